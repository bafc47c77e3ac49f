using Parallax.Codebooks;

namespace Parallax.Comparison;

/// <summary>The whole comparison of a study: every measure of every cell, and every contrast of cells.</summary>
/// <remarks>
/// Rows stand in the order of <see cref="MeasureCatalogue"/>; within a measure by language, source, period, actor,
/// partner, and theme and code in the codebook's order; contrasts of dyads with focal dyads first. Where a cell has too
/// little text for any estimate, focal actors keep the headline row of every theme and code, others that of all codes.
/// Every cell derives its own seeds, so that the rows do not depend on how many processors computed them nor on documents
/// of other cells.
/// </remarks>
public static class Contrasts
{
    /// <summary>All rows of measures.csv, and the seeds they were resampled with.</summary>
    /// <param name="table">Counts of all documents.</param>
    /// <param name="plan">What is compared.</param>
    /// <param name="codebook">The codebook the counts follow.</param>
    /// <param name="progress">Told the share done, 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Compared All(
        CountTable table, ComparisonPlan plan, Codebook codebook, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(codebook);
        return Compute(table, null, plan, codebook, progress, cancellation);
    }

    private static Compared Compute(
        CountTable table, RowKey? only, ComparisonPlan plan, Codebook codebook, IProgress<double>? progress, CancellationToken cancellation)
    {
        var cells = new Cells(table, plan, only);
        var layout = new CountLayout(plan, codebook);
        var measures = new Measures(layout, plan);
        var rows = new Rows(plan, cells);
        var calibration = LanguageCalibration.Of(table, plan, codebook);
        var issues = new IssueRows(layout, plan, rows);
        var vision = new VisionRows(layout, plan, cells, measures, rows);
        Func<IEnumerable<MeasureRow>>[] tasks =
        [
            .. new LevelRows(layout, plan, cells, measures, vision, rows).Tasks(),
            .. new DyadRows(plan, cells, measures, issues, vision, rows).Tasks(),
            .. new ReferenceRows(layout, plan, cells, issues, rows).Tasks(),
            .. new DeclaredGapRows(layout, plan, cells, measures, rows).Tasks(),
            .. new CrossLanguageRows(plan, layout, cells, rows, calibration).Tasks(),
            .. new ChangeRows(layout, plan, cells, measures, vision, rows).Tasks(),
            .. new IndexChangeRows(layout, plan, cells, issues, rows).Tasks(),
            .. new SeriesRows(layout, plan, cells, rows).Tasks(),
        ];
        var results = new MeasureRow[tasks.Length][];
        var done = 0;
        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.For(0, tasks.Length, options, task =>
        {
            results[task] = [.. tasks[task]()];
            progress?.Report((double)Interlocked.Increment(ref done) / tasks.Length);
        });
        return new Compared(
            [.. results.SelectMany(one => one).OrderBy(row => MeasureCatalogue.Place(row.Measure))], cells.Seeds.All, calibration);
    }

    /// <summary>The courses behind the rows of change at a break: of whole themes, for the report to draw.</summary>
    /// <param name="table">Counts of all documents.</param>
    /// <param name="plan">What is compared.</param>
    /// <param name="codebook">The codebook the counts follow.</param>
    public static IReadOnlyList<ThemeCourse> Courses(CountTable table, ComparisonPlan plan, Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(codebook);
        var cells = new Cells(table, plan, null);
        return [.. new SeriesRows(new CountLayout(plan, codebook), plan, cells, new Rows(plan, cells)).Courses()];
    }

    /// <summary>Documents that enter no cell, being too short even when joined with others of their month.</summary>
    /// <param name="table">Counts of all documents.</param>
    /// <param name="plan">What is compared.</param>
    public static int LeftOut(CountTable table, ComparisonPlan plan)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(plan);
        return table.Documents.Count - Joining.Join(table, plan).Sum(document => document.Counted.Members);
    }

    /// <summary>One row alone, with its interval at the plan's level.</summary>
    /// <param name="table">Counts; documents that the row cannot rest on may be left out beforehand.</param>
    /// <param name="plan">What is compared, and at which level.</param>
    /// <param name="codebook">The codebook the counts follow.</param>
    /// <param name="key">What the row is of.</param>
    /// <returns>The row; null where the study has no such row.</returns>
    public static MeasureRow? Only(CountTable table, ComparisonPlan plan, Codebook codebook, RowKey key)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(key);
        return OneRow.Knows(key.Measure)
            ? new OneRow(table, plan, codebook, key).Row()
            : Compute(table, key, plan, codebook, null, CancellationToken.None).Rows.FirstOrDefault(key.Names);
    }

    /// <summary>Whether a row of the measure can be computed without the rest of its comparison.</summary>
    /// <param name="measure">Name in results.</param>
    public static bool IsQuick(string measure) => OneRow.Knows(measure);

    /// <summary>The estimate of one row under shuffled actor labels, within source class and period.</summary>
    /// <remarks>
    /// Shuffles of one name give a cluster of documents the same lot in every row they are made for, so that the rows of a
    /// specification curve can be tested together.
    /// </remarks>
    /// <param name="table">Counts.</param>
    /// <param name="plan">What is compared.</param>
    /// <param name="codebook">The codebook the counts follow.</param>
    /// <param name="key">What the row is of.</param>
    /// <param name="count">Number of shuffles.</param>
    /// <param name="name">What the shuffles are for.</param>
    /// <returns>The estimates, NaN where undefined; null for what is no contrast of two actors' texts.</returns>
    public static IReadOnlyList<double>? Shuffled(
        CountTable table, ComparisonPlan plan, Codebook codebook, RowKey key, int count, string name)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(key);
        return OneRow.Knows(key.Measure) ? new OneRow(table, plan, codebook, key).Shuffled(count, name) : null;
    }

    /// <summary>What each cell holds, in the order of the rows; for the report's account of the material.</summary>
    /// <param name="table">Counts of all documents.</param>
    /// <param name="plan">What is compared.</param>
    public static IReadOnlyList<CellSummary> Material(CountTable table, ComparisonPlan plan)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(plan);
        return
        [
            .. new Cells(table, plan).All.Select(cell => new CellSummary(
                cell.Key,
                cell.Documents.Length,
                cell.Documents.Count(document => document.Members > 1),
                cell.LeftOut,
                cell.Units,
                cell.Tokens,
                cell.ClusterCount,
                cell.Issuers,
                cell.Full,
                cell.Coded,
                cell.Digest)),
        ];
    }
}

/// <summary>Outcome of a comparison.</summary>
/// <param name="Rows">Rows of measures.csv in their order.</param>
/// <param name="Seeds">Seeds derived from the master seed, by use and cell, in ordinal order.</param>
/// <param name="Calibration">Whether codes are found alike in the languages of the texts.</param>
public sealed record Compared(
    IReadOnlyList<MeasureRow> Rows, IReadOnlyList<(string Use, ulong Seed)> Seeds, IReadOnlyList<CalibrationRow> Calibration);
