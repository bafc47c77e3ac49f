namespace Parallax.Exploration;

/// <summary>Where a term stands in a document, in words.</summary>
/// <param name="Start">First word.</param>
/// <param name="End">Word after it.</param>
public readonly record struct TermPlace(int Start, int End);

/// <summary>A document with the places where a term stands in it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Places">The places in order, none overlapping another.</param>
public sealed record TermDocument(TokenisedDocument Document, IReadOnlyList<TermPlace> Places);

/// <summary>The words around a term.</summary>
public static class WordWindows
{
    /// <summary>How often each type stands within a number of words of the term, in the same sentence.</summary>
    /// <param name="document">Document and places.</param>
    /// <param name="window">Words on each side, at least 1.</param>
    /// <returns>Counts by type. A word near two places counts once; the words of the term itself do not count.</returns>
    public static IReadOnlyDictionary<int, int> Counts(TermDocument document, int window)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        var (words, borders) = (document.Document.Words, document.Document.Borders);
        var near = new SortedSet<int>();
        foreach (var place in document.Places)
        {
            for (var (at, left) = (place.Start, window); left > 0 && at > 0 && borders[at] != WordBorder.Sentence; left--)
            {
                near.Add(--at);
            }

            for (var (at, left) = (place.End, window); left > 0 && at < words.Length && borders[at] != WordBorder.Sentence; at++, left--)
            {
                near.Add(at);
            }
        }

        foreach (var place in document.Places)
        {
            near.RemoveWhere(at => at >= place.Start && at < place.End);
        }

        var counts = new SortedDictionary<int, int>();
        foreach (var at in near)
        {
            counts[words[at]] = counts.GetValueOrDefault(words[at]) + 1;
        }

        return counts;
    }
}
