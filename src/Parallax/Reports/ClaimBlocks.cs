using Parallax.Claims;

namespace Parallax.Reports;

/// <summary>Claims in short: each with what is open in its wording, and only then its verdict with the reason.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Note">What must be known to read the verdicts.</param>
/// <param name="Lines">The claims; at least one.</param>
public sealed record ClaimList(string Title, string Note, IReadOnlyList<ClaimLine> Lines) : ReportBlock;

/// <summary>A claim in short.</summary>
/// <param name="Anchor">Anchor of the place where it stands in full.</param>
/// <param name="Text">The claim.</param>
/// <param name="Flags">What is wrong or open in its wording; may be empty.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Reason">Why, in one line.</param>
public sealed record ClaimLine(string Anchor, string Text, IReadOnlyList<string> Flags, VerdictMark Verdict, string Reason);

/// <summary>A verdict as it is shown.</summary>
/// <param name="Kind">The verdict, which gives its shape.</param>
/// <param name="Word">The verdict in words.</param>
public sealed record VerdictMark(VerdictKind Kind, string Word);

/// <summary>Blocks that open on demand under one line.</summary>
/// <param name="Id">Anchor, unique in the report.</param>
/// <param name="Summary">The line.</param>
/// <param name="Blocks">What stands under it; at least one.</param>
public sealed record Folded(string Id, string Summary, IReadOnlyList<ReportBlock> Blocks) : ReportBlock
{
    /// <summary>Verdict that stands in the line; null for none.</summary>
    public VerdictMark? Verdict { get; init; }
}

/// <summary>Numbers, each with its interval drawn against what it is set against.</summary>
/// <param name="Lines">The numbers; at least one.</param>
public sealed record IntervalList(IReadOnlyList<IntervalLine> Lines) : ReportBlock;

/// <summary>A number with its interval and what it says.</summary>
/// <param name="Title">What is measured.</param>
/// <param name="Subtitle">Of whom, in which texts, and what was expected.</param>
/// <param name="Mark">What is drawn; null where there is no number.</param>
/// <param name="Result">What it says, in a word or two.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record IntervalLine(string Title, string Subtitle, IntervalMark? Mark, string Result, string Reason)
{
    /// <summary>Id of the passage list that the number opens; null for none.</summary>
    public string? Passages { get; init; }
}

/// <summary>A number with its interval, as drawn.</summary>
/// <param name="Estimate">The number.</param>
/// <param name="Lower">Lower end; null for none.</param>
/// <param name="Upper">Upper end; null for none.</param>
/// <param name="Scale">How values are shown.</param>
/// <param name="Text">The number and its interval in words.</param>
public sealed record IntervalMark(double Estimate, double? Lower, double? Upper, ChartScale Scale, string Text)
{
    /// <summary>Lines it is set against: zero and the smallest effect of interest either way, or a threshold.</summary>
    public IReadOnlyList<double> Lines { get; init; } = [];

    /// <summary>Where the region begins in which the whole interval would have to lie; null where it has no lower end.</summary>
    public double? PredictedFrom { get; init; }

    /// <summary>Where that region ends; null where it has no upper end.</summary>
    public double? PredictedTo { get; init; }
}

/// <summary>A result under every way of measuring it, sorted, with the choices that make each way.</summary>
public sealed record CurveFigure : ReportBlock
{
    /// <summary>Anchor, unique in the report.</summary>
    public required string Id { get; init; }

    /// <summary>The finding in words.</summary>
    public required string Title { get; init; }

    /// <summary>What is measured.</summary>
    public required string Subtitle { get; init; }

    /// <summary>How to read the picture.</summary>
    public required string SourceLine { get; init; }

    /// <summary>How values are shown.</summary>
    public required ChartScale Scale { get; init; }

    /// <summary>Ways of measuring, in ascending order of their estimate; at least one.</summary>
    public required IReadOnlyList<CurvePoint> Points { get; init; }

    /// <summary>Choices by which the ways differ, in the order in which they are listed.</summary>
    public required IReadOnlyList<string> Choices { get; init; }

    /// <summary>Values that a line marks.</summary>
    public required IReadOnlyList<double> Lines { get; init; }

    /// <summary>The same as numbers.</summary>
    public required ReportTable Table { get; init; }
}

/// <summary>One way of measuring.</summary>
/// <param name="Estimate">The estimate.</param>
/// <param name="Lower">Lower end of its interval; null for none.</param>
/// <param name="Upper">Upper end.</param>
/// <param name="Choices">Places of its choices in the figure's list.</param>
/// <param name="IsStated">Whether it is the way the claim states.</param>
public sealed record CurvePoint(double Estimate, double? Lower, double? Upper, IReadOnlyList<int> Choices, bool IsStated);

/// <summary>What is declared, assessed and observed of one thing, side by side.</summary>
/// <param name="Items">The layers, in this order.</param>
public sealed record LayerBlock(IReadOnlyList<Layer> Items) : ReportBlock;

/// <summary>One layer.</summary>
/// <param name="Title">Its name.</param>
/// <param name="From">What it is made from.</param>
/// <param name="Shows">What it shows here; at least one line.</param>
/// <param name="Can">What such a layer can show; empty where it shows nothing here.</param>
/// <param name="Cannot">What it cannot show; empty likewise.</param>
public sealed record Layer(string Title, string From, IReadOnlyList<LayerLine> Shows, string Can, string Cannot);

/// <summary>One thing that a layer shows.</summary>
/// <param name="Who">Of whom or what; may be empty.</param>
/// <param name="Figure">The number or fact.</param>
/// <param name="From">What it rests on; may be empty.</param>
public sealed record LayerLine(string Who, ReportCell Figure, string From);
