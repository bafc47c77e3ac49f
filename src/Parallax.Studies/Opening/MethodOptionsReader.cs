using System.Globalization;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Files.Yaml;
using Parallax.Reliability;

namespace Parallax.Studies.Opening;

/// <summary>The block <c>method:</c> of study.yaml: conventions that differ from the defaults.</summary>
internal sealed class MethodOptionsReader(YamlMapping block, string source, ICollection<Problem> problems)
{
    public MethodOptions Read()
    {
        var defaults = new MethodOptions();
        var options = new MethodOptions
        {
            Resamples = Whole("resamples", defaults.Resamples, 100, 1_000_000),
            BootstrapInterval = block.OneOf(
                "bootstrap_interval", defaults.BootstrapInterval, ("percentile", BootstrapKind.Percentile), ("bca", BootstrapKind.BiasCorrected)),
            Permutations = Whole("permutations", defaults.Permutations, 100, 1_000_000),
            EnumerateUpTo = Whole("enumerate_up_to", defaults.EnumerateUpTo, 1, 10_000_000),
            JoinBelowUnits = Whole("join_below_units", defaults.JoinBelowUnits, 0, 1000),
            CodesPerUnit = Whole("codes_per_unit", defaults.CodesPerUnit, 1, 1000),
            LostBreaksAbove = Whole("lost_breaks_above", defaults.LostBreaksAbove, 1, 1000),
            SesoiShare = Size("sesoi_share", defaults.SesoiShare, 1),
            SesoiStance = Size("sesoi_stance", defaults.SesoiStance, 2),
            SesoiExcess = Size("sesoi_excess", defaults.SesoiExcess, 1),
            PositionUnits = Whole("position_units", defaults.PositionUnits, 1, 1000),
            FramingWeight = Size("framing_weight", defaults.FramingWeight, 1),
            RarefactionDraws = Whole("rarefaction_draws", defaults.RarefactionDraws, 10, 100_000),
            ReferenceDyads = Whole("reference_dyads", defaults.ReferenceDyads, 2, 1000),
            RarefiedAssignments = Whole("rarefied_assignments", defaults.RarefiedAssignments, 2, 1000),
            MatchedUnits = Whole("matched_units", defaults.MatchedUnits, 1, 1000),
            SeriesStep = Step(defaults.SeriesStep),
            TimePoints = Thresholds("time_points", defaults.TimePoints),
            BreakGap = Pair("break_gap", defaults.BreakGap, 0, "two whole numbers, as [3, 6]: a warning above the first, no estimate above the second"),
            VisionUnits = Thresholds("vision_units", defaults.VisionUnits),
            Documents = Thresholds("documents", defaults.Documents),
            Units = Thresholds("units", defaults.Units),
            Hits = Thresholds("hits", defaults.Hits),
            Issuers = Thresholds("issuers", defaults.Issuers),
            Votes = Thresholds("votes", defaults.Votes),
            Events = Thresholds("events", defaults.Events),
            Commitments = Thresholds("commitments", defaults.Commitments),
            SayDoQuarters = Thresholds("say_do_quarters", defaults.SayDoQuarters),
            SayDoBlock = Whole("say_do_block", defaults.SayDoBlock, 1, 1000),
            AnchorShift = Size("anchor_shift", defaults.AnchorShift, .5),
            PloverVersion = block.OneOf("plover_version", defaults.PloverVersion, ("2021", PloverVersion.Table2021), ("draft", PloverVersion.Draft)),
            PrecisionSample = Whole("precision_sample", defaults.PrecisionSample, 5, 10_000),
            PrecisionFewest = Whole("precision_fewest", defaults.PrecisionFewest, 1, 1000),
            PrecisionPoint = Size("precision_point", defaults.PrecisionPoint, 1),
            PrecisionLower = Size("precision_lower", defaults.PrecisionLower, 1),
            AlphaReliable = Size("alpha_reliable", defaults.AlphaReliable, 1),
            AlphaTentative = Size("alpha_tentative", defaults.AlphaTentative, 1),
            AlphaLower = Size("alpha_lower", defaults.AlphaLower, 1),
            DriftWindow = Whole("drift_window", defaults.DriftWindow, 20, 100_000),
            CalibrationMargin = Size("calibration_margin", defaults.CalibrationMargin, 1),
            CalibrationTexts = Whole("calibration_texts", defaults.CalibrationTexts, 2, 1000),
            GoldUnits = Whole("gold_units", defaults.GoldUnits, 1, 1_000_000),
            GoldPositives = Whole("gold_positives", defaults.GoldPositives, 1, 1_000_000),
            RecallDifference = Size("recall_difference", defaults.RecallDifference, 1),
            TimeBlocks = Whole("time_blocks", defaults.TimeBlocks, 2, 1000),
            ClassifierCurve = block.OneOf("classifier_curve", defaults.ClassifierCurve, ("platt", Recalibration.Platt), ("isotonic", Recalibration.Isotonic)),
            CorrectionUnits = Whole("correction_units", defaults.CorrectionUnits, 1, 1_000_000),
            CodedVerbs = Whole("coded_verbs", defaults.CodedVerbs, 1, 10_000),
            Claims = block.Mapping("claims") is { } claims
                ? new MethodOptionsReader(claims, source, problems).ReadClaims(defaults.Claims)
                : defaults.Claims,
        };
        block.Finish();
        return options;
    }

    private SeriesStep Step(SeriesStep missing) => block.Take("series_step") is not { } node
        ? missing
        : node.Kind == YamlKind.Scalar && Enum.TryParse<SeriesStep>(node.Text, ignoreCase: true, out var step) && Enum.IsDefined(step)
            ? step
            : Wrong(node, "series_step", "month, quarter or year", missing);

    private ClaimConventions ReadClaims(ClaimConventions defaults)
    {
        var conventions = new ClaimConventions
        {
            HoopFrom = Size("hoop_from", defaults.HoopFrom, 1),
            SmokingGunUpTo = Size("smoking_gun_up_to", defaults.SmokingGunUpTo, 1),
            ItemCap = Size("item_cap", defaults.ItemCap, 100),
            ClaimCap = Size("claim_cap", defaults.ClaimCap, 100),
            FailedHoopUpTo = Size("failed_hoop_up_to", defaults.FailedHoopUpTo, 1),
            HoopAdequacy = Size("hoop_adequacy", defaults.HoopAdequacy, 1),
            MeanResult = Size("mean_result", defaults.MeanResult, 1),
            DecisiveDecibels = Size("decisive_decibels", defaults.DecisiveDecibels, 100),
            RobustShare = Size("robust_share", defaults.RobustShare, 1),
            LeastSpecifications = Whole("least_specifications", defaults.LeastSpecifications, 2, 1000),
            PanelQuarters = Whole("panel_quarters", defaults.PanelQuarters, 1, 1000),
            PatienceYears = Size("patience_years", defaults.PatienceYears, 1000),
            MostInfluential = Whole("most_influential", defaults.MostInfluential, 0, 1000),
            CurvePermutations = Whole("curve_permutations", defaults.CurvePermutations, 0, 100_000),
        };
        block.Finish();
        return conventions;
    }

    private int Whole(string key, int missing, int least, int most) => block.Take(key) is not { } node
        ? missing
        : WholeOf(node, least, most) ?? Wrong(node, key, $"a whole number from {least} to {most}", missing);

    private double Size(string key, double missing, double most) => block.Take(key) is not { } node
        ? missing
        : node.Kind == YamlKind.Scalar && Number.TryParse(node.Text, out var value) && value > 0 && value < most
            ? value
            : Wrong(node, key, $"a number above 0 and below {Number.Format(most)}", missing);

    private (int Block, int Warn) Thresholds(string key, (int Block, int Warn) missing) =>
        Pair(key, missing, 1, "two whole numbers, as [5, 20]: no estimate below the first, a warning below the second");

    private (int First, int Second) Pair(string key, (int First, int Second) missing, int smallest, string expected)
    {
        if (block.Take(key) is not { } node)
        {
            return missing;
        }

        return node.Items is [var first, var second] && WholeOf(first, smallest, int.MaxValue) is { } least
            && WholeOf(second, least, int.MaxValue) is { } enough
                ? (least, enough)
                : Wrong(node, key, expected, missing);
    }

    private static int? WholeOf(YamlNode node, int least, int most) =>
        node.Kind == YamlKind.Scalar && int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value >= least && value <= most ? value : null;

    // The value returned is never used: with a problem the study does not open.
    private T Wrong<T>(YamlNode node, string key, string expected, T unused)
    {
        problems.Add(new Problem(
            "ST007", source, node.Line, $"method: {key}: {(node.Kind == YamlKind.Scalar ? node.Text : "a list or keys")}", expected,
            "Correct it, or take the line out to keep the default."));
        return unused;
    }
}
