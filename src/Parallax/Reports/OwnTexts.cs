using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>The kind of text and the language in which each focal actor can best be compared with itself.</summary>
internal static class OwnTexts
{
    /// <summary>Of each focal actor the rows of the one source and language with most documents that give an estimate.</summary>
    public static IReadOnlyList<MeasureRow> Rows(ReportMaterial material, IEnumerable<MeasureRow> rows)
    {
        MeasureRow[] own = [.. rows.Where(row => material.IsFocal(row.Actor) && row.Partner.Length == 0
            && row.Source is not ("official" or "all" or "JD") && row.Language != "all")];
        var chosen = own.Where(row => row.Estimate is not null)
            .GroupBy(row => row.Actor)
            .ToDictionary(actor => actor.Key, actor => actor
                .GroupBy(row => (row.Source, row.Language))
                .OrderByDescending(cell => cell.Max(row => row.Documents))
                .ThenBy(cell => cell.Key.Source, StringComparer.Ordinal)
                .ThenBy(cell => cell.Key.Language, StringComparer.Ordinal)
                .First().Key, StringComparer.Ordinal);
        return
        [
            .. material.Plan.Actors.Where(chosen.ContainsKey).SelectMany(actor => own.Where(row => row.Actor == actor
                && (row.Source, row.Language) == chosen[actor])),
        ];
    }

    /// <summary>Whose texts: Russia, leaders’ speeches in English.</summary>
    public static string Name(ReportMaterial material, MeasureRow row) =>
        $"{material.Names.Label(row.Actor)}, {material.Names.Texts(row.Source, row.Language)}";
}
