using System.Text;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Files.Results;
using Parallax.Reliability;
using Parallax.Reports;
using Parallax.Studies.Opening;

namespace Parallax.Studies.Running;

/// <summary>What was drawn to be judged.</summary>
/// <param name="File">Where it was written.</param>
/// <param name="Hits">Hits in the sample.</param>
/// <param name="Entries">Entries of the dictionary, each language and kind of text counted apart.</param>
/// <param name="Judged">Hits that already have a verdict.</param>
/// <param name="Warnings">What was set aside.</param>
public sealed record DrawnSample(string File, int Hits, int Entries, int Judged, IReadOnlyList<Problem> Warnings);

/// <summary>Draws hits of the dictionary for a person to judge, into codings/precision.csv.</summary>
public static class PrecisionExport
{
    /// <summary>Codes the texts at hand, draws, and writes; verdicts that the file already has stay.</summary>
    /// <param name="study">The study.</param>
    /// <param name="target">File to write; null for the study's own.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work; the old file stays.</param>
    /// <exception cref="InputException">A text, or the file as it stands, cannot be used.</exception>
    public static DrawnSample Write(Study study, string? target, Action<RunProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        var path = target ?? Path.Combine(study.Folder, JudgedSample.File);
        var problems = new List<Problem>(study.Warnings);
        var before = Before(path, target ?? JudgedSample.File, problems);
        using var coding = StudyCoding.Code(study, recheck: false, problems, progress, cancellation);
        var hits = Draw(study, coding, path, before, problems, cancellation);
        using var memory = new MemoryStream();
        using (var writer = new StreamWriter(memory, new UTF8Encoding(false), leaveOpen: true))
        {
            PrecisionCsv.Write(writer, hits);
        }

        WholeFile.Write(path, memory.ToArray());
        return new DrawnSample(
            path, hits.Count, hits.Select(hit => hit.Key).Distinct().Count(), hits.Count(hit => hit.IsRight is not null), problems);
    }

    private static List<PrecisionHit> Before(string path, string source, List<Problem> problems)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        List<PrecisionHit> hits = [.. PrecisionCsv.Read(path, source, problems).Select(row => row.Hit)];

        // A verdict that cannot be read would be lost by writing the file anew.
        return problems.TrueForAll(problem => problem.IsWarning) ? hits : throw new InputException(problems);
    }

    private static List<PrecisionHit> Draw(
        Study study, StudyCoding coding, string path, List<PrecisionHit> before, List<Problem> problems, CancellationToken cancellation)
    {
        var sample = new PrecisionSample(new CodebookEntries(study.Codebook), study.Plan.Seed, study.Plan.Method.PrecisionSample);
        var codings = path + ".codings";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            coding.WriteCodings(codings, cancellation);
            foreach (var (document, ofDocument) in coding.ReadCodings(codings, problems))
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var hit in ofDocument)
                {
                    sample.Add(document, hit);
                }
            }

            var drawn = sample.Draw(before);
            return WithSentences(coding, drawn, coding.ReadCodings(codings, problems));
        }
        finally
        {
            File.Delete(codings);
        }
    }

    // Sentences are read in the order of the documents, each text once.
    private static List<PrecisionHit> WithSentences(
        StudyCoding coding, IReadOnlyList<PrecisionHit> drawn, IEnumerable<(Document Document, IReadOnlyList<Coding> Codings)> codings)
    {
        var wanted = drawn.Select(PlaceOf).ToHashSet();
        var texts = new Dictionary<(string, int, int), string>();
        var sentences = coding.Sentences();
        foreach (var (_, ofDocument) in codings.Where(one => PassageCollector.MayBeQuoted(one.Document.Rights)))
        {
            foreach (var hit in ofDocument.Where(hit => wanted.Contains((hit.Document, hit.Start, hit.End))))
            {
                texts[(hit.Document, hit.Start, hit.End)] = sentences.Marked(hit);
            }
        }

        return [.. drawn.Select(hit => hit with { Text = texts.GetValueOrDefault(PlaceOf(hit)) ?? "" })];
    }

    private static (string, int, int) PlaceOf(PrecisionHit hit) => (hit.Document, hit.Start, hit.End);
}
