namespace Parallax.Reliability;

/// <summary>Percent agreement p_a: how often two coders of a unit agree, whatever chance would give.</summary>
/// <remarks>
/// p_a = (1/n₂) Σ_{i: r_i ≥ 2} Σ_k r_ik (r*_ik − 1)/(r_i (r_i − 1)), r*_ik = Σ_l w_kl r_il: the mean, over the n₂ units
/// with two values or more, of the share of pairs of values that agree. Source: K. L. Gwet, "Computing Inter-Rater
/// Reliability and Its Variance in the Presence of High Agreement", British Journal of Mathematical and Statistical
/// Psychology 61 (2008), 29–48; weighted and with gaps: Handbook of Inter-Rater Reliability, 4th edition (2014), chapter 3.
/// </remarks>
public static class PercentAgreement
{
    /// <summary>The share of pairs that agree, 0 to 1; values that differ agree as far as the weights say.</summary>
    public static AgreementEstimate Of(ReliabilityData data, WeightKind weights = WeightKind.Identity) =>
        Of(WholeData.Sums(data, weights), 0);

    internal static AgreementEstimate Of(AgreementSums sums, int weights)
    {
        if (sums.PairedUnits <= 0)
        {
            return AgreementEstimate.Undefined(AgreementEstimate.NoPairs);
        }

        var observed = sums.Agreement[weights] / sums.PairedUnits;
        return new AgreementEstimate(observed, observed, null, null);
    }
}
