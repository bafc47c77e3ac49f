using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>The first screen: the question, its answer, the picture and what both rest on.</summary>
internal static class OpeningSection
{
    public static ReportSection Of(ReportMaterial material, ReportFindings findings)
    {
        List<ReportBlock> blocks = [new Answer(material.Input.Question, AnswerSentences.Of(material, findings)), Foundation(material)];
        if (OverviewChart.Of(material, findings) is { } chart)
        {
            blocks.Add(chart);
        }

        if (material.Input.Note.Length > 0)
        {
            blocks.Add(new Paragraph(material.Input.Note, IsQuiet: true));
        }

        return new ReportSection("answer", material.Input.Title, blocks);
    }

    private static Foundation Foundation(ReportMaterial material)
    {
        int Of(DocumentBasis basis) => material.Input.Documents.Count(placed => placed.Document.Basis == basis);
        return new Foundation(
            "What this rests on",
            [
                new(Of(DocumentBasis.Text), "full texts", "", true),
                new(Of(DocumentBasis.Codings), "documents by shipped codings", "", true),
                new(Of(DocumentBasis.Digest), "digests", "read, never counted", false),
                new(material.Input.HumanCodings, "codings by people", material.Input.HumanCodings == 0
                    ? "all are the dictionary’s" : "", material.Input.HumanCodings > 0),
            ],
            [
                ("parallax add STUDY PATH…", "adds documents to the register"),
                ("parallax run STUDY --texts FOLDER", "measures again with the texts of a folder"),
            ]);
    }
}
