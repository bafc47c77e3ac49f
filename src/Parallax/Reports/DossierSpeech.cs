using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Comparison;
using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>Counts how often each actor speaks of each dossier, while documents are read one after another.</summary>
/// <remarks>
/// A sentence speaks of a dossier if it carries one of the dossier's codes, or a code found by one of its entries; it counts
/// once. The share and its interval are those of salience, so that short documents, clusters and minimum data are treated alike.
/// </remarks>
public sealed class DossierSpeech
{
    private const string Theme = "dossiers";

    private readonly ComparisonPlan plan;
    private readonly Codebook codebook;
    private readonly CountTableBuilder counting;
    private readonly HashSet<(string Actor, string Source, string Language)> cells = [];
    private readonly (string Key, HashSet<string> Codes, HashSet<(string Language, string Variant)> Variants)[] dossiers;

    /// <summary>Begins to count.</summary>
    /// <param name="dossiers">The dossiers.</param>
    /// <param name="plan">What the study compares.</param>
    public DossierSpeech(IReadOnlyList<Dossier> dossiers, ComparisonPlan plan)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        this.plan = plan;
        this.dossiers =
        [
            .. dossiers.Where(dossier => dossier.Codes.Count + dossier.Entries.Count > 0).Select(dossier => (
                dossier.Key, dossier.Codes.ToHashSet(StringComparer.Ordinal),
                dossier.Entries.SelectMany(pair => pair.Value.SelectMany(TermPattern.Variants).Select(variant => (pair.Key, variant))).ToHashSet())),
        ];
        codebook = new Codebook
        {
            Title = "Dossiers",
            Version = "",
            Languages = new Dictionary<string, WordLists>(),
            Themes = [new Theme(Theme, "Dossiers", "", [.. dossiers.Select(CodeOf)])],
        };
        counting = new CountTableBuilder(plan, codebook);
    }

    /// <summary>Counts a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="counts">Sentences and tokens counted from its full text.</param>
    /// <param name="codings">All its codings that are measured.</param>
    /// <returns>Codings of the dossiers' keys in the order of theirs, for the draw of passages.</returns>
    public IReadOnlyList<Coding> Add(Document document, TextCounts counts, IReadOnlyList<Coding> codings)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (dossiers.Length == 0)
        {
            return [];
        }

        Coding[] found =
        [
            .. dossiers.SelectMany(dossier => codings
                .Where(coding => dossier.Codes.Contains(coding.Code) || dossier.Variants.Contains((document.Language, coding.Term)))
                .Select(coding => coding with { Code = dossier.Key })),
        ];
        counting.Add(document, counts, found);
        if (plan.Actors.Contains(document.Actor))
        {
            cells.Add((document.Actor, Placement.Of(document, plan).Source, document.Language));
        }

        return found;
    }

    /// <summary>
    /// Salience of each dossier in each focal actor's texts of one kind and language, in each period, and its change from
    /// the first period to the last.
    /// </summary>
    public IReadOnlyList<MeasureRow> Rows()
    {
        if (dossiers.Length == 0)
        {
            return [];
        }

        var all = new Cells(counting.Build(), plan);
        RowKey[] keys =
        [
            .. from dossier in dossiers
               from cell in cells.OrderBy(cell => plan.Actors.ToList().IndexOf(cell.Actor))
                   .ThenBy(cell => cell.Source, StringComparer.Ordinal).ThenBy(cell => cell.Language, StringComparer.Ordinal)
               from period in Periods()
               select new RowKey
               {
                   Measure = period.Contains(" - ", StringComparison.Ordinal) ? "salience_change" : "salience",
                   Theme = Theme,
                   Code = dossier.Key,
                   Actor = cell.Actor,
                   Source = cell.Source,
                   Period = period,
                   Language = cell.Language,
                   Aggregation = "documents",
               },
        ];
        return [.. keys.AsParallel().AsOrdered().Select(key => new OneRow(all, plan, codebook, key).Row()).OfType<MeasureRow>()];
    }

    private IEnumerable<string> Periods() => plan.Periods.Count < 2 ? plan.Periods.Select(period => period.Name)
        : [.. plan.Periods.Select(period => period.Name), $"{plan.Periods[^1].Name} - {plan.Periods[0].Name}"];

    private static Code CodeOf(Dossier dossier) => new()
    {
        Id = dossier.Key,
        Theme = Theme,
        Name = dossier.Title,
        Definition = dossier.Question,
        Terms = new Dictionary<string, IReadOnlyList<Entry>>(),
    };
}
