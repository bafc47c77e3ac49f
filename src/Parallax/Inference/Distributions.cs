using MathNet.Numerics.RootFinding;
using Distributions = MathNet.Numerics.Distributions;

namespace Parallax.Inference;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    /// <summary>The value that the given share of the distribution lies below: 1.959964 for .975.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is out of its range.</exception>
    public static double Quantile(double probability)
    {
        ThrowUnlessBetween0And1(probability);
        return Distributions.Normal.InvCDF(0, 1, probability);
    }

    /// <summary>Share of the distribution below a value: .975 for 1.959964.</summary>
    public static double Probability(double value) => Distributions.Normal.CDF(0, 1, value);

    internal static void ThrowUnlessBetween0And1(double probability)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(probability, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(probability, 1);
    }
}

/// <summary>Student's t distribution.</summary>
/// <remarks>
/// Source: Student, "The Probable Error of a Mean", Biometrika 6 (1908), 1–25. Degrees of freedom need not be whole, as
/// Welch's are not.
/// </remarks>
public static class StudentT
{
    /// <summary>The value that the given share of the distribution lies below: 2.262157 for .975 and 9.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <param name="degreesOfFreedom">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static double Quantile(double probability, double degreesOfFreedom)
    {
        Normal.ThrowUnlessBetween0And1(probability);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreesOfFreedom);
        if (probability < .5)
        {
            return -UpperQuantile(1 - probability, degreesOfFreedom);
        }

        return UpperQuantile(probability, degreesOfFreedom);
    }

    /// <summary>Share of the distribution below a value, 0 to 1.</summary>
    /// <param name="value">The value.</param>
    /// <param name="degreesOfFreedom">Above 0.</param>
    public static double Probability(double value, double degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreesOfFreedom);
        return Distributions.StudentT.CDF(0, 1, degreesOfFreedom, value);
    }

    // The package searches from −800 to 800 only, which few degrees of freedom overstep.
    private static double UpperQuantile(double probability, double degreesOfFreedom)
    {
        var upper = 2.0;
        while (Distributions.StudentT.CDF(0, 1, degreesOfFreedom, upper) < probability)
        {
            upper *= 2;
        }

        return probability == .5
            ? 0
            : Brent.FindRoot(
                t => Distributions.StudentT.CDF(0, 1, degreesOfFreedom, t) - probability, 0, upper, 1e-13, 200);
    }
}
