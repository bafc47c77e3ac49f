using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>Rows of how far a dyad's common interest or divergence lies from that of its reference dyads (METHOD §4.5).</summary>
/// <remarks>
/// Reference dyads are each side of the dyad with each other state that has texts in the same cell. Every dyad is rarefied
/// to the same number of documents an actor, that of the smallest cell, and averaged over the draws, because small cells
/// look further apart than they are. The interval draws clusters of documents and reference dyads anew, rarefies each
/// resample once, and is the basic bootstrap's; one rarefaction a resample makes it rather too wide than too narrow.
/// </remarks>
internal sealed class ReferenceRows(CountLayout layout, ComparisonPlan plan, Cells cells, IssueRows issues, Rows rows)
{
    private const string Interest = "common_interest_excess";
    private const string Divergence = "divergence_excess";

    /// <summary>Whether a measure is one of them.</summary>
    internal static bool Has(string measure) => measure is Interest or Divergence;

    internal IEnumerable<Func<IEnumerable<MeasureRow>>> Tasks() =>
        from language in cells.Languages
        from source in cells.Sources(language)
        where Cells.IsSpoken(source)
        from period in cells.Periods
        from dyad in plan.Dyads
        let a = cells.Of(new CellKey(language, source, period, dyad.A))
        let b = cells.Of(new CellKey(language, source, period, dyad.B))
        where a.Documents.Length + b.Documents.Length > 0
        select (Func<IEnumerable<MeasureRow>>)(() => Of(a, b));

    private IEnumerable<MeasureRow> Of(Cell a, Cell b)
    {
        foreach (var theme in layout.Themes.Where(theme => theme.Theme == plan.Codes.Interest))
        {
            yield return Row(Interest, theme, a, b);
        }

        foreach (var theme in layout.Themes.Where(theme => plan.Codes.Divergent.Contains(theme.Theme)))
        {
            yield return Row(Divergence, theme, a, b);
        }
    }

    /// <summary>The row of one theme.</summary>
    internal MeasureRow Row(string name, Topic theme, Cell a, Cell b)
    {
        var sums = issues.Issues(theme, null);
        Side ofA = issues.SideOf(sums, theme, a), ofB = issues.SideOf(sums, theme, b);
        OfTwoSides index = name == Interest ? IssueSums.Interest : sums.Divergence;
        return rows.Excess(name, ofA, ofB, () => Estimate(name, theme, sums, index, ofA, ofB));
    }

    private (Estimate? Estimate, string Reason) Estimate(string name, Topic theme, IssueSums sums, OfTwoSides index, Side a, Side b)
    {
        Side[] others =
        [
            .. layout.States.Where(state => state != a.Who && state != b.Who)
                .Select(state => cells.Of(a.Cell.Key with { Actor = state }))
                .Where(cell => !cell.IsThin && cell.ClusterCount > 1)
                .Select(cell => issues.SideOf(sums, theme, cell))
                .Where(side => side.Sums.Hits >= plan.Method.Hits.Block),
        ];
        var least = new[] { a, b }.Concat(others).Min(side => side.Cell.Documents.Length);
        RarefiedSide[] sides = [.. new[] { a, b }.Concat(others).Select(side => new RarefiedSide(side, least, plan.Method, cells.Seeds, theme))];
        (int First, int Second)[] dyads =
            [(0, 1), .. Enumerable.Range(2, others.Length).SelectMany(other => ((int, int)[])[(0, other), (1, other)])];
        var means = Means(sides, dyads, sums, index);
        (int First, int Second)[] defined = [dyads[0], .. dyads.Skip(1).Where((_, place) => !double.IsNaN(means[place + 1]))];
        double[] references = [.. means.Skip(1).Where(mean => !double.IsNaN(mean))];
        if (double.IsNaN(means[0]))
        {
            return (null, $"no issue position in {least} documents a side, the size all dyads are brought to");
        }

        var rank = $"rank {1 + references.Count(reference => reference > means[0])} of {references.Length + 1} dyads, the highest first";
        if (references.Length < plan.Method.ReferenceDyads)
        {
            return (null, $"too few reference dyads: {references.Length} of at least {plan.Method.ReferenceDyads}; {rank}");
        }

        var estimate = means[0] - SampleQuantile.Of(references, .5);
        var random = new Pcg32(cells.Seeds.Of(name, $"{a.Cell.Key}|{b.Cell.Key.Actor}|{theme.Theme}"));
        return (
            Estimation.Basic(estimate, Draws(sides, defined, sums, index, random), -1, 1, null, plan.Level),
            least < Math.Min(plan.Method.Documents.Warn, Math.Min(a.Cell.Documents.Length, b.Cell.Documents.Length))
                ? $"all dyads are brought to {least} documents a side, as many as the smallest has"
                : "");
    }

    // Mean of each dyad over the rarefied draws; NaN where fewer than half of them have a value.
    private double[] Means(RarefiedSide[] sides, (int First, int Second)[] dyads, IssueSums issues, OfTwoSides index)
    {
        double[] totals = new double[dyads.Length];
        var counts = new int[dyads.Length];
        for (var draw = 0; draw < plan.Method.RarefactionDraws; draw++)
        {
            IssueSide[] drawn = [.. sides.Select(side => issues.Read(side.Draw()))];
            for (var dyad = 0; dyad < dyads.Length; dyad++)
            {
                var value = index(drawn[dyads[dyad].First], drawn[dyads[dyad].Second]);
                if (!double.IsNaN(value))
                {
                    totals[dyad] += value;
                    counts[dyad]++;
                }
            }
        }

        return [.. totals.Zip(counts, (total, count) => 2 * count >= plan.Method.RarefactionDraws ? total / count : double.NaN)];
    }

    private double[] Draws(
        RarefiedSide[] sides, (int First, int Second)[] dyads, IssueSums issues, OfTwoSides index, Pcg32 random)
    {
        var draws = new double[plan.Method.Resamples];
        var values = new double[dyads.Length];
        var drawn = new double[dyads.Length - 1];
        for (var resample = 0; resample < draws.Length; resample++)
        {
            IssueSide[] resampled = [.. sides.Select(side => issues.Read(side.Resample(resample)))];
            for (var dyad = 0; dyad < dyads.Length; dyad++)
            {
                values[dyad] = index(resampled[dyads[dyad].First], resampled[dyads[dyad].Second]);
            }

            for (var place = 0; place < drawn.Length; place++)
            {
                drawn[place] = values[1 + random.Below(drawn.Length)];
            }

            var references = Array.FindAll(drawn, value => !double.IsNaN(value));
            draws[resample] = 2 * references.Length >= drawn.Length && references.Length > 0
                ? values[0] - SampleQuantile.Of(references, .5)
                : double.NaN;
        }

        return draws;
    }
}

/// <summary>A side whose documents are drawn down to a number that all sides have.</summary>
internal sealed class RarefiedSide
{
    private readonly Cell cell;
    private readonly int size;
    private readonly int width;
    private readonly double[] summands;
    private readonly Pcg32 random;
    private readonly List<int> pool = [];

    internal RarefiedSide(Side side, int size, MethodOptions method, DerivedSeeds seeds, Topic theme)
    {
        cell = side.Cell;
        this.size = size;
        width = side.Sums.Width;
        summands = new double[cell.Documents.Length * width];
        for (var document = 0; document < cell.Documents.Length; document++)
        {
            side.Measure.Quantity.Add(cell.Documents[document], summands.AsSpan(document * width, width));
        }

        Resamples = method.Resamples;
        random = new Pcg32(seeds.Of("rarefaction", $"{cell.Key}|{theme.Theme}"));
    }

    private int Resamples { get; }

    /// <summary>Sums of the next draw of documents without replacement.</summary>
    internal double[] Draw()
    {
        pool.Clear();
        pool.AddRange(Enumerable.Range(0, cell.Documents.Length));
        return SumOfPool();
    }

    /// <summary>Sums of a draw without replacement from the documents of a resample of the cell's clusters.</summary>
    internal double[] Resample(int resample)
    {
        pool.Clear();
        for (var document = 0; document < cell.Documents.Length; document++)
        {
            for (var times = cell.Multiplicities[(cell.Clusters[document] * Resamples) + resample]; times > 0; times--)
            {
                pool.Add(document);
            }
        }

        return SumOfPool();
    }

    private double[] SumOfPool()
    {
        var sums = new double[width];
        var kept = Math.Min(size, pool.Count);
        for (var place = 0; place < kept; place++)
        {
            if (kept < pool.Count)
            {
                var chosen = place + random.Below(pool.Count - place);
                (pool[place], pool[chosen]) = (pool[chosen], pool[place]);
            }

            var first = pool[place] * width;
            for (var column = 0; column < width; column++)
            {
                sums[column] += summands[first + column];
            }
        }

        return sums;
    }
}
