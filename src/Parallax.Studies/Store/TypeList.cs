using Parallax.Tokens;

namespace Parallax.Studies.Store;

/// <summary>The distinct types of a document as bytes: which documents a changed term may touch is told without their columns.</summary>
internal sealed class TypeList
{
    private int[] distinct = [];
    private int[] lastSeenIn = [];
    private int document;
    private byte[] bytes = [];

    public ReadOnlySpan<byte> Of(TokenColumns columns)
    {
        if (distinct.Length < columns.Count)
        {
            distinct = new int[columns.Count * 2];
            bytes = new byte[columns.Count * 10];
        }

        var types = Distinct(columns);
        types.Sort();
        var (length, last) = (0, -1);
        foreach (var type in types)
        {
            var step = (uint)(type - Math.Max(last, 0));
            while (step >= 0x80)
            {
                bytes[length++] = unchecked((byte)(step | 0x80));
                step >>= 7;
            }

            bytes[length++] = (byte)step;
            last = type;
        }

        return bytes.AsSpan(0, length);
    }

    // To sort each token of a text costs several times what it costs to sort its types.
    private Span<int> Distinct(TokenColumns columns)
    {
        document++;
        var count = 0;
        foreach (var type in columns.Types)
        {
            if (type >= lastSeenIn.Length)
            {
                Array.Resize(ref lastSeenIn, Math.Max(type + 1, lastSeenIn.Length * 2));
            }

            if (lastSeenIn[type] != document)
            {
                lastSeenIn[type] = document;
                distinct[count++] = type;
            }
        }

        return distinct.AsSpan(0, count);
    }

    /// <summary>Whether a list holds a type for which a mask is set.</summary>
    public static bool HoldsAny(ReadOnlySpan<byte> list, ReadOnlySpan<uint> masks)
    {
        var (type, step, shift) = (0, 0, 0);
        foreach (var part in list)
        {
            step |= (part & 0x7F) << shift;
            if (part >= 0x80)
            {
                shift += 7;
                continue;
            }

            type += step;
            if (masks[type] != 0)
            {
                return true;
            }

            (step, shift) = (0, 0);
        }

        return false;
    }
}
