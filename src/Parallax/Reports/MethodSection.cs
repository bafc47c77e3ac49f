using Parallax.Comparison;
using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>The methods paragraph, ready for a journal, and what each measure means.</summary>
internal static class MethodSection
{
    public static ReportSection Of(ReportMaterial material) => new("methods", "Methods",
    [
        new Paragraph(Text(material)),
        .. material.Input.Judged.Count > 0 ? [new Paragraph(Judging(material))] : Array.Empty<ReportBlock>(),
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
            + $"differences Welch’s, of other measures by bootstrap of documents ({Wording.Count(method.Resamples)} resamples{(method.BootstrapInterval == BootstrapKind.BiasCorrected ? ", bias-corrected and accelerated" : "")}). p-values "
            + $"are from permutations of documents within kind of text, period and language (enumerated up to {Wording.Count(method.EnumerateUpTo)}, "
            + $"else {Wording.Count(method.Permutations)} drawn). A cell with fewer than {Wording.Count(method.Documents.Block)} documents or "
            + $"{Wording.Count(method.Units.Block)} sentences gives no estimate; below {Wording.Count(method.Documents.Warn)} documents or "
            + $"{Wording.Count(method.Units.Warn)} sentences it is marked.";
    }

    // How claims came to their verdicts, from the study's own options.
    private static string Judging(ReportMaterial material)
    {
        var rules = material.Plan.Method.Claims;
        var judged = material.Input.Judged;
        var tests = judged.Sum(one => one.Outcomes.Count);
        return $"{Wording.Capital(Wording.Count(judged.Count, "claim", "claims"))} with {Wording.Count(tests, "test", "tests")} stand in the study’s claims.yaml. "
            + "A test counts for its claim where its whole interval, at the level 1 − α/m for a claim of m primary tests (α .05 unless a test says otherwise), lies beyond the smallest effect of "
            + "interest or on the predicted side of a threshold; against it where the interval lies beyond on the other side or, at 1 − 2α/m, within the "
            + "smallest effect of interest. Values of series and documents are taken as exact, their interval running over sources that contradict each other. "
            + $"Evidence that is read counts as likelihood ratios against named rivals, at most {Number(rules.ItemCap)} decibels an item and {Number(rules.ClaimCap)} a claim, "
            + "the weightiest of each provenance only. A claim is left without verdict where a required gate fails (coding that nobody has validated, too few texts), half of the weight of its "
            + "primary tests has no number, or every interval is wider than twice the smallest effect of interest. It is not supported where the mean result is "
            + $"−{Number(rules.MeanResult)} or less or evidence weighs −{Number(rules.DecisiveDecibels)} decibels or less; supported where the mean is {Number(rules.MeanResult)} or more, no primary test speaks "
            + $"against it, evidence weighs at least {Number(rules.DecisiveDecibels)} decibels if it is causal (0 otherwise), and at least {Wording.Value(rules.RobustShare, ChartScale.Share)} of "
            + $"{Wording.InWords(rules.LeastSpecifications)} or more specifications agree; mixed otherwise.";
    }

    private static string Number(double value) => value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

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
