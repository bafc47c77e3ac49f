namespace Parallax.Tokens;

/// <summary>Tells English, Russian and Chinese apart by the share of scripts, and says so when a text is none of them.</summary>
/// <remarks>
/// Script alone cannot tell French from English or Ukrainian from Russian, so that Latin text must also hold the
/// commonest English words and Cyrillic text few letters that Russian lacks. What fails is reported, never guessed.
/// </remarks>
public static class LanguageGuess
{
    private const int CharactersRead = 3_000;
    private const double HanShare = .2;
    private const double ForeignShare = .005;
    private const double EnglishWordShare = .1;

    private static readonly HashSet<string> EnglishWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "and", "to", "in", "a", "is", "that", "for", "we", "our", "on", "with", "this", "are", "be",
    };

    /// <summary>en, ru or zh; null where the text is too short or in another language.</summary>
    /// <param name="text">Kept text; its beginning decides.</param>
    public static string? Of(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, CharactersRead)];
        var (latin, cyrillic, foreignCyrillic, han, kana) = (0, 0, 0, 0, 0);
        foreach (var character in text)
        {
            latin += character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u024F') ? 1 : 0;
            cyrillic += character is >= '\u0400' and <= '\u052F' ? 1 : 0;
            foreignCyrillic += character is >= '\u0400' and <= '\u052F' && !IsRussian(character) ? 1 : 0;
            han += CharacterClasses.IsHan(character) ? 1 : 0;
            kana += character is (>= '\u3041' and <= '\u30FF') or (>= '\uAC00' and <= '\uD7A3') ? 1 : 0;
        }

        double letters = latin + cyrillic + han + kana;
        return letters == 0 ? null
            : han / letters >= HanShare ? (kana > han / 10 ? null : "zh")
            : cyrillic > latin ? (foreignCyrillic > cyrillic * ForeignShare ? null : "ru")
            : kana == 0 && HoldsEnglish(text) ? "en" : null;
    }

    private static bool IsRussian(char character) => character is (>= 'А' and <= 'я') or 'Ё' or 'ё';

    private static bool HoldsEnglish(ReadOnlySpan<char> text)
    {
        var lookup = EnglishWords.GetAlternateLookup<ReadOnlySpan<char>>();
        var (words, english) = (0, 0);
        foreach (var range in text.SplitAny(" \n\t,.;:()\""))
        {
            var word = text[range];
            words += word.IsEmpty ? 0 : 1;
            english += lookup.Contains(word) ? 1 : 0;
        }

        return words > 0 && english >= words * EnglishWordShare;
    }
}
