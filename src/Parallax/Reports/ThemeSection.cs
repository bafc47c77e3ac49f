using Parallax.Codebooks;
using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>A theme: who names it how often, which of its codes set the dyad apart, how it changed and how it is framed.</summary>
internal static class ThemeSection
{
    public static ReportSection? Of(ReportMaterial material, ReportFindings findings, Theme theme)
    {
        var id = theme.Id.ToLowerInvariant();
        ChartBlock?[] charts =
        [
            States(material, findings, theme, id), Codes(material, findings, theme, id), Change(material, theme, id),
            FramingChart.Of(material, theme, $"{id}-framing"),
        ];
        ReportBlock[] drawn = [.. charts.OfType<ChartBlock>()];
        return drawn.Length == 0 ? null
            : new ReportSection($"theme-{id}", theme.Name, [.. Definition(theme), ThemeLayers.Of(material, findings, theme), .. drawn]);
    }

    private static ReportBlock[] Definition(Theme theme) =>
        theme.Definition.Length > 0 ? [new Paragraph(Wording.Capital(theme.Definition).TrimEnd('.') + ".")] : [];

    private static ChartBlock? States(ReportMaterial material, ReportFindings findings, Theme theme, string id)
    {
        if (findings.Best is not { } best)
        {
            return null;
        }

        var names = material.Names;
        DotEntry[] entries =
        [
            .. AtBest(material.Rows("salience"), best)
                .Where(row => row.Theme == theme.Id && row.Code == "all" && row.Partner.Length == 0 && row.Actor is not ("JOINT" or "THIRD"))
                .OrderByDescending(row => row.Estimate ?? double.NegativeInfinity)
                .ThenBy(row => row.Actor, StringComparer.Ordinal)
                .Select(row => material.IsFocal(row.Actor)
                    ? new DotEntry(names.Label(row.Actor), row.Actor, names.Label(row.Actor), row)
                    : new DotEntry(names.Label(row.Actor), "", "Other states", row)),
        ];
        var finding = findings.DifferencesAtBest.FirstOrDefault(finding => finding.Row.Theme == theme.Id);
        return entries.Length < 3 ? null : DotChart.Of(material, new DotFrame(
            $"{id}-states",
            StatesTitle(material, theme, finding, entries),
            $"Share of sentences that carry {Wording.Small(theme.Name)}, on average per document, {names.Texts(best.Source, best.Language)}, {names.When(best.Period)}",
            new ChartAxis("Share of sentences", ChartScale.Share),
            "State",
            findings.Together), entries);
    }

    private static string StatesTitle(ReportMaterial material, Theme theme, Finding? finding, DotEntry[] entries)
    {
        var dyad = material.Dyad!.Value;
        var (a, b) = (material.Names.Actor(dyad.A), material.Names.Actor(dyad.B));
        var about = Wording.Small(theme.Name);
        if (finding is { Stands: true })
        {
            var (more, less) = finding.IsPositive ? (a, b) : (b, a);
            return Wording.Capital($"{more} speaks more of {about} than {less}");
        }

        string Rank(string actor) => Ordinal(Array.FindIndex(entries, entry => entry.Row.Actor == actor) + 1);
        return $"{Wording.Capital(a)} is {Rank(dyad.A)} and {b} {Rank(dyad.B)} of {Wording.InWords(entries.Length)} states on {about}; "
            + (finding is { Row: { Lower: > 0 } or { Upper: < 0 } } ? "their difference does not survive the correction" : "the difference may be chance");
    }

    private static string Ordinal(int number) => number switch { 1 => "1st", 2 => "2nd", 3 => "3rd", _ => $"{number}th" };

    private static ChartBlock? Codes(ReportMaterial material, ReportFindings findings, Theme theme, string id)
    {
        if (findings.Best is not { } best || theme.Codes.Count < 2)
        {
            return null;
        }

        var names = material.Names;
        var rows = AtBest(material.Rows("salience"), best).Where(row => row.Theme == theme.Id && row.Code != "all"
            && material.IsFocal(row.Actor) && row.Partner.Length == 0).ToList();
        DotEntry[] entries =
        [
            .. rows.GroupBy(row => row.Code)
                .OrderByDescending(code => code.Average(row => row.Estimate ?? 0)).ThenBy(code => code.Key, StringComparer.Ordinal)
                .SelectMany(code => material.Plan.Actors.SelectMany(actor => code.Where(row => row.Actor == actor)
                    .Select(row => new DotEntry(names.Coded(row.Code), actor, names.Label(actor), row)))),
        ];
        var dyad = material.Dyad!.Value;
        var family = new Family("differences on codes of this theme", Finding.Together(AtBest(material.Rows("salience_difference"), best)
            .Where(row => row.Theme == theme.Id && row.Code != "all" && row.Actor == dyad.A && row.Partner == dyad.B)));
        return DotChart.Of(material, new DotFrame(
            $"{id}-codes",
            CodesTitle(material, theme, family),
            $"Share of sentences that carry each code, on average per document, {names.Texts(best.Source, best.Language)}, {names.When(best.Period)}",
            new ChartAxis("Share of sentences", ChartScale.Share),
            "Code",
            family), entries);
    }

    private static string CodesTitle(ReportMaterial material, Theme theme, Family family)
    {
        var dyad = material.Dyad!.Value;
        var (a, b) = (material.Names.Actor(dyad.A), material.Names.Actor(dyad.B));
        Finding[] standing = [.. family.Findings.Where(finding => finding.Stands).OrderByDescending(finding => finding.Clearness)];
        string More(bool ofA) => Wording.List(
            [.. standing.Where(finding => finding.IsPositive == ofA).Select(finding => Wording.Small(material.Names.Coded(finding.Row.Code)))], 2);
        return (More(true), More(false)) switch
        {
            ("", "") => $"Within {Wording.Small(theme.Name)}, no single code clearly sets {a} and {b} apart",
            (var more, "") => $"Within {Wording.Small(theme.Name)}, {a} names {more} more often",
            ("", var more) => $"Within {Wording.Small(theme.Name)}, {b} names {more} more often",
            var (ofA, ofB) => $"Within {Wording.Small(theme.Name)}, {a} names {ofA} more often, {b} {ofB}",
        };
    }

    private static ChartBlock? Change(ReportMaterial material, Theme theme, string id)
    {
        var rows = OwnTexts.Rows(material, material.Rows("salience_change").Where(row => row.Theme == theme.Id && row.Code != "all"));
        DotEntry[] entries =
        [
            .. theme.Codes.SelectMany(code => rows.Where(row => row.Code == code.Id)
                .Select(row => new DotEntry(code.Name, row.Actor, OwnTexts.Name(material, row), row))),
        ];
        if (entries.Length == 0)
        {
            return null;
        }

        var family = new Family("changes on codes of this theme", Finding.Together(rows));
        return DotChart.Of(material, new DotFrame(
            $"{id}-change",
            ChangeTitle(material, theme, family),
            $"Change in the share of sentences, on average per document, in percentage points, {material.Names.Period(rows[0].Period)}",
            new ChartAxis("Change", ChartScale.Points, 0, "less than before", "more than before"),
            "Code",
            family), entries);
    }

    private static string ChangeTitle(ReportMaterial material, Theme theme, Family family)
    {
        var standing = family.Findings.Where(finding => finding.Stands).OrderByDescending(finding => finding.Clearness).ToList();
        string Names(string actor, bool more) => Wording.List(
        [
            .. standing.Where(finding => finding.Row.Actor == actor && finding.IsPositive == more).Take(2)
                .Select(finding => Wording.Small(material.Names.Coded(finding.Row.Code))),
        ]);
        string[] told =
        [
            .. material.Plan.Actors.Select(actor => (Name: material.Names.Actor(actor), More: Names(actor, true), Less: Names(actor, false)))
                .Where(one => one.More.Length + one.Less.Length > 0)
                .Select(one => one switch
                {
                    { Less: "" } => $"{one.Name} names {one.More} more often",
                    { More: "" } => $"{one.Name} names {one.Less} less often",
                    _ => $"{one.Name} names {one.More} more often, {one.Less} less",
                }),
        ];
        return told.Length == 0 ? $"No code of {Wording.Small(theme.Name)} clearly changed" : $"After the break {string.Join("; ", told)}";
    }

    private static IEnumerable<MeasureRow> AtBest(IEnumerable<MeasureRow> rows, ComparableCell best) => rows.Where(row =>
        row.Source == best.Source && row.Language == best.Language && row.Period == best.Period);
}
