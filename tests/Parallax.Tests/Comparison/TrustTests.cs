using CsCheck;
using Xunit;

namespace Parallax.Comparison;

public class TrustTests
{
    private static readonly Gen<(int Plus, int Minus)> Counts = Gen.Select(Gen.Int[0, 200], Gen.Int[0, 200]);

    // METHOD §4.10: (18, 4) one way, (9, 6) the other.
    [Fact]
    public void Index_WorkedCounts_GiveWorkedValues()
    {
        Assert.Equal(.608696, Trust.Index(18, 4), 0.0000005);
        Assert.Equal(.1875, Trust.Index(9, 6), 1e-12);
    }

    [Fact]
    public void AsymmetryAndMutual_WorkedCounts_GiveWorkedValues()
    {
        double forth = Trust.Index(18, 4), back = Trust.Index(9, 6);

        Assert.Equal(.421196, Trust.Asymmetry(forth, back), 0.0000005);
        Assert.Equal(.1875, Trust.Mutual(forth, back), 1e-12);
    }

    // The oracle is the mean of signs with one unit of neither added.
    [Fact]
    public void Index_AnyCounts_IsTheMeanOfSignsWithOneNeutralUnit() => Counts.Sample(c =>
    {
        var signs = Enumerable.Repeat(1.0, c.Plus).Concat(Enumerable.Repeat(-1.0, c.Minus)).Append(0);
        return Math.Abs(signs.Average() - Trust.Index(c.Plus, c.Minus)) < 1e-12;
    });

    [Fact]
    public void Index_SidesExchanged_ChangesSignOnly() => Counts.Sample(c =>
        Trust.Index(c.Plus, c.Minus) is > -1 and < 1
        && Math.Abs(Trust.Index(c.Plus, c.Minus) + Trust.Index(c.Minus, c.Plus)) < 1e-12);

    [Fact]
    public void AsymmetryAndMutual_ActorsExchanged_ChangeSignAndNothing() =>
        Gen.Select(Counts, Counts).Sample((first, second) =>
        {
            double forth = Trust.Index(first.Plus, first.Minus), back = Trust.Index(second.Plus, second.Minus);
            return Trust.Asymmetry(forth, back) == -Trust.Asymmetry(back, forth)
                && Trust.Mutual(forth, back) == Trust.Mutual(back, forth)
                && Trust.Mutual(forth, back) <= forth && Trust.Mutual(forth, back) <= back;
        });

    [Fact]
    public void Index_OneTrustMore_Rises() => Counts.Sample(c =>
        Trust.Index(c.Plus + 1, c.Minus) > Trust.Index(c.Plus, c.Minus));

    [Fact]
    public void Index_NothingCoded_IsZero() => Assert.Equal(0, Trust.Index(0, 0));
}
