using Parallax.Codings;

namespace Parallax.Studies.Store;

/// <summary>A text to be coded.</summary>
/// <param name="Path">Where the file lies.</param>
/// <param name="Name">How the file is named to the user.</param>
/// <param name="Facts">What is known of the document; an empty language asks for a guess by scripts.</param>
public sealed record StoreInput(string Path, string Name, DocumentFacts Facts);

/// <summary>What the store knows of a document: which file it read and where its columns and codings lie.</summary>
internal sealed record StoredDocument
{
    public required string Id { get; init; }

    public long Size { get; init; }

    public long Modified { get; init; }

    public string Sha256 { get; init; } = "";

    /// <summary>Language told by the register or guessed; empty where it is none that is read.</summary>
    public string Language { get; init; } = "";

    public Range Columns { get; init; }

    /// <summary>The document's distinct types, ascending, as steps of seven bits a byte.</summary>
    public Range Types { get; init; }

    public Range Codings { get; init; }

    /// <summary>What the codings were made with beside the entries: rules and facts; empty where it is not coded.</summary>
    public string CodedWith { get; init; } = "";

    public int Sentences { get; init; }

    public int Relevant { get; init; }

    public int Tokens { get; init; }

    public int? Paragraphs { get; init; }

    /// <summary>A stretch of one of the store's files.</summary>
    internal readonly record struct Range(long Offset, int Length);
}
