namespace Parallax.Comparison;

/// <summary>One row of a measure that is made of several, computed without the rest of its comparison.</summary>
/// <remarks>Common interest and divergence with their parts, their excess over reference dyads, declared against assessed, and clarity.</remarks>
internal sealed class OneComposite(
    CountLayout layout, ComparisonPlan plan, Cells cells, Measures measures, Rows rows, RowKey key)
{
    private const string DifferenceEnding = "_difference";
    private const string ChangeEnding = "_change";

    private static readonly string[] Indices =
    [
        "common_interest", "common_interest_overlap", "common_interest_agreement", "counter_third_party",
        "divergence", "divergence_framing", "divergence_position", "divergence_contradictions",
    ];

    /// <summary>Whether the measure is one of those made of several.</summary>
    internal static bool Knows(string measure) => IsIndex(measure) || IndexChangeRows.Has(measure) || ReferenceRows.Has(measure) || DeclaredGapRows.Has(measure)
        || VisionRows.Has(measure) || VisionRows.Has(Before(measure, DifferenceEnding)) || VisionRows.Has(Before(measure, ChangeEnding));

    /// <summary>Whether the measure is a number that sets two sides against each other.</summary>
    internal static bool IsIndex(string measure) => Indices.Contains(measure);

    /// <summary>The row; null where the study has no such actor, theme or kind of text.</summary>
    internal MeasureRow? Row() => IsState(key.Actor) && (key.Partner.Length == 0 || IsState(key.Partner))
        && key.Period.Contains(" - ", StringComparison.Ordinal) == key.Measure.EndsWith(ChangeEnding, StringComparison.Ordinal) ? Found() : null;

    /// <summary>The number and its two sides; null where there is no such theme.</summary>
    internal (PairIndex Index, IssuePair Pair)? Index() => IsState(key.Actor) && IsState(key.Partner) && Cells.IsSpoken(key.Source) && Theme() is { } theme
        ? Issues().IndexOf(key.Measure, theme, CellOf(key.Period, key.Actor), CellOf(key.Period, key.Partner)) : null;

    private static string Before(string measure, string ending) => measure.EndsWith(ending, StringComparison.Ordinal) ? measure[..^ending.Length] : "";

    private MeasureRow? Found()
    {
        if (DeclaredGapRows.Has(key.Measure))
        {
            return new DeclaredGapRows(layout, plan, cells, measures, rows).One(key);
        }

        if (VisionRows.Has(key.Measure))
        {
            return Vision().Level(CellOf(key.Period, key.Actor)).FirstOrDefault(key.Names);
        }

        if (IndexChangeRows.Has(key.Measure))
        {
            return key.Partner.Length > 0 && Theme() is { } changing ? new IndexChangeRows(layout, plan, cells, Issues(), rows).One(key, changing) : null;
        }

        if (Before(key.Measure, ChangeEnding).Length > 0)
        {
            return key.Period.Split(" - ") is [var later, var earlier]
                ? Vision().Contrast(ChangeEnding, "", CellOf(later, key.Actor), CellOf(earlier, key.Actor)).FirstOrDefault(key.Names) : null;
        }

        Cell a = CellOf(key.Period, key.Actor), b = CellOf(key.Period, key.Partner);
        if (key.Partner.Length == 0 || !Cells.IsSpoken(key.Source))
        {
            return null;
        }

        if (Before(key.Measure, DifferenceEnding).Length > 0)
        {
            return Vision().Contrast(DifferenceEnding, key.Partner, a, b).FirstOrDefault(key.Names);
        }

        return Theme() is not { } theme ? null
            : ReferenceRows.Has(key.Measure) ? new ReferenceRows(layout, plan, cells, Issues(), rows).Row(key.Measure, theme, a, b)
            : Issues().One(key.Measure, theme, a, b, IsFocal ? new Lazy<Labels>(() => new Labels(a, b, plan, cells.Seeds)) : null);
    }

    // The p of a control dyad is not told: it is a scale to read focal ones by.
    private bool IsFocal => plan.Actors.Contains(key.Actor) && plan.Actors.Contains(key.Partner);

    private bool IsState(string actor) => layout.State(actor) is > 0;

    private Topic? Theme() => layout.Themes.FirstOrDefault(theme => theme.Theme == key.Theme && key.Code == "all");

    private Cell CellOf(string period, string actor) => cells.Of(new CellKey(key.Language, key.Source, period, actor));

    private IssueRows Issues() => new(layout, plan, rows);

    private VisionRows Vision() => new(layout, plan, cells, measures, rows);
}
