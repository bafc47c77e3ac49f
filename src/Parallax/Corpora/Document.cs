namespace Parallax.Corpora;

/// <summary>What a document counts from.</summary>
public enum DocumentBasis
{
    /// <summary>Its full text is at hand.</summary>
    Text,

    /// <summary>Its codings are shipped without the text.</summary>
    Codings,

    /// <summary>Only a digest in the study's own words; read, never counted.</summary>
    Digest,
}

/// <summary>One dated act of communication as the register describes it.</summary>
public sealed record Document
{
    /// <summary>Identifier, unique in the register.</summary>
    public required string Id { get; init; }

    /// <summary>Title as published; may be empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>Date of the act; null where the register gives none, and then it belongs to no period.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>ISO 3166 alpha-3 code of the issuing state, <c>JOINT</c> or <c>THIRD</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>Kind of text.</summary>
    public SourceClass Source { get; init; }

    /// <summary>Language of the text at hand: en, ru or zh.</summary>
    public required string Language { get; init; }

    /// <summary>Language it was first given in; empty where unknown.</summary>
    public string OriginalLanguage { get; init; } = "";

    /// <summary>Whether the text at hand is a translation; null where the register is silent.</summary>
    public bool? IsTranslation { get; init; }

    /// <summary>Who issued it; empty where unknown.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>Address it was seen at; empty where none is known.</summary>
    public string Url { get; init; } = "";

    /// <summary>Path of the text, relative to the register; empty where there is none.</summary>
    public string File { get; init; } = "";

    /// <summary>Base of an expert: an actor's code or <c>third</c>; empty for all but experts.</summary>
    public string ExpertBase { get; init; } = "";

    /// <summary>What may be done with the text: open, quote or closed, then free words.</summary>
    public string Rights { get; init; } = "";

    /// <summary>Value shared by language versions of one text, or by two readouts of one meeting; empty otherwise.</summary>
    public string Pair { get; init; } = "";

    /// <summary>Sampling weight 1/π, above 0; 1 where the register gives none.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>What it counts from.</summary>
    public DocumentBasis Basis { get; init; }

    /// <summary>What the register's basis column says, such as <c>digest from the text</c>; empty where it says nothing.</summary>
    public string StatedBasis { get; init; } = "";
}
