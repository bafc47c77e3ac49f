using Parallax.Claims;

namespace Parallax.Reports;

/// <summary>The claims of a dossier with their verdicts and what each test found, in the words of the claims' own cards.</summary>
internal static class DossierClaims
{
    public static IEnumerable<ReportBlock> Of(ClaimWords words, DossierFacts facts)
    {
        if (facts.Claims.Count == 0)
        {
            yield break;
        }

        yield return new Subheading(facts.Claims.Count == 1 ? "The claim" : "The claims");
        yield return new TableBlock(new ReportTable(
            "Claims with their verdicts",
            [new("Claim"), new("Verdict"), new("What limits it")],
            [
                .. facts.Claims.Select(judged => (IReadOnlyList<ReportCell>)
                [
                    $"{judged.Claim.Id} {judged.Claim.Text}", Wording.Capital(ClaimWords.Mark(judged).Word),
                    ClaimWords.Sentence(string.Join("; ", judged.Qualifiers.Select(text => ClaimWords.Day(words.Qualifier(text))))),
                ]),
            ]));
        yield return new TableBlock(
            new ReportTable(
                "Tests",
                [new("What is measured"), new("Of whom, where and when"), new("Found", true), new("Says"), new("Why")],
                [
                    .. facts.Claims.SelectMany(judged => judged.Outcomes).Select(outcome => (IReadOnlyList<ReportCell>)
                    [
                        $"{outcome.Test.Id} {words.What(outcome.Test)}", words.Where(outcome), Found(words, outcome),
                        Wording.Capital(ClaimWords.Result(outcome)), Why(words, outcome),
                    ]),
                ]),
            IsFolded: true);
    }

    private static ReportCell Found(ClaimWords words, TestOutcome outcome) => outcome.Measured.Estimate is not { } value ? new ReportCell("no number", IsQuiet: true)
        : words.Value(outcome.Test, value)
            + (outcome.Measured.Interval is { } interval && interval.Upper > interval.Lower
                ? $" ({Wording.Interval(interval.Lower, interval.Upper, words.Scale(outcome.Test))})" : "");

    private static string Why(ClaimWords words, TestOutcome outcome) => ClaimWords.Sentence(string.Join("; ",
        words.Gates([outcome]).Append(words.Plain(outcome.Reason)).Where(reason => reason.Length > 0).Distinct(StringComparer.Ordinal)));
}
