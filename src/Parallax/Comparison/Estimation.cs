using System.Runtime.CompilerServices;
using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>A number with its interval and p, as far as they are defined.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Interval">Its 95 % interval; null where there is none.</param>
/// <param name="Kind">How the interval was found, as rows print it; empty without.</param>
/// <param name="Bootstrap">The bootstrap interval beside a t or Welch interval.</param>
/// <param name="P">p by permutation; null where there is no test.</param>
internal sealed record Estimate(
    double Value, Interval? Interval, string Kind, Interval? Bootstrap = null, double? P = null)
{
    /// <summary>The t or Welch interval again with weeks as clusters; null where it is the same.</summary>
    internal WeekInterval? Weeks { get; init; }

    /// <summary>The headline interval of METHOD §4.13 where there is one, else the other.</summary>
    internal static Estimate Headed(double value, Interval? headline, string kind, Interval? bootstrap, double? p, string bootstrapKind = "bootstrap") =>
        headline is not null
            ? new Estimate(value, headline, kind, bootstrap, p)
            : new Estimate(value, bootstrap, bootstrap is null ? "" : bootstrapKind, null, p);

    /// <summary>The same where a side never showed what is counted: resampling nothing gives nothing, 3/n does not.</summary>
    /// <param name="by">How far the truth may lie from the estimate on this account; both 0 where every side has a hit.</param>
    internal Estimate Widened(Interval by) => by is { Lower: 0, Upper: 0 } || Interval is not { } interval
        ? this
        : new Estimate(Value, new Interval(interval.Lower + by.Lower, interval.Upper + by.Upper), "3/n", null, P);
}

/// <summary>A t or Welch interval with documents of one issuer and week as one cluster.</summary>
/// <param name="Interval">The interval; null where a side has one week only.</param>
/// <param name="Actor">Weeks of the actor.</param>
/// <param name="Partner">Weeks of the partner; null for a level.</param>
internal sealed record WeekInterval(Interval? Interval, int Actor, int? Partner);

/// <summary>Estimates of one side and of contrasts, with the interval that each kind of measure has (METHOD §4.13).</summary>
internal static class Estimation
{
    // Resamples are computed by blocks whose sums stay in the processor's cache.
    private const int Block = 256;

    private const double LeastSpread = 1e-9;

    /// <summary>One side.</summary>
    internal static Estimate Level(Side side)
    {
        if (side.Corrected is { } corrected)
        {
            return new Estimate(corrected.Value, corrected.Interval(side.Cell.Level), "mover");
        }

        var quantity = side.Measure.Quantity;
        var draws = Draws(side.Sums, quantity.Value);
        if (quantity.IsBiased)
        {
            return Basic(quantity.Value(side.Sums.Totals), draws, 0, 1, null, side.Cell.Level);
        }

        var mean = quantity.IsMean ? side.Sums.Mean() : null;
        var observed = quantity.Value(side.Sums.Totals);
        var (bootstrap, kind) = Bootstrapped(side.Cell, observed, draws, () => LeftOut.Acceleration(side, quantity.Value));
        var estimate = Estimate.Headed(observed, mean is { } known ? ClusterMean.T(known, side.Cell.Level) : null, "t", bootstrap, null, kind);
        return (mean is { } found && estimate.Kind == "t" ? estimate with { Weeks = Weeks(side, found) } : estimate).Widened(side.Unseen);
    }

    private static WeekInterval? Weeks(Side side, MeanEstimate mean) =>
        side.Cell.SharesWeeks && side.Sums.MeanOfWeeks() is { } weekly && weekly.Clusters < mean.Clusters
            ? new WeekInterval(ClusterMean.T(weekly, side.Cell.Level), weekly.Clusters, null)
            : null;

    /// <summary>Two sides, by default the first minus the second, as always of shares that people's reading corrects; p is two-sided.</summary>
    internal static Estimate Contrast(Side a, Side b, OfTwoSums contrast, Labels? labels)
    {
        if (a.Corrected is { } correctedA && b.Corrected is { } correctedB)
        {
            return new Estimate(correctedA.Value - correctedB.Value, CorrectedShare.Difference(correctedA, correctedB, a.Cell.Level), "mover", null, CorrectedShare.P(correctedA, correctedB));
        }

        var observed = contrast(a.Sums.Totals, b.Sums.Totals);
        var p = labels?.Permuted(a.Sums, b.Sums, contrast)?.P(observed, magnitude: true);

        // What two directions of the same texts have in common cancels in paired draws; Welch takes the sides as independent.
        var isOfMeans = a.Measure.Quantity.IsMean && a.Cell != b.Cell;
        var welch = isOfMeans && a.Sums.Mean() is { } meanA && b.Sums.Mean() is { } meanB
            ? ClusterMean.Welch(meanA, meanB, a.Cell.Level)
            : null;
        var draws = Draws(a, b, contrast);
        if (a.Measure.Quantity.IsBiased)
        {
            return Basic(observed, draws, -1, 1, p, a.Cell.Level);
        }

        var (bootstrap, kind) = Bootstrapped(a.Cell, observed, draws, () => LeftOut.Acceleration(a, b, contrast));
        var estimate = Estimate.Headed(observed, welch, "welch", bootstrap, p, kind) with
        {
            Weeks = welch is null ? null : Weeks(a, b),
        };
        return estimate.Widened(new Interval(a.Unseen.Lower - b.Unseen.Upper, a.Unseen.Upper - b.Unseen.Lower));
    }

    private static WeekInterval? Weeks(Side a, Side b) =>
        (a.Cell.SharesWeeks || b.Cell.SharesWeeks) && a.Sums.MeanOfWeeks() is { } weeklyA && b.Sums.MeanOfWeeks() is { } weeklyB
            && (weeklyA.Clusters < a.Sums.Clusters || weeklyB.Clusters < b.Sums.Clusters)
            ? new WeekInterval(ClusterMean.Welch(weeklyA, weeklyB, a.Cell.Level), weeklyA.Clusters, weeklyB.Clusters)
            : null;

    /// <summary>
    /// Framing distance D = √JSD, and the excess of JSD over its mean under permuted labels; both with the basic bootstrap.
    /// The excess is null where no labels can be permuted.
    /// </summary>
    internal static (Estimate Distance, Estimate? Excess) Framing(Side a, Side b, Labels labels)
    {
        var observed = Quantity.Divergence(a.Sums.Totals, b.Sums.Totals);
        var permuted = labels.Permuted(a.Sums, b.Sums, Quantity.Divergence);
        var p = permuted?.P(observed, magnitude: false);
        var draws = Draws(a, b, Quantity.Divergence);
        var root = Math.Sqrt(observed);
        Interval? distance = Basic(root, Array.ConvertAll(draws, Math.Sqrt), a.Cell.Level) is { } found
            ? new Interval(Math.Clamp(found.Lower, 0, 1), Math.Clamp(found.Upper, 0, 1))
            : null;
        return (
            new Estimate(root, distance, distance is null ? "" : "basic", null, p),
            permuted is null ? null : Excess(observed, permuted.Mean, Basic(observed, draws, a.Cell.Level), p));
    }

    /// <summary>Whether a difference of means lies within margins; null where neither side varies.</summary>
    internal static Estimate? Equivalence(Side a, Side b, double margin) =>
        a.Corrected is { } correctedA && b.Corrected is { } correctedB
            ? new Estimate(
                correctedA.Value - correctedB.Value, CorrectedShare.Difference(correctedA, correctedB, .90), "tost", null,
                CorrectedShare.Equivalence(correctedA, correctedB, margin))
            : EquivalenceOfMeans(a, b, margin);

    private static Estimate? EquivalenceOfMeans(Side a, Side b, double margin) =>
        a.Sums.Mean() is { } meanA && b.Sums.Mean() is { } meanB && EquivalenceTest.Welch(meanA, meanB, margin) is { } test
            ? new Estimate(meanA.Mean - meanB.Mean, ClusterMean.Welch(meanA, meanB, .90), "tost", null, test.P)
            : null;

    /// <summary>A number that sets two sides against each other; null where it is undefined. p is one-sided: as large or larger.</summary>
    internal static Estimate? Index(IssuePair pair, PairIndex index, Labels? labels, double? lower, double? upper)
    {
        var observed = index.Of(pair.Observed.A, pair.Observed.B);
        if (double.IsNaN(observed))
        {
            return null;
        }

        var draws = pair.Draws(index.Of);
        var level = pair.A.Cell.Level;
        var p = labels?.Permuted(pair.A.Sums, pair.B.Sums, pair.OfSums(index.Of))?.P(observed, magnitude: false);
        if (index.IsBiased)
        {
            return Basic(observed, draws, lower ?? double.NegativeInfinity, upper ?? double.PositiveInfinity, p, level);
        }

        var (bootstrap, kind) = Bootstrapped(pair.A.Cell, observed, draws, () => LeftOut.Acceleration(pair.A, pair.B, pair.OfSums(index.Of)));
        return Estimate.Headed(observed, null, "", bootstrap, p, kind);
    }

    private static (Interval? Interval, string Kind) Bootstrapped(Cell cell, double observed, double[] draws, Func<double?> acceleration) =>
        cell.Bootstrap == BootstrapKind.BiasCorrected
            ? (BiasCorrectedInterval.Of(observed, draws, acceleration(), cell.Level), "bca")
            : (BootstrapInterval.Percentile(draws, cell.Level), "bootstrap");

    /// <summary>An estimate that small samples shift, with the basic bootstrap kept to the range it can have.</summary>
    internal static Estimate Basic(double observed, double[] draws, double lower, double upper, double? p, double level) =>
        Basic(observed, draws, level) is { } found
            ? new Estimate(observed, new Interval(Math.Clamp(found.Lower, lower, upper), Math.Clamp(found.Upper, lower, upper)), "basic", null, p)
            : new Estimate(observed, null, "", null, p);

    // Draws that never vary, as where both sides have nothing in common in any of them, say nothing of certainty.
    private static Interval? Basic(double observed, double[] draws, double level)
    {
        double[] defined = Array.FindAll(draws, draw => !double.IsNaN(draw));
        return defined is [var first, ..] && Array.TrueForAll(defined, draw => Math.Abs(draw - first) < LeastSpread)
            ? null : BootstrapInterval.Basic(observed, draws, level);
    }

    private static Estimate Excess(double observed, double expected, Interval? interval, double? p) => new(
        observed - expected,
        interval is { } one ? new Interval(one.Lower - expected, one.Upper - expected) : null,
        interval is null ? "" : "basic",
        null,
        p);

    /// <summary>First minus second.</summary>
    internal static OfTwoSums Difference(Quantity a, Quantity b) => (one, other) => a.Value(one) - b.Value(other);

    /// <summary>The smaller of both.</summary>
    internal static OfTwoSums Smaller(Quantity a, Quantity b) => (one, other) => Trust.Mutual(a.Value(one), b.Value(other));

    // Loops of a whole run: without the attribute they would run unoptimised for most of it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static double[] Draws(ClusterSums sums, OfSums value)
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
    internal static double[] Draws(Side a, Side b, OfTwoSums contrast)
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
}

/// <summary>What is measured of whom in which texts: a level, or one side of a contrast.</summary>
/// <param name="Measure">What is measured of it.</param>
/// <param name="Cell">Its texts.</param>
/// <param name="Who">Whose texts, or with experts whose attitude.</param>
internal sealed record Side(Measure Measure, Cell Cell, string Who)
{
    private readonly Lazy<ClusterSums> sums = new(() => new ClusterSums(Cell, Measure.Quantity));
    private readonly Lazy<CorrectedShare?> corrected = new(() => Cell.IsRead ? Measure.Corrected?.Invoke(Cell) : null);

    /// <summary>Its sums, as the machine coded it.</summary>
    internal ClusterSums Sums => sums.Value;

    /// <summary>Whether what people read corrects what the machine says.</summary>
    internal bool IsCorrected => Measure.Corrected is not null && Cell.IsRead;

    /// <summary>The share as what people read corrects it; null where it does not.</summary>
    internal CorrectedShare? Corrected => corrected.Value;

    /// <summary>Of a share without a hit, how far from 0 it may yet be: the rule of three (METHOD §4.13); else 0 and 0.</summary>
    internal Interval Unseen
    {
        get
        {
            if (Measure.Needs is not { LeastHits: null } needs || Sums.Hits > 0 || IsCorrected)
            {
                return default;
            }

            var bound = needs.Bound(Cell);
            return new Interval(Sums.IsZero ? needs.ZeroLower * bound : 0, needs.ZeroUpper * bound);
        }
    }
}
