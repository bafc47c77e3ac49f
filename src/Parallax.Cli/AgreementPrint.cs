using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parallax.Files;
using Parallax.Files.Ratings;
using Parallax.Reliability;

namespace Parallax.Cli;

/// <summary>What is told of the table that agreement was computed from.</summary>
/// <param name="Layout">How it is laid out.</param>
/// <param name="Lines">Line of each unit, from 1; empty where units are not lines.</param>
/// <param name="Resampled">What a resample draws, as <c>unit</c>.</param>
/// <param name="AreCodersKnown">Whether each value has its coder.</param>
internal sealed record RatedTable(RatingsLayout Layout, IReadOnlyList<int> Lines, string Resampled, bool AreCodersKnown);

/// <summary>Agreement as <c>agree</c> prints it: for people, or as CSV or JSON for programs.</summary>
/// <param name="Ratings">What is told of the table.</param>
/// <param name="Result">The numbers.</param>
/// <param name="Options">How it was resampled.</param>
internal sealed record AgreementPrint(RatedTable Ratings, AgreementResult Result, AgreementOptions Options)
{
    private const int MostNamed = 10;
    private const string Gwet = "gwet_";

    private string Level => Result.Level.ToString().ToLowerInvariant();

    /// <summary>Every coefficient of all coders and of each pair, a row each.</summary>
    public PrintedTable Table() => new(
        [
            "coders", "name", "level", "weights", "value", "lower", "upper", "p_below_667", "p_below_800", "observed", "expected",
            "jackknife_standard_error", "discarded", "units", "reason",
        ],
        [
            .. Result.Coefficients.Select(row => Cells("all", row, Result.Units)),
            .. Result.Pairs.SelectMany(pair => pair.Coefficients.Select(row => Cells($"{pair.First};{pair.Second}", row, pair.Units))),
        ]);

    /// <summary>Writes tables and sentences for people.</summary>
    public void WriteText(TextWriter writer)
    {
        WrappedText.Write(writer, Opening());
        writer.WriteLine();
        new PrintedTable(
            ["coefficient", "weights", "value", "95 % interval", "P(<.667)", "P(<.800)", "observed", "expected", "note"],
            [.. Result.Coefficients.Where(IsShown).Select(row => (IReadOnlyList<string>)
                [row.Name, row.Weights ?? "", Number.Short(row.Estimate.Value), Ends(row), Number.Short(row.Uncertainty?.BelowTentative),
                Number.Short(row.Uncertainty?.BelowReliable), Number.Short(row.Estimate.Observed), Number.Short(row.Estimate.Expected), Note(row)])])
            .WriteText(writer);
        WritePairs(writer);
        writer.WriteLine();
        new PrintedTable(
            ["value", "times", "prevalence", "specific agreement", "alpha against all others"],
            [.. Result.ByValue.Select(value => (IReadOnlyList<string>)
                [value.Value, Number.Format(value.Count), Number.Short(value.Prevalence), Number.Short(value.SpecificAgreement), Number.Short(value.Alpha)])])
            .WriteText(writer);
        writer.WriteLine();
        WrappedText.Write(writer, Verdict());
        if (Result.Coefficients.FirstOrDefault(row => row.Name == "gwet_ac1") is { Benchmark: { } benchmark, Estimate.Value: { } value })
        {
            WrappedText.Write(writer, Called(value, benchmark));
        }
    }

    /// <summary>Writes one object.</summary>
    public void WriteJson(TextWriter writer)
    {
        using var memory = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(memory, options))
        {
            json.WriteStartObject();
            WriteHead(json);
            WriteList(json, "coefficients", Result.Coefficients, row => WriteRow(json, row));
            WriteList(json, "pairs", Result.Pairs, pair => WritePair(json, pair));
            WriteList(json, "by_value", Result.ByValue, value => WriteValue(json, value));
            json.WriteEndObject();
        }

        writer.WriteLine(Encoding.UTF8.GetString(memory.ToArray()));
    }

    private void WriteHead(Utf8JsonWriter json)
    {
        json.WriteNumber("units", Result.Units);
        json.WriteNumber("values", Result.Values);
        json.WriteNumber("coders", Result.Coders);
        json.WriteNumber("clusters", Result.Clusters);
        json.WriteString("level", Level);
        json.WriteString("layout", Layout(Ratings.Layout));
        json.WriteNumber("resamples", Options.Resamples);
        json.WriteNumber("seed", Options.Seed);
        json.WriteString("jackknife_reason", Result.WhyNoJackknife);
        WriteList(json, "dropped", Result.Dropped, unit =>
        {
            json.WriteStartObject();
            json.WriteString("unit", unit.Name);
            Write(json, "line", Ratings.Lines.Count > 0 ? Ratings.Lines[unit.Unit] : null);
            json.WriteString("reason", unit.Reason);
            json.WriteEndObject();
        });
    }

    private void WriteRow(Utf8JsonWriter json, CoefficientRow row)
    {
        json.WriteStartObject();
        json.WriteString("name", row.Name);
        json.WriteString("level", Level);
        json.WriteString("weights", row.Weights);
        Write(json, "value", row.Estimate.Value);
        Write(json, "lower", row.Uncertainty?.Interval?.Lower);
        Write(json, "upper", row.Uncertainty?.Interval?.Upper);
        Write(json, "observed", row.Estimate.Observed);
        Write(json, "expected", row.Estimate.Expected);
        Write(json, "p_below_667", row.Uncertainty?.BelowTentative);
        Write(json, "p_below_800", row.Uncertainty?.BelowReliable);
        Write(json, "jackknife_standard_error", row.Uncertainty?.JackknifeStandardError);
        Write(json, "discarded", row.Uncertainty?.Discarded);
        json.WriteString("reason", row.Estimate.Reason);
        if (row.Name.StartsWith(Gwet, StringComparison.Ordinal))
        {
            WriteBenchmark(json, row.Benchmark);
        }

        json.WriteEndObject();
    }

    private static void WriteBenchmark(Utf8JsonWriter json, Membership? benchmark)
    {
        if (benchmark is null)
        {
            json.WriteNull("benchmark");
            return;
        }

        json.WriteStartObject("benchmark");
        json.WriteString("scale", "landis_koch");
        Write(json, "standard_error", benchmark.StandardError);
        json.WriteString("at_least", benchmark.Scale[benchmark.AtLeast()].Word);
        json.WriteStartObject("cumulative");
        foreach (var (interval, probability) in benchmark.Scale.Zip(benchmark.Cumulative))
        {
            Write(json, interval.Word.Replace(' ', '_'), probability);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WritePair(Utf8JsonWriter json, PairAgreement pair)
    {
        json.WriteStartObject();
        WriteList(json, "coders", [pair.First, pair.Second], json.WriteStringValue);
        json.WriteNumber("units", pair.Units);
        WriteList(json, "coefficients", pair.Coefficients, row => WriteRow(json, row));
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, ValueAgreement value)
    {
        json.WriteStartObject();
        json.WriteString("value", value.Value);
        json.WriteNumber("count", value.Count);
        Write(json, "prevalence", value.Prevalence);
        Write(json, "specific_agreement", value.SpecificAgreement);
        Write(json, "alpha", value.Alpha);
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, double? value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value is { } number ? Number.Format(number) : "null");
    }

    // What applies with no weights is told once.
    private static bool IsShown(CoefficientRow row) => row.Estimate.Value is not null || row.Weights is "identity" or null || row.Name == "krippendorff_alpha";

    private void WritePairs(TextWriter writer)
    {
        if (Result.Pairs is [])
        {
            return;
        }

        writer.WriteLine();
        CoefficientRow[] shown = [.. Result.Pairs[0].Coefficients.Where(IsShownOfPairs)];
        new PrintedTable(
            ["coders", "units", .. shown.Select(row => row.Weights == "identity" ? row.Name : $"{row.Name} {row.Weights}"), "95 % interval of alpha"],
            [.. Result.Pairs.Select(pair => (IReadOnlyList<string>)
                [$"{pair.First}, {pair.Second}", Number.Format(pair.Units),
                .. pair.Coefficients.Where(IsShownOfPairs).Select(row => row.Estimate.Value is null ? row.Estimate.Reason! : Number.Short(row.Estimate.Value)),
                Ends(pair.Coefficients[^1])])])
            .WriteText(writer);
    }

    // A line a pair has room for these; --csv and --json give all.
    private static bool IsShownOfPairs(CoefficientRow row) =>
        row.Name is "cohen_kappa" or "krippendorff_alpha" || row.Name.StartsWith("unitizing", StringComparison.Ordinal) || row is { Name: "percent_agreement", Weights: "identity" };

    private string Opening()
    {
        var text = new StringBuilder();
        if (Ratings.Layout == RatingsLayout.Spans)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Count(Result.Units, "document")} that two coders or more read, ");
            text.Append(CultureInfo.InvariantCulture, $"{Count(Result.Values, "stretch", "stretches")} marked in them, {Count(Result.Coders, "coder")}.");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"{Count(Result.Units, "unit")} with two values or more, ");
            text.Append(CultureInfo.InvariantCulture, $"{Count(Result.Values, "value")} in them, {Count(Result.Coders, "coder")}, compared as {Level}.");
        }

        if (Result.Dropped is not [])
        {
            text.Append(CultureInfo.InvariantCulture, $" {Count(Result.Dropped.Count, Ratings.Layout == RatingsLayout.Spans ? "document" : "unit")} left out: ");
            text.AppendJoin(", ", Result.Dropped.Take(MostNamed).Select(unit => $"{unit.Name} ({unit.Reason})"));
            text.Append(Result.Dropped.Count > MostNamed ? $" and {Result.Dropped.Count - MostNamed} more." : ".");
        }

        text.Append(Result.Coders > Agreement.MostPaired && Ratings.AreCodersKnown ? $" Pairs of coders are told up to {Agreement.MostPaired} coders." : "");
        text.Append(Options.Resamples == 0 ? " No intervals were asked for."
            : Result.Clusters < 2 ? $" There are no intervals: what varies cannot be seen in one {One}."
            : $" Intervals: {Options.Resamples} resamples of {Count(Result.Clusters, Ratings.Resampled)}, percentile.");
        text.Append(Result.WhyNoJackknife is { } reason ? $" No jackknife: {reason}." : "");
        return text.ToString();
    }

    private string One => Ratings.Resampled == "unit" ? "cluster" : Ratings.Resampled;

    private string Verdict()
    {
        var alpha = Result.Coefficients[^1];
        var words = alpha.Estimate.Value switch
        {
            null => $"Krippendorff's alpha is undefined: {alpha.Estimate.Reason}.",
            >= .8 => "Krippendorff's alpha is at least .800: reliable.",
            >= .667 => "Krippendorff's alpha lies between .667 and .800: for tentative conclusions only.",
            _ => "Krippendorff's alpha is below .667: not usable.",
        };
        return alpha.Estimate.Value >= .667 && alpha.Uncertainty?.Interval is { Lower: < .667 }
            ? $"{words} The interval reaches below .667, so no confirmatory use." : words;
    }

    // Words for Gwet's AC1 where its standard error leaves them, which gate nothing.
    private static string Called(double value, Membership benchmark)
    {
        var place = benchmark.AtLeast();
        var parts = benchmark.Scale.Zip(benchmark.Cumulative).Take(place + 1).Select((one, at) => $"{one.First.Word}{(at > 0 ? " or better" : "")} {Number.Short(one.Second)}");
        return $"Gwet's AC1 of {Number.Short(value)}, standard error {Number.Short(benchmark.StandardError)}, is at least {benchmark.Scale[place].Word} on the scale of Landis "
            + $"and Koch (probabilities: {string.Join(", ", parts)}). That is a name, not a test.";
    }

    private IReadOnlyList<string> Cells(string coders, CoefficientRow row, int units) =>
    [
        coders, row.Name, Level, row.Weights ?? "", Number.Format(row.Estimate.Value), Number.Format(row.Uncertainty?.Interval?.Lower),
        Number.Format(row.Uncertainty?.Interval?.Upper), Number.Format(row.Uncertainty?.BelowTentative),
        Number.Format(row.Uncertainty?.BelowReliable), Number.Format(row.Estimate.Observed), Number.Format(row.Estimate.Expected),
        Number.Format(row.Uncertainty?.JackknifeStandardError), Number.Format(row.Uncertainty?.Discarded), Number.Format(units),
        row.Estimate.Reason ?? "",
    ];

    private static string Note(CoefficientRow row) => row.Estimate.Reason
        ?? (row.Uncertainty is { Discarded: > 0 } uncertainty
            ? $"{Count(uncertainty.Discarded, "resample")} without variation left out" : "");

    private static string Ends(CoefficientRow row) =>
        row.Uncertainty?.Interval is { } interval ? $"{Number.Short(interval.Lower)} to {Number.Short(interval.Upper)}" : "";

    private static string Count(int number, string noun, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? noun : many ?? noun + "s")}");

    private static string Layout(RatingsLayout layout) =>
        layout == RatingsLayout.CodersInRows ? "coders-in-rows" : layout.ToString().ToLowerInvariant();
}
