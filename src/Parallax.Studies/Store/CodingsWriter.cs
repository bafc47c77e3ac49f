using System.Text;
using Parallax.Files.Results;

namespace Parallax.Studies.Store;

/// <summary>Writes codings.csv from the stored rows of all documents.</summary>
/// <remarks>
/// Rows made before a term changed in documents that do not hold it carry the old coder's eight digits; the digits stand
/// at fixed width, so that they are written over as the rows pass by.
/// </remarks>
internal sealed class CodingsWriter(StoreFile codings, string coder)
{
    private const int BytesPerTurn = 4 << 20;

    private static readonly byte[] Mark = Encoding.UTF8.GetBytes(",dictionary:");

    private readonly byte[] digits = Encoding.UTF8.GetBytes(coder[^8..]);

    public long Write(string path, IReadOnlyList<StoredDocument.Range> blocks, CancellationToken cancellation)
    {
        var header = Encoding.UTF8.GetBytes(string.Join(',', CodingCsv.File.Header) + "\n");
        var batches = Batches(blocks);
        var starts = new long[batches.Count + 1];
        starts[0] = header.Length;
        for (var batch = 0; batch < batches.Count; batch++)
        {
            starts[batch + 1] = starts[batch] + batches[batch].Sum(block => (long)block.Length);
        }

        using var target = File.OpenHandle(
            path, FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.None, starts[^1]);
        RandomAccess.Write(target, header, 0);
        var rows = 0L;
        new Turns(batches.Count, 1, null, cancellation).Run(() =>
        {
            var (joined, one) = (new byte[BytesPerTurn + (BytesPerTurn / 2)], Array.Empty<byte>());
            return batch =>
            {
                var length = 0;
                foreach (var block in batches[batch])
                {
                    if (joined.Length < length + block.Length)
                    {
                        Array.Resize(ref joined, length + block.Length);
                    }

                    codings.Read(block, ref one).CopyTo(joined.AsSpan(length));
                    length += block.Length;
                }

                Interlocked.Add(ref rows, Sign(joined.AsSpan(0, length)));
                RandomAccess.Write(target, joined.AsSpan(0, length), starts[batch]);
            };
        });
        return rows;
    }

    private static List<List<StoredDocument.Range>> Batches(IReadOnlyList<StoredDocument.Range> blocks)
    {
        var batches = new List<List<StoredDocument.Range>>();
        var size = 0;
        foreach (var block in blocks)
        {
            if (batches.Count == 0 || size + block.Length > BytesPerTurn)
            {
                batches.Add([]);
                size = 0;
            }

            batches[^1].Add(block);
            size += block.Length;
        }

        return batches;
    }

    /// <summary>Puts the coder's digits into rows, and counts them.</summary>
    public long Sign(Span<byte> rows)
    {
        var count = 0L;
        while (rows.Length > 0)
        {
            var coder = rows.Length - Splice.AfterDocument(rows).Length;
            coder += rows[coder..].IndexOf(Mark) + Mark.Length;
            digits.CopyTo(rows[coder..]);
            rows = rows[(coder + rows[coder..].IndexOf((byte)'\n') + 1)..];
            count++;
        }

        return count;
    }
}
