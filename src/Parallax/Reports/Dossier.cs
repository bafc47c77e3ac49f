namespace Parallax.Reports;

/// <summary>A focal case of a study: which of its data bear on one question. It holds references, never a conclusion.</summary>
public sealed record Dossier
{
    /// <summary>Identifier, unique in the study: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about, as it stands inside a sentence; the title where none is given.</summary>
    public string Topic
    {
        get => field.Length > 0 ? field : Title;
        init;
    } = "";

    /// <summary>The question it answers.</summary>
    public required string Question { get; init; }

    /// <summary>Codes whose sentences speak of it.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Entries of the dictionary, or variants of them, whose sentences speak of it, by language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Entries { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Series of indicators that bear on it, the most telling first.</summary>
    public IReadOnlyList<SeriesName> Series { get; init; } = [];

    /// <summary>Events that belong to it.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Commitments of the ledger that belong to it.</summary>
    public IReadOnlyList<string> Commitments { get; init; } = [];

    /// <summary>Claims that answer its question.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>Documents of the register that speak for its claims.</summary>
    public IReadOnlyList<string> For { get; init; } = [];

    /// <summary>Documents of the register that speak against its claims.</summary>
    public IReadOnlyList<string> Against { get; init; } = [];

    /// <summary>How the study's authors read it, in their own words; may be empty.</summary>
    public string Reading { get; init; } = "";

    /// <summary>Key under which its sentences are counted and drawn; no code of a codebook can be written so.</summary>
    internal string Key => "dossier:" + Id;
}

/// <summary>A series of indicators as the report calls it.</summary>
/// <param name="Id">Its name in indicators.csv.</param>
/// <param name="Name">Its name in words; empty for the words of its id.</param>
public sealed record SeriesName(string Id, string Name = "");
