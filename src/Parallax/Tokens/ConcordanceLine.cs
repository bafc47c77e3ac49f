namespace Parallax.Tokens;

/// <summary>A match with the words around it, on one line (key word in context).</summary>
/// <param name="Left">Words before.</param>
/// <param name="Match">The match.</param>
/// <param name="Right">Words after.</param>
/// <param name="Start">First code point of the match in the kept text.</param>
/// <param name="End">Code point after the match.</param>
public sealed record ConcordanceLine(string Left, string Match, string Right, int Start, int End)
{
    /// <summary>Cuts a line out of a text.</summary>
    /// <param name="text">Kept text.</param>
    /// <param name="columns">Its tokens.</param>
    /// <param name="first">First token of the match.</param>
    /// <param name="end">Token after the match.</param>
    /// <param name="window">Tokens shown on each side, within the paragraph; twice as many where they are Han characters.</param>
    public static ConcordanceLine Of(string text, TokenColumns columns, int first, int end, int window)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var (left, right) = (first, end);
        for (var weight = 2L * window; left > 0 && weight > 0 && !columns.Has(left, TokenTraits.ParagraphStart); left--)
        {
            weight -= WeightOf(columns, left - 1);
        }

        for (var weight = 2L * window; right < columns.Count && weight > 0 && !columns.Has(right, TokenTraits.ParagraphStart); right++)
        {
            weight -= WeightOf(columns, right);
        }

        var (start, stop) = (columns.Starts[first], columns.EndOf(end - 1));
        return new ConcordanceLine(
            OnOneLine(KeptText.Slice(text, columns.Starts[left], start)),
            OnOneLine(KeptText.Slice(text, start, stop)),
            OnOneLine(KeptText.Slice(text, stop, columns.EndOf(right - 1))),
            start, stop);
    }

    private static int WeightOf(TokenColumns columns, int token) =>
        columns.Lengths[token] == 1 && columns.GapBefore(token) == Gap.None ? 1 : 2;

    // A document may hold escape sequences; on a terminal they would act.
    private static string OnOneLine(string text) =>
        string.Create(text.Length, text, (target, source) =>
        {
            for (var at = 0; at < source.Length; at++)
            {
                target[at] = char.IsControl(source[at]) || source[at] is '\u2028' or '\u2029' ? ' ' : source[at];
            }
        });
}
