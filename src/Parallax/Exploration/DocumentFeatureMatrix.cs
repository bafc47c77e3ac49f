namespace Parallax.Exploration;

/// <summary>How often each word stands in each of some documents of one language; absent words take no room.</summary>
public sealed class DocumentFeatureMatrix
{
    private readonly (int Feature, int Count)[][] rows;

    private DocumentFeatureMatrix(IReadOnlyList<string> documents, IReadOnlyList<string> features, (int Feature, int Count)[][] rows)
    {
        (Documents, Features, this.rows) = (documents, features, rows);
        Totals = [.. rows.Select(row => row.Sum(cell => (long)cell.Count))];
    }

    /// <summary>Names of the documents, in the order they were given in.</summary>
    public IReadOnlyList<string> Documents { get; }

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Features { get; }

    /// <summary>Words of each document, each as often as it stands there.</summary>
    public IReadOnlyList<long> Totals { get; }

    /// <summary>The words a document holds, in the order of <see cref="Features"/>, with their counts, 1 or more.</summary>
    /// <param name="document">Place of the document, from 0.</param>
    public ReadOnlySpan<(int Feature, int Count)> Row(int document) => rows[document];

    /// <summary>Counts the words of documents; the words are put in ordinal order.</summary>
    /// <param name="documents">Each document's name and its words, folded as the analyst wants them compared.</param>
    /// <exception cref="ArgumentException">Two documents have one name.</exception>
    public static DocumentFeatureMatrix FromWords(IEnumerable<(string Document, IEnumerable<string> Words)> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var names = new List<string>();
        var counts = new List<Dictionary<string, int>>();
        foreach (var (document, words) in documents)
        {
            names.Add(document);
            counts.Add(words.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));
        }

        string[] features = [.. counts.SelectMany(row => row.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var places = features.Select((feature, place) => (feature, place)).ToDictionary(StringComparer.Ordinal);
        return Checked(names, features, [.. counts.Select(row => row.Select(cell => (places[cell.Key], cell.Value)).Order().ToArray())]);
    }

    /// <summary>Takes counts as they stand in a table: one row a document, one column a word.</summary>
    /// <exception cref="ArgumentException">Names are not distinct, a row is not as long as the words are many, or a count is negative.</exception>
    public static DocumentFeatureMatrix FromCounts(
        IReadOnlyList<string> documents, IReadOnlyList<string> features, IReadOnlyList<IReadOnlyList<int>> counts)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Count != documents.Count || counts.Any(row => row.Count != features.Count || row.Any(count => count < 0)))
        {
            throw new ArgumentException("A table of counts has a row a document, a column a word, and no count below 0.", nameof(counts));
        }

        return Checked(documents, features, [.. counts.Select(row => row.Index().Where(cell => cell.Item > 0).ToArray())]);
    }

    /// <summary>The same documents with only the words that stand in enough places.</summary>
    /// <param name="minimumCount">Least number of times a word stands in all documents together.</param>
    /// <param name="minimumDocuments">Least number of documents it stands in.</param>
    public DocumentFeatureMatrix Trimmed(int minimumCount, int minimumDocuments)
    {
        var (totals, spread) = (FeatureTotals(), Spread());
        return Where(feature => totals[feature] >= minimumCount && spread[feature] >= minimumDocuments);
    }

    /// <summary>The same documents without the words that stand in too many of them, and without some words by name.</summary>
    /// <param name="mostDocuments">Greatest share of the documents that hold at least one word, 0 to 1, in which a word may stand.</param>
    /// <param name="words">Words left out whatever their number; null for none.</param>
    public DocumentFeatureMatrix WithoutCommon(double mostDocuments, IReadOnlySet<string>? words = null)
    {
        var spread = Spread();
        var most = mostDocuments * rows.Count(row => row.Length > 0);
        return Where(feature => spread[feature] <= most && words?.Contains(Features[feature]) != true);
    }

    /// <summary>How often each word stands in all documents together.</summary>
    public long[] FeatureTotals()
    {
        var totals = new long[Features.Count];
        foreach (var (feature, count) in rows.SelectMany(row => row))
        {
            totals[feature] += count;
        }

        return totals;
    }

    /// <summary>Place of a document; null where there is none of that name.</summary>
    internal int? PlaceOf(string document) =>
        Documents.Index().Where(pair => pair.Item == document).Select(pair => (int?)pair.Index).FirstOrDefault();

    // Number of documents that hold each word.
    private int[] Spread()
    {
        var spread = new int[Features.Count];
        foreach (var (feature, _) in rows.SelectMany(row => row))
        {
            spread[feature]++;
        }

        return spread;
    }

    private DocumentFeatureMatrix Where(Func<int, bool> isKept)
    {
        int[] kept = [.. Enumerable.Range(0, Features.Count).Where(isKept)];
        var places = kept.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return new DocumentFeatureMatrix(
            Documents,
            [.. kept.Select(feature => Features[feature])],
            [.. rows.Select(row => row.Where(cell => places.ContainsKey(cell.Feature)).Select(cell => (places[cell.Feature], cell.Count)).ToArray())]);
    }

    private static DocumentFeatureMatrix Checked(
        IReadOnlyList<string> documents, IReadOnlyList<string> features, (int Feature, int Count)[][] rows)
    {
        if (documents.Distinct(StringComparer.Ordinal).Count() < documents.Count
            || features.Distinct(StringComparer.Ordinal).Count() < features.Count)
        {
            throw new ArgumentException("Documents and words have names of their own.", nameof(documents));
        }

        return new DocumentFeatureMatrix(documents, features, rows);
    }
}
