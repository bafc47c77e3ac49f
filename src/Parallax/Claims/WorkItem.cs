namespace Parallax.Claims;

/// <summary>What kind of work would decide a claim.</summary>
public enum WorkKind
{
    /// <summary>Documents to find and add.</summary>
    Documents,

    /// <summary>Sentences to be coded by two people.</summary>
    Coding,

    /// <summary>A definition or entries to be sharpened and coded again.</summary>
    Revision,

    /// <summary>A series, vote or ledger entry to look up.</summary>
    Indicator,

    /// <summary>Evidence for or against a rival.</summary>
    Evidence,

    /// <summary>A change of the claims file or the study's plan.</summary>
    Plan,
}

/// <summary>One thing that is missing for a verdict.</summary>
/// <param name="Kind">Kind of work.</param>
/// <param name="Text">The same as a plain sentence.</param>
public sealed record WorkItem(WorkKind Kind, string Text)
{
    /// <summary>Whose documents; empty where no actor is meant.</summary>
    public string Actor { get; init; } = "";

    /// <summary>Kind of text; empty for none.</summary>
    public string Source { get; init; } = "";

    /// <summary>Language; empty for none.</summary>
    public string Language { get; init; } = "";

    /// <summary>Period; empty for none.</summary>
    public string Period { get; init; } = "";

    /// <summary>Code or theme; empty for none.</summary>
    public string Code { get; init; } = "";

    /// <summary>Series, document or rival hypothesis; empty for none.</summary>
    public string What { get; init; } = "";

    /// <summary>How many documents or sentences; null where it is not a number of things.</summary>
    public int? Count { get; init; }
}
