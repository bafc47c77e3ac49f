namespace Parallax.Comparison;

/// <summary>Rows of how common interest and divergence of a focal dyad change: a period minus the one before it.</summary>
/// <remarks>
/// Each period is resampled by itself. Permuted are the periods of each actor's own clusters, within kind of text: had
/// nothing changed, a text could as well have been of the other period. A row rests, in each period, on the side with
/// fewer documents.
/// </remarks>
internal sealed class IndexChangeRows(CountLayout layout, ComparisonPlan plan, Cells cells, IssueRows issues, Rows rows)
{
    private const string Ending = "_change";

    private static readonly string[] Names = ["common_interest", "divergence"];

    // Two actors' ways are taken together one by one, so both are drawn.
    private readonly ComparisonPlan drawing = plan with { Method = plan.Method with { EnumerateUpTo = 0 } };

    internal static bool Has(string measure) => Names.Any(name => measure == name + Ending);

    internal IEnumerable<Func<IEnumerable<MeasureRow>>> Tasks() =>
        from language in cells.Languages
        from source in cells.Sources(language)
        where Cells.IsSpoken(source)
        from periods in plan.Periods.Zip(plan.Periods.Skip(1))
        from dyad in plan.Dyads
        let later = Pair(language, source, periods.Second.Name, dyad.A, dyad.B)
        let earlier = Pair(language, source, periods.First.Name, dyad.A, dyad.B)
        where IsThere(later) || IsThere(earlier)
        let isThin = later.A.IsThin || later.B.IsThin || earlier.A.IsThin || earlier.B.IsThin
        select (Func<IEnumerable<MeasureRow>>)(() =>
        [
            .. from theme in layout.Themes
               from name in Names
               where !isThin || issues.IsReadOn(name, theme)
               select Row(name, theme, later, earlier),
        ]);

    /// <summary>One of the rows; null for joint texts and experts', which are nobody's own.</summary>
    internal MeasureRow? One(RowKey key, Topic theme) => Cells.IsSpoken(key.Source) && key.Period.Split(" - ") is [var after, var before]
        ? Row(
            key.Measure[..^Ending.Length], theme, Pair(key.Language, key.Source, after, key.Actor, key.Partner),
            Pair(key.Language, key.Source, before, key.Actor, key.Partner))
        : null;

    private static bool IsThere((Cell A, Cell B) pair) => pair.A.Documents.Length > 0 && pair.B.Documents.Length > 0;

    private (Cell A, Cell B) Pair(string language, string source, string period, string a, string b) =>
        (cells.Of(new CellKey(language, source, period, a)), cells.Of(new CellKey(language, source, period, b)));

    private MeasureRow Row(string name, Topic theme, (Cell A, Cell B) after, (Cell A, Cell B) before)
    {
        var (index, later) = issues.IndexOf(name, theme, after.A, after.B);
        var earlier = issues.IndexOf(name, theme, before.A, before.B).Pair;
        return rows.IndexChange(name + Ending, later, earlier, () => Estimate(index, later, earlier));
    }

    private (Estimate? Estimate, string Reason) Estimate(PairIndex index, IssuePair later, IssuePair earlier)
    {
        var change = index.Of(later.Observed.A, later.Observed.B) - index.Of(earlier.Observed.A, earlier.Observed.B);
        if (double.IsNaN(change))
        {
            return (null, index.Undefined + ", in one of the periods");
        }

        double[] draws = [.. later.Draws(index.Of).Zip(earlier.Draws(index.Of), (one, other) => one - other)];
        var p = Permuted(index, later, earlier)?.P(change, magnitude: true);
        return (Estimation.Basic(change, draws, -1, 1, p, later.A.Cell.Level), "");
    }

    private PermutedContrast? Permuted(PairIndex index, IssuePair later, IssuePair earlier)
    {
        if (plan.Method.Permutations == 0 || Drawn(later.A, earlier.A) is not { } ofA || Drawn(later.B, earlier.B) is not { } ofB)
        {
            return null;
        }

        var (after, before) = (later.OfSums(index.Of), earlier.OfSums(index.Of));
        var width = later.A.Sums.Width;
        var changes = new double[plan.Method.Permutations];
        for (var way = 0; way < changes.Length; way++)
        {
            changes[way] = after(Of(ofA.First), Of(ofB.First)) - before(Of(ofA.Second), Of(ofB.Second));

            ReadOnlySpan<double> Of(double[] sums) => sums.AsSpan(way * width, width);
        }

        return new PermutedContrast(changes, IsExact: false);
    }

    private (double[] First, double[] Second)? Drawn(Side later, Side earlier) =>
        new Labels(later.Cell, earlier.Cell, drawing, cells.Seeds).Sums(later.Sums, earlier.Sums);
}
