using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Reliability;

namespace Parallax.Comparison;

/// <summary>Counts documents one after another; of the codings nothing is kept but their counts.</summary>
/// <param name="plan">What the study compares.</param>
/// <param name="codebook">The codebook the codings follow.</param>
public sealed class CountTableBuilder(ComparisonPlan plan, Codebook codebook)
{
    private readonly CountLayout layout = new(plan, codebook);
    private readonly List<CountedDocument> documents = [];
    private readonly List<Document> digests = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Counts a document.</summary>
    /// <param name="document">The document as the register describes it.</param>
    /// <param name="counts">Sentences and tokens counted from its full text.</param>
    /// <param name="codings">All its codings by one coder, in any order; those of codes the codebook lacks are ignored.</param>
    /// <param name="read">Its sentences that people read, with their labels; null or empty where nobody read any.</param>
    /// <exception cref="ArgumentException">The document was counted before, or a coding is another document's.</exception>
    public void Add(
        Document document, TextCounts counts, IEnumerable<Coding> codings, IReadOnlyList<LabelledUnit>? read = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(counts);
        Register(document);
        documents.Add(Count(document, counts, codings, read));
    }

    /// <summary>Counts a document without adding it.</summary>
    /// <param name="document">The document as the register describes it.</param>
    /// <param name="counts">Sentences and tokens counted from its full text.</param>
    /// <param name="codings">Its codings by one coder, in any order.</param>
    /// <param name="read">Its sentences that people read, with their labels; null or empty where nobody read any.</param>
    internal CountedDocument Count(
        Document document, TextCounts counts, IEnumerable<Coding> codings, IReadOnlyList<LabelledUnit>? read = null)
    {
        Coding[] all = [.. codings];
        if (Array.Exists(all, coding => coding.Document != document.Id))
        {
            throw new ArgumentException($"Not all codings are of the document {document.Id}.", nameof(codings));
        }

        var tally = new UnitTally(layout, plan.Codes, document);
        foreach (var unit in all.GroupBy(coding => coding.Unit).OrderBy(unit => unit.Key))
        {
            tally.Add([.. unit]);
        }

        tally.AddContexts(counts, all);
        string[] coders = [.. all.Select(coding => coding.Coder).Distinct().Order(StringComparer.Ordinal)];
        var coder = coders is [] ? "dictionary:" + counts.Codebook : string.Join(';', coders);
        var counted = new Dictionary<long, double>(tally.Counts);
        CorrectionTally.AddTo(counted, layout, document.Actor, read ?? [], all);
        return new CountedDocument(document, counts.Relevant, counts.Tokens, coder, counted)
        {
            Sentences = counts.Sentences,
            Readers = [.. (read ?? []).SelectMany(unit => unit.Coders).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>Notes a document that is a digest only: it is told in every row it would belong to, and never counted.</summary>
    /// <param name="document">The document as the register describes it.</param>
    /// <exception cref="ArgumentException">The document was added before.</exception>
    public void AddDigest(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Register(document);
        digests.Add(document);
    }

    /// <summary>The table of everything added so far.</summary>
    public CountTable Build() => new(documents, digests);

    private void Register(Document document)
    {
        if (!seen.Add(document.Id))
        {
            throw new ArgumentException($"The document {document.Id} was added before.", nameof(document));
        }
    }
}
