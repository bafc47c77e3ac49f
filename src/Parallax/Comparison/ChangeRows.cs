namespace Parallax.Comparison;

/// <summary>Rows of change within one actor: a period minus the one before it, in one language and source.</summary>
internal sealed class ChangeRows(CountLayout layout, ComparisonPlan plan, Cells cells, Measures measures, VisionRows vision, Rows rows)
{
    internal IEnumerable<Func<IEnumerable<MeasureRow>>> Tasks() =>
        from language in cells.Languages
        from source in cells.Sources(language)
        from periods in plan.Periods.Zip(plan.Periods.Skip(1))
        from actor in cells.Actors
        let before = cells.Of(new CellKey(language, source, periods.First.Name, actor))
        let after = cells.Of(new CellKey(language, source, periods.Second.Name, actor))
        let present = (before.Documents.Length > 0 ? 1 : 0) + (after.Documents.Length > 0 ? 1 : 0)
        where present >= (plan.Actors.Contains(actor) ? 1 : 2)
        select (Func<IEnumerable<MeasureRow>>)(() => Of(after, before));

    private IEnumerable<MeasureRow> Of(Cell after, Cell before)
    {
        var actor = after.Key.Actor;
        var isFull = plan.Actors.Contains(actor);
        var labels = new Lazy<Labels>(() => new Labels(after, before, plan, cells.Seeds));
        foreach (var measure in measures.OfSpeech(LevelRows.Years(after, before)).Where(Stands))
        {
            yield return Change(measure, after, before, actor, labels);
            if (isFull && measures.Margin(measure) is { } margin)
            {
                yield return rows.Equivalence(
                    measure.Name + "_change_equivalence", "", new Side(measure, after, actor), new Side(measure, before, actor), margin);
            }
        }

        foreach (var theme in measures.OfFraming().Where(Stands))
        {
            Side later = new(theme, after, actor), earlier = new(theme, before, actor);
            foreach (var row in rows.Framing("framing_change", "framing_change_excess", "", later, earlier, labels))
            {
                yield return row;
            }
        }

        if (actor != "THIRD")
        {
            foreach (var measure in measures.OfClarity().Where(Stands))
            {
                yield return Change(measure, after, before, actor, labels);
            }

            foreach (var row in (after.IsThin || before.IsThin) && !isFull ? [] : vision.Contrast("_change", "", after, before))
            {
                yield return row;
            }
        }

        foreach (var subject in layout.States.Where(state => after.IsExpert ? plan.Actors.Contains(state) : state == actor))
        {
            foreach (var measure in LevelRows.Attitudes(layout, plan, measures, subject, after, before).Where(Stands))
            {
                yield return Change(measure, after, before, subject, labels);
            }
        }

        bool Stands(Measure measure) => !(after.IsThin || before.IsThin) || measure.StandsForThin(isFull);
    }

    private MeasureRow Change(Measure measure, Cell after, Cell before, string who, Lazy<Labels> labels)
    {
        var contrast = Estimation.Difference(measure.Quantity, measure.Quantity);
        return rows.Contrast(
            measure.Name + "_change", measure.Target, new Side(measure, after, who), new Side(measure, before, who), contrast, labels);
    }
}
