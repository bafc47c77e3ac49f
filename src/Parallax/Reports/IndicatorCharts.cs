using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>A small chart for each series of indicators, sources that disagree side by side.</summary>
internal static class IndicatorCharts
{
    private const int MostPeriods = 30;

    public static IEnumerable<ReportBlock> Of(ReportMaterial material, IReadOnlyList<Indicator> indicators)
    {
        if (indicators.Count > 0)
        {
            yield return new Subheading("Indicators");
        }

        foreach (var (place, series) in indicators.GroupBy(one => one.Series, StringComparer.Ordinal).Index())
        {
            yield return Chart(material, place, [.. series.OrderBy(one => one.Period)]);
        }
    }

    private static ChartBlock Chart(ReportMaterial material, int place, Indicator[] values)
    {
        ReportingPeriod[] periods = [.. values.Select(one => one.Period).Distinct().TakeLast(MostPeriods)];
        Indicator[] shown = [.. values.Where(one => periods.Contains(one.Period))];
        var scale = values.All(one => double.IsInteger(one.Value)) ? ChartScale.Count : ChartScale.Index;
        var name = Wording.Capital(values[0].Series.Replace('_', ' ').Replace('-', ' '));
        Indicator first = shown[0], last = shown[^1];
        var chart = new ChartSpecification
        {
            Id = $"chart-indicator-{place + 1}",
            Kind = ChartKind.DotInterval,
            Title = first.Period == last.Period
                ? $"{name}: {Wording.Value(last.Value, scale)} {last.Unit} in {last.Period}"
                : $"{name}: {Wording.Value(first.Value, scale)} in {first.Period}, {Wording.Value(last.Value, scale)} {last.Unit} in {last.Period}",
            Subtitle = $"In {last.Unit}{(periods.Length < values.Select(one => one.Period).Distinct().Count() ? $"; the latest {MostPeriods} periods, all in the table" : "")}",
            SourceLine = $"Sources: {Wording.List([.. values.Select(one => one.Source).Distinct(StringComparer.Ordinal)], 6)}. Sources that disagree stand side by side.",
            Horizontal = new ChartAxis(last.Unit, scale),
            Categories = [.. periods.Select(period => period.ToString())],
            Series =
            [
                .. shown.GroupBy(one => (Who: Who(material, one), one.Source, one.Vintage, one.Actor)).Select(group => new ChartSeries(
                    material.IsFocal(group.Key.Actor) ? group.Key.Actor : "", Name(group.Key.Who, group.Key.Source, group.Key.Vintage),
                    [.. group.Select(one => new ChartPoint
                    {
                        Category = Array.IndexOf(periods, one.Period),
                        Value = one.Value,
                        Detail = $"{Wording.Value(one.Value, scale)} {one.Unit} · {one.Source}{(one.Note.Length > 0 ? $" · {one.Note}" : "")}",
                    })])),
            ],
        };
        return new ChartBlock(chart, new ReportTable(
            name,
            [new("Period"), new("Who"), new(last.Unit, true), new("Source"), new("Vintage"), new("Retrieved"), new("Note")],
            [
                .. values.Select(one => (IReadOnlyList<ReportCell>)
                [
                    one.Period.ToString(), Who(material, one), Wording.Value(one.Value, scale), new ReportCell(one.Source, Address: one.Url),
                    one.Vintage, one.Retrieved?.ToString() ?? "", one.Note,
                ]),
            ]));
    }

    private static string Who(ReportMaterial material, Indicator one) =>
        one.Actor.Length == 0 ? ""
        : one.Partner.Length == 0 ? Wording.Capital(material.Names.Actor(one.Actor))
        : $"{Wording.Capital(material.Names.Actor(one.Actor))} and {material.Names.Actor(one.Partner)}";

    private static string Name(string who, string source, string vintage) =>
        string.Join(", ", new[] { who, source, vintage }.Where(part => part.Length > 0));
}
