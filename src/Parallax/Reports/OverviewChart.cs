using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>The picture of the first screen.</summary>
internal static class OverviewChart
{
    /// <summary>Common interest against divergence of visions where they are measured; else themes by how often each side names them.</summary>
    public static ChartBlock? Of(ReportMaterial material, ReportFindings findings) =>
        InterestPlane.Of(material) ?? Themes(material, findings);

    private static ChartBlock? Themes(ReportMaterial material, ReportFindings findings)
    {
        if (findings.Best is not { } best)
        {
            return null;
        }

        var names = material.Names;
        MeasureRow[] rows = [.. material.Rows("salience").Where(row => row.Code == "all" && row.Theme != "all"
            && material.IsFocal(row.Actor) && row.Source == best.Source && row.Language == best.Language && row.Period == best.Period)];
        var order = rows.GroupBy(row => row.Theme)
            .OrderByDescending(theme => theme.Average(row => row.Estimate ?? 0))
            .ThenBy(theme => theme.Key, StringComparer.Ordinal)
            .Select(theme => theme.Key);
        DotEntry[] entries =
        [
            .. order.SelectMany(theme => material.Plan.Actors.SelectMany(actor => rows
                .Where(row => row.Theme == theme && row.Actor == actor)
                .Select(row => new DotEntry(names.Coded(theme), actor, names.Label(actor), row)))),
        ];
        return DotChart.Of(material, new DotFrame(
            "overview",
            Title(material, findings),
            $"Share of sentences that carry each theme, on average per document, {names.Texts(best.Source, best.Language)}, {names.When(best.Period)}",
            new ChartAxis("Share of sentences", ChartScale.Share),
            "Theme",
            findings.Together), entries);
    }

    /// <summary>The differences of a dyad as a headline.</summary>
    private static string Title(ReportMaterial material, ReportFindings findings)
    {
        var dyad = material.Dyad!.Value;
        var (a, b) = (material.Names.Actor(dyad.A), material.Names.Actor(dyad.B));
        Finding[] stand = [.. findings.DifferencesAtBest.Where(finding => finding.Stands).OrderByDescending(finding => finding.Clearness)];
        if (stand.Length == 0)
        {
            return $"No theme clearly sets {a} and {b} apart";
        }

        string More(bool positive) => Wording.List(
            [.. stand.Where(finding => finding.IsPositive == positive).Select(finding => findings.Theme(finding.Row.Theme))], 3);
        return Wording.Capital((More(true), More(false)) switch
        {
            (var more, "") => $"{a} speaks more of {more} than {b}",
            ("", var more) => $"{b} speaks more of {more} than {a}",
            var (ofA, ofB) => $"{a} speaks more of {ofA}; {b} more of {ofB}",
        });
    }
}
