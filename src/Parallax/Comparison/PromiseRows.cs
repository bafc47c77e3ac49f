using Parallax.Corpora;
using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>Rows of the commitments ledger: what each actor promised, and what both sides of a dyad promised together or each other.</summary>
internal sealed class PromiseRows(IReadOnlyList<LedgerCommitment> commitments, ComparisonPlan plan, DerivedSeeds seeds)
{
    private const string Name = "promise_fulfilment";

    internal IEnumerable<MeasureRow> All()
    {
        IEnumerable<(string Actor, string Partner, IEnumerable<LedgerCommitment> Made)> sides =
        [
            .. plan.Actors.Select(actor => (actor, "", commitments.Where(one => one.Actors.Contains(actor)))),
            .. plan.Dyads.Select(dyad => (dyad.A, dyad.B, commitments.Where(one => IsOfPair(one, dyad.A, dyad.B)))),
        ];
        return
            from side in sides
            from period in plan.Periods.Append(new Period(Cells.WholeTime, null, null))
            let within = side.Made.Where(one => period.Holds(one.Date)).ToList()
            where within.Count > 0
            select Row(side.Actor, side.Partner, period.Name, within);
    }

    /// <summary>Whether both are party to a commitment, or one of them to the other's benefit.</summary>
    internal static bool IsOfPair(LedgerCommitment one, string a, string b) =>
        (one.Actors.Contains(a) && (one.Actors.Contains(b) || one.Beneficiary.Contains(b)))
        || (one.Actors.Contains(b) && one.Beneficiary.Contains(a));

    private MeasureRow Row(string actor, string partner, string period, List<LedgerCommitment> within)
    {
        var matured = within.Where(one => one.IsMatured && one.Status != CommitmentStatus.Overtaken)
            .OrderBy(one => one.Id, StringComparer.Ordinal).ToArray();
        var fulfilled = matured.Count(one => one.Status == CommitmentStatus.Fulfilled);
        var partial = matured.Count(one => one.Status == CommitmentStatus.Partial);
        var row = ObservedRows.Start(Name, actor, partner, "commitments", period) with
        {
            Units = within.Count,
            Clusters = matured.Length,
            Hits = fulfilled,
        };
        var interval = matured.Length < plan.Method.Commitments.Block ? null
            : partial == 0 ? WilsonInterval.Of(fulfilled, matured.Length, plan.Level)
            : Bootstrapped(matured, $"{actor}|{partner}|{period}");
        return ObservedRows.Finish(
            row, "matured commitments", plan.Method.Commitments, PromiseFulfilment.Ratio(fulfilled, partial, matured.Length), "no commitment has matured",
            interval, partial == 0 ? "wilson" : "bootstrap");
    }

    private Interval? Bootstrapped(LedgerCommitment[] matured, string cell) => BootstrapInterval.Percentile(
        ObservedRows.Draws(matured.Length, 1, plan.Method.Resamples, seeds.Of(Name, cell), (times, values) =>
        {
            var kept = 0.0;
            for (var place = 0; place < matured.Length; place++)
            {
                kept += times[place] * (matured[place].Status switch { CommitmentStatus.Fulfilled => 1, CommitmentStatus.Partial => .5, _ => 0 });
            }

            values[0] = kept / matured.Length;
        })[0],
        plan.Level);
}
