using Parallax.Reports;

namespace Parallax.Files.Reports;

/// <summary>The rows of a chart, one a category: how high they are, and where points that share one stand.</summary>
internal sealed class ChartRows
{
    // Categories in which each series has a point.
    private readonly HashSet<int>[] held;
    private readonly int[] inRow;

    public ChartRows(ChartSpecification chart)
    {
        held = [.. chart.Series.Select(series => series.Points.Select(point => point.Category).ToHashSet())];
        inRow = new int[chart.Categories.Count];
        foreach (var category in held.SelectMany(categories => categories))
        {
            inRow[category]++;
        }

        var most = inRow.Max();
        Height = Math.Max(
            most < 2 ? 26 : (most * ChartLayout.Slot) + 16,
            (chart.Categories.Max(name => ChartLayout.Lines(name).Count) * ChartLayout.LineHeight) + 8);
    }

    /// <summary>Height of a row, in pixels: enough for the points that share it.</summary>
    public int Height { get; }

    /// <summary>Steps up or down from the middle of its row, for a point that shares it with others.</summary>
    public double Offset(int series, ChartPoint point) =>
        held.Take(series).Count(categories => categories.Contains(point.Category)) - ((inRow[point.Category] - 1) / 2.0);
}
