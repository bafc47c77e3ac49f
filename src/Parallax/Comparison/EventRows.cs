using Parallax.Corpora;
using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>Rows of event scores: a dyad in each period and each year.</summary>
internal sealed class EventRows(IReadOnlyList<Event> events, ComparisonPlan plan, DerivedSeeds seeds, string? only = null)
{
    internal const string Source = "events";

    private static readonly (string Name, EventQuad Quad)[] Quads =
    [
        ("event_verbal_cooperation", EventQuad.VerbalCooperation), ("event_material_cooperation", EventQuad.MaterialCooperation),
        ("event_verbal_conflict", EventQuad.VerbalConflict), ("event_material_conflict", EventQuad.MaterialConflict),
    ];

    internal IEnumerable<MeasureRow> All() =>
        from dyad in ObservedRows.Dyads(plan)
        let between = events.Where(one => EventScores.IsOfPair(one, dyad.A, dyad.B)
            && one.Type.Scheme != EventScheme.Word).ToList()
        where between.Count > 0
        from period in ObservedRows.Periods(plan, between.Select(one => one.Date))
        where only is null || only == period.Name
        let within = between.Where(one => period.Holds(one.Date)).ToList()
        where within.Count > 0
        from row in Level(dyad.A, dyad.B, period.Name, within)
        select row;

    private IEnumerable<MeasureRow> Level(string a, string b, string period, List<Event> within)
    {
        var weights = EventScores.Goldstein(within, a, b).Select(one => one.Weight).ToArray();
        var mean = ObservedRows.Start("event_goldstein", a, b, Source, period) with { Units = within.Count, Clusters = weights.Length, Hits = weights.Length };
        yield return ObservedRows.Finish(
            mean, "scored events", plan.Method.Events, weights.Length == 0 ? null : weights.Sum() / weights.Length,
            "no event has a CAMEO code", weights.Length < plan.Method.Events.Block ? null : IntervalOf(weights, $"{a}|{b}|{period}"), "bootstrap");

        var quads = EventScores.Quads(within, a, b, plan.Method.PloverVersion);
        foreach (var (name, quad) in Quads)
        {
            var hits = quads.Count(one => one.Quad == quad);
            var row = ObservedRows.Start(name, a, b, Source, period) with { Units = within.Count, Clusters = quads.Count, Hits = hits };
            yield return ObservedRows.Finish(
                row, "events with a PLOVER type", plan.Method.Events, quads.Count == 0 ? null : (double)hits / quads.Count,
                "no event has a PLOVER type", WilsonInterval.Of(hits, quads.Count, plan.Level), "wilson");
        }
    }

    private Interval? IntervalOf(double[] weights, string cell) => BootstrapInterval.Percentile(
        ObservedRows.Draws(weights.Length, 1, plan.Method.Resamples, seeds.Of("event_goldstein", cell), (times, values) =>
        {
            var sum = 0.0;
            for (var place = 0; place < weights.Length; place++)
            {
                sum += weights[place] * times[place];
            }

            values[0] = sum / weights.Length;
        })[0],
        plan.Level);
}
