using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>Draws the hits that people are to judge: of every entry, language and kind of text so many, or all.</summary>
/// <remarks>
/// Every hit has a number derived from the seed and its place; those with the smallest are the sample. That is a simple random
/// sample without replacement which does not depend on the order of the hits, needs no more memory than itself, and of which a
/// new document changes only what its own hits displace. Drawn are relevant hits, since no other is measured.
/// </remarks>
/// <param name="entries">Entries of the codebook.</param>
/// <param name="seed">The study's seed.</param>
/// <param name="size">Hits of each entry.</param>
public sealed class PrecisionSample(CodebookEntries entries, ulong seed, int size)
{
    private readonly SortedDictionary<EntryKey, PriorityQueue<PrecisionHit, Rank>> drawn = [];

    /// <summary>Offers a hit to the sample.</summary>
    /// <param name="document">Document of the hit.</param>
    /// <param name="coding">The hit.</param>
    public void Add(Document document, Coding coding)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(coding);
        if (!coding.Relevant)
        {
            return;
        }

        var hit = new PrecisionHit
        {
            Language = document.Language,
            Code = coding.Code,
            Entry = entries.Of(document.Language, coding.Code, coding.Term),
            Source = document.Source,
            Document = document.Id,
            Start = coding.Start,
            End = coding.End,
            Term = coding.Term,
        };
        if (!drawn.TryGetValue(hit.Key, out var queue))
        {
            drawn.Add(hit.Key, queue = new PriorityQueue<PrecisionHit, Rank>());
        }

        var rank = new Rank(Seeds.Derive(seed, "precision", $"{hit.Code}|{hit.Document}|{hit.Start}|{hit.End}"), hit.Document, hit.Start);
        queue.Enqueue(hit, rank);
        if (queue.Count > size)
        {
            queue.Dequeue();
        }
    }

    /// <summary>The sample in the order of language, code, entry, kind of text, document and place.</summary>
    /// <param name="before">Hits drawn earlier: whatever was judged stays, with its verdict.</param>
    public IReadOnlyList<PrecisionHit> Draw(IEnumerable<PrecisionHit> before)
    {
        ArgumentNullException.ThrowIfNull(before);
        var judged = before.Where(hit => hit.IsRight is not null || hit.Judge.Length > 0)
            .GroupBy(hit => hit.Place).ToDictionary(same => same.Key, same => same.First());
        return
        [
            .. drawn.Values.SelectMany(queue => queue.UnorderedItems).Select(item => item.Element)
                .Where(hit => !judged.ContainsKey(hit.Place))
                .Concat(judged.Values)
                .OrderBy(hit => hit.Key).ThenBy(hit => hit.Document, StringComparer.Ordinal)
                .ThenBy(hit => hit.Start).ThenBy(hit => hit.End).ThenBy(hit => hit.Term, StringComparer.Ordinal),
        ];
    }

    // The queue gives up its smallest first, so a larger number comes earlier.
    private readonly record struct Rank(ulong Number, string Document, int Start) : IComparable<Rank>
    {
        public int CompareTo(Rank other) =>
            other.Number != Number ? other.Number.CompareTo(Number)
            : string.CompareOrdinal(other.Document, Document) is not 0 and var document ? document
            : other.Start.CompareTo(Start);
    }
}
