using CsCheck;
using Parallax.Inference;
using Xunit;

namespace Parallax.Claims;

public class ClaimJudgementTests
{
    private static readonly Claim Comparative = new()
    {
        Id = "C01",
        Text = "One speaks of trade more than the other.",
        Type = ClaimType.Comparative,
        Tests = [Material.Test()],
    };

    private static readonly TestOutcome Favourable = QuantitativeResult.Of(Material.Test(), Material.Number(.08, .2));

    private static JudgedClaim Judge(Claim claim, params TestOutcome[] outcomes) => ClaimJudgement.Of(
        claim, outcomes, [.. outcomes.Select(outcome => Material.Robust(outcome.Test.Id))], [], Material.Conventions);

    [Fact]
    public void Of_RobustDifference_IsSupported()
    {
        var judged = Judge(Comparative, Favourable);

        Assert.Equal(VerdictKind.Supported, judged.Verdict.Kind);
        Assert.Equal(["descriptive only"], judged.Qualifiers);
        Assert.Empty(judged.Needs);
    }

    [Fact]
    public void Of_CodingNotValidated_KeepsTheResultAndGivesAWorkPlan()
    {
        WorkItem[] needs = [new(WorkKind.Coding, "Two people code 300 sentences.") { Count = 300, Code = "INT.TRADE" }];
        var judged = Judge(Comparative, Favourable with { FailedGate = "coding not validated", Needs = needs });

        Assert.Equal(VerdictKind.InsufficientEvidence, judged.Verdict.Kind);
        Assert.Equal("1: a required gate fails: a: coding not validated", judged.Verdict.Rule);
        Assert.Equal(1, judged.Outcomes[0].Result);
        Assert.Equal(needs, judged.Needs);
    }

    [Fact]
    public void Of_SecondaryTestAgainst_ChangesNothing()
    {
        var secondary = QuantitativeResult.Of(Material.Test("b") with { IsPrimary = false }, Material.Number(-.3, -.2));

        Assert.Equal(VerdictKind.Supported, Judge(Comparative, Favourable, secondary).Verdict.Kind);
    }

    [Fact]
    public void Of_VerdictByIllustrationAlone_IsMixed()
    {
        var claim = Comparative with
        {
            Type = ClaimType.Causal,
            Evidence = [Material.Item(.9, .05, "a") with { IsIllustration = true }, Material.Item(.8, .05, "b") with { IsIllustration = true }],
        };

        var judged = Judge(claim, Favourable);

        Assert.Equal((VerdictKind.Mixed, VerdictKind.InsufficientEvidence), (judged.Verdict.Kind, judged.WithoutIllustrations.Kind));
        Assert.Contains("rests on the authors' illustrative likelihood ratios", judged.Qualifiers);
    }

    [Fact]
    public void Of_ElicitedEvidence_Decides()
    {
        var claim = Comparative with { Type = ClaimType.Causal, Evidence = [Material.Item(.9, .05, "a"), Material.Item(.8, .05, "b")] };

        Assert.Equal(VerdictKind.Supported, Judge(claim, Favourable).Verdict.Kind);
    }

    [Fact]
    public void Of_RefutedByIllustrationAlone_IsMixed()
    {
        var claim = Comparative with { Evidence = [Material.Item(.95, .60, isFound: false) with { IsIllustration = true }] };

        Assert.Equal(VerdictKind.Mixed, Judge(claim, Favourable).Verdict.Kind);
    }

    [Fact]
    public void Of_FewSpecifications_IsMixedAndSaysSo()
    {
        var judged = ClaimJudgement.Of(Comparative, [Favourable], [Material.Robust("a", 1, 4)], [], Material.Conventions);

        Assert.Equal(VerdictKind.Mixed, judged.Verdict.Kind);
        Assert.Contains("mixed at best: fewer than 5 specifications could be computed of a", judged.Qualifiers);
    }

    [Fact]
    public void Of_CounterfactualWithoutPanel_IsConsistentAtBest()
    {
        var claim = Comparative with { Type = ClaimType.Counterfactual, AsOf = new DateOnly(2026, 11, 1) };

        Assert.Equal(
            ["cause not established", "consistent with at best", "time-bound as of 2026-11-01"], Judge(claim, Favourable).Qualifiers);
        Assert.DoesNotContain("consistent with at best", Judge(claim with { PanelQuarters = 12 }, Favourable).Qualifiers);
    }

    [Fact]
    public void Of_RivalThatTheEvidenceDoesNotTouch_IsNamed() => Assert.Contains(
        "not diagnostic vs H3",
        Judge(Comparative with { Rivals = ["H2", "H3"], Evidence = [Material.Item(.8, .2)] }, Favourable).Qualifiers);

    [Fact]
    public void Of_ChangeThatGivesAnotherVerdict_IsTold()
    {
        var undecided = QuantitativeResult.Of(Material.Test(), Material.Number(.04, .1));
        var judged = ClaimJudgement.Of(
            Comparative,
            [Favourable],
            [Material.Robust("a")],
            [new WhatIf("without document x", [Favourable]), new WhatIf("without document y", [undecided])],
            Material.Conventions);

        Assert.Equal("without document y: mixed", judged.Flips);
    }

    [Fact]
    public void Of_CausalWithoutEvidence_AsksForItByRival()
    {
        var judged = Judge(Comparative with { Type = ClaimType.Causal, Rivals = ["H4"] }, Favourable);

        Assert.Equal("H4", Assert.Single(judged.Needs).What);
    }

    // Whatever else speaks for a claim, a required gate that fails keeps it from being supported.
    [Fact]
    public void Of_AnyClaimWithFailedGate_IsInsufficientAndHasAWorkPlan()
    {
        var tests = Gen.Select(Gen.Double[-.3, .3], Gen.Double[0, .4], Gen.Bool, Gen.Bool, Gen.Double[.1, 3]);
        var items = Gen.Select(Gen.Double[.02, .98], Gen.Double[.02, .98], Gen.Bool, Gen.Bool);
        Gen.Select(Gen.Enum<ClaimType>(), tests.Array[1, 5], items.Array[0, 5], Gen.Double[0, 1]).Sample((type, drawn, evidence, share) =>
        {
            TestOutcome[] outcomes =
            [
                .. drawn.Select((one, place) => QuantitativeResult.Of(
                    Material.Test($"t{place}", weight: one.Item5), one.Item3 ? Measured.Missing("none") : Material.Number(one.Item1, one.Item1 + one.Item2))
                    with
                { FailedGate = one.Item4 || place == 0 ? "coding not validated" : "" }),
            ];
            var claim = Comparative with
            {
                Type = type,
                Tests = [.. outcomes.Select(outcome => outcome.Test)],
                Evidence = [.. evidence.Select((one, place) => Material.Item(one.Item1, one.Item2, $"e{place}", isFound: one.Item3) with { IsIllustration = one.Item4 })],
            };
            var judged = ClaimJudgement.Of(
                claim, outcomes, [.. outcomes.Select(outcome => Material.Robust(outcome.Test.Id, share))], [], Material.Conventions);
            return judged is { Verdict.Kind: VerdictKind.InsufficientEvidence, Needs.Count: > 0 };
        });
    }

    [Fact]
    public void Robustness_OfTests_IsTheirWeightedMean()
    {
        var second = QuantitativeResult.Of(Material.Test("b", weight: 3), Material.Number(.08, .2));

        Assert.Equal(
            ((1 * 1) + (3 * .5)) / 4,
            ClaimJudgement.Robustness([Favourable, second], [Material.Robust("a"), Material.Robust("b", .5)]),
            1e-12);
    }

    [Fact]
    public void Posterior_OfClaim_SpansTheEvidence()
    {
        var judged = Judge(Comparative with { Evidence = [Material.Ranged(new Interval(.4, .8), new Interval(.2, .4))] }, Favourable);

        Assert.Equal([.2, .5], new[] { judged.Posterior(.2).Lower, judged.Posterior(.5).Lower }.Select(one => Math.Round(one, 9)));
        Assert.Equal(.5, judged.Posterior(.2).Upper, 1e-9);
        Assert.Equal(.8, judged.Posterior(.5).Upper, 1e-9);
    }
}
