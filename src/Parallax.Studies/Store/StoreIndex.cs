using System.Security.Cryptography;
using System.Text;

namespace Parallax.Studies.Store;

/// <summary>The store's table of contents: documents, vocabulary and the coder that coded; written last and in one piece.</summary>
internal sealed class StoreIndex
{
    // Counts up whenever the layout of the store or what is read into columns changes.
    private const int Layout = 4;

    public Dictionary<string, StoredDocument> Documents { get; } = new(StringComparer.Ordinal);

    public List<string> Vocabulary { get; init; } = [];

    public List<string> Variants { get; set; } = [];

    public long ColumnsEnd { get; set; }

    public long TypesEnd { get; set; }

    public long CodingsEnd { get; set; }

    /// <summary>Reads an index; null where there is none, where another version wrote it, or where it is damaged.</summary>
    public static StoreIndex? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        if (!IsWhole(stream) || reader.ReadInt32() != Layout || reader.ReadInt32() != Codings.DictionaryCoder.RulesVersion)
        {
            return null;
        }

        var index = new StoreIndex
        {
            ColumnsEnd = reader.ReadInt64(),
            TypesEnd = reader.ReadInt64(),
            CodingsEnd = reader.ReadInt64(),
        };
        ReadStrings(reader, index.Vocabulary);
        ReadStrings(reader, index.Variants);
        var documents = reader.ReadInt32();
        index.Documents.EnsureCapacity(documents);
        for (; documents > 0; documents--)
        {
            var document = ReadDocument(reader);
            index.Documents.Add(document.Id, document);
        }

        return index;
    }

    /// <summary>Writes the index beside the old one and puts it in its place.</summary>
    public void Write(string path)
    {
        var beside = path + ".new";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 20))
        using (var writer = new BinaryWriter(stream, Encoding.UTF8))
        {
            writer.Write(Layout);
            writer.Write(Codings.DictionaryCoder.RulesVersion);
            writer.Write(ColumnsEnd);
            writer.Write(TypesEnd);
            writer.Write(CodingsEnd);
            WriteStrings(writer, Vocabulary);
            WriteStrings(writer, Variants);
            writer.Write(Documents.Count);
            foreach (var document in Documents.Values)
            {
                WriteDocument(writer, document);
            }

            writer.Flush();
            writer.Write(HashOf(stream, stream.Length));
        }

        File.Move(beside, path, overwrite: true);
    }

    // The file ends with the hash of all before it: what a full disk or a lost write has cut must not be taken for an index.
    private static bool IsWhole(FileStream stream)
    {
        var content = stream.Length - SHA256.HashSizeInBytes;
        if (content < 8)
        {
            return false;
        }

        var hash = HashOf(stream, content);
        Span<byte> written = stackalloc byte[SHA256.HashSizeInBytes];
        stream.ReadExactly(written);
        stream.Position = 0;
        return written.SequenceEqual(hash);
    }

    // Leaves the stream after the bytes it has read.
    private static byte[] HashOf(FileStream stream, long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        stream.Position = 0;
        while (length > 0)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(length, buffer.Length));
            stream.ReadExactly(part);
            hash.AppendData(part);
            length -= part.Length;
        }

        return hash.GetHashAndReset();
    }

    private static void ReadStrings(BinaryReader reader, List<string> target)
    {
        var count = reader.ReadInt32();
        target.EnsureCapacity(count);
        for (; count > 0; count--)
        {
            target.Add(reader.ReadString());
        }
    }

    private static void WriteStrings(BinaryWriter writer, List<string> strings)
    {
        writer.Write(strings.Count);
        foreach (var text in strings)
        {
            writer.Write(text);
        }
    }

    private static StoredDocument ReadDocument(BinaryReader reader) => new()
    {
        Id = reader.ReadString(),
        Size = reader.ReadInt64(),
        Modified = reader.ReadInt64(),
        Asked = reader.ReadInt64(),
        Hash = reader.ReadBytes(reader.ReadByte()),
        Language = string.Intern(reader.ReadString()),
        IsContradicted = reader.ReadBoolean(),
        Columns = new(reader.ReadInt64(), reader.ReadInt32()),
        Types = new(reader.ReadInt64(), reader.ReadInt32()),
        Codings = new(reader.ReadInt64(), reader.ReadInt32()),
        CodedWith = string.Intern(reader.ReadString()),
        Sentences = reader.ReadInt32(),
        Relevant = reader.ReadInt32(),
        Tokens = reader.ReadInt32(),
        Paragraphs = reader.ReadInt32() is >= 0 and var paragraphs ? paragraphs : null,
    };

    private static void WriteDocument(BinaryWriter writer, StoredDocument document)
    {
        writer.Write(document.Id);
        writer.Write(document.Size);
        writer.Write(document.Modified);
        writer.Write(document.Asked);
        writer.Write((byte)document.Hash.Length);
        writer.Write(document.Hash);
        writer.Write(document.Language);
        writer.Write(document.IsContradicted);
        Write(writer, document.Columns);
        Write(writer, document.Types);
        Write(writer, document.Codings);
        writer.Write(document.CodedWith);
        writer.Write(document.Sentences);
        writer.Write(document.Relevant);
        writer.Write(document.Tokens);
        writer.Write(document.Paragraphs ?? -1);
    }

    private static void Write(BinaryWriter writer, StoredDocument.Range range)
    {
        writer.Write(range.Offset);
        writer.Write(range.Length);
    }
}
