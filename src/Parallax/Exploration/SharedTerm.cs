using Parallax.Comparison;
using Parallax.Inference;

namespace Parallax.Exploration;

/// <summary>How two sides' uses of one term are compared.</summary>
public sealed record SharedTermOptions
{
    /// <summary>Words on each side of the term, within its sentence; default 5, at least 1.</summary>
    public int Window
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 5;

    /// <summary>Fewest occurrences of a word near the term, on both sides together; default 3, at least 1.</summary>
    public int Minimum
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 3;

    /// <summary>Most ways of sharing documents out that are enumerated; default 20,000.</summary>
    public int EnumerateUpTo { get; init; } = 20_000;

    /// <summary>Ways drawn otherwise; default 2,000.</summary>
    public int Draws { get; init; } = 2_000;

    /// <summary>Seed of the draws.</summary>
    public required ulong Seed { get; init; }
}

/// <summary>A word near the term, on both sides.</summary>
/// <param name="Word">The word type.</param>
/// <param name="Frequencies">A, B: occurrences near the term; C, D: all words near it.</param>
/// <param name="Difference">Share of the words near the term, first side minus second, −1 to 1.</param>
/// <param name="P">p of the difference under documents shared out anew.</param>
/// <param name="Q">Benjamini and Hochberg's q over all words of the list.</param>
public sealed record ContrastedCollocate(string Word, WordFrequencies Frequencies, double Difference, double P, double Q);

/// <summary>One term in the mouths of two sides.</summary>
/// <param name="DocumentsA">Documents of the first side that hold it with words around it.</param>
/// <param name="DocumentsB">Documents of the second side.</param>
/// <param name="Divergence">Jensen–Shannon divergence of both sides' words near it, 0 to 1 bit; null with a reason.</param>
/// <param name="Expected">Its mean with documents shared out anew: what two samples of one side would show; null as that.</param>
/// <param name="P">Share of ways with a divergence at least as large; null as that.</param>
/// <param name="Words">Words near it, the one with the smallest p first, then the largest difference.</param>
/// <param name="Reason">Why there is no divergence; null where there is one.</param>
public sealed record SharedTermContrast(
    int DocumentsA, int DocumentsB, double? Divergence, double? Expected, double? P, IReadOnlyList<ContrastedCollocate> Words, string? Reason)
{
    /// <summary>How far the divergence goes beyond what two samples of one side would show, in bits; null as the divergence.</summary>
    public double? Excess => Divergence - Expected;
}

/// <summary>Whether two sides mean the same by a term, as far as the words around it tell.</summary>
/// <remarks>
/// Each side's profile: the share of each word among all words near the term. Whole documents are shared out anew between
/// the sides, so that one document that repeats itself does not decide. That meaning shows in company is J. R. Firth, "A
/// Synopsis of Linguistic Theory 1930–1955" (1957); the divergence is that of <see cref="FramingDistance"/>, the
/// permutation that of P. Good, Permutation, Parametric, and Bootstrap Tests of Hypotheses (2005).
/// </remarks>
public static class SharedTerm
{
    /// <summary>Reason: all words near the term are rare, and of rare words only their sum is compared.</summary>
    public const string NoFrequentWord = "no word stands near it often enough";

    /// <summary>Contrasts both sides; null where one has no document with words near the term.</summary>
    /// <param name="types">Types of the corpus.</param>
    /// <param name="first">Documents of the first side.</param>
    /// <param name="second">Documents of the second side.</param>
    /// <param name="options">How.</param>
    public static SharedTermContrast? Contrast(
        IReadOnlyList<string> types, IReadOnlyList<TermDocument> first, IReadOnlyList<TermDocument> second, SharedTermOptions options)
    {
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(options);
        var a = Profiles(first, options.Window);
        var b = Profiles(second, options.Window);
        if (a.Count == 0 || b.Count == 0)
        {
            return null;
        }

        var table = new WindowTable([.. a, .. b], options.Minimum);
        if (table.Types is [])
        {
            return new SharedTermContrast(a.Count, b.Count, null, null, null, [], NoFrequentWord);
        }

        var isA = new bool[a.Count + b.Count];
        Array.Fill(isA, true, 0, a.Count);
        var observed = table.Sum(isA);
        var permutations = new LabelPermutations(a.Count, b.Count, options.EnumerateUpTo, options.Draws, options.Seed);
        var asExtreme = new int[table.Types.Length];
        var (asDivergent, expected) = (0, 0.0);
        var permuted = new bool[isA.Length];
        for (var index = 0; index < permutations.Count; index++)
        {
            permutations.Fill(index, permuted);
            var sums = table.Sum(permuted);
            expected += sums.Divergence;
            asDivergent += sums.Divergence >= observed.Divergence - 1e-12 ? 1 : 0;
            for (var word = 0; word < asExtreme.Length; word++)
            {
                asExtreme[word] += Math.Abs(sums.Difference(word)) >= Math.Abs(observed.Difference(word)) - 1e-12 ? 1 : 0;
            }
        }

        double[] p = [.. asExtreme.Select(permutations.P)];
        var q = MultipleTesting.BenjaminiHochberg(p);
        return new SharedTermContrast(
            a.Count, b.Count, observed.Divergence, expected / permutations.Count, permutations.P(asDivergent),
            [.. table.Types.Select((type, word) => new ContrastedCollocate(
                    types[type], new WordFrequencies(observed.A[word], observed.B[word], observed.WordsA, observed.WordsB),
                    observed.Difference(word), p[word], q[word]))
                .OrderBy(word => word.P).ThenByDescending(word => Math.Abs(word.Difference)).ThenBy(word => word.Word, StringComparer.Ordinal)],
            null);
    }

    private static List<IReadOnlyDictionary<int, int>> Profiles(IReadOnlyList<TermDocument> documents, int window)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return [.. documents.Select(document => WordWindows.Counts(document, window)).Where(counts => counts.Count > 0)];
    }

    /// <summary>Words near the term by document; rare words are one column of their own, so that shares add up to 1.</summary>
    private sealed class WindowTable
    {
        private readonly List<(int Word, int Count)[]> documents = [];
        private readonly long[] all;

        public WindowTable(IReadOnlyList<IReadOnlyDictionary<int, int>> profiles, int minimum)
        {
            var totals = new SortedDictionary<int, int>();
            foreach (var (type, count) in profiles.SelectMany(profile => profile))
            {
                totals[type] = totals.GetValueOrDefault(type) + count;
            }

            Types = [.. totals.Where(pair => pair.Value >= minimum).Select(pair => pair.Key)];
            var columns = Types.Index().ToDictionary(place => place.Item, place => place.Index);
            all = new long[Types.Length + 1];
            foreach (var profile in profiles)
            {
                (int Word, int Count)[] document = [.. profile.Select(pair => (columns.GetValueOrDefault(pair.Key, Types.Length), pair.Value))];
                documents.Add(document);
                foreach (var (word, count) in document)
                {
                    all[word] += count;
                }
            }
        }

        public int[] Types { get; }

        public WindowSums Sum(ReadOnlySpan<bool> isA)
        {
            var a = new long[all.Length];
            for (var document = 0; document < documents.Count; document++)
            {
                if (isA[document])
                {
                    foreach (var (word, count) in documents[document])
                    {
                        a[word] += count;
                    }
                }
            }

            return new WindowSums(a, [.. all.Select((count, word) => count - a[word])]);
        }
    }

    private sealed class WindowSums
    {
        public WindowSums(long[] a, long[] b)
        {
            (A, B, WordsA, WordsB) = (a, b, a.Sum(), b.Sum());
            Divergence = FramingDistance.JensenShannon([.. a.Select(count => (double)count / WordsA)], [.. b.Select(count => (double)count / WordsB)]);
        }

        public long[] A { get; }

        public long[] B { get; }

        public long WordsA { get; }

        public long WordsB { get; }

        public double Divergence { get; }

        public double Difference(int word) => ((double)A[word] / WordsA) - ((double)B[word] / WordsB);
    }
}
