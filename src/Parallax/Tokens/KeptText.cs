using System.Text;

namespace Parallax.Tokens;

/// <summary>The text that is kept and that every offset counts in: no BOM, line ends LF, normal form C.</summary>
public static class KeptText
{
    /// <summary>Brings decoded text into the kept form.</summary>
    /// <param name="decoded">The decoded characters of a file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="decoded"/> is null.</exception>
    public static string From(string decoded)
    {
        ArgumentNullException.ThrowIfNull(decoded);
        var text = decoded.TrimStart('\uFEFF');
        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        return NeedsNormalizing(text) ? text.Normalize(NormalizationForm.FormC) : text;
    }

    /// <summary>Whether characters are already in the kept form, so that no copy of them is needed.</summary>
    public static bool IsKept(ReadOnlySpan<char> text) =>
        !text.StartsWith('\uFEFF') && !text.Contains('\r') && !NeedsNormalizing(text);

    /// <summary>The part of a kept text between two code points.</summary>
    /// <param name="text">Kept text.</param>
    /// <param name="start">First code point, from 0.</param>
    /// <param name="end">Code point after the part.</param>
    public static string Slice(string text, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = Utf16Index(text, 0, start);
        return text[first..Utf16Index(text, first, end - start)];
    }

    private static int Utf16Index(string text, int from, int codePoints)
    {
        var index = from;
        for (var count = 0; count < codePoints && index < text.Length; count++)
        {
            index += char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? 2 : 1;
        }

        return index;
    }

    private static bool NeedsNormalizing(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character >= '\u0300' && CharacterClasses.MayBreakNormalForm(character))
            {
                return !text.IsNormalized();
            }
        }

        return false;
    }
}
