using Parallax.Comparison;
using Parallax.Inference;

namespace Parallax.Claims;

/// <summary>An item with what it weighs.</summary>
/// <param name="Item">The item.</param>
/// <param name="Label">Its caption.</param>
/// <param name="Ratio">Range of its likelihood ratio, credibility included.</param>
/// <param name="Decibels">Its weight, the middle of the range in decibels, capped.</param>
/// <param name="Range">The same for both ends of the range, capped.</param>
/// <param name="Counts">Whether it enters the sum; false where a weightier item of its provenance does.</param>
public sealed record WeighedItem(
    EvidenceItem Item, EvidenceLabel Label, Interval Ratio, double Decibels, Interval Range, bool Counts);

/// <summary>All evidence against one rival.</summary>
/// <param name="Rival">The rival hypothesis.</param>
/// <param name="Decibels">Capped sum; above 0 speaks for the claim, 0 without items.</param>
/// <param name="Range">The same for both ends of every item's range.</param>
/// <param name="Items">Items that entered the sum.</param>
public sealed record RivalWeight(string Rival, double Decibels, Interval Range, int Items);

/// <summary>The evidence of a claim, weighed rival by rival.</summary>
/// <param name="Items">Every item in the order written.</param>
/// <param name="Rivals">The sum against each rival.</param>
/// <param name="FailedHoops">Items sought and not found that the claim could not do without.</param>
public sealed record WeighedEvidence(
    IReadOnlyList<WeighedItem> Items, IReadOnlyList<RivalWeight> Rivals, IReadOnlyList<EvidenceItem> FailedHoops)
{
    /// <summary>W̄, decibels: the smallest sum over the rivals, since a claim is as strong as against its strongest rival; 0 without rivals.</summary>
    public double Decibels => Rivals.Count == 0 ? 0 : Rivals.Min(rival => rival.Decibels);

    /// <summary>W̄ at both ends of the items' ranges, decibels.</summary>
    public Interval Range => Rivals.Count == 0
        ? default
        : new Interval(Rivals.Min(rival => rival.Range.Lower), Rivals.Min(rival => rival.Range.Upper));

    /// <summary>Probability of the claim against its strongest rival, for the range of the evidence.</summary>
    /// <param name="prior">Probability before, above 0 and below 1.</param>
    public Interval Posterior(double prior) =>
        new(LikelihoodRatio.Posterior(prior, Range.Lower), LikelihoodRatio.Posterior(prior, Range.Upper));
}

/// <summary>Adds up evidence: one item a provenance, no item and no claim beyond its cap, each rival for itself.</summary>
/// <remarks>
/// Likelihood ratios against different rivals are ratios to different things, and their product is no posterior odds; so
/// decibels are summed for each rival alone and the smallest sum stands for the claim. T. Fairfield and A. Charman,
/// Social Inquiry and Bayesian Inference (2022). METHOD §5.2.
/// </remarks>
public static class WeightOfEvidence
{
    /// <summary>Weighs the evidence of a claim.</summary>
    /// <param name="items">Its items.</param>
    /// <param name="rivals">Its rivals; those that items name are added.</param>
    /// <param name="conventions">Caps and captions.</param>
    public static WeighedEvidence Of(
        IReadOnlyList<EvidenceItem> items, IReadOnlyList<string> rivals, ClaimConventions conventions)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(rivals);
        ArgumentNullException.ThrowIfNull(conventions);
        WeighedItem[] weighed = [.. items.Select(item => Weigh(item, conventions))];
        HashSet<EvidenceItem> counting = [.. weighed.GroupBy(one => (one.Item.Rival, Provenance(one.Item)))
            .Select(group => group.OrderByDescending(one => Math.Abs(one.Decibels)).ThenBy(one => one.Decibels).First().Item)];
        weighed = Array.ConvertAll(weighed, one => one with { Counts = counting.Contains(one.Item) });
        return new WeighedEvidence(
            weighed,
            [.. rivals.Concat(items.Select(item => item.Rival)).Distinct(StringComparer.Ordinal)
                .Select(rival => Sum(rival, Array.FindAll(weighed, one => one.Counts && one.Item.Rival == rival), conventions))],
            [.. weighed.Where(one => IsFailedHoop(one, conventions)).Select(one => one.Item)]);
    }

    private static WeighedItem Weigh(EvidenceItem item, ClaimConventions conventions)
    {
        var ratio = LikelihoodRatio.Of(item);
        return new WeighedItem(
            item,
            LikelihoodRatio.Label(item.GivenClaim, item.GivenRival, conventions),
            ratio,
            Capped(LikelihoodRatio.MiddleDecibels(ratio), conventions.ItemCap),
            new Interval(
                Capped(LikelihoodRatio.Decibels(ratio.Lower), conventions.ItemCap),
                Capped(LikelihoodRatio.Decibels(ratio.Upper), conventions.ItemCap)),
            false);
    }

    private static RivalWeight Sum(string rival, WeighedItem[] items, ClaimConventions conventions) => new(
        rival,
        Capped(items.Sum(one => one.Decibels), conventions.ClaimCap),
        new Interval(
            Capped(items.Sum(one => one.Range.Lower), conventions.ClaimCap),
            Capped(items.Sum(one => one.Range.Upper), conventions.ClaimCap)),
        items.Length);

    private static bool IsFailedHoop(WeighedItem one, ClaimConventions conventions) =>
        !one.Item.IsFound
        && one.Label is EvidenceLabel.Hoop or EvidenceLabel.DoublyDecisive
        && one.Item.Credibility >= conventions.HoopAdequacy
        && LikelihoodRatio.MiddleDecibels(LikelihoodRatio.Of(one.Item, isShrunk: false))
            <= LikelihoodRatio.Decibels(conventions.FailedHoopUpTo);

    // An item that names no provenance has one of its own.
    private static string Provenance(EvidenceItem item) => item.Cluster.Length > 0 ? "of|" + item.Cluster : "own|" + item.Id;

    private static double Capped(double decibels, double cap) => Math.Clamp(decibels, -cap, cap);
}
