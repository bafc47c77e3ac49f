using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>A kind of text, language and period in which the dyad cannot be compared for want of documents.</summary>
/// <param name="Source">Kind of text.</param>
/// <param name="Language">Language.</param>
/// <param name="Period">Period.</param>
/// <param name="Sides">The two sides with their documents that count, and those known by digest only.</param>
internal sealed record Lack(
    string Source, string Language, string Period, IReadOnlyList<(string Actor, int Have, int Digests)> Sides);

/// <summary>What documents would let more be compared, read off the register.</summary>
internal static class WorkPlan
{
    /// <summary>Where a side of the dyad lacks documents and the other has some, the nearest to done first.</summary>
    public static IReadOnlyList<Lack> Of(ReportMaterial material)
    {
        if (material.Dyad is not { } dyad)
        {
            return [];
        }

        var least = material.Plan.Method.Documents.Block;
        var periods = material.Plan.Periods.Select(period => period.Name).ToList();
        return
        [
            .. Cells(material)
                .Select(cell => new Lack(cell.Key.Source, cell.Key.Language, cell.Key.Period, [Side(cell, dyad.A), Side(cell, dyad.B)]))
                .Where(lack => lack.Sides.Any(side => side.Have < least)
                    && (lack.Sides.Any(side => side.Have >= least) || lack.Sides.All(side => side.Have > 0)))
                .OrderByDescending(lack => lack.Sides.All(side => side.Have > 0))
                .ThenByDescending(lack => lack.Sides.All(side => side.Have + side.Digests > 0))
                .ThenByDescending(lack => periods.IndexOf(lack.Period))
                .ThenBy(lack => lack.Sides.Sum(side => Math.Max(0, least - side.Have)))
                .ThenByDescending(lack => lack.Sides.Sum(side => side.Have))
                .ThenBy(lack => lack.Source, StringComparer.Ordinal)
                .ThenBy(lack => lack.Language, StringComparer.Ordinal),
        ];
    }

    /// <summary>Kinds of text and periods in which both sides have texts but in no common language, told in words.</summary>
    public static IReadOnlyList<(string Source, string Period, string Told)> WithoutCommonLanguage(ReportMaterial material)
    {
        if (material.Dyad is not { } dyad)
        {
            return [];
        }

        var least = material.Plan.Method.Documents.Block;
        var names = material.Names;
        var found = new List<(string, string, string)>();
        foreach (var kind in Cells(material).GroupBy(cell => (cell.Key.Source, cell.Key.Period)))
        {
            var a = Languages(kind, dyad.A, least);
            var b = Languages(kind, dyad.B, least);
            if (a.Count > 0 && b.Count > 0 && !a.Keys.Intersect(b.Keys).Any())
            {
                found.Add((kind.Key.Source, kind.Key.Period,
                    $"{Wording.Capital(names.Source(kind.Key.Source))} {names.When(kind.Key.Period)}: {names.Actor(dyad.A)} has {Say(a)}, "
                    + $"{names.Actor(dyad.B)} {Say(b)}. Without a common language a difference between the states cannot be told "
                    + "from one between the languages."));
            }
        }

        return found;
    }

    private static IEnumerable<IGrouping<(string Source, string Language, string Period), PlacedDocument>> Cells(
        ReportMaterial material) => material.Input.Documents
            .Where(placed => placed.Period.Length > 0
                && placed.Document.Source is not (SourceClass.JD or SourceClass.ME or SourceClass.EX))
            .GroupBy(placed => (placed.Source, placed.Document.Language, placed.Period));

    private static (string Actor, int Have, int Digests) Side(IEnumerable<PlacedDocument> cell, string actor)
    {
        var own = cell.Where(placed => placed.Document.Actor == actor).ToList();
        var digests = own.Count(placed => placed.Document.Basis == DocumentBasis.Digest);
        return (actor, own.Count - digests, digests);
    }

    private static Dictionary<string, int> Languages(
        IEnumerable<IGrouping<(string Source, string Language, string Period), PlacedDocument>> cells, string actor, int least) =>
        cells.Select(cell => (cell.Key.Language, Side(cell, actor).Have)).Where(pair => pair.Have >= least)
            .ToDictionary(pair => pair.Language, pair => pair.Have, StringComparer.Ordinal);

    private static string Say(Dictionary<string, int> counts) => Wording.List(
    [
        .. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{Wording.Count(pair.Value)} in {ReportNames.Language(pair.Key)}"),
    ]);
}
