using Parallax.Comparison;

namespace Parallax.Claims;

/// <summary>On which side of zero or of its threshold a test expects the number.</summary>
public enum Direction
{
    /// <summary>Above.</summary>
    Above,

    /// <summary>At or above.</summary>
    AtLeast,

    /// <summary>Below.</summary>
    Below,

    /// <summary>At or below.</summary>
    AtMost,
}

/// <summary>A prediction about one number, stated before it is known.</summary>
public sealed record QuantitativeTest
{
    /// <summary>Identifier, as C06.a.</summary>
    public required string Id { get; init; }

    /// <summary>A measure of the catalogue, or <c>indicator:</c> and a series, or <c>document:</c> and a document's id.</summary>
    public required string Measure { get; init; }

    /// <summary>The contrast as written: <c>RUS - CHN</c>, <c>RUS -&gt; CHN</c>, <c>RUS</c> or nothing.</summary>
    public string Contrast { get; init; } = "";

    /// <summary>The actor measured; empty where the contrast names none.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The other side, or the target; empty for none.</summary>
    public string Partner { get; init; } = "";

    /// <summary>Theme or <c>all</c>.</summary>
    public string Theme { get; init; } = "all";

    /// <summary>Code or <c>all</c>.</summary>
    public string Code { get; init; } = "all";

    /// <summary>Dictionary entry that the code is narrowed to; empty for the whole code.</summary>
    public string Term { get; init; } = "";

    /// <summary>Kinds of text: the first is tested, the others are further specifications.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Period, <c>after - before</c>, or of an indicator one value's period, or two with <c> - </c> or <c> / </c>.</summary>
    public string Period { get; init; } = "all";

    /// <summary>Language of the texts; empty for the one in which the contrast has most of them.</summary>
    public string Language { get; init; } = "";

    /// <summary><c>documents</c>, <c>pooled</c>, or empty for the measure's headline.</summary>
    public string Aggregation { get; init; } = "";

    /// <summary>Of an indicator, the series it is divided by; empty for none.</summary>
    public string Per { get; init; } = "";

    /// <summary>Where the number is expected.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Smallest effect of interest, above 0, in the measure's unit; null for a test against a threshold.</summary>
    public double? Sesoi { get; init; }

    /// <summary>Value that the number is set against; null for a test against the smallest effect of interest.</summary>
    public double? Threshold { get; init; }

    /// <summary>Risk of error, above 0 and below .5; shared out among the primary tests of a claim.</summary>
    public double Alpha { get; init; } = .05;

    /// <summary>Whether it decides; a secondary test is only told.</summary>
    public bool IsPrimary { get; init; } = true;

    /// <summary>Its weight among the primary tests, above 0.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Why it cannot be computed in this study, such as an unknown measure; empty where it can be tried.</summary>
    public string SetAside { get; init; } = "";

    /// <summary>Whether the claim expects more rather than less.</summary>
    public bool ExpectsMore => Direction is Direction.Above or Direction.AtLeast;

    /// <summary>Whether it is of roll calls, events or commitments, or of words set against these or against a series.</summary>
    public bool IsOfRecords => ObservedMeasures.Has(TestedMeasure.Of(this));

    /// <summary>Whether it is of coded texts alone.</summary>
    public bool IsOfTexts => !Measure.Contains(':', StringComparison.Ordinal) && !IsOfRecords;

    /// <summary>Whether a number lies on the side that the claim expects: of 0, or of the threshold.</summary>
    /// <param name="value">The number.</param>
    public bool Expects(double value) => Direction switch
    {
        Direction.Above => value > (Threshold ?? 0),
        Direction.AtLeast => value >= (Threshold ?? 0),
        Direction.Below => value < (Threshold ?? 0),
        _ => value <= (Threshold ?? 0),
    };
}
