using System.Text;
using ICU4N.Text;

namespace Parallax.Tokens;

/// <summary>Makes one type of the spellings of a word: NFKC, lower case, ё as е, straight apostrophes, simplified Han.</summary>
public static class Folding
{
    private static readonly Lazy<Transliterator> Simplifier =
        new(() => Transliterator.GetInstance("Traditional-Simplified"));

    private static readonly Lock Gate = new();

    /// <summary>The type a spelling belongs to.</summary>
    /// <param name="surface">A word as it stands in a text, or one Han character.</param>
    public static string Fold(ReadOnlySpan<char> surface)
    {
        if (System.Text.Ascii.IsValid(surface))
        {
            return surface.ToString().ToLowerInvariant();
        }

        var folded = surface.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var kept = new StringBuilder(folded.Length);
        foreach (var character in folded)
        {
            switch (character)
            {
                case 'ё':
                    kept.Append('е');
                    break;
                case '’':
                    kept.Append('\'');
                    break;
                case '\u0301' or '\u0300' when kept.Length > 0 && kept[^1] is >= '\u0400' and <= '\u052F':
                    // A stress mark over a Russian vowel is a reading aid, not another word.
                    break;
                case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                    break;
                default:
                    kept.Append(character);
                    break;
            }
        }

        var result = kept.ToString();
        return result.Length > 0 && IsHan(result) ? Simplify(result) : result;
    }

    private static bool IsHan(string text) => CharacterClasses.IsHan(char.ConvertToUtf32(text, 0));

    private static string Simplify(string text)
    {
        // ICU4N's transliterators keep state while they run.
        lock (Gate)
        {
            return Simplifier.Value.Transliterate(text);
        }
    }
}
