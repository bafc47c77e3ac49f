namespace Parallax.Inference;

/// <summary>Outcome of two one-sided tests.</summary>
/// <param name="Lower">(difference + margin) / error: how far it lies above the lower margin.</param>
/// <param name="Upper">(difference − margin) / error: negative where it lies below the upper margin.</param>
/// <param name="P">The larger of both p-values; at most .05 says that the difference lies within the margins.</param>
public readonly record struct EquivalenceResult(double Lower, double Upper, double P);

/// <summary>Whether two sides are the same but for less than matters: a claim of no difference must show it.</summary>
/// <remarks>
/// Two one-sided tests (TOST) of H0: the difference is beyond a margin on either side. Source: D. J. Schuirmann, "A
/// Comparison of the Two One-Sided Tests Procedure and the Power Approach for Assessing the Equivalence of Average
/// Bioavailability", Journal of Pharmacokinetics and Biopharmaceutics 15 (1987), 657–680; METHOD §4.14. At .05 it says the
/// same as whether the 90 % interval lies within the margins.
/// </remarks>
public static class EquivalenceTest
{
    /// <summary>The test; null without an error above 0.</summary>
    /// <param name="difference">Estimated difference.</param>
    /// <param name="standardError">Its standard error.</param>
    /// <param name="margin">Smallest difference that matters, above 0.</param>
    /// <param name="degreesOfFreedom">Of Student's t; null for the normal distribution.</param>
    public static EquivalenceResult? Of(double difference, double standardError, double margin, double? degreesOfFreedom = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(margin);
        ArgumentOutOfRangeException.ThrowIfNegative(standardError);
        if (standardError == 0)
        {
            return null;
        }

        double lower = (difference + margin) / standardError, upper = (difference - margin) / standardError;
        return new EquivalenceResult(lower, upper, Math.Max(Below(-lower), Below(upper)));

        double Below(double statistic) => degreesOfFreedom is { } freedom
            ? StudentT.Probability(statistic, freedom)
            : Normal.Probability(statistic);
    }

    /// <summary>The test of two means by Welch; null if one has no standard error or neither varies.</summary>
    public static EquivalenceResult? Welch(MeanEstimate a, MeanEstimate b, double margin) =>
        ClusterMean.WelchError(a, b) is { } error && error.StandardError > 0
            ? Of(a.Mean - b.Mean, error.StandardError, margin, error.DegreesOfFreedom)
            : null;
}

/// <summary>The difference a study could have told from none.</summary>
/// <remarks>
/// (z₁₋α/₂ + z_power)·√(SE_a² + SE_b²): a true difference of this size would give an interval without zero in the given
/// share of studies. It stands beside a difference that is not decided, where "not significant" would say nothing. Source:
/// J. Cohen, Statistical Power Analysis for the Behavioral Sciences, 2nd edition (1988), chapter 2, in large samples.
/// </remarks>
public static class DetectableDifference
{
    /// <summary>Detectable difference, in the values' unit, above 0.</summary>
    /// <param name="standardErrorA">Standard error of one side.</param>
    /// <param name="standardErrorB">Standard error of the other.</param>
    /// <param name="power">Share of studies, above .5 and below 1.</param>
    /// <param name="level">Confidence level.</param>
    public static double Of(double standardErrorA, double standardErrorB, double power = .8, double level = .95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(standardErrorA);
        ArgumentOutOfRangeException.ThrowIfNegative(standardErrorB);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(power, .5);
        return (Normal.Quantile(Levels.UpperProbability(level)) + Normal.Quantile(power))
            * Math.Sqrt((standardErrorA * standardErrorA) + (standardErrorB * standardErrorB));
    }

    /// <summary>Detectable difference of a study of which only the interval's half-width is known, in its unit.</summary>
    /// <param name="halfWidth">Half of the interval at the level.</param>
    /// <param name="power">Share of studies, above .5 and below 1.</param>
    /// <param name="level">Confidence level of the interval.</param>
    public static double OfHalfWidth(double halfWidth, double power = .8, double level = .95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(halfWidth);
        return halfWidth * Of(1, 0, power, level) / Normal.Quantile(Levels.UpperProbability(level));
    }
}
