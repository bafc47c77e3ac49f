namespace Parallax.Reliability;

/// <summary>A coefficient of agreement with the parts it is made of.</summary>
/// <param name="Value">The coefficient, at most 1; null where it is undefined or does not apply.</param>
/// <param name="Observed">
/// Observed agreement p_a, 0 to 1; of Krippendorff's α observed disagreement D_o, 0 or more. Null where there is none.
/// </param>
/// <param name="Expected">
/// Agreement expected by chance p_e; of Krippendorff's α expected disagreement D_e. Null where there is none.
/// </param>
/// <param name="Reason">Why there is no value; null where there is one.</param>
public readonly record struct AgreementEstimate(double? Value, double? Observed, double? Expected, string? Reason)
{
    /// <summary>Why a coefficient is undefined where no unit was coded twice.</summary>
    public const string NoPairs = "no unit has two values";

    /// <summary>Why a coefficient is undefined where all values are the same: nothing shows that coders can tell units apart.</summary>
    public const string NoVariation = "no variation";

    /// <summary>(p_a − p_e)/(1 − p_e), the form all coefficients but Krippendorff's share.</summary>
    internal static AgreementEstimate BeyondChance(AgreementSums sums, int weights, double expected)
    {
        var observed = sums.Agreement[weights] / sums.PairedUnits;
        return expected < 1
            ? new AgreementEstimate((observed - expected) / (1 - expected), observed, expected, null)
            : new AgreementEstimate(null, observed, expected, NoVariation);
    }

    internal static AgreementEstimate Undefined(string reason) => new(null, null, null, reason);

    /// <summary>What no coefficient but plain agreement can be computed from; null where all can.</summary>
    internal static AgreementEstimate? Unusable(AgreementSums sums, int weights = 0) =>
        sums.PairedUnits <= 0 ? Undefined(NoPairs)
        : sums.ValuesVary ? null
        : new AgreementEstimate(null, sums.Agreement[weights] / sums.PairedUnits, null, NoVariation);
}
