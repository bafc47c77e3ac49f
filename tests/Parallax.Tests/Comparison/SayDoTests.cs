using CsCheck;
using Xunit;

namespace Parallax.Comparison;

public class SayDoTests
{
    private static readonly double[] Said = [.2, .5, .4, .8, .6, .9];
    private static readonly double[] Done = [2.1, 3.0, 3.4, 3.9, 2.8, 4.6];

    private static readonly Gen<(double[] X, double[] Y)> Series =
        from length in Gen.Int[2, 12]
        from x in Gen.Int[0, 5].Array[length]
        from y in Gen.Int[0, 5].Array[length]
        select (x.Select(value => (double)value).ToArray(), y.Select(value => (double)value).ToArray());

    // METHOD §4.7 b.
    [Fact]
    public void Correlation_SixQuarters_MatchesTheWorkedNumber() => Assert.Equal(.771429, SayDo.Correlation(Said, Done)!.Value, 5e-7);

    [Fact]
    public void Correlation_NothingVaries_IsUndefined()
    {
        Assert.Null(SayDo.Correlation([1, 1, 1], [1, 2, 3]));
        Assert.Null(SayDo.Correlation([], []));
        Assert.Null(SayDo.Correlation([1], [2]));
    }

    [Fact]
    public void Correlation_AnySeries_OnlyOrderCounts() => Series.Sample(series =>
        Same(SayDo.Correlation(series.X, series.Y), SayDo.Correlation([.. series.X.Select(Math.Exp)], [.. series.Y.Select(value => (3 * value) - 7)])));

    [Fact]
    public void Correlation_OneSideReversed_ChangesItsSign() => Series.Sample(series =>
        Same(SayDo.Correlation(series.X, series.Y), -SayDo.Correlation(series.X, [.. series.Y.Select(value => -value)])));

    // A rank is one more than how many are smaller, plus half of how many others are the same; then Pearson as textbooks print it.
    [Fact]
    public void Correlation_AnySeries_IsPearsonOfRanksWrittenOut() => Series.Sample(series =>
    {
        double[] x = Ranks(series.X), y = Ranks(series.Y);
        double n = x.Length, sumX = x.Sum(), sumY = y.Sum();
        var above = (n * x.Zip(y, (a, b) => a * b).Sum()) - (sumX * sumY);
        var below = ((n * x.Sum(a => a * a)) - (sumX * sumX)) * ((n * y.Sum(b => b * b)) - (sumY * sumY));
        return Same(below > 0 ? above / Math.Sqrt(below) : null, SayDo.Correlation(series.X, series.Y));

        static double[] Ranks(double[] values) =>
            [.. values.Select(value => 1 + values.Count(other => other < value) + ((values.Count(other => other == value) - 1) / 2.0))];
    });

    [Fact]
    public void IntervalOf_SameSeed_IsTheSameAndHoldsTheCorrelation()
    {
        var interval = SayDo.IntervalOf(Said, Done, 2, 500, 7)!.Value;

        Assert.Equal(interval, SayDo.IntervalOf(Said, Done, 2, 500, 7));
        Assert.InRange(.771429, interval.Lower, interval.Upper);
        Assert.InRange(interval.Lower, -1, interval.Upper);
    }

    // One block that is the whole series can only be drawn as it is.
    [Fact]
    public void IntervalOf_BlockAsLongAsTheSeries_HasNoWidth()
    {
        var interval = SayDo.IntervalOf(Said, Done, 99, 100, 7)!.Value;

        Assert.Equal(interval.Lower, interval.Upper);
        Assert.Null(SayDo.IntervalOf([], [], 2, 100, 7));
    }

    private static bool Same(double? a, double? b) => a is null ? b is null : b is { } other && Math.Abs(a.Value - other) < 1e-9;
}
