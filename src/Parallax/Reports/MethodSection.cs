using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>The methods paragraph, ready for a journal, and what each measure means.</summary>
internal static class MethodSection
{
    public static ReportSection Of(ReportMaterial material) => new("methods", "Methods",
    [
        new Paragraph(Text(material)),
        .. Measures(material),
    ]);

    private static string Text(ReportMaterial material)
    {
        var input = material.Input;
        var method = input.Plan.Method;
        PlacedDocument[] counted = [.. input.Documents.Where(placed => placed.Document.Basis != DocumentBasis.Digest)];
        string[] languages = [.. counted.Select(placed => ReportNames.Language(placed.Document.Language)).Distinct().Order(StringComparer.Ordinal)];
        string[] actors = [.. input.Plan.Actors.Select(material.Names.Actor)];
        return $"We coded {Wording.Count(counted.Length, "document", "documents")} in {Wording.List(languages)} of {Wording.List(actors)}"
            + (input.Plan.Controls.Count > 0 ? $" and {Wording.InWords(input.Plan.Controls.Count)} control states" : "")
            + $" with the codebook “{input.Codebook.Title}”, version {input.Codebook.Version} ({Wording.InWords(input.Codebook.Themes.Count)} themes, "
            + $"{Wording.Count(input.Codebook.Codes.Count())} codes). The recording unit is the sentence, the context unit the paragraph, the "
            + "sampling unit the document. Codes were assigned by a dictionary with rules for negation, quotation, voice and target; "
            + (input.HumanCodings == 0 ? "no sentence was coded by people, so reliability is not established. "
                : $"people made {Wording.Count(input.HumanCodings, "coding", "codings")}. ")
            + "Sentences on domestic affairs and sentences that report, quote or deny another’s words are left out. Shares are means of "
            + $"documents; documents with fewer than {Wording.Count(method.JoinBelowUnits)} relevant sentences were joined with others of the same "
            + "actor, issuer, kind, language and month. Intervals of means are 95% t intervals with documents of one issuer and day as one cluster, of "
            + $"differences Welch’s, of other measures by bootstrap of documents ({Wording.Count(method.Resamples)} resamples). p-values "
            + $"are from permutations of documents within kind of text, period and language (enumerated up to {Wording.Count(method.EnumerateUpTo)}, "
            + $"else {Wording.Count(method.Permutations)} drawn). A cell with fewer than {Wording.Count(method.Documents.Block)} documents or "
            + $"{Wording.Count(method.Units.Block)} sentences gives no estimate; below {Wording.Count(method.Documents.Warn)} documents or "
            + $"{Wording.Count(method.Units.Warn)} sentences it is marked.";
    }

    private static ReportBlock[] Measures(ReportMaterial material)
    {
        (string, string)[] words =
        [
            .. material.Measures.Where(measure => !MeasureWords.IsDerived(measure)).Order(StringComparer.Ordinal).Select(MeasureWords.Of)
                .Select(words => (words.Name, Wording.Capital(words.Meaning) + ".")).Distinct(),
        ];
        return words.Length == 0 ? [] :
        [
            new Subheading("Measures"),
            new Paragraph("A difference is the first state minus the second, a change is after minus before, an excess is what lies beyond chance or "
                + "beyond control states.", IsQuiet: true),
            new DefinitionList(words),
        ];
    }
}
