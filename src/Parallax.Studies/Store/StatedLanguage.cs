using Parallax.Corpora;
using Parallax.Tokens;

namespace Parallax.Studies.Store;

/// <summary>The language that is said of a text, held against the text itself.</summary>
internal static class StatedLanguage
{
    private const int CharactersRead = 3_000;
    private const int EnoughLetters = 400;
    private const int EnoughHan = 100;

    /// <summary>Whether a text is surely not in the language said of it; a short text is never sure.</summary>
    /// <param name="text">Kept text.</param>
    /// <param name="stated">Language said of it.</param>
    public static bool IsContradicted(string text, string stated)
    {
        var guess = LanguageGuess.Of(text);
        if (guess == stated || !Languages.All.Contains(stated))
        {
            return false;
        }

        var (letters, han) = (0, 0);
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, CharactersRead)))
        {
            letters += char.IsLetter(character) ? 1 : 0;
            han += character is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
        }

        return guess == "zh" ? han >= EnoughHan : letters >= EnoughLetters;
    }

    /// <summary>The warning about a text that <see cref="IsContradicted"/>; it is counted all the same.</summary>
    /// <param name="source">The text as named to the user.</param>
    /// <param name="stated">Language said of it.</param>
    public static Problem Warning(string source, string stated) => new(
        "TX006", source, null, $"a text that does not look like {NameOf(stated)}", $"{NameOf(stated)}, the language stated of it ({stated})",
        "It is counted as stated, and little will be found in it. Correct the language, or take the text out if it is in none of en, ru and zh.",
        IsWarning: true);

    private static string NameOf(string language) => language switch { "en" => "English", "ru" => "Russian", _ => "Chinese" };
}
