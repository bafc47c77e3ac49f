using Parallax.Codings;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Files.Results;
using Parallax.Studies.Store;

namespace Parallax.Studies.Running;

/// <summary>The codings of a study: made from the texts at hand, and shipped for the others.</summary>
public sealed class StudyCoding : IDisposable
{
    private readonly Study study;
    private readonly CorpusStore store;
    private readonly DictionaryCoder coder;

    private StudyCoding(Study study, CorpusStore store) =>
        (this.study, this.store, coder) = (study, store, study.Coder());

    /// <summary>The coder, <c>dictionary:</c> and 8 hexadecimal digits.</summary>
    public string Coder => coder.Id;

    /// <summary>Texts and shipped counts with the hashes of their files, by document.</summary>
    public IReadOnlyList<(string Document, string Sha256)> Hashes =>
        [.. Counted().Select(counted => (counted.Counts.Document, counted.Counts.Sha256))];

    /// <summary>Reads and codes every text that is new, changed or may hold a changed term.</summary>
    /// <param name="study">The study.</param>
    /// <param name="recheck">Whether every file is read again.</param>
    /// <param name="problems">Where warnings are added.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InputException">A text cannot be used; every such text is told.</exception>
    public static StudyCoding Code(
        Study study, bool recheck, List<Problem> problems, Action<RunProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(progress);
        var coding = new StudyCoding(study, CorpusStore.Open(Path.Combine(study.Folder, ".parallax")));
        try
        {
            coding.ReadTexts(recheck, problems, progress, cancellation);
            coding.NoteOtherCoders(problems);
            return coding;
        }
        catch
        {
            coding.Dispose();
            throw;
        }
    }

    /// <summary>Writes codings.csv and counts every document for the comparison.</summary>
    /// <param name="folder">Folder that gets codings.csv.</param>
    /// <param name="problems">Where problems are added.</param>
    /// <param name="cancellation">Stops the work.</param>
    public CountTable Write(string folder, ICollection<Problem> problems, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, "codings.csv");
        store.WriteCodings(coder, path, cancellation);
        // A study may ship a document's codings in several files; in results they stand together.
        Append(path, study.ShippedCodings.OrderBy(coding => coding.Document, StringComparer.Ordinal));
        var builder = new CountTableBuilder(study.Plan, study.Codebook);
        var waiting = Counted().ToDictionary(one => one.Document.Id, StringComparer.Ordinal);
        foreach (var codings in ByDocument(CodingCsv.Read(path, "codings.csv", problems).Select(row => row.Coding)))
        {
            cancellation.ThrowIfCancellationRequested();
            waiting.Remove(codings[0].Document, out var counted);
            builder.Add(counted.Document, counted.Counts, codings);
        }

        foreach (var (document, counts) in waiting.Values)
        {
            builder.Add(document, counts, []);
        }

        foreach (var digest in study.Documents.Where(document => document.Document.Basis == DocumentBasis.Digest))
        {
            builder.AddDigest(digest.Document);
        }

        return builder.Build();
    }

    /// <summary>Closes the store.</summary>
    public void Dispose() => store.Dispose();

    private void ReadTexts(bool recheck, List<Problem> problems, Action<RunProgress> progress, CancellationToken cancellation)
    {
        var texts = study.Documents.Where(document => document.Document.Basis == DocumentBasis.Text).ToArray();
        store.Read(
            [.. texts.Select(text => new StoreInput(text.TextPath, text.TextSource, DocumentFacts.Of(text.Document)))],
            recheck, problems, Share("Reading the texts", progress), cancellation);
        ThrowOnError(problems);
        store.Code(coder, Share("Coding the texts", progress), cancellation);
        var byId = texts.ToDictionary(text => text.Id, StringComparer.Ordinal);
        foreach (var (input, counts) in store.Documents(coder))
        {
            Study.CheckHash(byId[input.Facts.Id], counts.Sha256, problems);
        }

        ThrowOnError(problems);
    }

    private static void ThrowOnError(List<Problem> problems)
    {
        if (problems.Any(problem => !problem.IsWarning))
        {
            throw new InputException(problems);
        }
    }

    private IEnumerable<(Document Document, TextCounts Counts)> Counted()
    {
        var fromText = store.Documents(coder).ToDictionary(one => one.Counts.Document, one => one.Counts, StringComparer.Ordinal);
        foreach (var document in study.Documents)
        {
            if ((fromText.GetValueOrDefault(document.Id) ?? study.ShippedCounts.GetValueOrDefault(document.Id)) is { } counts)
            {
                yield return (document.Document, counts);
            }
        }
    }

    private void NoteOtherCoders(List<Problem> problems)
    {
        var others = study.ShippedCounts.Values.Where(counts => !coder.Id.EndsWith(counts.Codebook, StringComparison.Ordinal)).ToArray();
        if (others is not [])
        {
            var hashes = string.Join(", ", others.Select(counts => counts.Codebook).Distinct().Order(StringComparer.Ordinal));
            problems.Add(new Problem(
                "CO007", "codings/counts.csv", null, $"codings of {others.Length} documents made with another codebook ({hashes})",
                $"codings by {coder.Id}",
                "Export the codings again from the full texts. Until then numbers that rest on them are marked warn.", IsWarning: true));
        }
    }

    private static IEnumerable<List<Coding>> ByDocument(IEnumerable<Coding> codings)
    {
        var one = new List<Coding>();
        foreach (var coding in codings)
        {
            if (one.Count > 0 && one[0].Document != coding.Document)
            {
                yield return one;
                one = [];
            }

            one.Add(coding);
        }

        if (one.Count > 0)
        {
            yield return one;
        }
    }

    private static void Append(string path, IEnumerable<Coding> codings)
    {
        var rows = new CodingRows();
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write);
        foreach (var coding in codings)
        {
            rows.Append(coding);
            if (rows.Bytes.Length > 1 << 16)
            {
                file.Write(rows.Bytes);
                rows.Clear();
            }
        }

        file.Write(rows.Bytes);
    }

    private static Told Share(string step, Action<RunProgress> progress) => new(share => progress(new RunProgress(step, share)));
}

/// <summary>Progress that is told at once, on the thread that works, unlike <see cref="Progress{T}"/>.</summary>
internal sealed class Told(Action<double> tell) : IProgress<double>
{
    private readonly Lock guard = new();

    public void Report(double value)
    {
        lock (guard)
        {
            tell(value);
        }
    }
}
