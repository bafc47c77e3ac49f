using System.Globalization;
using Parallax.Comparison;
using Parallax.Corpora;

namespace Parallax.Claims;

/// <summary>The ways in which a test on texts could as well have been measured, each combination once.</summary>
internal static class TextSpecifications
{
    private const int BreakDays = 30;

    private static readonly string[] BothAggregations = ["salience", "stance", "time_horizon", "time_horizon_future"];
    private static readonly double[] FramingWeights = [.25, .5, .75];
    private static readonly string[] Classes = ["PD", "LS", "TR", "MB"];

    /// <summary>All ways, the headline first.</summary>
    internal static IReadOnlyList<TextWay> Of(Claim claim, QuantitativeTest test, TextWay headline)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. from weight in Weights(headline)
               from plan in Breaks(headline.Plan, test)
               from window in WindowsOf(claim, headline)
               from translated in Translations(headline)
               from source in Sources(test, headline)
               from aggregation in Aggregations(headline.Key)
               from joining in Joinings(headline)
               let way = Combine(headline, plan, window, translated, source, aggregation, (weight, joining))
               where seen.Add(Signature(way))
               select way,
        ];
    }

    private static TextWay Combine(
        TextWay headline, Choice<ComparisonPlan> plan, Choice<CountTable> window, Choice<bool> translated, Choice<string> source,
        Choice<string> aggregation, (Choice<double> Weight, Choice<int> Joining) method)
    {
        string[] names = [window.Name, plan.Name, translated.Name, aggregation.Name, source.Name, method.Weight.Name, method.Joining.Name];
        return new TextWay(
            string.Join(", ", names.Where(name => name.Length > 0)),
            translated.Value ? window.Value : window.Value.Where(document => document.IsTranslation != true),
            plan.Value with { Method = plan.Value.Method with { FramingWeight = method.Weight.Value, JoinBelowUnits = method.Joining.Value } },
            headline.Key with { Source = source.Value, Aggregation = aggregation.Value });
    }

    // What one document is: short ones joined with others of their month and else left out, or each as it is.
    private static IEnumerable<Choice<int>> Joinings(TextWay headline)
    {
        yield return new("", headline.Plan.Method.JoinBelowUnits);
        if (headline.Table.Documents.Any(counted => counted.Units > 0 && counted.Units < headline.Plan.Method.JoinBelowUnits))
        {
            yield return new("short documents not joined", 1);
        }
    }

    private static IEnumerable<Choice<double>> Weights(TextWay headline)
    {
        var own = headline.Plan.Method.FramingWeight;
        yield return new("", own);
        if (headline.Key.Measure is "divergence" or "divergence_excess" or "divergence_change")
        {
            foreach (var other in FramingWeights.Where(other => other != own))
            {
                yield return new(string.Create(CultureInfo.InvariantCulture, $"λ {other}"), other);
            }
        }
    }

    // Every boundary between periods moves; a row of all time has none.
    private static IEnumerable<Choice<ComparisonPlan>> Breaks(ComparisonPlan plan, QuantitativeTest test)
    {
        yield return new("", plan);
        if (test.Period == "all")
        {
            yield break;
        }

        foreach (var days in new[] { -BreakDays, BreakDays })
        {
            Period[] moved = [.. plan.Periods.Select(period => period with { From = period.From?.AddDays(days), To = period.To?.AddDays(days) })];
            yield return new($"break {BreakDays} days {(days < 0 ? "earlier" : "later")}", plan with { Periods = moved });
        }
    }

    private static IEnumerable<Choice<CountTable>> WindowsOf(Claim claim, TextWay headline)
    {
        yield return new("", headline.Table);
        PartialDate[] dates = [.. headline.Table.Documents.Select(counted => counted.Document.Date).OfType<PartialDate>()];
        if (dates.Length == 0)
        {
            yield break;
        }

        DateOnly from = claim.From ?? dates.Min(date => date.First), to = claim.To ?? dates.Max(date => date.Last);
        foreach (var months in new[] { 3, 6 })
        {
            yield return new(
                $"window {months} months narrower", headline.Table.Where(Windows.Within(from.AddMonths(months), to.AddMonths(-months))));
            if (claim.From is not null || claim.To is not null)
            {
                var wider = Windows.Within(claim.From?.AddMonths(-months), claim.To?.AddMonths(months));
                yield return new($"window {months} months wider", headline.Whole.Where(wider));
            }
        }
    }

    private static IEnumerable<Choice<bool>> Translations(TextWay headline)
    {
        yield return new("", true);
        if (headline.Table.Documents.Any(counted => counted.Document.IsTranslation == true))
        {
            yield return new("without translations", false);
        }
    }

    private static IEnumerable<Choice<string>> Sources(QuantitativeTest test, TextWay headline)
    {
        var own = headline.Key.Source;
        IEnumerable<string> others = own == "official" ? Classes : Classes.Contains(own) ? ["official"] : [];
        return [new("", own), .. test.Sources.Skip(1).Concat(others).Distinct(StringComparer.Ordinal).Where(source => source != own)
            .Select(source => new Choice<string>("source " + source, source))];
    }

    private static IEnumerable<Choice<string>> Aggregations(RowKey key)
    {
        yield return new("", key.Aggregation);
        if (BothAggregations.Any(name => key.Measure == name || key.Measure == name + "_difference" || key.Measure == name + "_change"))
        {
            var other = key.Aggregation == "pooled" ? "documents" : "pooled";
            yield return new(other == "pooled" ? "pooled" : "documents alike", other);
        }
    }

    // Ways that come to the same documents in the same periods by the same formula are one.
    private static string Signature(TextWay way) => string.Join('|',
        [
            way.Key.Source, way.Key.Aggregation, way.Plan.Method.JoinBelowUnits.ToString(CultureInfo.InvariantCulture), way.Plan.Method.FramingWeight.ToString(CultureInfo.InvariantCulture),
            .. way.Table.Documents
                .Select(counted => (counted.Id, Placement: Placement.Of(counted.Document, way.Plan)))
                .Where(one => one.Placement.IsOf(way.Key.Source))
                .Select(one => $"{one.Id}:{one.Placement.Periods}"),
        ]);

    private readonly record struct Choice<T>(string Name, T Value);
}
