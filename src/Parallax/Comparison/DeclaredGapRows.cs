using System.Globalization;

namespace Parallax.Comparison;

/// <summary>Rows of declared against assessed: official texts of an actor beside experts' on the same relation (METHOD §4.6).</summary>
/// <remarks>
/// A row a base is a distance to the view of that base and no more. The row of source <c>all</c> is the median over bases,
/// and the only one that speaks of what is assessed: it needs two bases or more, one of them third. Compared are topics on
/// which both sides have enough sentences; of all topics together, those codes alone. Shares are of the sentences that the
/// side writes on the relation. Towards control states only all topics together, as a scale for the excess.
/// </remarks>
internal sealed class DeclaredGapRows(CountLayout layout, ComparisonPlan plan, Cells cells, Measures measures, Rows rows)
{
    private const string Expert = "EX:";
    private const string Third = "EX:third";
    private const string Stances = "declared_gap";
    private const string Shares = "declared_gap_share";
    private const string BeyondControls = "declared_gap_excess";

    internal IEnumerable<Func<IEnumerable<MeasureRow>>> Tasks() =>
        from language in cells.Languages
        where cells.Sources(language).Any(IsExpert)
        from period in cells.Periods
        from actor in plan.Actors
        let official = cells.Of(new CellKey(language, Cells.Official, period, actor))
        let experts = ExpertsOf(language, period)
        where official.Documents.Length > 0 || experts.Length > 0
        select (Func<IEnumerable<MeasureRow>>)(() => Of(actor, official, experts));

    private Cell[] ExpertsOf(string language, string period) =>
    [
        .. cells.Sources(language).Where(IsExpert).Select(one => cells.Of(new CellKey(language, one, period, "THIRD")))
            .Where(cell => cell.Documents.Length > 0),
    ];

    private static bool IsExpert(string source) => source.StartsWith(Expert, StringComparison.Ordinal);

    private IEnumerable<MeasureRow> Of(string actor, Cell official, Cell[] experts)
    {
        foreach (var partner in plan.Actors.Where(partner => partner != actor))
        {
            var all = experts.Select(expert => StanceGap(actor, partner, layout.Topics[CountLayout.AllCodes], official, expert)).ToArray();
            foreach (var row in Rows(Stances, all).Concat(experts.Zip(all, (expert, gap) => Excess(actor, partner, official, expert, gap))))
            {
                yield return row;
            }

            foreach (var topic in layout.Topics.Skip(1))
            {
                var gaps = experts.Select(expert => StanceGap(actor, partner, topic, official, expert)).Where(IsMatched).ToArray();
                var shares = experts.Select(expert => ShareGap(actor, partner, topic, official, expert)).Where(gap => IsAnySpoken(gap) && IsMatched(gap)).ToArray();
                foreach (var row in Rows(Stances, gaps).Concat(Rows(Shares, shares)))
                {
                    yield return row;
                }
            }
        }
    }

    /// <summary>Whether a measure is one of them.</summary>
    internal static bool Has(string measure) => measure is Stances or Shares or BeyondControls;

    /// <summary>The row of one topic with experts of one base, or the median over bases; null where there is none.</summary>
    /// <param name="key">What the row is of.</param>
    internal MeasureRow? One(RowKey key)
    {
        var official = cells.Of(new CellKey(key.Language, Cells.Official, key.Period, key.Actor));
        Cell[] experts = ExpertsOf(key.Language, key.Period);
        if (layout.Topics.FirstOrDefault(topic => topic.Theme == key.Theme && topic.Code == key.Code) is not { } topic
            || !plan.Actors.Contains(key.Actor) || !plan.Actors.Contains(key.Partner) || key.Actor == key.Partner)
        {
            return null;
        }

        if (key.Measure == BeyondControls)
        {
            return topic.Number != CountLayout.AllCodes ? null : experts.Where(cell => cell.Key.Source == key.Source)
                .Select(expert => Excess(key.Actor, key.Partner, official, expert, StanceGap(key.Actor, key.Partner, topic, official, expert))).FirstOrDefault();
        }

        var isAll = topic.Number == CountLayout.AllCodes;
        Gap[] gaps = key.Measure == Shares
            ? isAll ? [] : [.. experts.Select(expert => ShareGap(key.Actor, key.Partner, topic, official, expert)).Where(gap => IsAnySpoken(gap) && IsMatched(gap))]
            : [.. experts.Select(expert => StanceGap(key.Actor, key.Partner, topic, official, expert)).Where(gap => isAll || IsMatched(gap))];
        return Rows(key.Measure, gaps).FirstOrDefault(row => row.Source == key.Source);
    }

    // Rows of each base, and of their median.
    private IEnumerable<MeasureRow> Rows(string name, Gap[] gaps)
    {
        MeasureRow[] each = [.. gaps.Select(gap => rows.Contrast(name, gap.Partner, gap.Official, gap.Expert, Difference(gap), null) with
        {
            Source = gap.Expert.Cell.Key.Source,
        })];
        foreach (var row in each)
        {
            yield return row.Status == MeasureStatus.Blocked ? row : Warned(row, $"a distance to the view of experts of base {Base(row)} alone, who choose topics of friction");
        }

        if (gaps.Length > 0)
        {
            yield return rows.Gap(name, gaps[0].Partner, gaps[0].Official, gaps[0].Expert, () => Median(gaps, each)) with { Source = Cells.WholeTime };
        }
    }

    private (Estimate? Estimate, string Reason) Median(Gap[] gaps, MeasureRow[] each)
    {
        Gap[] known = [.. gaps.Zip(each).Where(pair => pair.Second.Estimate is not null).Select(pair => pair.First)];
        if (known.Length < 2 || !Array.Exists(known, gap => gap.Expert.Cell.Key.Source == Third))
        {
            return (null, "not assessed: that needs experts of two bases, one of them third, with "
                + $"{Text(plan.Method.Issuers.Block)} issuers each, and there "
                + (known.Length == 0 ? "is none" : $"is {string.Join(", ", known.Select(gap => Base(gap.Expert.Cell.Key.Source)))}"));
        }

        double[] values = [.. known.Select(gap => Difference(gap)(gap.Official.Sums.Totals, gap.Expert.Sums.Totals))];
        double[][] draws = [.. known.Select(gap => Estimation.Draws(gap.Official, gap.Expert, Difference(gap)))];
        double[] medians = [.. Enumerable.Range(0, plan.Method.Resamples).Select(draw =>
            DeclaredGap.Assessed([.. draws.Select(one => one[draw]).Where(value => !double.IsNaN(value))]) ?? double.NaN)];
        return (Estimate.Headed(DeclaredGap.Assessed(values)!.Value, null, "", Inference.BootstrapInterval.Percentile(medians, plan.Level), null), "experts choose topics of friction");
    }

    private MeasureRow Excess(string actor, string partner, Cell official, Cell expert, Gap gap)
    {
        Gap[] controls =
        [
            .. plan.Controls.Where(control => control != actor && control != partner)
                .Select(control => StanceGap(actor, control, layout.Topics[CountLayout.AllCodes], official, expert))
                .Where(IsMatched),
        ];
        return rows.Gap(BeyondControls, partner, gap.Official, gap.Expert, () => controls.Length == 0
            ? (null, "no control partner on whom both official texts and these experts have enough sentences")
            : OfControls(gap, controls)) with
        { Source = expert.Key.Source };
    }

    private (Estimate? Estimate, string Reason) OfControls(Gap gap, Gap[] controls)
    {
        double[] values = [.. controls.Prepend(gap).Select(one => Difference(one)(one.Official.Sums.Totals, one.Expert.Sums.Totals))];
        double[][] draws = [.. controls.Prepend(gap).Select(one => Estimation.Draws(one.Official, one.Expert, Difference(one)))];
        double[] excess = [.. Enumerable.Range(0, plan.Method.Resamples).Select(draw => Beyond([.. draws.Select(one => one[draw])]))];
        var names = string.Join(", ", controls.Select(control => control.Partner));
        return (
            Estimate.Headed(Beyond(values), null, "", Inference.BootstrapInterval.Percentile(excess, plan.Level), null),
            $"against {Text(controls.Length)} control partners: {names}");

        static double Beyond(double[] gaps) => gaps[0] - gaps.Skip(1).Average();
    }

    // All topics together are the codes on which both sides have enough.
    private Gap StanceGap(string actor, string partner, Topic topic, Cell official, Cell expert)
    {
        int a = layout.State(actor)!.Value, b = layout.State(partner)!.Value;
        Topic[] topics = topic.Number != CountLayout.AllCodes ? [topic]
            : [.. layout.Topics.Where(one => one.Code != "all" && IsEnough(official, one) && IsEnough(expert, one))];
        var measure = measures.OfMatchedStance(topic, topics, a, b);
        return new Gap(partner, new Side(measure, official, actor), new Side(measure, expert, actor));

        bool IsEnough(Cell cell, Topic one) => cell.Total(new Column(Counted.StanceUnits, one.Number, a, b)) >= plan.Method.MatchedUnits;
    }

    private Gap ShareGap(string actor, string partner, Topic topic, Cell official, Cell expert)
    {
        var measure = measures.OfAbout(topic, layout.State(actor)!.Value, layout.State(partner)!.Value);
        return new Gap(partner, new Side(measure, official, actor), new Side(measure, expert, actor));
    }

    private bool IsMatched(Gap gap) => gap.Official.Sums.Quantity.Hits is var hits
        && gap.Official.Cell.Documents.Sum(hits) >= plan.Method.MatchedUnits && gap.Expert.Cell.Documents.Sum(hits) >= plan.Method.MatchedUnits;

    private static bool IsAnySpoken(Gap gap) => gap.Official.Sums.Totals[0] > 0 || gap.Expert.Sums.Totals[0] > 0;

    private static OfTwoSums Difference(Gap gap) => Estimation.Difference(gap.Official.Measure.Quantity, gap.Expert.Measure.Quantity);

    private static MeasureRow Warned(MeasureRow row, string caveat) => row with
    {
        Status = MeasureStatus.Warn,
        Reason = row.Reason.Length > 0 ? $"{caveat}; {row.Reason}" : caveat,
    };

    private static string Base(MeasureRow row) => Base(row.Source);

    private static string Base(string source) => source[Expert.Length..];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Gap(string Partner, Side Official, Side Expert);
}
