using Parallax.Codebooks;
using Parallax.Corpora;

namespace Parallax.Comparison;

/// <summary>Rows of the say–do correlation: quarterly official stance of one side towards the other against their events, by lag.</summary>
internal sealed class SayDoRows(
    IReadOnlyList<Event> events, CountTable table, ComparisonPlan plan, Codebook codebook, DerivedSeeds seeds)
{
    internal IEnumerable<MeasureRow> All()
    {
        var layout = new CountLayout(plan, codebook);
        var placed = Joining.Join(table, plan).Where(one => one.Placement.IsOfficial).ToLookup(one => (one.Placement.Actor, one.Placement.Language));
        return
            from dyad in plan.Dyads
            let done = Done(dyad.A, dyad.B)
            where done.Count > 0
            from side in new[] { (dyad.A, dyad.B), (dyad.B, dyad.A) }
            from language in placed.Select(cell => cell.Key).Where(key => key.Actor == side.Item1).Select(key => key.Language).Order(StringComparer.Ordinal)
            let said = Said(placed[(side.Item1, language)], new Column(
                Counted.StanceSum, CountLayout.AllCodes, layout.State(side.Item1)!.Value, layout.State(side.Item2)!.Value))
            from lag in Enumerable.Range(0, ObservedMeasures.Lags.Count)
            select Row(side.Item1, side.Item2, language, lag, said, done);
    }

    private MeasureRow Row(
        string actor, string partner, string language, int lag, SortedDictionary<int, double> said, Dictionary<int, double> done)
    {
        var quarters = said.Keys.Where(quarter => done.ContainsKey(quarter + lag)).ToArray();
        double[] words = [.. quarters.Select(quarter => said[quarter])], deeds = [.. quarters.Select(quarter => done[quarter + lag])];
        var name = ObservedMeasures.Lags[lag];
        var row = ObservedRows.Start(name, actor, partner, EventRows.Source, Cells.WholeTime) with
        {
            Language = language,
            Units = said.Count,
            Clusters = quarters.Length,
            Hits = quarters.Length,
        };
        var interval = quarters.Length < plan.Method.SayDoQuarters.Block ? null
            : SayDo.IntervalOf(words, deeds, plan.Method.SayDoBlock, plan.Method.Resamples, seeds.Of(name, $"{actor}|{partner}|{language}"), plan.Level);
        return ObservedRows.Finish(
            row, "quarters with both words and events", plan.Method.SayDoQuarters, SayDo.Correlation(words, deeds),
            "undefined: words or events do not vary", interval, "bootstrap");
    }

    // Document-equal: the mean of the documents' mean stances, as the measure stance is.
    private static SortedDictionary<int, double> Said(IEnumerable<PlacedDocument> documents, Column sum)
    {
        var said = new SortedDictionary<int, double>();
        foreach (var quarter in documents
            .Select(one => (Quarter: QuarterOf(one.Counted.Document.Date), one.Counted))
            .Where(one => one.Quarter is not null && one.Counted[sum with { What = Counted.StanceUnits }] > 0)
            .GroupBy(one => one.Quarter!.Value, one => one.Counted))
        {
            var weight = quarter.Sum(document => document.Weight);
            said.Add(quarter.Key, quarter.Sum(document => document.Weight * (document[sum] / document[sum with { What = Counted.StanceUnits }])) / weight);
        }

        return said;
    }

    private Dictionary<int, double> Done(string a, string b) => EventScores.Goldstein(events, a, b)
        .Select(one => (Quarter: QuarterOf(one.Date), one.Weight))
        .Where(one => one.Quarter is not null)
        .GroupBy(one => one.Quarter!.Value, one => one.Weight)
        .ToDictionary(group => group.Key, group => group.Sum() / group.Count());

    // Quarters since the year 0; a date that reaches beyond its quarter belongs to none.
    private static int? QuarterOf(PartialDate? date) =>
        date is { } known && Number(known.First) == Number(known.Last) ? Number(known.First) : null;

    private static int Number(DateOnly day) => (4 * day.Year) + ((day.Month - 1) / 3);
}
