using System.Security.Cryptography;
using System.Text;
using Parallax.Codings;

namespace Parallax.Studies.Store;

/// <summary>A text to be coded.</summary>
/// <remarks>Held for every document of a corpus; names and paths that can be told from the rest are not kept.</remarks>
/// <param name="Folder">Folder of the corpus.</param>
/// <param name="File">Path of the file below the folder; null where it is the document's id with .txt.</param>
/// <param name="Facts">What is known of the document; an empty language asks for a guess by scripts.</param>
public sealed record StoreInput(string Folder, string? File, DocumentFacts Facts)
{
    /// <summary>How the file is named to the user.</summary>
    public string Name => File ?? Facts.Id + ".txt";

    /// <summary>Where the file lies.</summary>
    public string Path => System.IO.Path.Combine(Folder, Name);

    /// <summary>Name of the file and language said of it, in eight bytes: another file of one size and age, or a language
    /// that is now said or no longer said, is read anew.</summary>
    internal long Asked => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{Name}\n{Facts.Language}")));

    /// <summary>The text of a document that has one.</summary>
    public static StoreInput Of(StudyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new StoreInput(document.Folder, document.TextSource, DocumentFacts.Of(document.Document));
    }
}

/// <summary>What the store knows of a document: which file it read and where its columns and codings lie.</summary>
internal sealed record StoredDocument
{
    public required string Id { get; init; }

    public long Size { get; init; }

    public long Modified { get; init; }

    /// <summary>Which file was asked to be read and in which language, as <see cref="StoreInput.Asked"/> tells it.</summary>
    public long Asked { get; init; }

    /// <summary>SHA-256 of the file's bytes. As text it would be the largest part of what is held of a document.</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary>The hash as lower-case hexadecimal digits.</summary>
    public string Sha256 => Convert.ToHexStringLower(Hash);

    /// <summary>Language told by the register or guessed; empty where it is none that is read.</summary>
    public string Language { get; init; } = "";

    /// <summary>Whether the text is surely not in the language the register states.</summary>
    public bool IsContradicted { get; init; }

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
