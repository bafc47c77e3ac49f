using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>What the dyad has in common and where it parts: by theme, with the parts of both, and beside the reference dyads.</summary>
internal static class IssueSection
{
    // A range that no reader would call a difference.
    private const double NearlySame = .05;

    private static readonly string[] Parts = ["common_interest_overlap", "common_interest_agreement", "divergence_framing", "divergence_position"];

    public static ReportSection? Of(ReportMaterial material)
    {
        ChartBlock?[] charts = [.. Parts.Select(measure => ByTheme(material, measure)), Beyond(material, "divergence_excess"), Beyond(material, "common_interest_excess")];
        ChartBlock[] drawn = [.. charts.OfType<ChartBlock>()];
        return drawn.Length == 0 ? null : new ReportSection("common-ground", "Common ground and divergence",
        [
            new Paragraph("Two states may speak of the same things and hold the same of them, or share a subject and oppose each other on it. "
                + "Attention and position are therefore shown apart. A position is that on the issue: whether a sentence builds or rejects "
                + "what its code names, by rule of the dictionary and exploratory until people’s codings confirm it. Any two states have "
                + "much in common; what counts is how the pair stands beside other pairs."),
            .. drawn,
        ]);
    }

    private static ChartBlock? ByTheme(ReportMaterial material, string measure)
    {
        if (Best(material, measure) is not { } cell)
        {
            return null;
        }

        var words = MeasureWords.Of(measure);
        var names = material.Names;
        DotEntry[] entries =
        [
            .. material.Input.Codebook.Themes.SelectMany(theme => cell.Where(row => row.Theme == theme.Id))
                .OrderByDescending(row => row.Estimate)
                .Select(row => new DotEntry(names.Coded(row.Theme), "pair", Pair(material, row), row)),
        ];
        return DotChart.Of(material, new DotFrame(
            measure.Replace('_', '-'),
            Title(words, entries),
            $"{Wording.Capital(words.Meaning)}, {names.Texts(cell.Key.Source, cell.Key.Language)}, {names.When(cell.Key.Period)}",
            new ChartAxis(words.Name, words.Scale, 0),
            "Theme"), entries);
    }

    private static string Title(MeasureWords words, DotEntry[] entries) => entries.Length == 1
        ? $"{words.Name} on {Wording.Small(entries[0].Category)}: {Value(entries[0])}"
        : entries[0].Row.Estimate - entries[^1].Row.Estimate < NearlySame ? $"{words.Name}: nearly the same on every theme ({Value(entries[^1])} to {Value(entries[0])})"
        : $"{words.Name}: most on {Wording.Small(entries[0].Category)} ({Value(entries[0])}), least on {Wording.Small(entries[^1].Category)} ({Value(entries[^1])})";

    private static string Value(DotEntry entry) => Wording.Value(entry.Row.Estimate!.Value, ChartScale.Index);

    private static ChartBlock? Beyond(ReportMaterial material, string measure)
    {
        if (Best(material, measure) is not { } cell)
        {
            return null;
        }

        var names = material.Names;
        DotEntry[] entries =
        [
            .. material.Input.Codebook.Themes.SelectMany(theme => cell.Where(row => row.Theme == theme.Id))
                .Select(row => new DotEntry(names.Coded(row.Theme), "pair", Pair(material, row), row)),
        ];
        var what = measure == "divergence_excess" ? "divergence" : "common interest";
        string[] more = [.. entries.Where(entry => entry.Row.Lower > 0).Select(entry => Wording.Small(entry.Category))];
        string[] less = [.. entries.Where(entry => entry.Row.Upper < 0).Select(entry => Wording.Small(entry.Category))];
        var title = (more, less) switch
        {
            ([], []) => $"The pair’s {what} cannot be told from that of other pairs",
            (_, []) => $"More {what} than in other pairs on {Wording.List(more)}",
            ([], _) => $"Less {what} than in other pairs on {Wording.List(less)}",
            _ => $"More {what} than in other pairs on {Wording.List(more)}, less on {Wording.List(less)}",
        };
        return DotChart.Of(material, new DotFrame(
            measure.Replace('_', '-'),
            title,
            $"{Wording.Capital(what)} minus the median of the reference pairs, each side with the control states, all brought to the same number of documents, "
                + $"{names.Texts(cell.Key.Source, cell.Key.Language)}, {names.When(cell.Key.Period)}",
            new ChartAxis("Beyond other pairs", ChartScale.IndexDifference, 0, "less than other pairs", "more"),
            "Theme"), entries);
    }

    // The cell with most themes, and of these the best that the dyad is compared in.
    private static IGrouping<ComparableCell, MeasureRow>? Best(ReportMaterial material, string measure) => material.Dyad is not { } dyad ? null
        : material.Rows(measure)
            .Where(row => row.Actor == dyad.A && row.Partner == dyad.B && row.Code == "all" && row.Estimate is not null
                && row.Source is not ("official" or "all"))
            .GroupBy(row => new ComparableCell(row.Source, row.Language, row.Period))
            .OrderByDescending(cell => cell.Count())
            .ThenBy(cell => material.Comparable.ToList().IndexOf(cell.Key) is >= 0 and var place ? place : int.MaxValue)
            .ThenBy(cell => cell.Key.Source, StringComparer.Ordinal).ThenBy(cell => cell.Key.Language, StringComparer.Ordinal)
            .FirstOrDefault();

    private static string Pair(ReportMaterial material, MeasureRow row) => $"{material.Names.Label(row.Actor)} and {material.Names.Actor(row.Partner)}";
}
