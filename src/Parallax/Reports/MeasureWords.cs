namespace Parallax.Reports;

/// <summary>How a measure is called and shown to a reader.</summary>
/// <param name="Name">Plain name.</param>
/// <param name="Meaning">What it measures, in which unit and range.</param>
/// <param name="Scale">How its values are shown.</param>
public sealed record MeasureWords(string Name, string Meaning, ChartScale Scale)
{
    private const string ShareOfSentences = "share of sentences that carry it, on average per document (the mean of the documents’ shares), 0 to 100%";

    private static readonly Dictionary<string, MeasureWords> Known = new(StringComparer.Ordinal)
    {
        ["salience"] = new("Salience", ShareOfSentences, ChartScale.Share),
        ["stance"] = new("Mean stance", "mean coded stance to the partner, −1 hostile to 1 friendly", ChartScale.Index),
        ["stance_logit"] = new("Stance, log odds", "log odds of positive against negative sentences", ChartScale.Index),
        ["framing_distance"] = new("Framing distance",
            "how differently attention is spread over the codes, 0 the same to 1 nothing shared", ChartScale.Index),
        ["framing_excess"] = new("Framing divergence beyond chance",
            "Jensen–Shannon divergence in bits beyond its mean when documents are dealt out at random; 0 is what chance gives",
            ChartScale.Index),
        ["common_interest"] = new("Common interest",
            "attention to the same interests with the same position, 0 none to 1 complete", ChartScale.Index),
        ["common_interest_overlap"] = new("Overlap of attention", "attention that both give to the same codes, among those that both build or reject, 0 none to 1 all", ChartScale.Index),
        ["common_interest_agreement"] = new("Agreement of positions",
            "how far positions agree where attention overlaps, 0 opposite to 1 the same", ChartScale.Index),
        ["counter_third_party"] = new("Counter-third-party share",
            "share of the common interest that is opposition to somebody else", ChartScale.Share),
        ["divergence"] = new("Divergence of visions",
            "difference of emphasis and of position, 0 the same to 1 opposite", ChartScale.Index),
        ["divergence_framing"] = new("Difference of emphasis", "how differently attention is spread, 0 the same to 1 nothing shared", ChartScale.Index),
        ["divergence_position"] = new("Difference of position", "mean distance of positions, 0 the same to 1 opposite", ChartScale.Index),
        ["divergence_contradictions"] = new("Contradictions", "codes on which one side builds and the other rejects", ChartScale.Count),
        ["clarity"] = new("Clarity of vision",
            "mean of specificity, commitment, affirmation and consistency of what is said on order and roles, 0 to 1", ChartScale.Index),
        ["clarity_spec"] = new("Specificity", "mean of 0 slogan, 0.5 principle, 1 programme, as people judge it", ChartScale.Index),
        ["clarity_commit"] = new("Commitment", "share of boosted, pledging or binding sentences among these and hedged ones, 0 to 1", ChartScale.Index),
        ["clarity_affirm"] = new("Affirmation", "share of building sentences among building and rejecting ones, 0 to 1", ChartScale.Index),
        ["clarity_consist"] = new("Consistency", "how alike texts spread their attention, 0 nothing in common to 1 the same", ChartScale.Index),
        ["clarity_focus"] = new("Focus", "attention on few themes of order and roles, 0 even to 1 all on one", ChartScale.Index),
        ["coupling"] = new("Interests told through identity",
            "how often interests and identity share a paragraph, 1 as by chance", ChartScale.Index),
        ["declared_gap_share"] = new("Declared minus assessed, shares",
            "share of the sentences on the relation in official texts minus that in experts’", ChartScale.Points),
        ["salience_step"] = new("Jump at the break",
            "jump of the monthly share of sentences beyond the course before it, in percentage points", ChartScale.Points),
        ["hedge_ratio"] = new("Hedging",
            "share of hedged sentences among hedged and boosted ones, 0 to 1", ChartScale.Index),
        ["caution"] = new("Caution towards the partner",
            "share of relevant sentences that carry non-alliance, conditionality or hedging about the partner, mean of the three", ChartScale.Share),
        ["caution_excess"] = new("Caution beyond that towards other partners",
            "caution towards the partner minus caution towards control states", ChartScale.Points),
        ["trust"] = new("Balance of trust and distrust words",
            "sentences coded as trust minus those coded as distrust, over both and 1; −1 to 1", ChartScale.Index),
        ["trust_asymmetry"] = new("Asymmetry of trust words",
            "balance of the actor towards the partner minus the other way round", ChartScale.IndexDifference),
        ["mutual_trust"] = new("Lower of the two trust balances",
            "the smaller of the two balances of trust and distrust words", ChartScale.Index),
        ["time_horizon"] = new("Time horizon",
            "mean time spoken of: 0 past, 0.33 present, 0.67 up to five years ahead, 1 further", ChartScale.Index),
        ["declared_gap"] = new("Declared minus assessed",
            "official stance minus that of experts on the same subject", ChartScale.IndexDifference),
        ["vote_agreement"] = new("Vote agreement",
            "agreement over the roll calls in which both voted, 0 always opposed to 1 always the same", ChartScale.Index),
        ["vote_agreement_strict"] = new("Same vote", "share of roll calls in which both voted the same", ChartScale.Share),
        ["vote_agreement_pi"] = new("Vote agreement beyond chance",
            "vote agreement beyond what the shares of yes, abstain and no of both together give by chance, 0 as by chance to 1", ChartScale.Index),
        ["vote_agreement_kappa"] = new("Vote agreement beyond chance, by each side’s shares",
            "vote agreement beyond what each side’s shares of yes, abstain and no give by chance, 0 as by chance to 1", ChartScale.Index),
        ["event_goldstein"] = new("Cooperation in events",
            "mean Goldstein weight of events between both, −10 conflict to 10 cooperation", ChartScale.Index),
        ["event_verbal_cooperation"] = new("Cooperation in words", "share of events between both that are cooperation in words", ChartScale.Share),
        ["event_material_cooperation"] = new("Cooperation in deeds", "share of events between both that are cooperation in deeds", ChartScale.Share),
        ["event_verbal_conflict"] = new("Conflict in words", "share of events between both that are conflict in words", ChartScale.Share),
        ["event_material_conflict"] = new("Conflict in deeds", "share of events between both that are conflict in deeds", ChartScale.Share),
        ["promise_fulfilment"] = new("Promises kept",
            "share of commitments that had fallen due and were kept, one kept in part counting half", ChartScale.Share),
        ["anchored_gap"] = new("Declared minus observed",
            "declared stance minus an indicator, both brought to 0 to 1", ChartScale.IndexDifference),
        ["say_do"] = new("Words and deeds together",
            "rank correlation of official stance in a quarter and of events in the same, −1 to 1", ChartScale.IndexDifference),
    };

    /// <summary>Whether a measure is a difference, change or excess of another that has words of its own.</summary>
    public static bool IsDerived(string measure) => !Known.ContainsKey(measure);

    /// <summary>Words for a measure of measures.csv, also for a difference, change or excess of one.</summary>
    public static MeasureWords Of(string measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (Known.TryGetValue(measure, out var words))
        {
            return words;
        }

        foreach (var (ending, said) in (ReadOnlySpan<(string, string)>)
            [("_difference", "difference"), ("_change", "change"), ("_excess", "beyond the reference")])
        {
            if (measure.EndsWith(ending, StringComparison.Ordinal))
            {
                var of = Of(measure[..^ending.Length]);
                var scale = of.Scale is ChartScale.Share or ChartScale.Points ? ChartScale.Points : ChartScale.IndexDifference;
                return new MeasureWords($"{of.Name}, {said}", ending == "_excess" ? $"{of.Meaning}, {said}" : $"{said} in {of.Meaning}", scale);
            }
        }

        return new MeasureWords(Wording.Capital(measure.Replace('_', ' ')), "see the table of measures", ChartScale.Index);
    }
}
