using System.Globalization;

namespace Parallax.Reports;

/// <summary>What can be said, what cannot yet and why, and what work would change that.</summary>
internal static class StandingSection
{
    private const int Most = 6;

    public static ReportSection? Of(ReportMaterial material, ReportFindings findings)
    {
        var blocks = new List<ReportBlock>();
        Finding[] standing = [.. findings.Differences.Concat(findings.Changes).Where(finding => finding.Stands)
            .OrderByDescending(finding => finding.Clearness)];
        if (standing.Length > 0)
        {
            blocks.Add(new Callout(CalloutKind.Stands, "What can be said", [.. standing.Take(Most).Select(findings.Tell)]));
        }

        if (findings.Tested > 0)
        {
            blocks.Add(new Paragraph(
                $"{Wording.Capital(Wording.Count(findings.Tested, "contrast", "contrasts"))} on whole themes could be looked at; "
                + $"{Wording.InWords(standing.Length)} stand{(standing.Length == 1 ? "s" : "")}. A contrast stands when its 95% interval "
                + "excludes zero and its p, corrected by Holm’s method for all of them together, is at most 0.05.", IsQuiet: true));
        }

        var lacks = WorkPlan.Of(material);
        string[] missing = [.. WorkPlan.WithoutCommonLanguage(material), .. lacks.Take(3).Select(lack => Tell(material, lack))];
        if (missing.Length > 0)
        {
            blocks.Add(new Callout(CalloutKind.Open, "What cannot be said yet, and why", [.. missing.Take(Most)]));
        }

        if (lacks.Count > 0)
        {
            blocks.Add(new TableBlock(Plan(material, lacks)));
        }

        return blocks.Count == 0 ? null : new ReportSection("standing", "What can be said, and what would let more be said", blocks);
    }

    private static string Tell(ReportMaterial material, Lack lack)
    {
        var names = material.Names;
        var least = material.Plan.Method.Documents.Block;
        return $"{Wording.Capital(names.Texts(lack.Source, lack.Language))} {names.When(lack.Period)}: too little text of "
            + $"{names.Actor(lack.Actor)}, {Wording.Count(lack.Have)} of {Wording.Count(least, "document", "documents")}.";
    }

    private static ReportTable Plan(ReportMaterial material, IReadOnlyList<Lack> lacks)
    {
        var (least, enough) = material.Plan.Method.Documents;
        var names = material.Names;
        return new ReportTable(
            "Documents that would let the two be compared in more places",
            [
                new("Whose"), new("Which texts"), new("When"), new("Counted now", true), new("More for an estimate", true),
                new("More for a firm one", true), new("Digests that full texts could replace", true),
            ],
            [
                .. lacks.Take(12).Select(lack => (IReadOnlyList<ReportCell>)
                [
                    names.Actor(lack.Actor), names.Texts(lack.Source, lack.Language), names.When(lack.Period), Number(lack.Have),
                    Number(least - lack.Have), Number(enough - lack.Have), Number(lack.Digests),
                ]),
            ]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
