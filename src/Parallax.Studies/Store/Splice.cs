using System.Buffers.Text;

namespace Parallax.Studies.Store;

/// <summary>Puts the new rows of some sentences in the place of their old ones, in the order of sentences.</summary>
internal sealed class Splice
{
    private byte[] result = new byte[1 << 16];
    private int length;

    /// <summary>Rows with those of the given units replaced.</summary>
    /// <param name="old">All rows of a document.</param>
    /// <param name="units">Units read again, ascending.</param>
    /// <param name="fresh">Their rows, in order.</param>
    public ReadOnlySpan<byte> Replace(ReadOnlySpan<byte> old, IReadOnlyList<int> units, ReadOnlySpan<byte> fresh)
    {
        length = 0;
        foreach (var unit in units)
        {
            Copy(Take(ref old, unit - 1));
            Take(ref old, unit);
            Copy(Take(ref fresh, unit));
        }

        Copy(old);
        return result.AsSpan(0, length);
    }

    // Cuts the rows up to and with a unit off the front.
    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rows, int lastUnit)
    {
        var end = 0;
        while (end < rows.Length && UnitOf(rows[end..]) <= lastUnit)
        {
            end += rows[end..].IndexOf((byte)'\n') + 1;
        }

        var taken = rows[..end];
        rows = rows[end..];
        return taken;
    }

    /// <summary>A row without its first field, the document; a path may need quotes, but it holds no line end.</summary>
    public static ReadOnlySpan<byte> AfterDocument(ReadOnlySpan<byte> row)
    {
        if (row[0] != (byte)'"')
        {
            return row[(row.IndexOf((byte)',') + 1)..];
        }

        row = row[1..];
        int quote;
        while ((quote = row.IndexOf((byte)'"')) >= 0 && row[quote + 1] == (byte)'"')
        {
            row = row[(quote + 2)..];
        }

        return row[(quote + 2)..];
    }

    private static int UnitOf(ReadOnlySpan<byte> row)
    {
        row = AfterDocument(row);
        for (var field = 0; field < 2; field++)
        {
            row = row[(row.IndexOf((byte)',') + 1)..];
        }

        return Utf8Parser.TryParse(row, out int unit, out _)
            ? unit
            : throw new InvalidDataException("The store of codings is damaged; delete it and run again.");
    }

    private void Copy(ReadOnlySpan<byte> rows)
    {
        if (length + rows.Length > result.Length)
        {
            Array.Resize(ref result, Math.Max(result.Length * 2, length + rows.Length));
        }

        rows.CopyTo(result.AsSpan(length));
        length += rows.Length;
    }
}
