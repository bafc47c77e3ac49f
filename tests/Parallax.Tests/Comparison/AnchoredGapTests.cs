using CsCheck;
using Xunit;

namespace Parallax.Comparison;

public class AnchoredGapTests
{
    // METHOD §4.7 a: trade of 228.1 between anchors 100 and 250, declared .85.
    [Fact]
    public void Gap_OfTrade_MatchesTheWorkedNumbers()
    {
        Assert.Equal(.854, AnchoredGap.Observed(228.1, 100, 250), 1e-9);
        Assert.Equal(-.004, AnchoredGap.Gap(.85, 228.1, 100, 250), 1e-9);
    }

    // lo 85, hi 235 gives o = 143.1/150; lo 115, hi 265 gives o = 113.1/150.
    [Fact]
    public void Grid_OfTrade_ChangesItsSign()
    {
        var (least, most) = AnchoredGap.Grid(.85, 228.1, 100, 250);

        Assert.Equal(.85 - (143.1 / 150), least, 1e-9);
        Assert.Equal(.85 - (113.1 / 150), most, 1e-9);
    }

    [Fact]
    public void Observed_OutsideItsAnchors_IsNothingOrEverything()
    {
        Assert.Equal((0, 1), (AnchoredGap.Observed(50, 100, 250), AnchoredGap.Observed(300, 100, 250)));
        Assert.Equal(.75, AnchoredGap.Observed(25, 100, 0), 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => AnchoredGap.Observed(1, 2, 2));
    }

    [Fact]
    public void Grid_AnyAnchors_HoldsTheGapAndIsBruteForce() => Gen.Select(
        Gen.Double[0, 1], Gen.Double[-100, 100], Gen.Double[-100, 100], Gen.Double[1, 100], Gen.Double[.01, .4]).Sample((declared, value, low, span, shift) =>
        {
            var (least, most) = AnchoredGap.Grid(declared, value, low, low + span, shift);
            var gap = AnchoredGap.Gap(declared, value, low, low + span);
            var all = new List<double>();
            for (var i = -1; i <= 1; i++)
            {
                for (var j = -1; j <= 1; j++)
                {
                    var from = low + (i * shift * span);
                    var share = (value - from) / (low + span + (j * shift * span) - from);
                    all.Add(declared - (share < 0 ? 0 : share > 1 ? 1 : share));
                }
            }

            return least <= gap + 1e-12 && gap <= most + 1e-12 && least >= -1 && most <= 1
                && Math.Abs(all.Min() - least) < 1e-9 && Math.Abs(all.Max() - most) < 1e-9;
        });
}
