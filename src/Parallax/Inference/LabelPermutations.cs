namespace Parallax.Inference;

/// <summary>Ways of sharing out clusters between two groups of fixed sizes: all of them, or many drawn at random.</summary>
/// <remarks>
/// All C(A + B, A) ways where they are few enough, in lexicographic order with the first A clusters in group A as number
/// 0; otherwise independent uniform draws. One set serves any number of statistics. Strata that are permuted each on
/// their own are drawn (<c>enumerateUpTo</c> 0) and their draws of one number taken together. Source: P. Good,
/// Permutation, Parametric, and Bootstrap Tests of Hypotheses, 3rd edition (2005); p of drawn ones:
/// B. Phipson and G. K. Smyth, "Permutation P-values Should Never Be Zero", Statistical Applications in Genetics and
/// Molecular Biology 9 (2010), article 39.
/// </remarks>
public sealed class LabelPermutations
{
    private readonly int groupA;
    private readonly int words;
    private readonly ulong[] bits = [];

    /// <summary>Prepares the ways.</summary>
    /// <param name="groupA">Clusters in group A, 0 or more.</param>
    /// <param name="groupB">Clusters in group B, 0 or more.</param>
    /// <param name="enumerateUpTo">Most ways that are enumerated; 0 to draw always.</param>
    /// <param name="draws">Ways to draw where they are not enumerated, at least 1.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public LabelPermutations(int groupA, int groupB, int enumerateUpTo, int draws, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(groupA);
        ArgumentOutOfRangeException.ThrowIfNegative(groupB);
        ArgumentOutOfRangeException.ThrowIfNegative(enumerateUpTo);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        this.groupA = groupA;
        Clusters = groupA + groupB;
        if (WaysUpTo(Clusters, groupA, enumerateUpTo) is { } ways)
        {
            IsExact = true;
            Count = ways;
            return;
        }

        Count = draws;
        words = (Clusters + 63) / 64;
        bits = new ulong[checked(draws * words)];
        Draw(new Pcg32(seed));
    }

    /// <summary>Clusters of both groups, G.</summary>
    public int Clusters { get; }

    /// <summary>Whether these are all the ways there are, the observed one among them.</summary>
    public bool IsExact { get; }

    /// <summary>Number of ways here.</summary>
    public int Count { get; }

    /// <summary>Writes one way: for each cluster whether it is in group A.</summary>
    /// <param name="index">Number of the way, 0 to <see cref="Count"/> − 1.</param>
    /// <param name="isA">One place a cluster, written by this call.</param>
    /// <exception cref="ArgumentException">The index is out of its range, or there is not one place a cluster.</exception>
    public void Fill(int index, Span<bool> isA)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        ArgumentOutOfRangeException.ThrowIfNotEqual(isA.Length, Clusters, nameof(isA));
        if (IsExact)
        {
            Unrank(index, isA);
            return;
        }

        for (var cluster = 0; cluster < isA.Length; cluster++)
        {
            isA[cluster] = (bits[(index * words) + (cluster >> 6)] >> (cluster & 63) & 1) == 1;
        }
    }

    /// <summary>p of a statistic that was at least as extreme as the observed one in so many of these ways.</summary>
    /// <param name="asExtreme">Ways as extreme or more; among all ways the observed one counts too.</param>
    /// <returns>Above 0 and at most 1: the share of all ways, or (1 + asExtreme)/(draws + 1).</returns>
    public double P(int asExtreme) => IsExact ? (double)asExtreme / Count : (1.0 + asExtreme) / (Count + 1.0);

    private void Draw(Pcg32 random)
    {
        int[] pool = [.. Enumerable.Range(0, Clusters)];
        for (var draw = 0; draw < Count; draw++)
        {
            for (var place = 0; place < groupA; place++)
            {
                var chosen = place + random.Below(Clusters - place);
                (pool[place], pool[chosen]) = (pool[chosen], pool[place]);
                bits[(draw * words) + (pool[place] >> 6)] |= 1UL << (pool[place] & 63);
            }
        }
    }

    // Of the C(n, k) ways for the clusters still open, the C(n − 1, k − 1) with the next one in A come first.
    private void Unrank(long index, Span<bool> isA)
    {
        long ways = Count;
        var open = groupA;
        for (var cluster = 0; cluster < isA.Length; cluster++)
        {
            var left = isA.Length - cluster;
            var waysInA = ways * open / left;
            isA[cluster] = index < waysInA;
            if (isA[cluster])
            {
                ways = waysInA;
                open--;
            }
            else
            {
                index -= waysInA;
                ways -= waysInA;
            }
        }
    }

    private static int? WaysUpTo(int clusters, int groupA, int limit)
    {
        long ways = 1;
        var smaller = Math.Min(groupA, clusters - groupA);
        for (var k = 1; k <= smaller && ways <= limit; k++)
        {
            ways = ways * (clusters - smaller + k) / k;
        }

        return ways <= limit ? (int)ways : null;
    }
}
