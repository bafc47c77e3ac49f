using CsCheck;
using Xunit;

namespace Parallax.Comparison;

public class ValueDivergenceTests
{
    private static readonly double[] P = [.5, .3, .2, 0];
    private static readonly double[] Q = [.2, .3, .3, .2];
    private static readonly double?[] PositionA = [.8, .4, -.2, 0];
    private static readonly double?[] PositionB = [.6, .5, .6, .2];

    private static readonly Gen<(double[] P, double[] Q, double?[] A, double?[] B)> Sides = Gen.Int[1, 6].SelectMany(codes =>
        Gen.Select(Attention(codes), Attention(codes), Positions(codes), Positions(codes)));

    private static Gen<double[]> Attention(int codes) => Gen.Int[0, 9].Array[codes]
        .Where(counts => counts.Sum() > 0).Select(counts => Array.ConvertAll(counts, count => count / (double)counts.Sum()));

    private static Gen<double?[]> Positions(int codes) =>
        Gen.Int[-10, 15].Array[codes].Select(all => Array.ConvertAll(all, one => one > 10 ? (double?)null : one / 10.0));

    // METHOD §4.5.
    [Fact]
    public void Index_WorkedSides_GivesWorkedParts()
    {
        Assert.Equal(.393916, FramingDistance.Distance(P, Q), .0000005);
        Assert.Equal(.16, ValueDivergence.Position(P, Q, PositionA, PositionB)!.Value, 1e-12);
        Assert.Equal(.276958, ValueDivergence.Index(P, Q, PositionA, PositionB)!.Value, .0000005);
    }

    // The oracle lists a hundred points of attention a side and averages what the positions at each lie apart.
    [Fact]
    public void Position_AnySides_IsTheMeanDistanceOverBothSidesAttention() => Sides.Sample(side =>
    {
        (double Weight, double Apart)[] all =
        [
            .. Enumerable.Range(0, side.P.Length).Where(k => side.A[k].HasValue && side.B[k].HasValue)
                .SelectMany(k => new[] { side.P[k], side.Q[k] }.Select(weight => (weight, Math.Abs(side.A[k]!.Value - side.B[k]!.Value) / 2))),
        ];
        var weight = all.Sum(one => one.Weight);
        var position = ValueDivergence.Position(side.P, side.Q, side.A, side.B);
        return weight == 0 ? position is null
            : Math.Abs((all.Sum(one => one.Weight * one.Apart) / weight) - position!.Value) < 1e-12;
    });

    [Fact]
    public void Index_AnyWeight_LiesBetweenItsParts() => Gen.Select(Sides, Gen.Double[0, 1]).Sample((side, weight) =>
        ValueDivergence.Index(side.P, side.Q, side.A, side.B, weight) is not { } index
        || (ValueDivergence.Position(side.P, side.Q, side.A, side.B)!.Value is var position
            && FramingDistance.Distance(side.P, side.Q) is var framing
            && index >= Math.Min(position, framing) - 1e-12 && index <= Math.Max(position, framing) + 1e-12
            && Math.Abs(index - ValueDivergence.Index(side.Q, side.P, side.B, side.A, weight)!.Value) < 1e-12));

    [Fact]
    public void Index_ASideWithItself_IsZero() => Sides.Sample(side =>
        ValueDivergence.Index(side.P, side.P, side.A, side.A) is null or < 1e-7);

    [Fact]
    public void Index_NothingInCommonButOppositePositions_IsOne() => Assert.Equal(
        1, ValueDivergence.Index([1, 0], [0, 1], [1, -1], [-1, 1])!.Value, 1e-12);

    [Fact]
    public void Index_NoPositions_IsNullAlthoughFramingDiffers() =>
        Assert.Null(ValueDivergence.Index([1, 0], [0, 1], [null, null], [1, 1]));

    [Fact]
    public void Index_WeightAboveOne_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ValueDivergence.Index([1], [1], [1], [1], 1.1));

    [Theory]
    [InlineData(4, 0, null)]
    [InlineData(5, 0, 1.0)]
    [InlineData(1, 4, -.6)]
    [InlineData(0, 0, null)]
    public void IssuePosition_Counts_IsTheirBalanceFromFiveOn(double affirmed, double opposed, double? position) =>
        Assert.Equal(position, IssuePosition.Of(affirmed, opposed));

    [Fact]
    public void IssuePosition_AnyCounts_IsTheMeanOfOnes() => Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30]).Sample((affirmed, opposed) =>
    {
        double[] units = [.. Enumerable.Repeat(1.0, affirmed), .. Enumerable.Repeat(-1.0, opposed)];
        return IssuePosition.Of(affirmed, opposed) is { } position
            ? Math.Abs(units.Average() - position) < 1e-12
            : units.Length < 5;
    });

    [Fact]
    public void Contradictions_OppositeSignsOnly_AreCounted() =>
        Assert.Equal(1, IssuePosition.Contradictions([.5, -.2, 0, null, .1], [-.1, -.3, -1, -1, .9]));
}
