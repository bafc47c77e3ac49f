using System.Globalization;
using System.Text;
using Parallax.Reports;

namespace Parallax.Files.Reports;

/// <summary>A number with its interval as a small drawing, which takes its colours from the page.</summary>
public static class SvgInterval
{
    private const int Width = 320;
    private const int Middle = 17;
    private const int Side = 24;

    /// <summary>The drawing; the same mark gives the same bytes.</summary>
    /// <param name="mark">What to draw.</param>
    public static string Render(IntervalMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        double[] known = [mark.Estimate, mark.Lower ?? mark.Estimate, mark.Upper ?? mark.Estimate, .. mark.Lines];
        var (low, high) = (known.Min(), known.Max());
        var room = high > low ? (high - low) * .06 : Math.Max(Math.Abs(high) * .1, .01);
        (low, high) = (low - room, high + room);
        double X(double value) => Side + ((value - low) / (high - low) * (Width - (2 * Side)));

        var svg = new StringBuilder();
        Append(svg, $"<svg viewBox=\"0 0 {Width} 46\" width=\"{Width}\" height=\"46\">");
        if (mark.PredictedFrom is not null || mark.PredictedTo is not null)
        {
            var (from, to) = (X(mark.PredictedFrom ?? low), X(mark.PredictedTo ?? high));
            Append(svg, $"<rect x=\"{from:0.##}\" y=\"4\" width=\"{Math.Max(0, to - from):0.##}\" height=\"26\" fill=\"var(--wash)\"/>");
        }

        Append(svg, $"<path d=\"M{Side} 30H{Width - Side}\" stroke=\"var(--rule)\"/>");
        var last = double.NegativeInfinity;
        foreach (var line in mark.Lines)
        {
            var dash = line == 0 || mark.Lines.Count == 1 ? "" : " stroke-dasharray=\"3 3\"";
            Append(svg, $"<path d=\"M{X(line):0.##} 4V30\" stroke=\"var(--quiet)\"{dash}/>");
            // Numbers that would run into each other are left out; the lines stand.
            if (X(line) - last >= 44)
            {
                last = X(line);
                Append(svg, $"<text x=\"{last:0.##}\" y=\"42\" text-anchor=\"middle\" font-size=\"10.5\" fill=\"var(--quiet)\">{ChartLayout.Mark(line, mark.Scale)}</text>");
            }
        }

        if (mark is { Lower: { } lower, Upper: { } upper } && upper > lower)
        {
            Append(svg, $"<path d=\"M{X(lower):0.##} {Middle}H{X(upper):0.##}\" stroke=\"var(--ink)\" stroke-width=\"2.5\"/>");
        }

        Append(svg, $"<circle cx=\"{X(mark.Estimate):0.##}\" cy=\"{Middle}\" r=\"5\" fill=\"var(--ink)\"/></svg>");
        return svg.ToString();
    }

    private static void Append(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
