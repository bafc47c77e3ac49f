using System.Text;
using Parallax.Claims;
using Parallax.Codings;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Files.Results;
using Parallax.Reliability;
using Parallax.Reports;
using Parallax.Studies.Store;

namespace Parallax.Studies.Running;

/// <summary>The codings of a study: made from the texts at hand, and shipped for the others.</summary>
public sealed class StudyCoding : IDisposable
{
    private readonly Study study;
    private readonly CorpusStore store;
    private readonly DictionaryCoder coder;
    private readonly TermUses terms;
    private readonly List<CrowdedUnit> crowded = [];

    private StudyCoding(Study study, CorpusStore store) =>
        (this.study, this.store, coder, terms) = (study, store, study.Coder(), new TermUses(study.Plan.Actors));

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
        var coding = new StudyCoding(study, CorpusStore.OfStudy(study.Folder));
        try
        {
            coding.ReadTexts(recheck, problems, progress, cancellation);
            if (OtherCoder.Of(study, coding.Coder) is { } other)
            {
                problems.Add(other);
            }

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
    /// <param name="passages">Draws the passages that numbers open.</param>
    /// <param name="dossiers">Counts how often the dossiers are spoken of.</param>
    /// <param name="claims">Counts single dictionary entries apart; null where no claim asks for it.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Stops the work.</param>
    public CountTable Write(
        string folder,
        ICollection<Problem> problems,
        PassageCollector passages,
        DossierSpeech dossiers,
        TermTablesBuilder? claims,
        Action<RunProgress> progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(dossiers);
        var path = Path.Combine(folder, "codings.csv");
        WriteCodings(path, cancellation);
        var sentences = new SentenceTexts(study, store);
        var builder = new CountTableBuilder(study.Plan, study.Codebook);
        var counting = new CountedHits(study);
        var labels = new PeopleLabels(study.People, study.Documents.ToDictionary(one => one.Id, one => one.Document.Actor, StringComparer.Ordinal));
        var validation = new Validation(Coder, ValidationRuleOf(study));
        var waiting = Counted().ToDictionary(one => one.Document.Id, StringComparer.Ordinal);
        foreach (var codings in ByDocument(CodingCsv.Read(path, "codings.csv", problems).Select(row => row.Coding)))
        {
            cancellation.ThrowIfCancellationRequested();
            waiting.Remove(codings[0].Document, out var counted);
            var precise = counting.Of(counted.Document, codings);
            terms.Add(counted.Document, precise);
            claims?.Add(counted.Document, counted.Counts, precise);
            builder.Add(counted.Document, counted.Counts, precise, labels.Of(counted.Document.Id));
            validation.Add(counted.Document, labels.Of(counted.Document.Id), precise);
            crowded.AddRange(CrowdedUnits.In(codings, study.Plan.Method.CodesPerUnit));
            var placed = PlacedIn(study, counted.Document);
            foreach (var coding in precise.Concat(dossiers.Add(counted.Document, counted.Counts, precise)))
            {
                passages.Add(placed, coding, sentences.Of(coding));
            }
        }

        counting.Tell(problems);
        foreach (var (document, counts) in waiting.Values)
        {
            dossiers.Add(document, counts, []);
            terms.Add(document, []);
            builder.Add(document, counts, [], labels.Of(document.Id));
            validation.Add(document, labels.Of(document.Id), []);
        }

        foreach (var digest in study.Documents.Where(document => document.Document.Basis == DocumentBasis.Digest))
        {
            builder.AddDigest(digest.Document);
        }

        Validation =
        [
            .. validation.Rows(study.Plan.Dyads),
            .. ClassifierValidation.Rows(study, labels, sentences, ValidationRuleOf(study), language => Share($"Learning what people coded ({language})", progress), cancellation),
            .. Reliability.Validation.Entries(counting.Gates, Coder),
        ];
        return builder.Build();
    }

    /// <summary>Writes the codings of every counted document, in the order of their ids.</summary>
    /// <param name="path">File to write.</param>
    /// <param name="cancellation">Stops the work.</param>
    public void WriteCodings(string path, CancellationToken cancellation)
    {
        // Sorted by id, rows stand alike whether they come from texts or were shipped, in one file or in several.
        var shipped = study.ShippedCodings.ToLookup(coding => coding.Document, StringComparer.Ordinal);
        var rows = new CodingRows();
        using var file = File.Create(path);
        file.Write(Encoding.UTF8.GetBytes(string.Join(',', CodingCsv.File.Header) + "\n"));
        foreach (var (document, _) in Counted().OrderBy(one => one.Document.Id, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (store.TryCopyCodings(coder, document.Id, file))
            {
                continue;
            }

            rows.Clear();
            foreach (var coding in shipped[document.Id])
            {
                rows.Append(coding);
            }

            file.Write(rows.Bytes);
        }
    }

    /// <summary>Reads codings that were written, a document at a time in the order of their ids.</summary>
    /// <param name="path">File that <see cref="WriteCodings"/> wrote.</param>
    /// <param name="problems">Where problems are added.</param>
    internal IEnumerable<(Document Document, IReadOnlyList<Coding> Codings)> ReadCodings(string path, ICollection<Problem> problems)
    {
        var documents = study.Documents.ToDictionary(document => document.Id, document => document.Document, StringComparer.Ordinal);
        return ByDocument(CodingCsv.Read(path, "codings.csv", problems).Select(row => row.Coding))
            .Select(codings => (documents[codings[0].Document], (IReadOnlyList<Coding>)codings));
    }

    /// <summary>Relevant sentences of the texts at hand, by document, with the dictionary's codings.</summary>
    internal IEnumerable<(Document Document, IReadOnlyList<int> Relevant, IReadOnlyList<Coding> Codings)> RelevantUnits(CancellationToken cancellation)
    {
        var documents = study.Documents.ToDictionary(document => document.Id, document => document.Document, StringComparer.Ordinal);
        return new RelevantSentences(store, coder).All(cancellation).Select(one => (documents[one.Document], one.Relevant, one.Codings));
    }

    /// <summary>The sentences of the texts at hand.</summary>
    internal SentenceTexts Sentences() => new(study, store);

    /// <summary>A document with its place in the comparison.</summary>
    public static PlacedDocument PlacedIn(Study study, Document document)
    {
        ArgumentNullException.ThrowIfNull(study);
        var placement = Placement.Of(document, study.Plan);
        return new PlacedDocument(document, placement.Source, placement.Periods.Split(';')[0]);
    }

    /// <summary>Which documents hold which terms, known once codings are written.</summary>
    public TermUses Terms => terms;

    /// <summary>Sentences with more codes than a person may give one, known once codings are written.</summary>
    public IReadOnlyList<CrowdedUnit> Crowded => crowded;

    /// <summary>How good the coding is by what people read and judged, known once documents are counted; empty where they did neither.</summary>
    public IReadOnlyList<ValidationRow> Validation { get; private set; } = [];

    /// <summary>Every counted document with what was counted of it, in the register's order.</summary>
    public IReadOnlyList<(Document Document, TextCounts Counts)> Documents => [.. Counted()];

    /// <summary>Closes the store.</summary>
    public void Dispose() => store.Dispose();

    private void ReadTexts(bool recheck, List<Problem> problems, Action<RunProgress> progress, CancellationToken cancellation)
    {
        var texts = study.Documents.Where(document => document.Document.Basis == DocumentBasis.Text).ToArray();
        store.Read(
            [.. texts.Select(StoreInput.Of)],
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

    private static ValidationRule ValidationRuleOf(Study study) => new()
    {
        Units = study.Plan.Method.GoldUnits,
        Positives = study.Plan.Method.GoldPositives,
        RecallDifference = study.Plan.Method.RecallDifference,
        TimeBlocks = study.Plan.Method.TimeBlocks,
        Curve = study.Plan.Method.ClassifierCurve,
        Resamples = study.Plan.Method.Resamples,
        Seed = study.Plan.Seed,
    };

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
