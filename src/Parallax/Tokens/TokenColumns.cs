using System.Runtime.InteropServices;

namespace Parallax.Tokens;

/// <summary>What parts a token from the one before it; of several marks the later in this list stands.</summary>
public enum Gap
{
    /// <summary>Nothing, as between Han characters.</summary>
    None,

    /// <summary>White space, a hyphen or a slash: the two may be neighbours of one pattern.</summary>
    Joint,

    /// <summary>A quotation mark, a bracket, a dash or a symbol.</summary>
    Mark,

    /// <summary>The enumeration comma 、, which ends no clause.</summary>
    Enumeration,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>A semicolon.</summary>
    Semicolon,
}

/// <summary>What is known of a token beside its type; the lowest three bits hold the <see cref="Gap"/> before it.</summary>
[Flags]
public enum TokenTraits : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Mask of the bits that hold the gap.</summary>
    GapMask = 7,

    /// <summary>First token of a sentence.</summary>
    SentenceStart = 8,

    /// <summary>First token of a paragraph.</summary>
    ParagraphStart = 16,

    /// <summary>Stands inside quotation marks.</summary>
    Quoted = 32,

    /// <summary>First token inside a pair of quotation marks.</summary>
    QuoteStart = 64,

    /// <summary>All its letters are capitals, at least two of them.</summary>
    Capitals = 128,

    /// <summary>Its first letter is a capital.</summary>
    Capitalised = 256,
}

/// <summary>The tokens of one document as columns: type, start, length and traits, in reading order.</summary>
/// <remarks>Offsets and lengths count code points of the kept text. One instance is filled again and again.</remarks>
public sealed class TokenColumns
{
    private int[] types = new int[4096];
    private int[] starts = new int[4096];
    private ushort[] lengths = new ushort[4096];
    private TokenTraits[] traits = new TokenTraits[4096];

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Type ids, as the vocabulary numbers them.</summary>
    public ReadOnlySpan<int> Types => types.AsSpan(0, Count);

    /// <summary>First code point of each token.</summary>
    public ReadOnlySpan<int> Starts => starts.AsSpan(0, Count);

    /// <summary>Code points of each token.</summary>
    public ReadOnlySpan<ushort> Lengths => lengths.AsSpan(0, Count);

    /// <summary>Traits of each token.</summary>
    public ReadOnlySpan<TokenTraits> Traits => traits.AsSpan(0, Count);

    /// <summary>Bytes that <see cref="Write"/> needs.</summary>
    public int ByteCount => 4 + (Count * (4 + 4 + 2 + 2));

    /// <summary>The gap before a token.</summary>
    public Gap GapBefore(int token) => (Gap)(traits[token] & TokenTraits.GapMask);

    /// <summary>Whether a token has a flag.</summary>
    public bool Has(int token, TokenTraits flag) => (traits[token] & flag) != 0;

    /// <summary>Code point after a token.</summary>
    public int EndOf(int token) => starts[token] + lengths[token];

    /// <summary>First code point of each sentence, and after them the end of the last token.</summary>
    public IReadOnlyList<int> SentenceBorders()
    {
        var borders = new List<int>();
        for (var token = 0; token < Count; token++)
        {
            if (Has(token, TokenTraits.SentenceStart))
            {
                borders.Add(starts[token]);
            }
        }

        borders.Add(Count == 0 ? 0 : EndOf(Count - 1));
        return borders;
    }

    /// <summary>Forgets all tokens.</summary>
    public void Clear() => Count = 0;

    /// <summary>Writes the columns as bytes, to be read by <see cref="Read"/> on the same kind of machine.</summary>
    public void Write(Span<byte> target)
    {
        BitConverter.TryWriteBytes(target, Count);
        var rest = target[4..];
        rest = Put(rest, MemoryMarshal.AsBytes(Types));
        rest = Put(rest, MemoryMarshal.AsBytes(Starts));
        rest = Put(rest, MemoryMarshal.AsBytes(Lengths));
        Put(rest, MemoryMarshal.AsBytes(Traits));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public void Read(ReadOnlySpan<byte> source)
    {
        var count = BitConverter.ToInt32(source);
        while (types.Length < count)
        {
            Grow();
        }

        Count = count;
        var rest = source[4..];
        rest = Take(rest, MemoryMarshal.AsBytes(types.AsSpan(0, count)));
        rest = Take(rest, MemoryMarshal.AsBytes(starts.AsSpan(0, count)));
        rest = Take(rest, MemoryMarshal.AsBytes(lengths.AsSpan(0, count)));
        Take(rest, MemoryMarshal.AsBytes(traits.AsSpan(0, count)));
    }

    internal void Add(int type, int start, int length, TokenTraits flag)
    {
        if (Count == types.Length)
        {
            Grow();
        }

        types[Count] = type;
        starts[Count] = start;
        lengths[Count] = (ushort)Math.Min(length, ushort.MaxValue);
        traits[Count] = flag;
        Count++;
    }

    internal void Mark(int token, TokenTraits flag) => traits[token] |= flag;

    private static Span<byte> Put(Span<byte> target, ReadOnlySpan<byte> column)
    {
        column.CopyTo(target);
        return target[column.Length..];
    }

    private static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> source, Span<byte> target)
    {
        source[..target.Length].CopyTo(target);
        return source[target.Length..];
    }

    private void Grow()
    {
        var size = types.Length * 2;
        Array.Resize(ref types, size);
        Array.Resize(ref starts, size);
        Array.Resize(ref lengths, size);
        Array.Resize(ref traits, size);
    }
}
