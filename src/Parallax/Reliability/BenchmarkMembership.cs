using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>An interval of a scale of words for agreement.</summary>
/// <param name="Word">What agreement in it is called.</param>
/// <param name="Lower">Its lower end, −1 to 1.</param>
/// <param name="Upper">Its upper end, −1 to 1.</param>
public sealed record BenchmarkInterval(string Word, double Lower, double Upper);

/// <summary>How likely a coefficient lies in each interval of a scale of words.</summary>
/// <param name="StandardError">Standard error of the coefficient, above 0.</param>
/// <param name="Scale">The intervals, the best first.</param>
/// <param name="Cumulative">For each the probability that it is this one or a better, 0 to 1.</param>
public sealed record Membership(double StandardError, IReadOnlyList<BenchmarkInterval> Scale, IReadOnlyList<double> Cumulative)
{
    /// <summary>Place in the scale of the best interval that is reached with more than a probability.</summary>
    /// <param name="certainty">The probability; Gwet advises .95.</param>
    public int AtLeast(double certainty = .95)
    {
        var place = 0;
        while (place < Scale.Count - 1 && Cumulative[place] <= certainty)
        {
            place++;
        }

        return place;
    }
}

/// <summary>What a coefficient of agreement may be called, with its standard error in mind.</summary>
/// <remarks>
/// P(a to b) = [Φ((κ − a)/s) − Φ((κ − b)/s)] / [Φ((κ + 1)/s) − Φ((κ − 1)/s)] for the coefficient κ with standard error s, summed from
/// the best interval down. Source: K. L. Gwet, Handbook of Inter-Rater Reliability, 4th edition (2014), chapter 6, as the R package
/// irrCAC computes it. The words are of J. R. Landis and G. G. Koch, "The Measurement of Observer Agreement for Categorical
/// Data", Biometrics 33 (1977), 159–174. A caption, never a gate (METHOD §2.6).
/// </remarks>
public static class BenchmarkMembership
{
    /// <summary>The scale of Landis and Koch.</summary>
    public static IReadOnlyList<BenchmarkInterval> LandisKoch { get; } =
    [
        new("almost perfect", .8, 1), new("substantial", .6, .8), new("moderate", .4, .6), new("fair", .2, .4), new("slight", 0, .2), new("poor", -1, 0),
    ];

    /// <summary>The probabilities; null where the coefficient or its standard error is undefined or the error is 0.</summary>
    /// <param name="coefficient">The coefficient, at most 1.</param>
    /// <param name="standardError">Its standard error.</param>
    /// <param name="scale">Intervals from the best down, which together are −1 to 1; null for <see cref="LandisKoch"/>.</param>
    public static Membership? Of(double? coefficient, double? standardError, IReadOnlyList<BenchmarkInterval>? scale = null)
    {
        if (coefficient is not { } value || standardError is not > 0)
        {
            return null;
        }

        var error = standardError.Value;
        double Below(double bound) => Normal.Probability((bound - value) / error);
        var intervals = scale ?? LandisKoch;
        var whole = Below(1) - Below(-1);
        var cumulative = new double[intervals.Count];
        var sum = 0.0;
        for (var place = 0; place < cumulative.Length; place++)
        {
            sum += (Below(intervals[place].Upper) - Below(intervals[place].Lower)) / whole;
            cumulative[place] = Math.Min(sum, 1);
        }

        return whole > 0 ? new Membership(error, intervals, cumulative) : null;
    }
}
