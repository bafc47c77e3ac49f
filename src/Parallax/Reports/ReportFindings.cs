namespace Parallax.Reports;

/// <summary>What was found on whole themes: differences within the dyad and changes of each side.</summary>
internal sealed class ReportFindings
{
    public ReportFindings(ReportMaterial material)
    {
        Material = material;
        var dyad = material.Dyad;
        IReadOnlyList<Finding> all = Finding.Together(material.Rows("salience_difference")
            .Where(row => row.Actor == dyad?.A && row.Partner == dyad?.B)
            .Concat(material.Rows("salience_change").Where(row => material.IsFocal(row.Actor) && row.Partner.Length == 0))
            .Where(row => row.Code == "all" && row.Theme != "all" && row.Source is not ("official" or "all" or "JD")
                && row.Language != "all" && !IsRepeated(material, row)));
        var themes = material.Input.Codebook.Themes.Select(theme => theme.Id).ToList();
        all =
        [
            .. all.OrderBy(finding => finding.Row.Source, StringComparer.Ordinal)
                .ThenBy(finding => finding.Row.Language, StringComparer.Ordinal)
                .ThenBy(finding => finding.Row.Period, StringComparer.Ordinal)
                .ThenBy(finding => material.Plan.Actors.ToList().IndexOf(finding.Row.Actor))
                .ThenBy(finding => themes.IndexOf(finding.Row.Theme)),
        ];
        Differences = [.. all.Where(finding => finding.Row.Measure == "salience_difference")];
        Changes = [.. all.Where(finding => finding.Row.Measure == "salience_change")];
        Best = material.Comparable is [var first, ..] ? first : null;
        // The question is how the two differ; a change of one side comes second, however clear its many texts make it.
        Clearest = all.Where(finding => finding.Stands)
            .OrderByDescending(finding => finding.Row.Measure == "salience_difference")
            .ThenByDescending(finding => Best == new ComparableCell(finding.Row.Source, finding.Row.Language, finding.Row.Period))
            .ThenByDescending(finding => finding.Clearness).FirstOrDefault();
        Tested = all.Count;
        Together = new Family("contrasts on whole themes", all);
    }

    public ReportMaterial Material { get; }

    /// <summary>Differences within the dyad, a theme and cell each.</summary>
    public IReadOnlyList<Finding> Differences { get; }

    /// <summary>Changes of each side in its own texts, a theme and kind of text each.</summary>
    public IReadOnlyList<Finding> Changes { get; }

    /// <summary>The cell in which the dyad is best compared; null where there is none.</summary>
    public ComparableCell? Best { get; }

    /// <summary>The clearest difference that stands, else the clearest change; null where none does.</summary>
    public Finding? Clearest { get; }

    /// <summary>Contrasts that the correction of p counts.</summary>
    public int Tested { get; }

    /// <summary>All contrasts on whole themes, corrected together.</summary>
    public Family Together { get; }

    /// <summary>Differences in the best cell, in the codebook's order.</summary>
    public IReadOnlyList<Finding> DifferencesAtBest => Best is not { } best ? [] :
    [
        .. Differences.Where(finding => finding.Row.Source == best.Source && finding.Row.Language == best.Language
            && finding.Row.Period == best.Period),
    ];

    /// <summary>A finding as a sentence.</summary>
    public string Tell(Finding finding) => finding.Row.Measure == "salience_change" ? TellChange(finding) : TellDifference(finding);

    /// <summary>A change of another side, to stand behind a sentence on a change.</summary>
    public string TellShortly(Finding change)
    {
        var row = change.Row;
        var levels = Levels(change) is { } both ? $", from {both.First} to {both.Second}" : "";
        return $"in {Wording.Whose(Material.Names.Actor(row.Actor))} {Material.Names.Texts(row.Source, row.Language)}, that coded as {Theme(row.Theme)} "
            + $"{(change.IsPositive ? "rises" : "falls")}{levels} {Certainty(change)}";
    }

    /// <summary>Both levels of a difference or change, as shares: 30.1% and 9.7%; null where one is missing.</summary>
    public (string First, string Second)? Levels(Finding finding)
    {
        var row = finding.Row;
        var sides = row.Period.Split(" - ");
        var isChange = sides.Length == 2;
        var first = Material.Beside(row, "salience", row.Actor, sides[^1])?.Estimate;
        var second = Material.Beside(row, "salience", isChange ? row.Actor : row.Partner, sides[0])?.Estimate;
        return first is { } one && second is { } other
            ? (Wording.Value(one, ChartScale.Share), Wording.Value(other, ChartScale.Share)) : null;
    }

    private string TellDifference(Finding finding)
    {
        var row = finding.Row;
        var names = Material.Names;
        var (a, b) = (Wording.Whose(names.Actor(row.Actor)), Wording.Whose(names.Actor(row.Partner)));
        var shares = Levels(finding) is { } levels
            ? $"on average per document, {levels.First} of {a} sentences are coded as {Theme(row.Theme)} and {levels.Second} of {b}"
            : $"{a} sentences are coded as {Theme(row.Theme)} {(finding.IsPositive ? "more" : "less")} often than {b}";
        return $"In {names.Texts(row.Source, row.Language)} {names.When(row.Period)}, {shares}: "
            + $"a difference of {Size(finding)} {Certainty(finding)}.";
    }

    private string TellChange(Finding finding)
    {
        var row = finding.Row;
        var names = Material.Names;
        var sides = row.Period.Split(" - ");
        var moved = Levels(finding) is { } levels
            ? $"from {levels.First} {names.When(sides[^1])} to {levels.Second} {names.When(sides[0])}" : names.When(sides[0]);
        return $"In {Wording.Whose(names.Actor(row.Actor))} {names.Texts(row.Source, row.Language)}, the share of sentences coded as {Theme(row.Theme)} "
            + $"{(finding.IsPositive ? "rises" : "falls")}, on average per document, {moved}: a change of {Size(finding)} {Certainty(finding)}.";
    }

    public string Theme(string theme) => Wording.Small(Material.Names.Coded(theme));

    private static string Size(Finding finding)
    {
        var points = Wording.Value(Math.Abs(finding.Row.Estimate!.Value), ChartScale.Points);
        return points.TrimStart('+');
    }

    // The size is told without its sign, so the interval is too.
    private static string Certainty(Finding finding)
    {
        var (lower, upper) = finding.IsPositive ? (finding.Row.Lower, finding.Row.Upper) : (-finding.Row.Upper, -finding.Row.Lower);
        var interval = $"95% interval {Wording.Interval(lower, upper, ChartScale.Share)}";
        return finding.P is { } p ? $"({interval}; corrected p {Wording.P(p)})" : $"({interval})";
    }

    // A number over all periods says again what those of single periods have said.
    private static bool IsRepeated(ReportMaterial material, Comparison.MeasureRow row) => row.Period == "all"
        && material.Rows(row.Measure).Any(other => other.Period != "all" && other.Estimate is not null && other.Theme == row.Theme
            && other.Code == row.Code && other.Actor == row.Actor && other.Partner == row.Partner && other.Source == row.Source
            && other.Language == row.Language);
}
