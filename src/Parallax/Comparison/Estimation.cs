using System.Runtime.CompilerServices;
using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>A number with its interval and p, as far as they are defined.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Interval">Its 95 % interval; null where there is none.</param>
/// <param name="Kind">How the interval was found, as rows print it; empty without.</param>
/// <param name="Bootstrap">The percentile bootstrap beside a t or Welch interval.</param>
/// <param name="P">p by permutation; null where there is no test.</param>
internal sealed record Estimate(
    double Value, Interval? Interval, string Kind, Interval? Bootstrap = null, double? P = null)
{
    /// <summary>The headline interval of METHOD §4.13 where there is one, else the other.</summary>
    internal static Estimate Headed(double value, Interval? headline, string kind, Interval? bootstrap, double? p) =>
        headline is not null
            ? new Estimate(value, headline, kind, bootstrap, p)
            : new Estimate(value, bootstrap, bootstrap is null ? "" : "bootstrap", null, p);
}

/// <summary>Estimates of one side and of contrasts, with the interval that each kind of measure has (METHOD §4.13).</summary>
internal static class Estimation
{
    // Resamples are computed by blocks whose sums stay in the processor's cache.
    private const int Block = 256;

    /// <summary>One side.</summary>
    internal static Estimate Level(Measure measure, Cell cell, ClusterSums sums)
    {
        if (measure.Needs.LeastHits is null && sums.IsZero)
        {
            var bound = measure.Needs.Bound(cell);
            return new Estimate(0, Within(measure.Needs.ZeroLower * bound, measure.Needs.ZeroUpper * bound), "3/n");
        }

        var quantity = measure.Quantity;
        var draws = Draws(sums, quantity.Value);
        var mean = quantity.IsMean ? sums.Mean() : null;
        return Estimate.Headed(
            quantity.Value(sums.Totals),
            mean is { } headline ? ClusterMean.T(headline) : null,
            "t",
            BootstrapInterval.Percentile(draws),
            null);
    }

    /// <summary>Two sides, by default the first minus the second; p is two-sided.</summary>
    internal static Estimate Contrast(Side a, Side b, OfTwoSums contrast, Labels? labels)
    {
        var p = labels is null ? null : labels.P(
            contrast(a.Sums.Totals, b.Sums.Totals), labels.Permuted(a.Sums, b.Sums, contrast), magnitude: true);
        if (a.Measure.Needs.LeastHits is null && a.Sums.IsZero && b.Sums.IsZero)
        {
            double boundA = a.Measure.Needs.Bound(a.Cell), boundB = b.Measure.Needs.Bound(b.Cell);
            var (lower, upper) = (a.Measure.Needs.ZeroLower, a.Measure.Needs.ZeroUpper);
            return new Estimate(0, Within((lower * boundA) - (upper * boundB), (upper * boundA) - (lower * boundB)), "3/n", null, p);
        }

        // What two directions of the same texts have in common cancels in paired draws; Welch takes the sides as independent.
        var welch = a.Measure.Quantity.IsMean && a.Cell != b.Cell && a.Sums.Mean() is { } meanA && b.Sums.Mean() is { } meanB
            ? ClusterMean.Welch(meanA, meanB)
            : null;
        return Estimate.Headed(
            contrast(a.Sums.Totals, b.Sums.Totals), welch, "welch", BootstrapInterval.Percentile(Draws(a, b, contrast)), p);
    }

    /// <summary>Framing distance and its excess over the mean of permuted labels, both with the basic bootstrap.</summary>
    internal static (Estimate Distance, Estimate Excess) Framing(Side a, Side b, Labels labels)
    {
        var observed = Quantity.Divergence(a.Sums.Totals, b.Sums.Totals);
        var permuted = labels.Permuted(a.Sums, b.Sums, Quantity.Divergence);
        var p = labels.P(observed, permuted, magnitude: false);
        var draws = Draws(a, b, Quantity.Divergence);
        var distance = BootstrapInterval.Basic(observed, draws);
        var expected = Array.FindAll(permuted, one => !double.IsNaN(one)).Average();
        Interval? excess = distance is { } interval
            ? new Interval(interval.Lower - expected, interval.Upper - expected)
            : null;
        var kind = distance is null ? "" : "basic";
        return (new Estimate(observed, distance, kind, null, p), new Estimate(observed - expected, excess, kind, null, p));
    }

    /// <summary>First minus second.</summary>
    internal static OfTwoSums Difference(Quantity a, Quantity b) => (one, other) => a.Value(one) - b.Value(other);

    /// <summary>The smaller of both.</summary>
    internal static OfTwoSums Smaller(Quantity a, Quantity b) => (one, other) => Trust.Mutual(a.Value(one), b.Value(other));

    // Loops of a whole run: without the attribute they would run unoptimised for most of it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double[] Draws(ClusterSums sums, OfSums value)
    {
        var draws = new double[sums.Resamples];
        var block = new double[Math.Min(Block, draws.Length) * sums.Width];
        var one = new double[sums.Width];
        for (var first = 0; first < draws.Length; first += Block)
        {
            var count = Math.Min(Block, draws.Length - first);
            sums.Resample(first, count, block);
            for (var draw = 0; draw < count; draw++)
            {
                Read(block, draw, count, one);
                draws[first + draw] = value(one);
            }
        }

        return draws;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double[] Draws(Side a, Side b, OfTwoSums contrast)
    {
        var width = a.Sums.Width;
        var draws = new double[a.Sums.Resamples];
        double[] blockA = new double[Math.Min(Block, draws.Length) * width], blockB = new double[blockA.Length];
        double[] oneA = new double[width], oneB = new double[width];
        for (var first = 0; first < draws.Length; first += Block)
        {
            var count = Math.Min(Block, draws.Length - first);
            a.Sums.Resample(first, count, blockA);
            b.Sums.Resample(first, count, blockB);
            for (var draw = 0; draw < count; draw++)
            {
                Read(blockA, draw, count, oneA);
                Read(blockB, draw, count, oneB);
                draws[first + draw] = contrast(oneA, oneB);
            }
        }

        return draws;
    }

    private static void Read(double[] block, int draw, int count, double[] sums)
    {
        for (var column = 0; column < sums.Length; column++)
        {
            sums[column] = block[(column * count) + draw];
        }
    }

    // Written this way, 0 times a bound is never −0.
    private static Interval Within(double lower, double upper) => new(lower + 0.0, upper + 0.0);
}

/// <summary>One side of a contrast.</summary>
/// <param name="Measure">What is measured of it.</param>
/// <param name="Cell">Its texts.</param>
/// <param name="Who">Whose texts, or with experts whose attitude.</param>
internal sealed record Side(Measure Measure, Cell Cell, string Who)
{
    /// <summary>Its sums.</summary>
    internal ClusterSums Sums { get; } = new(Cell, Measure.Quantity);
}
