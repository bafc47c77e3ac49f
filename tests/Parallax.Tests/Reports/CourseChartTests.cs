using Parallax.Comparison;
using Parallax.Inference;
using Xunit;

namespace Parallax.Reports;

public class CourseChartTests
{
    // Points on two straight lines: 10, 8, .. per cent falling to 2 before the break, 20, 22, .. rising after it.
    private static readonly CoursePoint[] Points =
    [
        .. Enumerable.Range(-5, 5).Select(time => Point(time, isAfter: false, .02 - (.02 * (time + 1)))),
        .. Enumerable.Range(0, 5).Select(time => Point(time, isAfter: true, .2 + (.02 * time))),
    ];

    [Fact]
    public void Compose_TheClearestChange_IsDrawnMonthByMonthAroundTheBreak()
    {
        var block = Block(Course(Points));

        Assert.Equal((ChartKind.Lines, ChartScale.Year, ChartScale.Share), (block.Chart.Kind, block.Chart.Horizontal.Scale, block.Chart.Upright!.Scale));
        Assert.Equal(2022 + (54 / 365.25), block.Chart.Horizontal.Reference!.Value, 1e-9);
        Assert.Equal([(LineStroke.Marks, 10), (LineStroke.Line, 2), (LineStroke.Line, 2)], block.Chart.Series.Select(series => (series.Stroke, series.Points.Count)));
        Assert.Equal(block.Chart.Horizontal.Reference!.Value, block.Chart.Series[0].Points[5].Value);
        Assert.Equal([.1, .02], block.Chart.Series[1].Points.Select(point => Math.Round(point.UprightValue!.Value, 9)));
        Assert.Equal(["2021-09", "Russia", "before", "10.0%", "10.0%", "3"], block.Table.Rows[0].Select(cell => cell.Text));
        Assert.Contains("Russia: 15 documents from 2021-09 to 2022-01 before the break, 15 documents from 2022-02 to 2022-06 after it.", block.Chart.SourceLine, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_AChangeThatStands_SaysOfWhichMonthsItsTextsAre() => Assert.Contains(
        Composed(Course(Points)).Sections.Single(section => section.Id == "standing").Blocks.OfType<Paragraph>(), paragraph => paragraph.Text
            == "When the texts of these changes were given. Russia, leaders’ speeches in English: 15 documents from 2021-09 to 2022-01 before the break, 15 documents from 2022-02 to 2022-06 after it.");

    [Fact]
    public void Compose_ALineThatWouldFallBelowZero_EndsWhereItMeetsTheAxis()
    {
        var line = Block(Course(Points) with { Fit = Fit([.. Points.Select(point => point.IsAfter ? point.Share : point.Share - .06)]) }).Chart.Series[1];

        Assert.Equal(0, line.Points[1].UprightValue);
        Assert.InRange(line.Points[1].Value, line.Points[0].Value, 2022.0);
    }

    [Fact]
    public void Compose_WithoutALine_DrawsTheMarksAlone() =>
        Assert.Equal(LineStroke.Marks, Assert.Single(Block(Course(Points) with { Fit = null }).Chart.Series).Stroke);

    [Fact]
    public void Compose_TextsThatEndLongBeforeTheBreak_AreToldBesideTheJumps()
    {
        Assert.Contains("Of Russia there is no text between 2021-01 and 2022-02: across that gap no jump can be told, since nothing supports the lines there.", Told(12));
        Assert.Contains("Of Russia there is no text between 2021-09 and 2022-02: its jumps are measured between lines drawn on across that gap, which nothing supports.", Told(4));
        Assert.DoesNotContain(Told(3), text => text.Contains("there is no text between", StringComparison.Ordinal));

        static IEnumerable<string> Told(int months) => Section(Course(
            [.. Points.Select(point => point.IsAfter ? point : point with { Time = point.Time - months, First = point.First.AddMonths(-months) })]))
            .Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text);
    }

    private static ChartBlock Block(ThemeCourse course) =>
        Section(course).Blocks.OfType<ChartBlock>().Single(block => block.Chart.Id == "chart-course-int");

    private static ReportSection Section(ThemeCourse course) => Composed(course).Sections.Single(section => section.Id == "change");

    private static Report Composed(ThemeCourse course)
    {
        var study = ReportFixture.Study();
        MeasureRow Row(string measure, double estimate) => new()
        {
            Measure = measure,
            Theme = "INT",
            Actor = "RUS",
            Source = "LS",
            Period = "after - before",
            Language = "en",
            Unit = "share",
            Estimate = estimate,
            Lower = estimate - .01,
            Upper = estimate + .01,
            P = .0001,
            Documents = 30,
            PartnerDocuments = 30,
            Aggregation = "documents",
        };
        return ReportComposition.Compose(study with
        {
            Courses = [course],
            Rows =
            [
                .. study.Rows.Where(row => row.Measure is not ("salience_change" or "salience_step" or "salience_slope_change")),
                Row("salience_change", .14), Row("salience_step", .1), Row("salience_slope_change", .04),
            ],
        });
    }

    private static ThemeCourse Course(CoursePoint[] points) =>
        new("INT", "RUS", "LS", "en", "after - before", new DateOnly(2022, 2, 24), points, Fit([.. Points.Select(point => point.Share)]));

    private static SegmentedFit? Fit(double[] values) => SegmentedRegression.Fit([.. Points.Select(point => (double)point.Time)], values, 5, 0);

    private static CoursePoint Point(int time, bool isAfter, double share) => new(new DateOnly(2022, 2, 1).AddMonths(time), time, isAfter, share, 3);
}
