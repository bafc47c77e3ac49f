using System.Globalization;
using System.Text.RegularExpressions;
using Parallax.Reports;
using Xunit;

namespace Parallax.Files.Reports;

public sealed class SvgIntervalTests
{
    private static readonly IntervalMark Mark = new(.09, .06, .12, ChartScale.Points, "+9.0 points") { Lines = [-.05, 0, .05], PredictedFrom = .05 };

    [Fact]
    public void Render_Interval_LiesRightOfTheEffectOfInterest()
    {
        var svg = SvgInterval.Render(Mark);
        var lines = Regex.Matches(svg, "M([0-9.]+) 4V30").Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray();
        var interval = Regex.Match(svg, "M([0-9.]+) 17H([0-9.]+)");

        Assert.Equal(3, lines.Length);
        Assert.True(lines[0] < lines[1] && lines[1] < lines[2]);
        Assert.True(double.Parse(interval.Groups[1].Value, CultureInfo.InvariantCulture) > lines[2]);
    }

    [Fact]
    public void Render_ExactValue_HasNoIntervalOfNoWidth() =>
        Assert.DoesNotContain("stroke-width=\"2.5\"", SvgInterval.Render(Mark with { Lower = .09, Upper = .09 }), StringComparison.Ordinal);

    [Fact]
    public void Render_AnyMark_TakesItsColoursFromThePage() =>
        Assert.DoesNotMatch("(fill|stroke)=\"(?!var|none)", SvgInterval.Render(Mark));
}
