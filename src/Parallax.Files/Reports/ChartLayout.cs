using System.Globalization;
using Parallax.Reports;

namespace Parallax.Files.Reports;

/// <summary>Where things stand in a chart, the same for every renderer.</summary>
internal static class ChartLayout
{
    /// <summary>Height of a line of a row's name, in pixels.</summary>
    public const int LineHeight = 15;

    /// <summary>Height of a chart of lines, in pixels.</summary>
    public const int LinesHeight = 240;

    private const int LettersInLine = 30;
    private const int CrowdedFrom = 40;

    // Shares are told to a tenth of a per cent.
    private const double LeastShareStep = .000999;
    private static readonly double[] RoundSteps = [1, 2, 5, 10];

    /// <summary>Height between two points of one row, in pixels.</summary>
    public const int Slot = 15;

    /// <summary>Room for the names of rows on the left, in pixels: as much as the longest needs, no more than a third.</summary>
    public static int LabelWidth(ChartSpecification chart) =>
        Math.Clamp((int)(chart.Categories.Max(Letters) * 7.1) + 14, 60, 212);

    /// <summary>Radius of a mark, in pixels: smaller where lines hold many.</summary>
    public static double MarkRadius(ChartSpecification chart) =>
        chart.Kind == ChartKind.Lines && chart.Series.Sum(series => series.Points.Count) > CrowdedFrom ? 3 : 5.5;

    /// <summary>A range of round numbers that holds every point and interval, and the step between its marks.</summary>
    public static (double Low, double High, double Step) Range(ChartAxis axis, IEnumerable<double?> values)
    {
        double[] known = [.. values.OfType<double>(), .. axis.References];
        if (axis.Scale == ChartScale.Year)
        {
            return Years(known.Min(), known.Max());
        }

        var (low, high) = (known.Min(), known.Max());
        if (axis.Scale == ChartScale.Share)
        {
            low = 0;
        }

        // Values that lie on one spot still need an axis around them.
        if (high - low < .001)
        {
            high += .05;
            low = axis.Scale == ChartScale.Share ? 0 : low - .05;
        }

        var span = high - low;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(span / 4)));
        var step = RoundSteps.Select(factor => factor * magnitude).First(step => span / step <= 5.5);
        // Between two whole numbers of things there is no mark.
        step = axis.Scale == ChartScale.Count ? Math.Max(1, step) : step;
        return (Round(Math.Floor(low / step) * step), Round(Math.Ceiling(high / step) * step), Round(step));
    }

    // A year is a whole mark or none, and a value in the midst of one lies between two.
    private static (double Low, double High, double Step) Years(double first, double last)
    {
        var (low, high) = (Math.Floor(first), Math.Ceiling(last));
        if (high == low)
        {
            (low, high) = (low - 1, high + 1);
        }

        double[] steps = [1, 2, 5, 10, 20, 50, 100];
        var step = Array.Find(steps, step => (high - low) / step <= 6) is > 0 and var found ? found : steps[^1];
        return (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
    }

    /// <summary>Everything that the axis of values must hold.</summary>
    public static IEnumerable<double?> Across(ChartSpecification chart) => chart.Series
        .SelectMany(series => series.Points).SelectMany(point => (double?[])[point.Value, point.Lower, point.Upper]);

    /// <summary>Everything that the upright axis of a plane must hold.</summary>
    public static IEnumerable<double?> Upright(ChartSpecification chart) => chart.Series.SelectMany(series => series.Points)
        .SelectMany(point => (double?[])[point.UprightValue, point.UprightLower, point.UprightUpper]);

    /// <summary>A mark of an axis in words.</summary>
    /// <param name="value">Where it stands.</param>
    /// <param name="scale">The axis’s scale.</param>
    /// <param name="step">From one mark to the next: where a scale’s own decimals would make two marks the same, there is one more.</param>
    public static string Mark(double value, ChartScale scale, double step = 1)
    {
        if (scale is ChartScale.Share or ChartScale.Points && step < LeastShareStep)
        {
            var fine = Math.Round(value * 100, 6).ToString("0.00;−0.00;0.00", CultureInfo.InvariantCulture);
            return scale == ChartScale.Share ? fine + "%" : value > 0 ? "+" + fine : fine;
        }

        var text = Wording.Value(value, scale).Replace(".0%", "%", StringComparison.Ordinal)
            .Replace(" points", "", StringComparison.Ordinal);
        return scale == ChartScale.Points ? text.Replace(".0", "", StringComparison.Ordinal) : text;
    }

    /// <summary>Title of an axis with what lies at its ends.</summary>
    public static string Caption(ChartAxis axis) => axis.LowEnd.Length > 0 || axis.HighEnd.Length > 0
        ? $"{axis.Title}: ← {axis.LowEnd}, {axis.HighEnd} →" : axis.Title;

    /// <summary>The name of a row in lines that fit the room on the left.</summary>
    public static List<string> Lines(string name)
    {
        var lines = new List<string> { "" };
        foreach (var word in name.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length >= LettersInLine)
            {
                lines.Add("");
            }

            lines[^1] += (lines[^1].Length > 0 ? " " : "") + word;
        }

        return lines;
    }

    // A Chinese character is as wide as two Latin letters.
    private static int Letters(string text) => text.Sum(letter => letter >= 0x2E80 ? 2 : 1);

    private static double Round(double value) => Math.Round(value, 9);
}
