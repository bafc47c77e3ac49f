using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Inference;
using Parallax.Studies.Running;

namespace Parallax.Studies.Exploring;

/// <summary>Breaks that nobody named beforehand, in the courses of a study's themes.</summary>
public static class StudyBreaks
{
    /// <summary>Codes the texts at hand, counts them and what is shipped, and looks for the clearest break of each course.</summary>
    /// <param name="study">The study.</param>
    /// <param name="asked">Which documents.</param>
    /// <param name="theme">The theme whose codes are looked at too; null for whole themes alone.</param>
    /// <param name="options">How a break is looked for.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="InputException">A text cannot be used, or the codebook lacks the theme.</exception>
    public static UnknownBreaks Find(
        Study study, AskedDocuments asked, string? theme, SupremumFOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(asked);
        StudyStatements.CheckTheme(study, theme);
        var wanted = asked.Of(study).Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        var table = Count(study, cancellation).Where(document => wanted.Contains(document.Id));
        return UnknownBreaks.Find(table, study.Plan, study.Codebook, theme, options, cancellation);
    }

    // As a run counts them, but for what people read.
    private static CountTable Count(Study study, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        using var coding = StudyCoding.Code(study, recheck: false, problems, _ => { }, cancellation);
        var counting = new CountedHits(study);
        var builder = new CountTableBuilder(study.Plan, study.Codebook);
        var waiting = coding.Documents.ToDictionary(one => one.Document.Id, StringComparer.Ordinal);
        var file = Path.GetTempFileName();
        try
        {
            coding.WriteCodings(file, cancellation);
            foreach (var (document, codings) in coding.ReadCodings(file, problems))
            {
                waiting.Remove(document.Id, out var counted);
                builder.Add(document, counted.Counts, counting.Of(document, codings));
            }
        }
        finally
        {
            File.Delete(file);
        }

        foreach (var (document, counts) in waiting.Values)
        {
            builder.Add(document, counts, []);
        }

        return builder.Build();
    }
}
