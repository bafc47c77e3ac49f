using Parallax.Comparison;
using Parallax.Inference;

namespace Parallax.Claims;

/// <summary>What a test of process tracing is called; a caption only.</summary>
public enum EvidenceLabel
{
    /// <summary>Leans one way, found or absent.</summary>
    StrawInTheWind,

    /// <summary>The claim must pass it: its absence is near-fatal, its presence little.</summary>
    Hoop,

    /// <summary>Its presence is strong, its absence little.</summary>
    SmokingGun,

    /// <summary>Strong if present, near-fatal if absent.</summary>
    DoublyDecisive,
}

/// <summary>How many times more probable a piece of evidence is if the claim holds than if a rival does.</summary>
/// <remarks>
/// LR = P(E | H) / P(E | rival); of evidence sought and not found 1 − P in both places. Credibility c draws it towards 1:
/// LR_c = (c P(E | H) + 1 − c) / (c P(E | rival) + 1 − c). Weight of evidence W = 10 log₁₀ LR decibels (I. J. Good,
/// Probability and the Weighing of Evidence, 1950). Labels: S. Van Evera, Guide to Methods for Students of Political
/// Science (1997), ch. 1; A. Bennett, "Process Tracing: A Bayesian Perspective" (2008). METHOD §5.2.
/// </remarks>
public static class LikelihoodRatio
{
    /// <summary>The ratio with credibility, for single probabilities.</summary>
    /// <param name="givenClaim">P(E | H), above 0 and below 1.</param>
    /// <param name="givenRival">P(E | rival), above 0 and below 1.</param>
    /// <param name="credibility">c, 0 (worthless) to 1 (beyond doubt).</param>
    public static double Of(double givenClaim, double givenRival, double credibility = 1) =>
        ((credibility * givenClaim) + 1 - credibility) / ((credibility * givenRival) + 1 - credibility);

    /// <summary>The range of an item's ratio over the ranges of its probabilities.</summary>
    /// <param name="item">The item.</param>
    /// <param name="isShrunk">Whether its credibility is taken into account.</param>
    public static Interval Of(EvidenceItem item, bool isShrunk = true)
    {
        ArgumentNullException.ThrowIfNull(item);
        var credibility = isShrunk ? item.Credibility : 1;
        var (claim, rival) = item.IsFound
            ? (item.GivenClaim, item.GivenRival)
            : (Absent(item.GivenClaim), Absent(item.GivenRival));
        return new Interval(
            Of(claim.Lower, rival.Upper, credibility), Of(claim.Upper, rival.Lower, credibility));
    }

    /// <summary>W = 10 log₁₀ LR, in decibels.</summary>
    /// <param name="ratio">Likelihood ratio, above 0.</param>
    public static double Decibels(double ratio) => 10 * Math.Log10(ratio);

    /// <summary>The middle of a range of ratios on the scale on which they add up: the mean of its ends in decibels.</summary>
    /// <param name="ratio">Range of likelihood ratios, above 0.</param>
    public static double MiddleDecibels(Interval ratio) => (Decibels(ratio.Lower) + Decibels(ratio.Upper)) / 2;

    /// <summary>Probability of the claim against one rival after evidence, 0 to 1.</summary>
    /// <param name="prior">Probability before, above 0 and below 1.</param>
    /// <param name="decibels">Weight of the evidence.</param>
    public static double Posterior(double prior, double decibels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(prior, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(prior, 1);
        var odds = prior / (1 - prior) * Math.Pow(10, decibels / 10);
        return odds / (1 + odds);
    }

    /// <summary>The caption of an item, by the middles of its probabilities.</summary>
    /// <param name="givenClaim">P(E | H).</param>
    /// <param name="givenRival">P(E | rival).</param>
    /// <param name="conventions">Where the captions begin.</param>
    public static EvidenceLabel Label(Interval givenClaim, Interval givenRival, ClaimConventions conventions)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        var isExpected = Middle(givenClaim) >= conventions.HoopFrom;
        var isTelling = Middle(givenRival) <= conventions.SmokingGunUpTo;
        return (isExpected, isTelling) switch
        {
            (true, true) => EvidenceLabel.DoublyDecisive,
            (true, false) => EvidenceLabel.Hoop,
            (false, true) => EvidenceLabel.SmokingGun,
            _ => EvidenceLabel.StrawInTheWind,
        };
    }

    private static double Middle(Interval range) => (range.Lower + range.Upper) / 2;

    private static Interval Absent(Interval found) => new(1 - found.Upper, 1 - found.Lower);
}
