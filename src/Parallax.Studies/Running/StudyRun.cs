using Parallax.Claims;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Files.Results;
using Parallax.Reliability;
using Parallax.Reports;

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

/// <summary>The main job: open, code, compare, write.</summary>
public static class StudyRun
{
    /// <summary>Runs a study; where nothing changed since the last run, only its summary is told again.</summary>
    /// <exception cref="InputException">The study or its texts have problems; earlier results stay as they are.</exception>
    public static RunOutcome Run(RunOptions options, TimeProvider time, Action<RunProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(progress);
        var started = time.GetUtcNow();
        // Taken before anything is read: what changes meanwhile is seen by the next run.
        var inputs = InputsOf(options);
        if (Unchanged(options, inputs) is { } last)
        {
            return new RunOutcome(options.Results, last.Summary, [], IsUnchanged: true);
        }

        progress(new RunProgress("Reading the study", 0));
        var study = Study.Open(options.Folder, options.Texts);
        using var results = ResultsFolder.Open(options.Results);
        var problems = new List<Problem>(study.Warnings);
        var summary = Write(study, options, results.Begin(), problems, progress, cancellation);
        cancellation.ThrowIfCancellationRequested();
        results.Commit();
        new LastRun(inputs, Fingerprint.OfResults(options.Results), summary).Write(options.Folder, options.Results, time, started);
        return new RunOutcome(options.Results, summary, problems, IsUnchanged: false);
    }

    // Of a folder that is not there nothing is taken; opening the study tells what is wrong.
    private static string InputsOf(RunOptions options) =>
        Directory.Exists(options.Folder) && (options.Texts is null || Directory.Exists(options.Texts))
            ? Fingerprint.OfInputs(options.Folder, options.Texts, options.Results)
            : "";

    private static LastRun? Unchanged(RunOptions options, string inputs) =>
        !options.Recheck && inputs.Length > 0
        && LastRun.Read(options.Folder, options.Results) is { } last
        && last.Inputs == inputs && last.Results == Fingerprint.OfResults(options.Results) ? last : null;

    private static List<string> Write(
        Study study, RunOptions options, string folder, List<Problem> problems, Action<RunProgress> progress, CancellationToken cancellation)
    {
        using var texts = StudyCoding.Code(study, options.Recheck, problems, progress, cancellation);
        progress(new RunProgress("Counting", 0));
        var passages = new PassageCollector(study.Codebook, study.Plan.Seed);
        var claims = StudyClaims.Of(study);
        var dossiers = new DossierSpeech(study.Dossiers, study.Plan);
        var table = texts.Write(folder, problems, passages, dossiers, claims?.Terms, progress, cancellation);
        progress(new RunProgress("Comparing", 0));
        var told = new Told(share => progress(new RunProgress("Comparing", share)));
        var compared = Contrasts.All(table, study.Plan, study.Codebook, told, cancellation);
        if (study.People.Coders.Count > 0)
        {
            progress(new RunProgress("Comparing coders", 0));
        }

        var agreement = PeopleAgreement.Of(
            study.People, study.Codebook, study.Documents.ToDictionary(one => one.Id, one => one.Document.Language, StringComparer.Ordinal),
            AgreementOf(study.Plan), cancellation);
        CalibrationCsv.File.Write(Path.Combine(folder, "calibration.csv"), compared.Calibration);
        AgreementCsv.File.Write(Path.Combine(folder, "agreement.csv"), agreement.Rows);
        var observed = ObservedRows.All(study.Observed, table, study.Plan, study.Codebook, compared.Rows);
        var gates = agreement.Gates.And(study.Precision().Codes);
        var rows = Gating.Apply(OtherCoder.Mark([.. compared.Rows, .. observed.Rows], texts.Coder), gates, study.Codebook, study.Plan.Codes);
        MeasureCsv.File.Write(Path.Combine(folder, "measures.csv"), rows);
        if (texts.Validation.Count > 0)
        {
            ValidationCsv.File.Write(Path.Combine(folder, "validation.csv"), texts.Validation);
        }

        IReadOnlyList<JudgedClaim> judged = [];
        if (claims is not null)
        {
            progress(new RunProgress("Testing the claims", 0));
            judged = claims.Write(folder, table, gates, new Told(share => progress(new RunProgress("Testing the claims", share))), cancellation);
        }

        new Provenance
        {
            Coder = texts.Coder,
            Inputs = Provenance.HashInputs(study),
            Texts = texts.Hashes,
            Plan = study.Plan,
            Seeds = [.. compared.Seeds, .. observed.Seeds, .. agreement.Seeds],
            Documents = study.Documents.CountBy(document => document.Document.Basis).ToDictionary(),
        }.Write(Path.Combine(folder, "provenance.json"));
        progress(new RunProgress("Writing the report", 0));
        var report = StudyReport.Compose(
            study, texts, rows, judged, passages, table, dossiers.Rows(), (agreement.Rows, compared.Calibration));
        StudyReport.Write(report, Path.Combine(folder, "report.html"));
        return [.. RunSummary.Of(study, rows, report)];
    }

    private static PeopleAgreementOptions AgreementOf(ComparisonPlan plan) => new()
    {
        Resamples = plan.Method.Resamples,
        Seed = plan.Seed,
        Reliable = plan.Method.AlphaReliable,
        Tentative = plan.Method.AlphaTentative,
        LeastLower = plan.Method.AlphaLower,
        DriftWindow = plan.Method.DriftWindow,
    };
}
