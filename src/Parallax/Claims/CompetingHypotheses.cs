namespace Parallax.Claims;

/// <summary>A row of the matrix of competing hypotheses: one piece of evidence beside every hypothesis.</summary>
/// <param name="Id">Identifier of the evidence.</param>
/// <param name="Text">What it is.</param>
/// <param name="Cells">For each hypothesis 2 very consistent, 1 consistent, 0 neither, −1 inconsistent, −2 very inconsistent.</param>
/// <param name="Credibility">0 to 1.</param>
/// <param name="Relevance">0 to 1.</param>
public sealed record ConsistencyRow(
    string Id, string Text, IReadOnlyList<int> Cells, double Credibility = 1, double Relevance = 1)
{
    /// <summary>Where it is to be seen.</summary>
    public string Source { get; init; } = "";

    /// <summary>How well it tells the hypotheses apart: largest minus smallest cell, 0 (not at all) to 4.</summary>
    public int Diagnosticity => Cells.Count == 0 ? 0 : Cells.Max() - Cells.Min();
}

/// <summary>How much speaks against each hypothesis.</summary>
/// <param name="Inconsistency">Σ −min(0, cell) · credibility · relevance of each hypothesis; 0 where nothing speaks against it.</param>
/// <param name="Ranks">Rank of each by least inconsistency, from 1; ties share the better rank.</param>
/// <param name="BestRanks">The best rank of each when any one row is left out.</param>
/// <param name="WorstRanks">The worst rank of each when any one row is left out.</param>
public sealed record RankedHypotheses(
    IReadOnlyList<double> Inconsistency, IReadOnlyList<int> Ranks, IReadOnlyList<int> BestRanks, IReadOnlyList<int> WorstRanks);

/// <summary>Analysis of competing hypotheses: what survives is what has least against it, not most for it.</summary>
/// <remarks>Source: R. J. Heuer, Psychology of Intelligence Analysis (1999), ch. 8; METHOD §5.3.</remarks>
public static class CompetingHypotheses
{
    // Equal sums may differ by rounding.
    private const double Tolerance = 1e-9;

    /// <summary>Ranks the hypotheses and shows how far one row carries the ranks.</summary>
    /// <param name="rows">Rows, each with a cell for every hypothesis.</param>
    /// <param name="hypotheses">Number of hypotheses.</param>
    /// <exception cref="ArgumentException">A row has another number of cells.</exception>
    public static RankedHypotheses Rank(IReadOnlyList<ConsistencyRow> rows, int hypotheses)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Any(row => row.Cells.Count != hypotheses))
        {
            throw new ArgumentException("Every row needs a cell for every hypothesis.", nameof(rows));
        }

        var inconsistency = Inconsistency(rows, hypotheses);
        var ranks = Ranks(inconsistency);
        int[] best = [.. ranks], worst = [.. ranks];
        for (var dropped = 0; dropped < rows.Count; dropped++)
        {
            var without = Ranks(Inconsistency([.. rows.Where((_, place) => place != dropped)], hypotheses));
            for (var one = 0; one < hypotheses; one++)
            {
                best[one] = Math.Min(best[one], without[one]);
                worst[one] = Math.Max(worst[one], without[one]);
            }
        }

        return new RankedHypotheses(inconsistency, ranks, best, worst);
    }

    private static double[] Inconsistency(IReadOnlyList<ConsistencyRow> rows, int hypotheses)
    {
        var sums = new double[hypotheses];
        foreach (var row in rows)
        {
            for (var one = 0; one < hypotheses; one++)
            {
                sums[one] += Math.Max(0, -row.Cells[one]) * row.Credibility * row.Relevance;
            }
        }

        return sums;
    }

    private static int[] Ranks(double[] inconsistency) =>
        Array.ConvertAll(inconsistency, own => 1 + inconsistency.Count(other => other < own - Tolerance));
}
