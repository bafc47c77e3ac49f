using Parallax.Comparison;
using Parallax.Inference;

namespace Parallax.Claims;

/// <summary>A number as it was measured for a test.</summary>
/// <param name="Estimate">The estimate; null where there is none.</param>
/// <param name="Interval">Its interval at 1 − α/m, m the claim's primary tests; null where there is none.</param>
/// <param name="Equivalence">Its interval at 1 − 2α, for the test of equivalence; null where there is none.</param>
/// <param name="Reason">Why there is no estimate, or what weakens it; empty otherwise.</param>
public sealed record Measured(double? Estimate, Interval? Interval, Interval? Equivalence, string Reason = "")
{
    /// <summary>p by permutation, where a result in favour also needs it below α; null where it is not needed.</summary>
    public double? NeededP { get; init; }

    /// <summary>Documents of the side that has fewer; null where no documents are counted.</summary>
    public int? Documents { get; init; }

    /// <summary>A value known exactly, or as a range over sources that contradict each other.</summary>
    /// <param name="value">The value.</param>
    /// <param name="range">The range over the sources.</param>
    public static Measured Exact(double value, Interval range) => new(value, range, range);

    /// <summary>A number that cannot be had.</summary>
    /// <param name="reason">Why not.</param>
    public static Measured Missing(string reason) => new(null, null, null, reason);
}

/// <summary>What a test says of its claim.</summary>
/// <param name="Test">The test.</param>
/// <param name="Measured">The number.</param>
/// <param name="Result">1 for the claim, −1 against it, 0 undecided; null where there is no number.</param>
/// <param name="Reason">Why this result, or why none.</param>
public sealed record TestOutcome(QuantitativeTest Test, Measured Measured, int? Result, string Reason)
{
    /// <summary>A required gate that the test's data do not pass, in words; empty where all are passed.</summary>
    public string FailedGate { get; init; } = "";

    /// <summary>The row of the comparison that it was read from; null where there is none, as of what is observed.</summary>
    public MeasureRow? Row { get; init; }

    /// <summary>What would give it a number, or one that decides.</summary>
    public IReadOnlyList<WorkItem> Needs { get; init; } = [];

    /// <summary>Whether it is undecided because its interval is wider than twice the smallest effect of interest.</summary>
    public bool IsUnderpowered => Result == 0 && Test.Sesoi is { } sesoi
        && Measured.Interval is { } interval && interval.Upper - interval.Lower > 2 * sesoi;
}

/// <summary>The result r of a test: an interval against the smallest effect of interest or against a threshold.</summary>
/// <remarks>
/// Against the smallest effect of interest: +1 where the interval at 1 − α/m lies entirely beyond it in the predicted
/// direction; −1 where it lies entirely beyond it in the other, or where the interval at 1 − 2α lies inside ±SESOI (two
/// one-sided tests: D. J. Schuirmann, "A Comparison of the Two One-Sided Tests Procedure and the Power Approach",
/// Journal of Pharmacokinetics and Biopharmaceutics 15, 1987, 657–680), also when the sign is as predicted; else 0. Against
/// a threshold: the side on which the whole interval lies. METHOD §5.1.
/// </remarks>
public static class QuantitativeResult
{
    /// <summary>The result of a test.</summary>
    /// <param name="test">The test.</param>
    /// <param name="measured">The number with its intervals.</param>
    public static TestOutcome Of(QuantitativeTest test, Measured measured)
    {
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(measured);
        if (measured.Estimate is null || measured.Interval is not { } interval)
        {
            return new TestOutcome(
                test, measured, null, measured.Reason.Length > 0 ? measured.Reason : "no interval could be computed");
        }

        var (result, reason) = test.Threshold is { } threshold
            ? AgainstThreshold(test.Direction, interval, threshold)
            : AgainstSesoi(test, interval, measured);
        return new TestOutcome(test, measured, result, reason);
    }

    private static (int Result, string Reason) AgainstThreshold(Direction direction, Interval interval, double threshold)
    {
        var (isFor, isAgainst) = direction switch
        {
            Direction.Above => (interval.Lower > threshold, interval.Upper <= threshold),
            Direction.AtLeast => (interval.Lower >= threshold, interval.Upper < threshold),
            Direction.Below => (interval.Upper < threshold, interval.Lower >= threshold),
            _ => (interval.Upper <= threshold, interval.Lower > threshold),
        };
        return isFor ? (1, "wholly on the predicted side of the threshold")
            : isAgainst ? (-1, "wholly on the other side of the threshold")
            : (0, "the interval holds the threshold");
    }

    private static (int Result, string Reason) AgainstSesoi(QuantitativeTest test, Interval interval, Measured measured)
    {
        var sesoi = test.Sesoi ?? throw new ArgumentException("A test has a smallest effect of interest or a threshold.", nameof(test));
        bool isAbove = interval.Lower > sesoi, isBelow = interval.Upper < -sesoi;
        if (test.ExpectsMore ? isBelow : isAbove)
        {
            return (-1, "beyond the smallest effect of interest, in the opposite direction");
        }

        if (test.ExpectsMore ? isAbove : isBelow)
        {
            return measured.NeededP is { } p && p >= test.Alpha
                ? (0, "beyond the smallest effect of interest, but not beyond chance by permutation")
                : (1, "beyond the smallest effect of interest, as predicted");
        }

        if (measured.Equivalence is { } narrow && narrow.Lower > -sesoi && narrow.Upper < sesoi)
        {
            return (-1, "trivially small");
        }

        return (0, interval.Upper - interval.Lower > 2 * sesoi
            ? "undecided: the interval is wider than twice the smallest effect of interest"
            : "undecided: the interval reaches across the smallest effect of interest");
    }
}
