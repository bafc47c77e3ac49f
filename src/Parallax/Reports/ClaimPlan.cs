using Parallax.Claims;
using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>One piece of work with the claims it would help to decide.</summary>
/// <param name="Kind">Kind of work.</param>
/// <param name="What">What to do, in words.</param>
/// <param name="Count">Documents or sentences; null where it is not a number of things.</param>
/// <param name="Claims">The claims, in the study's order.</param>
internal sealed record PlannedWork(WorkKind Kind, string What, int? Count, IReadOnlyList<Claim> Claims)
{
    /// <summary>Language of the texts; empty for none.</summary>
    public string Language { get; init; } = "";
}

/// <summary>The work plans of all claims that lack evidence as one, the most useful work first.</summary>
/// <remarks>
/// Sentences that two people code for one code are coded for all: of one language the plan asks for as many as the rarest
/// code needs. Documents of one kind serve every claim that asks for them.
/// </remarks>
internal sealed class ClaimPlan
{
    private const int MostNamed = 6;

    // Nothing counts before its coding is confirmed.
    private static readonly WorkKind[] Order =
        [WorkKind.Coding, WorkKind.Revision, WorkKind.Documents, WorkKind.Indicator, WorkKind.Evidence, WorkKind.Plan];

    private readonly ReportMaterial _material;
    private readonly ClaimWords _words;

    public ClaimPlan(ReportMaterial material, ClaimWords words)
    {
        (_material, _words) = (material, words);
        (Claim Claim, WorkItem Need)[] needs =
        [
            .. material.Input.Judged.Where(judged => judged.Verdict.Kind == VerdictKind.InsufficientEvidence)
                .SelectMany(judged => judged.Needs.Select(need => (judged.Claim, need))),
        ];
        Work =
        [
            .. needs.GroupBy(one => Key(one.Need)).Select(Merge)
                .OrderByDescending(work => work.Claims.Count).ThenBy(work => Array.IndexOf(Order, work.Kind))
                .ThenBy(work => work.Count ?? int.MaxValue).ThenBy(work => work.What, StringComparer.Ordinal),
        ];
    }

    /// <summary>What to do, the most useful first.</summary>
    public IReadOnlyList<PlannedWork> Work { get; }

    /// <summary>What one claim lacks, work that is done at once told once.</summary>
    public IReadOnlyList<string> Of(JudgedClaim judged) =>
    [
        .. judged.Needs.GroupBy(Key).Select(same => Merge(same.Select(need => (judged.Claim, need))))
            .Select(work => work.What + (Amount(work) is { Length: > 0 } amount ? $" ({amount})" : "")).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>How much a piece of work is; empty where it is not a number of things to do.</summary>
    public static string Amount(PlannedWork work) => work.Count is not { } count || work.Kind == WorkKind.Plan ? ""
        : work.Kind == WorkKind.Documents ? Wording.Count(count, "document", "documents") : Wording.Count(count, "sentence", "sentences");

    /// <summary>How much it is in all.</summary>
    public string Total()
    {
        int Of(WorkKind kind) => Work.Where(work => work.Kind == kind).Sum(work => work.Count ?? 0);
        int Items(WorkKind kind) => Work.Count(work => work.Kind == kind);
        string[] parts =
        [
            .. Of(WorkKind.Coding) is > 0 and var sentences ? [Wording.Count(sentences, "sentence for two people to code", "sentences for two people to code")] : Array.Empty<string>(),
            .. Of(WorkKind.Documents) is > 0 and var documents ? [Wording.Count(documents, "document to add", "documents to add")] : Array.Empty<string>(),
            .. Items(WorkKind.Revision) is > 0 and var revisions ? [Wording.Count(revisions, "code to sharpen", "codes to sharpen")] : Array.Empty<string>(),
            .. Items(WorkKind.Indicator) is > 0 and var indicators ? [Wording.Count(indicators, "series or document to look up", "series or documents to look up")] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? "" : $"In all {Wording.List(parts)}.";
    }

    private static (WorkKind, string, string, string, string, string, string) Key(WorkItem need) => need.Kind switch
    {
        WorkKind.Coding => (need.Kind, "", "", need.Language, "", "", ""),
        WorkKind.Revision => (need.Kind, "", "", need.Language, "", need.Code, ""),
        WorkKind.Plan when need.Count is not null => (need.Kind, "", need.Source, need.Language, need.Period, "", ""),
        WorkKind.Documents when need.Count is not null => (need.Kind, need.Actor, need.Source, need.Language, need.Period, "", ""),
        _ => (need.Kind, need.Actor, need.Source, need.Language, need.Period, need.What, need.What.Length > 0 ? "" : need.Text),
    };

    private PlannedWork Merge(IEnumerable<(Claim Claim, WorkItem Need)> same)
    {
        WorkItem[] needs = [.. same.Select(one => one.Need)];
        var counts = needs.Select(need => need.Count).OfType<int>().ToArray();
        return new PlannedWork(
            needs[0].Kind, What(needs), counts.Length > 0 ? counts.Max() : null, [.. same.Select(one => one.Claim).Distinct()])
        {
            Language = needs[0].Language,
        };
    }

    private string What(WorkItem[] needs)
    {
        var need = needs[0];
        var names = _material.Names;
        return need.Kind switch
        {
            WorkKind.Coding => $"Two people code the same sentences in {Languages.NameOf(need.Language)}, drawn at random, or judge a drawn sample of the dictionary’s hits: "
                + Codes(needs),
            WorkKind.Revision => $"Sharpen the definition or the entries of {Wording.Small(names.Coded(need.Code))} in {Languages.NameOf(need.Language)} and code again",
            WorkKind.Documents when need.Count is not null =>
                $"Add {names.Texts(need.Source, need.Language)} of {(need.Actor == "experts" ? "experts" : names.Actor(need.Actor))}, {names.When(need.Period)}",
            WorkKind.Evidence when need.What.Length > 0 => $"Find evidence that tells the claim from {_words.Hypothesis(need.What)}",
            WorkKind.Plan when need.Count is not null => Told(needs.MaxBy(one => one.Count)!),
            _ => Told(need),
        };
    }

    // Kind of text, language and period stand in the text by their keys.
    private string Told(WorkItem need) => Wording.Capital(_words.Plain(need.Source.Length == 0 ? need.Text : need.Text.Replace(
        $"({need.Source}, {Languages.NameOf(need.Language)}, {need.Period})",
        $"({_material.Names.Texts(need.Source, need.Language)}, {_material.Names.When(need.Period)})", StringComparison.Ordinal))).TrimEnd('.');

    private string Codes(WorkItem[] needs)
    {
        string[] codes = [.. needs.OrderByDescending(need => need.Count).Select(need => Wording.Small(_material.Names.Coded(need.Code))).Distinct(StringComparer.Ordinal)];
        return Wording.List(codes, MostNamed);
    }
}
