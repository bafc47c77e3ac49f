using Parallax.Comparison;
using Parallax.Corpora;

namespace Parallax.Claims;

/// <summary>How far a test on texts depends on choices and on single documents, issuers, sources and entries.</summary>
internal sealed class TextSensitivity(ClaimMaterial material, TextMeasurement measurement)
{
    // Within a curve of dozens of ways a bootstrapped interval need not be as fine as the headline's.
    private const int CurveResamples = 400;

    /// <summary>The curve of a test, with the joint p of its median where labels can be shuffled.</summary>
    internal CurveSummary Curve(Claim claim, QuantitativeTest test, TextWay headline, double level)
    {
        TextWay[] ways = [.. TextSpecifications.Of(claim, test, headline).Select(Lean)];
        var specifications = new Specification[ways.Length];
        Parallel.For(0, ways.Length, place => specifications[place] = Specify(test, Coarse(ways[place]), level));
        return SpecificationCurve.Of(test, specifications, material.Conventions, Medians(test, ways, specifications));
    }

    /// <summary>What moves the estimate most when it is left out, the most influential first.</summary>
    internal IReadOnlyList<Influence> Influences(QuantitativeTest test, TextWay headline, double estimate)
    {
        var lean = Lean(headline);
        Omission[] omissions = material.Conventions.MostInfluential == 0 ? [] : [.. Omissions(test, lean)];
        var influences = new Influence[omissions.Length];
        Parallel.For(0, omissions.Length, place =>
        {
            var without = measurement.Row(Quick(lean with { Table = omissions[place].From(lean.Table) }), material.Plan.Level)?.Estimate;
            influences[place] = new Influence(omissions[place].Kind, omissions[place].What, without, without - estimate);
        });
        return Influence.MostOf(influences, material.Conventions.MostInfluential);
    }

    /// <summary>The table of a way without what an influence names.</summary>
    internal CountTable Without(Influence influence, CountTable table) => influence.Kind switch
    {
        "document" => table.Where(document => document.Id != influence.What),
        "issuer" => table.Where(document => document.Issuer != influence.What),
        "source" => table.Where(document => Placement.Of(document, material.Plan).Source != influence.What),
        _ => material.Terms.Without(table, Entry(influence.What)),
    };

    private IEnumerable<Omission> Omissions(QuantitativeTest test, TextWay headline)
    {
        Document[] documents =
        [
            .. headline.Table.Documents.Select(counted => counted.Document).Where(document => IsIn(headline.Key, Placement.Of(document, headline.Plan))),
        ];
        // What cannot be computed alone takes a whole comparison for each document. Of reference dyads only whole issuers are tried.
        var single = Contrasts.IsQuick(headline.Key.Measure)
            ? documents.Where(document => document.Actor == headline.Key.Actor || document.Actor == headline.Key.Partner || document.Actor == "THIRD")
                .Select(document => ("document", document.Id))
            : [];
        var ids = documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        var things = single
            .Concat(Several(documents.Select(document => document.Issuer)).Select(issuer => ("issuer", issuer)))
            .Concat(Several(documents.Select(document => Placement.Of(document, headline.Plan).Source)).Select(source => ("source", source)))
            .Concat(test.Term.Length > 0 ? [] : material.Terms.Of(test.Theme, test.Code, ids).Select(entry => ("term", $"{entry.Code}: {entry.Term}")));
        return things.Select(thing => new Omission(
            thing.Item1, thing.Item2, table => Without(new Influence(thing.Item1, thing.Item2, null, null), table)));
    }

    // What all documents share cannot be left out.
    private static string[] Several(IEnumerable<string> values)
    {
        string[] distinct = [.. values.Where(value => value.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        return distinct.Length > 1 ? distinct : [];
    }

    // Each way is measured again and again: documents that its row cannot rest on would be sorted each time in vain.
    private static TextWay Lean(TextWay way) => Contrasts.IsQuick(way.Key.Measure)
        ? way with { Table = way.Table.Where(document => IsIn(way.Key, Placement.Of(document, way.Plan))) }
        : way;

    private static bool IsIn(RowKey key, Placement placement) =>
        (placement.IsOf(key.Source)
            || (key.Measure.StartsWith("declared_gap", StringComparison.Ordinal)
                && (placement.IsOfficial || placement.Source.StartsWith("EX:", StringComparison.Ordinal))))
        && (key.Period == "all" || key.Period.Split(" - ").Any(placement.IsIn));

    private static (string Code, string Term) Entry(string what) =>
        what.IndexOf(": ", StringComparison.Ordinal) is var end ? (what[..end], what[(end + 2)..]) : default;

    private Specification Specify(QuantitativeTest test, TextWay way, double level)
    {
        var measured = measurement.Read(way, test, measurement.Row(way, level), level);
        return new Specification(
            way.Name.Length > 0 ? way.Name : "as stated", measured.Estimate, QuantitativeResult.Of(test, measured).Result)
        { Interval = measured.Interval };
    }

    private double[]? Medians(QuantitativeTest test, TextWay[] ways, Specification[] specifications)
    {
        var count = material.Conventions.CurvePermutations;
        TextWay[] known = [.. ways.Where((_, place) => specifications[place].Estimate is not null)];
        if (count == 0 || known is [])
        {
            return null;
        }

        var shuffled = new IReadOnlyList<double>?[known.Length];
        Parallel.For(0, known.Length, place => shuffled[place] = Contrasts.Shuffled(
            known[place].Table, known[place].Plan, material.Codebook, known[place].Key, count, test.Id));
        IReadOnlyList<double>[] defined = [.. shuffled.OfType<IReadOnlyList<double>>()];
        return defined.Length < known.Length ? null :
        [
            .. Enumerable.Range(0, count)
                .Select(one => SpecificationCurve.Median([.. defined.Select(way => way[one]).Where(value => !double.IsNaN(value))]))
                .OfType<double>(),
        ];
    }

    private static TextWay Coarse(TextWay way) => With(way, CurveResamples);

    // An estimate alone needs no resamples; an excess needs its permutations.
    private static TextWay Quick(TextWay way) =>
        With(way, 0, way.Key.Measure.EndsWith("_excess", StringComparison.Ordinal) ? CurveResamples : 0);

    private static TextWay With(TextWay way, int resamples, int permutations = CurveResamples) => way with
    {
        Plan = way.Plan with
        {
            Method = way.Plan.Method with
            {
                Resamples = Math.Min(resamples, way.Plan.Method.Resamples),
                Permutations = Math.Min(permutations, way.Plan.Method.Permutations),
                EnumerateUpTo = 1,
            },
        },
    };

    private sealed record Omission(string Kind, string What, Func<CountTable, CountTable> From);
}
