using Parallax.Comparison;
using Parallax.Inference;

namespace Parallax.Claims;

/// <summary>A test computed in one of the ways that could as well have been chosen.</summary>
/// <param name="Name">What differs from the headline, in words.</param>
/// <param name="Estimate">The estimate; null where this way gives none.</param>
/// <param name="Result">1, 0 or −1; null where there is no interval.</param>
public sealed record Specification(string Name, double? Estimate, int? Result)
{
    /// <summary>Its interval at the level of the test; null where this way gives none.</summary>
    public Interval? Interval { get; init; }
}

/// <summary>All ways together.</summary>
/// <param name="Specifications">Those with an estimate, in ascending order of it.</param>
/// <param name="Inadmissible">Those that give none.</param>
/// <param name="Median">Median estimate; null without any.</param>
/// <param name="ShareSignificant">Share with a result of 1 or −1, 0 to 1; null without any.</param>
/// <param name="ShareAgreeing">Share on the predicted side with no result of −1, 0 to 1; null without any.</param>
/// <param name="Robustness">R: the same share, and 0 where there are too few to show anything.</param>
/// <param name="JointP">p of the median among shuffled actor labels, one-sided; null where it was not computed.</param>
public sealed record CurveSummary(
    IReadOnlyList<Specification> Specifications,
    int Inadmissible,
    double? Median,
    double? ShareSignificant,
    double? ShareAgreeing,
    double Robustness,
    double? JointP)
{
    /// <summary>Whether there are enough to show robustness.</summary>
    /// <param name="conventions">How many are enough.</param>
    public bool HasEnough(ClaimConventions conventions)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        return Specifications.Count >= conventions.LeastSpecifications;
    }
}

/// <summary>A result under every defensible choice of data and measure instead of one.</summary>
/// <remarks>
/// Source: U. Simonsohn, J. P. Simmons and L. D. Nelson, "Specification Curve Analysis", Nature Human Behaviour 4 (2020),
/// 1208–1214; METHOD §5.5. R counts a specification that lies on the side the test predicts and gives no result against
/// the claim (METHOD §5.4).
/// </remarks>
public static class SpecificationCurve
{
    /// <summary>Sums up the specifications of a test.</summary>
    /// <param name="test">The test.</param>
    /// <param name="specifications">Every way, the headline among them.</param>
    /// <param name="conventions">How many are enough.</param>
    /// <param name="permutedMedians">Median of the curve under each shuffle of actor labels; null where none was made.</param>
    public static CurveSummary Of(
        QuantitativeTest test,
        IReadOnlyList<Specification> specifications,
        ClaimConventions conventions,
        IReadOnlyList<double>? permutedMedians = null)
    {
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(specifications);
        ArgumentNullException.ThrowIfNull(conventions);
        Specification[] known =
        [
            .. specifications.Where(one => one.Estimate is not null)
                .OrderBy(one => one.Estimate).ThenBy(one => one.Name, StringComparer.Ordinal),
        ];
        if (known is [])
        {
            return new CurveSummary([], specifications.Count, null, null, null, 0, null);
        }

        var median = Median([.. known.Select(one => one.Estimate!.Value)])!.Value;
        var agreeing = Share(known, one => one.Result != -1 && test.Expects(one.Estimate!.Value));
        return new CurveSummary(
            known,
            specifications.Count - known.Length,
            median,
            Share(known, one => one.Result is 1 or -1),
            agreeing,
            known.Length >= conventions.LeastSpecifications ? agreeing : 0,
            permutedMedians is { Count: > 0 } ? JointP(test, median, permutedMedians) : null);
    }

    /// <summary>Median of numbers in any order; null without any.</summary>
    /// <param name="values">The numbers.</param>
    public static double? Median(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        double[] sorted = [.. values.Order()];
        return sorted is [] ? null
            : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    // As far on the predicted side as observed, or farther; rounding may part equal values.
    private static double JointP(QuantitativeTest test, double median, IReadOnlyList<double> permuted)
    {
        var sign = test.ExpectsMore ? 1 : -1;
        return (1.0 + permuted.Count(one => sign * one >= (sign * median) - 1e-12)) / (permuted.Count + 1.0);
    }

    private static double Share(Specification[] known, Func<Specification, bool> holds) => (double)known.Count(holds) / known.Length;
}

/// <summary>What leaving out one thing does to a test.</summary>
/// <param name="Kind"><c>document</c>, <c>issuer</c>, <c>source</c>, <c>term</c>, <c>commitment</c> or <c>year</c>.</param>
/// <param name="What">What was left out.</param>
/// <param name="Estimate">The estimate without it; null where there is none left.</param>
/// <param name="Change">That minus the headline's; null where there is none left.</param>
public sealed record Influence(string Kind, string What, double? Estimate, double? Change)
{
    // Changes that are equal but for rounding stand in the order of their names.
    internal static IReadOnlyList<Influence> MostOf(IEnumerable<Influence> influences, int count) =>
    [
        .. influences.OrderByDescending(one => one.Change is null).ThenByDescending(one => Math.Round(Math.Abs(one.Change ?? 0), 12))
            .ThenBy(one => one.Kind, StringComparer.Ordinal).ThenBy(one => one.What, StringComparer.Ordinal).Take(count),
    ];
}

/// <summary>How far a test depends on choices and on single items.</summary>
/// <param name="Test">Id of the test.</param>
/// <param name="Curve">The specification curve.</param>
/// <param name="Influences">What moves it most when left out, the most influential first.</param>
public sealed record TestSensitivity(string Test, CurveSummary Curve, IReadOnlyList<Influence> Influences);

/// <summary>A change of the data or of a choice, and what the tests would then give.</summary>
/// <param name="Text">The change, in words.</param>
/// <param name="Outcomes">Outcome of every test under it.</param>
public sealed record WhatIf(string Text, IReadOnlyList<TestOutcome> Outcomes);
