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
                $"{names.Actor(row.Actor)} – {names.Actor(row.Partner)}",
                IsOf(row, dyad) ? "pair" : "",
                IsOf(row, dyad) ? "The dyad" : "Control dyads",
                row)),
        ];
        return DotChart.Of(material, new DotFrame(
            id,
            Title(material, theme, cell.FirstOrDefault(row => IsOf(row, dyad))),
            $"{MeasureWords.Of("framing_excess").Meaning}, {names.Texts(cell.Key.Source, cell.Key.Language)}, {names.When(cell.Key.Period)}",
            new ChartAxis("Distance beyond chance", ChartScale.Index, 0),
            "Dyad"), entries);
    }

    private static bool IsOf(MeasureRow row, (string A, string B) dyad) =>
        (row.Actor == dyad.A && row.Partner == dyad.B) || (row.Actor == dyad.B && row.Partner == dyad.A);

    private static string Title(ReportMaterial material, Theme theme, MeasureRow? row)
    {
        var about = Wording.Small(theme.Name);
        if (row is null)
        {
            return $"How differently states frame {about}";
        }

        var pair = $"{material.Names.Actor(row.Actor)} and {material.Names.Actor(row.Partner)}";
        return row.Lower > 0 && (row.P is null || row.P <= .05)
            ? $"{pair} frame {about} more differently than chance gives"
            : $"{pair} frame {about} no more differently than chance may give";
    }
}
