using CsCheck;
using Parallax.Inference;
using Xunit;

namespace Parallax.Comparison;

public class PromiseFulfilmentTests
{
    // METHOD §4.7 c: 7 of 12 with its Wilson interval.
    [Fact]
    public void Ratio_SevenOfTwelve_MatchesTheWorkedNumber()
    {
        Assert.Equal(.583333, PromiseFulfilment.Ratio(7, 0, 12)!.Value, 5e-7);
        Assert.Equal((.319511, .806740), (Math.Round(WilsonInterval.Of(7, 12)!.Value.Lower, 6), Math.Round(WilsonInterval.Of(7, 12)!.Value.Upper, 6)));
    }

    [Fact]
    public void Ratio_PartlyKept_CountsHalf() => Assert.Equal(.5, PromiseFulfilment.Ratio(4, 2, 10));

    [Fact]
    public void Ratio_NothingMatured_IsUndefined() => Assert.Null(PromiseFulfilment.Ratio(0, 0, 0));

    [Fact]
    public void Ratio_MoreKeptThanMatured_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => PromiseFulfilment.Ratio(3, 1, 3));

    [Fact]
    public void Ratio_AnyLedger_IsTheMeanOfWhatEachIsWorth() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[1, 20]).Sample((kept, half, broken) =>
        {
            var worth = Enumerable.Repeat(1.0, kept).Concat(Enumerable.Repeat(.5, half)).Concat(Enumerable.Repeat(0.0, broken)).Average();
            return Math.Abs(worth - PromiseFulfilment.Ratio(kept, half, kept + half + broken)!.Value) < 1e-12;
        });
}
