namespace Parallax.Exploration;

/// <summary>A sequence of words that stands together more often than its words' frequencies would give.</summary>
/// <param name="Words">The words, in order.</param>
/// <param name="Count">Times the sequence stands in the corpus.</param>
/// <param name="Nested">Of these, times it stands inside a longer sequence of the same list.</param>
/// <param name="Lambda">λ: highest-order interaction of the words, in log odds; 0 for independence.</param>
/// <param name="Z">λ in its standard errors.</param>
public sealed record Collocation(IReadOnlyList<string> Words, int Count, int Nested, double Lambda, double Z);

/// <summary>How collocations are looked for.</summary>
public sealed record CollocationOptions
{
    /// <summary>Lengths in words, each from 2 to 5; default 2 and 3.</summary>
    public IReadOnlyList<int> Sizes
    {
        get;
        init => field = value.Count > 0 && value.All(size => size is >= 2 and <= 5) ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = [2, 3];

    /// <summary>Fewest times a sequence stands in the corpus; default 2, at least 1.</summary>
    public int Minimum
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 2;

    /// <summary>Added to every cell before logarithms are taken; default .5, above 0.</summary>
    public double Smoothing
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = .5;
}

/// <summary>Sequences of words that belong together.</summary>
/// <remarks>
/// For a sequence of K words let n(b) be the number of places in the corpus that fit it in exactly the words whose bit in
/// b is set. λ = Σ_b (−1)^(K − |b|) ln(n(b) + s), z = λ/√(Σ_b 1/(n(b) + s)), s the smoothing: for two words the log odds
/// ratio. A place is K words with nothing but white space or hyphens between them: no sequence crosses a mark, a sentence
/// or a document. Source: D. Blaheta and M. Johnson, "Unsupervised Learning of Multi-Word Verbs", ACL Workshop on
/// Collocations (2001), 54–60, as quanteda's <c>textstat_collocations</c> has it.
/// </remarks>
public static class Collocations
{
    /// <summary>All sequences frequent enough, the one with the largest z first.</summary>
    /// <param name="corpus">Documents of one language.</param>
    /// <param name="options">How.</param>
    public static IReadOnlyList<Collocation> Of(TokenisedCorpus corpus, CollocationOptions options)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(options);
        int[][] runs = [.. corpus.Documents.SelectMany(Runs)];
        int[] sizes = [.. options.Sizes.Distinct().Order()];
        var frequent = sizes.ToDictionary(size => size, size => Frequent(runs, size, options.Minimum));
        var nested = Nested(runs, sizes, frequent);
        return [.. sizes
            .SelectMany(size => OfSize(corpus, runs, size, frequent[size], nested, options.Smoothing))
            .OrderByDescending(collocation => collocation.Z)
            .ThenBy(collocation => string.Join(' ', collocation.Words), StringComparer.Ordinal)];
    }

    /// <summary>λ and z of one table of counts.</summary>
    /// <param name="counts">n(b) for b from 0 to 2^K − 1; bit k of b tells whether word k fits.</param>
    /// <param name="smoothing">s, above 0 where a count is 0.</param>
    public static (double Lambda, double Z) Interaction(ReadOnlySpan<long> counts, double smoothing)
    {
        var words = System.Numerics.BitOperations.Log2((uint)counts.Length);
        double lambda = 0, variance = 0;
        for (var b = 0; b < counts.Length; b++)
        {
            var isPlus = ((words - System.Numerics.BitOperations.PopCount((uint)b)) & 1) == 0;
            lambda += (isPlus ? 1 : -1) * Math.Log(counts[b] + smoothing);
            variance += 1 / (counts[b] + smoothing);
        }

        return (lambda, lambda / Math.Sqrt(variance));
    }

    // Stretches of words that no mark parts.
    private static IEnumerable<int[]> Runs(TokenisedDocument document)
    {
        for (var start = 0; start < document.Words.Length;)
        {
            var end = start + 1;
            while (end < document.Words.Length && document.Borders[end] == WordBorder.None)
            {
                end++;
            }

            yield return [.. document.Words.AsSpan(start, end - start)];
            start = end;
        }
    }

    private static Dictionary<Sequence, int> Frequent(int[][] runs, int size, int minimum)
    {
        var counts = new Dictionary<Sequence, int>();
        foreach (var place in Places(runs, size))
        {
            counts[place] = counts.GetValueOrDefault(place) + 1;
        }

        return counts.Where(pair => pair.Value >= minimum).ToDictionary();
    }

    private static IEnumerable<Sequence> Places(int[][] runs, int size) =>
        runs.SelectMany(run => Enumerable.Range(0, Math.Max(0, run.Length - size + 1)).Select(at => Sequence.Of(run, at, size)));

    // A place of a shorter sequence is nested if some longer one of the list covers it.
    private static Dictionary<Sequence, int> Nested(int[][] runs, int[] sizes, Dictionary<int, Dictionary<Sequence, int>> frequent)
    {
        var nested = new Dictionary<Sequence, int>();
        foreach (var run in runs)
        {
            foreach (var size in sizes[..^1])
            {
                for (var at = 0; at + size <= run.Length; at++)
                {
                    var sequence = Sequence.Of(run, at, size);
                    if (frequent[size].ContainsKey(sequence) && IsCovered(run, at, size, sizes, frequent))
                    {
                        nested[sequence] = nested.GetValueOrDefault(sequence) + 1;
                    }
                }
            }
        }

        return nested;
    }

    private static bool IsCovered(int[] run, int at, int size, int[] sizes, Dictionary<int, Dictionary<Sequence, int>> frequent)
    {
        foreach (var longer in sizes.Where(longer => longer > size))
        {
            for (var start = Math.Max(0, at + size - longer); start <= at && start + longer <= run.Length; start++)
            {
                if (frequent[longer].ContainsKey(Sequence.Of(run, start, longer)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<Collocation> OfSize(
        TokenisedCorpus corpus, int[][] runs, int size, Dictionary<Sequence, int> frequent, Dictionary<Sequence, int> nested, double smoothing)
    {
        var fits = Fits(runs, size, frequent.Keys);
        foreach (var (sequence, count) in frequent)
        {
            var (lambda, z) = Interaction(Exactly(sequence, size, fits), smoothing);
            yield return new Collocation(
                [.. sequence.Words(size).Select(word => corpus.Types[word])], count, nested.GetValueOrDefault(sequence), lambda, z);
        }
    }

    // For each set of words of each sequence, places that fit at least in them; the other words are left open.
    private static Dictionary<Sequence, long>[] Fits(int[][] runs, int size, IEnumerable<Sequence> sequences)
    {
        var fits = new Dictionary<Sequence, long>[1 << size];
        for (var set = 0; set < fits.Length; set++)
        {
            fits[set] = sequences.Select(sequence => sequence.Only(set, size)).Distinct().ToDictionary(part => part, _ => 0L);
        }

        foreach (var place in Places(runs, size))
        {
            for (var set = 0; set < fits.Length; set++)
            {
                var part = place.Only(set, size);
                if (fits[set].TryGetValue(part, out var count))
                {
                    fits[set][part] = count + 1;
                }
            }
        }

        return fits;
    }

    // Inclusion and exclusion: from places that fit at least in a set to those that fit in exactly it.
    private static long[] Exactly(Sequence sequence, int size, Dictionary<Sequence, long>[] fits)
    {
        long[] counts = [.. Enumerable.Range(0, 1 << size).Select(set => fits[set][sequence.Only(set, size)])];
        for (var bit = 1; bit < counts.Length; bit <<= 1)
        {
            for (var set = 0; set < counts.Length; set++)
            {
                counts[set] -= (set & bit) == 0 ? counts[set | bit] : 0;
            }
        }

        return counts;
    }

    /// <summary>Up to five words; −1 where one is left open.</summary>
    private readonly record struct Sequence(int A, int B, int C, int D, int E)
    {
        public static Sequence Of(int[] run, int at, int size) => new(
            run[at], run[at + 1], size > 2 ? run[at + 2] : -1, size > 3 ? run[at + 3] : -1, size > 4 ? run[at + 4] : -1);

        public IEnumerable<int> Words(int size) => ((int[])[A, B, C, D, E]).Take(size);

        public Sequence Only(int set, int size) => new(
            (set & 1) == 0 ? -1 : A, (set & 2) == 0 ? -1 : B, size < 3 || (set & 4) == 0 ? -1 : C,
            size < 4 || (set & 8) == 0 ? -1 : D, size < 5 || (set & 16) == 0 ? -1 : E);
    }
}
