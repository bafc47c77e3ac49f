using Parallax.Comparison;
using Parallax.Files;

namespace Parallax.Studies.Opening;

/// <summary>The keys of the block <c>method:</c> with the values in force.</summary>
internal static class MethodKeys
{
    /// <summary>Every key with its value as JSON, in the order of the guide.</summary>
    public static IReadOnlyList<(string Key, string Value)> Of(MethodOptions options) =>
    [
        ("resamples", Number.Format(options.Resamples)),
        ("bootstrap_interval", options.BootstrapInterval == BootstrapKind.BiasCorrected ? "\"bca\"" : "\"percentile\""),
        ("permutations", Number.Format(options.Permutations)),
        ("enumerate_up_to", Number.Format(options.EnumerateUpTo)),
        ("join_below_units", Number.Format(options.JoinBelowUnits)),
        ("codes_per_unit", Number.Format(options.CodesPerUnit)),
        ("lost_breaks_above", Number.Format(options.LostBreaksAbove)),
        ("sesoi_share", Number.Format(options.SesoiShare)),
        ("sesoi_stance", Number.Format(options.SesoiStance)),
        ("sesoi_excess", Number.Format(options.SesoiExcess)),
        ("position_units", Number.Format(options.PositionUnits)),
        ("framing_weight", Number.Format(options.FramingWeight)),
        ("rarefaction_draws", Number.Format(options.RarefactionDraws)),
        ("reference_dyads", Number.Format(options.ReferenceDyads)),
        ("rarefied_assignments", Number.Format(options.RarefiedAssignments)),
        ("matched_units", Number.Format(options.MatchedUnits)),
        ("series_step", $"\"{options.SeriesStep.ToString().ToLowerInvariant()}\""),
        ("time_points", Pair(options.TimePoints)),
        ("break_gap", Pair(options.BreakGap)),
        ("vision_units", Pair(options.VisionUnits)),
        ("documents", Pair(options.Documents)),
        ("units", Pair(options.Units)),
        ("hits", Pair(options.Hits)),
        ("issuers", Pair(options.Issuers)),
        ("votes", Pair(options.Votes)),
        ("events", Pair(options.Events)),
        ("commitments", Pair(options.Commitments)),
        ("say_do_quarters", Pair(options.SayDoQuarters)),
        ("say_do_block", Number.Format(options.SayDoBlock)),
        ("anchor_shift", Number.Format(options.AnchorShift)),
        ("plover_version", options.PloverVersion == PloverVersion.Draft ? "\"draft\"" : "\"2021\""),
        ("precision_sample", Number.Format(options.PrecisionSample)),
        ("precision_fewest", Number.Format(options.PrecisionFewest)),
        ("precision_point", Number.Format(options.PrecisionPoint)),
        ("precision_lower", Number.Format(options.PrecisionLower)),
        ("alpha_reliable", Number.Format(options.AlphaReliable)),
        ("alpha_tentative", Number.Format(options.AlphaTentative)),
        ("alpha_lower", Number.Format(options.AlphaLower)),
        ("drift_window", Number.Format(options.DriftWindow)),
        ("calibration_margin", Number.Format(options.CalibrationMargin)),
        ("calibration_texts", Number.Format(options.CalibrationTexts)),
        ("gold_units", Number.Format(options.GoldUnits)),
        ("gold_positives", Number.Format(options.GoldPositives)),
        ("recall_difference", Number.Format(options.RecallDifference)),
        ("time_blocks", Number.Format(options.TimeBlocks)),
        ("classifier_curve", $"\"{options.ClassifierCurve.ToString().ToLowerInvariant()}\""),
        ("correction_units", Number.Format(options.CorrectionUnits)),
        ("coded_verbs", Number.Format(options.CodedVerbs)),
        .. Of(options.Claims).Select(one => ($"claims.{one.Key}", one.Value)),
    ];

    /// <summary>Every key of the block <c>claims:</c> within it.</summary>
    public static IReadOnlyList<(string Key, string Value)> Of(ClaimConventions claims) =>
    [
        ("hoop_from", Number.Format(claims.HoopFrom)),
        ("smoking_gun_up_to", Number.Format(claims.SmokingGunUpTo)),
        ("item_cap", Number.Format(claims.ItemCap)),
        ("claim_cap", Number.Format(claims.ClaimCap)),
        ("failed_hoop_up_to", Number.Format(claims.FailedHoopUpTo)),
        ("hoop_adequacy", Number.Format(claims.HoopAdequacy)),
        ("mean_result", Number.Format(claims.MeanResult)),
        ("decisive_decibels", Number.Format(claims.DecisiveDecibels)),
        ("robust_share", Number.Format(claims.RobustShare)),
        ("least_specifications", Number.Format(claims.LeastSpecifications)),
        ("panel_quarters", Number.Format(claims.PanelQuarters)),
        ("patience_years", Number.Format(claims.PatienceYears)),
        ("most_influential", Number.Format(claims.MostInfluential)),
        ("curve_permutations", Number.Format(claims.CurvePermutations)),
    ];

    private static string Pair((int First, int Second) thresholds) =>
        $"[{Number.Format(thresholds.First)}, {Number.Format(thresholds.Second)}]";
}
