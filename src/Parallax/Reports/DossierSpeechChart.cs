using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>How often each actor speaks of a dossier before and after, in the texts that can be set side by side.</summary>
internal static class DossierSpeechChart
{
    // Below this, whether a share rose or fell is no news.
    private const int FewestHits = 10;

    public static IEnumerable<ReportBlock> Of(ReportMaterial material, DossierFacts facts, Family changes)
    {
        var cells = Cells(material, facts);
        DotEntry[] entries =
        [
            .. from cell in cells
               from period in material.Plan.Periods
               from row in facts.Rows
               where !row.IsChange() && row.Source == cell.Source && row.Language == cell.Language && row.Period == period.Name
               select new DotEntry(
                   $"{Wording.Capital(material.Names.Texts(row.Source, row.Language))}, {row.Period}", row.Actor, material.Names.Label(row.Actor), row),
        ];
        if (DotChart.Of(material, new DotFrame(
            $"dossier-{facts.Dossier.Id}-speech",
            Title(material, facts, changes),
            $"Share of sentences that speak of {Subject(material, facts.Dossier)}, on average per document, found by {Spoken(material, facts.Dossier, cells)}",
            new ChartAxis("Share of sentences", ChartScale.Share),
            "Texts",
            changes), entries) is not { } chart)
        {
            yield break;
        }

        yield return new Subheading("How each actor speaks of it");
        yield return chart;
        if (cells.Select(cell => cell.Language).Distinct().Count() > 1)
        {
            yield return new Paragraph("Words of two languages are two instruments: compare an actor with itself, or two actors in one row.", IsQuiet: true);
        }
    }

    /// <summary>How each actor's share changed in its own texts; none where no change could be computed.</summary>
    public static IEnumerable<string> Sentences(ReportMaterial material, DossierFacts facts, Family changes) => Changes(material, facts)
        .Select(row => row.Hits + (row.PartnerHits ?? 0) < FewestHits
            ? $"In {material.Names.Texts(row.Source, row.Language)}, {material.Names.Actor(row.Actor)} hardly speaks of {Subject(material, facts.Dossier)}: "
                + $"{Wording.Count(row.Hits + (row.PartnerHits ?? 0), "sentence", "sentences")} of {Wording.Count(row.Units + (row.PartnerUnits ?? 0))}."
            : $"In {material.Names.Texts(row.Source, row.Language)}, {material.Names.Actor(row.Actor)} speaks of {Subject(material, facts.Dossier)} "
            + (changes.Of(row) is not { Stands: true } ? "about as often after as before, or the change may be chance"
                : row.Estimate > 0 ? "more often after than before" : "less often after than before")
            + $": {Wording.Value(row.Estimate!.Value, ChartScale.Points)} in the share of sentences "
            + $"(95% interval {Wording.Interval(row.Lower, row.Upper, ChartScale.Points)}).");

    private static string Title(ReportMaterial material, DossierFacts facts, Family changes)
    {
        string[] told =
        [
            .. Changes(material, facts).Where(row => changes.Of(row) is { Stands: true })
                .Select(row => $"{material.Names.Actor(row.Actor)} speaks of {Subject(material, facts.Dossier)} {(row.Estimate > 0 ? "more" : "less")} often after than before"),
        ];
        return told.Length > 0 ? Wording.Capital(string.Join("; ", told)) : $"No clear change in how often each speaks of {Subject(material, facts.Dossier)}";
    }

    private static IEnumerable<MeasureRow> Changes(ReportMaterial material, DossierFacts facts) =>
        OwnTexts.Rows(material, facts.Rows.Where(row => row.IsChange())).Where(row => row.Estimate is not null);

    // The kind of text in which both can be compared, and each actor's own with most documents.
    private static List<(string Source, string Language)> Cells(ReportMaterial material, DossierFacts facts)
    {
        var shared = facts.Rows.Where(row => !row.IsChange() && row.Estimate is not null)
            .GroupBy(row => (row.Source, row.Language))
            .Where(cell => material.Plan.Actors.All(actor => cell.Any(row => row.Actor == actor)))
            .OrderByDescending(cell => cell.Min(row => row.Documents))
            .ThenBy(cell => cell.Key.Source, StringComparer.Ordinal).ThenBy(cell => cell.Key.Language, StringComparer.Ordinal)
            .Select(cell => cell.Key).Take(1);
        var own = OwnTexts.Rows(material, facts.Rows.Where(row => !row.IsChange())).Select(row => (row.Source, row.Language));
        return [.. shared.Concat(own).Distinct()];
    }

    // What is counted, where that is one code; else what the dossier is about.
    private static string Subject(ReportMaterial material, Dossier dossier) => dossier is { Codes: [var code], Entries.Count: 0 }
        ? Wording.Small(material.Names.Coded(code)) : dossier.Topic;

    private static string Spoken(ReportMaterial material, Dossier dossier, List<(string Source, string Language)> cells)
    {
        string[] parts =
        [
            .. dossier.Codes.Select(code => Wording.Small(material.Names.Coded(code))),
            .. dossier.Entries.Where(pair => cells.Exists(cell => cell.Language == pair.Key)).SelectMany(pair => pair.Value)
                .Select(entry => $"“{entry.Replace("*", "", StringComparison.Ordinal)}”"),
        ];
        return Wording.List(parts, 14);
    }
}
