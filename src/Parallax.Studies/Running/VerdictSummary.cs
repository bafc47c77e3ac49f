using Parallax.Claims;

namespace Parallax.Studies.Running;

/// <summary>What a run tells of its claims: how many got which verdict, and the work that would decide most.</summary>
internal static class VerdictSummary
{
    private const string NotValidated = "coding not validated";

    private static readonly VerdictKind[] Order =
        [VerdictKind.Supported, VerdictKind.NotSupported, VerdictKind.Mixed, VerdictKind.InsufficientEvidence];

    /// <summary>A line of verdicts, and a line with the most useful next step; nothing without claims.</summary>
    /// <param name="judged">The claims with their verdicts.</param>
    public static IEnumerable<string> Of(IReadOnlyList<JudgedClaim> judged)
    {
        if (judged.Count == 0)
        {
            yield break;
        }

        var counts = judged.CountBy(claim => claim.Verdict.Kind).ToDictionary();
        var verdicts = Order.Where(counts.ContainsKey).Select(kind => $"{counts[kind]} {ClaimJudgement.Words(kind)}{Why(judged, kind)}");
        yield return $"{judged.Count} {(judged.Count == 1 ? "claim" : "claims")}: {string.Join(", ", verdicts)}.";
        if (NextStep(judged) is { } step)
        {
            yield return $"Most useful next step, for {step.Claims} of {(step.Claims == 1 ? "them" : "these claims")}: {step.Text}";
        }
    }

    private static string Why(IReadOnlyList<JudgedClaim> judged, VerdictKind kind)
    {
        if (kind != VerdictKind.InsufficientEvidence)
        {
            return "";
        }

        JudgedClaim[] insufficient = [.. judged.Where(claim => claim.Verdict.Kind == kind)];
        var closed = insufficient.Count(claim => claim.Outcomes.Any(outcome => outcome.Test.IsPrimary
            && outcome.FailedGate.Contains(NotValidated, StringComparison.Ordinal)));
        return closed == 0 ? "" : closed == insufficient.Length ? $" ({NotValidated})" : $" ({NotValidated} in {closed})";
    }

    // Coding comes first, since without it no number decides; then what most claims ask for, and of equals the least work.
    private static (int Claims, string Text)? NextStep(IReadOnlyList<JudgedClaim> judged) => judged
        .SelectMany(claim => claim.Needs.Select(need => (claim.Claim.Id, Need: need))).GroupBy(one => Topic(one.Need))
        .Select(work => (Claims: work.Select(one => one.Id).Distinct().Count(), Need: work.Select(one => one.Need).MaxBy(need => need.Count ?? 0)!))
        .OrderByDescending(work => work.Need.Kind == WorkKind.Coding).ThenByDescending(work => work.Claims).ThenBy(work => work.Need.Count ?? int.MaxValue)
        .Select(work => ((int, string)?)(work.Claims, work.Need.Text)).FirstOrDefault();

    // The same sentences serve every claim that rests on their code: the largest sample covers the others.
    private static (WorkKind, string, string, string, string, string, string) Topic(WorkItem need) =>
        (need.Kind, need.Code, need.Language, need.Actor, need.Source, need.Period, need.Kind == WorkKind.Coding ? "" : need.What);
}
