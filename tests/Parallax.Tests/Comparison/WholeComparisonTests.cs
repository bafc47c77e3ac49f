using System.Numerics;
using CsCheck;
using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Inference;
using Xunit;

namespace Parallax.Comparison;

// From codings to rows, on small studies drawn at random; each expected number is computed anew from the drawn counts.
public class WholeComparisonTests
{
    private const int UnitsEach = 20;

    private static readonly ComparisonPlan Plan = Sample.Plan with
    {
        Method = new MethodOptions { Resamples = 40, Permutations = 40, EnumerateUpTo = 1000, Documents = (3, 20) },
    };

    // Of each document: how many of its first units carry trade, energy, trust and distrust.
    private static readonly Gen<Texts> ActorTexts =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9])
            .Select(n => new Text(n.Item1, n.Item2, n.Item3, n.Item4)).Array[4, 6]
            .Select(texts => new Texts(texts));

    private static readonly Gen<(Texts Russia, Texts China)> Studies = Gen.Select(ActorTexts, ActorTexts);

    private sealed record Text(int Trade, int Energy, int Trust, int Distrust);

    private sealed record Texts(Text[] All)
    {
        public override string ToString() => string.Join(' ', All.Select(text => text.ToString()));
    }

    private static (Document, int, IEnumerable<Coding>)[] Of(string actor, string partner, Texts texts, int copies = 1) =>
    [
        .. texts.All.SelectMany((text, day) => Enumerable.Range(0, copies).Select(copy =>
        {
            var document = Sample.Document($"{actor}{day}-{copy}", actor, $"2023-03-{10 + day}");
            return (document, UnitsEach, Codings(document, partner, text));
        })),
    ];

    private static IEnumerable<Coding> Codings(Document document, string partner, Text text) =>
    [
        .. Sample.Codings(document, "INT.TRADE", text.Trade).Select(coding => coding with
        {
            Horizon = Horizons.Now,
            Certainty = Certainty.Hedged,
        }),
        .. Sample.Codings(document, "INT.ENERGY", text.Energy).Select(coding => coding with
        {
            Horizon = Horizons.Long,
            Certainty = Certainty.Boosted,
        }),
        .. Sample.Codings(document, "REL.TRUST", text.Trust).Select(coding => coding with { Target = partner, Stance = 2 }),
        .. Sample.Codings(document, "REL.DISTRUST", text.Distrust).Select(coding => coding with { Target = partner, Stance = -1 }),
    ];

    private static IReadOnlyList<MeasureRow> Rows(Texts russia, Texts china, int copies = 1) => Sample.Rows(
        Sample.Table([.. Of("RUS", "CHN", russia, copies), .. Of("CHN", "RUS", china, copies)]), Plan);

    private static bool Close(double? expected, double? actual) => expected is { } one && actual is { } other
        ? Math.Abs(one - other) < 1e-9
        : expected is null && actual is null;

    private static bool Holds(MeasureRow row, Func<double> expected) =>
        row.Status == MeasureStatus.Blocked || Close(expected(), row.Estimate);

    private static double? MeanOf(IEnumerable<double?> values) =>
        values.OfType<double>().ToList() is { Count: > 0 } defined ? defined.Average() : null;

    [Fact]
    public void Salience_AnyStudy_IsTheMeanShareOfUnits() => Studies.Sample(
        study =>
        {
            var rows = Rows(study.Russia, study.China);
            double Share(Texts texts, Func<Text, int> units) => texts.All.Average(text => units(text) / (double)UnitsEach);
            return Holds(rows.Row("salience", "RUS", theme: "INT", code: "INT.TRADE"), () => Share(study.Russia, t => t.Trade))
                && Holds(rows.Row("salience", "CHN", theme: "INT"), () => Share(study.China, t => Math.Max(t.Trade, t.Energy)))
                && Holds(
                    rows.Row("salience_difference", "RUS", "CHN", "INT", "INT.TRADE"),
                    () => Share(study.Russia, t => t.Trade) - Share(study.China, t => t.Trade));
        },
        iter: 12);

    [Fact]
    public void TimeHorizon_AnyStudy_IsTheMeanOverUnits() => Studies.Sample(
        study =>
        {
            // A unit of both horizons lies half way between now, a third, and long, one.
            double? Index(Text text) => Math.Max(text.Trade, text.Energy) is > 0 and var units
                ? Enumerable.Range(1, units).Average(unit =>
                    unit > text.Energy ? 1.0 / 3 : unit > text.Trade ? 1 : 2.0 / 3)
                : null;
            return Holds(
                Rows(study.Russia, study.China).Row("time_horizon", "RUS"),
                () => MeanOf(study.Russia.All.Select(Index))!.Value);
        },
        iter: 12);

    [Fact]
    public void HedgeRatio_AnyStudy_LeavesOutUnitsThatDoBoth() => Studies.Sample(
        study =>
        {
            double hedged = study.Russia.All.Sum(text => Math.Max(0, text.Trade - text.Energy));
            double boosted = study.Russia.All.Sum(text => Math.Max(0, text.Energy - text.Trade));
            return Holds(
                Rows(study.Russia, study.China).Row("hedge_ratio", "RUS", aggregation: "pooled"),
                () => (hedged + .5) / (hedged + boosted + 1));
        },
        iter: 12);

    [Fact]
    public void Stance_AnyStudy_IsTheMeanOfDocumentsMeans() => Studies.Sample(
        study =>
        {
            double? Mean(Text text) => Math.Max(text.Trust, text.Distrust) is > 0 and var units
                ? Enumerable.Range(1, units).Average(unit =>
                    unit > text.Distrust ? 1 : unit > text.Trust ? -.5 : .25)
                : null;
            return Holds(
                Rows(study.Russia, study.China).Row("stance", "RUS", "CHN"),
                () => MeanOf(study.Russia.All.Select(Mean))!.Value);
        },
        iter: 12);

    [Fact]
    public void TrustAsymmetry_AnyStudy_IsTheDifferenceOfIndices() => Studies.Sample(
        study =>
        {
            double Index(Texts texts)
            {
                double plus = texts.All.Sum(text => text.Trust), minus = texts.All.Sum(text => text.Distrust);
                return (plus - minus) / (plus + minus + 1);
            }

            var rows = Rows(study.Russia, study.China);
            return Holds(
                    rows.Row("trust_asymmetry", "RUS", "CHN", aggregation: "pooled"),
                    () => Index(study.Russia) - Index(study.China))
                && Holds(
                    rows.Row("mutual_trust", "RUS", "CHN", aggregation: "pooled"),
                    () => Math.Min(Index(study.Russia), Index(study.China)));
        },
        iter: 12);

    // The oracle walks all subsets of the documents that speak of the theme and takes relative entropies to the middle.
    [Fact]
    public void Framing_AnyStudy_IsTheRootAndTheDivergenceBeyondItsMeanOverAllWays() => Studies.Sample(
        study =>
        {
            double[] Spoken(Texts texts) => [.. texts.All.Where(text => text.Trade + text.Energy > 0)
                .Select(text => text.Trade / (double)(text.Trade + text.Energy))];
            double[] all = [.. Spoken(study.Russia), .. Spoken(study.China)];
            double Divergence(int ofRussia)
            {
                var p = all.Where((_, place) => (ofRussia >> place & 1) == 1).Average();
                var q = all.Where((_, place) => (ofRussia >> place & 1) == 0).Average();
                double Relative(double from) => Term(from, (p + q) / 2) + Term(1 - from, 1 - ((p + q) / 2));
                return (Relative(p) + Relative(q)) / 2;
            }

            var rows = Rows(study.Russia, study.China);
            var row = rows.Row("framing_excess", "RUS", "CHN", "INT");
            if (row.Status == MeasureStatus.Blocked)
            {
                return true;
            }

            var count = Spoken(study.Russia).Length;
            var observed = Divergence((1 << count) - 1);
            var ways = Enumerable.Range(0, 1 << all.Length).Where(set => BitOperations.PopCount((uint)set) == count)
                .Select(Divergence).ToList();
            return Close(observed - ways.Average(), row.Estimate)
                && Close((double)ways.Count(way => way >= observed - 1e-12) / ways.Count, row.P)
                && Math.Abs(Math.Sqrt(Math.Max(0, observed)) - rows.Row("framing_distance", "RUS", "CHN", "INT").Estimate!.Value) < 1e-7;

            static double Term(double from, double to) => from > 0 ? from * Math.Log2(from / to) : 0;
        },
        iter: 12);

    [Fact]
    public void All_ActorsExchanged_ChangesSignsOnly() => Studies.Sample(
        study =>
        {
            var rows = Rows(study.Russia, study.China);
            var exchanged = Rows(study.China, study.Russia).ToLookup(Key);
            return rows.Where(row => row.Actor is "RUS" or "CHN" && row.Measure != "mutual_trust").All(row =>
            {
                var isContrast = row.PartnerClusters is not null && row.Partner.Length > 0;
                var sign = isContrast && !Array.Exists(["framing", "common", "counter", "divergence"],
                    name => row.Measure.StartsWith(name, StringComparison.Ordinal)) ? -1 : 1;
                var other = exchanged[Key(isContrast ? row : row with { Actor = Other(row.Actor), Partner = Other(row.Partner) })]
                    .Single();
                return Close(sign * row.Estimate, other.Estimate) && Close(row.P, other.P)
                    && (row.Interval is not ("t" or "welch" or "3/n")
                        || (Close(sign * row.Lower, sign > 0 ? other.Lower : other.Upper)
                            && Close(sign * row.Upper, sign > 0 ? other.Upper : other.Lower)));
            });

            static string Other(string actor) => actor switch { "RUS" => "CHN", "CHN" => "RUS", _ => actor };
        },
        iter: 6);

    // Formulas with half a unit or one unit added grow surer with more units, so they are left aside.
    [Fact]
    public void All_EveryDocumentTwiceOnItsDay_ChangesNoMeanNorItsIntervalNorP() => Studies.Sample(
        study =>
        {
            var twice = Rows(study.Russia, study.China, copies: 2).ToLookup(Key);
            string[] shrunk = ["hedge_ratio", "stance_logit", "trust", "mutual_trust"];
            return Rows(study.Russia, study.China)
                .Where(row => row.Status != MeasureStatus.Blocked
                    && !Array.Exists(shrunk, name => row.Measure.StartsWith(name, StringComparison.Ordinal)))
                .All(row =>
                {
                    var other = twice[Key(row)].Single();
                    return other.Clusters == row.Clusters && Close(row.Estimate, other.Estimate) && Close(row.P, other.P)
                        && (row.Interval == "3/n" || (Close(row.Lower, other.Lower) && Close(row.Upper, other.Upper)));
                });
        },
        iter: 6);

    [Fact]
    public void All_DocumentsInOtherOrder_GivesTheSameRows() => Studies.Sample(
        study =>
        {
            var documents = Of("RUS", "CHN", study.Russia).Concat(Of("CHN", "RUS", study.China)).ToArray();
            return Sample.Rows(Sample.Table(documents), Plan)
                .SequenceEqual(Sample.Rows(Sample.Table(documents.Reverse()), Plan));
        },
        iter: 5);

    [Fact]
    public void All_AnyStudy_KeepsRangesAndSaysWhy() => Studies.Sample(
        study => Rows(study.Russia, study.China).All(row =>
        {
            var range = MeasureCatalogue.Of(row.Measure);
            return (row.Status == MeasureStatus.Blocked) == row.Estimate is null
                && (row.Status == MeasureStatus.Ok) == (row.Reason.Length == 0)
                && (row.Estimate is not { } estimate
                    || (double.IsFinite(estimate) && estimate >= (range.Lower ?? estimate) - 1e-12
                        && estimate <= (range.Upper ?? estimate) + 1e-12))
                && (row.Lower is null) == (row.Upper is null) && (row.Lower is null || row.Lower <= row.Upper)
                && (row.Lower is null) == (row.Interval.Length == 0)
                && row.P is null or (> 0 and <= 1);
        }),
        iter: 6);

    [Fact]
    public void All_NoDocuments_GivesNoEstimate() =>
        Assert.All(Sample.Rows(Sample.Table(), Plan), row => Assert.Equal(MeasureStatus.Blocked, row.Status));

    [Fact]
    public void All_OneDocument_BlocksEveryRow()
    {
        var rows = Sample.Rows(Sample.Table(Of("RUS", "CHN", new Texts([new Text(3, 2, 1, 0)]))), Plan);

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(MeasureStatus.Blocked, row.Status));
    }

    [Fact]
    public void Salience_NoHits_IsZeroWithTheRuleOfThree()
    {
        var silent = new Texts([.. Enumerable.Repeat(new Text(0, 4, 0, 0), 5)]);

        var row = Rows(silent, silent).Row("salience", "RUS", theme: "INT", code: "INT.TRADE");

        Assert.Equal((0.0, 0.0, RuleOfThree.Upper(5 * UnitsEach)!.Value, "3/n"), (row.Estimate, row.Lower, row.Upper, row.Interval));
    }

    private static string Key(MeasureRow row) => string.Join(
        '|', row.Measure, row.Theme, row.Code, row.Actor, row.Partner, row.Source, row.Period, row.Language, row.Aggregation);
}
