using System.Xml.Linq;
using CsCheck;
using Parallax.Reports;
using Xunit;

namespace Parallax.Files.Reports;

public sealed class SvgChartTests
{
    private static readonly Report Report = new()
    {
        Title = "T",
        Sections = [],
        Passages = [],
        Actors = [new("RUS", "Russia"), new("CHN", "China")],
    };

    [Fact]
    public void Render_EveryChartOfAStudy_IsWellFormed() => Assert.All(
        ReportComposition.Compose(ReportFixture.Study()).Sections.SelectMany(section => section.Blocks).OfType<ChartBlock>(),
        block => Assert.Equal("svg", XElement.Parse(SvgChart.Render(Report, block.Chart)).Name.LocalName));

    [Fact]
    public void Render_SameChartTwice_GivesSameBytes() =>
        Assert.Equal(SvgChart.Render(Report, Chart(.1, .2, .3)), SvgChart.Render(Report, Chart(.1, .2, .3)));

    [Fact]
    public void Render_AnyInterval_DrawsIt() => Gen.Double[0, 1].Array[3].Sample(values =>
    {
        Array.Sort(values);
        return SvgChart.Render(Report, Chart(values[0], values[1], values[2])).Contains("rgb(213,94,0)", StringComparison.Ordinal);
    });

    [Fact]
    public void Render_LabelWithMarkup_IsEscaped()
    {
        var chart = Chart(.1, .2, .3) with { Categories = ["a <b> & \"c\" in a long name of a row that needs two lines"] };

        Assert.DoesNotContain("<b>", SvgChart.Render(Report, chart), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_TentativePoint_IsHollow()
    {
        var chart = Chart(.1, .2, .3);
        var hollow = chart with { Series = [chart.Series[0] with { Points = [chart.Series[0].Points[0] with { IsTentative = true }] }] };

        Assert.Contains("fill:rgb(254,254,253)", SvgChart.Render(Report, hollow), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Plane_NamesItsPoints()
    {
        var chart = Chart(.1, .2, .3);
        var plane = chart with
        {
            Kind = ChartKind.Plane,
            Upright = new ChartAxis("Divergence", ChartScale.Index),
            Series = [chart.Series[0] with { Points = [chart.Series[0].Points[0] with { UprightValue = .4, UprightLower = .3, UprightUpper = .5 }] }],
        };

        Assert.Contains(">World order</text>", SvgChart.Render(Report, plane), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Lines_JoinThePointsOfASeriesAndMarkWholeYears()
    {
        var chart = Chart(.1, .2, .3) with
        {
            Kind = ChartKind.Lines,
            Horizontal = new ChartAxis("Year", ChartScale.Year),
            Upright = new ChartAxis("bcm", ChartScale.Number, 0),
            Series = [new("RUS", "Seller", [At(2020, 4.1), At(2021.5, 10.39), At(2025, 38.8)]), new("", "Minister", [At(2022, 15.5)])],
        };

        var drawing = SvgChart.Render(Report, chart);

        string[] texts = [.. XElement.Parse(drawing).Descendants().Where(node => node.Name.LocalName == "text").Select(node => node.Value)];
        Assert.Equal(["2020", "2021", "2022", "2023", "2024", "2025", "0", "10", "20", "30", "40"], texts);
        Assert.Equal(2, drawing.Split("stroke:rgb(213,94,0);stroke-width:2.5").Length - 1);
    }

    [Fact]
    public void Render_MarksAndLines_AreDrawnAsTheirStrokeSays()
    {
        ChartPoint[] points = [At(2020, .1), At(2021, .2)];
        string Drawn(LineStroke stroke) => SvgChart.Render(Report, Chart(.1, .2, .3) with
        {
            Kind = ChartKind.Lines,
            Horizontal = new ChartAxis("Year", ChartScale.Year),
            Upright = new ChartAxis("Share", ChartScale.Share),
            Series = [new("RUS", "Russia", points) { Stroke = stroke }],
        });
        static (int Lines, int Marks) Count(string drawing) =>
            (drawing.Split("stroke:rgb(213,94,0);stroke-width:2.5").Length - 1, drawing.Split("fill:rgb(213,94,0)").Length - 1);

        Assert.Equal([(1, 2), (0, 2), (1, 0)], new[] { LineStroke.Joined, LineStroke.Marks, LineStroke.Line }.Select(stroke => Count(Drawn(stroke))));
    }

    [Fact]
    public void Render_WholeNumbers_HaveNoMarkBetweenThem()
    {
        var drawing = SvgChart.Render(Report, Chart(.1, .2, .3) with
        {
            Kind = ChartKind.Lines,
            Horizontal = new ChartAxis("Year", ChartScale.Year),
            Upright = new ChartAxis("summits", ChartScale.Count, 0),
            Series = [new("RUS", "Russia", [At(2022, 1), At(2023, 1)])],
        });

        Assert.Equal(
            ["2022", "2023", "0", "1"], XElement.Parse(drawing).Descendants().Where(node => node.Name.LocalName == "text").Select(node => node.Value));
    }

    private static ChartPoint At(double year, double value) => new() { Category = 0, Value = year, UprightValue = value, Detail = "" };

    private static ChartSpecification Chart(double lower, double value, double upper) => new()
    {
        Id = "chart-a",
        Kind = ChartKind.DotInterval,
        Title = "T",
        Subtitle = "S",
        SourceLine = "",
        Horizontal = new ChartAxis("Share", ChartScale.Share),
        Categories = ["World order"],
        Series = [new("RUS", "Russia", [new ChartPoint { Category = 0, Value = value, Lower = lower, Upper = upper, Detail = "" }])],
    };
}
