using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Reports;

namespace Parallax.Studies.Running;

/// <summary>What a run tells when it ends.</summary>
internal static class RunSummary
{
    /// <summary>The question with its three sentences, what can and what cannot be said, and what it all rests on.</summary>
    public static IEnumerable<string> Of(Study study, IReadOnlyList<MeasureRow> rows, Report report)
    {
        ReportBlock[] blocks = [.. report.Sections.Where(section => section.Id is "answer" or "standing").SelectMany(section => section.Blocks)];
        var answer = blocks.OfType<Answer>().First();
        yield return answer.Question;
        yield return "";
        foreach (var sentence in answer.Sentences)
        {
            yield return sentence;
        }

        foreach (var callout in blocks.OfType<Callout>().Where(callout => callout.Kind != CalloutKind.Caution))
        {
            yield return "";
            yield return callout.Title;
            foreach (var point in callout.Lines)
            {
                yield return "  " + point;
            }
        }

        yield return "";
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
