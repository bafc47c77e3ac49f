using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>How many units two or more coders must code before agreement can be judged.</summary>
public static class ReliabilitySampleSize
{
    /// <summary>Units needed so that an α at the smallest acceptable value is told from chance variation below it.</summary>
    /// <remarks>
    /// N = r z² ((1 + α)(3 − α)/(4(1 − α) p(1 − p)) − α), r coders, z the one-sided point, α the smallest acceptable value, p
    /// the prevalence of the rarest value that matters. Source: K. Krippendorff, "Agreement and Information in the Reliability
    /// of Coding", Communication Methods and Measures 5 (2011), 93–112, after D. A. Bloch and H. C. Kraemer, "2 × 2 Kappa
    /// Coefficients: Measures of Agreement or Association", Biometrics 45 (1989), 269–287. METHOD §2.3.
    /// </remarks>
    /// <param name="smallestAlpha">The smallest acceptable α, −1 or more and below 1; .667 and .800 are usual.</param>
    /// <param name="prevalence">Share of the rarest value that matters, above 0 and below 1.</param>
    /// <param name="coders">Coders, 2 or more.</param>
    /// <param name="confidence">One-sided level, above 0 and below 1.</param>
    /// <returns>Units, rounded up to a whole one.</returns>
    public static int BlochKraemer(double smallestAlpha, double prevalence, int coders = 2, double confidence = .95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(smallestAlpha, -1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(smallestAlpha, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(prevalence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(prevalence, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(coders, 2);
        var z = Normal.Quantile(confidence);
        var variance = (1 + smallestAlpha) * (3 - smallestAlpha) / (4 * (1 - smallestAlpha) * prevalence * (1 - prevalence));
        return (int)Math.Ceiling(coders * z * z * (variance - smallestAlpha));
    }

    /// <summary>Units to draw from a population so that its agreement is known within a margin.</summary>
    /// <remarks>
    /// n = ((N − 1)SE² + PQN)/((N − 1)SE² + PQ), SE = margin/z, Q = 1 − P. Source: S. Lacy and D. Riffe, "Sampling Error and
    /// Selecting Intercoder Reliability Samples for Nominal Content Categories", Journalism &amp; Mass Communication
    /// Quarterly 73 (1996), 963–973. Their table rounds SE to two digits.
    /// </remarks>
    /// <param name="population">Units in all, N.</param>
    /// <param name="agreement">Agreement assumed in the population, P, above 0 and below 1.</param>
    /// <param name="margin">How far off it may be, above 0.</param>
    /// <param name="confidence">One-sided level, above 0 and below 1.</param>
    /// <returns>Units, rounded up to a whole one.</returns>
    public static int LacyRiffe(int population, double agreement = .85, double margin = .05, double confidence = .95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(population, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(agreement, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(agreement, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(margin);
        var error = margin / Normal.Quantile(confidence);
        double spread = agreement * (1 - agreement), precision = (population - 1) * error * error;
        return (int)Math.Ceiling((precision + (spread * population)) / (precision + spread));
    }
}
