namespace Parallax.Inference;

/// <summary>What is fitted on each side of a break whose date is not known.</summary>
public enum BreakShape
{
    /// <summary>A level: only the mean may break.</summary>
    Level = 1,

    /// <summary>A line: level and slope may break, as in <see cref="SegmentedRegression"/>.</summary>
    Line = 2,
}

/// <summary>How a break is looked for where its date is not known.</summary>
public sealed record SupremumFOptions
{
    /// <summary>What is fitted on each side; default a level.</summary>
    public BreakShape Shape { get; init; } = BreakShape.Level;

    /// <summary>Share of the points at either end before or after which no break is tried, above 0 and below .5; default .15.</summary>
    public double Trimming { get; init; } = .15;

    /// <summary>Fewest points on a side whatever the trimming, at least 3; default 4.</summary>
    public int LeastPoints { get; init; } = 4;

    /// <summary>Draws of the bootstrap; default 2000.</summary>
    public int Draws { get; init; } = 2000;
}

/// <summary>The date at which a series breaks most clearly, and how clearly.</summary>
/// <param name="Statistic">sup F, 0 or more.</param>
/// <param name="First">Place of the first point after that date.</param>
/// <param name="Dates">Dates that were tried.</param>
/// <param name="Memory">ρ, correlation of neighbours that series without a break were given, 0 to below 1.</param>
/// <param name="P">Share of series without a break whose clearest break is as clear, above 0 and at most 1.</param>
public sealed record SupremumFit(double Statistic, int First, int Dates, double Memory, double P);

/// <summary>A test for a break at a date that nobody named beforehand: the largest F over all dates.</summary>
/// <remarks>
/// F = (S₀ − S₁)/(S₁/(T − 2k)), with S₀ the squared residuals of one line (k = 2) or level (k = 1), S₁ those of one on each side,
/// over dates that leave a share of the points on either side. Source: D. W. K. Andrews, "Tests for Parameter Instability and
/// Structural Change With Unknown Change Point", Econometrica 61 (1993), 821–856. His critical values hold for regressors
/// without a trend and errors without memory, and months of texts have both. So p is by the bootstrap of F. X. Diebold and
/// C. Chen, "Testing Structural Stability with Endogenous Breakpoint: A Size Comparison of Analytic and Bootstrap Procedures",
/// Journal of Econometrics 70 (1996), 221–241: series without a break, whose errors are e_t = ρ e_{t−1} + √(1 − ρ²) z_t with z
/// standard normal and ρ the correlation of neighbouring residuals of the one line, are searched as the series was. Two
/// deviations: the memory is in the errors, not in a regressor, and a negative ρ counts as none.
/// </remarks>
public static class SupremumF
{
    // What is left of a series beside its one line, or its two, may be rounding alone.
    private const double LeastSpread = 1e-10;
    private const double Tolerance = 1e-9;
    private const double Steps = 1L << 32;

    /// <summary>The test; null where no date leaves enough points, or where the lines pass through every point.</summary>
    /// <param name="times">Time of each point, ascending, no two alike; gaps are allowed.</param>
    /// <param name="values">Value of each point.</param>
    /// <param name="options">How it is looked for.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    /// <exception cref="ArgumentException">The lengths differ, or an option is out of its range.</exception>
    public static SupremumFit? Of(ReadOnlySpan<double> times, ReadOnlySpan<double> values, SupremumFOptions options, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, times.Length);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Trimming, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(options.Trimming, .5);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LeastPoints, 3);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Draws);
        var least = Math.Max(options.LeastPoints, (int)Math.Floor(options.Trimming * times.Length));
        if (times.Length < 2 * least)
        {
            return null;
        }

        // F does not change when the one line is taken out, and sums of what is left stay small.
        var search = new Search(times, least, (int)options.Shape);
        var residuals = search.Residuals(values);
        if (Products(residuals, 0) <= LeastSpread * Products(values, 0) || search.Largest(residuals) is not (var statistic, var first))
        {
            return null;
        }

        var memory = Math.Max(0, Products(residuals, 1) / Products(residuals, 0));
        var random = new Pcg32(seed);
        var asLarge = 1;
        var drawn = new double[residuals.Length];
        for (var draw = 0; draw < options.Draws; draw++)
        {
            Draw(drawn, memory, random);
            asLarge += search.Largest(drawn) is not (var other, _) || other >= statistic * (1 - Tolerance) ? 1 : 0;
        }

        return new SupremumFit(statistic, first, times.Length - (2 * least) + 1, memory, (double)asLarge / (options.Draws + 1));
    }

    // Errors with memory and of one size from the first point on.
    private static void Draw(Span<double> errors, double memory, Pcg32 random)
    {
        var fresh = Math.Sqrt(1 - (memory * memory));
        for (var point = 0; point < errors.Length; point++)
        {
            var normal = Normal.Quantile((random.Next() + .5) / Steps);
            errors[point] = point == 0 ? normal : (memory * errors[point - 1]) + (fresh * normal);
        }
    }

    // Products of values so many points apart.
    private static double Products(ReadOnlySpan<double> values, int apart)
    {
        var sum = 0.0;
        for (var point = apart; point < values.Length; point++)
        {
            sum += values[point] * values[point - apart];
        }

        return sum;
    }

    // The fits of one series of times: all but the values is computed once.
    private sealed class Search
    {
        private readonly double[] times;
        private readonly double[] sumOfTimes;
        private readonly double[] squaresOfTimes;
        private readonly double[] sums;
        private readonly double[] squares;
        private readonly double[] products;
        private readonly int least;
        private readonly int coefficients;

        internal Search(ReadOnlySpan<double> given, int least, int coefficients)
        {
            (this.least, this.coefficients) = (least, coefficients);
            var count = given.Length;
            times = new double[count];

            // Small times keep their squares exact.
            var middle = (given[0] + given[^1]) / 2;
            (sumOfTimes, squaresOfTimes) = (new double[count + 1], new double[count + 1]);
            (sums, squares, products) = (new double[count + 1], new double[count + 1], new double[count + 1]);
            for (var point = 0; point < count; point++)
            {
                times[point] = given[point] - middle;
                sumOfTimes[point + 1] = sumOfTimes[point] + times[point];
                squaresOfTimes[point + 1] = squaresOfTimes[point] + (times[point] * times[point]);
            }
        }

        /// <summary>What one line, or level, leaves of the values.</summary>
        internal double[] Residuals(ReadOnlySpan<double> values)
        {
            var count = times.Length;
            double mean = 0, product = 0;
            foreach (var value in values)
            {
                mean += value / count;
            }

            for (var point = 0; point < count; point++)
            {
                product += (times[point] - (sumOfTimes[count] / count)) * (values[point] - mean);
            }

            var slope = coefficients == (int)BreakShape.Line ? product / Spread(0, count) : 0;
            var residuals = new double[count];
            for (var point = 0; point < count; point++)
            {
                residuals[point] = values[point] - mean - (slope * (times[point] - (sumOfTimes[count] / count)));
            }

            return residuals;
        }

        /// <summary>The largest F and the place of its first point after; null where the fits on both sides leave nothing.</summary>
        internal (double Statistic, int First)? Largest(ReadOnlySpan<double> values)
        {
            var count = times.Length;
            for (var point = 0; point < count; point++)
            {
                sums[point + 1] = sums[point] + values[point];
                squares[point + 1] = squares[point] + (values[point] * values[point]);
                products[point + 1] = products[point] + (values[point] * times[point]);
            }

            var together = Left(0, count);
            double smallest = double.PositiveInfinity;
            var first = least;
            for (var place = least; place <= count - least; place++)
            {
                var apart = Left(0, place) + Left(place, count);
                if (apart < smallest)
                {
                    (smallest, first) = (apart, place);
                }
            }

            return smallest <= LeastSpread * squares[count]
                ? null
                : (Math.Max(0, (together - smallest) / (smallest / (count - (2 * coefficients)))), first);
        }

        // Squared residuals of the points from one place up to another.
        private double Left(int from, int to)
        {
            var count = to - from;
            var sum = sums[to] - sums[from];
            var left = squares[to] - squares[from] - (sum * sum / count);
            if (coefficients == (int)BreakShape.Line)
            {
                var product = products[to] - products[from] - (sum * (sumOfTimes[to] - sumOfTimes[from]) / count);
                left -= product * product / Spread(from, to);
            }

            return Math.Max(0, left);
        }

        private double Spread(int from, int to)
        {
            var sum = sumOfTimes[to] - sumOfTimes[from];
            return squaresOfTimes[to] - squaresOfTimes[from] - (sum * sum / (to - from));
        }
    }
}
