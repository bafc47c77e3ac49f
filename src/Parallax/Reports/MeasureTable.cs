using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>The table of the numbers behind a chart.</summary>
internal static class MeasureTable
{
    /// <summary>A row a number: what it is, its interval, what it rests on and what is to be kept in mind.</summary>
    public static ReportTable Of(ReportMaterial material, DotFrame frame, IReadOnlyList<DotEntry> entries)
    {
        var hasP = entries.Any(entry => entry.Row.P is not null);
        var hasSeries = entries.Any(entry => entry.Series != entry.Category);
        List<ReportColumn> columns = [new(frame.CategoryTitle)];
        if (hasSeries)
        {
            columns.Add(new("Who"));
        }

        columns.AddRange([new(frame.Axis.Title, true), new("95% interval", true)]);
        if (hasP)
        {
            columns.Add(new("p", true));
        }

        columns.AddRange([new("Documents", true), new("Sentences coded", true)]);
        var hasRemarks = entries.Any(entry => material.Names.Why(entry.Row).Length > 0);
        if (hasRemarks)
        {
            columns.Add(new("To keep in mind"));
        }

        return new ReportTable(
            frame.Title, columns, [.. entries.Select(entry => Cells(material, frame, entry, hasSeries, hasP)[..columns.Count])]);
    }

    /// <summary>Documents of one side, or of both.</summary>
    public static string Documents(MeasureRow row) => row.PartnerDocuments is { } partner
        ? $"{Wording.Count(row.Documents)} and {Wording.Count(partner)}" : Wording.Count(row.Documents);

    private static ReportCell[] Cells(
        ReportMaterial material, DotFrame frame, DotEntry entry, bool hasSeries, bool hasP)
    {
        var row = entry.Row;
        var why = material.Names.Why(row);
        List<ReportCell> cells = [entry.Category];
        if (hasSeries)
        {
            cells.Add(entry.Series);
        }

        cells.Add(row.Estimate is { } estimate
            ? new ReportCell(Wording.Value(estimate, frame.Axis.Scale), material.Link(row))
            : new ReportCell("no number", IsQuiet: true));
        cells.Add(Wording.Interval(row.Lower, row.Upper, frame.Axis.Scale));
        if (hasP)
        {
            cells.Add(row.P is { } p ? Wording.P(p) : "");
        }

        cells.Add(Documents(row));
        cells.Add(row.PartnerUnits is { } units
            ? $"{Of(row.Hits, row.Units)} and {Of(row.PartnerHits ?? 0, units)}"
            : Of(row.Hits, row.Units));
        cells.Add(new ReportCell(why, IsQuiet: true));
        return [.. cells];
    }

    private static string Of(int hits, int units) => $"{Wording.Count(hits)} of {Wording.Count(units)}";
}
