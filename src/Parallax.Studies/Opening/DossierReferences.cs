using Parallax.Claims;
using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Reports;

namespace Parallax.Studies.Opening;

/// <summary>What dossiers refer to beyond study.yaml: codes, entries, series, events, commitments, claims and documents.</summary>
/// <remarks>A reference to something unknown is a warning and is set aside; the dossier shows what is there.</remarks>
internal sealed class DossierReferences(
    Codebook codebook, Observations observed, ClaimSet? claims, IReadOnlySet<string> documents, ICollection<Problem> problems)
{
    // Where claims.yaml is there and has a fault, that is told; which claims it holds is unknown.
    private readonly bool areClaimsUnread = problems.Any(problem => problem is { Source: ClaimReferences.Source, IsWarning: false });
    private readonly HashSet<string> codes = [.. codebook.Codes.Select(code => code.Id)];
    private readonly HashSet<string> series = [.. observed.Indicators.Select(one => one.Series)];
    private readonly HashSet<string> events = [.. observed.Events.Select(one => one.Id)];
    private readonly HashSet<string> commitments = [.. observed.Commitments.Select(one => one.Id)];
    private readonly HashSet<string> claimed = [.. claims?.Claims.Select(claim => claim.Id) ?? []];

    private readonly ILookup<string, string> variants = codebook.Codes
        .SelectMany(code => code.Terms).SelectMany(terms => terms.Value.SelectMany(entry => TermPattern.Variants(entry.Text)), (terms, variant) => (terms.Key, variant))
        .Distinct().ToLookup(one => one.Key, one => one.variant, StringComparer.Ordinal);

    /// <summary>The dossiers without what cannot be found.</summary>
    public IReadOnlyList<Dossier> Check(IReadOnlyList<Dossier> dossiers) =>
    [
        .. dossiers.Select(dossier => dossier with
        {
            Codes = Known(dossier, dossier.Codes, codes, "code", "a code of the codebook"),
            Entries = dossier.Entries.ToDictionary(pair => pair.Key, pair => Entries(dossier, pair.Key, pair.Value), StringComparer.Ordinal),
            Series = [.. dossier.Series.Where(one => series.Contains(one.Id) || Tell(dossier, one.Id, series, "series", "a series of indicators.csv"))],
            Events = Known(dossier, dossier.Events, events, "event", "an event of events.csv"),
            Commitments = Known(dossier, dossier.Commitments, commitments, "commitment", "a commitment of commitments.csv"),
            Claims = areClaimsUnread ? [] : Known(dossier, dossier.Claims, claimed, "claim", "a claim of claims.yaml"),
            For = Known(dossier, dossier.For, documents, "document", "a document of the register"),
            Against = Known(dossier, dossier.Against, documents, "document", "a document of the register"),
        }),
    ];

    /// <summary>Names of series without those of series that the study lacks.</summary>
    public IReadOnlyList<SeriesName> Check(IReadOnlyList<SeriesName> names) =>
        [.. names.Where(one => series.Contains(one.Id) || Tell("series", one.Id, series, "series", "a series of indicators.csv"))];

    // An entry is found as the codebook writes it, whole or one of its variants; sentences carry the variant.
    private IReadOnlyList<string> Entries(Dossier dossier, string language, IReadOnlyList<string> entries)
    {
        var known = variants[language].ToHashSet(StringComparer.Ordinal);
        return
        [
            .. entries.Where(entry => TermPattern.Variants(entry).All(known.Contains)
                || Tell(dossier, entry, known, $"entry ({language})", "an entry of the codebook in this language, or a variant of one")),
        ];
    }

    private IReadOnlyList<string> Known(Dossier dossier, IReadOnlyList<string> names, IReadOnlySet<string> known, string what, string expected) =>
        [.. names.Where(name => known.Contains(name) || Tell(dossier, name, known, what, expected))];

    private bool Tell(Dossier dossier, string name, IReadOnlySet<string> known, string what, string expected) =>
        Tell($"dossier {dossier.Id}", name, known, what, expected);

    private bool Tell(string where, string name, IReadOnlySet<string> known, string what, string expected)
    {
        problems.Add(new Problem(
            "DO010", "study.yaml", null, $"{where}: the unknown {what} '{name}'", expected,
            $"{Nearest.Suggest(name, known)} It is set aside.".TrimStart(), IsWarning: true));
        return false;
    }
}
