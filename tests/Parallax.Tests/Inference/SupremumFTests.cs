using CsCheck;
using Xunit;

namespace Parallax.Inference;

public class SupremumFTests
{
    private static readonly SupremumFOptions Level = new() { Draws = 99 };
    private static readonly SupremumFOptions Line = new() { Shape = BreakShape.Line, Draws = 99 };
    private static readonly Gen<double[]> Values = Gen.Double[-9, 9].Array[12, 30];

    // G. W. Cobb, "The Problem of the Nile", Biometrika 65 (1978), 243–251: yearly flow at Aswan, 1871–1970, in 10⁸ m³.
    internal static readonly double[] Nile =
    [
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
        831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759,
        781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
        744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
    ];

    // Cobb (1978), and the manual of R's strucchange: the flow falls after 1898.
    [Theory]
    [InlineData(BreakShape.Level)]
    [InlineData(BreakShape.Line)]
    public void Of_TheNile_BreaksAfter1898(BreakShape shape)
    {
        var found = SupremumF.Of(Times(Nile), Nile, new SupremumFOptions { Shape = shape, Draws = 999 }, 1)!;

        Assert.Equal((1899, 71), (1871 + found.First, found.Dates));
        Assert.InRange(found.P, .001, .01);
    }

    // Critical values of Andrews's corrected table (Econometrica 71 (2003), 395–397) for one coefficient and 15 % trimming,
    // as Stock and Watson print them: 7.12, 8.68 and 12.16.
    [Fact]
    public void Of_WhiteNoise_ExceedsAndrewsCriticalValuesAsOftenAsHeSays()
    {
        const int series = 2000;
        var random = new Pcg32(5);
        var statistics = new double[series];
        double[] times = Times(new double[300]), values = new double[300];
        for (var one = 0; one < series; one++)
        {
            Array.ConvertAll(values, _ => Normal.Quantile(random.NextDouble())).CopyTo(values, 0);
            statistics[one] = SupremumF.Of(times, values, Level with { Draws = 0 }, 1)!.Statistic;
        }

        double Above(double critical) => statistics.Count(statistic => statistic > critical) / (double)series;
        Assert.Equal(.10, Above(7.12), .015);
        Assert.Equal(.05, Above(8.68), .012);
        Assert.Equal(.01, Above(12.16), .005);
    }

    // Where neighbours are alike, series without a break are seldom called broken.
    [Fact]
    public void P_MemoryAndNoBreak_IsSmallInFew()
    {
        var random = new Pcg32(8);
        var small = 0;
        for (var one = 0; one < 150; one++)
        {
            var values = new double[36];
            var error = 0.0;
            for (var point = 0; point < values.Length; point++)
            {
                error = (.6 * error) + (.8 * Normal.Quantile(random.NextDouble()));
                values[point] = error + (.05 * point);
            }

            small += SupremumF.Of(Times(values), values, Line, (ulong)one)!.P <= .05 ? 1 : 0;
        }

        Assert.InRange(small, 0, 18);
    }

    [Fact]
    public void P_LevelBreaksByTwoStandardDeviations_IsSmallInMost()
    {
        var random = new Pcg32(9);
        var small = 0;
        for (var one = 0; one < 100; one++)
        {
            double[] values = [.. Enumerable.Range(0, 36).Select(point => Normal.Quantile(random.NextDouble()) + (point < 18 ? 0 : 2))];
            small += SupremumF.Of(Times(values), values, Level, (ulong)one)!.P <= .05 ? 1 : 0;
        }

        Assert.InRange(small, 90, 100);
    }

    // The oracle fits both sides anew at every date by the segmented regression.
    [Fact]
    public void Of_AnySeries_IsTheLargestChowStatistic() => Values.Sample(values =>
    {
        var found = SupremumF.Of(Times(values), values, Line with { Draws = 0 }, 1)!;
        var least = Math.Max(4, (int)(.15 * values.Length));
        var together = OneLine(values);
        var dates = Enumerable.Range(least, values.Length - (2 * least) + 1)
            .Select(first => (First: first, Apart: SegmentedRegression.Fit(Times(values), values, first, first)!.SumOfSquares)).ToList();
        var best = dates.MinBy(date => date.Apart);
        var expected = (together - best.Apart) / (best.Apart / (values.Length - 4));
        return found.Dates == dates.Count && Math.Abs(found.Statistic - expected) < 1e-6 * Math.Max(1, expected);
    });

    [Fact]
    public void Of_AnotherScaleOfTimeAndValue_IsTheSame() => Values.Sample(values =>
    {
        var plain = SupremumF.Of(Times(values), values, Line, 3)!;
        var other = SupremumF.Of(
            [.. Times(values).Select(time => 700 + (3 * time))], [.. values.Select((value, point) => 5 - (2 * value) + (.5 * point))], Line, 3)!;
        return plain.First == other.First && Math.Abs(plain.Statistic - other.Statistic) < 1e-6 * Math.Max(1, plain.Statistic)
            && plain.P is > 0 and <= 1 && Math.Abs(plain.P - other.P) < .03 && plain.Memory is >= 0 and < 1;
    });

    [Fact]
    public void Of_TheSameSeed_IsTheSame() =>
        Assert.Equal(SupremumF.Of(Times(Nile), Nile, Line, 7), SupremumF.Of(Times(Nile), Nile, Line, 7));

    [Fact]
    public void Of_TooFewPoints_IsNull() => Assert.Null(SupremumF.Of([1, 2, 3, 4, 5, 6, 7], [1, 2, 1, 2, 1, 2, 1], Line, 1));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, .1)]
    [InlineData(1, 0)]
    public void Of_ValuesOnOneLineOrTwo_AreUndefined(double step, double slope)
    {
        double[] values = [.. Enumerable.Range(0, 24).Select(point => (slope * point) + (point < 12 ? 0 : step))];

        Assert.Null(SupremumF.Of(Times(values), values, Line, 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(.5)]
    public void Of_TrimmingOutOfRange_Throws(double trimming) => Assert.Throws<ArgumentOutOfRangeException>(
        () => SupremumF.Of(Times(Nile), Nile, Line with { Trimming = trimming }, 1));

    private static double[] Times(double[] values) => [.. Enumerable.Range(0, values.Length).Select(time => (double)time)];

    private static double OneLine(double[] values)
    {
        double meanTime = (values.Length - 1) / 2.0, mean = values.Average();
        var slope = values.Select((value, time) => (time - meanTime) * (value - mean)).Sum()
            / values.Select((_, time) => (time - meanTime) * (time - meanTime)).Sum();
        return values.Select((value, time) => value - mean - (slope * (time - meanTime))).Sum(residual => residual * residual);
    }
}
