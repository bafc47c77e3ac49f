using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;
using Parallax.Reports;

namespace Parallax.Files.Reports;

/// <summary>A chart as a still picture: for paper, and for the screen where no script runs.</summary>
public static partial class SvgChart
{
    private const int Width = 720;
    private const int Right = 26;

    /// <summary>The chart as an SVG element; the same chart gives the same bytes.</summary>
    /// <param name="report">The report it belongs to, which gives actors their colours.</param>
    /// <param name="chart">What to draw.</param>
    public static string Render(Report report, ChartSpecification chart)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(chart);
        var model = new PlotModel
        {
            DefaultFont = "Arial",
            DefaultFontSize = 13,
            TextColor = ChartColour.Ink,
            PlotAreaBorderThickness = new OxyThickness(0),
            Padding = new OxyThickness(0),
        };
        var height = chart.Kind switch
        {
            ChartKind.Plane => DrawPlane(model, report, chart),
            ChartKind.Lines => DrawLines(model, report, chart),
            _ => DrawRows(model, report, chart),
        };
        var drawing = Clean(SvgExporter.ExportToString(model, Width, height, false));
        return chart.Kind != ChartKind.DotInterval ? drawing
            : drawing.Replace("</svg>", Labels(chart) + "</svg>", StringComparison.Ordinal);
    }

    private static int DrawRows(PlotModel model, Report report, ChartSpecification chart)
    {
        var rows = new ChartRows(chart);
        var row = rows.Height;
        model.PlotMargins = new OxyThickness(ChartLayout.LabelWidth(chart), 4, Right, 24);
        model.Axes.Add(Values(chart.Horizontal, ChartLayout.Across(chart), AxisPosition.Bottom, null));
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Left,
            StartPosition = 1,
            EndPosition = 0,
            Minimum = -.5,
            Maximum = chart.Categories.Count - .5,
            IsAxisVisible = false,
        });
        AddReference(model, chart.Horizontal);
        // An interval of a share may reach below zero; it is drawn as far as the axis goes.
        var low = ChartLayout.Range(chart.Horizontal, ChartLayout.Across(chart)).Low;
        for (var series = 0; series < chart.Series.Count; series++)
        {
            var place = ChartColour.Place(report, chart.Series[series].Key);
            foreach (var point in chart.Series[series].Points)
            {
                var y = point.Category + (rows.Offset(series, point) * ChartLayout.Slot / row);
                AddLine(model, place, point.Lower < low ? low : point.Lower, point.Upper, y, y);
                AddDot(model, place, point, y);
            }
        }

        return (row * chart.Categories.Count) + 28;
    }

    private static int DrawPlane(PlotModel model, Report report, ChartSpecification chart)
    {
        model.PlotMargins = new OxyThickness(64, 8, 90, 44);
        model.Axes.Add(Values(chart.Horizontal, ChartLayout.Across(chart), AxisPosition.Bottom, ChartLayout.Caption(chart.Horizontal)));
        model.Axes.Add(Values(chart.Upright!, ChartLayout.Upright(chart), AxisPosition.Left, ChartLayout.Caption(chart.Upright!)));
        foreach (var series in chart.Series)
        {
            var place = ChartColour.Place(report, series.Key);
            foreach (var point in series.Points)
            {
                var y = point.UprightValue!.Value;
                AddLine(model, place, point.Lower, point.Upper, y, y);
                if (point is { UprightLower: { } lower, UprightUpper: { } upper })
                {
                    AddLine(model, place, point.Value, point.Value, lower, upper);
                }

                AddDot(model, place, point, y);
                model.Annotations.Add(new TextAnnotation
                {
                    Text = chart.Categories[point.Category],
                    TextPosition = new DataPoint(point.Value, y),
                    TextHorizontalAlignment = HorizontalAlignment.Left,
                    TextVerticalAlignment = VerticalAlignment.Bottom,
                    Offset = new ScreenVector(8, -4),
                    StrokeThickness = 0,
                    TextColor = ChartColour.Ink,
                });
            }
        }

        return 460;
    }

    private static int DrawLines(PlotModel model, Report report, ChartSpecification chart)
    {
        model.PlotMargins = new OxyThickness(64, 8, Right, 24);
        model.Axes.Add(Values(chart.Horizontal, ChartLayout.Across(chart), AxisPosition.Bottom, null));
        model.Axes.Add(Values(chart.Upright!, ChartLayout.Upright(chart), AxisPosition.Left, null));
        AddReference(model, chart.Horizontal);
        var radius = ChartLayout.MarkRadius(chart);
        foreach (var series in chart.Series.OrderBy(series => series.Key.Length > 0))
        {
            var place = ChartColour.Place(report, series.Key);
            for (var at = 0; at < series.Points.Count; at++)
            {
                var point = series.Points[at];
                if (at > 0 && series.Stroke != LineStroke.Marks)
                {
                    AddLine(model, place, series.Points[at - 1].Value, point.Value, series.Points[at - 1].UprightValue!.Value, point.UprightValue!.Value);
                }

                if (series.Stroke != LineStroke.Line)
                {
                    AddDot(model, place, point, point.UprightValue!.Value, radius);
                }
            }
        }

        return ChartLayout.LinesHeight;
    }

    private static LinearAxis Values(ChartAxis axis, IEnumerable<double?> values, AxisPosition position, string? title)
    {
        var (low, high, step) = ChartLayout.Range(axis, values);
        return new LinearAxis
        {
            Position = position,
            Minimum = low,
            Maximum = high,
            MajorStep = step,
            MinorTickSize = 0,
            TickStyle = TickStyle.None,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = ChartColour.Rule,
            TextColor = ChartColour.Quiet,
            TitleColor = ChartColour.Quiet,
            TitleFontSize = 12,
            FontSize = 12,
            Title = title,
            LabelFormatter = value => ChartLayout.Mark(value, axis.Scale, step),
        };
    }

    private static void AddReference(PlotModel model, ChartAxis axis)
    {
        foreach (var reference in axis.References)
        {
            model.Annotations.Add(new LineAnnotation
            {
                Type = LineAnnotationType.Vertical,
                X = reference,
                LineStyle = LineStyle.Solid,
                Color = ChartColour.Quiet,
                StrokeThickness = 1,
                Layer = AnnotationLayer.BelowSeries,
            });
        }
    }

    private static void AddLine(PlotModel model, int place, double? fromX, double? toX, double fromY, double toY)
    {
        if (fromX is { } left && toX is { } right)
        {
            var line = new LineSeries { Color = ChartColour.Of(place), StrokeThickness = place == -1 ? 1.5 : 2.5 };
            line.Points.Add(new DataPoint(left, fromY));
            line.Points.Add(new DataPoint(right, toY));
            model.Series.Add(line);
        }
    }

    private static void AddDot(PlotModel model, int place, ChartPoint point, double y, double radius = 5.5)
    {
        var dot = new ScatterSeries
        {
            MarkerType = ChartColour.Shape(place) switch
            {
                "diamond" => MarkerType.Diamond,
                "square" => MarkerType.Square,
                "triangle" => MarkerType.Triangle,
                _ => MarkerType.Circle,
            },
            MarkerSize = radius - .5,
            MarkerFill = point.IsTentative ? ChartColour.Paper : ChartColour.Of(place),
            MarkerStroke = ChartColour.Of(place),
            MarkerStrokeThickness = radius < 5 ? 1 : 2,
        };
        dot.Points.Add(new ScatterPoint(point.Value, y));
        model.Series.Add(dot);
    }

    // Set here and not by the plot, whose lines of one label run into each other.
    private static string Labels(ChartSpecification chart)
    {
        var row = new ChartRows(chart).Height;
        var right = ChartLayout.LabelWidth(chart) - 10;
        var labels = new StringBuilder();
        for (var category = 0; category < chart.Categories.Count; category++)
        {
            var lines = ChartLayout.Lines(chart.Categories[category]);
            var top = 4 + (row * (category + .5)) - ((lines.Count - 1) * ChartLayout.LineHeight / 2.0);
            for (var line = 0; line < lines.Count; line++)
            {
                labels.Append(CultureInfo.InvariantCulture, $"<text x=\"{right}\" y=\"{top + (line * ChartLayout.LineHeight):0.##}\" dominant-baseline=\"middle\" ")
                    .Append(CultureInfo.InvariantCulture, $"text-anchor=\"end\" font-size=\"13\" fill=\"rgb({ChartColour.Ink.R},{ChartColour.Ink.G},{ChartColour.Ink.B})\">")
                    .Append(HtmlText.Of(lines[line])).Append("</text>");
            }
        }

        return labels.ToString();
    }

    // The page decides size and font; without clip paths a point on the edge stays whole. A page holds thousands of lines and points,
    // so that each is written as short as it can be: to a tenth of a pixel, and without what changes nothing.
    private static string Clean(string svg)
    {
        var start = svg.IndexOf("<svg", StringComparison.Ordinal);
        var end = svg.IndexOf('>', start);
        var height = svg[start..end].Split("height=\"")[1].Split('"')[0];
        var body = ClipPath().Replace(svg[(end + 1)..], "")
            .Replace(" font-family=\"Arial\"", "", StringComparison.Ordinal)
            .Replace(" font-weight=\"400\"", "", StringComparison.Ordinal)
            .Replace(" shape-rendering=\"geometricPrecision\"", "", StringComparison.Ordinal)
            .Replace(";stroke-linejoin:bevel", "", StringComparison.Ordinal)
            .Replace(" />", "/>", StringComparison.Ordinal);
        body = Round().Replace(body, "<circle $1 r=\"$2\"");
        body = Place().Replace(body, place => Fraction().Replace(place.Value, number =>
            double.Parse(number.Value, CultureInfo.InvariantCulture).ToString("0.#", CultureInfo.InvariantCulture)));
        var lines = body.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" font-family=\"Arial, sans-serif\">"
            + string.Concat(lines);
    }

    [GeneratedRegex("<defs>.*?</defs>| clip-path=\"[^\"]*\"", RegexOptions.Singleline)]
    private static partial Regex ClipPath();

    [GeneratedRegex("<ellipse (cx=\"[^\"]*\" cy=\"[^\"]*\") rx=\"([^\"]*)\" ry=\"\\2\"")]
    private static partial Regex Round();

    [GeneratedRegex(" (?:points|cx|cy|transform)=\"[^\"]*\"")]
    private static partial Regex Place();

    [GeneratedRegex(@"-?\d+\.\d+")]
    private static partial Regex Fraction();
}
