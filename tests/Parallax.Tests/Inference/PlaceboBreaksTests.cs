using CsCheck;
using Xunit;

namespace Parallax.Inference;

public class PlaceboBreaksTests
{
    private static readonly Gen<double[]> Values = Gen.Double[-9, 9].Array[8, 24];

    private static double[] Times(double[] values) => [.. Enumerable.Range(0, values.Length).Select(time => (double)time)];

    // METHOD §4.14: with 24 points and 4 a side the smallest p is 1/17.
    [Fact]
    public void Of_StepAtTheTrueDateOnly_IsTheFirstOfSeventeen()
    {
        double[] values = [.. Enumerable.Range(0, 24).Select(time => time < 12 ? 0.0 : 10)];

        var placebo = PlaceboBreaks.Of(Times(values), values, 12, 12, 4)!;

        Assert.Equal((17, 1.0 / 17), (placebo.Steps.Count, placebo.P));
    }

    // The oracle fits every date anew and ranks.
    [Fact]
    public void Of_AnySeries_RanksTheTrueStepAmongAllDates() => Values.Sample(values =>
    {
        var times = Times(values);
        var placebo = PlaceboBreaks.Of(times, values, 4, 4, 4)!;
        double[] steps = [.. Enumerable.Range(4, values.Length - 7).Select(first => SegmentedRegression.Fit(times, values, first, first)!.Step)];
        return placebo.Steps.Zip(steps).All(pair => Math.Abs(pair.First - pair.Second) < 1e-12)
            && placebo.AsLarge == steps.Count(step => Math.Abs(step) >= Math.Abs(steps[0]) - 1e-12) && placebo.P is > 0 and <= 1;
    });

    [Fact]
    public void Of_TooFewPointsOnASide_IsNull() => Assert.Null(PlaceboBreaks.Of([0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6], 2, 2, 3));
}

public class CircularShiftTests
{
    private static double[] Times(int points) => [.. Enumerable.Range(0, points).Select(time => (double)time)];

    // The oracle joins the series to itself and reads off every window.
    [Fact]
    public void P_AnySeries_IsTheShareOfRotationsWithAsLargeAStep() => Gen.Double[-9, 9].Array[20, 30].Sample(values =>
    {
        var times = Times(values.Length);
        double[] twice = [.. values, .. values];
        double Step(int from) => Math.Abs(SegmentedRegression.Fit(times, twice.AsSpan(from, values.Length), 10, 10)!.Step);
        var expected = Enumerable.Range(0, values.Length).Count(from => Step(from) >= Step(0) - 1e-12) / (double)values.Length;
        return Math.Abs(expected - CircularShift.P(times, values, 10, 10)!.Value) < 1e-12;
    });

    [Fact]
    public void P_ConstantSeries_IsOne() => Assert.Equal(1, CircularShift.P(Times(20), [.. Enumerable.Repeat(3.0, 20)], 10, 10));

    [Fact]
    public void P_StepInTheMiddle_IsAmongTheSmallest() => Assert.InRange(
        CircularShift.P(Times(40), [.. Enumerable.Range(0, 40).Select(time => time < 20 ? 0.0 : 10)], 20, 20)!.Value, 1.0 / 40, 2.0 / 40);

    [Fact]
    public void P_NineteenPoints_IsNoTest() => Assert.Null(CircularShift.P(Times(19), Times(19), 9, 9));
}
