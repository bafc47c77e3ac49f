using CsCheck;
using Xunit;

namespace Parallax.Reliability;

public class PrecisionGateTests
{
    // METHOD §3.1: at n = 30 at least 22 right; 5 of 5 passes, 7 of 8 does not; fewer than 5 are untested.
    [Theory]
    [InlineData(22, 30, GateStatus.Passed)]
    [InlineData(21, 30, GateStatus.Failed)]
    [InlineData(5, 5, GateStatus.Passed)]
    [InlineData(7, 8, GateStatus.Failed)]
    [InlineData(4, 4, GateStatus.NotValidated)]
    public void Judge_WholeSample_MatchesMethod(int right, int drawn, GateStatus expected) =>
        Assert.Equal(expected, PrecisionGate.Judge(right, drawn, drawn, new PrecisionRule()).Status);

    [Fact]
    public void Judge_SampleNotAllJudged_IsNotValidatedAndSaysHowMany()
    {
        var outcome = PrecisionGate.Judge(20, 20, 30, new PrecisionRule());

        Assert.Equal((GateStatus.NotValidated, "20 of 30 hits judged"), (outcome.Status, outcome.Reason));
        Assert.Equal(GateStatus.Passed, PrecisionGate.Judge(30, 30, 44, new PrecisionRule()).Status);
        Assert.Equal((GateStatus.NotValidated, null), (PrecisionGate.Judge(0, 0, 9, new PrecisionRule()).Status, PrecisionGate.Judge(0, 0, 9, new PrecisionRule()).Precision));
    }

    [Fact]
    public void Judge_OneMoreRight_NeverTurnsPassedIntoFailed() => Gen.Int[5, 60].SelectMany(n => Gen.Int[0, n - 1].Select(k => (k, n))).Sample((right, drawn) =>
        PrecisionGate.Judge(right, drawn, drawn, new PrecisionRule()).Status != GateStatus.Passed
        || PrecisionGate.Judge(right + 1, drawn, drawn, new PrecisionRule()).Status == GateStatus.Passed);

    // Wilson's bound found by search: the least p that the observed share is no more than z standard errors above.
    [Fact]
    public void Judge_AnySample_EqualsTheRuleWithTheBoundSearchedFor() => Gen.Int[5, 60].SelectMany(n => Gen.Int[0, n].Select(k => (k, n))).Sample((right, n) =>
    {
        double share = (double)right / n, low = 0, high = share;
        for (var step = 0; step < 60; step++)
        {
            var p = (low + high) / 2;
            (low, high) = share - p > 1.959964 * Math.Sqrt(p * (1 - p) / n) ? (p, high) : (low, p);
        }

        var expected = share >= .70 && low >= .55;
        return Math.Abs(low - .55) < 1e-4 || expected == (PrecisionGate.Judge(right, n, n, new PrecisionRule()).Status == GateStatus.Passed);
    });

    [Fact]
    public void Judge_OtherRule_GoesByIt() => Assert.Equal(
        GateStatus.Passed, PrecisionGate.Judge(21, 30, 30, new PrecisionRule { Lower = .5 }).Status);
}
