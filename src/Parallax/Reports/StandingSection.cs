using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>What can be said, what cannot yet and why, and what work would change that.</summary>
internal static class StandingSection
{
    private const int MostLines = 8;
    private const int MostRows = 8;
    private static readonly string[] Attitudes = ["stance", "caution", "trust", "time_horizon"];

    public static ReportSection? Of(ReportMaterial material, ReportFindings findings)
    {
        var blocks = new List<ReportBlock>();
        string[] said = [.. Differences(material, findings), .. Changes(material, findings)];
        if (said.Length > 0)
        {
            blocks.Add(new Callout(CalloutKind.Stands, "What can be said", said));
            if (Spans(material, findings) is { Length: > 0 } spans)
            {
                blocks.Add(new Paragraph($"When the texts of these changes were given. {spans}", IsQuiet: true));
            }
        }

        if (findings.Tested > 0)
        {
            var standing = findings.Differences.Concat(findings.Changes).Count(finding => finding.Stands);
            blocks.Add(new Paragraph(
                $"{Wording.Capital(Wording.InWords(findings.Tested))} contrasts on whole themes could be looked at; "
                + $"{Wording.InWords(standing)} stand{(standing == 1 ? "s" : "")}. A contrast stands when its 95% interval "
                + "excludes zero and its p, corrected by Holm’s method for all of them together, is at most 0.05. "
                + "Shares are means of the documents’ shares; shares of all sentences pooled differ and stand in measures.csv.", IsQuiet: true));
        }

        var lacks = WorkPlan.Of(material);
        string[] missing = [.. Missing(material, lacks).Take(MostLines)];
        if (missing.Length > 0)
        {
            blocks.Add(new Callout(CalloutKind.Open, "What cannot be said yet, and why", missing));
        }

        if (lacks.Count > 0)
        {
            blocks.Add(new TableBlock(Plan(material, lacks)));
        }

        return blocks.Count == 0 ? null : new ReportSection("standing", "What can be said, and what would let more be said", blocks);
    }

    private static IEnumerable<string> Differences(ReportMaterial material, ReportFindings findings) => findings.Differences
        .Where(finding => finding.Stands)
        .GroupBy(finding => (finding.Row.Source, finding.Row.Language, finding.Row.Period))
        .Select(cell =>
        {
            var row = cell.First().Row;
            var names = material.Names;
            string More(bool ofA, string actor) => Parts(findings, cell.Where(finding => finding.IsPositive == ofA), ofA, "against") is { Length: > 0 } parts
                ? $"{names.Actor(actor)} more of {parts}" : "";
            string[] sides = [.. new[] { More(true, row.Actor), More(false, row.Partner) }.Where(side => side.Length > 0)];
            return $"{Wording.Capital(names.Texts(row.Source, row.Language))} {names.When(row.Period)}, {MeasureTable.Documents(row)} documents: "
                + $"{string.Join("; ", sides)}.";
        });

    private static IEnumerable<string> Changes(ReportMaterial material, ReportFindings findings) => findings.Changes
        .Where(finding => finding.Stands)
        .GroupBy(finding => (finding.Row.Actor, finding.Row.Source, finding.Row.Language, finding.Row.Period))
        .Select(cell =>
        {
            var names = material.Names;
            string[] ways =
            [
                .. new[] { (Up: true, Word: "more of "), (Up: false, Word: "less of ") }
                    .Select(way => (way.Word, Parts: Parts(findings, cell.Where(finding => finding.IsPositive == way.Up), true, "to")))
                    .Where(way => way.Parts.Length > 0).Select(way => way.Word + way.Parts),
            ];
            return $"{names.Label(cell.Key.Actor)}, {names.Texts(cell.Key.Source, cell.Key.Language)} {names.When(cell.Key.Period.Split(" - ")[0])} "
                + $"compared with before: {string.Join("; ", ways)}.";
        });

    // A change from before to after is one between the months of which there are texts.
    private static string Spans(ReportMaterial material, ReportFindings findings) => string.Join(" ", findings.Changes.Where(finding => finding.Stands)
        .Select(finding => (finding.Row, Course: material.CourseOf(finding.Row)))
        .Where(one => one.Course is { Points.Count: > 0 }).DistinctBy(one => one.Course!.Actor + one.Course.Source + one.Course.Language)
        .Select(one => $"{OwnTexts.Name(material, one.Row)}: {CourseChart.Span(material, one.Course!)}."));

    // Themes with both shares, the side that is named first.
    private static string Parts(ReportFindings findings, IEnumerable<Finding> some, bool firstIsNamed, string between) => Wording.List(
    [
        .. some.OrderByDescending(finding => Math.Abs(finding.Row.Estimate!.Value)).Select(finding => findings.Theme(finding.Row.Theme)
            + (findings.Levels(finding) is { } levels
                ? $" ({(firstIsNamed ? levels.First : levels.Second)} {between} {(firstIsNamed ? levels.Second : levels.First)})" : "")),
    ], 8);

    private static IEnumerable<string> Missing(ReportMaterial material, IReadOnlyList<Lack> lacks)
    {
        var parted = WorkPlan.WithoutCommonLanguage(material);
        var names = material.Names;
        var least = material.Plan.Method.Documents.Block;
        foreach (var lack in lacks.Where(lack => lack.Sides.All(side => side.Have > 0)
            || !parted.Any(kind => kind.Source == lack.Source && kind.Period == lack.Period)).Take(4))
        {
            string[] thin = [.. lack.Sides.Where(side => side.Have < least)
                .Select(side => $"{Wording.Count(side.Have)} of {Wording.Count(least, "document", "documents")} of {names.Actor(side.Actor)}")];
            yield return $"{Wording.Capital(names.Texts(lack.Source, lack.Language))} {names.When(lack.Period)}: too little text, {Wording.List(thin)}.";
        }

        foreach (var kind in parted)
        {
            yield return kind.Told;
        }

        foreach (var measure in Attitudes)
        {
            var rows = material.Rows(measure).Where(row => material.IsFocal(row.Actor)).ToList();
            if (rows.Count > 0 && rows.All(row => row.Status == MeasureStatus.Blocked))
            {
                yield return $"{MeasureWords.Of(measure).Name}: {names.Why(rows[0])}.";
            }
        }
    }

    private static ReportTable Plan(ReportMaterial material, IReadOnlyList<Lack> lacks)
    {
        var (least, enough) = material.Plan.Method.Documents;
        var names = material.Names;
        var needs = lacks.SelectMany(lack => lack.Sides.Where(side => side.Have < least).Select(side => (lack, side))).Take(MostRows).ToList();
        var hasDigests = needs.Any(need => need.side.Digests > 0);
        List<ReportColumn> columns =
        [
            new("Texts to add"), new("When"), new("Counted now", true), new($"More for an estimate", true),
            new("More for a firm one", true),
        ];
        if (hasDigests)
        {
            columns.Add(new("Known by digest, full text would count", true));
        }

        return new ReportTable("Documents that would let the two be compared in more places", columns,
        [
            .. needs.Select(need => (IReadOnlyList<ReportCell>)(ReportCell[])
            [
                $"{names.Label(need.side.Actor)}: {names.Texts(need.lack.Source, need.lack.Language)}",
                names.When(need.lack.Period), Wording.Count(need.side.Have), Wording.Count(least - need.side.Have),
                Wording.Count(enough - need.side.Have), .. hasDigests ? [Wording.Count(need.side.Digests)] : Array.Empty<ReportCell>(),
            ]),
        ]);
    }
}
