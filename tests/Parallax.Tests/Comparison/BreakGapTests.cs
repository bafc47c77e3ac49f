using CsCheck;
using Xunit;

namespace Parallax.Comparison;

public class BreakGapTests
{
    // Months of both sides, drawn as distances between neighbours; the side after begins where the gap ends.
    private static readonly Gen<(int[] Before, int Empty, int[] After)> Series =
        Gen.Select(Gen.Int[1, 4].Array[0, 9], Gen.Int[0, 12], Gen.Int[1, 4].Array[0, 9]);

    // docs/methods/change-at-a-break.md: five months a side, and the defaults 3 and 6.
    [Theory]
    [InlineData(3, false, false)]
    [InlineData(4, true, false)]
    [InlineData(5, true, false)]
    [InlineData(6, true, true)]
    public void Of_FiveMonthsASide_IsWarnedAboveThreeAndBlockedAboveFive(int months, bool isLong, bool isTooLong)
    {
        var gap = BreakGap.Of([-5 - months, -4 - months, -3 - months, -2 - months, -1 - months, 0, 1, 2, 3, 4], 5)!;

        Assert.Equal((isLong, isTooLong), (gap.IsLong(new MethodOptions()), gap.IsTooLong(new MethodOptions())));
    }

    [Theory]
    [InlineData(SeriesStep.Month, 6)]
    [InlineData(SeriesStep.Quarter, 2)]
    [InlineData(SeriesStep.Year, 0)]
    public void Most_LongSides_IsHalfAYearInWholeSteps(SeriesStep step, int most) =>
        Assert.Equal(most, new BreakGap(1, 30).Most(new MethodOptions { SeriesStep = step }));

    // The oracle lays the points on a line of months and counts the empty ones between the sides.
    [Fact]
    public void Of_AnySeries_CountsTheEmptyStepsBetweenTheSides() => Series.Sample(series =>
    {
        double[] times = Times(series);
        var first = series.Before.Length + 1;
        var held = times.Select(time => (int)time).ToHashSet();
        var empty = Enumerable.Range((int)times[first - 1], (int)(times[first] - times[first - 1]) + 1).Count(time => !held.Contains(time));
        var shorter = Math.Min(series.Before.Sum(), series.After.Sum()) + 1;
        return BreakGap.Of(times, first) == new BreakGap(empty, shorter);
    });

    // When a series is turned round in time the gap stays.
    [Fact]
    public void Of_SeriesReversed_IsTheSame() => Series.Sample(series =>
    {
        double[] times = Times(series), back = [.. times.Reverse().Select(time => -time)];
        return BreakGap.Of(times, series.Before.Length + 1) == BreakGap.Of(back, series.After.Length + 1);
    });

    [Fact]
    public void Of_TheMonthOfTheBreakOnBothSides_HasNoGap() => Assert.Equal(new BreakGap(0, 2), BreakGap.Of([-1, 0, 0, 1], 2));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Of_NothingOnASide_IsNull(int first) => Assert.Null(BreakGap.Of([1, 2], first));

    private static double[] Times((int[] Before, int Empty, int[] After) series)
    {
        var times = new List<double> { 0 };
        foreach (var distance in series.Before.Append(series.Empty + 1).Concat(series.After))
        {
            times.Add(times[^1] + distance);
        }

        return [.. times];
    }
}
