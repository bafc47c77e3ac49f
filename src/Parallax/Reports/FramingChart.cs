using Parallax.Codebooks;
using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>How far the dyad's framing of a theme lies apart, beside that of each side and its control states.</summary>
internal static class FramingChart
{
    public static ChartBlock? Of(ReportMaterial material, Theme theme, string id)
    {
        if (material.Dyad is not { } dyad)
        {
            return null;
        }

        var cell = material.Rows("framing_excess")
            .Where(row => row.Theme == theme.Id && row.Code == "all" && row.Estimate is not null)
            .GroupBy(row => new ComparableCell(row.Source, row.Language, row.Period))
            .OrderByDescending(cell => cell.Any(row => IsOf(row, dyad)))
            .ThenBy(cell => material.Comparable.ToList().IndexOf(cell.Key) is >= 0 and var place ? place : int.MaxValue)
            .ThenByDescending(cell => cell.Count()).ThenBy(cell => cell.Key.Source, StringComparer.Ordinal)
            .FirstOrDefault();
        if (cell is null)
        {
            return null;
        }

        var names = material.Names;
        DotEntry[] entries =
        [
            .. cell.OrderByDescending(row => row.Estimate ?? double.NegativeInfinity).ThenByDescending(row => IsOf(row, dyad)).Select(row => new DotEntry(
                $"{names.Label(row.Actor)} – {names.Label(row.Partner)}",
                IsOf(row, dyad) ? "pair" : "",
                IsOf(row, dyad) ? "The dyad" : "Control dyads",
                row)),
        ];
        var family = Together(material, cell.Key, dyad);
        return DotChart.Of(material, new DotFrame(
            id,
            Title(material, theme, family, cell.FirstOrDefault(row => IsOf(row, dyad))),
            $"{MeasureWords.Of("framing_excess").Meaning}, {names.Texts(cell.Key.Source, cell.Key.Language)}, {names.When(cell.Key.Period)}",
            new ChartAxis("Divergence beyond chance, bits", ChartScale.Index, 0),
            "Dyad",
            family), entries);
    }

    private static bool IsOf(MeasureRow row, (string A, string B) dyad) =>
        (row.Actor == dyad.A && row.Partner == dyad.B) || (row.Actor == dyad.B && row.Partner == dyad.A);

    // The same cell's framing of every theme, since the reader is shown them all.
    private static Family Together(ReportMaterial material, ComparableCell cell, (string A, string B) dyad) => new(
        "framing divergences of the dyad, a theme each",
        Finding.Together(material.Rows("framing_excess").Where(row => row.Code == "all" && row.Theme != "all" && IsOf(row, dyad)
            && row.Source == cell.Source && row.Language == cell.Language && row.Period == cell.Period)));

    private static string Title(ReportMaterial material, Theme theme, Family family, MeasureRow? row)
    {
        var about = Wording.Small(theme.Name);
        if (row is null || family.Of(row) is not { } finding)
        {
            return $"How differently states frame {about}";
        }

        var pair = $"{material.Names.Actor(row.Actor)} and {material.Names.Actor(row.Partner)}";
        if (finding.Stands && row.Lower > 0)
        {
            return $"{Wording.Capital(pair)} frame {about} more differently than chance gives";
        }

        var open = $"Whether {pair} frame {about} more differently than chance is not established";
        return (row.Lower > 0, row.P <= .05) switch
        {
            _ when row.Lower is null => $"{open}: it has no interval",
            (true, true) => $"{open}: p {Wording.P(row.P!.Value)} becomes {Wording.P(finding.P!.Value)} when corrected for {Wording.InWords(family.Size)} themes",
            (false, true) => $"{open}: the permutation test (p {Wording.P(row.P!.Value)}) and the interval, which holds zero, disagree",
            (true, false) when row.P is { } p => $"{open}: the interval, which excludes zero, and the permutation test (p {Wording.P(p)}) disagree",
            _ => open,
        };
    }
}
