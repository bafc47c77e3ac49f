using System.Runtime.CompilerServices;

namespace Parallax.Comparison;

/// <summary>Permuted labels for the contrasts of two cells: clusters change sides whole, each within its own kind of text.</summary>
/// <remarks>
/// Clusters are shared out within source class and, where both cells are of one period, within period (METHOD §4.13).
/// Clusters to which a quantity gives no value stay out of its permutations: they are in neither mean, and dealt out with
/// the others they would let a side of seven values pass for one of twenty.
/// </remarks>
internal sealed class Labels(Cell a, Cell b, ComparisonPlan plan, DerivedSeeds seeds)
{
    // Ways are computed by blocks whose sums stay in the processor's cache.
    private const int Block = 256;

    private readonly List<(int[] OfA, int[] OfB, SharedOut? Ways)> known = [];

    /// <summary>The contrast under every way of sharing out the clusters that have a value; null if there is one way only.</summary>
    internal PermutedContrast? Permuted(ClusterSums sumsA, ClusterSums sumsB, OfTwoSums contrast)
    {
        if (Ways(sumsA, sumsB) is not { } ways)
        {
            return null;
        }

        var permuted = new double[ways.Count];
        Visit(sumsA, sumsB, ways, (way, ofA, ofB) => permuted[way] = contrast(ofA, ofB));
        return new PermutedContrast(permuted, ways.IsExact);
    }

    /// <summary>The sums of both sides under every way, way by way; null if there is one way only.</summary>
    internal (double[] OfA, double[] OfB)? Sums(ClusterSums sumsA, ClusterSums sumsB)
    {
        if (Ways(sumsA, sumsB) is not { } ways)
        {
            return null;
        }

        var width = sumsA.Width;
        double[] allA = new double[ways.Count * width], allB = new double[ways.Count * width];
        Visit(sumsA, sumsB, ways, (way, ofA, ofB) =>
        {
            ofA.CopyTo(allA.AsSpan(way * width));
            ofB.CopyTo(allB.AsSpan(way * width));
        });
        return (allA, allB);
    }

    private void Visit(ClusterSums sumsA, ClusterSums sumsB, SharedOut ways, Visitor visit)
    {
        var width = sumsA.Width;
        var block = new double[Math.Min(Block, ways.Count) * 2 * width];
        double[] ofA = new double[width], ofB = new double[width];
        for (var first = 0; first < ways.Count; first += Block)
        {
            var count = Math.Min(Block, ways.Count - first);
            Share(sumsA, sumsB, ways, first, count, block);
            for (var way = 0; way < count; way++)
            {
                for (var column = 0; column < width; column++)
                {
                    ofA[column] = block[(2 * column * count) + way];
                    ofB[column] = block[(((2 * column) + 1) * count) + way];
                }

                visit(first + way, ofA, ofB);
            }
        }
    }

    private delegate void Visitor(int way, ReadOnlySpan<double> ofA, ReadOnlySpan<double> ofB);

    // Ways are the same for all quantities that the same clusters have a value of.
    private SharedOut? Ways(ClusterSums sumsA, ClusterSums sumsB)
    {
        int[] valuedA = Valued(sumsA, a), valuedB = Valued(sumsB, b);
        var place = known.FindIndex(one => one.OfA.AsSpan().SequenceEqual(valuedA) && one.OfB.AsSpan().SequenceEqual(valuedB));
        if (place < 0)
        {
            place = known.Count;
            known.Add((valuedA, valuedB, SharedOut.Of(
                [.. valuedA.Select(cluster => new Labelled(cluster, true, Stratum(a, cluster)))],
                [.. valuedB.Select(cluster => new Labelled(a.ClusterCount + cluster, false, Stratum(b, cluster)))],
                plan.Method,
                stratum => seeds.Of("permutation", $"{a.Key}|{b.Key.Period}|{b.Key.Actor}|{stratum}"))));
        }

        return known[place].Ways;
    }

    private static int[] Valued(ClusterSums sums, Cell cell) =>
        [.. Enumerable.Range(0, cell.ClusterCount).Where(cluster => sums.Of(cluster).ContainsAnyExcept(0))];

    private string Stratum(Cell cell, int cluster) => a.Key.Period == b.Key.Period
        ? $"{cell.Kinds[cluster].Source}|{cell.Kinds[cluster].Periods}"
        : cell.Kinds[cluster].Source;

    // For each sum, all ways' share of side A and then all ways' share of side B.
    private void Share(ClusterSums sumsA, ClusterSums sumsB, SharedOut ways, int first, int count, Span<double> into)
    {
        into.Clear();
        for (var column = 0; column < sumsA.Width; column++)
        {
            var share = into.Slice(2 * column * count, 2 * count);
            if (sumsA.IsSize(column) && sumsB.IsSize(column))
            {
                ways.Sizes ??= SizesOf(ways);
                ways.Sizes.AsSpan(first, count).CopyTo(share);
                ways.Sizes.AsSpan(ways.Count + first, count).CopyTo(share[count..]);
                continue;
            }

            for (var place = 0; place < ways.Clusters.Length; place++)
            {
                var cluster = ways.Clusters[place];
                var added = cluster < a.ClusterCount ? sumsA.Of(cluster) : sumsB.Of(cluster - a.ClusterCount);
                if (added[column] != 0)
                {
                    Share(added[column], ways.Sides.AsSpan((place * ways.Count) + first, count), share);
                }
            }
        }
    }

    // Documents of each side in all ways: what most means divide by, the same for every quantity.
    private double[] SizesOf(SharedOut ways)
    {
        var sizes = new double[2 * ways.Count];
        for (var place = 0; place < ways.Clusters.Length; place++)
        {
            var cluster = ways.Clusters[place];
            var size = cluster < a.ClusterCount ? a.Sizes[cluster] : b.Sizes[cluster - a.ClusterCount];
            Share(size, ways.Sides.AsSpan(place * ways.Count, ways.Count), sizes);
        }

        return sizes;
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

/// <summary>A contrast under permuted labels.</summary>
/// <param name="Values">Its value under each way; NaN where it is undefined.</param>
/// <param name="IsExact">Whether these are all the ways there are.</param>
internal sealed record PermutedContrast(double[] Values, bool IsExact)
{
    // Ways that tie with the observed one may differ from it by rounding.
    private const double Tolerance = 1e-12;

    /// <summary>Mean over the ways in which it is defined.</summary>
    internal double Mean
    {
        get
        {
            double sum = 0;
            var defined = 0;
            foreach (var one in Values)
            {
                if (!double.IsNaN(one))
                {
                    sum += one;
                    defined++;
                }
            }

            return sum / defined;
        }
    }

    /// <summary>p of the observed contrast among them; null if fewer than half of them are defined.</summary>
    /// <param name="observed">The contrast as observed.</param>
    /// <param name="magnitude">Whether the size counts whatever the sign: a two-sided p.</param>
    internal double? P(double observed, bool magnitude)
    {
        var least = (magnitude ? Math.Abs(observed) : observed) - Tolerance;
        int defined = 0, asExtreme = 0;
        foreach (var one in Values)
        {
            defined += double.IsNaN(one) ? 0 : 1;
            asExtreme += (magnitude ? Math.Abs(one) : one) >= least ? 1 : 0;
        }

        if (2L * defined < Values.Length)
        {
            return null;
        }

        return IsExact ? (double)asExtreme / defined : (asExtreme + 1.0) / (defined + 1.0);
    }
}
