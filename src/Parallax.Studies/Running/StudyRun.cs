using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Files.Results;

namespace Parallax.Studies.Running;

/// <summary>What a run is asked for.</summary>
/// <param name="Folder">The study's folder.</param>
public sealed record RunOptions(string Folder)
{
    /// <summary>Folder of texts that join the study's; null for none.</summary>
    public string? Texts { get; init; }

    /// <summary>Where results go; null for results/ in the study.</summary>
    public string? Out { get; init; }

    /// <summary>Whether every file is read again, whatever its time of change.</summary>
    public bool Recheck { get; init; }

    /// <summary>Where results go.</summary>
    public string Results => Out ?? Path.Combine(Folder, "results");
}

/// <summary>How far a run is.</summary>
/// <param name="Step">What is being done, in plain words.</param>
/// <param name="Share">How much of it is done, 0 to 1.</param>
public readonly record struct RunProgress(string Step, double Share);

/// <summary>Outcome of a run.</summary>
/// <param name="Results">Folder of the results.</param>
/// <param name="Summary">What to tell, a line each.</param>
/// <param name="Warnings">What was set aside; empty where nothing was done.</param>
/// <param name="IsUnchanged">Whether nothing had changed, so that nothing was done.</param>
public sealed record RunOutcome(string Results, IReadOnlyList<string> Summary, IReadOnlyList<Problem> Warnings, bool IsUnchanged);

/// <summary>A document with what the coder counted and found in its text.</summary>
/// <param name="Document">The document.</param>
/// <param name="Counts">What was counted.</param>
/// <param name="Codings">Its codings in reading order; valid until the next document.</param>
public sealed record CodedDocument(StudyDocument Document, TextCounts Counts, IReadOnlyList<Coding> Codings);

/// <summary>Codes every document of a study that counts from its text, in the register's order.</summary>
/// <param name="study">The study.</param>
/// <param name="recheck">Whether every file is read again.</param>
/// <param name="problems">Where problems of texts are added; with an error among them nothing is written.</param>
/// <param name="progress">Told the share of documents done.</param>
/// <param name="cancellation">Ends the work early.</param>
/// <returns>The coder's id, and the documents as they are coded.</returns>
public delegate (string Coder, IEnumerable<CodedDocument> Documents) CodeTexts(
    Study study, bool recheck, ICollection<Problem> problems, Action<double> progress, CancellationToken cancellation);

/// <summary>The main job: open, code, compare, write.</summary>
public static class StudyRun
{
    /// <summary>Runs a study; where nothing changed since the last run, only its summary is told again.</summary>
    /// <exception cref="InputException">The study or its texts have problems; earlier results stay as they are.</exception>
    public static RunOutcome Run(
        RunOptions options, CodeTexts code, TimeProvider time, Action<RunProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(progress);
        var started = time.GetUtcNow();
        if (!Directory.Exists(options.Folder))
        {
            Study.Open(options.Folder);
        }

        var inputs = Fingerprint.OfInputs(options.Folder, options.Texts, options.Results);
        if (!options.Recheck && LastRun.Read(options.Folder, options.Results) is { } last
            && last.Inputs == inputs && last.Results == Fingerprint.OfResults(options.Results))
        {
            return new RunOutcome(options.Results, last.Summary, [], IsUnchanged: true);
        }

        progress(new RunProgress("Reading the study", 0));
        var study = Study.Open(options.Folder, options.Texts);
        using var results = ResultsFolder.Open(options.Results);
        var problems = new List<Problem>(study.Warnings);
        var summary = Write(study, options, code, results.Begin(), problems, progress, cancellation);
        if (problems.Any(problem => !problem.IsWarning))
        {
            throw new InputException(problems);
        }

        cancellation.ThrowIfCancellationRequested();
        results.Commit();
        new LastRun(inputs, Fingerprint.OfResults(options.Results), summary).Write(options.Folder, options.Results, time, started);
        return new RunOutcome(options.Results, summary, problems, IsUnchanged: false);
    }

    private static List<string> Write(
        Study study, RunOptions options, CodeTexts code, string folder, List<Problem> problems, Action<RunProgress> progress,
        CancellationToken cancellation)
    {
        var hashes = new List<(string Document, string Sha256)>();
        var (coder, coded) = code(study, options.Recheck, problems, share => progress(new RunProgress("Coding the texts", share)), cancellation);
        CodingCsv.File.Write(Path.Combine(folder, "codings.csv"), Codings(study, coded, hashes));
        NoteOtherCoders(study, coder, problems);

        progress(new RunProgress("Writing the results", 0));
        new Provenance
        {
            Coder = coder,
            Inputs = Provenance.HashInputs(study),
            Texts = hashes,
            Plan = study.Plan,
            Documents = study.Documents.CountBy(document => document.Document.Basis).ToDictionary(),
        }.Write(Path.Combine(folder, "provenance.json"));
        return [.. Rests(study)];
    }

    private static IEnumerable<Coding> Codings(
        Study study, IEnumerable<CodedDocument> coded, List<(string Document, string Sha256)> hashes)
    {
        foreach (var document in coded)
        {
            hashes.Add((document.Counts.Document, document.Counts.Sha256));
            foreach (var coding in document.Codings)
            {
                yield return coding;
            }
        }

        hashes.AddRange(study.ShippedCounts.Values.Select(counts => (counts.Document, counts.Sha256)));
        foreach (var coding in study.ShippedCodings)
        {
            yield return coding;
        }
    }

    private static void NoteOtherCoders(Study study, string coder, List<Problem> problems)
    {
        var others = study.ShippedCounts.Values.Where(counts => !coder.EndsWith(counts.Codebook, StringComparison.Ordinal)).ToArray();
        if (others is not [])
        {
            problems.Add(new Problem(
                "CO007", "codings/counts.csv", null,
                $"codings of {others.Length} documents made with another codebook ({string.Join(", ", others.Select(counts => counts.Codebook).Distinct().Order(StringComparer.Ordinal))})",
                $"codings by {coder}",
                "Export the codings again from the full texts. Until then numbers that rest on them are marked warn.", IsWarning: true));
        }
    }

    private static IEnumerable<string> Rests(Study study)
    {
        var counts = study.Documents.CountBy(document => document.Document.Basis).ToDictionary();
        yield return $"{counts.GetValueOrDefault(DocumentBasis.Text)} documents counted from full text, "
            + $"{counts.GetValueOrDefault(DocumentBasis.Codings)} from shipped codings, "
            + $"{counts.GetValueOrDefault(DocumentBasis.Digest)} known by digest only and not counted.";
    }
}
