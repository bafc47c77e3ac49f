using Parallax.Inference;

namespace Parallax.Reports;

/// <summary>The answer in three sentences: what stands, what is uncertain, what cannot be said yet.</summary>
internal static class AnswerSentences
{
    public static IReadOnlyList<string> Of(ReportMaterial material, ReportFindings findings) =>
        [Stands(material, findings), Uncertain(material, findings), Missing(material)];

    private static string Stands(ReportMaterial material, ReportFindings findings)
    {
        if (findings.Clearest is { } clearest)
        {
            return findings.Changes.Where(finding => finding.Stands && finding.Row.Actor != clearest.Row.Actor)
                    .OrderByDescending(finding => finding.Clearness).FirstOrDefault() is { } other && clearest.Row.IsChange()
                ? $"{findings.Tell(clearest).TrimEnd('.')}; {findings.TellShortly(other)}."
                : $"{findings.Tell(clearest).TrimEnd('.')}{Others(findings)}.";
        }

        return material.Dyad is not { } dyad || findings.Tested == 0
            ? "No two states can be compared yet: the documents are too few, or each state’s are in another language."
            : $"No difference between {material.Names.Actor(dyad.A)} and {material.Names.Actor(dyad.B)}, and no change of either, "
                + $"stands among the {Wording.Count(findings.Tested)} that could be looked at.";
    }

    private static string Others(ReportFindings findings) =>
        findings.Differences.Count(finding => finding.Stands) is > 1 and var standing
            ? $", the clearest of {Wording.InWords(standing)} differences that stand" : "";

    // Themes differ in how finely they can be told apart, so no one width speaks for all.
    private static string Unseen(Finding[] open)
    {
        double[] halves = [.. open.Where(finding => finding.Row.Upper > finding.Row.Lower)
            .Select(finding => DetectableDifference.OfHalfWidth((finding.Row.Upper!.Value - finding.Row.Lower!.Value) / 2)).Order()];
        if (halves.Length == 0)
        {
            return "";
        }

        var (least, most) = (Tenths(halves[0]), Tenths(halves[^1]));
        return least == most ? $", where a difference must be about {least} points to be seen in four of five such studies"
            : $", where a difference must be about {least} to {most} points, by theme, to be seen in four of five such studies";
    }

    private static string Tenths(double share) => Wording.Value(share, ChartScale.Share).TrimEnd('%');

    private static string Uncorrected(ReportFindings findings, Finding[] open)
    {
        string[] told =
        [
            .. open.Where(finding => (finding.Row.Lower > 0 || finding.Row.Upper < 0) && finding is { P: not null, Row.P: not null }).Select(finding =>
                $"{findings.Theme(finding.Row.Theme)} ({Wording.Value(finding.Row.Estimate!.Value, ChartScale.Points)}, "
                + $"{Wording.Interval(finding.Row.Lower, finding.Row.Upper, ChartScale.Points)}; p {Wording.P(finding.Row.P!.Value)} before and "
                + $"{Wording.P(finding.P!.Value)} after correction for the {Wording.Count(findings.Together.Size)} contrasts looked at)"),
        ];
        return told.Length == 0 ? "" : $"; the interval of {Wording.List(told)} excludes zero, but the contrast does not survive the correction";
    }

    private static string Uncertain(ReportMaterial material, ReportFindings findings)
    {
        Finding[] open = [.. findings.DifferencesAtBest.Where(finding => !finding.Stands)];
        if (open.Length == 0 || findings.Best is not { } best || material.Dyad is not { } dyad)
        {
            return findings.Changes.Count(finding => !finding.Stands) is > 0 and var still
                ? $"{Wording.Capital(Wording.InWords(still))} other changes on whole themes could be chance, which is not evidence that nothing changed."
                : "Where no number is given, nothing is claimed: too little text is not evidence of sameness.";
        }

        var themes = Wording.List([.. open.Select(finding => findings.Theme(finding.Row.Theme))]);
        var unseen = Unseen(open) + Uncorrected(findings, open);
        var where = $"{material.Names.Texts(best.Source, best.Language)} {material.Names.When(best.Period)}";
        return open.Length == findings.DifferencesAtBest.Count
            ? $"On none of {Wording.InWords(open.Length)} themes does a difference between {material.Names.Actor(dyad.A)} and "
                + $"{material.Names.Actor(dyad.B)} stand in {where}, with {Documents(open[0], material)}{unseen}."
            : $"On {themes} the two may differ or not: {where} give {Documents(open[0], material)}{unseen}.";
    }

    private static string Documents(Finding finding, ReportMaterial material) => finding.Row.PartnerDocuments is { } partner
        ? $"{Wording.Count(finding.Row.Documents, "document", "documents")} of {material.Names.Actor(finding.Row.Actor)} and "
            + $"{Wording.Count(partner)} of {material.Names.Actor(finding.Row.Partner)}"
        : Wording.Count(finding.Row.Documents, "document", "documents");

    private static string Missing(ReportMaterial material)
    {
        var plan = WorkPlan.Of(material);
        if (plan.Count == 0)
        {
            return "What is compared is what is said in public; what either state believes or intends cannot be read off it.";
        }

        var nearest = plan[0];
        var names = material.Names;
        var least = material.Plan.Method.Documents.Block;
        string[] have = [.. nearest.Sides.Select(side => $"{names.Actor(side.Actor)} has {Wording.Count(side.Have)}")];
        var parted = WorkPlan.WithoutCommonLanguage(material).FirstOrDefault(kind => kind.Period == nearest.Period && kind.Source != nearest.Source);
        return $"What cannot be said yet is how the two compare in {names.Texts(nearest.Source, nearest.Language)} {names.When(nearest.Period)}: of the "
            + $"{Wording.InWords(least)} documents needed of each, {string.Join(", ", have)}"
            + (parted.Source is null ? "." : $"; their {names.Source(parted.Source)} have no language in common.");
    }
}
