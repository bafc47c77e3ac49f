using Parallax.Claims;
using Parallax.Inference;

namespace Parallax.Reports;

/// <summary>Every claim in full: its tests, its evidence, what would refute it and what would change its verdict.</summary>
internal sealed class ClaimsSection
{
    private readonly ReportMaterial _material;
    private readonly ClaimWords _words;
    private readonly ClaimPlan _plan;

    private ClaimsSection(ReportMaterial material, ClaimWords words, ClaimPlan plan) => (_material, _words, _plan) = (material, words, plan);

    public static ReportSection? Of(ReportMaterial material, ClaimWords words, ClaimPlan plan)
    {
        var section = new ClaimsSection(material, words, plan);
        return material.Input.Judged.Count == 0 ? null : new ReportSection("claims", "The claims, tested",
        [
            new Paragraph("Each test sets a number with its interval against what was fixed before: the smallest effect of interest, or a "
                + "threshold. Shaded is where the whole interval would have to lie. Beside the tests stands evidence that is read, not "
                + "counted, as likelihood ratios against a named rival: how many times more probable it is if the claim holds. Ten decibels "
                + "are a ratio of ten."),
            .. material.Input.Judged.Select(section.Card),
        ]);
    }

    private Folded Card(JudgedClaim judged)
    {
        var claim = judged.Claim;
        ReportBlock[] blocks =
        [
            .. Lines(CalloutKind.Caution, "Open in its wording", claim.Flags),
            new Paragraph(_words.Rule(judged)),
            .. Qualified(judged),
            .. Tests(judged),
            .. judged.Evidence.Items.Count > 0 ? Evidence(judged) : [],
            .. Changes(judged),
            .. Lines(CalloutKind.Open, "What would refute it", claim.Refuters),
            .. Lines(CalloutKind.Open, "What would decide it", _plan.Of(judged)),
        ];
        return new Folded(ClaimWords.Anchor(claim), $"{claim.Id} {claim.Text}", blocks) { Verdict = ClaimWords.Mark(judged) };
    }

    private static Callout[] Lines(CalloutKind kind, string title, IReadOnlyList<string> lines) =>
        lines.Count == 0 ? [] : [new Callout(kind, title, [.. lines.Select(ClaimWords.Sentence)])];

    private IEnumerable<ReportBlock> Qualified(JudgedClaim judged)
    {
        var isSaid = judged.Claim.Type == ClaimType.Descriptive;
        var qualifiers = judged.Qualifiers.Where(text => !isSaid || text != "descriptive only").Select(text => ClaimWords.Day(_words.Qualifier(text))).ToList();
        var type = judged.Claim.Type.ToString().ToLowerInvariant();
        yield return new Paragraph($"A {type} claim. " + ClaimWords.Sentence(string.Join("; ", qualifiers))
            + (judged.Evidence.Items.Any(one => one.Item.IsIllustration)
                ? $" Without the likelihood ratios that are the authors’ illustration: {ClaimJudgement.Words(judged.WithoutIllustrations.Kind)}." : ""), IsQuiet: true);
    }

    private IEnumerable<ReportBlock> Tests(JudgedClaim judged)
    {
        if (judged.Outcomes.Count > 0)
        {
            yield return new IntervalList([.. judged.Outcomes.Select(Test)]);
        }
    }

    private IntervalLine Test(TestOutcome outcome)
    {
        string[] reasons = [.. _words.Gates([outcome]), _words.Plain(outcome.Reason)];
        return new IntervalLine(
            _words.What(outcome.Test), _words.Where(outcome), Mark(outcome), ClaimWords.Result(outcome),
            ClaimWords.Sentence(string.Join("; ", reasons.Where(reason => reason.Length > 0).Distinct(StringComparer.Ordinal))))
        {
            Passages = outcome.Row is { } row ? _material.Link(row) : null,
        };
    }

    private IntervalMark? Mark(TestOutcome outcome)
    {
        var (test, measured) = (outcome.Test, outcome.Measured);
        if (measured.Estimate is not { } estimate || test.Measure.StartsWith("document:", StringComparison.Ordinal))
        {
            return null;
        }

        var scale = _words.Scale(test);
        var isPoint = measured.Interval is { } range && range.Upper - range.Lower <= 0;
        var text = _words.Value(test, estimate) + (measured.Interval is { } interval && !isPoint
            ? $" ({Wording.Interval(interval.Lower, interval.Upper, scale)})" : "");
        var bound = test.Threshold ?? (test.ExpectsMore ? test.Sesoi!.Value : -test.Sesoi!.Value);
        return new IntervalMark(estimate, measured.Interval?.Lower, measured.Interval?.Upper, scale, text)
        {
            Lines = test.Threshold is { } threshold ? [threshold] : [-test.Sesoi!.Value, 0, test.Sesoi.Value],
            PredictedFrom = test.ExpectsMore ? bound : null,
            PredictedTo = test.ExpectsMore ? null : bound,
        };
    }

    private IEnumerable<ReportBlock> Evidence(JudgedClaim judged)
    {
        yield return new TableBlock(new ReportTable(
            "Evidence that is read, not counted",
            [new("Evidence"), new("Against the rival"), new("Likelihood ratio", true), new("Decibels", true), new("Kind"), new("Credibility", true), new("To keep in mind")],
            [.. judged.Evidence.Items.Select(Item)]));
        string[] silent = [.. judged.Evidence.Rivals.Where(rival => rival.Items == 0).Select(rival => rival.Rival)];
        string[] weighed =
        [
            .. judged.Evidence.Rivals.Where(rival => rival.Items > 0).Select(rival =>
                $"Against {_words.Hypothesis(rival.Rival)}: {Decibels(rival.Decibels)} decibels ({Decibels(rival.Range.Lower)} to {Decibels(rival.Range.Upper)})."),
            .. silent.Length > 0 ? [$"No item tells the claim from {Wording.List(silent, silent.Length)}: 0 decibels."] : Array.Empty<string>(),
        ];
        yield return new Paragraph(string.Join(" ", weighed) + " Against the rival that it does least well against, a reader who gave the claim "
            + Wording.List([.. JudgedClaim.Priors.Select(prior => $"{Percent(prior)} before would now give it {Percent(judged.Posterior(prior))}")])
            + ".", IsQuiet: true);
    }

    private ReportCell[] Item(WeighedItem weighed)
    {
        var item = weighed.Item;
        string[] notes =
        [
            .. item.IsFound ? Array.Empty<string>() : ["sought and not found"],
            .. weighed.Counts ? Array.Empty<string>() : [$"does not count: a weightier item has the same provenance ({item.Cluster.Replace('-', ' ')})"],
            .. item.IsIllustration ? ["authors’ illustration"] : Array.Empty<string>(),
            .. item.Document.Length > 0 ? [_words.Document(item.Document)] : item.Source.Length > 0 ? [item.Source] : Array.Empty<string>(),
        ];
        return
        [
            new ReportCell(item.Text, Address: item.Document.Length > 0 ? _words.Address(item.Document) : null, IsQuiet: !weighed.Counts),
            item.Rival, $"{Ratio(weighed.Ratio.Lower)} to {Ratio(weighed.Ratio.Upper)}", Decibels(weighed.Decibels), Kind(weighed.Label),
            Wording.Value(item.Credibility, ChartScale.Index), new ReportCell(Wording.Capital(string.Join("; ", notes)), IsQuiet: true),
        ];
    }

    private IEnumerable<ReportBlock> Changes(JudgedClaim judged)
    {
        var isClosed = judged.Outcomes.Any(outcome => outcome.Test.IsPrimary && outcome.FailedGate.Length > 0);
        yield return new Paragraph("What would change the verdict: " + (judged.Flips.Length > 0 ? ClaimWords.Sentence(_words.Plain(Quote(judged.Flips)))
            : isClosed ? "nothing in the numbers, as long as the coding they rest on is not confirmed."
            : "no single document, entry, issuer, source or choice that was tried."));
    }

    // A document is told by its title.
    private string Quote(string flips) => flips.StartsWith("without the document ", StringComparison.Ordinal)
        && flips.LastIndexOf(": ", StringComparison.Ordinal) is > 0 and var end
            ? $"without the document “{_words.Document(flips["without the document ".Length..end])}”{flips[end..]}" : flips;

    private static string Kind(EvidenceLabel label) => label switch
    {
        EvidenceLabel.Hoop => "hoop",
        EvidenceLabel.SmokingGun => "smoking gun",
        EvidenceLabel.DoublyDecisive => "doubly decisive",
        _ => "straw in the wind",
    };

    private static string Ratio(double ratio) => Wording.Value(ratio, ChartScale.Index);

    private static string Decibels(double decibels) => Wording.Value(decibels, ChartScale.IndexDifference);

    private static string Percent(double share) => Whole(share) + "%";

    private static string Percent(Interval range) => Whole(range.Lower) == Whole(range.Upper)
        ? Percent(range.Lower) : $"{Whole(range.Lower)} to {Whole(range.Upper)}%";

    private static string Whole(double share) => Wording.Value(share * 100, ChartScale.Count);
}
