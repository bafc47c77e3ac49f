using Parallax.Reliability;

namespace Parallax.Reports;

/// <summary>The tables of people's agreement.</summary>
internal static class ReliabilityTables
{
    /// <summary>AC1 in which each sentence weighs 1/chance.</summary>
    public const string Weighted = "gwet_ac1_weighted";

    private const string Drifting = "drift_";

    /// <summary>The reliability table: code, coefficients with intervals, sentences, prevalence and language.</summary>
    public static ReportTable Topics(ReportMaterial material, IReadOnlyList<ReliabilityTopic> topics)
    {
        var isWeighted = topics.Any(topic => topic[Weighted] is not null);
        ReportColumn[] weighted = isWeighted ? [new("Prevalence, weighted", true), new("AC1, weighted", true)] : [];
        return new ReportTable(
            "Reliability of themes and codes",
            [
                new("Theme or code"), new("Language"), new("Sentences", true), new("Left out", true), new("Prevalence", true), new("Krippendorff’s α", true),
                new("α below .667", true), new("Gwet’s AC1", true), .. weighted, new("Agreement", true), new("On having it", true), new("Allows"),
            ],
            [
                .. topics.Select(topic => (IReadOnlyList<ReportCell>)
                [
                    Name(material, topic.Alpha.Code), ReportNames.Language(topic.Alpha.Language), Wording.Count(topic.Alpha.Units), Wording.Count(topic.Alpha.Dropped),
                    Prevalence(topic.Alpha), Figure(topic.Alpha), topic.Alpha.BelowTentative is { } below ? Wording.Value(below, ChartScale.Share) : Missing,
                    Called(topic["gwet_ac1"]), .. isWeighted ? [Prevalence(topic[Weighted]), Figure(topic[Weighted])] : Array.Empty<ReportCell>(),
                    Figure(topic["percent_agreement"]), Figure(topic["positive_agreement"]), Allows(topic.Status),
                ]),
            ]);
    }

    /// <summary>What stands under a chart: α and why it allows what it allows.</summary>
    public static ReportTable Judged(ReportMaterial material, IEnumerable<ReliabilityTopic> topics) => new(
        "What α allows",
        [new("Theme or code"), new("Language"), new("Sentences", true), new("Krippendorff’s α", true), new("Why")],
        [
            .. topics.Select(topic => (IReadOnlyList<ReportCell>)
            [
                Name(material, topic.Alpha.Code), ReportNames.Language(topic.Alpha.Language), Wording.Count(topic.Alpha.Units),
                Figure(topic.Alpha), Wording.Capital(material.Names.Plain(topic.Alpha.Reason)),
            ]),
        ]);

    /// <summary>Each two coders on the themes; null where nobody coded with another.</summary>
    public static ReportTable? Pairs(ReportMaterial material, IReadOnlyList<AgreementRow> rows)
    {
        var pairs = Themes(material, rows).Where(row => row.Coders != ReliabilitySection.Every && row.Units > 0)
            .GroupBy(row => (row.Coders, row.Code)).ToList();
        return pairs.Count == 0 ? null : new ReportTable(
            "Each two coders, on themes",
            [new("Coders"), new("Theme"), new("Sentences", true), new("Krippendorff’s α", true), new("Cohen’s κ", true), new("Agreement", true)],
            [
                .. pairs.OrderBy(pair => pair.Key.Coders, StringComparer.Ordinal).Select(pair => (IReadOnlyList<ReportCell>)
                [
                    pair.Key.Coders.Replace(";", " and ", StringComparison.Ordinal), Name(material, pair.Key.Code), Wording.Count(pair.First().Units),
                    Figure(Of(pair, "krippendorff_alpha")), Figure(Of(pair, "cohen_kappa")), Figure(Of(pair, "percent_agreement")),
                ]),
            ]);
    }

    /// <summary>Agreement on whole sets of codes and on the facets of codes; null where neither was coded.</summary>
    public static ReportTable? Sets(ReportMaterial material, IReadOnlyList<AgreementRow> rows)
    {
        string[] coefficients = ["masi_alpha", "masi_alpha_coded", "stance_alpha", "specificity_alpha", "certainty_alpha"];
        var topics = Themes(material, rows).Where(row => coefficients.Contains(row.Coefficient, StringComparer.Ordinal))
            .GroupBy(row => row.Code).Where(topic => topic.Any(row => row.Value is not null)).ToList();
        return topics.Count == 0 ? null : new ReportTable(
            "Which codes of a theme, and which facets of a code: α of sets (MASI) and ordinal α",
            [
                new("Theme"), new("Codes given", true), new("Codes given, where anybody gave one", true), new("Stance", true),
                new("Specificity", true), new("Certainty", true),
            ],
            [
                .. topics.Select(topic => (IReadOnlyList<ReportCell>)
                    [Name(material, topic.Key), .. coefficients.Select(coefficient => Figure(Of(topic, coefficient)))]),
            ]);
    }

    /// <summary>α of one window of sentences after another; null where too few were coded.</summary>
    public static ReportTable? Drift(ReportMaterial material, IReadOnlyList<AgreementRow> rows)
    {
        AgreementRow[] drift = [.. Themes(material, rows).Where(row => row.Coefficient.StartsWith(Drifting, StringComparison.Ordinal))];
        return drift.Length == 0 ? null : new ReportTable(
            "Drift: α of sentences in the order in which they were coded",
            [new("Theme"), new("Part", true), new("Sentences", true), new("Krippendorff’s α", true), new("Which")],
            [
                .. drift.Select(row => (IReadOnlyList<ReportCell>)
                    [Name(material, row.Code), row.Coefficient[Drifting.Length..], Wording.Count(row.Units), Figure(row), Wording.Capital(row.Reason)]),
            ]);
    }

    /// <summary>Name of a theme or code, or of any code at all.</summary>
    public static string Name(ReportMaterial material, string topic) =>
        topic == ReliabilitySection.Every ? "Any code" : material.Names.Coded(topic);

    /// <summary>A status in words.</summary>
    public static string Allows(string status) => status switch
    {
        "passed" => "reliable",
        "tentative" => "tentative",
        "failed" => "not usable",
        _ => "not validated",
    };

    private static ReportCell Missing => new("–", IsQuiet: true);

    private static IEnumerable<AgreementRow> Themes(ReportMaterial material, IReadOnlyList<AgreementRow> rows) => rows.Where(row =>
        row.Language == ReliabilitySection.Every
        && (row.Code == ReliabilitySection.Every || material.Input.Codebook.Themes.Any(theme => theme.Id == row.Code)));

    private static AgreementRow? Of(IEnumerable<AgreementRow> rows, string coefficient) => rows.FirstOrDefault(row => row.Coefficient == coefficient);

    private static ReportCell Prevalence(AgreementRow? row) => row?.Prevalence is { } share ? Wording.Value(share, ChartScale.Share) : Missing;

    private static ReportCell Called(AgreementRow? row) =>
        row is { AtLeast.Length: > 0 } ? $"{Figure(row).Text}, at least {row.AtLeast}" : Figure(row);

    private static ReportCell Figure(AgreementRow? row) => row switch
    {
        null => Missing,
        { Value: null } => new ReportCell(row.Reason.StartsWith("no variation", StringComparison.Ordinal) ? "no variation" : "–", IsQuiet: true),
        { Value: { } value, Lower: { } lower, Upper: { } upper } =>
            $"{ReliabilitySection.Figure(value)} ({Wording.Interval(lower, upper, ChartScale.Index)})",
        { Value: { } value } => ReliabilitySection.Figure(value),
    };
}
