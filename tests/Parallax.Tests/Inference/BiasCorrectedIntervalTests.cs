using CsCheck;
using Xunit;

namespace Parallax.Inference;

public class BiasCorrectedIntervalTests
{
    // B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap (1993), table 14.1: test A of 26 children.
    private static readonly double[] Spatial = [48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41];

    private static readonly Gen<double[]> Draws = Gen.Double[-5, 5].Array[40, 200];

    // The same, chapter 14: the variance is 171.5 and its acceleration .061.
    [Fact]
    public void Acceleration_SpatialTestData_IsThePublished() =>
        Assert.Equal((171.5, .061), (Math.Round(Variance(Spatial), 1), Math.Round(Acceleration(Spatial), 3)));

    // The book's 90 % interval from 2,000 draws is 115.8 to 259.6; R's boot package gives 114.9 to 260.5. Ends of such
    // draws are known to some 3.
    [Fact]
    public void Of_SpatialTestData_IsThePublishedInterval()
    {
        var resampler = new ClusterResampler([.. Enumerable.Range(0, Spatial.Length)], 20_220_224);
        var weights = new double[Spatial.Length];
        var draws = new double[20_000];
        for (var draw = 0; draw < draws.Length; draw++)
        {
            resampler.Draw(weights);
            draws[draw] = Variance(Spatial, weights);
        }

        var interval = BiasCorrectedInterval.Of(Variance(Spatial), draws, Acceleration(Spatial), .90)!.Value;

        Assert.Equal(115.8, interval.Lower, 3.0);
        Assert.Equal(259.6, interval.Upper, 4.0);
    }

    // The oracle sorts and reads off; nothing of the product but the normal distribution.
    [Fact]
    public void Of_AnyDraws_IsTheCorrectedQuantiles() => Gen.Select(Draws, Gen.Double[-2, 2], Gen.Double[-.2, .2]).Sample((draws, estimate, a) =>
    {
        double[] sorted = [.. draws.Order()];
        var below = sorted.Average(draw => draw < estimate - 1e-12 ? 1 : draw > estimate + 1e-12 ? 0 : .5);
        var found = BiasCorrectedInterval.Of(estimate, draws, a);
        if (below is 0 or 1)
        {
            return found is null;
        }

        double End(double z)
        {
            var z0 = Normal.Quantile(below);
            var place = Normal.Probability(z0 + ((z0 + z) / (1 - (a * (z0 + z))))) * (sorted.Length - 1);
            var (low, part) = ((int)place, place - (int)place);
            return low + 1 < sorted.Length ? ((1 - part) * sorted[low]) + (part * sorted[low + 1]) : sorted[low];
        }

        return found is null || (Math.Abs(found.Value.Lower - End(-1.959964)) < 1e-4 && Math.Abs(found.Value.Upper - End(1.959964)) < 1e-4);
    });

    [Fact]
    public void Of_NoBiasAndNoAcceleration_IsThePercentile() => Draws.Sample(draws =>
    {
        double[] balanced = [.. draws, .. draws.Select(draw => -draw)];
        var (corrected, plain) = (BiasCorrectedInterval.Of(0, balanced, 0)!.Value, BootstrapInterval.Percentile(balanced)!.Value);
        return Math.Abs(corrected.Lower - plain.Lower) < 1e-9 && Math.Abs(corrected.Upper - plain.Upper) < 1e-9;
    });

    [Fact]
    public void Of_EverythingMirrored_IsMirrored() => Gen.Select(Draws, Gen.Double[-1, 1], Gen.Double[-.1, .1]).Sample((draws, estimate, a) =>
    {
        var found = BiasCorrectedInterval.Of(estimate, draws, a);
        var mirrored = BiasCorrectedInterval.Of(-estimate, [.. draws.Select(draw => -draw)], -a);
        return found is null ? mirrored is null
            : Math.Abs(found.Value.Lower + mirrored!.Value.Upper) < 1e-9 && Math.Abs(found.Value.Upper + mirrored.Value.Lower) < 1e-9;
    });

    // A difference of two samples: leaving out is done within each, and the smaller weighs the more. By hand.
    [Fact]
    public void Acceleration_DifferenceOfTwoMeans_IsThatOfItsInfluences()
    {
        double[] a = [0, 0, 0, 4], b = [1, 3];
        double[] leftOut =
        [
            .. a.Select((_, place) => a.Where((_, other) => other != place).Average() - b.Average()),
            .. b.Select((_, place) => a.Average() - b.Where((_, other) => other != place).Average()),
        ];

        // Influence of a value on a mean is its distance from it over the size: −¼ three times and ¾; −½ and ½ on the other side cancel.
        var (squares, cubes) = ((3 * .0625) + .5625 + .5, (-3 * .015625) + .421875);
        Assert.Equal(cubes / (6 * Math.Pow(squares, 1.5)), BiasCorrectedInterval.Acceleration(leftOut, [0, 0, 0, 0, 1, 1])!.Value, 1e-12);
    }

    [Fact]
    public void Acceleration_NothingChanges_IsZero() => Assert.Equal(0, BiasCorrectedInterval.Acceleration([.3, .3, .3], [0, 0, 0]));

    [Fact]
    public void Acceleration_UndefinedWithoutAUnit_IsNull() => Assert.Null(BiasCorrectedInterval.Acceleration([.3, double.NaN, .2], [0, 0, 0]));

    [Fact]
    public void Acceleration_SamplesOfOne_IsNull() => Assert.Null(BiasCorrectedInterval.Acceleration([.3, .2], [0, 1]));

    [Fact]
    public void Of_DrawsThatNeverVary_HaveNoWidth() => Assert.Equal(new Interval(.2, .2), BiasCorrectedInterval.Of(.2, [.2, .2, .2, .2], 0));

    [Fact]
    public void Of_EveryDrawBelowTheEstimate_IsNull() => Assert.Null(BiasCorrectedInterval.Of(9, [1, 2, 3, 4], 0));

    [Fact]
    public void Of_MostDrawsUndefined_IsNull() => Assert.Null(BiasCorrectedInterval.Of(2, [1, 3, double.NaN, double.NaN, double.NaN], 0));

    [Fact]
    public void Of_NoAcceleration_IsNull() => Assert.Null(BiasCorrectedInterval.Of(2, [1, 2, 3, 4], null));

    private static double Acceleration(double[] values) => BiasCorrectedInterval.Acceleration(
        [.. values.Select((_, place) => Variance([.. values.Where((_, other) => other != place)]))], new int[values.Length])!.Value;

    private static double Variance(double[] values, double[]? weights = null)
    {
        double[] counted = weights ?? [.. values.Select(_ => 1.0)];
        var mean = values.Zip(counted, (value, weight) => value * weight).Sum() / counted.Sum();
        return values.Zip(counted, (value, weight) => weight * (value - mean) * (value - mean)).Sum() / counted.Sum();
    }
}
