namespace Parallax.Claims;

/// <summary>What would decide a claim whose evidence is insufficient: its work plan.</summary>
internal static class ClaimNeeds
{
    internal static IReadOnlyList<WorkItem> Of(JudgedClaim judged)
    {
        WorkItem[] needs =
        [
            .. judged.Outcomes.Where(outcome => outcome.Test.IsPrimary
                && (outcome.FailedGate.Length > 0 || outcome.Result is null || outcome.IsUnderpowered))
                .SelectMany(NeedsOf)
                .Concat(Evidence(judged)).Distinct(),
        ];
        return needs.Length > 0 ? needs : [new WorkItem(WorkKind.Plan, "State a primary test or evidence by which the claim can be judged.")];
    }

    private static IEnumerable<WorkItem> NeedsOf(TestOutcome outcome) => outcome.Needs.Count > 0
        ? outcome.Needs
        : [new WorkItem(WorkKind.Plan, $"Change the test {outcome.Test.Id} or what it rests on: {(outcome.FailedGate.Length > 0 ? outcome.FailedGate : outcome.Reason)}.")];

    private static IEnumerable<WorkItem> Evidence(JudgedClaim judged)
    {
        if (!VerdictRules.IsCausal(judged.Claim.Type) || judged.Evidence.Items.Any(item => item.Counts))
        {
            yield break;
        }

        if (judged.Claim.Rivals.Count == 0)
        {
            yield return new WorkItem(WorkKind.Evidence, "Name a rival explanation, and find evidence that tells the claim from it.");
        }

        foreach (var rival in judged.Claim.Rivals)
        {
            yield return new WorkItem(WorkKind.Evidence, $"Find evidence that tells the claim from its rival {rival}.") { What = rival };
        }
    }
}
