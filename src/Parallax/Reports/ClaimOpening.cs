namespace Parallax.Reports;

/// <summary>What the first screen says of the claims: what is open in their wording, their verdicts, and the work that would decide.</summary>
internal static class ClaimOpening
{
    private const int MostRows = 8;

    public static IEnumerable<ReportBlock> Of(ReportMaterial material, ClaimWords words, ClaimPlan plan)
    {
        var judged = material.Input.Judged;
        if (judged.Count == 0)
        {
            yield break;
        }

        var flagged = judged.Count(one => one.Claim.Flags.Count > 0);
        yield return new ClaimList(
            "The claims and their verdicts",
            (flagged > 0 ? $"First, in small type, what is open in the wording of {(flagged == judged.Count ? "each claim itself" : $"{Wording.InWords(flagged)} of them")}. " : "")
                + "Verdicts follow from rules fixed before the data were read; “insufficient evidence” is no verdict against a claim.",
            [
                .. judged.Select(one => new ClaimLine(
                    ClaimWords.Anchor(one.Claim), one.Claim.Text, one.Claim.Flags, ClaimWords.Mark(one), words.Reason(one))),
            ]);
        if (plan.Work.Count > 0)
        {
            foreach (var block in Plan(plan))
            {
                yield return block;
            }
        }
    }

    private static IEnumerable<ReportBlock> Plan(ClaimPlan plan)
    {
        yield return new Subheading("What would decide the claims that cannot be judged yet");
        yield return new Paragraph(
            $"The most useful work first. Sentences that two people code serve every code at once. {plan.Total()}".TrimEnd(), IsQuiet: true);
        yield return new TableBlock(Table("Work plan", plan.Work.Take(MostRows)));
        if (plan.Work.Count > MostRows)
        {
            yield return new TableBlock(Table("The rest of the work plan", plan.Work.Skip(MostRows)), IsFolded: true);
        }
    }

    private static ReportTable Table(string caption, IEnumerable<PlannedWork> work) => new(
        caption,
        [new("Work"), new("How much"), new("Claims it serves")],
        [.. work.Select(one => (IReadOnlyList<ReportCell>)[one.What, ClaimPlan.Amount(one), Serves(one)])]);

    private static string Serves(PlannedWork work) => string.Join(", ", work.Claims.Select(claim => claim.Id));
}
