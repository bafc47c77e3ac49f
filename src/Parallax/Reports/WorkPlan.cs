using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>Documents that one kind of text lacks before the dyad can be compared in it.</summary>
/// <param name="Actor">Who lacks them.</param>
/// <param name="Source">Kind of text.</param>
/// <param name="Language">Language they must be in.</param>
/// <param name="Period">Period they must fall in.</param>
/// <param name="Have">Documents that count.</param>
/// <param name="Digests">Documents known by digest only, whose full texts would count.</param>
/// <param name="PartnerHas">Documents of the other side.</param>
internal sealed record Lack(
    string Actor, string Source, string Language, string Period, int Have, int Digests, int PartnerHas);

/// <summary>What documents would let more be compared, read off the register.</summary>
internal static class WorkPlan
{
    /// <summary>What each side of the dyad lacks where the other has enough, the nearest to done first.</summary>
    public static IReadOnlyList<Lack> Of(ReportMaterial material)
    {
        if (material.Dyad is not { } dyad)
        {
            return [];
        }

        var least = material.Plan.Method.Documents.Block;
        var lacks = new List<Lack>();
        foreach (var cell in Cells(material))
        {
            var a = Count(cell, dyad.A);
            var b = Count(cell, dyad.B);
            if (Math.Max(a.Have, b.Have) >= least && Math.Min(a.Have, b.Have) < least)
            {
                var (actor, own, partner) = a.Have < b.Have ? (dyad.A, a, b) : (dyad.B, b, a);
                lacks.Add(new Lack(
                    actor, cell.Key.Source, cell.Key.Language, cell.Key.Period, own.Have, own.Digests, partner.Have));
            }
        }

        var periods = material.Plan.Periods.Select(period => period.Name).ToList();
        return
        [
            .. lacks.OrderByDescending(lack => lack.Have + lack.Digests > 0)
                .ThenByDescending(lack => periods.IndexOf(lack.Period))
                .ThenByDescending(lack => lack.Have)
                .ThenByDescending(lack => lack.PartnerHas)
                .ThenBy(lack => lack.Source, StringComparer.Ordinal)
                .ThenBy(lack => lack.Language, StringComparer.Ordinal),
        ];
    }

    /// <summary>Kinds of text and periods in which both sides have texts but in no common language, told in words.</summary>
    public static IReadOnlyList<string> WithoutCommonLanguage(ReportMaterial material)
    {
        if (material.Dyad is not { } dyad)
        {
            return [];
        }

        var least = material.Plan.Method.Documents.Block;
        var names = material.Names;
        var told = new List<string>();
        foreach (var kind in Cells(material).GroupBy(cell => (cell.Key.Source, cell.Key.Period)).Reverse())
        {
            var a = Languages(kind, dyad.A, least);
            var b = Languages(kind, dyad.B, least);
            if (a.Count > 0 && b.Count > 0 && !a.Keys.Intersect(b.Keys).Any())
            {
                told.Add($"{Wording.Capital(names.Source(kind.Key.Source))} {names.When(kind.Key.Period)}: "
                    + $"{names.Actor(dyad.A)} has {Say(a)}, {names.Actor(dyad.B)} {Say(b)}. Without a common language a "
                    + "difference between the states cannot be told from one between the languages.");
            }
        }

        return told;
    }

    private static IEnumerable<IGrouping<(string Source, string Language, string Period), PlacedDocument>> Cells(
        ReportMaterial material) => material.Input.Documents
            .Where(placed => placed.Period.Length > 0
                && placed.Document.Source is not (SourceClass.JD or SourceClass.ME or SourceClass.EX))
            .GroupBy(placed => (placed.Source, placed.Document.Language, placed.Period));

    private static (int Have, int Digests) Count(IEnumerable<PlacedDocument> cell, string actor)
    {
        var own = cell.Where(placed => placed.Document.Actor == actor).ToList();
        var digests = own.Count(placed => placed.Document.Basis == DocumentBasis.Digest);
        return (own.Count - digests, digests);
    }

    private static Dictionary<string, int> Languages(
        IEnumerable<IGrouping<(string Source, string Language, string Period), PlacedDocument>> cells, string actor, int least) =>
        cells.Select(cell => (cell.Key.Language, Count(cell, actor).Have)).Where(pair => pair.Have >= least)
            .ToDictionary(pair => pair.Language, pair => pair.Have, StringComparer.Ordinal);

    private static string Say(Dictionary<string, int> counts) => Wording.List(
        [.. counts.OrderByDescending(pair => pair.Value).Select(pair => $"{Wording.Count(pair.Value)} in {ReportNames.Language(pair.Key)}")]);
}
