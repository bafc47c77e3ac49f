namespace Parallax.Comparison;

/// <summary>Rows of one side: what an actor says in a cell, and what experts say of each state.</summary>
internal sealed class LevelRows(CountLayout layout, ComparisonPlan plan, Cells cells, Measures measures, Rows rows)
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
    /// Measures of an actor towards each partner in one or several cells; caution only in its own texts. Of a pair with a
    /// control state only what the texts have something of, for that pair is a scale and what it lacks is no finding.
    /// </summary>
    internal static IEnumerable<Measure> Attitudes(
        CountLayout layout, ComparisonPlan plan, Measures measures, string actor, params Cell[] cells) =>
        from target in Partners(layout, plan, actor).Prepend("")
        let isWhole = target.Length == 0 || (plan.Actors.Contains(actor) && plan.Actors.Contains(target))
        from measure in Towards(measures, actor, target, cells)
        where isWhole || (measure.Needs.LeastHits is null
            ? !Array.Exists(cells, cell => cell.IsThin)
            : Array.Exists(cells, cell => Array.Exists(cell.Documents, document => measure.Quantity.Hits(document) > 0)))
        select measure;

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
