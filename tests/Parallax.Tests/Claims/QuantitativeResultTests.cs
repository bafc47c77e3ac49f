using CsCheck;
using Parallax.Inference;
using Xunit;

namespace Parallax.Claims;

public class QuantitativeResultTests
{
    private static readonly Gen<(double Lower, double Upper)> Intervals =
        Gen.Select(Gen.Double[-.3, .3], Gen.Double[0, .3]).Select((lower, width) => (lower, lower + width));

    private static int? Result(QuantitativeTest test, Measured measured) => QuantitativeResult.Of(test, measured).Result;

    // METHOD §4.14: a difference of .03 with standard error .02 is equivalent to none within ±.10; z 6.5 and −3.5.
    [Fact]
    public void Of_WorkedEquivalence_IsTriviallySmall()
    {
        var z = Normal.Quantile(.95);
        var narrow = new Interval(.03 - (z * .02), .03 + (z * .02));
        var outcome = QuantitativeResult.Of(
            Material.Test(sesoi: .10), new Measured(.03, new Interval(.03 - (1.96 * .02), .03 + (1.96 * .02)), narrow));

        Assert.Equal(6.5, (.03 + .10) / .02, 1e-12);
        Assert.Equal(-3.5, (.03 - .10) / .02, 1e-12);
        Assert.Equal((-1, "trivially small"), (outcome.Result!.Value, outcome.Reason));
    }

    [Theory]
    [InlineData(Direction.Above, .06, .20, 1)]
    [InlineData(Direction.Above, .05, .20, 0)]
    [InlineData(Direction.Above, -.20, -.06, -1)]
    [InlineData(Direction.Below, -.20, -.06, 1)]
    [InlineData(Direction.Below, .06, .20, -1)]
    [InlineData(Direction.Above, -.04, .04, -1)]
    [InlineData(Direction.Below, -.04, .04, -1)]
    [InlineData(Direction.Above, -.04, .06, 0)]
    public void Of_IntervalAgainstSesoi_GivesResult(Direction direction, double lower, double upper, int expected) =>
        Assert.Equal(expected, Result(Material.Test(direction: direction), Material.Number(lower, upper)));

    // METHOD §5.1: MT < .20, PFR ≥ .8, CTS ≥ .5.
    [Theory]
    [InlineData(Direction.Below, .20, .05, .15, 1)]
    [InlineData(Direction.Below, .20, .25, .45, -1)]
    [InlineData(Direction.Below, .20, .15, .45, 0)]
    [InlineData(Direction.AtLeast, .8, .8, .8, 1)]
    [InlineData(Direction.AtLeast, .8, .3, .79, -1)]
    [InlineData(Direction.AtLeast, .5, .4, .6, 0)]
    [InlineData(Direction.Above, .8, .8, .8, -1)]
    [InlineData(Direction.AtMost, 0, 0, 0, 1)]
    [InlineData(Direction.AtMost, 0, 1, 1, -1)]
    public void Of_IntervalAgainstThreshold_GivesSide(Direction direction, double threshold, double lower, double upper, int expected) =>
        Assert.Equal(expected, Result(Material.Test(direction: direction, threshold: threshold), Material.Number(lower, upper)));

    [Fact]
    public void Of_NoEstimate_HasNoResultAndSaysWhy()
    {
        var outcome = QuantitativeResult.Of(Material.Test(), Measured.Missing("too little text"));

        Assert.Equal((null, "too little text"), (outcome.Result, outcome.Reason));
    }

    // METHOD §4.3: of an excess beyond chance, a result in favour also needs p below α.
    [Theory]
    [InlineData(.049, 1)]
    [InlineData(.05, 0)]
    public void Of_NeededP_MustBeBelowAlpha(double p, int expected) =>
        Assert.Equal(expected, Result(Material.Test(), Material.Number(.06, .2) with { NeededP = p }));

    [Fact]
    public void IsUnderpowered_OnlyWhereUndecidedAndWide()
    {
        Assert.True(QuantitativeResult.Of(Material.Test(), Material.Number(-.2, .2)).IsUnderpowered);
        Assert.False(QuantitativeResult.Of(Material.Test(), Material.Number(-.01, .06)).IsUnderpowered);
        Assert.False(QuantitativeResult.Of(Material.Test(), Material.Number(.06, .9)).IsUnderpowered);
        Assert.False(QuantitativeResult.Of(Material.Test(threshold: .1), Material.Number(-.9, .9)).IsUnderpowered);
    }

    // A naive reading of METHOD §5.1, sentence by sentence.
    [Fact]
    public void Of_AnyInterval_AgreesWithTheSentences() => Gen.Select(Intervals, Gen.Bool).Sample((interval, expectsMore) =>
    {
        var (lower, upper) = interval;
        var test = Material.Test(direction: expectsMore ? Direction.Above : Direction.Below);
        bool beyondUp = lower > .05, beyondDown = upper < -.05, inside = lower > -.05 && upper < .05;
        var expected = (expectsMore && beyondUp) || (!expectsMore && beyondDown) ? 1
            : (expectsMore && beyondDown) || (!expectsMore && beyondUp) || inside ? -1 : 0;
        return Result(test, Material.Number(lower, upper)) == expected;
    });

    [Fact]
    public void Of_MirroredTestAndInterval_GivesTheSame() => Gen.Select(Intervals, Gen.Double[.01, .2]).Sample((interval, sesoi) =>
        Result(Material.Test(sesoi: sesoi), Material.Number(interval.Lower, interval.Upper))
        == Result(Material.Test(direction: Direction.Below, sesoi: sesoi), Material.Number(-interval.Upper, -interval.Lower)));
}
