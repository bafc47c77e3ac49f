namespace Parallax.Reliability;

/// <summary>Cohen's κ: agreement of two coders beyond what chance would give if each kept to the shares they use.</summary>
/// <remarks>
/// p_e = Σ_kl w_kl p_k+ p_+l with p_k+ and p_+l the shares of the values of the one and the other coder, over units which
/// both coded. Sources: J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological
/// Measurement 20 (1960), 37–46; weighted: J. Cohen, "Weighted Kappa", Psychological Bulletin 70 (1968), 213–220.
/// </remarks>
public static class CohenKappa
{
    /// <summary>Why there is no κ of more or fewer than two coders.</summary>
    public const string TwoCodersOnly = "defined for two coders; see the pairs, and conger_kappa for all together";

    /// <summary>Why there is no κ where only counts are known.</summary>
    public const string CodersUnknown = "needs to know which coder gave which value";

    /// <summary>κ, at most 1; null where nothing varies or no unit has two values.</summary>
    public static AgreementEstimate Of(ReliabilityData data, WeightKind weights = WeightKind.Identity) =>
        Of(WholeData.Sums(data, weights), 0);

    internal static AgreementEstimate Of(AgreementSums sums, int weights)
    {
        if (!sums.AreCodersKnown || sums.CoderCount != 2)
        {
            return AgreementEstimate.Undefined(sums.AreCodersKnown ? TwoCodersOnly : CodersUnknown);
        }

        if (AgreementEstimate.Unusable(sums, weights) is { } unusable)
        {
            return unusable;
        }

        var (first, second) = (sums.PairedByCoder[0], sums.PairedByCoder[1]);
        var expected = sums.Form(weights, first, second) / (sums.PairedUnits * sums.PairedUnits);
        return AgreementEstimate.BeyondChance(sums, weights, expected);
    }
}
