using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Parallax.Reports;

namespace Parallax.Files.Reports;

/// <summary>A chart as the page's script reads it.</summary>
internal static class ChartJson
{
    // Letters of every script as they are, but < and & as escapes, so that no name can end the script element.
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerOptions.Default) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(Report report, ChartSpecification chart)
    {
        var rows = new ChartRows(chart);
        var node = new JsonObject
        {
            ["kind"] = chart.Kind switch { ChartKind.Plane => "plane", ChartKind.Lines => "lines", _ => "rows" },
            ["row"] = rows.Height,
            ["slot"] = ChartLayout.Slot,
            ["label"] = ChartLayout.LabelWidth(chart),
            ["radius"] = ChartLayout.MarkRadius(chart),
            ["names"] = chart.Kind == ChartKind.DotInterval
                ? new JsonArray([.. chart.Categories.Select(name => JsonValue.Create(string.Join('\n', ChartLayout.Lines(name))))]) : null,
            ["categories"] = new JsonArray([.. chart.Categories.Select(name => JsonValue.Create(name))]),
            ["x"] = Axis(chart.Horizontal, ChartLayout.Across(chart)),
            ["y"] = chart.Upright is { } upright ? Axis(upright, ChartLayout.Upright(chart)) : null,
            ["series"] = new JsonArray([.. chart.Series.Select((series, place) => Series(report, rows, series, place))]),
        };
        return node.ToJsonString(Options);
    }

    private static JsonObject Axis(ChartAxis axis, IEnumerable<double?> values)
    {
        var (low, high, step) = ChartLayout.Range(axis, values);
        var count = (int)Math.Round((high - low) / step);
        var marks = Enumerable.Range(0, count + 1)
            .Select(mark => JsonValue.Create(ChartLayout.Mark(Math.Round(low + (mark * step), 9), axis.Scale, step)));
        return new JsonObject
        {
            ["title"] = ChartLayout.Caption(axis),
            ["low"] = low,
            ["high"] = high,
            ["step"] = step,
            ["marks"] = new JsonArray([.. marks]),
            ["references"] = new JsonArray([.. axis.References.Select(value => (JsonNode)JsonValue.Create(value))]),
        };
    }

    private static JsonObject Series(Report report, ChartRows rows, ChartSeries series, int place)
    {
        var colour = ChartColour.Place(report, series.Key);
        return new JsonObject
        {
            ["name"] = series.Name,
            ["colour"] = ChartColour.Variable(colour),
            ["shape"] = ChartColour.Shape(colour),
            ["stroke"] = series.Stroke.ToString().ToLowerInvariant(),
            ["points"] = new JsonArray([.. series.Points.Select(point => Point(point, rows.Offset(place, point)))]),
        };
    }

    // There are thousands of points, and most lack most of these: what is not there is left out.
    private static JsonObject Point(ChartPoint point, double offset)
    {
        var node = new JsonObject { ["c"] = point.Category, ["v"] = Rounded(point.Value), ["o"] = offset, ["d"] = point.Detail };
        foreach (var (name, value) in (ReadOnlySpan<(string, double?)>)[
            ("lo", point.Lower), ("hi", point.Upper), ("y", point.UprightValue), ("ylo", point.UprightLower), ("yhi", point.UprightUpper)])
        {
            if (value is { } number)
            {
                node[name] = Rounded(number);
            }
        }

        if (point.IsTentative)
        {
            node["t"] = true;
        }

        if (point.Passages is { } passages)
        {
            node["p"] = passages;
        }

        return node;
    }

    private static double Rounded(double value) => Math.Round(value, 6);
}
