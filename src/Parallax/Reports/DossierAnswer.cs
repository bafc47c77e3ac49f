using Parallax.Claims;
using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>What a dossier answers: the verdicts of its claims, and the numbers beside them.</summary>
internal static class DossierAnswer
{
    private const int MostSeries = 3;

    public static IReadOnlyList<string> Sentences(ReportMaterial material, ClaimWords words, DossierFacts facts, Family changes)
    {
        string[] sentences =
        [
            .. facts.Claims.Select(judged => Verdict(words, judged)),
            .. facts.Indicators.GroupBy(one => one.Series).Take(MostSeries).Select(series => Numbers(material, [.. series])),
            .. Promises(facts),
            .. DossierSpeechChart.Sentences(material, facts, changes),
        ];
        return sentences.Length > 0 ? sentences : ["Nothing that this study holds answers it yet."];
    }

    private static string Verdict(ClaimWords words, JudgedClaim judged)
    {
        var lead = judged.Verdict.Kind switch
        {
            VerdictKind.Supported => "The claim is supported",
            VerdictKind.Mixed => "The verdict is mixed",
            VerdictKind.NotSupported => "The claim is not supported",
            _ => "It cannot be said yet",
        };
        return $"{lead}: {judged.Claim.Id}, “{judged.Claim.Text.TrimEnd('.')}”. {words.Reason(judged)}";
    }

    // Sources that disagree on a period are both told.
    private static string Numbers(ReportMaterial material, Indicator[] values)
    {
        var scale = IndicatorCharts.ScaleOf(values);
        var whose = IndicatorCharts.Who(material, values);
        var isTold = IndicatorCharts.IsTold(material, values);
        var isOfFocalPair = values.All(one => one.Partner.Length > 0 && material.IsFocal(one.Actor) && material.IsFocal(one.Partner));
        string At(IEnumerable<Indicator> of, ReportingPeriod period) =>
            string.Join(" or ", SourceLine.Of([.. of]).SelectMany(line => line.Drawn).Where(one => one.Period == period).Select(one => IndicatorCharts.Value(one, scale)).Distinct(StringComparer.Ordinal));
        string[] told =
        [
            .. values.GroupBy(whose).Select(who =>
            {
                var (first, last) = (who.Min(one => one.Period), who.Max(one => one.Period));
                var name = who.Key.Length > 0 && !isTold && !(isOfFocalPair && values.All(one => whose(one) == who.Key)) ? $"{who.Key} " : "";
                return first == last ? $"{name}{At(who, last)} in {last}" : $"{name}{At(who, first)} in {first}, {At(who, last)} in {last}";
            }),
        ];
        var (series, unit) = (material.Names.Series(values[0].Series), IndicatorCharts.UnitOf(values[0], scale));
        var isNamed = unit.Length == 0 || series.Contains(unit, StringComparison.OrdinalIgnoreCase);
        return $"{series}{(isNamed ? "" : $", {unit}")}: {string.Join("; ", told)}.";
    }

    private static IEnumerable<string> Promises(DossierFacts facts)
    {
        if (facts.Commitments.Count == 0)
        {
            yield break;
        }

        var due = facts.Commitments.Where(one => one.IsMatured && one.Status != CommitmentStatus.Overtaken).ToList();
        string Count(CommitmentStatus status) => Wording.InWords(due.Count(one => one.Status == status));
        yield return due.Count == 0
            ? $"Of {Wording.Count(facts.Commitments.Count, "promise", "promises")} in the ledger on this, none had fallen due when it was checked."
            : $"Of {Wording.Count(facts.Commitments.Count, "promise", "promises")} in the ledger on this, {Wording.InWords(due.Count)} had fallen due: "
                + $"{Count(CommitmentStatus.Fulfilled)} kept, {Count(CommitmentStatus.Partial)} kept late or in part, {Count(CommitmentStatus.Broken)} broken"
                + (due.Exists(one => one.Status == CommitmentStatus.Open) ? $", {Count(CommitmentStatus.Open)} open though due." : ".");
    }
}
