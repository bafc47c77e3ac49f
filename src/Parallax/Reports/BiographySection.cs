using System.Globalization;
using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Inference;

namespace Parallax.Reports;

/// <summary>The biography of key phrases: who used each first, who took it up, and whether it fades. Exploratory.</summary>
internal static class BiographySection
{
    private const double Level = .05;

    public static ReportSection? Of(ReportMaterial material)
    {
        var phrases = material.Input.KeyPhrases;
        if (phrases.Count == 0)
        {
            return null;
        }

        var fading = Fading(phrases);
        string[] sides = [.. material.Plan.Actors, .. material.Input.Documents.Any(placed => placed.Document.Actor == "JOINT") ? ["JOINT"] : Array.Empty<string>()];
        return new ReportSection("biographies", "The biography of key phrases",
        [
            new Paragraph("EXPLORATORY: this suggests, and tests nothing. Shown are the phrases of the codebook that most documents hold, "
                + "each in one language. First is first in this study’s register: nobody has read everything that was ever said. Fades is "
                + "written where, of a side’s documents after its first use, fewer of the later half hold the phrase than of the earlier, "
                + "by more than chance (Benjamini–Hochberg, 5 %)."),
            new TableBlock(new ReportTable(
                "First use, and documents that hold the phrase",
                [
                    new ReportColumn("Phrase"), new ReportColumn("Language"), new ReportColumn("First in the register"),
                    .. sides.Select(side => new ReportColumn(material.Names.Label(side))),
                ],
                [.. phrases.Select(phrase => Row(material, phrase, sides, fading))])),
        ]);
    }

    private static IReadOnlyList<ReportCell> Row(
        ReportMaterial material, KeyPhrase phrase, string[] sides, HashSet<PhraseSpread> fading) =>
    [
        phrase.Phrase, Languages.NameOf(phrase.Language), First(material, phrase.Life.First),
        .. sides.Select(side => Spread(phrase.Life.Actors.FirstOrDefault(actor => actor.Actor == side), fading)),
    ];

    private static ReportCell First(ReportMaterial material, Document? first) => first is null
        ? new ReportCell("no dated document", IsQuiet: true)
        : new ReportCell($"{first.Date}, {material.Names.Label(first.Actor)}", Address: first.Url);

    private static ReportCell Spread(PhraseSpread? spread, HashSet<PhraseSpread> fading)
    {
        if (spread is null)
        {
            return new ReportCell("no document in this language", IsQuiet: true);
        }

        var count = string.Create(CultureInfo.InvariantCulture, $"{spread.Holding} of {spread.Documents} documents");
        return spread.First is null ? new ReportCell(count, IsQuiet: true)
            : $"from {spread.First.Date}: {count}, last {spread.Last!.Date}{(fading.Contains(spread) ? $"; fades ({Halves(spread.Trend!)})" : "")}";
    }

    private static string Halves(PhraseTrend trend) => string.Create(
        CultureInfo.InvariantCulture,
        $"{trend.Frequencies.HoldA} of {trend.Frequencies.A}, then {trend.Frequencies.HoldB} of {trend.Frequencies.B}");

    private static HashSet<PhraseSpread> Fading(IReadOnlyList<KeyPhrase> phrases)
    {
        PhraseSpread[] tested = [.. phrases.SelectMany(phrase => phrase.Life.Actors).Where(actor => actor.Trend is not null)];
        var q = MultipleTesting.BenjaminiHochberg([.. tested.Select(actor => actor.Trend!.P)]);
        return [.. tested.Where((actor, at) => q[at] <= Level && actor.Trend!.Change < 0)];
    }
}
