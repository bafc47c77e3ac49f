using System.Globalization;
using System.Text;
using Parallax.Reports;

namespace Parallax.Files.Reports;

/// <summary>A specification curve as a still picture: sorted estimates above, the choices that make each below.</summary>
internal static class SvgCurve
{
    private const int Width = 720;
    private const int Label = 196;
    private const int Plot = 190;
    private const int Line = 17;

    /// <summary>The drawing; the same figure gives the same bytes.</summary>
    public static string Render(CurveFigure curve)
    {
        double[] known =
        [
            .. curve.Points.Select(point => point.Estimate), .. curve.Points.Select(point => point.Lower).OfType<double>(),
            .. curve.Points.Select(point => point.Upper).OfType<double>(), .. curve.Lines,
        ];
        var (low, high, step) = ChartLayout.Range(new ChartAxis("", curve.Scale, known.Min()), [.. known.Select(value => (double?)value)]);
        double Y(double value) => 8 + ((high - value) / (high - low) * (Plot - 16));
        var wide = (double)(Width - Label - 12) / curve.Points.Count;
        double X(int place) => Label + (wide * (place + .5));

        var height = Plot + 12 + (curve.Choices.Count * Line);
        var svg = new StringBuilder();
        Append(svg, $"<svg viewBox=\"0 0 {Width} {height}\" font-size=\"12\">");
        for (var value = low; value <= high + (step / 2); value += step)
        {
            Append(svg, $"<path d=\"M{Label} {Y(value):0.##}H{Width}\" stroke=\"var(--rule)\"/><text x=\"{Label - 8}\" y=\"{Y(value):0.##}\" text-anchor=\"end\" dominant-baseline=\"middle\" fill=\"var(--quiet)\">{ChartLayout.Mark(Math.Round(value, 9), curve.Scale, step)}</text>");
        }

        foreach (var line in curve.Lines)
        {
            var dash = line == 0 || curve.Lines.Count == 1 ? "" : " stroke-dasharray=\"4 4\"";
            Append(svg, $"<path d=\"M{Label} {Y(line):0.##}H{Width}\" stroke=\"var(--quiet)\"{dash}/>");
        }

        for (var choice = 0; choice < curve.Choices.Count; choice++)
        {
            var y = Plot + 12 + (choice * Line);
            Append(svg, $"<text x=\"{Label - 8}\" y=\"{y}\" text-anchor=\"end\" dominant-baseline=\"middle\" fill=\"var(--ink)\">{HtmlText.Of(HtmlText.Shortened(curve.Choices[choice], 30))}</text><path d=\"M{Label} {y}H{Width}\" stroke=\"var(--rule)\" stroke-width=\".5\"/>");
        }

        for (var place = 0; place < curve.Points.Count; place++)
        {
            AppendPoint(svg, curve.Points[place], X(place), Y, Math.Clamp(wide * .28, 1.6, 4.5));
        }

        return svg.Append("</svg>").ToString();
    }

    private static void AppendPoint(StringBuilder svg, CurvePoint point, double x, Func<double, double> y, double radius)
    {
        if (point is { Lower: { } lower, Upper: { } upper })
        {
            Append(svg, $"<path d=\"M{x:0.##} {y(lower):0.##}V{y(upper):0.##}\" stroke=\"var(--{(point.IsStated ? "ink" : "other")})\" stroke-width=\"{(point.IsStated ? "2" : "1")}\"/>");
        }

        Append(svg, $"<circle cx=\"{x:0.##}\" cy=\"{y(point.Estimate):0.##}\" r=\"{(point.IsStated ? radius + 1.5 : radius):0.##}\" fill=\"var(--{(point.IsStated ? "ink" : "paper")})\" stroke=\"var(--{(point.IsStated ? "ink" : "other")})\" stroke-width=\"1.5\"/>");
        foreach (var choice in point.Choices)
        {
            Append(svg, $"<circle cx=\"{x:0.##}\" cy=\"{Plot + 12 + (choice * Line)}\" r=\"{Math.Min(radius, 3):0.##}\" fill=\"var(--ink)\"/>");
        }
    }

    private static void Append(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
