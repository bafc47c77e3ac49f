using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Inference;

namespace Parallax.Claims;

/// <summary>A way of measuring a test on texts: which documents, by which plan, which row.</summary>
/// <param name="Name">What differs from the headline, in words; empty for the headline itself.</param>
/// <param name="Table">Counts of the documents that enter.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Key">The row.</param>
internal sealed record TextWay(string Name, CountTable Table, ComparisonPlan Plan, RowKey Key)
{
    /// <summary>Counts before the claim's window was laid on, for windows that are wider.</summary>
    internal CountTable Whole { get; init; } = Table;
}

/// <summary>Measures the tests that rest on coded texts.</summary>
internal sealed class TextMeasurement(ClaimMaterial material)
{
    // Measures that set a dyad beside others need the others' texts too.
    private static readonly string[] WithOthers = ["common_interest_excess", "divergence_excess"];

    /// <summary>The headline way of a test; null with the reason where the study has no such row.</summary>
    internal (TextWay? Way, string Reason) Headline(Claim claim, QuantitativeTest test)
    {
        var plan = material.Plan;
        var table = material.Table;
        if (test.Term.Length > 0)
        {
            if (material.Terms.Alone(table, test.Code, test.Term) is not { } narrowed)
            {
                return (null, $"the entry '{test.Term}' was not counted apart");
            }

            table = narrowed;
        }

        var whole = table;
        if (claim.From is not null || claim.To is not null)
        {
            table = table.Where(Windows.Within(claim.From, claim.To));
        }

        var source = test.Sources[0];
        var isGap = test.Measure.StartsWith("declared_gap", StringComparison.Ordinal);
        var language = test.Language.Length > 0 ? test.Language : Language(table, test, isGap ? "official" : source);
        if (language.Length == 0)
        {
            return (null, $"no counted document of {Named(test)} in {source}");
        }

        var key = new RowKey
        {
            Measure = TestedMeasure.Of(test),
            Theme = test.Theme,
            Code = test.Code,
            Actor = test.Actor,
            Partner = test.Partner,
            Source = source,
            Period = test.Period,
            Language = language,
            Aggregation = test.Aggregation,
        };
        return (new TextWay("", table.Where(document => Enters(document, key)), plan, key)
        {
            Whole = whole.Where(document => Enters(document, key)),
        }, "");
    }

    /// <summary>The row of a way at a level; null where the study has none.</summary>
    internal MeasureRow? Row(TextWay way, double level) =>
        Contrasts.Only(way.Table, way.Plan with { Level = level }, material.Codebook, way.Key);

    /// <summary>A row as a test reads it; the interval for equivalence is only computed where it may decide.</summary>
    internal Measured Read(TextWay way, QuantitativeTest test, MeasureRow? row, double level)
    {
        if (row is null)
        {
            return Measured.Missing($"there are no texts to measure it from ({way.Key.Language}, {way.Key.Source}, {way.Key.Period})");
        }

        if (row.Estimate is null)
        {
            return Measured.Missing(row.Reason);
        }

        var interval = IntervalOf(row);
        var narrow = 1 - (2 * test.Alpha);
        var isDecided = test.Sesoi is not { } sesoi || interval is not { } wide || Math.Abs(row.Estimate.Value) >= sesoi;
        var equivalence = isDecided ? null : narrow == level ? interval : Row(way, narrow) is { } again ? IntervalOf(again) : null;
        return new Measured(row.Estimate, interval, equivalence, interval is null ? "no interval could be computed" : row.Status == MeasureStatus.Warn ? row.Reason : "")
        {
            NeededP = row.Interval == "basic" ? row.P ?? 1 : null,
        };
    }

    private static Interval? IntervalOf(MeasureRow row) =>
        row is { Lower: { } lower, Upper: { } upper } ? new Interval(lower, upper) : null;

    // A row without an actor's own texts, as experts' or joint ones, is looked for where such texts are.
    private string Language(CountTable table, QuantitativeTest test, string source)
    {
        var isExpert = source.StartsWith("EX:", StringComparison.Ordinal);
        var isGap = test.Measure.StartsWith("declared_gap", StringComparison.Ordinal);
        string[] actors = isGap ? [test.Actor, "THIRD"] : isExpert ? ["THIRD"]
            : test.Contrast.Contains(" - ", StringComparison.Ordinal) ? [test.Actor, test.Partner] : [test.Actor];
        var placed = table.Documents.Select(counted => Placement.Of(counted.Document, material.Plan))
            .Where(place => actors.Contains(place.Actor) && (place.IsOf(source)
                || (isGap && place.Source.StartsWith("EX:", StringComparison.Ordinal))))
            .GroupBy(place => place.Language, StringComparer.Ordinal);
        return placed
            .OrderByDescending(language => actors.Min(actor => language.Count(place => place.Actor == actor)))
            .ThenByDescending(language => language.Count()).ThenBy(language => language.Key, StringComparer.Ordinal)
            .Select(language => language.Key).FirstOrDefault() ?? "";
    }

    private static bool Enters(Document document, RowKey key) => (document.Language == key.Language || key.Language == "all")
        && (WithOthers.Contains(key.Measure) || document.Actor == key.Actor || document.Actor == key.Partner
            || document.Actor is "THIRD" or "JOINT");

    private static string Named(QuantitativeTest test) => test.Contrast.Length > 0 ? test.Contrast : "anybody";
}

/// <summary>Spans of time that documents are held to.</summary>
internal static class Windows
{
    /// <summary>Whether the whole of a document's date lies within; undated ones never do.</summary>
    internal static Func<Document, bool> Within(DateOnly? from, DateOnly? to) => document =>
        document.Date is { } date && (from is null || date.First >= from) && (to is null || date.Last <= to);
}
