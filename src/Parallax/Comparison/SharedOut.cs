using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>A cluster with the side it is observed on and the stratum it may be shared out in.</summary>
/// <param name="Cluster">Number of the cluster.</param>
/// <param name="IsA">Whether it is observed on side A.</param>
/// <param name="Stratum">Clusters of one stratum may change places.</param>
internal sealed record Labelled(int Cluster, bool IsA, string Stratum);

/// <summary>Ways of sharing out clusters between two sides, stratum by stratum.</summary>
/// <remarks>
/// All of them, as many as the product of the strata's C(A + B, A), where the product is small enough; otherwise each
/// stratum is drawn, and draws of one number are taken together.
/// </remarks>
internal sealed class SharedOut
{
    private SharedOut(int[] clusters, byte[] sides, int count, bool isExact)
    {
        Clusters = clusters;
        Sides = sides;
        Count = count;
        IsExact = isExact;
    }

    /// <summary>The clusters that are shared out, stratum by stratum.</summary>
    internal int[] Clusters { get; }

    /// <summary>0 on side A, 1 on side B: place in <see cref="Clusters"/> × <see cref="Count"/> + way.</summary>
    internal byte[] Sides { get; }

    /// <summary>Number of ways.</summary>
    internal int Count { get; }

    /// <summary>Whether these are all the ways there are.</summary>
    internal bool IsExact { get; }

    /// <summary>Documents on side A in every way, and then those on side B; null until somebody has counted them.</summary>
    internal double[]? Sizes { get; set; }

    /// <summary>The ways; null where there is only the observed one, since no stratum has clusters of both sides.</summary>
    /// <param name="a">Clusters of side A.</param>
    /// <param name="b">Clusters of side B.</param>
    /// <param name="method">How many ways are enumerated, how many drawn.</param>
    /// <param name="seed">Seed of a stratum.</param>
    internal static SharedOut? Of(
        IReadOnlyList<Labelled> a, IReadOnlyList<Labelled> b, MethodOptions method, Func<string, ulong> seed)
    {
        // Group A of each stratum comes first, as the permutations of a stratum take it.
        Labelled[][] strata =
        [
            .. a.Concat(b).GroupBy(one => one.Stratum, StringComparer.Ordinal)
                .OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.ToArray()),
        ];
        if (!Array.Exists(strata, stratum => stratum.Any(one => one.IsA) && stratum.Any(one => !one.IsA)))
        {
            return null;
        }

        var all = Permutations(strata, method.EnumerateUpTo, method.Permutations, seed);
        var ways = all.Aggregate(1.0, (product, stratum) => stratum.IsExact ? product * stratum.Count : double.PositiveInfinity);
        var isExact = ways <= method.EnumerateUpTo;
        var chosen = isExact ? all : Permutations(strata, 0, method.Permutations, seed);
        var count = isExact ? (int)ways : method.Permutations;
        return new SharedOut(
            [.. strata.SelectMany(stratum => stratum.Select(one => one.Cluster))], Fill(chosen, count, isExact), count, isExact);
    }

    private static LabelPermutations[] Permutations(Labelled[][] strata, int enumerateUpTo, int draws, Func<string, ulong> seed) =>
    [
        .. strata.Select(stratum => new LabelPermutations(
            stratum.Count(one => one.IsA), stratum.Count(one => !one.IsA), enumerateUpTo, draws, seed(stratum[0].Stratum))),
    ];

    // Way number w of all is, in each stratum, the one that w's digit says in a number system of the strata's counts.
    private static byte[] Fill(LabelPermutations[] strata, int count, bool isExact)
    {
        var sides = new byte[strata.Sum(stratum => stratum.Clusters) * count];
        int place = 0, earlier = 1;
        foreach (var stratum in strata)
        {
            var filled = new bool[stratum.Clusters];
            for (var way = 0; way < count; way++)
            {
                stratum.Fill(isExact ? way / earlier % stratum.Count : way, filled);
                for (var cluster = 0; cluster < filled.Length; cluster++)
                {
                    sides[((place + cluster) * count) + way] = filled[cluster] ? (byte)0 : (byte)1;
                }
            }

            place += filled.Length;
            earlier = isExact ? earlier * stratum.Count : earlier;
        }

        return sides;
    }
}
