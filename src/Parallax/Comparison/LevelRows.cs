namespace Parallax.Comparison;

/// <summary>Rows of one side: what an actor says in a cell, and what experts say of each state.</summary>
internal sealed class LevelRows(CountLayout layout, ComparisonPlan plan, Cells cells, Measures measures, VisionRows vision, Rows rows)
{
    internal IEnumerable<Func<IEnumerable<MeasureRow>>> Tasks() =>
        cells.All.Select(cell => (Func<IEnumerable<MeasureRow>>)(() => Of(cell)));

    private IEnumerable<MeasureRow> Of(Cell cell)
    {
        var isFull = cell.Documents.Length > 0 && plan.Actors.Contains(cell.Key.Actor);
        foreach (var measure in measures.OfSpeech(Years(cell)).Where(Stands))
        {
            yield return rows.Level(measure, cell, cell.Key.Actor);
        }

        if (cell.Key.Actor != "THIRD")
        {
            foreach (var measure in measures.OfClarity().Where(Stands))
            {
                yield return rows.Level(measure, cell, cell.Key.Actor);
            }

            foreach (var row in cell.IsThin && !isFull ? [] : vision.Level(cell))
            {
                yield return row;
            }
        }

        foreach (var actor in Subjects(cell))
        {
            foreach (var measure in Attitudes(layout, plan, measures, actor, cell).Where(Stands))
            {
                yield return rows.Level(measure, cell, actor);
            }
        }

        bool Stands(Measure measure) => !cell.IsThin || measure.StandsForThin(isFull);
    }

    private IEnumerable<string> Subjects(Cell cell) => layout.States.Where(state => cell.IsExpert
        ? plan.Actors.Contains(state) || HasAttitude(state, cell)
        : state == cell.Key.Actor);

    private bool HasAttitude(string state, Cell cell) => cell.CountedColumns.Any(column =>
        column.Subject == layout.State(state) && column.What is Counted.StanceUnits or Counted.Trust or Counted.Distrust);

    /// <summary>
    /// Measures of an actor towards each partner in one or several cells; caution only in its own texts. Where a control
    /// state is concerned, only what the texts have something of, and codes only where that is enough: it is a scale to read
    /// the focal actors by, and what it lacks is no finding.
    /// </summary>
    internal static IEnumerable<Measure> Attitudes(
        CountLayout layout, ComparisonPlan plan, Measures measures, string actor, params Cell[] cells) =>
        from target in Partners(layout, plan, actor).Prepend("")
        let isFocal = plan.Actors.Contains(actor) && (target.Length == 0 || plan.Actors.Contains(target))
        from measure in Towards(measures, actor, target, cells)
        where isFocal || (measure.Needs.LeastHits is { } least
            ? Array.Exists(cells, cell => cell.Documents.Sum(measure.Quantity.Hits) >= LeastOf(measure, least))
            : !Array.Exists(cells, cell => cell.IsThin))
        select measure;

    private static int LeastOf(Measure measure, int least) => measure.Code != "all" ? least : measure.Target.Length > 0 ? 1 : 0;

    private static IEnumerable<Measure> Towards(Measures measures, string actor, string target, Cell[] cells)
    {
        var topics = measures.StanceTopics([.. cells.Select(cell => (cell, actor, target))]);
        var stance = measures.OfStance(actor, target, topics);
        if (target.Length == 0)
        {
            return stance;
        }

        var attitudes = stance.Append(measures.OfTrust(actor, target));
        return cells[0].IsExpert ? attitudes : attitudes.Concat(measures.OfCaution(actor, target));
    }

    /// <summary>Numbers of years ahead that texts of the cells name.</summary>
    internal static int[] Years(params IEnumerable<Cell> cells) =>
    [
        .. cells.SelectMany(cell => cell.CountedColumns).Where(column => column.What == Counted.YearsAhead)
            .Select(column => column.Topic).Distinct().Order(),
    ];

    // A control is set against the focal actors; a focal actor against all others.
    private static IEnumerable<string> Partners(CountLayout layout, ComparisonPlan plan, string actor) =>
        layout.States.Where(state => state != actor && (plan.Actors.Contains(actor) || plan.Actors.Contains(state)));
}
