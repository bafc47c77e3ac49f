namespace Parallax.Comparison;

/// <summary>Measures of the observed layer, for the catalogue.</summary>
internal static class ObservedMeasures
{
    /// <summary>Names of the say–do correlation, by how many quarters later the events are.</summary>
    internal static readonly IReadOnlyList<string> Lags =
        ["say_do", "say_do_after_one", "say_do_after_two", "say_do_after_three", "say_do_after_four"];

    private static readonly string[] Later =
        ["in the same quarter", "a quarter later", "two quarters later", "three quarters later", "four quarters later"];

    /// <summary>Whether a measure is one of them.</summary>
    internal static bool Has(string measure) => All.Any(one => one.Name == measure);

    internal static readonly IReadOnlyList<MeasureDefinition> All =
    [
        new(
            "vote_agreement",
            "S = 1 − Σ|v − w|/2n over the roll calls in which both voted, yes 1, abstain 2, no 3. High by chance where most votes are yes: read the π form",
            "index", 0, 1, "§4.15"),
        new("vote_agreement_change", "After minus before: S over the roll calls in which both voted", "index", -1, 1, "§4.15"),
        new("vote_agreement_strict", "Share of roll calls in which both voted the same", "share of roll calls", 0, 1, "§4.15"),
        new("vote_agreement_pi", "Vote agreement beyond chance, by the shares of yes, abstain and no of both together", "index", null, 1, "§4.15"),
        new("vote_agreement_kappa", "Vote agreement beyond chance, by the shares of each", "index", null, 1, "§4.15"),
        new("event_goldstein", "Mean Goldstein weight of events between both, one a day and root", "Goldstein weight", -10, 10, "§3.9"),
        new("event_verbal_cooperation", "Share of cooperation in words among events between both, one a day and type", "share of events", 0, 1, "§3.9"),
        new("event_material_cooperation", "Share of cooperation in deeds among the same events", "share of events", 0, 1, "§3.9"),
        new("event_verbal_conflict", "Share of conflict in words among the same events", "share of events", 0, 1, "§3.9"),
        new("event_material_conflict", "Share of conflict in deeds among the same events", "share of events", 0, 1, "§3.9"),
        new(
            "promise_fulfilment",
            "(fulfilled + ½ partial)/matured commitments; those not due when checked or overtaken are left out",
            "share of commitments", 0, 1, "§4.7c"),
        new(
            "anchored_gap",
            "Declared stance on 0 to 1 minus the indicator on the scale of its anchors. Blocked where its sign changes over a grid of anchors",
            "index", -1, 1, "§4.7a"),
        .. Lags.Zip(Later, (name, later) => new MeasureDefinition(
            name, $"Spearman’s ρ of declared stance in a quarter and the mean Goldstein weight of events {later}", "correlation", -1, 1, "§4.7b")),
    ];
}
