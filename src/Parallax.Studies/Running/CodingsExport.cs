using Parallax.Corpora;
using Parallax.Files.Results;

namespace Parallax.Studies.Running;

/// <summary>Writes a study's codings into the study itself, without their texts, so that whoever has it can measure.</summary>
public static class CodingsExport
{
    /// <summary>File of the codings, in the study's folder.</summary>
    public const string CodingsFile = "codings/dictionary.csv";

    /// <summary>File of the counts, in the study's folder.</summary>
    public const string CountsFile = "codings/counts.csv";

    /// <summary>Codes the texts at hand and writes codings and counts; documents without text keep those they were shipped with.</summary>
    /// <param name="study">The study.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work; the old files stay.</param>
    /// <returns>Documents written, and what was set aside.</returns>
    /// <exception cref="InputException">A text cannot be used; every such text is told.</exception>
    public static (int Documents, IReadOnlyList<Problem> Warnings) Write(
        Study study, Action<RunProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        var problems = new List<Problem>();
        using var coding = StudyCoding.Code(study, recheck: false, problems, progress, cancellation);
        var (codings, counts) = (Path.Combine(study.Folder, CodingsFile), Path.Combine(study.Folder, CountsFile));
        Directory.CreateDirectory(Path.GetDirectoryName(codings)!);
        coding.WriteCodings(codings + ".new", cancellation);
        var documents = coding.Documents.Select(one => one.Counts)
            .OrderBy(one => one.Document, StringComparer.Ordinal).ToArray();
        TextCountsCsv.File.Write(counts + ".new", documents);
        File.Move(codings + ".new", codings, overwrite: true);
        File.Move(counts + ".new", counts, overwrite: true);
        return (documents.Length, problems);
    }
}
