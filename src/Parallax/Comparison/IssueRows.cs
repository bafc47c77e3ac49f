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
            var issues = Issues(theme, null);
            Side ofA = SideOf(issues, theme, a), ofB = SideOf(issues, theme, b);
            foreach (var index in Indices(theme, issues, ofA, ofB).Where(index => isFocal || IsHeadline(index, theme, a, b)))
            {
                yield return Row(index, theme, issues, ofA, ofB, isFocal ? labels : null);
            }
        }
    }

    /// <summary>One of the rows.</summary>
    internal MeasureRow One(string name, Topic theme, Cell a, Cell b, Lazy<Labels>? labels)
    {
        var (index, issues, ofA, ofB) = IndexOf(name, theme, a, b);
        return Row(index, theme, issues, ofA, ofB, labels);
    }

    /// <summary>A number that sets two sides against each other, with its sides.</summary>
    internal (PairIndex Index, IssueSums Issues, Side A, Side B) IndexOf(string name, Topic theme, Cell a, Cell b)
    {
        var issues = Issues(theme, null);
        Side ofA = SideOf(issues, theme, a), ofB = SideOf(issues, theme, b);
        return (Indices(theme, issues, ofA, ofB).Single(index => index.Name == name), issues, ofA, ofB);
    }

    private MeasureRow Row(PairIndex index, Topic theme, IssueSums issues, Side a, Side b, Lazy<Labels>? labels) => rows.Index(
        index, a, b, index.IsTested ? labels : null, index.Name == "divergence_framing" ? "" : Caveat(issues, a, b, theme));

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

    private IEnumerable<PairIndex> Indices(Topic theme, IssueSums issues, Side a, Side b)
    {
        var one = $"no issue position: on no code of {theme.Theme} do both sides affirm or oppose in at least {plan.Method.PositionUnits} sentences";
        var two = one.Replace("on no code", "on fewer than two codes", StringComparison.Ordinal);
        yield return new PairIndex("common_interest", issues.Interest, two, IsBiased: true, IsTested: false);
        yield return new PairIndex("common_interest_overlap", issues.Overlap, two, IsBiased: true, IsTested: false);
        yield return new PairIndex("common_interest_agreement", issues.Agreement, two, IsBiased: false, IsTested: false);
        var told = issues.TellsThirdParty(a.Sums.Totals, b.Sums.Totals) ? issues : Issues(theme, layout.Code(plan.Codes.Counter) ?? -1);
        yield return new PairIndex("counter_third_party", told.CounterThirdParty, two, IsBiased: false, IsTested: false);
        yield return new PairIndex("divergence", issues.Divergence, one, IsBiased: true, IsTested: true);
        yield return new PairIndex("divergence_framing", issues.Framing, one, IsBiased: true, IsTested: true);
        yield return new PairIndex("divergence_position", issues.Position, one, IsBiased: true, IsTested: true);
        yield return new PairIndex("divergence_contradictions", issues.Contradictions, one, IsBiased: false, IsTested: false);
    }

    private bool IsHeadline(PairIndex index, Topic theme, Cell a, Cell b) => !(a.IsThin || b.IsThin)
        && ((index.Name == "common_interest" && theme.Theme == plan.Codes.Interest)
            || (index.Name == "divergence" && plan.Codes.Divergent.Contains(theme.Theme)));

    private string Caveat(IssueSums issues, Side a, Side b, Topic theme)
    {
        int shared = issues.Shared(a.Sums.Totals, b.Sums.Totals), all = layout.CodesOf(theme).Count;
        return 2 * shared < all ? $"positions rest on {shared} of {all} codes of {theme.Theme}; on the others a side affirms or opposes too seldom" : "";
    }
}
