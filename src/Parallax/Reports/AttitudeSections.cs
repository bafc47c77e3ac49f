using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>Stance, caution, trust and time horizon, wherever they have rows.</summary>
internal static class AttitudeSections
{
    private const int MostCells = 10;

    private static readonly (string Id, string Title, string Text, string[] Measures)[] Parts =
    [
        ("stance", "Stance to the partner",
            "Exploratory: the dictionary sets a stance only for a few codes, and no person’s coding has confirmed it yet.",
            ["stance"]),
        ("caution", "Caution", "Non-alliance, conditionality and hedging in what is said about the partner, beside how each "
            + "state speaks of other partners and how it hedges at large.",
            ["caution", "caution_excess", "hedge_ratio"]),
        ("trust", "Trust and distrust", "What is counted are words of trust and of distrust, not what a state feels. Official texts "
            + "seldom say that they distrust a partner; read them beside what experts write.",
            ["trust", "mutual_trust", "trust_asymmetry"]),
        ("time", "Time horizon", "Whether a text speaks of the past, the present, the next years or further ahead. Plans and "
            + "briefings differ by their kind; compare like with like.",
            ["time_horizon", "time_horizon_change"]),
        ("clarity", "Clarity of vision", "What is said on world order and roles: how binding, how affirmative, how much the same from text to "
            + "text. Specificity is judged by people only, and clarity as a whole is never given without it.",
            ["clarity", "clarity_spec", "clarity_commit", "clarity_affirm", "clarity_consist"]),
        ("coupling", "Interests told through identity", "How often interests and identity stand in one paragraph, as a multiple of what "
            + "chance gives. It is no test of cause.",
            ["coupling", "coupling_change"]),
        ("gap", "Declared and assessed", "Official stance beside that of experts on the same topics. Experts choose topics of friction and "
            + "write another genre; a gap is no evidence of insincerity.",
            ["declared_gap", "declared_gap_excess"]),
    ];

    public static IEnumerable<ReportSection> Of(ReportMaterial material)
    {
        foreach (var part in Parts)
        {
            ReportBlock[] charts = [.. part.Measures.Select(measure => Chart(material, measure)).OfType<ReportBlock>()];
            if (charts.Length > 0)
            {
                yield return new ReportSection(part.Id, part.Title, [new Paragraph(part.Text), .. charts]);
            }
        }
    }

    private static ReportBlock? Chart(ReportMaterial material, string measure)
    {
        var names = material.Names;
        var words = MeasureWords.Of(measure);
        var periods = material.Plan.Periods.Select(period => period.Name).ToList();
        DotEntry[] entries =
        [
            .. Cells(material, measure)
                .OrderByDescending(cell => material.Comparable.Contains(cell.Key))
                .ThenBy(cell => cell.Key.Source, StringComparer.Ordinal)
                .ThenBy(cell => cell.Key.Language, StringComparer.Ordinal)
                .ThenBy(cell => periods.IndexOf(cell.Key.Period))
                .Take(MostCells)
                .SelectMany(cell => cell.OrderBy(row => material.Plan.Actors.ToList().IndexOf(row.Actor)).Select(row => new DotEntry(
                    Wording.Capital($"{names.Texts(row.Source, row.Language)}, {Short(names, row.Period)}"),
                    row.IsOfPair() ? "pair" : row.Actor, Who(names, row), row))),
        ];
        var family = Together(material, measure, entries);
        // Every axis begins at nothing; of coupling the line is what chance gives.
        var (reference, second) = measure is "coupling" ? (1, 0) : (0, (double?)null);
        var title = Title(material, measure, words, family, entries);
        // A chart of nothing but nothings shows less than the sentence.
        if (!IsContrast(measure) && entries.Any(HasValue) && entries.Where(HasValue).All(IsNothing))
        {
            return new Paragraph(title + ".");
        }

        return DotChart.Of(material, new DotFrame(
            measure.Replace('_', '-'),
            title,
            Wording.Capital(words.Meaning),
            new ChartAxis(words.Name, words.Scale, reference, SecondReference: second),
            "Texts",
            family), entries);
    }

    // The contrasts the chart shows, or those between the levels it shows.
    private static Family Together(ReportMaterial material, string measure, DotEntry[] entries)
    {
        bool IsShown(string actor, MeasureRow other) => entries.Any(entry => entry.Row.Actor == actor && entry.Row.Source == other.Source
            && entry.Row.Language == other.Language && entry.Row.Period == other.Period);
        return new Family("contrasts of this chart", Finding.Together(IsContrast(measure)
            ? entries.Select(entry => entry.Row)
            : material.Rows(measure + "_difference").Where(other => other.Theme == "all" && other.Code == "all"
                && IsShown(other.Actor, other) && IsShown(other.Partner, other))));
    }

    private static bool IsOfOneKind(DotEntry entry, DotEntry other) =>
        entry.Row.Source == other.Row.Source && entry.Row.Language == other.Row.Language;

    private static bool HasValue(DotEntry entry) => entry.Row.Estimate is not null;

    private static bool IsNothing(DotEntry entry) => Math.Abs(entry.Row.Estimate!.Value) < .0005;

    private static bool IsContrast(string measure) => measure.EndsWith("_change", StringComparison.Ordinal)
        || measure.EndsWith("_difference", StringComparison.Ordinal) || measure is "trust_asymmetry" or "caution_excess";

    // Texts of one kind and language by period; over all periods only where none of them gives a number.
    private static List<IGrouping<ComparableCell, MeasureRow>> Cells(ReportMaterial material, string measure)
    {
        var cells = material.Rows(measure)
            .Where(row => row.Theme == "all" && row.Code == "all" && row.Source is not ("official" or "all") && IsOfStudy(material, row)
                && (row.Partner.Length > 0 || !IsTowards(measure)))
            .GroupBy(row => new ComparableCell(row.Source, row.Language, row.Period))
            .Where(cell => cell.Any(row => row.Estimate is not null)).ToList();
        return
        [
            .. cells.Where(cell => cell.Key.Period != "all"
                || !cells.Any(other => other.Key.Period != "all" && other.Key with { Period = "all" } == cell.Key)),
        ];
    }

    private static bool IsTowards(string measure) => measure is "stance" or "caution" or "caution_excess" or "trust" or "declared_gap" or "declared_gap_excess";

    private static string Short(ReportNames names, string period) => period.Contains(" - ", StringComparison.Ordinal) || period == "all"
        ? names.Period(period) : period;

    private static string Who(ReportNames names, MeasureRow row) => row.Partner.Length == 0 ? names.Label(row.Actor)
        : row.IsOfPair() ? $"{names.Label(row.Actor)} and {names.Actor(row.Partner)}"
        : $"{names.Label(row.Actor)} about {names.Actor(row.Partner)}";

    // Controls have their place in the files; here they would hide the states the question is about.
    private static bool IsOfStudy(ReportMaterial material, MeasureRow row) =>
        material.IsFocal(row.Actor) && (row.Partner.Length == 0 || material.IsFocal(row.Partner));

    private static string Title(ReportMaterial material, string measure, MeasureWords words, Family family, DotEntry[] entries)
    {
        if (IsContrast(measure))
        {
            string[] standing =
            [
                .. entries.Where(entry => family.Of(entry.Row) is { Stands: true }).Select(entry => $"{entry.Series} "
                    + $"{Wording.Value(entry.Row.Estimate!.Value, words.Scale)} in {material.Names.Texts(entry.Row.Source, entry.Row.Language)}"),
            ];
            return standing.Length == 0 ? $"{words.Name}: none stands"
                : $"{words.Name}: {Wording.List(standing)} stand{(standing.Length == 1 ? "s" : "")}, "
                    + $"of {Wording.InWords(entries.Count(entry => entry.Row.Estimate is not null))} looked at";
        }

        // A difference that stands goes before; else the latest texts of the kind that is compared best.
        var cells = entries.Where(HasValue).GroupBy(entry => entry.Category).Where(cell => cell.Count() > 1).ToList();
        var cell = cells.Find(cell => cell.Any(entry => family.Beside(entry.Row) is { Stands: true }))
            ?? cells.LastOrDefault(cell => IsOfOneKind(cell.First(), cells[0].First()));
        if (cell is null)
        {
            return entries.Where(HasValue).ToArray() is [var only]
                ? $"{words.Name} in {material.Names.Source(only.Row.Source)}: {material.Names.Actor(only.Row.Actor)} "
                    + $"{Wording.Value(only.Row.Estimate!.Value, words.Scale)}, and nothing to set beside it"
                : $"{words.Name}, by kind of text";
        }

        var row = cell.First().Row;
        var difference = cell.Select(entry => family.Beside(entry.Row)).OfType<Finding>().FirstOrDefault();
        if (cell.All(IsNothing))
        {
            return $"{words.Name}: none is coded in {material.Names.Source(row.Source)}";
        }

        var stands = difference is null or { Stands: true } ? "" : ", a difference that may be chance";
        string[] values = [.. cell.Select(entry => $"{material.Names.Actor(entry.Row.Actor)} {Wording.Value(entry.Row.Estimate!.Value, words.Scale)}")];
        var when = cells.Count(other => IsOfOneKind(other.First(), cell.First())) > 1 ? " " + material.Names.When(row.Period) : "";
        return $"{words.Name} in {material.Names.Source(row.Source)}{when}: {Wording.List(values)}{stands}";
    }
}
