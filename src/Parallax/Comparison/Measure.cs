namespace Parallax.Comparison;

/// <summary>A measure of one side, as a row names it, with what it needs.</summary>
/// <param name="Name">Name of the level; differences and changes add to it.</param>
/// <param name="Quantity">What it computes.</param>
/// <param name="Needs">What it needs.</param>
internal sealed record Measure(string Name, Quantity Quantity, Needs Needs)
{
    /// <summary>Theme or <c>all</c>.</summary>
    internal string Theme { get; init; } = "all";

    /// <summary>Code or <c>all</c>.</summary>
    internal string Code { get; init; } = "all";

    /// <summary>Target; empty for any or none.</summary>
    internal string Target { get; init; } = "";

    /// <summary><c>documents</c> or <c>pooled</c>.</summary>
    internal string Aggregation { get; init; } = "documents";

    /// <summary>Whether it stands beside a document-equal headline of the same name.</summary>
    internal bool IsSecond { get; init; }

    /// <summary>Whether its row stands where cells are too thin for any estimate.</summary>
    /// <param name="isFull">Whether every theme and code is wanted, or only all codes together.</param>
    internal bool StandsForThin(bool isFull) => !IsSecond && (isFull || Theme == "all");

    /// <summary>The share corrected by what people read in a cell; null where the measure has no such form.</summary>
    internal Func<Cell, CorrectedShare>? Corrected { get; init; }

    /// <summary>Why it cannot be had with this codebook or plan; empty where it can.</summary>
    internal string Lacking { get; init; } = "";
}

/// <summary>What a measure needs of the text, and what nothing counted then says.</summary>
/// <param name="Carrying">What a hit is, in plain words.</param>
/// <param name="LeastHits">Fewest hits that it can be divided by; null for a share, which no lack of hits blocks.</param>
/// <param name="ZeroLower">Of a share without a hit: lower bound in units of 3/n.</param>
/// <param name="ZeroUpper">Of a share without a hit: upper bound in units of 3/n.</param>
/// <param name="PerToken">Whether n is tokens instead of relevant units.</param>
internal sealed record Needs(string Carrying, int? LeastHits, double ZeroLower = 0, double ZeroUpper = 0, bool PerToken = false)
{
    /// <summary>Hits below which a warning is given; null for what the method says of hits in general.</summary>
    internal int? EnoughHits { get; init; }

    /// <summary>What is said where there is no hit at all; empty for what is said of too few.</summary>
    internal string Absent { get; init; } = "";

    /// <summary>3/n as a plain number, n the trials among which nothing was found.</summary>
    internal double Bound(Cell cell) => 3.0 * Stretch(cell.Level) / (PerToken ? cell.Tokens : cell.Units);

    // 3 is −ln .05, the figure of 95 %; at other levels it stretches with the logarithm.
    private static double Stretch(double level) => level == .95 ? 1 : Math.Log(1 - level) / Math.Log(.05);
}
