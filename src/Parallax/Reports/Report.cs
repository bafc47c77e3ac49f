namespace Parallax.Reports;

/// <summary>A report as data: what it says and shows, without how it looks. Every renderer serves this one record.</summary>
public sealed record Report
{
    /// <summary>Title of the study.</summary>
    public required string Title { get; init; }

    /// <summary>Sections in reading order; the first is the first screen. None is empty.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    /// <summary>Actors that have a colour of their own, in the study's order; all others are drawn grey.</summary>
    public required IReadOnlyList<ReportActor> Actors { get; init; }

    /// <summary>Passages that numbers open, in the order they are first asked for.</summary>
    public required IReadOnlyList<PassageList> Passages { get; init; }
}

/// <summary>An actor as the report names it.</summary>
/// <param name="Key">Code of the actor.</param>
/// <param name="Name">Its name in plain words.</param>
public sealed record ReportActor(string Key, string Name);

/// <summary>One part of a report with a heading of its own.</summary>
/// <param name="Id">Anchor, unique in the report: lower-case letters, digits and hyphens.</param>
/// <param name="Title">Heading.</param>
/// <param name="Blocks">What stands in it, in order; at least one.</param>
public sealed record ReportSection(string Id, string Title, IReadOnlyList<ReportBlock> Blocks)
{
    /// <summary>Heading in the table of contents that it stands under; empty for none.</summary>
    public string Part { get; init; } = "";
}

/// <summary>Something that stands in a section.</summary>
public abstract record ReportBlock;

/// <summary>Running text.</summary>
/// <param name="Text">The text, plain.</param>
/// <param name="IsQuiet">True for a remark beside the main text.</param>
public sealed record Paragraph(string Text, bool IsQuiet = false) : ReportBlock;

/// <summary>The question and its answer in a few sentences.</summary>
/// <param name="Question">What the study asks.</param>
/// <param name="Sentences">The answer; each sentence can stand alone.</param>
public sealed record Answer(string Question, IReadOnlyList<string> Sentences) : ReportBlock;

/// <summary>A heading below that of the section.</summary>
/// <param name="Text">The heading.</param>
public sealed record Subheading(string Text) : ReportBlock;

/// <summary>How a callout is meant.</summary>
public enum CalloutKind
{
    /// <summary>It stands.</summary>
    Stands,

    /// <summary>It cannot be said yet.</summary>
    Open,

    /// <summary>It is to be kept in mind.</summary>
    Caution,
}

/// <summary>Points set apart under a heading.</summary>
/// <param name="Kind">How it is meant.</param>
/// <param name="Title">Heading.</param>
/// <param name="Lines">The points; at least one.</param>
public sealed record Callout(CalloutKind Kind, string Title, IReadOnlyList<string> Lines) : ReportBlock;

/// <summary>What the report rests on, as counts side by side.</summary>
/// <param name="Title">What is counted.</param>
/// <param name="Items">The counts.</param>
/// <param name="Notes">What must be known to read the counts and the numbers made from them; may be empty.</param>
/// <param name="Commands">Commands that bring more, each with what it does.</param>
public sealed record Foundation(
    string Title,
    IReadOnlyList<FoundationItem> Items,
    IReadOnlyList<string> Notes,
    IReadOnlyList<(string Command, string Does)> Commands) : ReportBlock;

/// <summary>One count of what the report rests on.</summary>
/// <param name="Count">How many, at least 0.</param>
/// <param name="Label">Of what.</param>
/// <param name="Note">What that means for the numbers; may be empty.</param>
/// <param name="IsCounted">Whether they enter any measure.</param>
public sealed record FoundationItem(int Count, string Label, string Note, bool IsCounted);

/// <summary>Terms with what is to be said of each.</summary>
/// <param name="Items">The terms; at least one.</param>
public sealed record DefinitionList(IReadOnlyList<(string Term, string Text)> Items) : ReportBlock;

/// <summary>A text that opens on demand under a line that stands for it.</summary>
/// <param name="Title">The line, such as the title of a document.</param>
/// <param name="Note">What is to be known before it is opened, such as date and issuer.</param>
/// <param name="Address">Web address of what the text is about; empty for none.</param>
/// <param name="Paragraphs">The text; where there is none, only the line stands.</param>
public sealed record FoldedText(string Title, string Note, string Address, IReadOnlyList<string> Paragraphs) : ReportBlock;

/// <summary>A table.</summary>
/// <param name="Table">The table.</param>
/// <param name="IsFolded">True where it opens on demand.</param>
public sealed record TableBlock(ReportTable Table, bool IsFolded = false) : ReportBlock;

/// <summary>A chart with the table of its numbers.</summary>
/// <param name="Chart">What to draw; it has at least one point.</param>
/// <param name="Table">Its numbers and what they rest on.</param>
public sealed record ChartBlock(ChartSpecification Chart, ReportTable Table) : ReportBlock;
