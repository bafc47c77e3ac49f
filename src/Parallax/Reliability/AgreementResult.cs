using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>How agreement is resampled.</summary>
public sealed record AgreementOptions
{
    /// <summary>Bootstrap resamples; 0 gives no intervals. Default 2000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int Resamples
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 2000;

    /// <summary>Master seed of the resampling. Default 1.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>How far a coefficient could have come out otherwise.</summary>
/// <param name="Interval">Percentile interval at 95 %; null where fewer than half of the resamples are defined.</param>
/// <param name="BelowTentative">Share of the defined resamples below .667, 0 to 1; null where none is defined.</param>
/// <param name="BelowReliable">Share of the defined resamples below .800, 0 to 1; null where none is defined.</param>
/// <param name="Discarded">Resamples in which the coefficient was undefined.</param>
/// <param name="JackknifeStandardError">
/// Standard error by leaving out one cluster after another, as a check; null where one of these is undefined, and where
/// clusters and values are so many that it would take too long.
/// </param>
public sealed record AgreementUncertainty(
    Interval? Interval, double? BelowTentative, double? BelowReliable, int Discarded, double? JackknifeStandardError);

/// <summary>One coefficient of a table of ratings.</summary>
/// <param name="Name">Its name, as <c>krippendorff_alpha</c>.</param>
/// <param name="Weights">How far values that differ agree, as <c>identity</c> or <c>quadratic</c>; null where it has none.</param>
/// <param name="Estimate">Its value and parts, or why it has none.</param>
/// <param name="Uncertainty">What resampling says; null where nothing was resampled or the coefficient has no value.</param>
public sealed record CoefficientRow(string Name, string? Weights, AgreementEstimate Estimate, AgreementUncertainty? Uncertainty)
{
    /// <summary>What it may be called; of Gwet's coefficients only, and null where it has no standard error or that is 0.</summary>
    public Membership? Benchmark { get; init; }
}

/// <summary>Agreement of two of the coders.</summary>
/// <param name="First">Name of the one.</param>
/// <param name="Second">Name of the other.</param>
/// <param name="Units">Units that both coded.</param>
/// <param name="Coefficients">Their coefficients.</param>
public sealed record PairAgreement(string First, string Second, int Units, IReadOnlyList<CoefficientRow> Coefficients);

/// <summary>A unit that shows nothing of agreement.</summary>
/// <param name="Unit">Its place in the data, from 0.</param>
/// <param name="Name">Its name; where it has none its number from 1.</param>
/// <param name="Reason">Why it was left out.</param>
public sealed record DroppedUnit(int Unit, string Name, string Reason);

/// <summary>Everything that is known about the agreement of a table of ratings.</summary>
/// <param name="Level">Level of measurement at which the values were compared.</param>
/// <param name="Units">Units with two values or more.</param>
/// <param name="Values">Values in those units.</param>
/// <param name="Coders">Coders; where only counts are known, the most values that a unit received.</param>
/// <param name="Clusters">Clusters with such a unit: what a resample draws.</param>
/// <param name="Dropped">Units that were left out, with the reason.</param>
/// <param name="Coefficients">All coefficients, also those that do not apply.</param>
/// <param name="Pairs">Each two coders, where there are more than two and at most <see cref="Agreement.MostPaired"/>.</param>
/// <param name="ByValue">Each value of the scale.</param>
public sealed record AgreementResult(
    MeasurementLevel Level, int Units, int Values, int Coders, int Clusters, IReadOnlyList<DroppedUnit> Dropped,
    IReadOnlyList<CoefficientRow> Coefficients, IReadOnlyList<PairAgreement> Pairs, IReadOnlyList<ValueAgreement> ByValue)
{
    /// <summary>Why no row has a jackknife error although there are resamples; null where rows may have one.</summary>
    public string? WhyNoJackknife { get; init; }
}
