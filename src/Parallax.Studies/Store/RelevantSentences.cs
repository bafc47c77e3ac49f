using Parallax.Codings;
using Parallax.Tokens;

namespace Parallax.Studies.Store;

/// <summary>Which sentences of the texts of a store are relevant.</summary>
/// <param name="store">The store, its texts read and coded.</param>
/// <param name="coder">The coder, which decides what is relevant.</param>
internal sealed class RelevantSentences(CorpusStore store, DictionaryCoder coder)
{
    /// <summary>Of every document the relevant sentences, numbered from 1, and its codings made again; both are filled anew by the next.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    public IEnumerable<(string Document, IReadOnlyList<int> Relevant, IReadOnlyList<Coding> Codings)> All(CancellationToken cancellation)
    {
        var columns = new TokenColumns();
        var buffer = Array.Empty<byte>();
        var readers = new Dictionary<string, CompiledCoder.Reader>(StringComparer.Ordinal);
        foreach (var (input, _) in store.Documents(coder))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!store.TryReadColumns(input.Facts.Id, columns, ref buffer))
            {
                continue;
            }

            if (!readers.TryGetValue(input.Facts.Language, out var reader))
            {
                readers.Add(input.Facts.Language, reader = coder.Compile(input.Facts.Language, store.Vocabulary).ReaderOf(columns));
            }

            var (_, codings) = reader.Code(input.Facts);
            yield return (input.Facts.Id, reader.RelevantUnits(), codings);
        }
    }
}
