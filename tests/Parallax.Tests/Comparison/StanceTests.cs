using CsCheck;
using Xunit;

namespace Parallax.Comparison;

public class StanceTests
{
    private static readonly Gen<(int P, int N)> Counts = Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500]);

    // METHOD §4.2; the logit scale is Lowe, Benoit, Mikhaylov and Laver's (2011).
    [Theory]
    [InlineData(30, 10, .5, 1.066351)]
    [InlineData(5, 5, 0, 0)]
    [InlineData(8, 0, 1, 2.833213)]
    public void BalanceAndLogit_WorkedCounts_GiveWorkedValues(double plus, double minus, double balance, double logit)
    {
        Assert.Equal(balance, Stance.Balance(plus, minus)!.Value, 1e-12);
        Assert.Equal(logit, Stance.Logit(plus, minus), 0.0000005);
    }

    // The oracle counts one unit at a time.
    [Fact]
    public void Balance_AnyCounts_IsTheMeanOfSigns() => Counts.Where(c => c.P + c.N > 0).Sample(c =>
    {
        var signs = Enumerable.Repeat(1.0, c.P).Concat(Enumerable.Repeat(-1.0, c.N));
        return Math.Abs(signs.Average() - Stance.Balance(c.P, c.N)!.Value) < 1e-12;
    });

    // The oracle adds half a unit to each side and takes the log odds of being positive.
    [Fact]
    public void Logit_AnyCounts_IsTheLogOddsWithHalfAUnitMore() => Counts.Sample(c =>
    {
        var share = (c.P + .5) / (c.P + c.N + 1);
        return Math.Abs((2 * Math.Atanh((2 * share) - 1)) - Stance.Logit(c.P, c.N)) < 1e-9;
    });

    [Fact]
    public void BalanceAndLogit_SidesExchanged_ChangeSignOnly() => Counts.Sample(c =>
        Math.Abs((Stance.Balance(c.P, c.N) ?? 0) + (Stance.Balance(c.N, c.P) ?? 0)) < 1e-12
        && Math.Abs(Stance.Logit(c.P, c.N) + Stance.Logit(c.N, c.P)) < 1e-12);

    [Fact]
    public void Logit_OnePositiveMore_Rises() => Counts.Sample(c =>
        Stance.Logit(c.P + 1, c.N) > Stance.Logit(c.P, c.N) && Stance.Balance(c.P, c.N) is null or (>= -1 and <= 1));

    [Fact]
    public void Balance_NothingCoded_IsNull() => Assert.Null(Stance.Balance(0, 0));

    [Fact]
    public void Logit_NothingCoded_IsZero() => Assert.Equal(0, Stance.Logit(0, 0));

    [Fact]
    public void Logit_OneSideEmpty_IsFinite() => Assert.Equal(-2.833213, Stance.Logit(0, 8), 0.0000005);
}
