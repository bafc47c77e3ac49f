using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Reports;

namespace Parallax.Studies.Running;

/// <summary>What a run tells when it ends.</summary>
internal static class RunSummary
{
    /// <summary>Lines on what the results rest on.</summary>
    public static IEnumerable<string> Of(Study study, IReadOnlyList<MeasureRow> rows, Report report)
    {
        foreach (var sentence in report.Sections.SelectMany(section => section.Blocks).OfType<Answer>().First().Sentences)
        {
            yield return sentence;
        }

        var counts = study.Documents.CountBy(document => document.Document.Basis).ToDictionary();
        yield return $"{counts.GetValueOrDefault(DocumentBasis.Text)} documents counted from full text, "
            + $"{counts.GetValueOrDefault(DocumentBasis.Codings)} from shipped codings, "
            + $"{counts.GetValueOrDefault(DocumentBasis.Digest)} known by digest only and not counted.";
        var byStatus = rows.CountBy(row => row.Status).ToDictionary();
        yield return $"{rows.Count} measures: {byStatus.GetValueOrDefault(MeasureStatus.Ok)} on enough data, "
            + $"{byStatus.GetValueOrDefault(MeasureStatus.Warn)} with a warning, "
            + $"{byStatus.GetValueOrDefault(MeasureStatus.Blocked)} without an estimate, each with its reason.";
    }
}
