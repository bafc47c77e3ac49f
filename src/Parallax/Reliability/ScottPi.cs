namespace Parallax.Reliability;

/// <summary>Scott's π: agreement of two coders beyond what chance would give if both used the values equally often.</summary>
/// <remarks>
/// p_e = Σ_kl w_kl π_k π_l with π_k the share of value k among all values that the two coders gave to units which both
/// coded. Source: W. A. Scott, "Reliability of Content Analysis: The Case of Nominal Scale Coding", Public Opinion Quarterly
/// 19 (1955), 321–325; the weights are Cohen's.
/// </remarks>
public static class ScottPi
{
    /// <summary>Why there is no π of more or fewer than two coders.</summary>
    public const string TwoCodersOnly = "defined for two coders; see the pairs, and fleiss_kappa for all together";

    /// <summary>π, at most 1; null where nothing varies or no unit has two values.</summary>
    public static AgreementEstimate Of(ReliabilityData data, WeightKind weights = WeightKind.Identity) =>
        Of(WholeData.Sums(data, weights), 0);

    internal static AgreementEstimate Of(AgreementSums sums, int weights)
    {
        if (sums.CoderCount != 2)
        {
            return AgreementEstimate.Undefined(TwoCodersOnly);
        }

        if (AgreementEstimate.Unusable(sums, weights) is { } unusable)
        {
            return unusable;
        }

        var values = 2 * sums.PairedUnits;
        var expected = sums.Form(weights, sums.PairedValues, sums.PairedValues) / (values * values);
        return AgreementEstimate.BeyondChance(sums, weights, expected);
    }
}
