using System.Collections.Frozen;

namespace Parallax.Comparison;

/// <summary>What a measure says, in which unit and range; the guide's page of measures comes from here.</summary>
/// <param name="Name">Name in results.</param>
/// <param name="Description">What it says.</param>
/// <param name="Unit">What the estimate is counted in.</param>
/// <param name="Lower">Smallest value; null without bound.</param>
/// <param name="Upper">Largest value; null without bound.</param>
/// <param name="Source">Section of the method that defines it.</param>
public sealed record MeasureDefinition(
    string Name, string Description, string Unit, double? Lower, double? Upper, string Source);

/// <summary>All measures that a comparison writes, in the order of the rows.</summary>
public static class MeasureCatalogue
{
    /// <summary>Every measure, in the order in which rows stand.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        .. Family("salience", "Share of relevant sentences that carry the code or any code of the theme", "share of sentences", 0, 1, "§4.1"),
        new("salience_difference_equivalence", "The difference of salience again, with its 90% interval; p: that it lies beyond the smallest difference of interest. At most .05: equivalent", "share of sentences", -1, 1, "§4.13"),
        new("salience_change_equivalence", "The change of salience again, with its 90% interval; p: that it lies beyond the smallest difference of interest", "share of sentences", -1, 1, "§4.13"),
        new("salience_step", "Jump at the break of the series of salience, beyond the line before it; p by circular shift", "share of sentences", null, null, "§4.14"),
        new("salience_slope_change", "Slope of the series after the break minus slope before it", "share of sentences per step of time", null, null, "§4.14"),
        new("salience_step_placebo", "The jump again, with the range of 95% of the jumps at every other date; p: share of dates with as large a jump", "share of sentences", null, null, "§4.14"),
        new("salience_step_excess", "Jump of the series of what is said about the partner minus the mean of what is said about control states", "share of sentences", null, null, "§4.14"),
        .. Family(
            "stance",
            "Mean stance of sentences that have one, towards the partner or anybody; the difference sets each side's stance towards the other",
            "stance",
            -1,
            1,
            "§4.2"),
        new("stance_difference_equivalence", "The difference of stance again, with its 90% interval; p: that it lies beyond the smallest difference of interest", "stance", -2, 2, "§4.13"),
        .. Family("stance_logit", "ln((P + .5)/(N + .5)) of positive and critical sentences", "log odds", null, null, "§4.2"),
        new(
            "framing_distance",
            "Distance √JSD of both sides' attention over the codes of the theme, 0 the same to 1 nothing in common. Biased upward: read the excess",
            "distance",
            0,
            1,
            "§4.3"),
        new("framing_excess", "Jensen–Shannon divergence beyond its mean under permuted labels; 0 where the sides do not differ", "bits", -1, 1, "§4.3"),
        new("framing_change", "Distance √JSD of one actor's attention after and before. Biased upward: read the excess", "distance", 0, 1, "§4.3"),
        new("framing_change_excess", "Jensen–Shannon divergence after and before beyond its mean under permuted labels", "bits", -1, 1, "§4.3"),
        new("common_interest", "Σ min(p, q)·(1 − |s − s′|/2) of attention and issue positions over the codes of the theme: 0 nothing shared, 1 the same. High for any two states: read the excess", "index", 0, 1, "§4.4"),
        new("common_interest_overlap", "Attention that both sides share, Σ min(p, q), whatever they hold of it", "index", 0, 1, "§4.4"),
        new("common_interest_agreement", "Agreement of positions where attention overlaps: common interest over overlap", "index", 0, 1, "§4.4"),
        new("common_interest_excess", "Common interest minus the median of the reference dyads, all in the same number of documents", "index", -1, 1, "§4.4"),
        new("common_interest_change", "Common interest of the dyad after minus before", "index", -1, 1, "§4.4"),
        new("counter_third_party", "Part of the common interest that is opposition to somebody outside the dyad", "share of common interest", 0, 1, "§4.4"),
        new("divergence", "λ·√JSD + (1 − λ)·T of attention and issue positions over the codes of the theme, 0 the same to 1 nothing in common and opposite. Biased upward: read the excess", "index", 0, 1, "§4.5"),
        new("divergence_framing", "Its part of framing, √JSD", "distance", 0, 1, "§4.5"),
        new("divergence_position", "Its part of positions, T: mean distance of issue positions, 0 the same to 1 opposite", "index", 0, 1, "§4.5"),
        new("divergence_contradictions", "Codes of the theme on which one side builds and the other rejects", "codes", 0, null, "§4.5"),
        new("divergence_excess", "Divergence minus the median of the reference dyads, all in the same number of documents", "index", -1, 1, "§4.5"),
        new("divergence_change", "Divergence of the dyad after minus before", "index", -1, 1, "§4.5"),
        .. Family("hedge_ratio", "Share of hedged among hedged and boosted coded sentences, (h + .5)/(h + b + 1)", "share of marked sentences", 0, 1, "§4.9"),
        .. Family("hedge_rate", "Hedged minus boosted coded sentences per 1,000 tokens of relevant sentences", "per 1,000 tokens", null, null, "§4.9"),
        .. Family("caution", "Mean share of sentences of non-alliance, prudence and options kept open about the partner", "share of sentences", 0, 1, "§4.9"),
        .. Family(
            "caution_excess",
            "Caution about the partner minus its mean about the control states, in the same texts",
            "share of sentences",
            -1,
            1,
            "§4.9"),
        new("trust", "(t⁺ − t⁻)/(t⁺ + t⁻ + 1) of sentences in which the actor speaks, or is said, to trust or distrust the partner", "index", -1, 1, "§4.10"),
        new("trust_asymmetry", "Trust of the actor in the partner minus trust of the partner in the actor", "index", -2, 2, "§4.10"),
        new("trust_change", "Trust after minus before", "index", -2, 2, "§4.10"),
        new("mutual_trust", "The smaller of both directions of trust", "index", -1, 1, "§4.10"),
        new("declared_gap", "Mean stance of official texts towards the partner minus that of experts on the same topics; positive where the official word is the rosier. Source is the experts' base, or all for the median over bases", "stance", -2, 2, "§4.6"),
        new("declared_gap_share", "Share of the topic among sentences on the relation in official texts minus that in experts'", "share of sentences", -1, 1, "§4.6"),
        new("declared_gap_excess", "Declared gap towards the partner minus its mean towards the control states", "stance", -4, 4, "§4.6"),
        .. Family("clarity", "Mean of specificity, commitment, affirmation and consistency of sentences on order and roles; never of fewer", "index", 0, 1, "§4.8"),
        .. Family("clarity_spec", "Specificity: mean of 0 slogan to 2 programme, halved; judged by people only", "index", 0, 1, "§4.8"),
        .. Family("clarity_commit", "Commitment: share of boosted, pledging or binding among these and hedged sentences, (strong + .5)/(strong + weak + 1)", "index", 0, 1, "§4.8"),
        .. Family("clarity_affirm", "Affirmation: share of building among building and rejecting sentences, (affirm + .5)/(affirm + oppose + 1)", "index", 0, 1, "§4.8"),
        .. Family("clarity_consist", "Consistency: 1 − mean distance of documents from their mean attention, all brought to the same number of code assignments", "index", 0, 1, "§4.8"),
        .. Family("clarity_focus", "Focus of attention on few codes: 1 − entropy over its maximum; no part of clarity", "index", 0, 1, "§4.8"),
        .. Family("coupling", "Lift of interests and identity in one paragraph: 1 as by chance, above 1 where they come together", "ratio", 0, null, "§4.12"),
        .. Family("time_horizon", "Mean horizon of sentences that have one: 0 past, ⅓ now, ⅔ near, 1 long", "index", 0, 1, "§4.11"),
        .. Family("time_horizon_future", "Share of near and long among sentences with a horizon", "share of sentences", 0, 1, "§4.11"),
        .. Family("time_horizon_years", "Median of ln(1 + years ahead) over references to future years", "ln(1 + years)", 0, null, "§4.11"),
        .. ObservedMeasures.All,
    ];

    private static readonly FrozenDictionary<string, int> Places =
        All.Index().ToFrozenDictionary(one => one.Item.Name, one => one.Index, StringComparer.Ordinal);

    /// <summary>The definition of a measure.</summary>
    /// <param name="name">Name in results.</param>
    /// <exception cref="KeyNotFoundException">There is no such measure.</exception>
    public static MeasureDefinition Of(string name) => All[Places[name]];

    /// <summary>Whether there is such a measure.</summary>
    /// <param name="name">Name in results.</param>
    public static bool Has(string name) => Places.ContainsKey(name);

    internal static int Place(string name) => Places[name];

    private static MeasureDefinition[] Family(
        string name, string description, string unit, double? lower, double? upper, string source)
    {
        var range = upper - lower;
        var what = char.ToLowerInvariant(description[0]) + description[1..];
        return
        [
            new(name, description, unit, lower, upper, source),
            new(name + "_difference", $"Actor minus partner: {what}", unit, -range, range, source),
            new(name + "_change", $"After minus before: {what}", unit, -range, range, source),
        ];
    }
}
