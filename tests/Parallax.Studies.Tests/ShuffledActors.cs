using Parallax.Claims;
using Parallax.Codings;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Inference;
using Parallax.Reliability;

namespace Parallax.Studies;

/// <summary>A study whose official documents of one language are dealt out anew between its two focal actors.</summary>
/// <remarks>
/// A document that changes sides exchanges the two names within it as well: what was said of the partner is still said of
/// the partner. Whatever is then found of a difference between the two is chance. Texts by others stay as they are, and
/// every code is declared validated, as no study can do.
/// </remarks>
internal sealed class ShuffledActors
{
    private const string Language = "en";

    private readonly Study study;
    private readonly ComparisonPlan plan;
    private readonly Document[] documents;
    private readonly Dictionary<string, Coding[]> codings;
    private readonly Dictionary<string, Coding[]> exchanged;
    private readonly ClaimMaterial material;

    /// <param name="study">A study with two focal actors whose codings are shipped.</param>
    internal ShuffledActors(Study study)
    {
        this.study = study;
        plan = study.Plan with
        {
            Method = study.Plan.Method with
            {
                Resamples = 200,
                Permutations = 200,
                Claims = study.Plan.Method.Claims with { CurvePermutations = 0, MostInfluential = 0 },
            },
        };
        documents =
        [
            .. study.Documents.Select(one => one.Document).Where(document => document.Language == Language && study.ShippedCounts.ContainsKey(document.Id)),
        ];
        var known = study.ShippedCodings.ToLookup(coding => coding.Document, StringComparer.Ordinal);
        codings = documents.ToDictionary(document => document.Id, document => known[document.Id].ToArray(), StringComparer.Ordinal);
        exchanged = documents.Where(IsDealt).ToDictionary(
            document => document.Id, document => Array.ConvertAll(codings[document.Id], Exchanged), StringComparer.Ordinal);
        var topics = study.Codebook.Themes.Select(theme => theme.Id).Concat(study.Codebook.Codes.Select(code => code.Id));
        material = new ClaimMaterial
        {
            Table = new CountTableBuilder(plan, study.Codebook).Build(),
            Plan = plan,
            Codebook = study.Codebook,
            Register = documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal),
            Gates = new CodingGates(topics.ToDictionary(topic => (topic, Language), _ => new CodingGate(GateStatus.Passed, "declared for a simulation"))),
            Observed = study.Observed,
        };
        Source = documents.Where(IsDealt).GroupBy(document => Placement.Of(document, plan).Source)
            .OrderByDescending(kind => plan.Actors.Min(actor => kind.Count(document => document.Actor == actor)))
            .ThenBy(kind => kind.Key, StringComparer.Ordinal).First().Key;
    }

    /// <summary>The kind of text of which both actors have most.</summary>
    internal string Source { get; }

    /// <summary>The verdicts of claims on shuffled studies.</summary>
    /// <param name="claims">Claims about the study's two actors.</param>
    /// <param name="shuffles">Shuffles to make.</param>
    /// <param name="seed">Where the draws begin.</param>
    internal ShuffledVerdicts Judge(IReadOnlyList<Claim> claims, int shuffles, ulong seed)
    {
        var set = new ClaimSet { Hypotheses = study.Claims?.Hypotheses ?? [], Claims = claims };
        return new ShuffledVerdicts(
            [
                .. Enumerable.Range(0, shuffles).Select(shuffle => ClaimTesting.Judge(
                    set, material with { Table = Deal(new Pcg32(seed, (ulong)shuffle)) }, null, CancellationToken.None)),
            ]);
    }

    private CountTable Deal(Pcg32 random)
    {
        var builder = new CountTableBuilder(plan, study.Codebook);
        foreach (var document in documents.Where(document => !IsDealt(document)))
        {
            builder.Add(document, study.ShippedCounts[document.Id], codings[document.Id]);
        }

        foreach (var kind in documents.Where(IsDealt).GroupBy(document => Placement.Of(document, plan) with { Actor = "" }))
        {
            Document[] dealt = [.. kind];
            int[] places = [.. Enumerable.Range(0, dealt.Length)];
            random.Shuffle(places);
            for (var one = 0; one < dealt.Length; one++)
            {
                var (document, actor) = (dealt[one], dealt[places[one]].Actor);
                builder.Add(
                    document with { Actor = actor }, study.ShippedCounts[document.Id], (actor == document.Actor ? codings : exchanged)[document.Id]);
            }
        }

        return builder.Build();
    }

    private bool IsDealt(Document document) => plan.Actors.Contains(document.Actor);

    private Coding Exchanged(Coding coding) => coding with
    {
        Voice = Exchanged(coding.Voice),
        Subject = Exchanged(coding.Subject),
        Target = Exchanged(coding.Target),
    };

    private string Exchanged(string names) => string.Join(';', names.Split(';').Select(name =>
        name == plan.Actors[0] ? plan.Actors[1] : name == plan.Actors[1] ? plan.Actors[0] : name));
}

/// <summary>Verdicts of the same claims in one shuffled study after another.</summary>
/// <param name="Studies">Every study's judged claims.</param>
internal sealed record ShuffledVerdicts(IReadOnlyList<IReadOnlyList<JudgedClaim>> Studies)
{
    /// <summary>Studies in which any claim is supported.</summary>
    internal int WithSupport => Studies.Count(judged => judged.Any(one => one.Verdict.Kind == VerdictKind.Supported));

    /// <summary>How often each claim gets each verdict.</summary>
    internal IEnumerable<(string Claim, Func<VerdictKind, int> Times)> ByClaim => Studies.SelectMany(judged => judged)
        .GroupBy(one => one.Claim.Id)
        .Select(claim => (claim.Key, (Func<VerdictKind, int>)(kind => claim.Count(one => one.Verdict.Kind == kind))));
}
