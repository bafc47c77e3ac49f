using System.Globalization;
using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>Rows of change at a break in the series of an actor's texts, a language and source each (METHOD §4.14).</summary>
/// <remarks>
/// A point in time is a month, quarter or year with a document: the mean of its documents' shares. The month of the break
/// gives two points, of documents before and after it, at one time. Documents whose date spans several points stay out.
/// </remarks>
internal sealed class SeriesRows(CountLayout layout, ComparisonPlan plan, Cells cells, Rows rows)
{
    internal IEnumerable<Func<IEnumerable<MeasureRow>>> Tasks() =>
        Sides().Select(one => (Func<IEnumerable<MeasureRow>>)(() => Of(one.After, one.Before, one.Break)));

    /// <summary>The courses of whole themes that the rows are made from.</summary>
    internal IEnumerable<ThemeCourse> Courses()
    {
        foreach (var (after, before, broken) in Sides())
        {
            var series = new BreakSeries(before, after, broken, plan.Method.SeriesStep);
            foreach (var topic in layout.Topics.Where(topic => topic.Code == "all" && topic.Theme != "all"))
            {
                var points = series.Of(document => Share(document, topic.Number, null));
                var isFitted = Math.Min(points.First, points.Times.Length - points.First) >= plan.Method.TimePoints.Block;
                yield return new ThemeCourse(
                    topic.Theme, after.Key.Actor, after.Key.Source, after.Key.Language, $"{after.Key.Period} - {before.Key.Period}", broken,
                    series.Told(points), isFitted ? SegmentedRegression.Fit(points.Times, points.Values, points.First, 0) : null);
            }
        }
    }

    private IEnumerable<(Cell After, Cell Before, DateOnly Break)> Sides() =>
        from language in cells.Languages
        from source in cells.Sources(language)
        where !source.StartsWith("EX:", StringComparison.Ordinal)
        from periods in plan.Periods.Zip(plan.Periods.Skip(1))
        where periods.Second.From is not null
        from actor in plan.Actors
        let before = cells.Of(new CellKey(language, source, periods.First.Name, actor))
        let after = cells.Of(new CellKey(language, source, periods.Second.Name, actor))
        where before.Documents.Length + after.Documents.Length > 0
        select (after, before, periods.Second.From!.Value);

    private IEnumerable<MeasureRow> Of(Cell after, Cell before, DateOnly broken)
    {
        var series = new BreakSeries(before, after, broken, plan.Method.SeriesStep);
        foreach (var topic in layout.Topics)
        {
            var share = Share(topic);
            Side later = new(share, after, after.Key.Actor), earlier = new(share, before, before.Key.Actor);
            foreach (var row in Changes(series, later, earlier, document => Share(document, topic.Number, null)))
            {
                yield return row;
            }
        }

        foreach (var partner in plan.Actors.Where(partner => partner != after.Key.Actor))
        {
            int[] controls =
            [
                .. plan.Controls.Where(control => control != after.Key.Actor && control != partner)
                    .Select(control => layout.State(control)!.Value),
            ];
            foreach (var topic in layout.Topics.Where(topic => topic.Code == "all"))
            {
                var about = About(topic, after.Key.Actor, partner);
                Side later = new(about, after, after.Key.Actor), earlier = new(about, before, before.Key.Actor);
                yield return Comparative(series, later, earlier, topic.Number, controls);
            }
        }
    }

    private IEnumerable<MeasureRow> Changes(BreakSeries series, Side later, Side earlier, Func<CountedDocument, double> value)
    {
        var points = new Lazy<SeriesPoints>(() => series.Of(value));
        yield return Row("salience_step", Jump, Step);
        yield return Row("salience_slope_change", Fit, (fit, _) => Of(fit.SlopeChange, fit.SlopeChangeInterval(), null));
        yield return Row("salience_step_placebo", Jump, (fit, known) =>
        {
            var placebo = PlaceboBreaks.Of(
                known.Times, known.Values, known.First, 0, Math.Max(2, plan.Method.TimePoints.Block),
                place => !BreakGap.Of(known.Times, place)!.IsTooLong(plan.Method))!;
            double[] steps = [.. placebo.Steps];
            return new Estimate(fit.Step, BootstrapInterval.Percentile(steps), "placebo", null, placebo.P);
        });

        MeasureRow Row(
            string name, Func<SeriesPoints, Sufficiency, SegmentedFit?> fit, Func<SegmentedFit, SeriesPoints, Estimate> estimate) =>
            rows.Series(name, "", later, earlier, sufficiency => fit(points.Value, sufficiency) is { } found ? estimate(found, points.Value) : null);
    }

    // What is said about the partner minus the mean of what is said about the controls, month by month.
    private MeasureRow Comparative(BreakSeries series, Side later, Side earlier, int topic, int[] controls)
    {
        var actor = layout.State(later.Who)!.Value;
        var partner = layout.State(later.Measure.Target)!.Value;
        return rows.Series("salience_step_excess", later.Measure.Target, later, earlier, sufficiency =>
        {
            if (controls.Length == 0)
            {
                sufficiency.Block("no control partner is named in the study");
                return null;
            }

            var points = series.Of(document => Share(document, topic, (actor, partner))
                - (controls.Sum(control => Share(document, topic, (actor, control))) / controls.Length));
            return Jump(points, sufficiency) is { } fit ? Step(fit, points) : null;
        });
    }

    private static Estimate Step(SegmentedFit fit, SeriesPoints points) =>
        Of(fit.Step, fit.StepInterval(), CircularShift.P(points.Times, points.Values, points.First, 0));

    private static Estimate Of(double value, Interval? interval, double? p) =>
        new(value, interval, interval is null ? "" : "newey-west", null, p);

    private SegmentedFit? Fit(SeriesPoints points, Sufficiency sufficiency)
    {
        var (block, warn) = plan.Method.TimePoints;
        int before = points.First, after = points.Times.Length - before;
        var step = plan.Method.SeriesStep.ToString().ToLowerInvariant() + "s";
        if (Math.Min(before, after) < block)
        {
            sufficiency.Block($"too few points in time: {Text(before)} {step} before the break and {Text(after)} after it, of at least {Text(block)} each");
            return null;
        }

        if (Math.Min(before, after) < warn)
        {
            sufficiency.Warn($"few points in time: {Text(before)} {step} before the break and {Text(after)} after it, of {Text(warn)} each");
        }

        if (SegmentedRegression.Fit(points.Times, points.Values, points.First, 0) is not { } fit)
        {
            sufficiency.Block($"all documents of a side stand in one of the {step}");
            return null;
        }

        return fit;
    }

    // A jump is read off where the line before, drawn on, meets the line after, drawn back. Slopes need no such meeting.
    private SegmentedFit? Jump(SeriesPoints points, Sufficiency sufficiency)
    {
        if (Fit(points, sufficiency) is not { } fit || BreakGap.Of(points.Times, points.First) is not { } gap)
        {
            return null;
        }

        var step = plan.Method.SeriesStep.ToString().ToLowerInvariant();
        var empty = $"no text stands in the {(gap.Steps == 1 ? step : $"{Text(gap.Steps)} {step}s")} around the break";
        if (gap.IsTooLong(plan.Method))
        {
            sufficiency.Block($"{empty}, and a jump may be drawn across {Text(gap.Most(plan.Method))} at most here");
            return null;
        }

        if (gap.IsLong(plan.Method))
        {
            sufficiency.Warn($"{empty}: the jump is measured between lines drawn on across that gap");
        }

        return fit;
    }

    /// <summary>Share of a document's sentences with the topic, or with it and about a relation.</summary>
    internal static double Share(CountedDocument document, int topic, (int Subject, int Target)? relation) =>
        document[relation is { } towards
            ? new Column(Counted.About, topic, towards.Subject, towards.Target)
            : new Column(Counted.Units, topic)] / document.Units;

    private static Measure Share(Topic topic) => Of(topic, "", document => document[new Column(Counted.Units, topic.Number)]);

    private Measure About(Topic topic, string actor, string partner)
    {
        var column = new Column(Counted.About, topic.Number, layout.State(actor)!.Value, layout.State(partner)!.Value);
        return Of(topic, partner, document => document[column]) with
        {
            Needs = new Needs($"sentences on the relation to {partner} with the code", plan.Method.Hits.Block),
        };
    }

    private static Measure Of(Topic topic, string target, Func<CountedDocument, double> hits) => new(
        "salience_step", Quantity.MeanOfDocuments(hits, document => document.Units, hits), new Needs("sentences with the code", null))
    { Theme = topic.Theme, Code = topic.Code, Target = target };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Points of a series: their times, their values, and the place of the first after the break.</summary>
internal sealed record SeriesPoints(double[] Times, double[] Values, int First);

/// <summary>The documents of an actor before and after a break, by points in time, counted from the break.</summary>
internal sealed class BreakSeries
{
    private readonly IGrouping<(bool IsAfter, int Time), CountedDocument>[] points;
    private readonly int origin;
    private readonly SeriesStep step;

    internal BreakSeries(Cell before, Cell after, DateOnly broken, SeriesStep step)
    {
        this.step = step;
        origin = SeriesTime.Of(broken, step);
        points =
        [
            .. before.Documents.Select(document => (IsAfter: false, Document: document))
                .Concat(after.Documents.Select(document => (IsAfter: true, Document: document)))
                .Select(one => (one.IsAfter, one.Document, Time: SeriesTime.Of(one.Document, step))).Where(one => one.Time is not null)
                .GroupBy(one => (one.IsAfter, Time: one.Time!.Value), one => one.Document)
                .OrderBy(point => point.Key.IsAfter).ThenBy(point => point.Key.Time),
        ];
        First = points.Count(point => !point.Key.IsAfter);
    }

    private int First { get; }

    /// <summary>The series of a document's value: its weighted mean in each point.</summary>
    internal SeriesPoints Of(Func<CountedDocument, double> value) => new(
        [.. points.Select(point => (double)(point.Key.Time - origin))],
        [.. points.Select(point => point.Sum(document => document.Weight * value(document)) / point.Sum(document => document.Weight))],
        First);

    /// <summary>The points of a series with their dates and documents.</summary>
    internal IReadOnlyList<CoursePoint> Told(SeriesPoints series) =>
    [
        .. points.Select((point, place) => new CoursePoint(
            SeriesTime.FirstDay(point.Key.Time, step), point.Key.Time - origin, point.Key.IsAfter, series.Values[place], point.Sum(document => document.Members))),
    ];
}
