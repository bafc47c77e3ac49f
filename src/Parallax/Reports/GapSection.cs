using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>Where words, assessments and deeds of the dyad are set against each other, each number in plain words.</summary>
internal static class GapSection
{
    private const int MostRows = 30;

    private static readonly (string Measure, string Title, string Reads)[] Measures =
    [
        ("declared_gap", "Declared minus assessed", "above 0, official texts are friendlier than experts’ on the same topics"),
        ("declared_gap_share", "Declared minus assessed, shares", "above 0, official texts speak of it more often than experts"),
        ("anchored_gap", "Declared minus observed", "above 0, words run ahead of the series, both brought to 0 to 1"),
        ("promise_fulfilment", "Promises kept", "share of commitments that had fallen due, one kept in part counts half"),
        ("say_do", "Words and deeds, same quarter", "rank correlation of official stance and events; 1 together, −1 apart"),
    ];

    public static ReportSection? Of(ReportMaterial material)
    {
        if (material.Dyad is not { } dyad)
        {
            return null;
        }

        var rows = Measures.SelectMany(measure => material.Rows(measure.Measure)
                .Where(row => material.IsFocal(row.Actor) && (row.Partner.Length == 0 || row.Partner == dyad.A || row.Partner == dyad.B))
                .Select(row => (measure, row)))
            .ToList();
        var known = rows.Where(one => one.row.Estimate is not null).ToList();
        var missing = rows.Where(one => one.row.Estimate is null).GroupBy(one => one.measure.Title)
            .Select(group => (group.Key, Why: group.Select(one => material.Names.Why(one.row)).Distinct(StringComparer.Ordinal).ToArray()))
            .Where(one => known.TrueForAll(other => other.measure.Title != one.Key)).ToArray();
        if (rows.Count == 0)
        {
            return null;
        }

        var blocks = new List<ReportBlock>
        {
            new Paragraph("The same subject in three layers. A gap between them is no evidence of insincerity: an official speech, an expert’s paper and "
                + "a customs table are different kinds of thing."),
        };
        foreach (var measure in known.GroupBy(one => one.measure))
        {
            // What is known of a period is not told again of all years.
            MeasureRow[] told = [.. measure.Select(one => one.row)];
            told = told.Any(row => row.Period != "all") ? [.. told.Where(row => row.Period != "all")] : told;
            MeasureRow[] whole = [.. told.Where(row => row.Code == "all")], codes = [.. told.Where(row => row.Code != "all")];
            blocks.AddRange(Table(material, measure.Key.Title, measure.Key.Reads, whole, isFolded: false));
            blocks.AddRange(Table(material, $"{measure.Key.Title}, by code", measure.Key.Reads, codes, isFolded: true));
        }

        if (missing.Length > 0)
        {
            blocks.Add(new Callout(CalloutKind.Open, "Without a number",
                [.. missing.Select(one => $"{one.Key}: {Wording.List(one.Why, 3)}.")]));
        }

        return new ReportSection("gaps", "Words, assessments and deeds", blocks);
    }

    // What all rows share, as a kind of text or a period, stands in the caption.
    private static IEnumerable<TableBlock> Table(ReportMaterial material, string title, string reads, MeasureRow[] rows, bool isFolded)
    {
        if (rows.Length == 0)
        {
            yield break;
        }

        string[] texts = [.. rows.Select(row => Texts(material, row)).Distinct(StringComparer.Ordinal)];
        yield return new TableBlock(
            new ReportTable(
                $"{title}{(texts is [var only] ? $", {only}" : "")}: {reads}",
                [new("Of"), new("Who"), .. texts.Length > 1 ? [new("Texts and time")] : Array.Empty<ReportColumn>(), new("Value", true), new("95% interval", true), new("To keep in mind")],
                [.. rows.Take(MostRows).Select(row => Row(material, row, texts.Length > 1))]),
            isFolded);
    }

    private static string Texts(ReportMaterial material, MeasureRow row) =>
        (row.Source is "events" or "commitments" ? row.Source : material.Names.Texts(row.Source, row.Language)) + ", " + material.Names.Period(row.Period);

    private static IReadOnlyList<ReportCell> Row(ReportMaterial material, MeasureRow row, bool hasTexts)
    {
        var names = material.Names;
        var scale = row.Measure is "promise_fulfilment" ? ChartScale.Share : row.Measure is "declared_gap_share" ? ChartScale.Points : ChartScale.IndexDifference;
        var of = row.Code != "all" ? names.Coded(row.Code) : row.Theme != "all" ? names.Coded(row.Theme) : "all topics";
        return
        [
            of, row.Partner.Length == 0 ? names.Label(row.Actor) : $"{names.Label(row.Actor)} and {names.Actor(row.Partner)}",
            .. hasTexts ? [Texts(material, row)] : Array.Empty<ReportCell>(),
            new ReportCell(Wording.Value(row.Estimate!.Value, scale), material.Link(row)),
            Wording.Interval(row.Lower, row.Upper, scale), new ReportCell(names.Why(row), IsQuiet: true),
        ];
    }
}
