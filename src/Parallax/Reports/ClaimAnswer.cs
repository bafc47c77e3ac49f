using Parallax.Claims;
using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>The answer in three sentences where a study states claims: what the verdicts come to, what cannot be said, what would decide.</summary>
internal sealed class ClaimAnswer(ReportMaterial material, ClaimPlan plan)
{
    private const int MostQuoted = 2;
    private const int LongestQuoted = 110;

    private readonly IReadOnlyList<JudgedClaim> _judged = material.Input.Judged;

    public IReadOnlyList<string> Sentences() => [Verdicts(), Open(), Deciding()];

    private string Verdicts()
    {
        (VerdictKind Kind, string One, string More)[] kinds =
        [
            (VerdictKind.Supported, "is supported", "are supported"),
            (VerdictKind.Mixed, "has a mixed verdict", "have a mixed verdict"),
            (VerdictKind.NotSupported, "is not supported", "are not supported"),
            (VerdictKind.InsufficientEvidence, "cannot be judged yet", "cannot be judged yet"),
        ];
        string[] parts =
        [
            .. kinds.Select(kind => (kind, claims: _judged.Where(one => one.Verdict.Kind == kind.Kind).ToArray())).Where(one => one.claims.Length > 0)
                .Select(one => $"{Wording.InWords(one.claims.Length)} {(one.claims.Length == 1 ? one.kind.One : one.kind.More)}{Quoted(one.kind.Kind, one.claims)}"),
        ];
        return _judged.Count == 1 ? $"The one claim {parts[0][(parts[0].IndexOf(' ', StringComparison.Ordinal) + 1)..]}."
            : _judged.All(one => one.Verdict.Kind == VerdictKind.InsufficientEvidence) ? $"None of the {Wording.InWords(_judged.Count)} claims can be judged yet."
            : parts.Length == 1 ? $"All {Wording.InWords(_judged.Count)} claims {kinds.First(kind => kind.Kind == _judged[0].Verdict.Kind).More}."
            : $"Of {Wording.InWords(_judged.Count)} claims {Wording.List(parts)}.";
    }

    private static string Quoted(VerdictKind kind, JudgedClaim[] claims) => kind != VerdictKind.InsufficientEvidence && claims.Length <= MostQuoted
        && claims.All(one => one.Claim.Text.Length <= LongestQuoted)
            ? $" ({string.Join("; ", claims.Select(one => $"“{one.Claim.Text.TrimEnd('.')}”"))})" : "";

    private string Open()
    {
        JudgedClaim[] open = [.. _judged.Where(one => one.Verdict.Kind == VerdictKind.InsufficientEvidence)];
        if (open.Length == 0)
        {
            return "What is compared is what is said in public and what is recorded; what either state believes or intends cannot be read off it.";
        }

        string[] why = [.. open.GroupBy(Cause).OrderByDescending(cause => cause.Count()).ThenBy(cause => cause.Key, StringComparer.Ordinal)
            .Select(cause => open.Length == cause.Count() ? cause.Key : $"{Wording.InWords(cause.Count())} because {cause.Key}")];
        var isOneCause = !why[0].Contains(" because ", StringComparison.Ordinal);
        var reason = isOneCause ? $"because {why[0]}" : Wording.List(why);
        var subject = open.Length < _judged.Count ? $"{Wording.Capital(Wording.InWords(open.Length))} cannot be judged, {reason}"
            : isOneCause ? $"This is {reason}" : $"Without a verdict are {reason}";
        return $"{subject}{Measured()}.";
    }

    // A test that does not count yet is still measured, and the reader may know which way it points.
    private string Measured()
    {
        TestOutcome[] waiting =
        [
            .. _judged.SelectMany(one => one.Outcomes).Where(outcome => outcome is { FailedGate.Length: > 0, Result: not null } && outcome.Test.IsPrimary),
        ];
        if (waiting.Length == 0)
        {
            return "";
        }

        int Of(int result) => waiting.Count(outcome => outcome.Result == result);
        return $"; of the {Wording.InWords(waiting.Length)} tests that wait for it, {Wording.InWords(Of(1))} {(Of(1) < 2 ? "points" : "point")} as claimed, "
            + $"{Wording.InWords(Of(-1))} against and {Wording.InWords(Of(0))} neither way";
    }

    private static string Cause(JudgedClaim judged)
    {
        TestOutcome[] primary = [.. judged.Outcomes.Where(outcome => outcome.Test.IsPrimary)];
        return primary.Any(outcome => outcome.FailedGate.Contains("not validated", StringComparison.Ordinal)) ? "nobody has confirmed the coding of the texts"
            : primary.Any(outcome => outcome.FailedGate.Length > 0) ? "the coding of the texts did not pass, or a side has too few documents"
            : primary.Any(outcome => outcome.Result is null) ? "texts or figures are missing"
            : primary.Length > 0 && primary.All(outcome => outcome.IsUnderpowered) ? "too few documents leave the interval wide"
            : "no evidence stands beside the numbers";
    }

    private string Deciding()
    {
        if (plan.Work.Count == 0)
        {
            string[] flips = [.. _judged.Where(one => one.Flips.Length > 0).Select(one => one.Claim.Id)];
            return flips.Length == 0 ? "No single document, entry or choice that was tried would change a verdict."
                : $"A single document, entry or choice would change {Wording.Count(flips.Length, "verdict", "verdicts")} of {Wording.InWords(_judged.Count)}; the sensitivity section names them.";
        }

        var first = plan.Work[0];
        var work = first switch
        {
            { Kind: WorkKind.Coding, Count: { } sentences } => $"that two people code the same {Wording.Count(sentences, "sentence", "sentences")} in {Languages.NameOf(first.Language)}",
            { Kind: WorkKind.Documents, Count: { } documents } => $"to {Wording.Small(first.What)} ({Wording.Count(documents, "document", "documents")})",
            _ => $"to {Wording.Small(first.What)}",
        };
        return $"Wanted most, by {Wording.InWords(first.Claims.Count)} {(first.Claims.Count == 1 ? "claim" : "claims")}: {work}"
            + $"{(plan.Work.Count == 1 ? "" : $"; the work plan lists all {Wording.InWords(plan.Work.Count)} pieces of work")}.";
    }
}
