using Parallax.Corpora;

namespace Parallax.Reliability;

/// <summary>One hit of the dictionary that a person is to judge: a row of precision.csv.</summary>
public sealed record PrecisionHit
{
    /// <summary>Language of the document.</summary>
    public required string Language { get; init; }

    /// <summary>Code that the hit was given.</summary>
    public required string Code { get; init; }

    /// <summary>Entry of the codebook that matched, as written there.</summary>
    public required string Entry { get; init; }

    /// <summary>Kind of text.</summary>
    public SourceClass Source { get; init; }

    /// <summary>Document identifier.</summary>
    public required string Document { get; init; }

    /// <summary>First code point of the match in the kept text, from 0.</summary>
    public int Start { get; init; }

    /// <summary>Code point after the match, exclusive.</summary>
    public int End { get; init; }

    /// <summary>The variant of the entry that matched.</summary>
    public required string Term { get; init; }

    /// <summary>Whether the code fits there; null where nobody has judged it.</summary>
    public bool? IsRight { get; init; }

    /// <summary>Who judged; may be empty.</summary>
    public string Judge { get; init; } = "";

    /// <summary>The sentence, the match in 【】, to judge it by; empty where the text is not at hand or may not be quoted.</summary>
    public string Text { get; init; } = "";

    /// <summary>What is judged together.</summary>
    public EntryKey Key => new(Language, Code, Entry, Source);

    /// <summary>Whether both are the same hit, judged or not.</summary>
    internal (string, int, int, string, string) Place => (Document, Start, End, Code, Term);
}

/// <summary>An entry of the dictionary in one language and kind of text: precision is a property of both (METHOD §3.1).</summary>
/// <param name="Language">Language.</param>
/// <param name="Code">Code that its hits are given.</param>
/// <param name="Entry">The entry as the codebook writes it.</param>
/// <param name="Source">Kind of text.</param>
public readonly record struct EntryKey(string Language, string Code, string Entry, SourceClass Source) : IComparable<EntryKey>
{
    /// <summary>Orders by language, code, entry and kind of text.</summary>
    public int CompareTo(EntryKey other) =>
        string.CompareOrdinal(Language, other.Language) is not 0 and var language ? language
        : string.CompareOrdinal(Code, other.Code) is not 0 and var code ? code
        : string.CompareOrdinal(Entry, other.Entry) is not 0 and var entry ? entry
        : Source.CompareTo(other.Source);
}
