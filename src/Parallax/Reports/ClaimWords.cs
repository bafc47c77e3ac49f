using System.Globalization;
using System.Text.RegularExpressions;
using Parallax.Claims;
using Parallax.Corpora;

namespace Parallax.Reports;

/// <summary>Claims, tests and verdicts as a reader is told them.</summary>
internal sealed partial class ClaimWords(ReportMaterial material)
{
    private static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
        ["1"] = "whether there is enough to judge by",
        ["2"] = "whether what there is speaks against the claim",
        ["3"] = "whether every condition of support is met",
        ["4"] = "neither refuted nor supported in full",
    };

    private readonly Dictionary<string, string> _hypotheses =
        material.Input.Claims?.Hypotheses.ToDictionary(one => one.Id, one => one.Text.TrimEnd('.'), StringComparer.Ordinal) ?? [];

    /// <summary>Anchor of the claim's place in the report.</summary>
    public static string Anchor(Claim claim) => "claim-" + NotPlain().Replace(claim.Id.ToLowerInvariant(), "-");

    /// <summary>The verdict; a counterfactual claim without a panel is at best consistent with the data.</summary>
    public static VerdictMark Mark(JudgedClaim judged) => new(judged.Verdict.Kind,
        judged.Verdict.Kind == VerdictKind.Supported && judged.Qualifiers.Any(one => one.StartsWith("consistent with", StringComparison.Ordinal))
            ? "consistent with" : ClaimJudgement.Words(judged.Verdict.Kind));

    /// <summary>Why the claim has its verdict, in one line.</summary>
    public string Reason(JudgedClaim judged)
    {
        string[] gates = [.. Gates(judged)];
        return gates.Length > 0 ? Sentence(string.Join("; ", gates)) : Sentence(Plain(Tally(judged) + WithoutNumber(judged.Verdict.Rule)));
    }

    // What the primary tests say one by one, before their mean is told.
    private static string Tally(JudgedClaim judged)
    {
        TestOutcome[] primary = [.. judged.Outcomes.Where(outcome => outcome.Test.IsPrimary)];
        (int Count, string Says)[] results =
        [
            .. new (int? Result, string Says)[] { (1, "for it"), (-1, "against it"), (0, "undecided"), (null, "without a number") }
                .Select(one => (primary.Count(outcome => outcome.Result == one.Result), one.Says)),
        ];
        return primary.Length == 0 ? ""
            : $"{(primary.Length == 1 ? "one test" : $"{Wording.InWords(primary.Length)} tests")}, "
                + $"{Wording.List([.. results.Where(one => one.Count > 0).Select(one => primary.Length == 1 ? one.Says : $"{Wording.InWords(one.Count)} {one.Says}")])}; ";
    }

    /// <summary>The rule that gave a verdict, with its number.</summary>
    public string Rule(JudgedClaim judged)
    {
        var rule = judged.Verdict.Rule;
        var number = rule.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end ? rule[..end] : "";
        return number.Length == 0 ? Reason(judged) : $"Decided by rule {number} of four, {Rules.GetValueOrDefault(number)}. {Reason(judged)}";
    }

    /// <summary>Gates that the claim's primary tests fail, each once.</summary>
    public IEnumerable<string> Gates(JudgedClaim judged) => Gates([.. judged.Outcomes.Where(outcome => outcome.Test.IsPrimary)]);

    /// <summary>Gates that tests fail, each reason once with all codes that it concerns.</summary>
    public IEnumerable<string> Gates(IReadOnlyList<TestOutcome> outcomes) => outcomes
        .Where(outcome => outcome.FailedGate.Length > 0)
        .SelectMany(outcome => outcome.FailedGate.Split("; "))
        .Select(gate => Codes().Match(gate) is { Success: true } match
            ? (Reason: match.Groups[1].Value, Codes: match.Groups[2].Value.Split(", ")) : (Reason: gate, Codes: []))
        .GroupBy(gate => gate.Reason, gate => gate.Codes, StringComparer.Ordinal)
        .Select(same =>
        {
            string[] codes = [.. same.SelectMany(one => one).Distinct(StringComparer.Ordinal).Select(code => Wording.Small(material.Names.Coded(code)))];
            var reason = same.Key == "coding not validated" ? "nobody has confirmed the coding" + (codes.Length > 0 ? " of" : "") : Plain(same.Key) + (codes.Length > 0 ? ":" : "");
            return codes.Length == 0 ? reason : $"{reason} {Wording.List(codes, 5)}";
        });

    /// <summary>What limits a verdict.</summary>
    public string Qualifier(string text) => text.StartsWith("not diagnostic vs ", StringComparison.Ordinal)
        ? $"the evidence does not tell it from {Hypothesis(text["not diagnostic vs ".Length..])}" : Plain(text);

    /// <summary>A hypothesis by its key and its words.</summary>
    public string Hypothesis(string key) => _hypotheses.TryGetValue(key, out var text) ? $"{key}, “{text}”" : key;

    /// <summary>What a test measures.</summary>
    public string What(QuantitativeTest test)
    {
        if (test.Measure.StartsWith("document:", StringComparison.Ordinal))
        {
            var id = test.Measure["document:".Length..];
            var title = material.Input.Documents.FirstOrDefault(placed => placed.Document.Id == id)?.Document.Title;
            return $"A document in the register: {(title is { Length: > 0 } ? title : Series(id))}";
        }

        if (!test.IsOfTexts)
        {
            var own = test.Measure[(test.Measure.IndexOf(':', StringComparison.Ordinal) + 1)..];
            return Wording.Capital(Series(own)) + (test.Per.Length == 0 ? ""
                : own == test.Per ? $", that of {material.Names.Actor(test.Actor)} as a multiple of that of {material.Names.Actor(test.Partner)}"
                : $" as a multiple of “{Series(test.Per)}”");
        }

        var about = test.Code != "all" ? material.Names.Coded(test.Code) : test.Theme != "all" ? material.Names.Coded(test.Theme) : "";
        return MeasureWords.Of(TestedMeasure.Of(test)).Name
            + (about.Length > 0 ? $": {Wording.Small(about)}" : "") + (test.Term.Length > 0 ? $", the entry “{test.Term}”" : "");
    }

    /// <summary>Of whom, in which texts, when, and what the claim expects.</summary>
    public string Where(TestOutcome outcome)
    {
        var test = outcome.Test;
        var names = material.Names;
        string[] parts =
        [
            Who(test), test.IsOfTexts ? Texts(outcome) : "",
            test.Measure.StartsWith("document:", StringComparison.Ordinal) ? "" : test.IsOfTexts ? names.Period(test.Period) : Times(test.Period),
            outcome.Row is { } row ? $"{MeasureTable.Documents(row)} documents" : "", $"expected {Expected(test)}",
        ];
        return Wording.Capital(string.Join("; ", parts.Where(part => part.Length > 0)));
    }

    /// <summary>How values of a test are shown.</summary>
    public ChartScale Scale(QuantitativeTest test) => test.IsOfTexts ? MeasureWords.Of(TestedMeasure.Of(test)).Scale
        : Shown(test) is { } series ? IndicatorCharts.ScaleOf(series) : ChartScale.Index;

    /// <summary>A value of a test, with the unit of its series where it has one.</summary>
    public string Value(QuantitativeTest test, double value) => Shown(test) is { } series
        ? IndicatorCharts.WithUnit(series[0] with { Value = value }, IndicatorCharts.ScaleOf(series)) : Wording.Value(value, Scale(test));

    // Values of the series that a test takes as they are; null for texts, records, ratios and multiples.
    private Indicator[]? Shown(QuantitativeTest test)
    {
        const string named = "indicator:";
        if (!test.Measure.StartsWith(named, StringComparison.Ordinal) || test.Per.Length > 0 || test.Period.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }

        Indicator[] series = [.. material.Input.Observed.Indicators.Where(one => one.Series == test.Measure[named.Length..])];
        return series.Length == 0 ? null : series;
    }

    /// <summary>What a test says of its claim.</summary>
    public static string Result(TestOutcome outcome) => outcome.Result switch
    {
        1 => "for the claim",
        -1 => "against the claim",
        0 => "undecided",
        _ => "no number",
    } + (outcome.Test.IsPrimary ? outcome is { FailedGate.Length: > 0, Result: not null } ? ", but does not count yet" : "" : ", secondary");

    /// <summary>A text in which keys give way to names.</summary>
    public string Plain(string text) => Minus().Replace(material.Names.Plain(TestId().Replace(text, "")), "−");

    /// <summary>A text as a sentence.</summary>
    public static string Sentence(string text) => text.Length == 0 ? "" : Wording.Capital(text).TrimEnd('.') + ".";

    /// <summary>What a test expects.</summary>
    public string Expected(QuantitativeTest test)
    {
        if (test.Measure.StartsWith("document:", StringComparison.Ordinal))
        {
            return test.ExpectsMore ? "present" : "absent";
        }

        if (test.Threshold is > 0 and < 1 && Shown(test) is { } series && series[0].Unit == IndicatorCharts.YesNo)
        {
            return test.ExpectsMore ? "yes" : "no";
        }

        var side = test.Direction switch
        {
            Direction.Above => "above",
            Direction.AtLeast => "at least",
            Direction.Below => "below",
            _ => "at most",
        };
        return test.Threshold is { } threshold ? $"{side} {Value(test, threshold)}"
            : $"{side} {Value(test, test.ExpectsMore ? test.Sesoi!.Value : -test.Sesoi!.Value)}, the smallest effect of interest";
    }

    private string Who(QuantitativeTest test)
    {
        var names = material.Names;
        return test.Actor.Length == 0 ? ""
            : test.Partner.Length == 0 ? names.Actor(test.Actor)
            : !test.IsOfTexts ? $"{names.Actor(test.Actor)}, partner {names.Actor(test.Partner)}"
            : test.Contrast.Contains("->", StringComparison.Ordinal) ? $"{names.Actor(test.Actor)} about {names.Actor(test.Partner)}"
            : TestedMeasure.Of(test).EndsWith("_difference", StringComparison.Ordinal) ? $"{names.Actor(test.Actor)} minus {names.Actor(test.Partner)}"
            : $"{names.Actor(test.Actor)} and {names.Actor(test.Partner)}";
    }

    private string Texts(TestOutcome outcome)
    {
        var language = outcome.Row?.Language ?? outcome.Test.Language;
        var source = outcome.Row?.Source ?? (outcome.Test.Sources is [var first, ..] ? first : "");
        return source.Length == 0 ? "" : material.Names.Texts(source, language.Length > 0 ? language : "all");
    }

    private static string Times(string period) => period.Replace(" - ", " minus ", StringComparison.Ordinal).Replace(" / ", " over ", StringComparison.Ordinal);

    private string Series(string key) => material.Names.Series(key);

    private static string WithoutNumber(string rule) => rule.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end ? rule[(end + 2)..] : rule;

    /// <summary>A day as a reader reads it: 1 November 2026.</summary>
    public static string Day(string text) => IsoDay().Replace(text, match =>
        DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Wording.Date(day) : match.Value);

    /// <summary>Name of a document; its key where the register has none.</summary>
    public string Document(string id) => material.Input.Documents.FirstOrDefault(placed => placed.Document.Id == id)?.Document is { Title.Length: > 0 } document
        ? document.Title : id;

    /// <summary>Web address of a document; null for none.</summary>
    public string? Address(string id) => material.Input.Documents.FirstOrDefault(placed => placed.Document.Id == id)?.Document.Url;

    [GeneratedRegex(@"\b[A-Za-z]+\d+\.[a-z0-9]+: ", RegexOptions.CultureInvariant)]
    private static partial Regex TestId();

    // A hyphen before a number breaks at the end of a line.
    [GeneratedRegex(@"(?<=^|[ (])-(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Minus();

    [GeneratedRegex(@"^(.*) \(([A-Z][A-Z0-9., ]*)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDay();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotPlain();
}
