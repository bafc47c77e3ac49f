using System.Security.Cryptography;
using System.Text;

namespace Parallax.Tokens;

/// <summary>A kept text cut into its sentences, which are numbered from 1.</summary>
public sealed class CutText
{
    // A letter before the digits: else a spreadsheet takes some marks for numbers and rewrites them.
    private const string MarkPrefix = "s";
    private const int MarkDigits = 12;

    private readonly string text;
    private readonly IReadOnlyList<int> borders;
    private readonly int[] indices;
    private readonly int end;

    /// <summary>Cuts a text.</summary>
    /// <param name="text">Kept text.</param>
    /// <param name="borders">First code point of each sentence and, last, the code point after the last token (<see cref="TokenColumns.SentenceBorders"/>).</param>
    public CutText(string text, IReadOnlyList<int> borders)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(borders);
        (this.text, this.borders) = (text, borders);
        indices = new int[borders.Count];
        for (var (border, index, point) = (0, 0, 0); border < borders.Count; border++)
        {
            for (; point < borders[border] && index < text.Length; point++)
            {
                index += char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? 2 : 1;
            }

            indices[border] = index;
        }

        if (borders is [.., var last])
        {
            var rest = text.AsSpan(indices[^1]).TrimEnd();
            end = last + Points(rest);
        }
    }

    /// <summary>Cuts a text that has not been read into tokens.</summary>
    /// <param name="text">Kept text.</param>
    public static CutText Of(string text)
    {
        var columns = new TokenColumns();
        new Tokenizer(new Vocabulary()).Read(text, columns);
        return new CutText(text, columns.SentenceBorders());
    }

    /// <summary>Number of sentences.</summary>
    public int Count => Math.Max(borders.Count - 1, 0);

    /// <summary>Code points at which a sentence begins and ends, exclusive: where the next begins, the last with all that follows it but white space.</summary>
    /// <param name="sentence">Number of the sentence, from 1 to <see cref="Count"/>.</param>
    public (int Start, int End) PlaceOf(int sentence) => (borders[sentence - 1], sentence == Count ? end : borders[sentence]);

    /// <summary>A sentence without the white space around it; the last one with all that follows it.</summary>
    /// <param name="sentence">Number of the sentence, from 1; empty where the text has no such sentence.</param>
    public string this[int sentence] =>
        sentence < 1 || sentence > Count ? ""
        : text[indices[sentence - 1]..(sentence == Count ? text.Length : indices[sentence])].Trim();

    /// <summary>
    /// What a sentence is known by again: <c>s</c> and the first 12 hexadecimal digits of the SHA-256 of its words in UTF-8, parted
    /// by single blanks.
    /// </summary>
    /// <param name="sentence">Number of the sentence, from 1 to <see cref="Count"/>.</param>
    public string MarkOf(int sentence)
    {
        var words = string.Join(' ', this[sentence].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return MarkPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..MarkDigits];
    }

    /// <summary>Whether a cell may be a sentence's mark.</summary>
    public static bool IsMark(string mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return mark.Length == MarkPrefix.Length + MarkDigits && mark.StartsWith(MarkPrefix, StringComparison.Ordinal)
            && mark[MarkPrefix.Length..].All(char.IsAsciiHexDigitLower);
    }

    /// <summary>Whether a stretch has words of one sentence and of no other; marks around it, as quotation marks, may lie outside.</summary>
    /// <param name="sentence">Number of the sentence, from 1 to <see cref="Count"/>.</param>
    /// <param name="start">First code point of the stretch.</param>
    /// <param name="end">Code point after it.</param>
    public bool Holds(int sentence, int start, int end)
    {
        var (first, last) = PlaceOf(sentence);
        return start < last && end > first
            && (start >= first || HasNoWord(start, first))
            && (end <= last || (HasNoWord(last, end) && end <= last + Points(KeptText.Slice(text, last, end))));
    }

    private static int Points(ReadOnlySpan<char> stretch)
    {
        var points = 0;
        foreach (var _ in stretch.EnumerateRunes())
        {
            points++;
        }

        return points;
    }

    private bool HasNoWord(int start, int end) => !KeptText.Slice(text, start, end).EnumerateRunes().Any(Rune.IsLetterOrDigit);
}
