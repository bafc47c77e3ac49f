using Parallax.Corpora;

namespace Parallax.Comparison;

/// <summary>Counts of every document: the sufficient statistics of all measures, which merge by addition.</summary>
public sealed class CountTable
{
    internal CountTable(IEnumerable<CountedDocument> documents, IEnumerable<Document> digests)
    {
        Documents = [.. documents.OrderBy(document => document.Id, StringComparer.Ordinal)];
        Digests = [.. digests.OrderBy(document => document.Id, StringComparer.Ordinal)];
    }

    /// <summary>Counted documents, by identifier.</summary>
    public IReadOnlyList<CountedDocument> Documents { get; }

    /// <summary>Documents of the register that are digests only, by identifier; they are never counted.</summary>
    public IReadOnlyList<Document> Digests { get; }

    /// <summary>One table of the documents of several, counted apart by the same plan and codebook.</summary>
    public static CountTable Merge(IEnumerable<CountTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        CountTable[] all = [.. tables];
        return new CountTable(all.SelectMany(table => table.Documents), all.SelectMany(table => table.Digests));
    }

    /// <summary>The same table with other counts for some documents.</summary>
    /// <param name="changed">Their counts, by identifier; documents that the table lacks are passed over.</param>
    internal CountTable Replacing(IReadOnlyDictionary<string, CountedDocument> changed) => new(
        Documents.Select(counted => changed.GetValueOrDefault(counted.Id) ?? counted), Digests);

    /// <summary>The same counts without some documents, as for leaving out a source, an issuer or one document.</summary>
    /// <param name="keep">Whether a document stays.</param>
    public CountTable Where(Func<Document, bool> keep) => new(
        Documents.Where(counted => keep(counted.Document)), Digests.Where(keep));
}

/// <summary>What one document, or several short ones joined, adds to every measure.</summary>
public sealed class CountedDocument
{
    private readonly long[] keys;
    private readonly double[] values;

    internal CountedDocument(
        Document document, int units, int tokens, string coder, IReadOnlyDictionary<long, double> counts)
        : this(document, 1, document.Weight, units, tokens, [coder], counts)
    {
    }

    private CountedDocument(
        Document document,
        int members,
        double weight,
        int units,
        int tokens,
        IReadOnlyList<string> coders,
        IReadOnlyDictionary<long, double> counts)
    {
        Document = document;
        Members = members;
        Weight = weight;
        Units = units;
        Tokens = tokens;
        Coders = coders;
        keys = [.. counts.Keys.Order()];
        values = [.. keys.Select(key => counts[key])];
    }

    /// <summary>Identifier; of joined documents that of the first.</summary>
    public string Id => Document.Id;

    /// <summary>The document; of joined documents the first.</summary>
    public Document Document { get; }

    /// <summary>Register documents in it: more than 1 where short ones are joined.</summary>
    public int Members { get; }

    /// <summary>Weight 1/π, above 0; of joined documents the mean of theirs.</summary>
    public double Weight { get; }

    /// <summary>Relevant units.</summary>
    public int Units { get; }

    /// <summary>Tokens of the relevant units.</summary>
    public int Tokens { get; }

    /// <summary>Coders whose codings were counted.</summary>
    public IReadOnlyList<string> Coders { get; }

    /// <summary>All sentences, relevant or not.</summary>
    public int Sentences { get; init; }

    /// <summary>People who read sentences of it, by id; the adjudicated codes among them.</summary>
    public IReadOnlyList<string> Readers { get; init; } = [];

    internal double this[Column column]
    {
        get
        {
            var place = Array.BinarySearch(keys, column.Key);
            return place < 0 ? 0 : values[place];
        }
    }

    /// <summary>Joins documents that are too short to stand alone: counts add up, the weight is the mean.</summary>
    internal static CountedDocument Join(IReadOnlyList<CountedDocument> documents)
    {
        var counts = new Dictionary<long, double>();
        foreach (var document in documents)
        {
            document.AddTo(counts);
        }

        return new CountedDocument(
            documents[0].Document,
            documents.Sum(document => document.Members),
            documents.Sum(document => document.Weight) / documents.Count,
            documents.Sum(document => document.Units),
            documents.Sum(document => document.Tokens),
            [.. documents.SelectMany(document => document.Coders).Distinct().Order(StringComparer.Ordinal)],
            counts)
        {
            Sentences = documents.Sum(document => document.Sentences),
            Readers = [.. documents.SelectMany(document => document.Readers).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    internal void AddTo(Dictionary<long, double> counts)
    {
        for (var place = 0; place < keys.Length; place++)
        {
            counts[keys[place]] = counts.GetValueOrDefault(keys[place]) + values[place];
        }
    }
}
