using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Files.Results;
using Parallax.Tokens;

namespace Parallax.Studies.Store;

/// <summary>What has been read and coded before, so that unchanged work is not repeated.</summary>
/// <remarks>
/// Blocks are appended; the index that makes them count is written last. A run that is killed leaves the old index, and
/// the next run does over what was not yet indexed. A store that holds more waste than content is begun anew.
/// </remarks>
public sealed class CorpusStore : IDisposable
{
    private const int DocumentsPerTurn = 16;

    private readonly string folder;
    private readonly string? keptTexts;
    private readonly FileStream guard;
    private readonly Lock replacing = new();
    private StoreIndex index;
    private StoreFile columnsFile;
    private StoreFile typesFile;
    private StoreFile codingsFile;
    private Vocabulary vocabulary;
    private List<StoreInput> inputs = [];
    private byte[] rowBuffer = [];

    private CorpusStore(string folder, string? keptTexts, FileStream guard)
    {
        (this.folder, this.keptTexts, this.guard) = (folder, keptTexts, guard);
        index = StoreIndex.Read(IndexPath) ?? new StoreIndex();
        if (index.Documents.Count == 0 || IsMostlyWaste() || !AreBlocksThere())
        {
            // Gone before a block is written over: else a killed run would leave an index of what is no longer there.
            File.Delete(IndexPath);
            index = new StoreIndex();
        }

        vocabulary = new Vocabulary(index.Vocabulary);
        columnsFile = new StoreFile(At("columns.bin"), index.ColumnsEnd);
        typesFile = new StoreFile(At("types.bin"), index.TypesEnd);
        codingsFile = new StoreFile(At("codings.bin"), index.CodingsEnd);
    }

    private string IndexPath => At("index.bin");

    /// <summary>Opens a store, new where the folder holds none.</summary>
    /// <param name="folder">Folder of the store; made if need be.</param>
    /// <exception cref="InputException">Another run is using it.</exception>
    public static CorpusStore Open(string folder) => Open(folder, null);

    /// <summary>Opens the store of a study, which also keeps each text as it is counted: <c>.parallax/texts/{id}.txt</c>.</summary>
    /// <param name="study">The study's folder.</param>
    /// <exception cref="InputException">Another run is using it.</exception>
    public static CorpusStore OfStudy(string study)
    {
        var store = Path.Combine(study, ".parallax");
        return Open(store, Directory.CreateDirectory(Path.Combine(store, "texts")).FullName);
    }

    private static CorpusStore Open(string folder, string? keptTexts)
    {
        var guard = StoreGuard.Take(folder);
        try
        {
            return new CorpusStore(folder, keptTexts, guard);
        }
        catch
        {
            guard.Dispose();
            throw;
        }
    }

    /// <summary>Reads every text that is new or changed into token columns.</summary>
    /// <param name="texts">All texts of the corpus, in the order of their results.</param>
    /// <param name="recheck">Read all, whatever size and time of change say.</param>
    /// <param name="problems">Where problems are added, in the order of the texts.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="cancellation">Stops the reading; nothing is kept of it.</param>
    public void Read(
        IReadOnlyList<StoreInput> texts, bool recheck, ICollection<Problem> problems, IProgress<double>? progress,
        CancellationToken cancellation)
    {
        var stored = ReadAll(texts, recheck, problems, progress, cancellation);
        index.Documents.Clear();
        Keep(stored);
    }

    /// <summary>Reads some texts of the corpus, those that are new or changed, and forgets no other.</summary>
    public void ReadAlso(IReadOnlyList<StoreInput> texts, ICollection<Problem> problems, CancellationToken cancellation)
    {
        Keep(ReadAll(texts, recheck: false, problems, null, cancellation));
        Save();
    }

    private StoredDocument?[] ReadAll(
        IReadOnlyList<StoreInput> texts, bool recheck, ICollection<Problem> problems, IProgress<double>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(problems);
        inputs = [.. texts];
        var stored = new StoredDocument?[inputs.Count];
        var found = new List<Problem>?[inputs.Count];
        var turns = new Turns(inputs.Count, DocumentsPerTurn, progress, cancellation);
        turns.Run(() =>
        {
            var reader = new StoreReader(vocabulary, keptTexts);
            return at =>
            {
                var own = new List<Problem>();
                stored[at] = ReadOne(inputs[at], recheck, reader, own);
                if (stored[at] is { IsContradicted: true } contradicted)
                {
                    own.Add(StatedLanguage.Warning(inputs[at].Name, contradicted.Language));
                }

                found[at] = own.Count > 0 ? own : null;
            };
        });
        foreach (var problem in found.Where(list => list is not null).SelectMany(list => list!))
        {
            problems.Add(problem);
        }

        return stored;
    }

    private void Keep(StoredDocument?[] stored)
    {
        index.Documents.EnsureCapacity(stored.Length);
        foreach (var document in stored)
        {
            if (document is not null)
            {
                index.Documents[document.Id] = document;
            }
        }
    }

    /// <summary>Codes every document that is new, changed or may hold a changed term.</summary>
    public void Code(DictionaryCoder coder, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(coder);
        var changed = new ChangedTerms(coder, index.Variants, vocabulary);
        var compiled = new Dictionary<string, CompiledCoder>(StringComparer.Ordinal);
        var work = new List<(StoreInput Input, bool FromNothing)>();
        var scratch = Array.Empty<byte>();
        foreach (var input in inputs)
        {
            if (!index.Documents.TryGetValue(input.Facts.Id, out var document))
            {
                continue;
            }

            var fromNothing = document.CodedWith != CodedWith(coder, input.Facts);
            if (fromNothing || (changed.Any
                && TypeList.HoldsAny(typesFile.Read(document.Types, ref scratch), changed.In(document.Language).Masks)))
            {
                work.Add((input, fromNothing));
                compiled.TryAdd(document.Language, null!);
            }
        }

        foreach (var language in compiled.Keys)
        {
            compiled[language] = coder.Compile(language, vocabulary);
        }

        new Turns(work.Count, DocumentsPerTurn, progress, cancellation).Run(() =>
        {
            var reader = new CodingReader(this, coder, compiled, changed);
            return at => Replace(work[at].FromNothing ? reader.Code(work[at].Input) : reader.CodeAgain(work[at].Input));
        });
        index.Variants = [.. coder.Variants];
        Save();
    }

    private StoredDocument Find(string document)
    {
        lock (replacing)
        {
            return index.Documents[document];
        }
    }

    // At once, so that of no corpus all documents are held twice.
    private void Replace(StoredDocument document)
    {
        lock (replacing)
        {
            index.Documents[document.Id] = document;
        }
    }

    /// <summary>Documents that were read, in the order of the texts, with what was counted of each.</summary>
    public IEnumerable<(StoreInput Input, TextCounts Counts)> Documents(DictionaryCoder coder)
    {
        ArgumentNullException.ThrowIfNull(coder);
        foreach (var input in inputs)
        {
            if (index.Documents.TryGetValue(input.Facts.Id, out var document) && document.CodedWith.Length > 0)
            {
                yield return (input with { Facts = input.Facts with { Language = document.Language } }, new TextCounts(
                    document.Id, document.Sha256, document.Sentences, document.Relevant, document.Tokens,
                    document.Paragraphs, coder.Id[^8..]));
            }
        }
    }

    /// <summary>The rows of codings.csv of all documents, in the order of the texts, under the coder's present id.</summary>
    /// <param name="coder">The coder that coded them.</param>
    /// <param name="path">File to write, header included.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>Number of rows.</returns>
    public long WriteCodings(DictionaryCoder coder, string path, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(coder);
        return new CodingsWriter(codingsFile, coder.Id).Write(
            path, [.. inputs.Where(input => index.Documents.ContainsKey(input.Facts.Id))
                .Select(input => index.Documents[input.Facts.Id].Codings)], cancellation);
    }

    /// <summary>Copies the rows of one document's codings; false where the store does not hold it.</summary>
    public bool TryCopyCodings(DictionaryCoder coder, string document, Stream target)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(target);
        if (!index.Documents.TryGetValue(document, out var stored) || stored.CodedWith.Length == 0)
        {
            return false;
        }

        var rows = codingsFile.Read(stored.Codings, ref rowBuffer);
        new CodingsWriter(codingsFile, coder.Id).Sign(rows);
        target.Write(rows);
        return true;
    }

    /// <summary>A document's token columns; for concordances.</summary>
    public bool TryReadColumns(string document, TokenColumns columns, ref byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (!index.Documents.TryGetValue(document, out var stored) || stored.Language.Length == 0)
        {
            return false;
        }

        columns.Read(columnsFile.Read(stored.Columns, ref buffer));
        return true;
    }

    /// <summary>The types of everything read.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>Keeps what was read, where nothing is to be coded.</summary>
    public void Save()
    {
        index.Vocabulary.Clear();
        index.Vocabulary.AddRange(vocabulary.Types);
        (index.ColumnsEnd, index.TypesEnd, index.CodingsEnd) = (columnsFile.End, typesFile.End, codingsFile.End);
        index.Write(IndexPath);
    }

    /// <summary>Closes the store's files.</summary>
    public void Dispose()
    {
        columnsFile.Dispose();
        typesFile.Dispose();
        codingsFile.Dispose();
        guard.Dispose();
    }

    private static string CodedWith(DictionaryCoder coder, DocumentFacts facts) =>
        string.Intern($"{coder.RulesHash}\n{facts.Actor}\n{facts.Source}\n{facts.Issuer}\n{facts.Date}");

    private StoredDocument? ReadOne(StoreInput input, bool recheck, StoreReader reader, List<Problem> problems)
    {
        var file = new FileInfo(input.Path);
        var modified = file.Exists ? file.LastWriteTimeUtc.Ticks : 0;
        if (!recheck && file.Exists && index.Documents.TryGetValue(input.Facts.Id, out var known)
            && known.Size == file.Length && known.Modified == modified && known.Asked == input.Asked)
        {
            return known;
        }

        if (reader.Read(input, problems) is not { } read)
        {
            return null;
        }

        return new StoredDocument
        {
            Id = input.Facts.Id,
            Size = file.Length,
            Modified = modified,
            Asked = input.Asked,
            Hash = Convert.FromHexString(read.Sha256),
            Language = read.Language,
            IsContradicted = read.IsContradicted,
            Columns = columnsFile.Append(read.Columns),
            Types = typesFile.Append(read.Types),
        };
    }

    private bool IsMostlyWaste()
    {
        var live = index.Documents.Values.Sum(document =>
            (long)document.Columns.Length + document.Types.Length + document.Codings.Length);
        return index.ColumnsEnd + index.TypesEnd + index.CodingsEnd > (live * 2) + (64L << 20);
    }

    private bool AreBlocksThere() =>
        IsLongEnough("columns.bin", index.ColumnsEnd) && IsLongEnough("types.bin", index.TypesEnd)
        && IsLongEnough("codings.bin", index.CodingsEnd);

    private bool IsLongEnough(string name, long end) =>
        end == 0 || (File.Exists(At(name)) && new FileInfo(At(name)).Length >= end);

    private string At(string name) => Path.Combine(folder, name);

    /// <summary>One thread's way from columns to codings.</summary>
    private sealed class CodingReader(
        CorpusStore store, DictionaryCoder coder, Dictionary<string, CompiledCoder> compiled, ChangedTerms changed)
    {
        private readonly TokenColumns columns = new();
        private readonly CodingRows rows = new();
        private readonly Splice splice = new();
        private readonly Dictionary<string, CompiledCoder.Reader> readers = new(StringComparer.Ordinal);
        private byte[] buffer = [];
        private byte[] before = [];

        public StoredDocument Code(StoreInput input)
        {
            var (document, reader) = Open(input);
            var (counts, codings) = reader.Code(input.Facts with { Language = document.Language }, document.Sha256);
            WriteRows(codings);
            return document with
            {
                Codings = store.codingsFile.Append(rows.Bytes),
                CodedWith = CodedWith(coder, input.Facts),
                Sentences = counts.Sentences,
                Relevant = counts.Relevant,
                Tokens = counts.Tokens,
                Paragraphs = counts.Paragraphs,
            };
        }

        public StoredDocument CodeAgain(StoreInput input)
        {
            var (document, reader) = Open(input);
            var (units, codings) = reader.CodeAgain(
                input.Facts with { Language = document.Language }, changed.In(document.Language));
            if (units.Count == 0)
            {
                return document;
            }

            WriteRows(codings);
            var spliced = splice.Replace(store.codingsFile.Read(document.Codings, ref before), units, rows.Bytes);
            return document with { Codings = store.codingsFile.Append(spliced) };
        }

        private (StoredDocument Document, CompiledCoder.Reader Reader) Open(StoreInput input)
        {
            var document = store.Find(input.Facts.Id);
            if (!readers.TryGetValue(document.Language, out var reader))
            {
                readers.Add(document.Language, reader = compiled[document.Language].ReaderOf(columns));
            }

            columns.Read(store.columnsFile.Read(document.Columns, ref buffer));
            return (document, reader);
        }

        private void WriteRows(IReadOnlyList<Coding> codings)
        {
            rows.Clear();
            foreach (var coding in codings)
            {
                rows.Append(coding);
            }
        }
    }
}
