namespace Parallax.Reliability;

/// <summary>Gwet's AC1 and AC2: agreement beyond chance where only values that are hard to tell apart are guessed.</summary>
/// <remarks>
/// p_e = T_w/(q(q − 1)) Σ_k π_k (1 − π_k) with T_w = Σ_kl w_kl and π_k = (1/n₁) Σ_i r_ik/r_i over the n₁ units with a value.
/// AC1 has identity weights, AC2 others. Sources: K. L. Gwet, "Computing Inter-Rater Reliability and Its Variance in the
/// Presence of High Agreement", British Journal of Mathematical and Statistical Psychology 61 (2008), 29–48; AC2: Handbook
/// of Inter-Rater Reliability, 4th edition (2014), chapter 5. A value of the scale that nobody used counts in q.
/// </remarks>
public static class GwetAc
{
    /// <summary>Why there is no AC2 of values without order.</summary>
    public const string NeedsOrder = "AC2 weighs differences between values, which needs ordinal, interval or ratio values";

    /// <summary>AC1, at most 1; null where nothing varies or no unit has two values.</summary>
    public static AgreementEstimate Ac1(ReliabilityData data) => Of(WholeData.Sums(data, WeightKind.Identity), 0);

    /// <summary>AC2, at most 1; null where the values have no order or nothing varies.</summary>
    public static AgreementEstimate Ac2(ReliabilityData data, WeightKind weights)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.Scale.Level == MeasurementLevel.Nominal
            ? AgreementEstimate.Undefined(NeedsOrder)
            : Of(WholeData.Sums(data, weights), 0);
    }

    internal static AgreementEstimate Of(AgreementSums sums, int weights)
    {
        if (AgreementEstimate.Unusable(sums, weights) is { } unusable)
        {
            return unusable;
        }

        double q = sums.Scale.Count, spread = 0;
        foreach (var share in sums.Shares)
        {
            spread += share / sums.Units * (1 - (share / sums.Units));
        }

        return AgreementEstimate.BeyondChance(sums, weights, sums.Weights[weights].Total / (q * (q - 1)) * spread);
    }
}
