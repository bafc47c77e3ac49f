using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Reliability;
using Parallax.Studies.Opening;

namespace Parallax.Studies.Running;

/// <summary>The codings that are measured: all but the hits of entries that people judged too often wrong.</summary>
internal sealed class CountedHits(Study study)
{
    private readonly PrecisionGates gates = study.Precision();
    private readonly CodebookEntries entries = new(study.Codebook);
    private readonly SortedDictionary<EntryKey, int> leftOut = [];

    /// <summary>What people's judgement of hits showed.</summary>
    public PrecisionGates Gates => gates;

    /// <summary>Those of a document that are measured.</summary>
    public IReadOnlyList<Coding> Of(Document document, IReadOnlyList<Coding> codings) =>
        gates.HasVerdicts ? [.. codings.Where(coding => !IsLeftOut(document, coding))] : codings;

    /// <summary>Tells of every entry that was left out, once all documents are counted.</summary>
    public void Tell(ICollection<Problem> problems)
    {
        foreach (var entry in gates.Entries.Where(entry => leftOut.ContainsKey(entry.Key)))
        {
            problems.Add(new Problem(
                "PR005", JudgedSample.File, null,
                $"the entry '{entry.Key.Entry}' of {entry.Key.Code} ({entry.Key.Language}, {entry.Key.Source}) with {entry.Outcome.Reason}",
                "an entry that is precise enough",
                $"Its {leftOut[entry.Key]} hits stay in codings.csv and are in no measure. Mend the entry in the codebook, and draw its hits again.",
                IsWarning: true));
        }
    }

    private bool IsLeftOut(Document document, Coding coding)
    {
        var key = new EntryKey(
            document.Language, coding.Code, entries.Of(document.Language, coding.Code, coding.Term), document.Source);
        if (!gates.Drops(key))
        {
            return false;
        }

        leftOut[key] = leftOut.GetValueOrDefault(key) + 1;
        return true;
    }
}
