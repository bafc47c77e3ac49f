namespace Parallax.Reliability;

/// <summary>Brennan and Prediger's coefficient: agreement beyond what chance would give if every value were equally likely.</summary>
/// <remarks>
/// p_e = T_w/q² with T_w = Σ_kl w_kl; without weights 1/q. Source: R. L. Brennan and D. J. Prediger, "Coefficient Kappa: Some
/// Uses, Misuses, and Alternatives", Educational and Psychological Measurement 41 (1981), 687–699; weighted: K. L. Gwet,
/// Handbook of Inter-Rater Reliability, 4th edition (2014), chapter 3. With two coders and no weights it is the S of E. M.
/// Bennett, R. Alpert and A. C. Goldstein (1954). A value of the scale that nobody used counts in q.
/// </remarks>
public static class BrennanPrediger
{
    /// <summary>The coefficient, at most 1; null where nothing varies or no unit has two values.</summary>
    public static AgreementEstimate Of(ReliabilityData data, WeightKind weights = WeightKind.Identity) =>
        Of(WholeData.Sums(data, weights), 0);

    internal static AgreementEstimate Of(AgreementSums sums, int weights)
    {
        if (AgreementEstimate.Unusable(sums, weights) is { } unusable)
        {
            return unusable;
        }

        double q = sums.Scale.Count;
        return AgreementEstimate.BeyondChance(sums, weights, sums.Weights[weights].Total / (q * q));
    }
}
