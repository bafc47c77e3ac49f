using CsCheck;
using Xunit;

namespace Parallax.Inference;

public class BootstrapTests
{
    // METHOD §4.13: documents .2, .4, .9; all 27 resamples are equally likely.
    private static readonly double[] Means = [.2, .4, .9];

    private static double MeanOf(double[] values, double[] multiplicity) =>
        values.Zip(multiplicity, (x, times) => x * times).Sum() / multiplicity.Sum();

    [Fact]
    public void Rule_AllTwentySevenResamples_GiveWorkedMeanAndDeviation()
    {
        var means = new List<double>();
        foreach (var first in Means)
        {
            foreach (var second in Means)
            {
                means.AddRange(Means.Select(third => (first + second + third) / 3));
            }
        }

        var average = means.Average();
        Assert.Equal(.5, average, 1e-12);
        Assert.Equal(.169967, Math.Sqrt(means.Average(mean => (mean - average) * (mean - average))), 0.0000005);
    }

    [Fact]
    public void Draw_ManyTimes_ComesCloseToTheEnumeration()
    {
        var resampler = new ClusterResampler([0, 1, 2], 20_240_516);
        var multiplicity = new double[3];
        var means = new double[20_000];
        for (var draw = 0; draw < means.Length; draw++)
        {
            resampler.Draw(multiplicity);
            means[draw] = MeanOf(Means, multiplicity);
        }

        var average = means.Average();
        Assert.Equal(.5, average, 0.005);
        Assert.Equal(.169967, Math.Sqrt(means.Average(mean => (mean - average) * (mean - average))), 0.003);
    }

    [Fact]
    public void Draw_ThreeClusters_MeetsEachOfTheTenResamplesAsOftenAsTheEnumeration()
    {
        var resampler = new ClusterResampler([0, 1, 2], 1);
        var multiplicity = new double[3];
        var seen = Enumerable.Range(0, 27_000).Select(_ =>
        {
            resampler.Draw(multiplicity);
            return string.Concat(multiplicity);
        }).CountBy(resample => resample).ToDictionary();

        Assert.Equal(10, seen.Count);
        Assert.InRange(seen["111"], 6000 - 300, 6000 + 300);
        Assert.InRange(seen["210"], 3000 - 220, 3000 + 220);
        Assert.InRange(seen["003"], 1000 - 130, 1000 + 130);
    }

    [Fact]
    public void Draw_AnyClusters_DrawsAsManyAsThereAre() =>
        Gen.Select(Gen.Int[1, 12], Gen.ULong).Sample((count, seed) =>
        {
            var resampler = new ClusterResampler([.. Enumerable.Range(0, count)], seed);
            var multiplicity = new double[count];
            resampler.Draw(multiplicity);
            return resampler.Clusters == count && multiplicity.Sum() == count;
        });

    [Fact]
    public void Draw_DocumentsOfOneCluster_AreDrawnTogether() => Gen.ULong.Sample(seed =>
    {
        var resampler = new ClusterResampler([1, 0, 1, 0, 2], seed);
        var multiplicity = new double[5];
        resampler.Draw(multiplicity);
        return multiplicity[0] == multiplicity[2] && multiplicity[1] == multiplicity[3];
    });

    [Fact]
    public void Draw_SameSeed_GivesTheSameResample()
    {
        double[] first = new double[4], second = new double[4];

        new ClusterResampler([0, 1, 2, 3], 99).Draw(first);
        new ClusterResampler([0, 1, 2, 3], 99).Draw(second);

        Assert.Equal(first, second);
    }

    [Fact]
    public void Draw_NoDocuments_WritesNothing() => new ClusterResampler([], 1).Draw([]);

    [Fact]
    public void Draw_PlacesMissing_Throws() =>
        Assert.Throws<ArgumentException>(() => new ClusterResampler([0, 1], 1).Draw(new double[1]));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(-1, 0)]
    public void ClusterResampler_LabelsWithAGap_Throws(int first, int second) =>
        Assert.Throws<ArgumentException>(() => new ClusterResampler([first, second], 1));

    // Hyndman and Fan's definition 7 is R's default: quantile(1:10, c(.25, .5, .9)) prints 3.25, 5.50, 9.10.
    [Theory]
    [InlineData(.25, 3.25)]
    [InlineData(.5, 5.5)]
    [InlineData(.9, 9.1)]
    [InlineData(0, 1)]
    [InlineData(1, 10)]
    public void OfSorted_OneToTen_MatchesPublishedQuantiles(double probability, double expected) =>
        Assert.Equal(expected, SampleQuantile.OfSorted([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], probability), 1e-12);

    [Fact]
    public void OfSorted_AnyValues_LiesOnTheLineThroughTheRanks() =>
        Gen.Select(Gen.Double[-9, 9].Array[2, 20], Gen.Double[0, 1]).Sample((values, p) =>
        {
            Array.Sort(values);
            // The oracle finds the piece [k/(n−1), (k+1)/(n−1)] that holds p and interpolates in it.
            var piece = 1.0 / (values.Length - 1);
            var k = Enumerable.Range(0, values.Length - 1).Last(i => i * piece <= p);
            var expected = values[k] + ((p - (k * piece)) / piece * (values[k + 1] - values[k]));
            return Math.Abs(expected - SampleQuantile.OfSorted(values, p)) < 1e-9;
        });

    // Ties are many here, since a selection that mishandles them loops or misplaces.
    [Fact]
    public void Of_AnyOrder_EqualsTheQuantileOfTheSorted() =>
        Gen.Select(Gen.Int[-3, 3].Array[1, 60], Gen.Double[0, 1]).Sample((values, p) =>
        {
            double[] unsorted = [.. values], sorted = [.. values.Order()];
            var found = SampleQuantile.Of(unsorted, p);
            return found == SampleQuantile.OfSorted(sorted, p) && unsorted.Order().SequenceEqual(sorted);
        });

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 9)]
    public void Of_EndsOfTheRange_AreTheExtremes(double probability, double expected) =>
        Assert.Equal(expected, SampleQuantile.Of([5, 9, 1, 7, 3], probability));

    [Fact]
    public void Of_NoValues_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => SampleQuantile.Of([], .5));

    [Fact]
    public void OfSorted_NoValues_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleQuantile.OfSorted([], .5));

    [Fact]
    public void Percentile_OneToForty_CutsTheFortieths()
    {
        double[] draws = [.. Enumerable.Range(0, 41).Select(i => (double)(40 - i))];

        var interval = BootstrapInterval.Percentile(draws)!.Value;

        Assert.Equal(1, interval.Lower, 1e-12);
        Assert.Equal(39, interval.Upper, 1e-12);
    }

    [Fact]
    public void Basic_AnyDraws_MirrorsThePercentileAtTheEstimate() =>
        Gen.Select(Gen.Double[-1, 1], Gen.Double[-1, 1].Array[1, 50]).Sample((estimate, draws) =>
        {
            var basic = BootstrapInterval.Basic(estimate, draws)!.Value;
            var percentile = BootstrapInterval.Percentile(draws)!.Value;
            return Math.Abs(estimate - basic.Lower - (percentile.Upper - estimate)) < 1e-12
                && Math.Abs(basic.Upper - estimate - (estimate - percentile.Lower)) < 1e-12;
        });

    [Fact]
    public void Percentile_AnyOrder_IsTheSame() =>
        Gen.Double[-1, 1].Array[1, 50].Sample(draws =>
            BootstrapInterval.Percentile(draws) == BootstrapInterval.Percentile([.. draws.Reverse()]));

    [Fact]
    public void Percentile_UndefinedDraws_AreLeftOut() =>
        Assert.Equal(
            BootstrapInterval.Percentile([1, 2, 3]), BootstrapInterval.Percentile([double.NaN, 3, 1, double.NaN, 2]));

    [Fact]
    public void Percentile_HalfDefined_IsGiven() =>
        Assert.Equal(new Interval(1, 1), BootstrapInterval.Percentile([1, double.NaN]));

    [Fact]
    public void Percentile_FewerThanHalfDefined_IsNull() =>
        Assert.Null(BootstrapInterval.Percentile([1, double.NaN, double.NaN]));

    [Fact]
    public void Percentile_NoDraws_IsNull() => Assert.Null(BootstrapInterval.Percentile([]));

    [Fact]
    public void Basic_NoDraws_IsNull() => Assert.Null(BootstrapInterval.Basic(1, []));
}
