namespace Parallax.Reliability;

/// <summary>Fleiss' κ: agreement of any number of coders beyond what chance would give if all used the values equally often.</summary>
/// <remarks>
/// p_e = Σ_kl w_kl π_k π_l with π_k = (1/n₁) Σ_i r_ik/r_i over the n₁ units with a value. Where every unit has the same
/// number of values this is the source's κ: J. L. Fleiss, "Measuring Nominal Scale Agreement among Many Raters",
/// Psychological Bulletin 76 (1971), 378–382. With gaps and weights: K. L. Gwet, Handbook of Inter-Rater Reliability, 4th
/// edition (2014), chapters 2 and 3.
/// </remarks>
public static class FleissKappa
{
    /// <summary>κ, at most 1; null where nothing varies or no unit has two values.</summary>
    public static AgreementEstimate Of(ReliabilityData data, WeightKind weights = WeightKind.Identity) =>
        Of(WholeData.Sums(data, weights), 0);

    internal static AgreementEstimate Of(AgreementSums sums, int weights)
    {
        if (AgreementEstimate.Unusable(sums, weights) is { } unusable)
        {
            return unusable;
        }

        var expected = sums.Form(weights, sums.Shares, sums.Shares) / (sums.Units * sums.Units);
        return AgreementEstimate.BeyondChance(sums, weights, expected);
    }
}
