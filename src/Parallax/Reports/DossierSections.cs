using Parallax.Claims;
using Parallax.Comparison;
using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>A section for each focal case; all that it concludes is made from verdicts and numbers.</summary>
public static class DossierSections
{
    /// <summary>What the anchor of every dossier begins with.</summary>
    public const string IdStart = "dossier-";

    internal static IEnumerable<ReportSection> Of(ReportMaterial material, ClaimWords words)
    {
        // The changes of all dossiers are looked at together.
        var changes = new Family("changes on dossiers", Finding.Together(material.Input.DossierRows.Where(row => row.IsChange())));
        return material.Input.Dossiers.Select(dossier => Section(material, words, new DossierFacts(material.Input, dossier), changes));
    }

    private static ReportSection Section(ReportMaterial material, ClaimWords words, DossierFacts facts, Family changes) => new(
        IdStart + facts.Dossier.Id,
        facts.Dossier.Title,
        [
            new Subheading(facts.Dossier.Question),
            .. Flags(facts),
            new Callout(CalloutKind.Stands, "The answer", DossierAnswer.Sentences(material, words, facts, changes)),
            .. facts.Dossier.Reading.Length > 0 ? new ReportBlock[] { new Paragraph($"The authors’ reading: {facts.Dossier.Reading}", IsQuiet: true) } : [],
            .. DossierTimeline.Of(material, facts),
            .. IndicatorCharts.Of(material, IdStart + facts.Dossier.Id, facts.Indicators),
            .. DossierSpeechChart.Of(material, facts, changes),
            .. DossierClaims.Of(words, facts),
            .. DossierDocuments.Of(material, facts),
            .. WouldChange(words, facts),
        ]);

    // What is open in a claim's wording is told before any verdict on it.
    private static IEnumerable<ReportBlock> Flags(DossierFacts facts)
    {
        string[] flags = [.. facts.Claims.SelectMany(judged => judged.Claim.Flags).Distinct(StringComparer.Ordinal)];
        if (flags.Length > 0)
        {
            yield return new Callout(CalloutKind.Caution, "To know before any verdict", flags);
        }
    }

    private static IEnumerable<ReportBlock> WouldChange(ClaimWords words, DossierFacts facts)
    {
        string[] lines =
        [
            .. facts.Claims.SelectMany(judged => (IEnumerable<string>)
            [
                .. judged.Claim.Refuters.Select(refuter => $"{judged.Claim.Id} would be refuted by this: {ClaimWords.Sentence(refuter)}"),
                .. judged.Flips.Length > 0 ? [$"{judged.Claim.Id}, the smallest change that gives another verdict: {words.Plain(judged.Flips)}."] : Array.Empty<string>(),
                .. judged.Needs.Count > 0 ? [$"{judged.Claim.Id} waits for work that its card lists under “What would decide it”."] : Array.Empty<string>(),
            ]),
        ];
        if (lines.Length > 0)
        {
            yield return new Callout(CalloutKind.Open, "What would change the conclusion", lines);
        }
    }
}

/// <summary>A dossier with the data that it refers to.</summary>
internal sealed class DossierFacts
{
    public DossierFacts(ReportInput input, Dossier dossier)
    {
        Dossier = dossier;
        var observed = input.Observed;
        Indicators = [.. dossier.Series.SelectMany(series => observed.Indicators.Where(one => one.Series == series.Id))];
        Events = [.. observed.Events.Where(one => dossier.Events.Contains(one.Id, StringComparer.Ordinal))];
        Commitments = [.. observed.Commitments.Where(one => dossier.Commitments.Contains(one.Id, StringComparer.Ordinal))];
        Claims = [.. input.Judged.Where(judged => dossier.Claims.Contains(judged.Claim.Id, StringComparer.Ordinal))];
        Rows = [.. input.DossierRows.Where(row => row.Code == dossier.Key)];
    }

    public Dossier Dossier { get; }

    /// <summary>Values of its series, in the dossier's order of series.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    public IReadOnlyList<Event> Events { get; }

    public IReadOnlyList<LedgerCommitment> Commitments { get; }

    public IReadOnlyList<JudgedClaim> Claims { get; }

    /// <summary>How often each actor speaks of it, and how that changed.</summary>
    public IReadOnlyList<MeasureRow> Rows { get; }
}
