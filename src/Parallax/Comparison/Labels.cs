using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>One set of permuted labels for all contrasts of two cells: clusters change sides whole.</summary>
internal sealed class Labels
{
    // Ways that tie with the observed one may differ from it by rounding.
    private const double Tolerance = 1e-12;

    private readonly Cell a;
    private readonly Cell b;
    private readonly LabelPermutations permutations;
    private readonly bool[] isA;

    internal Labels(Cell a, Cell b, ComparisonPlan plan)
    {
        this.a = a;
        this.b = b;
        var key = $"{a.Key}|{b.Key.Period}|{b.Key.Actor}";
        permutations = new LabelPermutations(
            a.ClusterCount,
            b.ClusterCount,
            plan.Method.EnumerateUpTo,
            plan.Method.Permutations,
            Seeds.Derive(plan.Seed, "permutation", key));
        isA = new bool[permutations.Clusters * permutations.Count];
        var filled = new bool[permutations.Clusters];
        for (var way = 0; way < permutations.Count; way++)
        {
            permutations.Fill(way, filled);
            for (var cluster = 0; cluster < filled.Length; cluster++)
            {
                isA[(cluster * permutations.Count) + way] = filled[cluster];
            }
        }
    }

    /// <summary>The contrast under every way of sharing out the clusters; NaN where it is undefined.</summary>
    internal double[] Permuted(ClusterSums sumsA, ClusterSums sumsB, OfTwoSums contrast)
    {
        var width = sumsA.Width;
        var sides = new double[permutations.Count * 2 * width];
        for (var cluster = 0; cluster < a.ClusterCount; cluster++)
        {
            Share(sides, cluster, sumsA.Of(cluster));
        }

        for (var cluster = 0; cluster < b.ClusterCount; cluster++)
        {
            Share(sides, a.ClusterCount + cluster, sumsB.Of(cluster));
        }

        var permuted = new double[permutations.Count];
        for (var way = 0; way < permuted.Length; way++)
        {
            var start = 2 * way * width;
            permuted[way] = contrast(sides.AsSpan(start, width), sides.AsSpan(start + width, width));
        }

        return permuted;
    }

    /// <summary>p of an observed contrast among permuted ones; null if fewer than half of them are defined.</summary>
    /// <param name="observed">The contrast as observed.</param>
    /// <param name="permuted">The contrast under every way.</param>
    /// <param name="magnitude">Whether the size counts whatever the sign: a two-sided p.</param>
    internal double? P(double observed, double[] permuted, bool magnitude)
    {
        var least = (magnitude ? Math.Abs(observed) : observed) - Tolerance;
        int defined = 0, asExtreme = 0;
        foreach (var one in permuted)
        {
            defined += double.IsNaN(one) ? 0 : 1;
            asExtreme += (magnitude ? Math.Abs(one) : one) >= least ? 1 : 0;
        }

        if (2L * defined < permuted.Length)
        {
            return null;
        }

        return permutations.IsExact ? (double)asExtreme / defined : (asExtreme + 1.0) / (defined + 1.0);
    }

    private void Share(double[] sides, int cluster, ReadOnlySpan<double> added)
    {
        if (!added.ContainsAnyExcept(0))
        {
            return;
        }

        var width = added.Length;
        var labels = isA.AsSpan(cluster * permutations.Count, permutations.Count);
        for (var way = 0; way < labels.Length; way++)
        {
            ClusterSums.AddTo(sides, ((2 * way) + (labels[way] ? 0 : 1)) * width, added, 1);
        }
    }
}
