using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>A number with its place in a chart.</summary>
/// <param name="Category">Row of the chart.</param>
/// <param name="Actor">Actor whose colour it bears; empty for grey.</param>
/// <param name="Series">Name in the legend.</param>
/// <param name="Row">The number.</param>
internal sealed record DotEntry(string Category, string Actor, string Series, MeasureRow Row);

/// <summary>What a dot chart says around its points.</summary>
/// <param name="Id">Anchor.</param>
/// <param name="Title">The finding.</param>
/// <param name="Subtitle">What is measured.</param>
/// <param name="Axis">The axis of values.</param>
/// <param name="CategoryTitle">What its rows are.</param>
/// <param name="Family">Contrasts among or between its numbers, corrected together; null for none.</param>
internal sealed record DotFrame(
    string Id, string Title, string Subtitle, ChartAxis Axis, string CategoryTitle, Family? Family = null);

/// <summary>Charts of dots with intervals and the tables under them.</summary>
internal static class DotChart
{
    /// <summary>The chart with its table; null where no number can be drawn.</summary>
    public static ChartBlock? Of(ReportMaterial material, DotFrame frame, IReadOnlyList<DotEntry> entries)
    {
        DotEntry[] drawn = [.. entries.Where(entry => entry.Row.Estimate is not null)];
        if (drawn.Length == 0)
        {
            return null;
        }

        string[] categories = [.. drawn.Select(entry => entry.Category).Distinct(StringComparer.Ordinal)];
        var chart = new ChartSpecification
        {
            Id = $"chart-{frame.Id}",
            Kind = ChartKind.DotInterval,
            Title = frame.Title,
            Subtitle = frame.Subtitle,
            SourceLine = SourceLine(material, frame, drawn),
            Horizontal = frame.Axis,
            Categories = categories,
            Series =
            [
                .. drawn.GroupBy(entry => (entry.Actor, entry.Series)).OrderBy(series => Place(material, series.Key.Actor)).Select(series => new ChartSeries(
                    series.Key.Actor, series.Key.Series,
                    [.. series.Select(entry => Point(material, entry, Array.IndexOf(categories, entry.Category), frame.Axis.Scale))])),
            ],
        };
        return new ChartBlock(chart, MeasureTable.Of(material, frame, entries));
    }

    // Actors in the study's order, what is grey last.
    private static int Place(ReportMaterial material, string actor) =>
        material.Plan.Actors.ToList().IndexOf(actor) is >= 0 and var place ? place : actor.Length > 0 ? -1 : int.MaxValue;

    private static ChartPoint Point(ReportMaterial material, DotEntry entry, int category, ChartScale scale) => new()
    {
        Category = category,
        Value = entry.Row.Estimate!.Value,
        Lower = entry.Row.Lower,
        Upper = entry.Row.Upper,
        IsTentative = entry.Row.Status != MeasureStatus.Ok,
        Passages = material.Link(entry.Row),
        Detail = Detail(material, entry, scale),
    };

    private static string Detail(ReportMaterial material, DotEntry entry, ChartScale scale)
    {
        var row = entry.Row;
        var interval = Wording.Interval(row.Lower, row.Upper, scale);
        var parts = new List<string>
        {
            interval.Length > 0
                ? $"{Wording.Value(row.Estimate!.Value, scale)} (95% interval {interval})"
                : Wording.Value(row.Estimate!.Value, scale),
            MeasureTable.Documents(row) + " documents",
        };
        if (material.Names.Why(row) is { Length: > 0 } why)
        {
            parts.Add(why);
        }

        return string.Join(" · ", parts);
    }

    private static string SourceLine(ReportMaterial material, DotFrame frame, DotEntry[] drawn)
    {
        string[] texts =
        [
            .. drawn.Select(entry => Wording.Capital(material.Names.Texts(entry.Row.Source, entry.Row.Language)))
                .Distinct(StringComparer.Ordinal),
        ];
        var hollow = drawn.Any(entry => entry.Row.Status != MeasureStatus.Ok)
            ? " Hollow points rest on little text or carry a caveat given in the table." : "";
        var corrected = frame.Family is { Size: > 0 } family
            && drawn.Any(entry => family.Of(entry.Row) is not null || family.Beside(entry.Row) is not null) ? $" {family.Note}" : "";
        return $"Texts: {Wording.List(texts, 6)}. Lines are 95% intervals.{hollow}{corrected}";
    }
}
