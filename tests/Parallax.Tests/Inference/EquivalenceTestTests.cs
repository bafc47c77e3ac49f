using CsCheck;
using Xunit;

namespace Parallax.Inference;

public class EquivalenceTestTests
{
    // METHOD §4.14: z 6.5 and −3.5, both p below .001.
    [Fact]
    public void Of_WorkedDifference_GivesWorkedStatistics()
    {
        var test = EquivalenceTest.Of(.03, .02, .10)!.Value;

        Assert.Equal(6.5, test.Lower, 1e-9);
        Assert.Equal(-3.5, test.Upper, 1e-9);
        Assert.InRange(test.P, 0, .001);
    }

    // The other way to say it: the 90 % interval lies within the margins.
    [Fact]
    public void Of_AnyDifference_IsEquivalentWhereThe90PercentIntervalLiesWithin() =>
        Gen.Select(Gen.Double[-.2, .2], Gen.Double[.001, .2], Gen.Double[.01, .2], Gen.Int[2, 40]).Sample((difference, error, margin, freedom) =>
        {
            var half = StudentT.Quantile(.95, freedom) * error;
            var isWithin = difference - half > -margin && difference + half < margin;
            var p = EquivalenceTest.Of(difference, error, margin, freedom)!.Value.P;
            return Math.Abs(p - .05) < 1e-9 || p < .05 == isWithin;
        });

    [Fact]
    public void Of_SignTurned_HasTheSameP() => Gen.Select(Gen.Double[-.2, .2], Gen.Double[.001, .2]).Sample((difference, error) =>
        Math.Abs(EquivalenceTest.Of(difference, error, .1)!.Value.P - EquivalenceTest.Of(-difference, error, .1)!.Value.P) < 1e-12);

    [Fact]
    public void Of_NoError_IsNull() => Assert.Null(EquivalenceTest.Of(.01, 0, .1));

    [Fact]
    public void Of_MarginZero_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => EquivalenceTest.Of(.01, .1, 0));

    // Cohen 1988, table 2.3.1: two samples of 64, α .05 two-sided, power .80 for d = .50; normal theory gives .495.
    [Fact]
    public void DetectableDifference_CohensSixtyFour_IsHalfAStandardDeviation() =>
        Assert.Equal(.50, DetectableDifference.Of(1 / 8.0, 1 / 8.0), .006);

    // A true difference of this size lies above the critical value in four of five studies: Φ(δ/SE − 1.96) = .8.
    [Fact]
    public void DetectableDifference_AnyErrors_HasThePower() => Gen.Select(Gen.Double[.01, 2], Gen.Double[.01, 2], Gen.Double[.55, .99]).Sample((a, b, power) =>
        Math.Abs(Normal.Probability((DetectableDifference.Of(a, b, power) / Math.Sqrt((a * a) + (b * b))) - Normal.Quantile(.975)) - power) < 1e-9);

    [Fact]
    public void DetectableDifference_HalfWidth_IsThatOfItsError() =>
        Assert.Equal(DetectableDifference.Of(.3, 0), DetectableDifference.OfHalfWidth(Normal.Quantile(.975) * .3), 1e-12);

    [Theory]
    [InlineData(0, .5)]
    [InlineData(1.959964, .975)]
    [InlineData(-3.5, .000232629)]
    public void Normal_Probability_IsThatOfTables(double value, double probability) =>
        Assert.Equal(probability, Normal.Probability(value), .0000005);

    [Fact]
    public void StudentT_Probability_InvertsTheQuantile() => Gen.Select(Gen.Double[.01, .99], Gen.Int[1, 60]).Sample((probability, freedom) =>
        Math.Abs(StudentT.Probability(StudentT.Quantile(probability, freedom), freedom) - probability) < 1e-9);
}
