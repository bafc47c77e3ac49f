namespace Parallax.Tokens;

/// <summary>One thread's memory of spellings: type number and shape of each, so that folding happens once a spelling.</summary>
/// <remarks>Open addressing over one character pool; about a tenth of the cost of a dictionary of strings here.</remarks>
internal sealed class SurfaceTable(Vocabulary vocabulary)
{
    private Entry[] entries = new Entry[1 << 16];
    private char[] pool = new char[1 << 18];
    private int pooled;
    private int count;

    public (int Type, TokenTraits Shape) Find(ReadOnlySpan<char> surface, uint hash)
    {
        var mask = (uint)entries.Length - 1;
        for (var slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            ref var entry = ref entries[slot];
            if (entry.Length == 0)
            {
                return Add(surface, hash);
            }

            if (entry.Hash == hash && entry.Length == surface.Length
                && pool.AsSpan(entry.Offset, entry.Length).SequenceEqual(surface))
            {
                return (entry.Type, entry.Shape);
            }
        }
    }

    private (int Type, TokenTraits Shape) Add(ReadOnlySpan<char> surface, uint hash)
    {
        if (count * 2 >= entries.Length)
        {
            Grow();
        }

        if (pooled + surface.Length > pool.Length)
        {
            Array.Resize(ref pool, Math.Max(pool.Length * 2, pooled + surface.Length));
        }

        surface.CopyTo(pool.AsSpan(pooled));
        var entry = new Entry(hash, pooled, surface.Length, vocabulary.NumberOf(Folding.Fold(surface)), ShapeOf(surface));
        pooled += surface.Length;
        count++;
        Place(entry);
        return (entry.Type, entry.Shape);
    }

    private static TokenTraits ShapeOf(ReadOnlySpan<char> surface)
    {
        if (!char.IsUpper(surface[0]))
        {
            return TokenTraits.None;
        }

        var letters = 0;
        foreach (var character in surface)
        {
            if (char.IsLower(character))
            {
                return TokenTraits.Capitalised;
            }

            letters += char.IsUpper(character) ? 1 : 0;
        }

        return letters > 1 ? TokenTraits.Capitalised | TokenTraits.Capitals : TokenTraits.Capitalised;
    }

    private void Grow()
    {
        var old = entries;
        entries = new Entry[old.Length * 2];
        foreach (var entry in old)
        {
            if (entry.Length > 0)
            {
                Place(entry);
            }
        }
    }

    private void Place(Entry entry)
    {
        var mask = (uint)entries.Length - 1;
        var slot = entry.Hash & mask;
        while (entries[slot].Length > 0)
        {
            slot = (slot + 1) & mask;
        }

        entries[slot] = entry;
    }

    private readonly record struct Entry(uint Hash, int Offset, int Length, int Type, TokenTraits Shape);
}
