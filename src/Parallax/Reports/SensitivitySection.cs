using Parallax.Claims;

namespace Parallax.Reports;

/// <summary>How far the tests depend on choices and on single items.</summary>
internal sealed class SensitivitySection
{
    private readonly ReportMaterial _material;
    private readonly ClaimWords _words;

    private SensitivitySection(ReportMaterial material, ClaimWords words) => (_material, _words) = (material, words);

    public static ReportSection? Of(ReportMaterial material, ClaimWords words)
    {
        var section = new SensitivitySection(material, words);
        Folded[] claims = [.. material.Input.Judged.Where(judged => judged.Sensitivity.Count > 0).Select(section.Card)];
        return claims.Length == 0 ? null : new ReportSection("sensitivity", "How much hangs on choices",
        [
            new Paragraph("Every test is measured again in every way that could as well have been chosen: another window, break, kind of text, "
                + "weighting. Where the result holds only for some, it is a result about choices. Then each document, issuer, kind of text and "
                + "dictionary entry is left out in turn. “As stated” is the claim’s own way; “pooled” counts all sentences as one text instead of averaging "
                + "documents; “short documents not joined” takes each document as it is; a window narrower or wider ends so many months earlier or later on each side of the break."),
            .. claims,
        ]);
    }

    private Folded Card(JudgedClaim judged) => new(
        "sensitivity-" + ClaimWords.Anchor(judged.Claim)["claim-".Length..],
        $"{judged.Claim.Id} {judged.Claim.Text}",
        [
            .. judged.Sensitivity.SelectMany(one => Test(judged, one)),
            new Paragraph(judged.Robustness is { } robust
                ? $"Robustness of the claim: {Wording.Value(robust, ChartScale.Share)} of the ways agree, weighted over its tests; a test with fewer than "
                    + $"{Wording.InWords(_material.Plan.Method.Claims.LeastSpecifications)} ways counts as if none did."
                : "The claim has no primary test, so it has no curve.", IsQuiet: true),
        ]);

    private IEnumerable<ReportBlock> Test(JudgedClaim judged, TestSensitivity sensitivity)
    {
        var outcome = judged.Outcomes.First(outcome => outcome.Test.Id == sensitivity.Test);
        var curve = sensitivity.Curve;
        if (curve.Specifications.Count > 0)
        {
            yield return Figure(outcome, sensitivity);
        }

        if (sensitivity.Influences.Any(one => one.Change is null || Moves(one.Change.Value, _words.Scale(outcome.Test))))
        {
            yield return new TableBlock(Influences(outcome, sensitivity), IsFolded: true);
        }
        else if (sensitivity.Influences.Count > 0)
        {
            yield return new Paragraph("Leaving out any single document, issuer, kind of text or entry moves it by less than could be shown.", IsQuiet: true);
        }
    }

    private CurveFigure Figure(TestOutcome outcome, TestSensitivity sensitivity)
    {
        var (test, curve) = (outcome.Test, sensitivity.Curve);
        var scale = _words.Scale(test);
        string[] choices = [.. curve.Specifications.SelectMany(one => Choices(one.Name)).Distinct(StringComparer.Ordinal)];
        string[] facts =
        [
            .. curve.JointP is { } p ? [$"p of the median when actor labels are shuffled: {Wording.P(p)}"] : Array.Empty<string>(),
            .. curve.Inadmissible > 0 ? [$"{Wording.Count(curve.Inadmissible, "further way gives", "further ways give")} no number"] : Array.Empty<string>(),
        ];
        return new CurveFigure
        {
            Id = "curve-" + test.Id.ToLowerInvariant().Replace('.', '-'),
            Title = Title(curve),
            Subtitle = $"{_words.What(test)}. {_words.Where(outcome)}",
            SourceLine = "Each upright line is one way of measuring with its interval, sorted; the filled point is the way the claim states. Dots below say what differs. "
                + (test.Threshold is null ? "Level lines are zero and the smallest effect of interest." : "The level line is the threshold.")
                + (facts.Length > 0 ? $" {ClaimWords.Sentence(string.Join("; ", facts))}" : ""),
            Scale = scale,
            Points =
            [
                .. curve.Specifications.Select(one => new CurvePoint(
                    one.Estimate!.Value, one.Interval?.Lower, one.Interval?.Upper,
                    [.. Choices(one.Name).Select(choice => Array.IndexOf(choices, choice))], one.Name == "as stated")),
            ],
            Choices = [.. choices.Select(_words.Plain)],
            Lines = test.Threshold is { } threshold ? [threshold] : [-test.Sesoi!.Value, 0, test.Sesoi.Value],
            Table = new ReportTable(
                "Ways of measuring",
                [new("What differs from the claim’s own way"), new("Estimate", true), new("Interval", true), new("Result")],
                [
                    .. curve.Specifications.Select(one => (IReadOnlyList<ReportCell>)
                    [
                        Wording.Capital(_words.Plain(one.Name)), Wording.Value(one.Estimate!.Value, scale), Wording.Interval(one.Interval?.Lower, one.Interval?.Upper, scale),
                        one.Result switch { 1 => "for the claim", -1 => "against the claim", 0 => "undecided", _ => "no interval" },
                    ]),
                ]),
        };
    }

    private static string Title(CurveSummary curve)
    {
        var count = curve.Specifications.Count;
        var agreeing = (int)Math.Round((curve.ShareAgreeing ?? 0) * count);
        return count == 1 ? "It could be measured in one way only, which shows no robustness"
            : agreeing == count ? $"All {Wording.Count(count)} ways of measuring lie on the side the claim expects"
            : agreeing == 0 ? $"None of the {Wording.Count(count)} ways of measuring lies on the side the claim expects"
            : $"{Wording.Capital(Wording.InWords(agreeing))} of {Wording.Count(count)} ways of measuring {(agreeing == 1 ? "lies" : "lie")} on the side the claim expects";
    }

    private static string[] Choices(string name) => name == "as stated" ? [] : name.Split(", ");

    // Half of the last digit shown.
    private static bool Moves(double change, ChartScale scale) =>
        Math.Abs(change) >= (scale is ChartScale.Share or ChartScale.Points ? .0005 : .005);

    private ReportTable Influences(TestOutcome outcome, TestSensitivity sensitivity)
    {
        var scale = _words.Scale(outcome.Test);
        var change = scale is ChartScale.Share or ChartScale.Points ? ChartScale.Points : ChartScale.IndexDifference;
        return new ReportTable(
            "What moves it most when left out",
            [new("Left out"), new("Which"), new("Estimate without it", true), new("Change", true)],
            [
                .. sensitivity.Influences.Select(one => (IReadOnlyList<ReportCell>)
                [
                    Wording.Capital(one.Kind switch { "term" => "dictionary entry", "source" => "kind of text", var kind => kind }), Which(one),
                    one.Estimate is { } estimate ? Wording.Value(estimate, scale) : new ReportCell("none is left", IsQuiet: true),
                    one.Change is { } by ? Wording.Value(by, change) : "",
                ]),
            ]);
    }

    private ReportCell Which(Influence influence) => influence.Kind switch
    {
        "document" => new ReportCell(_words.Document(influence.What), Address: _words.Address(influence.What)),
        "source" => _material.Names.Source(influence.What),
        _ => _words.Plain(influence.What),
    };
}
