namespace Parallax.Inference;

/// <summary>The bias-corrected and accelerated bootstrap interval, BCa.</summary>
/// <remarks>
/// The quantiles of the draws at Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))), z the normal quantiles of the percentile interval:
/// z₀ = Φ⁻¹ of the share of draws below the estimate tells how far these lie off its middle, the acceleration a how the spread
/// changes with the value. With both 0 it is the percentile interval. Source: B. Efron, "Better Bootstrap Confidence
/// Intervals", Journal of the American Statistical Association 82 (1987), 171–185; T. J. DiCiccio and B. Efron, "Bootstrap
/// Confidence Intervals", Statistical Science 11 (1996), 189–228. Draws that equal the estimate count half below it.
/// </remarks>
public static class BiasCorrectedInterval
{
    // Equal values may differ by rounding.
    private const double Tolerance = 1e-12;

    /// <summary>
    /// The interval; null if fewer than half of the draws are defined, if all lie on one side of the estimate, or where the
    /// acceleration is undefined or too large for the level.
    /// </summary>
    /// <param name="estimate">The estimate of the whole sample.</param>
    /// <param name="draws">The estimate of each resample; one that is NaN was undefined and is left out.</param>
    /// <param name="acceleration">a, as <see cref="Acceleration"/> gives it; null where it is undefined.</param>
    /// <param name="level">Confidence level, above 0 and below 1.</param>
    public static Interval? Of(double estimate, ReadOnlySpan<double> draws, double? acceleration, double level = .95)
    {
        var upper = Levels.UpperProbability(level);
        var all = new double[draws.Length];
        int count = 0, below = 0, equal = 0;
        foreach (var draw in draws)
        {
            if (double.IsNaN(draw))
            {
                continue;
            }

            all[count++] = draw;
            var isEqual = Math.Abs(draw - estimate) <= Tolerance * Math.Max(1, Math.Abs(estimate));
            equal += isEqual ? 1 : 0;
            below += !isEqual && draw < estimate ? 1 : 0;
        }

        var share = (below + (equal / 2.0)) / count;
        if (count == 0 || 2L * count < draws.Length || share is 0 or 1 || acceleration is not { } a)
        {
            return null;
        }

        var bias = Normal.Quantile(share);
        return Probability(bias, a, -Normal.Quantile(upper)) is { } low && Probability(bias, a, Normal.Quantile(upper)) is { } high
            ? new Interval(SampleQuantile.Of(all.AsSpan(0, count), low), SampleQuantile.Of(all.AsSpan(0, count), high))
            : null;
    }

    /// <summary>
    /// The acceleration by the jackknife; 0 where leaving out a unit changes nothing, null where it makes the estimate
    /// undefined or no sample has two units.
    /// </summary>
    /// <remarks>
    /// With θ₍ᵢ₎ the estimate without unit i and θ₍·₎ their mean: Σ (θ₍·₎ − θ₍ᵢ₎)³ / (6 (Σ (θ₍·₎ − θ₍ᵢ₎)²)^{3/2}). B. Efron and R. J.
    /// Tibshirani, An Introduction to the Bootstrap (1993), (14.15). Of several samples of n units each, drawn on their own, the
    /// differences are taken within each and multiplied by (n − 1)/n: A. C. Davison and D. V. Hinkley, Bootstrap Methods and
    /// their Application (1997), chapter 5.
    /// </remarks>
    /// <param name="leftOut">The estimate without each unit that is resampled; NaN where undefined.</param>
    /// <param name="samples">Sample of each unit, 0 or more; units of a sample of one are never left out.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double? Acceleration(ReadOnlySpan<double> leftOut, ReadOnlySpan<int> samples)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(samples.Length, leftOut.Length);
        var count = 0;
        foreach (var sample in samples)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(sample, nameof(samples));
            count = Math.Max(count, sample + 1);
        }

        double[] sizes = new double[count], means = new double[count];
        for (var unit = 0; unit < leftOut.Length; unit++)
        {
            sizes[samples[unit]]++;
            means[samples[unit]] += leftOut[unit];
        }

        double squares = 0, cubes = 0, largest = 0;
        var isKnown = false;
        for (var unit = 0; unit < leftOut.Length; unit++)
        {
            var size = sizes[samples[unit]];
            if (size < 2)
            {
                continue;
            }

            var influence = ((means[samples[unit]] / size) - leftOut[unit]) * (size - 1) / size;
            isKnown = true;
            squares += influence * influence;
            cubes += influence * influence * influence;
            largest = Math.Max(largest, Math.Abs(leftOut[unit]));
        }

        return !isKnown || double.IsNaN(squares) ? null
            : squares <= Tolerance * Tolerance * Math.Max(1, largest * largest) ? 0
            : cubes / (6 * Math.Pow(squares, 1.5));
    }

    // Which quantile of the draws stands for a normal quantile; null beyond the reach of the acceleration.
    private static double? Probability(double bias, double acceleration, double z) =>
        1 - (acceleration * (bias + z)) is > 0 and var scale ? Normal.Probability(bias + ((bias + z) / scale)) : null;
}
