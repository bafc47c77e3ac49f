namespace Parallax.Inference;

/// <summary>A range that an estimate's method gives at a stated level; both ends belong to it.</summary>
/// <param name="Lower">Lower end, in the estimate's unit.</param>
/// <param name="Upper">Upper end, in the estimate's unit, never below the lower.</param>
public readonly record struct Interval(double Lower, double Upper);

/// <summary>Interval of a proportion of successes in independent trials.</summary>
/// <remarks>
/// With p = successes/n and z = Φ⁻¹((1 + level)/2): (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
/// Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the American
/// Statistical Association 22 (1927), 209–212. Without continuity correction.
/// </remarks>
public static class WilsonInterval
{
    /// <summary>The interval, within 0 to 1; null without trials.</summary>
    /// <param name="successes">0 to <paramref name="trials"/>.</param>
    /// <param name="trials">Independent trials, n.</param>
    /// <param name="level">Confidence level, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count or the level is out of its range.</exception>
    public static Interval? Of(int successes, int trials, double level = .95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        _ = Levels.UpperProbability(level);
        return trials == 0 ? null : Of((double)successes / trials, (double)trials, level);
    }

    /// <summary>The interval of a share that so many independent trials would give as surely.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <param name="trials">Trials, above 0; of weighted or clustered ones the effective number, which need not be whole.</param>
    /// <param name="level">Confidence level, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Interval Of(double share, double trials, double level = .95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(trials);
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var z = Normal.Quantile(Levels.UpperProbability(level));
        var centre = share + (z * z / (2 * trials));
        var half = z * Math.Sqrt((share * (1 - share) / trials) + (z * z / (4 * trials * trials)));
        var scale = 1 + (z * z / trials);

        // At 0 or n successes the end is 0 or 1 in the formula; rounding would leave 1e-17 beside it.
        return new Interval(share == 0 ? 0 : (centre - half) / scale, share == 1 ? 1 : (centre + half) / scale);
    }
}

/// <summary>Upper bound of a share that was never seen.</summary>
/// <remarks>
/// (1 − p)ⁿ = .05 gives p ≈ −ln(.05)/n ≈ 3/n: the upper end of a one-sided 95 % interval. Source: J. A. Hanley and
/// A. Lippman-Hand, "If Nothing Goes Wrong, Is Everything All Right?", JAMA 249 (1983), 1743–1745. A share has no more
/// than 1, which 3/n exceeds for one or two units.
/// </remarks>
public static class RuleOfThree
{
    /// <summary>3/n, at most 1; null for n = 0.</summary>
    /// <param name="n">Independent units of which none was a hit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is negative.</exception>
    public static double? Upper(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return n == 0 ? null : Math.Min(1, 3.0 / n);
    }
}

internal static class Levels
{
    // A two-sided interval at 95 % ends at the 97.5 % quantile.
    internal static double UpperProbability(double level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(level, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        return (1 + level) / 2;
    }
}
