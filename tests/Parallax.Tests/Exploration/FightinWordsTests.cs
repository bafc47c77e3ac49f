using CsCheck;
using Xunit;

namespace Parallax.Exploration;

public class FightinWordsTests
{
    // METHOD §3.6.
    [Theory]
    [InlineData(4, 220, 1.057466, .100840, 3.330038)]
    public void Of_WorkedCounts_AreTheWorked(double prior, double priorWords, double delta, double variance, double z)
    {
        var difference = FightinWords.Of(new(30, 10, 1000, 1200), prior, priorWords)!.Value;

        Assert.Equal(delta, difference.Delta, 5e-7);
        Assert.Equal(variance, difference.Variance, 5e-7);
        Assert.Equal(z, difference.Z, 5e-7);
    }

    // METHOD §3.6: a prior of nearly nothing lets the rarer counts speak louder.
    [Fact]
    public void Of_WeakPrior_IsTheWorked() => Assert.Equal(3.565548, FightinWords.Of(new(30, 10, 1000, 1200), .01, 5)!.Value.Z, 5e-7);

    [Fact]
    public void Of_NothingButTheWord_IsUndefined() => Assert.Null(FightinWords.Of(new(10, 1, 10, 10), 1, 1));

    [Fact]
    public void Of_NoPrior_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => FightinWords.Of(new(1, 1, 10, 10), 0, 1));

    [Fact]
    public void Of_StrongerPrior_DrawsTowardsNoDifference() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40]).Sample((a, b) =>
        {
            var words = new WordFrequencies(a, b, 500, 500);
            double Size(double strength) => Math.Abs(FightinWords.Of(words, strength, strength * 50)!.Value.Delta);
            return Size(100) <= Size(1) + 1e-12;
        });

    [Fact]
    public void Of_BodiesExchanged_TurnsTheSign() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40]).Sample((a, b) => Math.Abs(
            FightinWords.Of(new(a, b, 300, 500), 2, 100)!.Value.Z + FightinWords.Of(new(b, a, 500, 300), 2, 100)!.Value.Z) < 1e-12);

    // The oracle divides odds instead of subtracting logarithms.
    [Fact]
    public void Of_Any_EqualsTheRatioOfOdds() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40], Gen.Double[.1, 20]).Sample((a, b, prior) =>
        {
            double Odds(int hits, int words) => (hits + prior) / (words + 600 - hits - prior);
            var difference = FightinWords.Of(new(a, b, 300, 500), prior, 600)!.Value;
            return Math.Abs(Math.Log(Odds(a, 300) / Odds(b, 500)) - difference.Delta) < 1e-9;
        });
}
