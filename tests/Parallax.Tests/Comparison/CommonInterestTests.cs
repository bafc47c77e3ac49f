using CsCheck;
using Xunit;

namespace Parallax.Comparison;

public class CommonInterestTests
{
    private static readonly double[] P = [.5, .3, .2, 0];
    private static readonly double[] Q = [.2, .3, .3, .2];
    private static readonly double?[] PositionA = [.8, .4, -.2, 0];
    private static readonly double?[] PositionB = [.6, .5, .6, .2];

    // Codes with attention of both sides and positions, some of them missing.
    private static readonly Gen<(double[] P, double[] Q, double?[] A, double?[] B)> Sides = Gen.Int[1, 6].SelectMany(codes =>
        Gen.Select(Attention(codes), Attention(codes), Positions(codes), Positions(codes)));

    private static Gen<double[]> Attention(int codes) => Gen.Int[0, 9].Array[codes]
        .Where(counts => counts.Sum() > 0).Select(counts => Array.ConvertAll(counts, count => count / (double)counts.Sum()));

    private static Gen<double?[]> Positions(int codes) =>
        Gen.Int[-10, 15].Array[codes].Select(all => Array.ConvertAll(all, one => one > 10 ? (double?)null : one / 10.0));

    // METHOD §4.4: contributions .18, .285, .12 and 0.
    [Fact]
    public void Of_WorkedSides_GivesWorkedIndexAndContributions()
    {
        var parts = CommonInterest.Of(P, Q, PositionA, PositionB)!;

        Assert.Equal(.585, parts.Index, .0005);
        Assert.Equal(.70, parts.Overlap, 1e-12);
        Assert.Equal(.585 / .70, parts.Agreement!.Value, 1e-12);
        Assert.Equal([.18, .285, .12, 0], parts.Contributions, (one, other) => Math.Abs(one - other) < 1e-12);
    }

    [Fact]
    public void CounterThirdParty_WorkedSidesWithOneCodeAgainstOthers_GivesWorkedShare() => Assert.Equal(
        .307692,
        CommonInterest.CounterThirdParty(CommonInterest.Of(P, Q, PositionA, PositionB)!, [1, 0, 0, 0], [1, 0, 0, 0])!.Value,
        .0000005);

    // The oracle keeps the codes that both sides have a position on and shares attention out anew among them alone.
    [Fact]
    public void Of_AnySides_IsTheSumOverCodesThatBothHaveAPositionOn() => Sides.Sample(side =>
    {
        int[] kept = [.. Enumerable.Range(0, side.P.Length).Where(k => side.A[k].HasValue && side.B[k].HasValue)];
        double p = kept.Sum(k => side.P[k]), q = kept.Sum(k => side.Q[k]);
        var parts = CommonInterest.Of(side.P, side.Q, side.A, side.B);
        if (p == 0 || q == 0)
        {
            return parts is null;
        }

        var expected = kept.Sum(k => Math.Min(side.P[k] / p, side.Q[k] / q) * (2 - Math.Abs(side.A[k]!.Value - side.B[k]!.Value)) / 2);
        return Math.Abs(parts!.Index - expected) < 1e-12 && parts.Index >= 0 && parts.Index <= parts.Overlap + 1e-12
            && parts.Overlap <= 1 && parts.Agreement is null or (>= 0 and <= 1 + 1e-12);
    });

    [Fact]
    public void Of_SidesExchanged_IsTheSame() => Sides.Sample(side =>
        CommonInterest.Of(side.P, side.Q, side.A, side.B)?.Index is var index
        && CommonInterest.Of(side.Q, side.P, side.B, side.A)?.Index is var exchanged
        && (index is null ? exchanged is null : Math.Abs(index.Value - exchanged!.Value) < 1e-12));

    [Fact]
    public void Of_ASideWithItself_IsOne() => Sides.Sample(side =>
        CommonInterest.Of(side.P, side.P, side.A, side.A) is not { } parts || Math.Abs(parts.Index - 1) < 1e-12);

    [Fact]
    public void CounterThirdParty_HalfOfEveryCode_IsAHalf() => Sides.Sample(side =>
    {
        double[] half = [.. side.P.Select(_ => .5)], all = [.. side.P.Select(_ => 1.0)];
        return CommonInterest.Of(side.P, side.Q, side.A, side.B) is not { } parts
            || (CommonInterest.CounterThirdParty(parts, half, all) is { } share ? Math.Abs(share - .5) < 1e-12 : parts.Index == 0);
    });

    [Fact]
    public void Of_NoPositionOnAnyCode_IsNull() => Assert.Null(CommonInterest.Of([1, 0], [.5, .5], [1, null], [null, .5]));

    [Fact]
    public void CounterThirdParty_NothingShared_IsNull()
    {
        var parts = CommonInterest.Of([1, 0], [0, 1], [1, 1], [1, 1])!;

        Assert.Equal((0.0, 0.0, null), (parts.Index, parts.Overlap, parts.Agreement));
        Assert.Null(CommonInterest.CounterThirdParty(parts, [1, 1], [1, 1]));
    }

    [Fact]
    public void Of_OtherCodes_Throws() =>
        Assert.Throws<ArgumentException>(() => CommonInterest.Of([1], [.5, .5], [1, 1], [1, 1]));
}
