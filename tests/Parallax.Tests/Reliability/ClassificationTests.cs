using CsCheck;
using Parallax.Inference;
using Xunit;

namespace Parallax.Reliability;

public class ClassificationTests
{
    private static readonly Gen<Confusion> AnyCounts =
        Gen.Int[0, 20].Array[4].Select(n => new Confusion(n[0], n[1], n[2], n[3]));

    private static readonly Gen<(double[] Scores, bool[] People)> Scored =
        Gen.Int[0, 5].Select(Gen.Bool).Array[1, 25].Select(units => (
            units.Select(unit => unit.Item1 / 5.0).ToArray(), units.Select(unit => unit.Item2).ToArray()));

    // METHOD §3.3: TP 40, FP 10, FN 20, TN 130.
    [Fact]
    public void Confusion_WorkedExample_MatchesMethod()
    {
        var counts = new Confusion(40, 10, 20, 130);

        Assert.Equal(.80, counts.Precision!.Value, 1e-12);
        Assert.Equal(.666667, counts.Recall!.Value, 5e-7);
        Assert.Equal(.928571, counts.Specificity!.Value, 5e-7);
        Assert.Equal(.727273, counts.F1!.Value, 5e-7);
        Assert.Equal(.85, counts.Accuracy!.Value, 1e-12);
        Assert.Equal(.629941, counts.MatthewsCorrelation!.Value, 5e-7);
    }

    [Fact]
    public void Confusion_AnyCounts_KeepsItsBoundsAndTheCorrelationOfZerosAndOnes() => AnyCounts.Sample(counts =>
    {
        var mean = counts.Precision is { } p && counts.Recall is { } r && p + r > 0 ? 2 * p * r / (p + r) : (double?)null;
        Assert.True(mean is null || Math.Abs(mean.Value - counts.F1!.Value) < 1e-12);
        Assert.True(counts.MatthewsCorrelation is null or (>= -1 - 1e-12 and <= 1 + 1e-12));
        Assert.Equal(Correlation(counts) is null, counts.MatthewsCorrelation is null);
        Assert.True(counts.MatthewsCorrelation is not { } mcc || Math.Abs(mcc - Correlation(counts)!.Value) < 1e-9);
    });

    [Fact]
    public void Confusion_NobodySaysYes_IsUndefinedAndNotZero()
    {
        var counts = new Confusion(0, 0, 0, 10);

        Assert.Equal((null, null, null, null), (counts.Precision, counts.Recall, counts.F1, counts.MatthewsCorrelation));
        Assert.Null(default(Confusion).Accuracy);
        Assert.Null(Classification.MacroF1([counts]));
    }

    [Fact]
    public void Of_OneCluster_HasNoInterval() => Assert.Null(Classification.Of([new Confusion(4, 1, 2, 9)], 200, 7).F1);

    [Fact]
    public void Of_SameSeed_GivesTheSameIntervalsAroundTheFigures()
    {
        Confusion[] clusters = [.. Enumerable.Range(0, 30).Select(k => new Confusion(4 + (k % 3), 1 + (k % 2), k % 4, 12))];

        var estimate = Classification.Of(clusters, 500, 7);

        Assert.Equal(estimate, Classification.Of(clusters, 500, 7));
        Assert.InRange(estimate.Counts.Precision!.Value, estimate.Precision!.Value.Lower, estimate.Precision.Value.Upper);
        Assert.InRange(estimate.Counts.Recall!.Value, estimate.Recall!.Value.Lower, estimate.Recall.Value.Upper);
        Assert.InRange(estimate.Counts.Accuracy!.Value, estimate.Accuracy!.Value.Lower, estimate.Accuracy.Value.Upper);
    }

    [Fact]
    public void MacroAndMicro_TwoCodes_WeighCodesAndDecisions()
    {
        Confusion[] codes = [new(40, 10, 20, 130), new(1, 3, 1, 195), new(0, 0, 0, 200)];

        Assert.Equal((codes[0].F1 + codes[1].F1) / 2, Classification.MacroF1(codes));
        Assert.Equal(82.0 / (82 + 13 + 21), Classification.MicroF1(codes)!.Value, 1e-12);
    }

    // The naive form: go down the list, and at each true yes add the precision so far; tied units share their step.
    [Fact]
    public void AveragePrecision_AnyScores_EqualsTheSumOverTrueYes() => Scored.Sample((scores, people) =>
    {
        var sum = 0.0;
        for (var unit = 0; unit < scores.Length; unit++)
        {
            if (people[unit])
            {
                double above = Enumerable.Range(0, scores.Length).Count(other => scores[other] >= scores[unit]);
                double right = Enumerable.Range(0, scores.Length).Count(other => scores[other] >= scores[unit] && people[other]);
                sum += right / above;
            }
        }

        var area = Classification.AveragePrecision(scores, people);
        var yes = people.Count(one => one);
        return yes == 0 ? area is null : Math.Abs(area!.Value - (sum / yes)) < 1e-9;
    });

    // The same draws of documents, each unit written down as often as its document was drawn.
    [Fact]
    public void AveragePrecisionInterval_AnyScores_IsThatOfTheUnitsDrawn() => Scored.Sample((scores, people) =>
    {
        string[] clusters = [.. scores.Select((_, unit) => $"d{unit % 4}")];
        var interval = Classification.AveragePrecisionInterval(scores, people, clusters, 20, 7);
        if (scores.Length < 2)
        {
            return interval is null;
        }

        var resampler = new ClusterResampler([.. scores.Select((_, unit) => unit % 4)], 7);
        var times = new double[scores.Length];
        double[] draws =
        [
            .. Enumerable.Range(0, 20).Select(_ =>
            {
                resampler.Draw(times);
                int[] drawn = [.. Enumerable.Range(0, times.Length).SelectMany(unit => Enumerable.Repeat(unit, (int)times[unit]))];
                return Classification.AveragePrecision([.. drawn.Select(unit => scores[unit])], [.. drawn.Select(unit => people[unit])]) ?? double.NaN;
            }),
        ];
        return BootstrapInterval.Percentile(draws) is { } expected
            ? Math.Abs(expected.Lower - interval!.Value.Lower) < 1e-9 && Math.Abs(expected.Upper - interval.Value.Upper) < 1e-9
            : interval is null;
    });

    [Fact]
    public void AveragePrecisionInterval_OneDocumentOrNoYes_IsNone()
    {
        Assert.Null(Classification.AveragePrecisionInterval([.1, .9], [false, true], ["a", "a"], 200, 7));
        Assert.Null(Classification.AveragePrecisionInterval([.1, .9], [false, false], ["a", "b"], 200, 7));
        Assert.Throws<ArgumentException>(() => Classification.AveragePrecisionInterval([.1, .9], [false, true], ["a"], 200, 7));
    }

    [Fact]
    public void AveragePrecision_PerfectOrder_IsOneAndNoOrder_IsThePrevalence()
    {
        Assert.Equal(1, Classification.AveragePrecision([.9, .8, .2, .1], [true, true, false, false]));
        Assert.Equal(.25, Classification.AveragePrecision([.5, .5, .5, .5], [true, false, false, false]));
    }

    // Pearson's correlation of two columns of zeros and ones, from its definition.
    private static double? Correlation(Confusion counts)
    {
        (double Y, double F, double N)[] cells =
        [
            (1, 1, counts.TruePositives), (0, 1, counts.FalsePositives), (1, 0, counts.FalseNegatives), (0, 0, counts.TrueNegatives),
        ];
        var n = cells.Sum(cell => cell.N);
        double meanY = cells.Sum(cell => cell.N * cell.Y) / n, meanF = cells.Sum(cell => cell.N * cell.F) / n;
        var covariance = cells.Sum(cell => cell.N * (cell.Y - meanY) * (cell.F - meanF));
        var spread = Math.Sqrt(cells.Sum(cell => cell.N * Math.Pow(cell.Y - meanY, 2)) * cells.Sum(cell => cell.N * Math.Pow(cell.F - meanF, 2)));
        return n > 0 && spread > 1e-9 ? covariance / spread : null;
    }
}

public class DifferentialErrorTests
{
    private static readonly Confusion[] Actor = [.. Enumerable.Repeat(new Confusion(8, 2, 2, 20), 20)];
    private static readonly Confusion[] Other = [.. Enumerable.Range(0, 20).Select(k => new Confusion(5 + (k % 2), 1, 5 - (k % 2), 20))];

    [Fact]
    public void Of_TwoActors_IsTheDifferenceOfTheirFigures()
    {
        var difference = DifferentialError.Of(Actor, Other, 500, 7);

        Assert.Equal(.8 - .55, difference.Recall!.Value, 1e-12);
        Assert.Equal(.8 - (5.5 / 6.5), difference.Precision!.Value, 1e-12);
        Assert.InRange(difference.Recall.Value, difference.RecallInterval!.Value.Lower, difference.RecallInterval.Value.Upper);
        Assert.False(difference.Passes(.10));
        Assert.True(difference.Passes(.25 + 1e-9));
    }

    [Fact]
    public void Of_SameActorTwice_IsZero() => Assert.Equal(
        (0.0, 0.0), (DifferentialError.Of(Other, Other, 0, 7).Recall!.Value, DifferentialError.Of(Other, Other, 0, 7).Precision!.Value));

    [Fact]
    public void Of_ActorWithoutPositives_IsUnknown()
    {
        var difference = DifferentialError.Of(Actor, [new Confusion(0, 0, 0, 9), new Confusion(0, 0, 0, 9)], 100, 7);

        Assert.Equal((null, null, null), (difference.Recall, difference.RecallInterval, difference.Passes(.10)));
    }

    [Fact]
    public void Of_Exchanged_ChangesTheSign() => Gen.Int[1, 9].Array[4].Array[2, 6].Select(Gen.Int[1, 9].Array[4].Array[2, 6]).Sample((a, b) =>
    {
        Confusion[] first = [.. a.Select(Counts)], second = [.. b.Select(Counts)];
        return Math.Abs((DifferentialError.Of(first, second, 0, 1).Recall + DifferentialError.Of(second, first, 0, 1).Recall)!.Value) < 1e-12;
    });

    private static Confusion Counts(int[] n) => new(n[0], n[1], n[2], n[3]);
}
