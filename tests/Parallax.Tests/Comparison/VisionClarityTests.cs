using CsCheck;
using Parallax.Codings;
using Xunit;

namespace Parallax.Comparison;

public class VisionClarityTests
{
    private static readonly ComparisonPlan Plan = Sample.Plan with
    {
        Method = new MethodOptions { Resamples = 100, RarefactionDraws = 40, VisionUnits = (10, 20), Documents = (3, 20) },
        Codes = new MeasureCodes { Vision = ["INT"] },
    };

    private static readonly string[] Parts = ["spec", "commit", "affirm", "consist"];

    private static readonly double[][] Worked = [[.5, .3, .2], [.4, .4, .2], [.6, .2, .2]];

    private static readonly Gen<double[][]> Documents = Gen.Int[1, 5].SelectMany(codes =>
        Gen.Int[0, 9].Array[codes].Where(counts => counts.Sum() > 0)
            .Select(counts => Array.ConvertAll(counts, count => count / (double)counts.Sum())).Array[1, 8]);

    // METHOD §4.8: specificity 6 × 2, 9 × 1, 15 × 0; strong 18, weak 9; affirm 22, oppose 14.
    [Fact]
    public void Parts_WorkedCounts_GiveWorkedValues()
    {
        double? spec = VisionClarity.Specificity((6 * 2) + 9, 30);
        double commit = VisionClarity.Commitment(18, 9), affirm = VisionClarity.Affirmation(22, 14);
        var consist = VisionClarity.Consistency(Worked);

        Assert.Equal(.35, spec!.Value, 1e-12);
        Assert.Equal(.660714, commit, .0000005);
        Assert.Equal(.608108, affirm, .0000005);
        Assert.Equal(.933821, consist!.Value, .0000005);
        Assert.Equal(.062769, VisionClarity.Focus([.5, .3, .2])!.Value, .0000005);
        Assert.Equal(.638161, VisionClarity.Index(spec, commit, affirm, consist)!.Value, .0000005);
    }

    // The oracle takes relative entropies to the middle of each document and the mean.
    [Fact]
    public void Consistency_AnyDocuments_IsOneMinusTheMeanDistanceToTheirMean() => Documents.Sample(documents =>
    {
        double[] mean = [.. Enumerable.Range(0, documents[0].Length).Select(k => documents.Average(one => one[k]))];
        var expected = 1 - documents.Average(one => Math.Sqrt(Math.Max(0, (Relative(one, mean) + Relative(mean, one)) / 2)));
        return Math.Abs(expected - VisionClarity.Consistency(documents)!.Value) < 1e-6;

        static double Relative(double[] from, double[] to) =>
            from.Zip(to, (p, q) => p > 0 ? p * Math.Log2(p / ((p + q) / 2)) : 0).Sum();
    });

    [Fact]
    public void Consistency_EveryDocumentTwice_IsTheSame() => Documents.Sample(documents =>
        Math.Abs(VisionClarity.Consistency(documents)!.Value - VisionClarity.Consistency([.. documents, .. documents])!.Value) < 1e-6);

    [Fact]
    public void Focus_AnyAttention_RunsFromEvenToOneCode() => Gen.Int[2, 8].Sample(codes =>
    {
        double[] even = [.. Enumerable.Repeat(1.0 / codes, codes)], one = [1, .. Enumerable.Repeat(0.0, codes - 1)];
        return Math.Abs(VisionClarity.Focus(even)!.Value) < 1e-12 && Math.Abs(VisionClarity.Focus(one)!.Value - 1) < 1e-12;
    });

    [Fact]
    public void Undefined_IsNull()
    {
        Assert.Null(VisionClarity.Specificity(0, 0));
        Assert.Null(VisionClarity.Consistency([]));
        Assert.Null(VisionClarity.Focus([1]));
        Assert.Null(VisionClarity.Index(null, .5, .5, .5));
    }

    [Fact]
    public void Rows_DictionaryCodings_BlockSpecificityAndTheWholeOnly()
    {
        var rows = Rows(("RUS", 5, 5, null), ("CHN", 5, 5, null));

        Assert.Contains("specificity not coded", rows.Row("clarity_spec", "RUS", aggregation: "pooled").Reason, StringComparison.Ordinal);
        Assert.Contains("specificity not coded", rows.Row("clarity", "RUS", aggregation: "pooled").Reason, StringComparison.Ordinal);
        Assert.Equal(1, rows.Row("clarity_consist", "RUS", aggregation: "pooled").Estimate!.Value, 1e-9);
    }

    // All documents alike: 6 units of each of two codes, coded with specificity 1.
    [Fact]
    public void Rows_PeoplesCodings_GiveTheMeanOfTheParts()
    {
        var rows = Rows(("RUS", 10, 0, 1), ("CHN", 10, 0, 2));
        double[] parts = [.. Parts.Select(part =>
            rows.Row("clarity_" + part, "RUS", aggregation: "pooled").Estimate!.Value)];

        Assert.Equal(parts.Average(), rows.Row("clarity", "RUS", aggregation: "pooled").Estimate!.Value, 1e-9);
        Assert.Equal(.5, parts[0], 1e-9);
        Assert.Equal(1, rows.Row("clarity_focus", "RUS", aggregation: "pooled").Estimate!.Value, 1e-9);
        Assert.Equal(-.125, rows.Row("clarity_difference", "RUS", "CHN", aggregation: "pooled").Estimate!.Value, 1e-9);
    }

    // One vision in documents of 12 and of 48 units: brought to 10 assignments they are equally consistent but for the draws.
    [Fact]
    public void Consist_ShortAndLongDocumentsOfOneVision_AreNearlyTheSame()
    {
        var rows = Rows(("RUS", 6, 6, null), ("CHN", 24, 24, null));
        double shorter = rows.Row("clarity_consist", "RUS", aggregation: "pooled").Estimate!.Value;
        double longer = rows.Row("clarity_consist", "CHN", aggregation: "pooled").Estimate!.Value;

        Assert.InRange(longer - shorter, -.12, .12);
        Assert.InRange(longer, .75, .999);
    }

    [Fact]
    public void Consist_TooShortDocuments_IsBlocked()
    {
        var row = Rows(("RUS", 4, 4, null), ("CHN", 6, 6, null)).Row("clarity_consist", "RUS", aggregation: "pooled");

        Assert.Equal(MeasureStatus.Blocked, row.Status);
        Assert.Contains("0 of at least 5 with 10 code assignments", row.Reason, StringComparison.Ordinal);
    }

    private static IReadOnlyList<MeasureRow> Rows(params (string Actor, int Trade, int Energy, int? Specificity)[] sides) => Sample.Rows(
        Sample.Table(Plan, sides.SelectMany(side => Enumerable.Range(0, 6).Select(day =>
        {
            var document = Sample.Document($"{side.Actor}{day}", side.Actor, $"2023-03-{10 + day}");
            IEnumerable<Coding> codings =
            [
                .. Sample.Codings(document, "INT.TRADE", side.Trade),
                .. Sample.Codings(document, "INT.ENERGY", side.Energy, side.Trade + 1),
            ];
            return (document, 60, codings.Select(coding => coding with { Specificity = side.Specificity, Polarity = Polarity.Affirm }));
        }))),
        Plan);
}
