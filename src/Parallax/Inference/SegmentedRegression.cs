namespace Parallax.Inference;

/// <summary>Two lines fitted to a series, before and after a break.</summary>
/// <param name="Level">β0: level at time 0.</param>
/// <param name="Slope">β1: change a step of time before the break.</param>
/// <param name="Step">β2: jump at the break.</param>
/// <param name="SlopeChange">β3: slope after minus slope before.</param>
/// <param name="SumOfSquares">Sum of squared residuals.</param>
/// <param name="StepError">Newey–West standard error of β2; null with fewer than five points.</param>
/// <param name="SlopeChangeError">Newey–West standard error of β3; null with fewer than five points.</param>
/// <param name="Lag">Lag of Newey and West.</param>
/// <param name="Points">Points in time.</param>
public sealed record SegmentedFit(
    double Level,
    double Slope,
    double Step,
    double SlopeChange,
    double SumOfSquares,
    double? StepError,
    double? SlopeChangeError,
    int Lag,
    int Points)
{
    // Two lines have four coefficients.
    internal const int Coefficients = 4;

    /// <summary>Interval of the step: ± t(points − 4) · its error; null without an error.</summary>
    public Interval? StepInterval(double level = .95) => Interval(Step, StepError, level);

    /// <summary>Interval of the change of slope; null without an error.</summary>
    public Interval? SlopeChangeInterval(double level = .95) => Interval(SlopeChange, SlopeChangeError, level);

    private Interval? Interval(double estimate, double? error, double level)
    {
        var probability = Levels.UpperProbability(level);
        if (error is not { } found)
        {
            return null;
        }

        var half = StudentT.Quantile(probability, Points - Coefficients) * found;
        return new Interval(estimate - half, estimate + half);
    }
}

/// <summary>Interrupted time series: level and slope before a break, step and change of slope at it.</summary>
/// <remarks>
/// y_t = β0 + β1 t + β2 D_t + β3 (t − t*) D_t + ε, D_t 1 from the break on. All four are free on both sides, so that it is
/// a line fitted to each side by least squares. Source: A. K. Wagner, S. B. Soumerai, F. Zhang and D. Ross-Degnan,
/// "Segmented Regression Analysis of Interrupted Time Series Studies in Medication Use Research", Journal of Clinical
/// Pharmacy and Therapeutics 27 (2002), 299–309; METHOD §4.14. Errors by <see cref="NeweyWest"/> with T/(T − 4).
/// </remarks>
public static class SegmentedRegression
{
    /// <summary>The fit; null where a side has fewer than two different times.</summary>
    /// <param name="times">Time of each point, ascending; gaps are allowed.</param>
    /// <param name="values">Value of each point.</param>
    /// <param name="first">Place of the first point after the break, from 0.</param>
    /// <param name="breakTime">t*, the time at which the step is read off.</param>
    /// <param name="lag">Lag of Newey and West; null for the rule of <see cref="NeweyWest.Lag"/>.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static SegmentedFit? Fit(ReadOnlySpan<double> times, ReadOnlySpan<double> values, int first, double breakTime, int? lag = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, times.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, times.Length);
        if (Line.Of(times[..first], 0) is not { } before || Line.Of(times[first..], breakTime) is not { } after)
        {
            return null;
        }

        // Every coefficient is a weighted sum of the values; before's level is also wanted at the break.
        var count = times.Length;
        double[] step = new double[count], change = new double[count];
        for (var point = 0; point < count; point++)
        {
            var isAfter = point >= first;
            step[point] = isAfter ? after.Level[point - first] : -(before.Level[point] + (before.Slope[point] * breakTime));
            change[point] = isAfter ? after.Slope[point - first] : -before.Slope[point];
        }

        double level = Sum(before.Level, values), slope = Sum(before.Slope, values);
        double jump = Sum(step, values), turn = Sum(change, values);
        var squares = 0.0;
        for (var point = 0; point < count; point++)
        {
            var fitted = level + (slope * times[point]) + (point >= first ? jump + (turn * (times[point] - breakTime)) : 0);
            var residual = values[point] - fitted;
            squares += residual * residual;
            step[point] *= residual;
            change[point] *= residual;
        }

        var used = Math.Min(lag ?? NeweyWest.Lag(count), count - 1);
        return new SegmentedFit(level, slope, jump, turn, squares, Error(step, used), Error(change, used), used, count);
    }

    private static double? Error(double[] contributions, int lag) => contributions.Length > SegmentedFit.Coefficients
        ? Math.Sqrt(NeweyWest.Variance(contributions, lag) * contributions.Length / (contributions.Length - SegmentedFit.Coefficients))
        : null;

    private static double Sum(double[] weights, ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        for (var point = 0; point < weights.Length; point++)
        {
            sum += weights[point] * values[point];
        }

        return sum;
    }

    // Weights with which least squares makes a line's level, at a time, and slope of the values.
    private sealed record Line(double[] Level, double[] Slope)
    {
        internal static Line? Of(ReadOnlySpan<double> times, double at)
        {
            double mean = 0, spread = 0;
            foreach (var time in times)
            {
                mean += time / times.Length;
            }

            foreach (var time in times)
            {
                spread += (time - mean) * (time - mean);
            }

            if (times.Length < 2 || spread <= 0)
            {
                return null;
            }

            double[] level = new double[times.Length], slope = new double[times.Length];
            for (var point = 0; point < times.Length; point++)
            {
                slope[point] = (times[point] - mean) / spread;
                level[point] = (1.0 / times.Length) + (slope[point] * (at - mean));
            }

            return new Line(level, slope);
        }
    }
}

/// <summary>Variance of a coefficient where errors are correlated in time and of unequal size.</summary>
/// <remarks>
/// With g_t a point's contribution, weight times residual: Σ g_t² + 2 Σ_{l=1}^{L} (1 − l/(L + 1)) Σ_t g_t g_{t−l}, which
/// is never negative. Source: W. K. Newey and K. D. West, "A Simple, Positive Semi-Definite, Heteroskedasticity and
/// Autocorrelation Consistent Covariance Matrix", Econometrica 55 (1987), 703–708.
/// </remarks>
public static class NeweyWest
{
    /// <summary>⌊4 (T/100)^{2/9}⌋, the rule of METHOD §4.14: 3 for 36 points.</summary>
    /// <param name="points">Points in time, T.</param>
    public static int Lag(int points)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(points);
        return (int)Math.Floor(4 * Math.Pow(points / 100.0, 2.0 / 9));
    }

    /// <summary>The variance, 0 or more, in the coefficient's unit squared.</summary>
    /// <param name="contributions">Weight of each point in the coefficient times its residual, in order of time.</param>
    /// <param name="lag">L, 0 or more; 0 is White's estimate.</param>
    public static double Variance(ReadOnlySpan<double> contributions, int lag)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lag);
        var sum = 0.0;
        for (var apart = 0; apart <= lag; apart++)
        {
            var products = 0.0;
            for (var point = apart; point < contributions.Length; point++)
            {
                products += contributions[point] * contributions[point - apart];
            }

            sum += (apart == 0 ? 1 : 2 * (1 - (apart / (lag + 1.0)))) * products;
        }

        // Rounding may leave −1e−20.
        return Math.Max(0, sum);
    }
}
