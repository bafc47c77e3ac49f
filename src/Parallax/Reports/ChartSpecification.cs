namespace Parallax.Reports;

/// <summary>The shape of a chart.</summary>
public enum ChartKind
{
    /// <summary>A row a category, in it a dot with its interval for each series.</summary>
    DotInterval,

    /// <summary>Two measures against each other, a labelled point with both intervals for each category.</summary>
    Plane,

    /// <summary>Values over time: across the year, upright the value, a line through the points of each series.</summary>
    Lines,
}

/// <summary>What a chart shows, for any renderer.</summary>
public sealed record ChartSpecification
{
    /// <summary>Anchor, unique in the report.</summary>
    public required string Id { get; init; }

    /// <summary>Shape.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>The finding in words.</summary>
    public required string Title { get; init; }

    /// <summary>What is measured, in which unit, in which texts.</summary>
    public required string Subtitle { get; init; }

    /// <summary>What it is made from; stands under the chart.</summary>
    public required string SourceLine { get; init; }

    /// <summary>The axis of values, across.</summary>
    public required ChartAxis Horizontal { get; init; }

    /// <summary>The upright axis of a plane or of lines; null where rows are categories.</summary>
    public ChartAxis? Upright { get; init; }

    /// <summary>Names of the rows from top to bottom; of a plane, of its points; of lines, the periods.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Series, in the order of the legend.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }
}

/// <summary>How values are shown.</summary>
public enum ChartScale
{
    /// <summary>Proportions, shown in per cent.</summary>
    Share,

    /// <summary>Differences of proportions, shown in percentage points with their sign.</summary>
    Points,

    /// <summary>Numbers without a unit, shown with two decimals.</summary>
    Index,

    /// <summary>Differences of numbers without a unit, shown with their sign.</summary>
    IndexDifference,

    /// <summary>Whole numbers.</summary>
    Count,

    /// <summary>Numbers of a unit that the text names, shown with the decimals they have, two at most.</summary>
    Number,

    /// <summary>Calendar years, shown without thousands parted.</summary>
    Year,
}

/// <summary>An axis of values.</summary>
/// <param name="Title">What it measures.</param>
/// <param name="Scale">How values are shown.</param>
/// <param name="Reference">Value that a line marks, such as 0 for no difference; null for none.</param>
/// <param name="LowEnd">What lies towards the low end; may be empty.</param>
/// <param name="HighEnd">What lies towards the high end; may be empty.</param>
/// <param name="SecondReference">A further value that a line marks; null for none.</param>
public sealed record ChartAxis(
    string Title, ChartScale Scale, double? Reference = null, string LowEnd = "", string HighEnd = "", double? SecondReference = null)
{
    /// <summary>Every value that a line marks.</summary>
    public IEnumerable<double> References => new[] { Reference, SecondReference }.OfType<double>();
}

/// <summary>Points that share a colour and a place in the legend.</summary>
/// <param name="Key">Actor whose colour it bears; empty for grey.</param>
/// <param name="Name">Name in the legend.</param>
/// <param name="Points">Its points; at least one.</param>
public sealed record ChartSeries(string Key, string Name, IReadOnlyList<ChartPoint> Points)
{
    /// <summary>How the points of lines are drawn; elsewhere they are always marked.</summary>
    public LineStroke Stroke { get; init; }
}

/// <summary>How a series of lines is drawn.</summary>
public enum LineStroke
{
    /// <summary>Marks joined by a line.</summary>
    Joined,

    /// <summary>Marks alone.</summary>
    Marks,

    /// <summary>A line alone, such as one fitted to marks; it has no place in the legend.</summary>
    Line,
}

/// <summary>A point of a chart.</summary>
public sealed record ChartPoint
{
    /// <summary>Place of its category, from 0.</summary>
    public required int Category { get; init; }

    /// <summary>Value across.</summary>
    public required double Value { get; init; }

    /// <summary>Lower end of the 95 % interval; null where there is none.</summary>
    public double? Lower { get; init; }

    /// <summary>Upper end of the 95 % interval.</summary>
    public double? Upper { get; init; }

    /// <summary>Upright value of a point in a plane or on a line; null elsewhere.</summary>
    public double? UprightValue { get; init; }

    /// <summary>Lower end of its interval.</summary>
    public double? UprightLower { get; init; }

    /// <summary>Upper end of its interval.</summary>
    public double? UprightUpper { get; init; }

    /// <summary>What a reader is told on pointing at it.</summary>
    public required string Detail { get; init; }

    /// <summary>Whether it rests on little data or carries a caveat; drawn hollow.</summary>
    public bool IsTentative { get; init; }

    /// <summary>Id of the passage list it opens; null for none.</summary>
    public string? Passages { get; init; }
}
