namespace Parallax.Corpora;

/// <summary>One published value of a series: a row of indicators.csv.</summary>
/// <remarks>
/// Sources that disagree on a series and a period stand side by side, each with its own row; no value is ever averaged.
/// </remarks>
public sealed record Indicator
{
    /// <summary>Name of the series within the study.</summary>
    public required string Series { get; init; }

    /// <summary>What the value is for.</summary>
    public required ReportingPeriod Period { get; init; }

    /// <summary>The value, in <see cref="Unit"/>.</summary>
    public required double Value { get; init; }

    /// <summary>What the value is counted in; the same throughout a series.</summary>
    public required string Unit { get; init; }

    /// <summary>Whose value it is; empty where it is nobody's in particular.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The other side of a flow; empty for none.</summary>
    public string Partner { get; init; } = "";

    /// <summary>Who published it.</summary>
    public required string Source { get; init; }

    /// <summary>Address it was seen at; empty where none is known.</summary>
    public string Url { get; init; } = "";

    /// <summary>When it was looked up; null where that was not noted.</summary>
    public PartialDate? Retrieved { get; init; }

    /// <summary>State of the source's figures, such as the release; empty where it has none.</summary>
    public string Vintage { get; init; } = "";

    /// <summary>What a reader must know of it; may be empty.</summary>
    public string Note { get; init; } = "";
}
