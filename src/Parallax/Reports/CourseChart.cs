using System.Globalization;
using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>The course of a theme in time, with the lines fitted before and after the break.</summary>
internal static class CourseChart
{
    private const double DaysInYear = 365.25;

    /// <summary>The chart of one theme; null where no course of the rows is at hand.</summary>
    /// <param name="material">What the report is made from.</param>
    /// <param name="theme">Name of the theme.</param>
    /// <param name="rows">Rows of its jumps, one an actor, each in the kind of text that is shown.</param>
    public static ChartBlock? Of(ReportMaterial material, string theme, IReadOnlyList<MeasureRow> rows)
    {
        Drawn[] drawn =
        [
            .. from row in rows
               let course = material.CourseOf(row)
               where course is not null
               select new Drawn(row, course),
        ];
        if (drawn.Length == 0)
        {
            return null;
        }

        var step = material.Plan.Method.SeriesStep;
        var unit = step.ToString().ToLowerInvariant();
        var broken = drawn[0].Course.Break;
        string[] times = [.. drawn.SelectMany(one => one.Course.Points).Select(point => point.First).Distinct().Order().Select(first => Named(first, step))];
        return new ChartBlock(
            new ChartSpecification
            {
                Id = $"chart-course-{drawn[0].Row.Theme.ToLowerInvariant()}",
                Kind = ChartKind.Lines,
                Title = $"{theme}, {unit} by {unit}: {string.Join("; ", drawn.Select(one => Turn(material, one)))}",
                Subtitle = $"Share of sentences that carry the theme, mean of the documents of each {unit}; the lines are fitted before and after {Wording.Date(broken)}",
                SourceLine = $"Texts: {Wording.List([.. drawn.Select(one => Wording.Capital(material.Names.Texts(one.Row.Source, one.Row.Language))).Distinct(StringComparer.Ordinal)], 6)}. "
                    + $"{string.Join(" ", drawn.Select(one => $"{material.Names.Label(one.Row.Actor)}: {Span(material, one.Course)}."))} A {unit} without documents has no point. The upright line marks the break.",
                Horizontal = new ChartAxis("Year", ChartScale.Year, Years(broken)),
                Upright = new ChartAxis("Share of sentences", ChartScale.Share),
                Categories = times,
                Series = [.. drawn.SelectMany(one => Series(material, one, times, step))],
            },
            Table(material, theme, drawn, step));
    }

    // What is told are the means, not where a fitted line, drawn on to the break, would meet it.
    private static string Turn(ReportMaterial material, Drawn one)
    {
        var sides = one.Course.Period.Split(" - ");
        string Share(string period) => material.Beside(one.Row, "salience", one.Row.Actor, period)?.Estimate is { } share
            ? Wording.Value(share, ChartScale.Share) : "no number";
        return $"{material.Names.Actor(one.Row.Actor)} {Share(sides[1])} before, {Share(sides[0])} after";
    }

    /// <summary>Where an actor's texts leave a gap around the break that weakens its jumps or forbids them; empty where none does.</summary>
    public static string Gaps(ReportMaterial material, IReadOnlyList<MeasureRow> rows)
    {
        var method = material.Plan.Method;
        var step = method.SeriesStep;
        return string.Join(" ", rows.Select(material.CourseOf).OfType<ThemeCourse>()
            .Where(course => course.Fit is not null).DistinctBy(course => course.Actor)
            .Select(course => (Course: course, Gap: course.Gap!))
            .Where(one => one.Gap.IsLong(method) || one.Gap.IsTooLong(method))
            .Select(one => $"Of {material.Names.Actor(one.Course.Actor)} there is no text between {Named(one.Course.Points.Last(point => !point.IsAfter).First, step)} and "
                + $"{Named(one.Course.Points.First(point => point.IsAfter).First, step)}: "
                + (one.Gap.IsTooLong(method)
                    ? "across that gap no jump can be told, since nothing supports the lines there."
                    : "its jumps are measured between lines drawn on across that gap, which nothing supports.")));
    }

    /// <summary>From when to when the texts of a course were given: 2021-10 to 2022-02 before the break, 2022-02 to 2022-06 after it.</summary>
    public static string Span(ReportMaterial material, ThemeCourse course)
    {
        var step = material.Plan.Method.SeriesStep;
        return string.Join(", ", course.Points.GroupBy(point => point.IsAfter).Select(side =>
            $"{Wording.Count(side.Sum(point => point.Documents), "document", "documents")} from {Named(side.First().First, step)} to {Named(side.Last().First, step)} "
            + (side.Key ? "after it" : "before the break")));
    }

    private static IEnumerable<ChartSeries> Series(ReportMaterial material, Drawn one, string[] times, SeriesStep step)
    {
        yield return new ChartSeries(
            one.Row.Actor,
            OwnTexts.Name(material, one.Row),
            [
                .. one.Course.Points.Select(point => Point(one.Course, point, point.Share, times, step) with
                {
                    Detail = $"{Wording.Value(point.Share, ChartScale.Share)} · {Wording.Count(point.Documents, "document", "documents")}",
                }),
            ])
        { Stroke = LineStroke.Marks };
        foreach (var side in one.Course.Points.GroupBy(point => point.IsAfter).Where(_ => one.Course.Fit is not null))
        {
            // A line is straight, and a share not below zero: the line ends where it meets the axis.
            ChartPoint[] ends = [.. Cut(Fitted(side.First()), Fitted(side.Last()))];
            if (ends.Length > 0)
            {
                yield return new ChartSeries(one.Row.Actor, "", ends) { Stroke = LineStroke.Line };
            }
        }

        ChartPoint Fitted(CoursePoint point) => Point(one.Course, point, one.Course.Fitted(point)!.Value, times, step);
    }

    private static IEnumerable<ChartPoint> Cut(ChartPoint first, ChartPoint last)
    {
        double low = first.UprightValue!.Value, high = last.UprightValue!.Value;
        if (low <= 0 && high <= 0)
        {
            return [];
        }

        var zero = first.Value + ((last.Value - first.Value) * low / (low - high));
        return
        [
            low < 0 ? first with { Value = zero, UprightValue = 0 } : first,
            high < 0 ? last with { Value = zero, UprightValue = 0 } : last,
        ];
    }

    // The month of the break has a point on either side of it.
    private static ChartPoint Point(ThemeCourse course, CoursePoint point, double share, string[] times, SeriesStep step) => new()
    {
        Category = Array.IndexOf(times, Named(point.First, step)),
        Value = Years(point.IsAfter && point.First < course.Break ? course.Break : point.First),
        UprightValue = share,
        Detail = $"fitted {Wording.Value(Math.Max(0, share), ChartScale.Share)}",
    };

    private static ReportTable Table(ReportMaterial material, string theme, Drawn[] drawn, SeriesStep step) => new(
        $"{theme}, {step.ToString().ToLowerInvariant()} by {step.ToString().ToLowerInvariant()}",
        [new(step.ToString()), new("Who"), new("Side of the break"), new("Share of sentences", true), new("Fitted", true), new("Documents", true)],
        [
            .. drawn.SelectMany(one => one.Course.Points.Select(point => (IReadOnlyList<ReportCell>)
            [
                Named(point.First, step), Wording.Capital(material.Names.Label(one.Row.Actor)), point.IsAfter ? "after" : "before",
                Wording.Value(point.Share, ChartScale.Share), one.Course.Fitted(point) is { } fitted ? Wording.Value(fitted, ChartScale.Share) : "",
                Wording.Count(point.Documents),
            ])),
        ]);

    private static double Years(DateOnly day) => day.Year + ((day.DayOfYear - 1) / DaysInYear);

    private static string Named(DateOnly first, SeriesStep step) => step switch
    {
        SeriesStep.Year => first.ToString("yyyy", CultureInfo.InvariantCulture),
        SeriesStep.Quarter => string.Create(CultureInfo.InvariantCulture, $"{first.Year}-Q{((first.Month - 1) / 3) + 1}"),
        _ => first.ToString("yyyy-MM", CultureInfo.InvariantCulture),
    };

    private sealed record Drawn(MeasureRow Row, ThemeCourse Course);
}
