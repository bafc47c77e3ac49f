using Parallax.Codebooks;

namespace Parallax.Codings;

/// <summary>How the asserting voice stands to what the unit says (METHOD §1.2); higher values take precedence.</summary>
public enum Attribution
{
    /// <summary>The voice asserts it.</summary>
    Own,

    /// <summary>It stands under a condition.</summary>
    Hypothetical,

    /// <summary>It is reported as somebody's words.</summary>
    Reported,

    /// <summary>It stands in quotation marks.</summary>
    Quoted,

    /// <summary>It is held up as not being so: so-called, scare quotes.</summary>
    Denied,
}

/// <summary>Whether the unit builds or rejects what its code names (METHOD §1.2).</summary>
public enum Polarity
{
    /// <summary>No position is coded.</summary>
    NA,

    /// <summary>It builds.</summary>
    Affirm,

    /// <summary>It rejects.</summary>
    Oppose,

    /// <summary>It does both.</summary>
    Both,
}

/// <summary>How sure the unit sounds.</summary>
public enum Certainty
{
    /// <summary>Neither hedged nor boosted.</summary>
    Plain,

    /// <summary>Hedged: may, perhaps, в принципе, 可能.</summary>
    Hedged,

    /// <summary>Boosted: certainly, безусловно, 坚决.</summary>
    Boosted,
}

/// <summary>How far the unit binds the speaker, from nothing to a legal obligation.</summary>
public enum Commitment
{
    /// <summary>Nothing is promised.</summary>
    None,

    /// <summary>A plan or wish.</summary>
    Intention,

    /// <summary>A promise.</summary>
    Pledge,

    /// <summary>An obligation in legal form.</summary>
    Binding,
}

/// <summary>One match of a code in a document, with all its facets: a row of codings.csv.</summary>
public sealed record Coding
{
    /// <summary>Document identifier.</summary>
    public required string Document { get; init; }

    /// <summary>First code point of the match in the kept text, from 0.</summary>
    public int Start { get; init; }

    /// <summary>Code point after the match, exclusive.</summary>
    public int End { get; init; }

    /// <summary>Number of the sentence in the document, from 1.</summary>
    public int Unit { get; init; }

    /// <summary>Code assigned, as <c>INT.TRADE</c>.</summary>
    public required string Code { get; init; }

    /// <summary><c>dictionary:</c> and 8 hex digits, or a person's id.</summary>
    public required string Coder { get; init; }

    /// <summary>Who asserts: an actor's code, JOINT, THIRD or OTHER.</summary>
    public required string Voice { get; init; }

    /// <summary>How the voice stands to it; only <see cref="Attribution.Own"/> enters an actor's scores.</summary>
    public Attribution Attribution { get; init; }

    /// <summary>Whose attitude or act it is; empty where an expert's text names none before the match.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Actors it is about, OTHER, or empty for none; joined by a semicolon.</summary>
    public string Target { get; init; } = "";

    /// <summary>−2 hostile to 2 strongly positive; null where the code sets none.</summary>
    public int? Stance { get; init; }

    /// <summary>Builds or rejects.</summary>
    public Polarity Polarity { get; init; }

    /// <summary>Times the unit speaks of.</summary>
    public Horizons Horizon { get; init; }

    /// <summary>The variant that matched, as the codebook writes it.</summary>
    public string Term { get; init; } = "";

    /// <summary>How sure the unit sounds.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>How far it binds.</summary>
    public Commitment Commitment { get; init; }

    /// <summary>0 slogan, 1 principle with content, 2 programme; people only, null from a machine.</summary>
    public int? Specificity { get; init; }

    /// <summary>Whether the content is defined by opposition to an actor outside the dyad.</summary>
    public bool ThirdParty { get; init; }

    /// <summary>Four-digit years named in the unit, in order, joined by a semicolon; empty for none.</summary>
    public string Years { get; init; } = "";

    /// <summary>Whether another code matched the very same tokens.</summary>
    public bool Tied { get; init; }

    /// <summary>Number of the paragraph, from 1; null where the text has lost its paragraph breaks.</summary>
    public int? Paragraph { get; init; }

    /// <summary>False in domestic units, which stay out of every comparison (METHOD §2.1).</summary>
    public bool Relevant { get; init; }
}

/// <summary>What was counted once from a document's full text: a row of counts.csv.</summary>
/// <param name="Document">Document identifier.</param>
/// <param name="Sha256">Hash of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Sentences">All sentences.</param>
/// <param name="Relevant">Relevant sentences.</param>
/// <param name="Tokens">Tokens of the relevant sentences.</param>
/// <param name="Paragraphs">Paragraphs with a relevant sentence; null where breaks are lost.</param>
/// <param name="Codebook">The coder that read it, 8 hex digits.</param>
public sealed record TextCounts(
    string Document, string Sha256, int Sentences, int Relevant, int Tokens, int? Paragraphs, string Codebook);
