using System.Runtime.CompilerServices;
using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>One set of permuted labels for all contrasts of two cells: clusters change sides whole.</summary>
internal sealed class Labels
{
    // Ways that tie with the observed one may differ from it by rounding.
    private const double Tolerance = 1e-12;

    // Ways are computed by blocks whose sums stay in the processor's cache.
    private const int Block = 256;

    private readonly Cell a;
    private readonly Cell b;
    private readonly LabelPermutations permutations;
    private readonly byte[] sides;

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
        sides = new byte[permutations.Clusters * permutations.Count];
        var filled = new bool[permutations.Clusters];
        for (var way = 0; way < permutations.Count; way++)
        {
            permutations.Fill(way, filled);
            for (var cluster = 0; cluster < filled.Length; cluster++)
            {
                sides[(cluster * permutations.Count) + way] = filled[cluster] ? (byte)0 : (byte)1;
            }
        }
    }

    /// <summary>The contrast under every way of sharing out the clusters; NaN where it is undefined.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal double[] Permuted(ClusterSums sumsA, ClusterSums sumsB, OfTwoSums contrast)
    {
        var width = sumsA.Width;
        var permuted = new double[permutations.Count];
        var block = new double[Math.Min(Block, permuted.Length) * 2 * width];
        double[] ofA = new double[width], ofB = new double[width];
        for (var first = 0; first < permuted.Length; first += Block)
        {
            var count = Math.Min(Block, permuted.Length - first);
            Share(sumsA, sumsB, first, count, block);
            for (var way = 0; way < count; way++)
            {
                for (var column = 0; column < width; column++)
                {
                    ofA[column] = block[(2 * column * count) + way];
                    ofB[column] = block[(((2 * column) + 1) * count) + way];
                }

                permuted[first + way] = contrast(ofA, ofB);
            }
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

    // For each sum, all ways' share of side A and then all ways' share of side B.
    private void Share(ClusterSums sumsA, ClusterSums sumsB, int first, int count, Span<double> into)
    {
        into.Clear();
        for (var cluster = 0; cluster < a.ClusterCount + b.ClusterCount; cluster++)
        {
            var added = cluster < a.ClusterCount ? sumsA.Of(cluster) : sumsB.Of(cluster - a.ClusterCount);
            var side = sides.AsSpan((cluster * permutations.Count) + first, count);
            for (var column = 0; column < added.Length; column++)
            {
                if (added[column] != 0)
                {
                    Share(added[column], side, into.Slice(2 * column * count, 2 * count));
                }
            }
        }
    }

    // The innermost loops of a whole run: without this they would run unoptimised for most of it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Share(double added, ReadOnlySpan<byte> side, Span<double> into)
    {
        for (var way = 0; way < side.Length; way++)
        {
            into[way + (side[way] * side.Length)] += added;
        }
    }
}
