using System.Globalization;
using Parallax.Comparison;
using Parallax.Inference;

namespace Parallax.Claims;

/// <summary>A claim with its verdict and everything that the verdict rests on.</summary>
public sealed record JudgedClaim
{
    /// <summary>The claim.</summary>
    public required Claim Claim { get; init; }

    /// <summary>Its verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The verdict without the likelihood ratios that are the authors' illustration.</summary>
    public required Verdict WithoutIllustrations { get; init; }

    /// <summary>What limits the verdict, in words.</summary>
    public required IReadOnlyList<string> Qualifiers { get; init; }

    /// <summary>Every test with its outcome.</summary>
    public required IReadOnlyList<TestOutcome> Outcomes { get; init; }

    /// <summary>Its evidence, weighed.</summary>
    public required WeighedEvidence Evidence { get; init; }

    /// <summary>R, share of specifications that agree; null for a claim without primary tests.</summary>
    public double? Robustness { get; init; }

    /// <summary>Sensitivity of each primary test that has a number.</summary>
    public IReadOnlyList<TestSensitivity> Sensitivity { get; init; } = [];

    /// <summary>The smallest change that gives another verdict, in words; empty where no single one does.</summary>
    public string Flips { get; init; } = "";

    /// <summary>What would decide it; not empty where evidence is insufficient.</summary>
    public IReadOnlyList<WorkItem> Needs { get; init; } = [];

    /// <summary>Priors for which the posterior is told.</summary>
    public static IReadOnlyList<double> Priors { get; } = [.2, .5, .8];

    /// <summary>Probability of the claim against its strongest rival, for a prior and the range of the evidence.</summary>
    /// <param name="prior">One of <see cref="Priors"/>, or another above 0 and below 1.</param>
    public Interval Posterior(double prior) => Evidence.Posterior(prior);
}

/// <summary>Puts together what tests, evidence and sensitivity say of a claim, and lets the rules judge.</summary>
/// <remarks>
/// Every claim is judged twice, with and without likelihood ratios that its authors give as an illustration. A verdict
/// that is only reached with them is mixed: an illustration may raise a doubt, it cannot settle anything.
/// </remarks>
public static class ClaimJudgement
{
    /// <summary>Judges a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="outcomes">Outcome of each of its tests.</param>
    /// <param name="sensitivity">Sensitivity of its primary tests that have a number.</param>
    /// <param name="changes">Changes to try for another verdict, the smallest first.</param>
    /// <param name="conventions">Where the rules draw their lines.</param>
    public static JudgedClaim Of(
        Claim claim,
        IReadOnlyList<TestOutcome> outcomes,
        IReadOnlyList<TestSensitivity> sensitivity,
        IEnumerable<WhatIf> changes,
        ClaimConventions conventions)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(sensitivity);
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(conventions);
        var robustness = Robustness(outcomes, sensitivity);
        var (verdict, without, evidence) = Judge(claim, outcomes, robustness, conventions);
        var judged = new JudgedClaim
        {
            Claim = claim,
            Verdict = verdict,
            WithoutIllustrations = without,
            Qualifiers = [.. Qualifiers(claim, verdict, without, evidence, outcomes, sensitivity, conventions)],
            Outcomes = outcomes,
            Evidence = evidence,
            Robustness = claim.Primary.Any() ? robustness : null,
            Sensitivity = sensitivity,
            Flips = Flips(claim, verdict, robustness, changes, conventions),
        };
        return verdict.Kind == VerdictKind.InsufficientEvidence ? judged with { Needs = ClaimNeeds.Of(judged) } : judged;
    }

    /// <summary>R of a claim: weighted mean over its primary tests that have a number; 0 without any.</summary>
    /// <param name="outcomes">Outcomes of its tests.</param>
    /// <param name="sensitivity">Their sensitivity; a test without one shows no robustness.</param>
    public static double Robustness(IReadOnlyList<TestOutcome> outcomes, IReadOnlyList<TestSensitivity> sensitivity)
    {
        TestOutcome[] known = [.. Primary(outcomes).Where(outcome => outcome.Result is not null)];
        return known.Length == 0 ? 0 : known.Sum(outcome => outcome.Test.Weight * Of(outcome)) / known.Sum(outcome => outcome.Test.Weight);

        double Of(TestOutcome outcome) => sensitivity.FirstOrDefault(one => one.Test == outcome.Test.Id)?.Curve.Robustness ?? 0;
    }

    private static (Verdict Verdict, Verdict Without, WeighedEvidence Evidence) Judge(
        Claim claim, IReadOnlyList<TestOutcome> outcomes, double robustness, ClaimConventions conventions)
    {
        var all = WeightOfEvidence.Of(claim.Evidence, claim.Rivals, conventions);
        var elicited = WeightOfEvidence.Of([.. claim.Evidence.Where(item => !item.IsIllustration)], claim.Rivals, conventions);
        var with = VerdictRules.Judge(Input(claim, outcomes, all, robustness), conventions);
        var without = VerdictRules.Judge(Input(claim, outcomes, elicited, robustness), conventions);
        var needsThem = with.Kind != without.Kind && with.Kind is VerdictKind.Supported or VerdictKind.NotSupported;
        return (
            needsThem ? new Verdict(VerdictKind.Mixed, $"4: only the authors' illustrative likelihood ratios would decide it ({with.Rule})") : with,
            without,
            all);
    }

    private static VerdictInput Input(Claim claim, IReadOnlyList<TestOutcome> outcomes, WeighedEvidence evidence, double robustness) => new()
    {
        Type = claim.Type,
        Primary =
        [
            .. Primary(outcomes).Select(outcome => new RuledTest(
                outcome.Test.Weight, outcome.Result, outcome.IsUnderpowered, outcome.Test.Threshold is not null)),
        ],
        FailedGates = [.. Primary(outcomes).Where(outcome => outcome.FailedGate.Length > 0).Select(outcome => $"{outcome.Test.Id}: {outcome.FailedGate}")],
        IndependentItems = evidence.Items.Count(item => item.Counts),
        Decibels = evidence.Decibels,
        HasFailedHoop = evidence.FailedHoops.Count > 0,
        Robustness = robustness,
    };

    private static IEnumerable<string> Qualifiers(
        Claim claim,
        Verdict verdict,
        Verdict without,
        WeighedEvidence evidence,
        IReadOnlyList<TestOutcome> outcomes,
        IReadOnlyList<TestSensitivity> sensitivity,
        ClaimConventions conventions)
    {
        if (!VerdictRules.IsCausal(claim.Type))
        {
            yield return "descriptive only";
        }
        else if (verdict.Kind != VerdictKind.Supported)
        {
            yield return "cause not established";
        }

        if (claim.Type == ClaimType.Counterfactual && claim.PanelQuarters < conventions.PanelQuarters)
        {
            yield return "consistent with at best";
        }

        if (claim.AsOf is { } day)
        {
            yield return "time-bound as of " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        // A descriptive claim without evidence sets itself against nothing.
        var rivals = evidence.Items.Count > 0 || VerdictRules.IsCausal(claim.Type) ? evidence.Rivals : [];
        foreach (var rival in rivals.Where(rival => rival.Range is { Lower: <= 0, Upper: >= 0 }))
        {
            yield return "not diagnostic vs " + rival.Rival;
        }

        if (without.Kind != verdict.Kind)
        {
            yield return "rests on the authors' illustrative likelihood ratios";
        }

        var few = sensitivity.Where(one => !one.Curve.HasEnough(conventions)).Select(one => one.Test).ToArray();
        if (few.Length > 0 && Primary(outcomes).Any(outcome => outcome.Result is not null))
        {
            yield return $"mixed at best: fewer than {conventions.LeastSpecifications} specifications could be computed of {string.Join(", ", few)}";
        }
    }

    private static string Flips(
        Claim claim, Verdict verdict, double robustness, IEnumerable<WhatIf> changes, ClaimConventions conventions)
    {
        foreach (var change in changes)
        {
            var other = Judge(claim, change.Outcomes, robustness, conventions).Verdict;
            if (other.Kind != verdict.Kind)
            {
                return $"{change.Text}: {Words(other.Kind)}";
            }
        }

        return "";
    }

    /// <summary>A verdict as results print it.</summary>
    /// <param name="kind">The verdict.</param>
    public static string Words(VerdictKind kind) => kind switch
    {
        VerdictKind.Supported => "supported",
        VerdictKind.Mixed => "mixed",
        VerdictKind.NotSupported => "not supported",
        _ => "insufficient evidence",
    };

    private static IEnumerable<TestOutcome> Primary(IReadOnlyList<TestOutcome> outcomes) => outcomes.Where(outcome => outcome.Test.IsPrimary);
}
