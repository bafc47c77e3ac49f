using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>The table of the numbers behind a chart.</summary>
internal static class MeasureTable
{
    /// <summary>A row a number: what it is, its interval, what it rests on and what is to be kept in mind.</summary>
    public static ReportTable Of(ReportMaterial material, DotFrame frame, IReadOnlyList<DotEntry> entries)
    {
        bool Any(Func<DotEntry, bool> holds) => entries.Any(holds);
        (ReportColumn Column, Func<DotEntry, ReportCell> Cell, bool IsShown)[] all =
        [
            (new(frame.CategoryTitle), entry => entry.Category, true),
            (new("Who"), entry => entry.Series, Any(entry => entry.Series != entry.Category)),
            (new(frame.Axis.Title, true), entry => Estimate(material, frame, entry.Row), true),
            (new("95% interval", true), entry => Interval(frame, entry.Row), true),
            (new("p", true), entry => P(entry.Row.P), Any(entry => entry.Row.P is not null)),
            (new("p corrected", true), entry => P(frame.Family?.Of(entry.Row)?.P), Any(entry => frame.Family?.Of(entry.Row)?.P is not null)),
            .. Differences(material, frame).Select(column =>
                (column.Column, column.Cell, Any(entry => frame.Family?.Beside(entry.Row) is not null))),
            (new("Documents", true), entry => Documents(entry.Row), true),
            (new("Sentences coded", true), entry => Coded(entry.Row), true),
            (new("To keep in mind"), entry => new ReportCell(material.Names.Why(entry.Row), IsQuiet: true),
                Any(entry => material.Names.Why(entry.Row).Length > 0)),
        ];
        var shown = all.Where(column => column.IsShown).ToList();
        return new ReportTable(
            frame.Title,
            [.. shown.Select(column => column.Column)],
            [.. entries.Select(entry => (IReadOnlyList<ReportCell>)[.. shown.Select(column => column.Cell(entry))])]);
    }

    /// <summary>Documents of one side, or of both.</summary>
    public static string Documents(MeasureRow row) => row.PartnerDocuments is { } partner
        ? $"{Wording.Count(row.Documents)} and {Wording.Count(partner)}" : Wording.Count(row.Documents);

    // A difference stands in the row of its first side.
    private static (ReportColumn Column, Func<DotEntry, ReportCell> Cell)[] Differences(ReportMaterial material, DotFrame frame)
    {
        Finding? Beside(DotEntry entry) => frame.Family?.Beside(entry.Row);
        var scale = frame.Axis.Scale is ChartScale.Share or ChartScale.Points ? ChartScale.Points : ChartScale.IndexDifference;
        var sides = material.Dyad is { } dyad ? $"{material.Names.Label(dyad.A)} minus {material.Names.Actor(dyad.B)}" : "Difference";
        return
        [
            (new(sides, true), entry => Beside(entry)?.Row.Estimate is { } value ? Wording.Value(value, scale) : ""),
            (new("95% interval of it", true), entry => Beside(entry) is { } found
                ? Wording.Interval(found.Row.Lower, found.Row.Upper, scale) : ""),
            (new("its p", true), entry => P(Beside(entry)?.Row.P)),
            (new("its p corrected", true), entry => P(Beside(entry)?.P)),
        ];
    }

    private static ReportCell Estimate(ReportMaterial material, DotFrame frame, MeasureRow row) => row.Estimate is { } estimate
        ? new ReportCell(Wording.Value(estimate, frame.Axis.Scale), material.Link(row))
        : new ReportCell("no number", IsQuiet: true);

    // Where nothing was found, what can be said is how rare it then is at most.
    private static string Interval(DotFrame frame, MeasureRow row) =>
        row is { Interval: "3/n", Hits: 0, Upper: { } upper } && frame.Axis.Scale == ChartScale.Share && row.PartnerUnits is null
            ? $"none in {Wording.Count(row.Units, "sentence", "sentences")}; below {Wording.Bound(upper)}"
            : Wording.Interval(row.Lower, row.Upper, frame.Axis.Scale);

    private static string P(double? p) => p is { } known ? Wording.P(known) : "";

    private static string Coded(MeasureRow row) => row.PartnerUnits is { } units
        ? $"{Of(row.Hits, row.Units, row.Read)} and {Of(row.PartnerHits ?? 0, units, row.PartnerRead)}" : Of(row.Hits, row.Units, row.Read);

    private static string Of(int hits, int units, int? read) =>
        $"{Wording.Count(hits)} of {Wording.Count(units)}{(read is { } known ? $", {Wording.Count(known)} read" : "")}";
}
