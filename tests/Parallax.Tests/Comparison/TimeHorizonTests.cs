using CsCheck;
using Xunit;

namespace Parallax.Comparison;

public class TimeHorizonTests
{
    private static readonly Gen<int[]> Counts = Gen.Int[0, 60].Array[4];

    // METHOD §4.11: 10 past, 30 now, 40 near, 20 long.
    [Fact]
    public void IndexAndFutureShare_WorkedCounts_GiveWorkedValues()
    {
        Assert.Equal(.566667, TimeHorizon.Index(10, 30, 40, 20)!.Value, 0.0000005);
        Assert.Equal(.60, TimeHorizon.FutureShare(10, 30, 40, 20)!.Value, 1e-12);
    }

    [Fact]
    public void MedianLogYears_WorkedYears_GiveTheLogarithmOfNine() =>
        Assert.Equal(2.197225, TimeHorizon.MedianLogYears([1, 3, 8, 13, 27])!.Value, 0.0000005);

    // The oracle lists every unit with its place on the scale.
    [Fact]
    public void IndexAndFutureShare_AnyCounts_AreMeansOverUnits() => Counts.Sample(n =>
    {
        var units = Enumerable.Range(0, 4).SelectMany(h => Enumerable.Repeat(h, n[h])).ToList();
        if (units.Count == 0)
        {
            return TimeHorizon.Index(0, 0, 0, 0) is null && TimeHorizon.FutureShare(0, 0, 0, 0) is null;
        }

        return Math.Abs(units.Average(h => h / 3.0) - TimeHorizon.Index(n[0], n[1], n[2], n[3])!.Value) < 1e-12
            && Math.Abs(units.Average(h => h >= 2 ? 1.0 : 0) - TimeHorizon.FutureShare(n[0], n[1], n[2], n[3])!.Value)
                < 1e-12;
    });

    [Fact]
    public void Index_TimeTurnedRound_IsOneMinusIt() => Counts.Where(n => n.Sum() > 0).Sample(n =>
        TimeHorizon.Index(n[0], n[1], n[2], n[3]) is >= 0 and <= 1 + 1e-12
        && Math.Abs(TimeHorizon.Index(n[0], n[1], n[2], n[3])!.Value
            + TimeHorizon.Index(n[3], n[2], n[1], n[0])!.Value - 1) < 1e-12);

    [Fact]
    public void Index_UnitMovedAhead_Rises() => Counts.Sample(n =>
        TimeHorizon.Index(n[0], n[1], n[2] + 1, n[3]) > TimeHorizon.Index(n[0], n[1] + 1, n[2], n[3]));

    [Theory]
    [InlineData(1, 0, 0, 0, 0)]
    [InlineData(0, 0, 0, 1, 1)]
    public void Index_OneHorizonOnly_IsItsEndOfTheScale(double past, double now, double near, double ahead, double index) =>
        Assert.Equal(index, TimeHorizon.Index(past, now, near, ahead));

    // The oracle sorts and takes the middle, or the mean of the two in the middle.
    [Fact]
    public void MedianLogYears_AnyYears_IsTheMiddle() => Gen.Int[-5, 40].Array[0, 20].Sample(years =>
    {
        var ahead = years.Where(year => year > 0).Select(year => Math.Log(1 + year)).Order().ToArray();
        double? expected = ahead.Length == 0
            ? null
            : (ahead[(ahead.Length - 1) / 2] + ahead[ahead.Length / 2]) / 2;
        var median = TimeHorizon.MedianLogYears([.. years.Select(year => (double)year)]);
        return expected is null ? median is null : Math.Abs(expected.Value - median!.Value) < 1e-12;
    });

    [Fact]
    public void MedianLogYears_WholeWeights_EqualRepeatedReferences() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[0, 4]).Array[1, 10].Sample(references =>
        {
            double[] years = [.. references.Select(r => (double)r.Item1)];
            double[] repeated = [.. references.SelectMany(r => Enumerable.Repeat((double)r.Item1, r.Item2))];
            double? weighted = TimeHorizon.MedianLogYears(years, [.. references.Select(r => (double)r.Item2)]);
            return TimeHorizon.MedianLogYears(repeated) is { } expected
                ? Math.Abs(expected - weighted!.Value) < 1e-12
                : weighted is null;
        });

    [Fact]
    public void MedianLogYears_TwoReferences_IsTheMeanOfTheirLogarithms() =>
        Assert.Equal((Math.Log(3) + Math.Log(9)) / 2, TimeHorizon.MedianLogYears([8, 2])!.Value, 1e-12);

    [Fact]
    public void MedianLogYears_PastYearsOnly_IsNull() => Assert.Null(TimeHorizon.MedianLogYears([0, -8]));

    [Fact]
    public void MedianLogYears_NoReferences_IsNull() => Assert.Null(TimeHorizon.MedianLogYears([]));
}
