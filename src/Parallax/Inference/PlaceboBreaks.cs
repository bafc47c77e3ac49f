namespace Parallax.Inference;

/// <summary>How a step at a break compares with steps at other dates of the same series.</summary>
/// <param name="Steps">Step at every admissible date, in order of time.</param>
/// <param name="AsLarge">How many of them are at least as large in size as the true one, itself among them.</param>
public sealed record PlaceboSteps(IReadOnlyList<double> Steps, int AsLarge)
{
    /// <summary>Share of dates whose step is as large, above 0 and at most 1; with 17 dates never below 1/17.</summary>
    public double P => (double)AsLarge / Steps.Count;
}

/// <summary>Placebo breaks: the same regression with the break at every admissible date.</summary>
/// <remarks>
/// It supports and never decides: neighbouring dates share most of their points. Source: the placebo tests in time of
/// A. Abadie, A. Diamond and J. Hainmueller, "Comparative Politics and the Synthetic Control Method", American Journal of
/// Political Science 59 (2015), 495–510; METHOD §4.14.
/// </remarks>
public static class PlaceboBreaks
{
    // Steps that tie may differ by rounding.
    private const double Tolerance = 1e-12;

    /// <summary>The steps; null where the true break leaves a side fewer points than the least.</summary>
    /// <param name="times">Time of each point, ascending.</param>
    /// <param name="values">Value of each point.</param>
    /// <param name="first">Place of the first point after the true break.</param>
    /// <param name="breakTime">Time of the true break.</param>
    /// <param name="least">Fewest points on a side, at least 2.</param>
    /// <param name="isAdmissible">Whether a date may be tried, told by the place of its first point; null for every date.</param>
    public static PlaceboSteps? Of(
        ReadOnlySpan<double> times, ReadOnlySpan<double> values, int first, double breakTime, int least, Func<int, bool>? isAdmissible = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 2);
        if (first < least || times.Length - first < least
            || SegmentedRegression.Fit(times, values, first, breakTime) is not { } actual)
        {
            return null;
        }

        var steps = new List<double>();
        for (var place = least; place <= times.Length - least; place++)
        {
            var fit = place == first ? actual
                : isAdmissible?.Invoke(place) == false ? null
                : SegmentedRegression.Fit(times, values, place, times[place]);
            if (fit is not null)
            {
                steps.Add(fit.Step);
            }
        }

        return new PlaceboSteps(steps, steps.Count(step => Math.Abs(step) >= Math.Abs(actual.Step) - Tolerance));
    }
}

/// <summary>Circular shift: the series turned round in time by every number of points, its order kept.</summary>
/// <remarks>
/// p = share of the T shifts, none among them, whose step is at least as large in size. A free permutation would break the
/// autocorrelation of a series and find too much; a shift keeps it but for one seam. Source: METHOD §4.14; the group
/// of rotations as in P. Good, Permutation, Parametric, and Bootstrap Tests of Hypotheses, 3rd edition (2005).
/// </remarks>
public static class CircularShift
{
    /// <summary>Fewest points of a test at .05: with T shifts p is never below 1/T.</summary>
    public const int LeastPoints = 20;

    private const double Tolerance = 1e-12;

    /// <summary>p of the step, at least 1/T; null with fewer than 20 points or where no step can be fitted.</summary>
    /// <param name="times">Time of each point, ascending.</param>
    /// <param name="values">Value of each point.</param>
    /// <param name="first">Place of the first point after the break.</param>
    /// <param name="breakTime">Time of the break.</param>
    public static double? P(ReadOnlySpan<double> times, ReadOnlySpan<double> values, int first, double breakTime)
    {
        if (times.Length < LeastPoints || SegmentedRegression.Fit(times, values, first, breakTime) is not { } observed)
        {
            return null;
        }

        var asLarge = 0;
        var shifted = new double[values.Length];
        for (var shift = 0; shift < values.Length; shift++)
        {
            values[shift..].CopyTo(shifted);
            values[..shift].CopyTo(shifted.AsSpan(values.Length - shift));
            var step = SegmentedRegression.Fit(times, shifted, first, breakTime)!.Step;
            asLarge += Math.Abs(step) >= Math.Abs(observed.Step) - Tolerance ? 1 : 0;
        }

        return (double)asLarge / values.Length;
    }
}
