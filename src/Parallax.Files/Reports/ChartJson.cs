using System.Text.Json;
using System.Text.Json.Nodes;
using Parallax.Reports;

namespace Parallax.Files.Reports;

/// <summary>A chart as the page's script reads it.</summary>
internal static class ChartJson
{
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
        // The encoder writes < and & as escapes, so that no name can end the script element.
        return node.ToJsonString(JsonSerializerOptions.Default);
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
            ["points"] = new JsonArray([.. series.Points.Select(point => new JsonObject
            {
                ["c"] = point.Category,
                ["v"] = Rounded(point.Value),
                ["lo"] = Rounded(point.Lower),
                ["hi"] = Rounded(point.Upper),
                ["y"] = Rounded(point.UprightValue),
                ["ylo"] = Rounded(point.UprightLower),
                ["yhi"] = Rounded(point.UprightUpper),
                ["o"] = rows.Offset(place, point),
                ["t"] = point.IsTentative,
                ["d"] = point.Detail,
                ["p"] = point.Passages,
            })]),
        };
    }

    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, 6) : null;
}
