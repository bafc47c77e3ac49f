using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>A sentence drawn for people to read.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Unit">Number of the sentence in the document, from 1.</param>
/// <param name="Probability">Chance with which it was drawn, above 0 and at most 1.</param>
public sealed record DrawnSentence(Document Document, int Unit, double Probability);

/// <summary>What is drawn of every language.</summary>
/// <param name="Size">Sentences to draw of each language, above 0.</param>
/// <param name="Seed">The study's seed.</param>
public sealed record SentenceSampleOptions(int Size, ulong Seed)
{
    /// <summary>Least that is drawn of a stratum, or all where there is less; default 5.</summary>
    public int Least { get; init; } = 5;

    /// <summary>Codes for which half of the sample is drawn among the sentences where the dictionary finds one of them; may be empty.</summary>
    public IReadOnlySet<string> Enriched { get; init; } = new HashSet<string>();
}

/// <summary>Draws relevant sentences for people to read: a stratified random sample with a known chance for every sentence.</summary>
/// <remarks>
/// Strata are language, kind of text and actor, and where rare codes are asked for also whether the dictionary finds one. Of a
/// stratum of N_h sentences n_h are drawn without replacement, in proportion to N_h but not fewer than the least; the chance of
/// each is n_h/N_h. W. G. Cochran, Sampling Techniques, 3rd edition (1977), chapter 5. Every sentence has a number derived from
/// the seed and its place, and the smallest are drawn, so that the order of the texts does not matter.
/// </remarks>
/// <param name="options">How much is drawn.</param>
public sealed class SentenceSample(SentenceSampleOptions options)
{
    private readonly Dictionary<Stratum, List<(Document Document, int Unit)>> strata = [];

    /// <summary>Offers the relevant sentences of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="relevant">Numbers of its relevant sentences, each once.</param>
    /// <param name="codings">What the dictionary found in it.</param>
    public void Add(Document document, IEnumerable<int> relevant, IEnumerable<Coding> codings)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(relevant);
        ArgumentNullException.ThrowIfNull(codings);
        var found = codings.Where(coding => options.Enriched.Contains(coding.Code)).Select(coding => coding.Unit).ToHashSet();
        foreach (var unit in relevant)
        {
            var stratum = new Stratum(document.Language, found.Contains(unit), document.Source, document.Actor);
            if (!strata.TryGetValue(stratum, out var sentences))
            {
                strata.Add(stratum, sentences = []);
            }

            sentences.Add((document, unit));
        }
    }

    /// <summary>The sample: by language, and within it in random order, so that nothing tells a reader why a sentence was drawn.</summary>
    public IReadOnlyList<DrawnSentence> Draw() =>
    [
        .. strata.GroupBy(stratum => stratum.Key.Language).OrderBy(language => language.Key, StringComparer.Ordinal)
            .SelectMany(language => OfLanguage([.. language.OrderBy(stratum => stratum.Key)])
                .OrderBy(drawn => drawn.Rank).Select(drawn => drawn.Sentence)),
    ];

    private IEnumerable<(DrawnSentence Sentence, Rank Rank)> OfLanguage(KeyValuePair<Stratum, List<(Document Document, int Unit)>>[] all)
    {
        var found = Array.FindAll(all, stratum => stratum.Key.IsFound);
        var others = Array.FindAll(all, stratum => !stratum.Key.IsFound);
        var half = options.Enriched.Count == 0 ? 0 : Math.Min(options.Size / 2, found.Sum(stratum => stratum.Value.Count));
        return Draw(found, half).Concat(Draw(others, options.Size - half));
    }

    private IEnumerable<(DrawnSentence Sentence, Rank Rank)> Draw(KeyValuePair<Stratum, List<(Document Document, int Unit)>>[] some, int size)
    {
        var population = some.Sum(stratum => (long)stratum.Value.Count);
        foreach (var (_, sentences) in some)
        {
            var share = (int)Math.Round((double)size * sentences.Count / population, MidpointRounding.AwayFromZero);
            var count = Math.Min(sentences.Count, Math.Max(options.Least, share));
            foreach (var (document, unit, rank) in sentences.Select(one => (one.Document, one.Unit, RankOf(one.Document.Id, one.Unit)))
                .OrderBy(one => one.Item3).Take(count))
            {
                yield return (new DrawnSentence(document, unit, (double)count / sentences.Count), rank);
            }
        }
    }

    private Rank RankOf(string document, int unit) => new(Seeds.Derive(options.Seed, "sentences", $"{document}|{unit}"), document, unit);

    private readonly record struct Rank(ulong Number, string Document, int Unit) : IComparable<Rank>
    {
        // Numbers can be equal, if ever; then the place decides.
        public int CompareTo(Rank other) =>
            Number != other.Number ? Number.CompareTo(other.Number)
            : string.CompareOrdinal(Document, other.Document) is not 0 and var document ? document
            : Unit.CompareTo(other.Unit);
    }

    private readonly record struct Stratum(string Language, bool IsFound, SourceClass Source, string Actor) : IComparable<Stratum>
    {
        public int CompareTo(Stratum other) =>
            IsFound != other.IsFound ? IsFound.CompareTo(other.IsFound)
            : Source != other.Source ? Source.CompareTo(other.Source)
            : string.CompareOrdinal(Actor, other.Actor);
    }
}
