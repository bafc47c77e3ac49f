using Parallax.Claims;

namespace Parallax.Reports;

/// <summary>The claims of a dossier with their verdicts and what each test found.</summary>
internal static class DossierClaims
{
    public static IEnumerable<ReportBlock> Of(ReportMaterial material, DossierFacts facts)
    {
        if (facts.Claims.Count == 0)
        {
            yield break;
        }

        yield return new Subheading("Claims");
        yield return new TableBlock(new ReportTable(
            "Claims with their verdicts",
            [new("Claim"), new("Verdict"), new("Why"), new("What limits it")],
            [
                .. facts.Claims.Select(judged => (IReadOnlyList<ReportCell>)
                [
                    $"{judged.Claim.Id} {judged.Claim.Text}", Wording.Capital(ClaimJudgement.Words(judged.Verdict.Kind)),
                    Wording.Capital(DossierAnswer.Reason(material, judged)), Wording.Capital(string.Join("; ", judged.Qualifiers)),
                ]),
            ]));
        yield return new TableBlock(
            new ReportTable(
                "Tests of these claims",
                [new("Test"), new("What is measured"), new("Found", true), new("Says"), new("Why")],
                [
                    .. facts.Claims.SelectMany(judged => judged.Outcomes).Select(outcome => (IReadOnlyList<ReportCell>)
                    [
                        outcome.Test.Id, Measured(material, outcome.Test),
                        outcome.Measured.Estimate is { } value ? Wording.Value(value, ChartScale.Index) : new ReportCell("no number", IsQuiet: true),
                        Says(outcome.Result), material.Names.Plain(outcome.Reason),
                    ]),
                ]),
            IsFolded: true);
    }

    private static string Measured(ReportMaterial material, QuantitativeTest test)
    {
        var what = test.Measure.Split(':') is [var kind, var name] ? $"{Wording.Capital(kind)} {name}" : Wording.Capital(test.Measure.Replace('_', ' '));
        string[] parts =
        [
            what, test.Code != "all" ? material.Names.Coded(test.Code) : test.Theme != "all" ? material.Names.Coded(test.Theme) : "",
            material.Names.Plain(test.Contrast), test.Sources.Count > 0 ? material.Names.Source(test.Sources[0]) : "", test.Period == "all" ? "" : test.Period,
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private static string Says(int? result) => result switch { 1 => "for the claim", -1 => "against it", 0 => "undecided", _ => "nothing" };
}
