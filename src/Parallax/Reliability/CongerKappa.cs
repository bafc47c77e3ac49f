namespace Parallax.Reliability;

/// <summary>Conger's κ: Cohen's κ for any number of coders, each of whom keeps to the shares they use.</summary>
/// <remarks>
/// p_e is the mean over all pairs of coders g ≠ h of Σ_kl w_kl p_gk p_hl, p_gk the share of value k among coder g's values;
/// with R coders (R² Σ_kl w_kl p̄_k p̄_l − Σ_g Σ_kl w_kl p_gk p_gl)/(R(R − 1)). Source: A. J. Conger, "Integration and
/// Generalization of Kappas for Multiple Raters", Psychological Bulletin 88 (1980), 322–328; with gaps and weights: K. L.
/// Gwet, Handbook of Inter-Rater Reliability, 4th edition (2014), chapters 2 and 3. A coder without values is left out.
/// </remarks>
public static class CongerKappa
{
    /// <summary>κ, at most 1; null where nothing varies or no unit has two values.</summary>
    public static AgreementEstimate Of(ReliabilityData data, WeightKind weights = WeightKind.Identity) =>
        Of(WholeData.Sums(data, weights), 0);

    internal static AgreementEstimate Of(AgreementSums sums, int weights)
    {
        if (!sums.AreCodersKnown)
        {
            return AgreementEstimate.Undefined(CohenKappa.CodersUnknown);
        }

        if (AgreementEstimate.Unusable(sums, weights) is { } unusable)
        {
            return unusable;
        }

        return AgreementEstimate.BeyondChance(sums, weights, Expected(sums, weights));
    }

    private static double Expected(AgreementSums sums, int weights)
    {
        var (summed, values) = sums.SharesOfCoders();
        double coders = 0, alike = 0;
        for (var coder = 0; coder < values.Length; coder++)
        {
            if (values[coder] > 0)
            {
                var margin = sums.ByCoder[coder];
                alike += sums.Form(weights, margin, margin) / (values[coder] * values[coder]);
                coders++;
            }
        }

        return (sums.Form(weights, summed, summed) - alike) / (coders * (coders - 1));
    }
}
