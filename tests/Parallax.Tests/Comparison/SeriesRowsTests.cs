using Parallax.Codings;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Comparison;

public class SeriesRowsTests
{
    private static readonly ComparisonPlan Plan = Sample.Plan with
    {
        Method = new MethodOptions { Resamples = 100, Permutations = 100, EnumerateUpTo = 100 },
    };

    // METHOD §4.14: the worked series 2 3 2 3 4 | 7 8 7 9 8 in hits of 20 sentences, a document a month.
    [Fact]
    public void Step_WorkedSeries_IsThatOfTheFormula()
    {
        var rows = Rows(Monthly("RUS", 2, 3, 2, 3, 4, 7, 8, 7, 9, 8));

        Assert.Equal(3.2 / 20, Row(rows, "salience_step").Estimate!.Value, 1e-9);
        Assert.Equal(-.1 / 20, Row(rows, "salience_slope_change").Estimate!.Value, 1e-9);
        Assert.Equal("newey-west", Row(rows, "salience_step").Interval);
        Assert.Null(Row(rows, "salience_step").P);
        Assert.Contains("few points in time: 5 months before", Row(rows, "salience_step").Reason, StringComparison.Ordinal);
    }

    // The course is what the rows are made from: the same points, and a fit with the same step.
    [Fact]
    public void Courses_WorkedSeries_AreThePointsAndLinesBehindTheRows()
    {
        var table = Sample.Table(Monthly("RUS", 2, 3, 2, 3, 4, 7, 8, 7, 9, 8));

        var course = Contrasts.Courses(table, Plan, Sample.Codebook).First(course => course is { Theme: "INT", Actor: "RUS", Source: not ("official" or "all") });

        Assert.Equal(("after - before", new DateOnly(2022, 2, 24)), (course.Period, course.Break));
        Assert.Equal([.1, .15, .1, .15, .2, .35, .4, .35, .45, .4], course.Points.Select(point => Math.Round(point.Share, 9)));
        Assert.Equal([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4], course.Points.Select(point => point.Time));
        Assert.Equal([(new DateOnly(2021, 9, 1), false, 1), (new DateOnly(2022, 2, 1), true, 1)], new[] { course.Points[0], course.Points[5] }.Select(point => (point.First, point.IsAfter, point.Documents)));
        Assert.Equal(Row(Sample.Rows(table, Plan), "salience_step").Estimate!.Value, course.Fit!.Step, 1e-12);
        Assert.Equal(course.Fit.Level + course.Fit.Step, course.Fitted(course.Points[5])!.Value, 1e-12);
    }

    [Fact]
    public void Courses_FewPoints_HaveNoLine() => Assert.All(
        Contrasts.Courses(Sample.Table(Monthly("RUS", 2, 3, 4, 5)), Plan, Sample.Codebook), course => Assert.Null(course.Fit));

    [Fact]
    public void Step_TwoDocumentsOfAMonth_AreAveraged()
    {
        var single = Rows(Monthly("RUS", 2, 3, 2, 3, 4, 7, 8, 7, 9, 8));
        var doubled = Rows(Monthly("RUS", 1, 2, 1, 2, 3, 6, 7, 6, 8, 7).Concat(Monthly("RUS", 3, 4, 3, 4, 5, 8, 9, 8, 10, 9)
            .Select(one => (one.Item1 with { Id = one.Item1.Id + "b" }, one.Item2, one.Item3.Select(coding => coding with { Document = coding.Document + "b" })))));

        Assert.Equal(Row(single, "salience_step").Estimate!.Value, Row(doubled, "salience_step").Estimate!.Value, 1e-9);
    }

    [Fact]
    public void Step_ThreeMonthsBefore_IsBlockedWithTheReason()
    {
        var row = Row(Rows(Monthly("RUS", 2, 2, 3, 2, 3, 4, 7, 8, 7, 9, 8).Where(one => one.Item1.Date!.Value.First.Month is not (9 or 10 or 11))), "salience_step");

        Assert.Equal(MeasureStatus.Blocked, row.Status);
    }

    // Five months a side: a jump is warned across four or five empty months and none across six, while slopes need no meeting.
    [Theory]
    [InlineData(3, MeasureStatus.Warn, "")]
    [InlineData(5, MeasureStatus.Warn, "no text stands in the 5 months around the break: the jump is measured between lines drawn on across that gap")]
    [InlineData(6, MeasureStatus.Blocked, "no text stands in the 6 months around the break, and a jump may be drawn across 5 at most here")]
    public void Step_MonthsWithoutTextsAroundTheBreak_GateTheJump(int months, MeasureStatus status, string reason)
    {
        var rows = Rows(Apart(Monthly("RUS", 2, 3, 2, 3, 4, 7, 8, 7, 9, 8), months));

        Assert.All(["salience_step", "salience_step_placebo"], measure =>
        {
            Assert.Equal(status, Row(rows, measure).Status);
            Assert.Equal(status == MeasureStatus.Blocked, Row(rows, measure).Estimate is null);
            Assert.Contains(reason, Row(rows, measure).Reason, StringComparison.Ordinal);
        });
        Assert.Equal(-.1 / 20, Row(rows, "salience_slope_change").Estimate!.Value, 1e-9);
    }

    [Fact]
    public void Step_LongSidesWithAGap_AreGatedByTheOption()
    {
        int[] hits = [.. Enumerable.Range(0, 24).Select(place => 2 + (place % 3))];
        var table = Sample.Table(Apart(Monthly("RUS", hits), 8));

        Assert.Contains("8 months around the break, and a jump may be drawn across 6 at most", Row(Sample.Rows(table, Plan), "salience_step").Reason, StringComparison.Ordinal);
        Assert.NotNull(Row(Sample.Rows(table, Plan with { Method = Plan.Method with { BreakGap = (8, 9) } }), "salience_step").Estimate);
    }

    // Eight steady months, a hole of seven, then steady months on another level: the hole is no place for a placebo.
    [Fact]
    public void Placebo_DatesAcrossALongGap_AreLeftOut()
    {
        int[] hits = [2, 2, 2, 2, 2, 2, 2, 2, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8];
        var texts = Monthly("RUS", hits).Select((one, place) => place < 8 ? (Earlier(one.Item1, 7), one.Item2, one.Item3) : one);

        var row = Row(Rows(texts), "salience_step_placebo");
        Assert.InRange(row.Upper!.Value, -.1, .2);
    }

    [Fact]
    public void Placebo_ClearStep_HasTheSmallestShareOfDates()
    {
        var row = Row(Rows(Monthly("RUS", 2, 2, 2, 2, 2, 8, 8, 8, 8, 8)), "salience_step_placebo");

        Assert.Equal("placebo", row.Interval);
        Assert.Equal(1.0 / 3, row.P!.Value, 1e-9);
    }

    [Fact]
    public void Excess_PartnerAndControlsAlike_IsZero()
    {
        var texts = Monthly("RUS", 2, 3, 2, 3, 4, 7, 8, 7, 9, 8)
            .Select(one => (one.Item1, one.Item2, one.Item3.Select(coding => coding with { Target = "CHN;IND;KAZ" })));
        var row = Rows(texts).Row("salience_step_excess", "RUS", "CHN", "INT", period: "after - before");

        Assert.Equal(0, row.Estimate!.Value, 1e-12);
    }

    [Fact]
    public void Equivalence_SidesAlike_LieWithinTheMargin()
    {
        var rows = Sample.Rows(Sample.Table([.. Monthly("RUS", Alike), .. Monthly("CHN", Alike)]), Plan);

        var row = rows.Row("salience_difference_equivalence", "RUS", "CHN", "INT");
        Assert.Equal((0.0, "tost"), (row.Estimate!.Value, row.Interval));
        Assert.InRange(row.P!.Value, 0, .05);
        Assert.True(row.Lower > rows.Row("salience_difference", "RUS", "CHN", "INT").Lower);
    }

    private static readonly int[] Alike = [3, 4, 3, 4, 3, 4, 3, 4, 3, 4];

    // The break is on 24 February 2022: the first half of the values lies in the months up to January, the rest from 28 February on.
    private static IEnumerable<(Document, int, IEnumerable<Coding>)> Monthly(string actor, params int[] hits) => hits.Select((count, place) =>
    {
        var half = hits.Length / 2;
        var month = new DateOnly(2022, 2, 10).AddMonths(place - half).AddDays(place < half ? 0 : 18);
        var document = Sample.Document($"{actor}-{month:yyyy-MM}", actor, month.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        return (document, 20, Sample.Codings(document, "INT.TRADE", count));
    });

    // The same with the first half so many months earlier.
    private static IEnumerable<(Document, int, IEnumerable<Coding>)> Apart(IEnumerable<(Document Document, int, IEnumerable<Coding>)> texts, int months) =>
        texts.Select(one => one.Document.Date!.Value.First < new DateOnly(2022, 2, 24) ? (Earlier(one.Document, months), one.Item2, one.Item3) : one);

    private static Document Earlier(Document document, int months) =>
        document with { Date = document.Date!.Value.First.AddMonths(-months) is var day ? new PartialDate(day, day) : null };

    private static IReadOnlyList<MeasureRow> Rows(IEnumerable<(Document, int, IEnumerable<Coding>)> texts) =>
        Sample.Rows(Sample.Table(texts), Plan);

    private static MeasureRow Row(IReadOnlyList<MeasureRow> rows, string measure) =>
        rows.Row(measure, "RUS", theme: "INT", period: "after - before");
}
