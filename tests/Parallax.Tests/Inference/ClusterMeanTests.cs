using CsCheck;
using Xunit;

namespace Parallax.Inference;

public class ClusterMeanTests
{
    // Student (1908), table of the additional hours of sleep; the intervals are those R prints for its data set sleep.
    private static readonly double[] FirstDrug = [.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2];
    private static readonly double[] SecondDrug = [1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    private static readonly Gen<(double X, double W, int C)[]> Documents =
        Gen.Select(Gen.Double[-1, 1], Gen.Double[.5, 3], Gen.Int[0, 5]).Array[1, 25];

    private static MeanEstimate? Of((double X, double W, int C)[] documents) => ClusterMean.Of(
        [.. documents.Select(d => d.X)], [.. documents.Select(d => d.W)], [.. documents.Select(d => d.C)]);

    private static MeanEstimate Alone(params double[] values) => ClusterMean.Of(
        values, [.. values.Select(_ => 1.0)], [.. Enumerable.Range(0, values.Length)])!.Value;

    private static bool Close(double expected, double actual) =>
        Math.Abs(expected - actual) <= 1e-9 * (1 + Math.Abs(expected));

    [Fact]
    public void T_StudentsSleepDifferences_MatchPublishedInterval()
    {
        double[] differences = [.. SecondDrug.Zip(FirstDrug, (second, first) => second - first)];

        var estimate = Alone(differences);
        var interval = ClusterMean.T(estimate)!.Value;

        Assert.Equal(1.58, estimate.Mean, 0.000001);
        Assert.Equal(.7001142, interval.Lower, 0.0000001);
        Assert.Equal(2.4598858, interval.Upper, 0.0000001);
    }

    [Fact]
    public void Welch_StudentsSleepGroups_MatchPublishedInterval()
    {
        var interval = ClusterMean.Welch(Alone(FirstDrug), Alone(SecondDrug))!.Value;

        Assert.Equal(-3.3654832, interval.Lower, 0.0000001);
        Assert.Equal(.2054832, interval.Upper, 0.0000001);
    }

    // METHOD §4.6: means .65 and .08, Welch SE .107548.
    [Fact]
    public void Of_OfficialAndExpert_GiveWorkedMeansAndError()
    {
        var official = Alone(.6, .8, .7, .5);
        var expert = Alone(.1, -.2, .3, 0, .2);

        var error = Math.Sqrt(Math.Pow(official.StandardError!.Value, 2) + Math.Pow(expert.StandardError!.Value, 2));
        Assert.Equal(.65, official.Mean, 1e-12);
        Assert.Equal(.08, expert.Mean, 1e-12);
        Assert.Equal(.107548, error, 0.0000005);
    }

    // The oracle groups and sums in another way, from the formula of METHOD §4.13.
    [Fact]
    public void Of_AnyDocuments_MatchesTheFormulaWrittenOut() => Documents.Sample(documents =>
    {
        var weight = documents.Sum(d => d.W);
        var mean = documents.Sum(d => d.W / weight * d.X);
        var clusters = documents.GroupBy(d => d.C).Select(g => g.Sum(d => d.W * d.X) - (mean * g.Sum(d => d.W))).ToList();
        var estimate = Of(documents)!.Value;

        double g = clusters.Count;
        var variance = g / (g - 1) * clusters.Sum(r => r * r) / (weight * weight);
        return Close(mean, estimate.Mean) && estimate.Clusters == clusters.Count
            && (g < 2 ? estimate.StandardError is null : Close(Math.Sqrt(variance), estimate.StandardError!.Value));
    });

    [Fact]
    public void Of_EqualWeightsAndOneDocumentEach_IsTheTextbookError() =>
        Gen.Double[-5, 5].Array[2, 30].Sample(values =>
        {
            var mean = values.Average();
            var deviation = Math.Sqrt(values.Sum(x => (x - mean) * (x - mean)) / (values.Length - 1));
            return Close(deviation / Math.Sqrt(values.Length), Alone(values).StandardError!.Value);
        });

    [Fact]
    public void Of_CopiesWithinTheirClusters_ChangeNothing() => Documents.Sample(documents =>
    {
        var once = Of(documents)!.Value;
        var twice = Of([.. documents, .. documents])!.Value;
        return Close(once.Mean, twice.Mean) && once.Clusters == twice.Clusters
            && (once.StandardError is not { } error || Close(error, twice.StandardError!.Value));
    });

    [Fact]
    public void Of_ScaledWeights_ChangeNothing() => Documents.Sample(documents =>
    {
        var scaled = documents.Select(d => (d.X, d.W * 7, d.C)).ToArray();
        MeanEstimate once = Of(documents)!.Value, again = Of(scaled)!.Value;
        return Close(once.Mean, again.Mean) && Close(once.StandardError ?? 0, again.StandardError ?? 0);
    });

    [Fact]
    public void Welch_Exchanged_ChangesSignsOnly() => Gen.Select(Documents, Documents).Sample((first, second) =>
    {
        MeanEstimate a = Of(first)!.Value, b = Of(second)!.Value;
        if (ClusterMean.Welch(a, b) is not { } forward)
        {
            return a.StandardError is null || b.StandardError is null;
        }

        var back = ClusterMean.Welch(b, a)!.Value;
        return Close(forward.Lower, -back.Upper) && Close(forward.Upper, -back.Lower);
    });

    [Fact]
    public void Welch_EqualErrorsAndSizes_UsesThePooledDegrees()
    {
        var interval = ClusterMean.Welch(new MeanEstimate(3, 1, 6), new MeanEstimate(1, 1, 6))!.Value;

        Assert.Equal(2 + (2.228139 * Math.Sqrt(2)), interval.Upper, 0.000001);
    }

    [Fact]
    public void Of_NoDocuments_IsNull() => Assert.Null(ClusterMean.Of([], [], []));

    [Fact]
    public void Of_NoWeight_IsNull() => Assert.Null(ClusterMean.Of([1, 2], [0, 0], [0, 1]));

    [Fact]
    public void Of_OneCluster_HasNoStandardError() =>
        Assert.Equal(new MeanEstimate(2, null, 1), ClusterMean.Of([1, 3], [1, 1], [4, 4]));

    [Fact]
    public void Of_WeightlessDocument_CountsForNothing() =>
        Assert.Equal(Alone(1, 3), ClusterMean.Of([1, 3, 99], [1, 1, 0], [0, 1, 2]));

    [Fact]
    public void T_OneCluster_IsNull() => Assert.Null(ClusterMean.T(new MeanEstimate(2, null, 1)));

    [Fact]
    public void Welch_OneSideWithoutError_IsNull() =>
        Assert.Null(ClusterMean.Welch(new MeanEstimate(2, null, 1), new MeanEstimate(1, .5, 4)));

    [Fact]
    public void Welch_NothingVaries_IsTheDifference() =>
        Assert.Equal(new Interval(1, 1), ClusterMean.Welch(Alone(3, 3, 3), Alone(2, 2)));

    [Fact]
    public void Welch_OneSideDoesNotVary_UsesTheOther()
    {
        var interval = ClusterMean.Welch(new MeanEstimate(3, 0, 4), new MeanEstimate(1, 1, 10))!.Value;

        Assert.Equal(2 + 2.262157, interval.Upper, 0.000001);
    }

    [Fact]
    public void Of_LengthsDiffer_Throws() =>
        Assert.Throws<ArgumentException>(() => ClusterMean.Of([1, 2], [1], [0, 0]));

    [Fact]
    public void Of_NegativeWeight_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ClusterMean.Of([1, 2], [1, -1], [0, 0]));

    [Fact]
    public void T_LevelOfOne_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ClusterMean.T(new MeanEstimate(2, 1, 5), 1));
}
