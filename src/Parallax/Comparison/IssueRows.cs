namespace Parallax.Comparison;

/// <summary>Rows of common interest and of divergence of a dyad, with their parts (METHOD §4.4, §4.5).</summary>
/// <remarks>
/// A focal dyad shows every theme with its parts, so that a plane of both has a point a theme; a control dyad, a scale to
/// read it by, the headlines alone: interests, and the themes that divergence is read on.
/// </remarks>
internal sealed class IssueRows(CountLayout layout, ComparisonPlan plan, Rows rows)
{
    internal IEnumerable<MeasureRow> Of(Cell a, Cell b, bool isFocal, Lazy<Labels> labels)
    {
        foreach (var theme in layout.Themes)
        {
            var pair = PairOf(theme, a, b);
            foreach (var index in Indices(theme, pair).Where(index => isFocal || (!(a.IsThin || b.IsThin) && IsReadOn(index.Name, theme))))
            {
                yield return Row(index, theme, pair, isFocal ? labels : null);
            }
        }
    }

    /// <summary>One of the rows.</summary>
    internal MeasureRow One(string name, Topic theme, Cell a, Cell b, Lazy<Labels>? labels)
    {
        var (index, pair) = IndexOf(name, theme, a, b);
        return Row(index, theme, pair, labels);
    }

    /// <summary>A number that sets two sides against each other, with its sides.</summary>
    internal (PairIndex Index, IssuePair Pair) IndexOf(string name, Topic theme, Cell a, Cell b)
    {
        var pair = PairOf(theme, a, b);
        return (Indices(theme, pair).Single(index => index.Name == name), pair);
    }

    private MeasureRow Row(PairIndex index, Topic theme, IssuePair pair, Lazy<Labels>? labels) => rows.Index(
        index, pair, index.IsTested ? labels : null, index.Name == "divergence_framing" ? "" : Caveat(pair, theme));

    private IssuePair PairOf(Topic theme, Cell a, Cell b)
    {
        var issues = Issues(theme, null);
        return new IssuePair(issues, SideOf(issues, theme, a), SideOf(issues, theme, b));
    }

    /// <summary>The sums of a theme.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="counter">The one code that counts as opposition to a third party; null where units tell it.</param>
    internal IssueSums Issues(Topic theme, int? counter) => new(layout.CodesOf(theme), plan.Method, counter);

    /// <summary>A side of a theme.</summary>
    internal Side SideOf(IssueSums issues, Topic theme, Cell cell) => new(
        new Measure(
            "divergence",
            issues.Quantity(document => document[new Column(Counted.Units, theme.Number)]),
            new Needs($"sentences with a code of {theme.Theme}", plan.Method.Hits.Block))
        { Theme = theme.Theme },
        cell,
        cell.Key.Actor);

    private IEnumerable<PairIndex> Indices(Topic theme, IssuePair pair)
    {
        var one = $"no issue position: on no code of {theme.Theme} do both sides affirm or oppose in at least {plan.Method.PositionUnits} sentences";
        var two = one.Replace("on no code", "on fewer than two codes", StringComparison.Ordinal);
        var issues = Issues(theme, null);
        var told = issues.TellsThirdParty(pair.A.Sums.Totals) || issues.TellsThirdParty(pair.B.Sums.Totals)
            ? issues : Issues(theme, layout.Code(plan.Codes.Counter) ?? -1);
        yield return new PairIndex("common_interest", IssueSums.Interest, two, IsBiased: true, IsTested: false);
        yield return new PairIndex("common_interest_overlap", IssueSums.Overlap, two, IsBiased: true, IsTested: false);
        yield return new PairIndex("common_interest_agreement", IssueSums.Agreement, two, IsBiased: false, IsTested: false);
        yield return new PairIndex("counter_third_party", told.CounterThirdParty, two, IsBiased: false, IsTested: false);
        yield return new PairIndex("divergence", issues.Divergence, one, IsBiased: true, IsTested: true);
        yield return new PairIndex("divergence_framing", IssueSums.Framing, one, IsBiased: true, IsTested: true);
        yield return new PairIndex("divergence_position", IssueSums.Position, one, IsBiased: true, IsTested: true);
        yield return new PairIndex("divergence_contradictions", IssueSums.Contradictions, one, IsBiased: false, IsTested: false);
    }

    /// <summary>Whether an index is read on a theme before all: common interest on interests, divergence on values, norms and order.</summary>
    internal bool IsReadOn(string name, Topic theme) => (name == "common_interest" && theme.Theme == plan.Codes.Interest)
        || (name == "divergence" && plan.Codes.Divergent.Contains(theme.Theme));

    private string Caveat(IssuePair pair, Topic theme)
    {
        int shared = IssueSums.Shared(pair.Observed.A, pair.Observed.B), all = layout.CodesOf(theme).Count;
        return 2 * shared < all ? $"positions rest on {shared} of {all} codes of {theme.Theme}; on the others a side affirms or opposes too seldom" : "";
    }
}
