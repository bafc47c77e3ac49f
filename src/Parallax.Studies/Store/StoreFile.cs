using Microsoft.Win32.SafeHandles;

namespace Parallax.Studies.Store;

/// <summary>One of the store's data files: blocks are appended by several threads and read by offset.</summary>
internal sealed class StoreFile : IDisposable
{
    private readonly SafeFileHandle handle;
    private long end;

    /// <param name="path">Where it lies.</param>
    /// <param name="end">Where the index says its content ends; what lies behind was never indexed and is cut off.</param>
    public StoreFile(string path, long end)
    {
        handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        this.end = end;
        if (Length > end)
        {
            RandomAccess.SetLength(handle, end);
        }
    }

    public long End => Interlocked.Read(ref end);

    public long Length => RandomAccess.GetLength(handle);

    public StoredDocument.Range Append(ReadOnlySpan<byte> block)
    {
        var offset = Interlocked.Add(ref end, block.Length) - block.Length;
        RandomAccess.Write(handle, block, offset);
        return new StoredDocument.Range(offset, block.Length);
    }

    public Span<byte> Read(StoredDocument.Range range, ref byte[] buffer)
    {
        if (buffer.Length < range.Length)
        {
            buffer = GC.AllocateUninitializedArray<byte>(range.Length + (range.Length / 2));
        }

        var block = buffer.AsSpan(0, range.Length);
        for (var read = 0; read < block.Length;)
        {
            var count = RandomAccess.Read(handle, block[read..], range.Offset + read);
            if (count == 0)
            {
                throw new EndOfStreamException("The store of read texts ends too early; delete it and run again.");
            }

            read += count;
        }

        return block;
    }

    public void Dispose() => handle.Dispose();
}
