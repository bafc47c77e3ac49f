using CsCheck;
using Xunit;

namespace Parallax.Reliability;

public class HolstiTests
{
    // Holsti (1969), page 140: 2M/(N₁ + N₂).
    [Fact]
    public void Of_UnitOfOneCoderOnly_CountsAgainstAgreement() =>
        Assert.Equal(2.0 * 2 / (4 + 3), Holsti.Of(Naive.Data([[0, 0], [1, 1], [1, 2], [3, -1]], 2)).Value!.Value, 1e-12);

    [Fact]
    public void Of_CountsAlone_DoesNotApply() => Assert.NotNull(Holsti.Of(Published.Counts(Published.SixRaters)).Reason);

    [Fact]
    public void Of_NoValues_IsUndefined() => Assert.Null(Holsti.Of(Naive.Data([[-1, -1]], 2)).Value);

    [Fact]
    public void Of_TwoCodersWithoutGaps_IsPercentAgreement() => Gen.Int[0, 3].Array[2].Array[1, 12].Sample(units =>
        Math.Abs(Holsti.Of(Naive.Data(units, 2)).Value!.Value - PercentAgreement.Of(Naive.Data(units, 2)).Value!.Value) < 1e-12);

    [Fact]
    public void Of_ThreeCoders_IsTheMeanOfThePairs() => Naive.ThreeCoders.Sample(units =>
    {
        var pairs = new[] { (0, 1), (0, 2), (1, 2) }.Select(pair =>
            Holsti.Of(Naive.Data([.. units.Select(unit => new[] { unit[pair.Item1], unit[pair.Item2] })], 2)).Value).ToArray();
        var whole = Holsti.Of(Naive.Data(units, 3)).Value;
        return pairs.Contains(null) ? whole is null : Math.Abs(pairs.Average()!.Value - whole!.Value) < 1e-12;
    });
}
