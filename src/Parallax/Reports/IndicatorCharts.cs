using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>A small chart of lines for each series of indicators, sources that disagree side by side; few values stand in a table.</summary>
internal static class IndicatorCharts
{
    private const int FewestDrawn = 3;
    private const int MostLines = 8;
    private const string YesNo = "1 yes, 0 no";
    private const double DaysInYear = 365.25;

    // What follows names through whom a publisher was read, and where.
    private static readonly string[] Through = [", via ", " via ", " (", ", as ", ", re"];

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
        one.Unit == YesNo && one.Value is 0 or 1 ? (one.Value > 0 ? "yes" : "no") : Wording.Value(one.Value, scale);

    /// <summary>The unit of a series where its values do not tell it; empty otherwise.</summary>
    public static string UnitOf(Indicator one, ChartScale scale) =>
        scale is ChartScale.Share or ChartScale.Year || one.Unit == YesNo ? "" : one.Unit;

    /// <summary>How the values of a series are shown: years and whole numbers as such, proportions in per cent.</summary>
    public static ChartScale ScaleOf(IReadOnlyList<Indicator> values) =>
        values[0].Unit == "year" ? ChartScale.Year
        : values[0].Unit == "share" ? ChartScale.Share
        : values.All(one => double.IsInteger(one.Value)) ? ChartScale.Count : ChartScale.Number;

    /// <summary>Whose value it is, in words; empty where it is nobody's.</summary>
    public static string Who(ReportMaterial material, Indicator one) =>
        one.Actor.Length == 0 ? ""
        : one.Partner.Length == 0 ? Wording.Capital(material.Names.Actor(one.Actor))
        : $"{Wording.Capital(material.Names.Actor(one.Actor))} and {material.Names.Actor(one.Partner)}";

    private static bool IsDrawn(Indicator[] values) => values.DistinctBy(one => one.Period).Count() >= FewestDrawn;

    private static ChartBlock Chart(ReportMaterial material, string id, Indicator[] values)
    {
        var scale = ScaleOf(values);
        var name = material.Names.Series(values[0].Series);
        string[] who = [.. values.Select(one => Who(material, one)).Distinct(StringComparer.Ordinal)];
        var all = Lines(material, values);
        var lines = all.Count <= MostLines ? all : [.. all.Where(line => IsOfFocal(material, line.Values[0]))];
        lines = lines.Count > 0 ? lines : [.. all.Take(MostLines)];
        Indicator first = lines[0].Values[0], last = lines[0].Values[^1];
        string[] publishers = [.. lines.Select(line => line.Source).Distinct(StringComparer.Ordinal)];
        var isSplit = lines.DistinctBy(line => line.Who).Count() < lines.Count;
        ReportingPeriod[] periods = [.. values.Select(one => one.Period).Distinct()];
        var chart = new ChartSpecification
        {
            Id = id,
            Kind = ChartKind.Lines,
            Title = $"{name}: {Value(first, scale)} in {first.Period}, {Value(last, scale)} in {last.Period}",
            Subtitle = string.Join("; ", new[] { UnitOf(last, scale) is { Length: > 0 } unit ? $"In {unit}" : "", who is [var only] ? only : "" }.Where(part => part.Length > 0))
                + (lines.Count < all.Count ? $"; {lines.Count} of {all.Count} lines, all others in the table" : ""),
            SourceLine = $"Sources: {Wording.List([.. values.Select(one => one.Source).Distinct(StringComparer.Ordinal)], 6)}. "
                + (isSplit ? "Sources that disagree stand side by side." : ""),
            Horizontal = new ChartAxis("Year", ChartScale.Year),
            Upright = new ChartAxis(last.Unit, scale, FromZero(values)),
            Categories = [.. periods.Select(period => period.ToString())],
            Series =
            [
                .. lines.Select(line => new ChartSeries(
                    line.Key, string.Join(", ", new[] { who.Length > 1 ? line.Who : "", publishers.Length > 1 || who.Length == 1 ? line.Source : "" }.Where(part => part.Length > 0)),
                    [.. line.Values.Select(one => Point(one, scale, periods))])),
            ],
        };
        return new ChartBlock(chart, Table(material, name, values, scale));
    }

    // A line for whose value it is; where sources disagree on a period, a line a source. Of one actor's lines only the longest
    // bears its colour, the others are grey.
    private static List<(string Key, string Who, string Source, Indicator[] Values)> Lines(ReportMaterial material, Indicator[] values)
    {
        var lines = values.GroupBy(one => (one.Actor, one.Partner)).SelectMany(who => Agreeing([.. who])).OrderByDescending(line => line.Values.Length).ToList();
        var coloured = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. lines.Select(line =>
            {
                var one = line.Values[0];
                return (material.IsFocal(one.Actor) && coloured.Add(one.Actor) ? one.Actor : "", Who(material, one), line.Source, line.Values);
            }),
        ];
    }

    private static IEnumerable<(string Source, Indicator[] Values)> Agreeing(Indicator[] values)
    {
        if (!HasTwoOfAPeriod(values))
        {
            return [(values.Select(one => Publisher(one.Source)).Distinct().Count() == 1 ? Publisher(values[0].Source) : "several sources", values)];
        }

        return values.GroupBy(one => Publisher(one.Source)).SelectMany(publisher => HasTwoOfAPeriod([.. publisher])
            ? publisher.GroupBy(one => string.Join(", ", new[] { one.Source, one.Vintage }.Where(part => part.Length > 0)))
                .Select(source => (source.Key, source.ToArray()))
            : [(publisher.Key, publisher.ToArray())]);
    }

    private static bool HasTwoOfAPeriod(Indicator[] values) => values.DistinctBy(one => one.Period).Count() < values.Length;

    private static bool IsOfFocal(ReportMaterial material, Indicator one) =>
        material.IsFocal(one.Actor) && (one.Partner.Length == 0 || material.IsFocal(one.Partner));

    private static string Publisher(string source)
    {
        var ends = Through.Select(mark => source.IndexOf(mark, StringComparison.Ordinal)).Where(end => end > 0).ToArray();
        return ends.Length > 0 ? source[..ends.Min()] : source;
    }

    // An axis from zero shows sizes as they are; where all values are close it would show nothing.
    private static double? FromZero(Indicator[] values)
    {
        double low = values.Min(one => one.Value), high = values.Max(one => one.Value);
        return low <= high / 2 || low < 0 ? 0 : null;
    }

    private static ChartPoint Point(Indicator one, ChartScale scale, ReportingPeriod[] periods) => new()
    {
        Category = Array.IndexOf(periods, one.Period),
        Value = one.Period.First.Year + ((one.Period.First.DayOfYear - 1) / DaysInYear),
        UprightValue = one.Value,
        Detail = $"{Value(one, scale)} {UnitOf(one, scale)}".TrimEnd() + $" · {one.Source}",
    };

    // What is the same in every row stands in the caption.
    private static ReportTable Table(ReportMaterial material, string name, Indicator[] values, ChartScale scale)
    {
        (ReportColumn Column, Func<Indicator, ReportCell> Cell)[] columns =
        [
            (new("Period"), one => one.Period.ToString()), (new("Who"), one => Who(material, one)),
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
        [new("Series"), new("Period"), new("Who"), new("Value", true), new("Unit"), new("Source"), new("Note")],
        [
            .. values.Select(one => (IReadOnlyList<ReportCell>)
            [
                material.Names.Series(one.Series), one.Period.ToString(), Who(material, one), Value(one, ScaleOf([one])), UnitOf(one, ScaleOf([one])),
                new ReportCell(one.Source, Address: one.Url), one.Note,
            ]),
        ]);
}
