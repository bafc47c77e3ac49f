using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>A small chart of lines for each series of indicators, sources that disagree side by side; few values stand in a table.</summary>
internal static class IndicatorCharts
{
    private const int FewestDrawn = 3;
    private const int MostLines = 8;

    /// <summary>Unit of what is so or is not.</summary>
    public const string YesNo = "1 yes, 0 no";

    private const double NoDecimalsFrom = 1000;
    private const double DaysInYear = 365.25;

    /// <summary>A heading and a chart a series, in the order in which the series come; then a table of those with few values.</summary>
    /// <param name="material">The report's material.</param>
    /// <param name="name">What the charts are named by, so that each is the only one of its name in the report.</param>
    /// <param name="indicators">The values.</param>
    public static IEnumerable<ReportBlock> Of(ReportMaterial material, string name, IReadOnlyList<Indicator> indicators)
    {
        if (indicators.Count == 0)
        {
            yield break;
        }

        yield return new Subheading("Indicators");
        var series = indicators.GroupBy(one => one.Series, StringComparer.Ordinal).Select(one => one.OrderBy(value => value.Period).ToArray()).ToList();
        foreach (var (place, values) in series.Index())
        {
            if (IsDrawn(values))
            {
                yield return Chart(material, $"chart-{name}-{place + 1}", values);
            }
        }

        Indicator[] few = [.. series.Where(values => !IsDrawn(values)).SelectMany(values => values)];
        if (few.Length > 0)
        {
            yield return new TableBlock(Few(material, series.Count == few.DistinctBy(one => one.Series).Count() ? "Values" : "Series with few values", few));
        }
    }

    /// <summary>A value without its unit; of what is so or is not, the word.</summary>
    public static string Value(Indicator one, ChartScale scale) =>
        one.Unit == YesNo && one.Value is 0 or 1 ? (one.Value > 0 ? "yes" : "no")
        : Wording.Value(one.Value, scale == ChartScale.Number && Math.Abs(one.Value) >= NoDecimalsFrom ? ChartScale.Count : scale);

    /// <summary>A value with its unit.</summary>
    public static string WithUnit(Indicator one, ChartScale scale)
    {
        var unit = UnitOf(one, scale);
        // One summit, two summits.
        return $"{Value(one, scale)} {(one.Value is 1 && unit.EndsWith('s') && !unit.Contains(' ', StringComparison.Ordinal) ? unit[..^1] : unit)}".TrimEnd();
    }

    /// <summary>The unit of a series where its values do not tell it; empty otherwise.</summary>
    public static string UnitOf(Indicator one, ChartScale scale) =>
        scale is ChartScale.Share or ChartScale.Year || one.Unit == YesNo ? "" : one.Unit;

    /// <summary>How the values of a series are shown: years and whole numbers as such, proportions in per cent.</summary>
    public static ChartScale ScaleOf(IReadOnlyList<Indicator> values) =>
        values[0].Unit == "year" ? ChartScale.Year
        : values[0].Unit == "share" ? ChartScale.Share
        : values.All(one => double.IsInteger(one.Value)) ? ChartScale.Count : ChartScale.Number;

    /// <summary>Whose value each of a series is, in words; empty where it is nobody's.</summary>
    /// <remarks>Where a series is given from both sides of a pair, which of them it is must be told.</remarks>
    public static Func<Indicator, string> Who(ReportMaterial material, IReadOnlyList<Indicator> series)
    {
        var sides = series.Select(one => (one.Actor, one.Partner)).ToHashSet();
        var isOfBothSides = sides.Any(side => side.Partner.Length > 0 && sides.Contains((side.Partner, side.Actor)));
        return one => one.Actor.Length == 0 ? ""
            : one.Partner.Length == 0 ? Wording.Capital(material.Names.Actor(one.Actor))
            : $"{Wording.Capital(material.Names.Actor(one.Actor))}{(isOfBothSides ? ", partner" : " and")} {material.Names.Actor(one.Partner)}";
    }

    /// <summary>Whether the name of a series says already whose values all of them are.</summary>
    public static bool IsTold(ReportMaterial material, IReadOnlyList<Indicator> series) =>
        series.All(one => one.Actor == series[0].Actor && one.Partner == series[0].Partner)
        && new[] { series[0].Actor, series[0].Partner }.Where(actor => actor.Length > 0)
            .All(actor => material.Names.Series(series[0].Series).Contains(material.Names.Label(actor), StringComparison.Ordinal));

    private static bool IsDrawn(Indicator[] values) => values.DistinctBy(one => one.Period).Count() >= FewestDrawn;

    private static ChartBlock Chart(ReportMaterial material, string id, Indicator[] values)
    {
        var scale = ScaleOf(values);
        var name = material.Names.Series(values[0].Series);
        var whose = Who(material, values);
        string[] who = [.. values.Select(whose).Distinct(StringComparer.Ordinal)];
        var all = Lines(material, values, whose);
        var lines = all.Count <= MostLines ? all : [.. all.Where(line => IsOfFocal(material, line.Values[0]))];
        lines = lines.Count > 0 ? lines : [.. all.Take(MostLines)];
        string[] publishers = [.. lines.Select(line => line.Source).Distinct(StringComparer.Ordinal)];
        var isSplit = lines.DistinctBy(line => line.Who).Count() < lines.Count;
        ReportingPeriod[] periods = [.. values.Select(one => one.Period).Distinct()];
        var places = periods.Index().ToDictionary(period => period.Item, period => period.Index);
        var chart = new ChartSpecification
        {
            Id = id,
            Kind = ChartKind.Lines,
            Title = $"{name}: {Title(lines, who, scale)}",
            Subtitle = string.Join("; ", new[] { UnitOf(values[0], scale) is { Length: > 0 } unit ? $"In {unit}" : "", who is [var only] && !IsTold(material, values) ? only : "" }.Where(part => part.Length > 0))
                + (lines.Count < all.Count ? $"; {lines.Count} of {all.Count} lines, all others in the table" : ""),
            SourceLine = $"Sources: {Wording.List([.. values.Select(one => SourceLine.Publisher(one.Source)).Distinct(StringComparer.Ordinal)], 6)}."
                + (isSplit ? " Sources that contradict each other stand side by side." : ""),
            Horizontal = new ChartAxis("Year", ChartScale.Year),
            Upright = new ChartAxis(values[0].Unit, scale, scale == ChartScale.Year ? null : 0),
            Categories = [.. periods.Select(period => period.ToString())],
            Series =
            [
                .. lines.Select(line => new ChartSeries(
                    line.Key, string.Join(", ", new[] { who.Length > 1 ? line.Who : "", publishers.Length > 1 && (isSplit || who.Length == 1) || who.Length == 1 ? line.Source : "" }.Where(part => part.Length > 0)),
                    [.. line.Values.Select(one => Point(one, scale, places[one.Period]))])),
            ],
        };
        return new ChartBlock(chart, Table(material, name, values, scale));
    }

    // First and last value of the longest line; where lines are of several actors, of the first line of each focal one.
    private static string Title(IReadOnlyList<Line> lines, string[] who, ChartScale scale)
    {
        if (who.Length == 1)
        {
            return Ends(lines[0]);
        }

        var focal = lines.Where(line => line.Key.Length > 0).DistinctBy(line => line.Who).ToList();
        return string.Join("; ", (focal.Count > 0 ? focal : [lines[0]]).Select(line => $"{line.Who} {Ends(line)}"));

        string Ends(Line line) => line.Values is [var only] ? $"{Value(only, scale)} in {only.Period}"
            : $"{Value(line.Values[0], scale)} in {line.Values[0].Period}, {Value(line.Values[^1], scale)} in {line.Values[^1].Period}";
    }

    // A line for whose value it is; where sources disagree on a period, more of them. Those of a focal pair come first, and of
    // one actor's lines only the first bears its colour, the others are grey.
    private static List<Line> Lines(ReportMaterial material, Indicator[] values, Func<Indicator, string> who)
    {
        var lines = values.GroupBy(one => (one.Actor, one.Partner)).SelectMany(whose => SourceLine.Of([.. whose]))
            .OrderByDescending(line => IsOfFocal(material, line.Values[0])).ThenByDescending(line => line.Drawn.Count).ToList();
        var coloured = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. lines.Select(line =>
            {
                var one = line.Values[0];
                return new Line(material.IsFocal(one.Actor) && coloured.Add(one.Actor) ? one.Actor : "", who(one), line.Source, line.Drawn);
            }),
        ];
    }

    private static bool IsOfFocal(ReportMaterial material, Indicator one) =>
        material.IsFocal(one.Actor) && (one.Partner.Length == 0 || material.IsFocal(one.Partner));

    private static ChartPoint Point(Indicator one, ChartScale scale, int place) => new()
    {
        Category = place,
        Value = one.Period.First.Year + ((one.Period.First.DayOfYear - 1) / DaysInYear),
        UprightValue = one.Value,
        Detail = $"{WithUnit(one, scale)} · {one.Source}",
    };

    // What is the same in every row stands in the caption.
    private static ReportTable Table(ReportMaterial material, string name, Indicator[] values, ChartScale scale)
    {
        var who = Who(material, values);
        (ReportColumn Column, Func<Indicator, ReportCell> Cell)[] columns =
        [
            (new("Period"), one => one.Period.ToString()), (new("Who"), one => who(one)),
            (new(UnitOf(values[0], scale) is { Length: > 0 } unit ? unit : "Value", true), one => Value(one, scale)),
            (new("Source"), one => new ReportCell(one.Source, Address: one.Url)), (new("Vintage"), one => one.Vintage),
            (new("Retrieved"), one => one.Retrieved?.ToString() ?? ""), (new("Note"), one => one.Note),
        ];
        bool IsSame((ReportColumn Column, Func<Indicator, ReportCell> Cell) column) =>
            column.Column.Title != "Period" && !column.Column.IsNumeric && values.Select(column.Cell).Distinct().Count() == 1;
        string[] same = [.. columns.Where(IsSame).Select(column => (column.Column.Title, column.Cell(values[0]).Text)).Where(one => one.Text.Length > 0)
            .Select(one => $"{one.Title}: {one.Text}")];
        var shown = columns.Where(column => !IsSame(column) || values[0].Url.Length > 0 && column.Column.Title == "Source").ToList();
        return new ReportTable(
            string.Join(". ", same.Prepend(name)),
            [.. shown.Select(column => column.Column)],
            [.. values.Select(one => (IReadOnlyList<ReportCell>)[.. shown.Select(column => column.Cell(one))])]);
    }

    private static ReportTable Few(ReportMaterial material, string title, Indicator[] values) => new(
        title,
        [new("Series"), new("Period"), new("Value"), new("Source"), new("Note")],
        [
            .. values.GroupBy(one => one.Series, StringComparer.Ordinal).SelectMany(series =>
            {
                var (who, scale) = (Who(material, [.. series]), ScaleOf([.. series]));
                var isTold = IsTold(material, [.. series]);
                return series.Select(one => (IReadOnlyList<ReportCell>)
                [
                    string.Join(": ", new[] { material.Names.Series(one.Series), isTold ? "" : who(one) }.Where(part => part.Length > 0)), one.Period.ToString(),
                    WithUnit(one, scale), new ReportCell(one.Source, Address: one.Url), one.Note,
                ]);
            }),
        ]);

    private sealed record Line(string Key, string Who, string Source, IReadOnlyList<Indicator> Values);
}
