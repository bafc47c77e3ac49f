using Parallax.Corpora;

namespace Parallax.Reliability;

/// <summary>Sentences to learn from, and others of another time or kind to be tried on.</summary>
/// <param name="Source">Kind of text that is tried and not learnt from; null where time parts them.</param>
/// <param name="Learnt">Places of the sentences to learn from.</param>
/// <param name="Tried">Places of the sentences to be tried on.</param>
public sealed record SplitTrial(SourceClass? Source, IReadOnlyList<int> Learnt, IReadOnlyList<int> Tried);

/// <summary>Second ways of parting what a classifier learns from and what it is tried on (METHOD §3.3).</summary>
/// <remarks>
/// Where documents are shared out by lot, each one that is tried has others of its time and kind among those learnt from; whoever
/// uses a classifier on later texts, or on another kind, has not. Three blocks of time are a convention of this project.
/// </remarks>
public static class SecondarySplits
{
    /// <summary>
    /// Documents in the order of their dates, in blocks of about as many documents; each block but the first is tried with what all
    /// blocks before it teach. Documents of one date stay together; those without a date are left out.
    /// </summary>
    /// <param name="documents">The document of each sentence.</param>
    /// <param name="blocks">Blocks, 2 or more.</param>
    public static IReadOnlyList<SplitTrial> ByTime(IReadOnlyList<Document> documents, int blocks = 3)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentOutOfRangeException.ThrowIfLessThan(blocks, 2);
        PartialDate[] dates = [.. documents.DistinctBy(document => document.Id).Select(document => document.Date).OfType<PartialDate>().Order()];
        int?[] ofUnit =
        [
            .. documents.Select(document => document.Date is { } date ? (int)((long)blocks * Array.IndexOf(dates, date) / dates.Length) : (int?)null),
        ];
        return
        [
            .. Enumerable.Range(1, blocks - 1)
                .Select(block => new SplitTrial(null, Places(ofUnit, at => at < block), Places(ofUnit, at => at == block)))
                .Where(trial => trial is { Learnt.Count: > 0, Tried.Count: > 0 }),
        ];
    }

    /// <summary>Each kind of text is tried with what all others teach.</summary>
    /// <param name="documents">The document of each sentence.</param>
    public static IReadOnlyList<SplitTrial> BySource(IReadOnlyList<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        int?[] ofUnit = [.. documents.Select(document => (int?)document.Source)];
        return
        [
            .. documents.Select(document => document.Source).Distinct().Order()
                .Select(source => new SplitTrial(source, Places(ofUnit, at => at != (int)source), Places(ofUnit, at => at == (int)source)))
                .Where(trial => trial.Learnt.Count > 0),
        ];
    }

    private static int[] Places(int?[] ofUnit, Func<int?, bool> wanted) =>
        [.. Enumerable.Range(0, ofUnit.Length).Where(unit => ofUnit[unit] is not null && wanted(ofUnit[unit]))];
}
