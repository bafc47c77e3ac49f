using CsCheck;
using Xunit;

namespace Parallax.Comparison;

public class HedgingAndCautionTests
{
    private static readonly Gen<(int Hedged, int Boosted)> Counts = Gen.Select(Gen.Int[0, 300], Gen.Int[0, 300]);

    // METHOD §4.9: 14 hedged, 26 boosted, 4000 tokens.
    [Fact]
    public void RatioAndRate_WorkedCounts_GiveWorkedValues()
    {
        Assert.Equal(.353659, Hedging.Ratio(14, 26), 0.0000005);
        Assert.Equal(-3.0, Hedging.Rate(14, 26, 4000)!.Value, 1e-12);
    }

    // The oracle is the mean of a list with one unit half hedged, half boosted added.
    [Fact]
    public void Ratio_AnyCounts_IsTheMeanWithOneUndecidedUnit() => Counts.Sample(c =>
    {
        var units = Enumerable.Repeat(1.0, c.Hedged).Concat(Enumerable.Repeat(0.0, c.Boosted)).Append(.5);
        return Math.Abs(units.Average() - Hedging.Ratio(c.Hedged, c.Boosted)) < 1e-12;
    });

    [Fact]
    public void Ratio_SidesExchanged_SumToOne() => Counts.Sample(c =>
        Hedging.Ratio(c.Hedged, c.Boosted) is > 0 and < 1
        && Math.Abs(Hedging.Ratio(c.Hedged, c.Boosted) + Hedging.Ratio(c.Boosted, c.Hedged) - 1) < 1e-12);

    [Fact]
    public void Rate_SidesExchanged_ChangesSignOnly() => Counts.Sample(c =>
        Hedging.Rate(c.Hedged, c.Boosted, 1000)!.Value == -Hedging.Rate(c.Boosted, c.Hedged, 1000)!.Value);

    [Fact]
    public void Rate_TwiceTheText_IsTheSame() => Counts.Sample(c =>
        Math.Abs(Hedging.Rate(2 * c.Hedged, 2 * c.Boosted, 6000)!.Value - Hedging.Rate(c.Hedged, c.Boosted, 3000)!.Value)
            < 1e-9);

    [Fact]
    public void Ratio_NothingMarked_IsAHalf() => Assert.Equal(.5, Hedging.Ratio(0, 0));

    [Fact]
    public void Rate_NoTokens_IsNull() => Assert.Null(Hedging.Rate(0, 0, 0));

    [Fact]
    public void Strategic_ThreeCodes_IsTheMeanOfTheirShares() =>
        Assert.Equal((.05 + .10 + .03) / 3, Caution.Strategic([5, 10, 3], 100)!.Value, 1e-12);

    [Fact]
    public void Strategic_AnyCounts_IsTheTotalOverUnitsAndCodes() =>
        Gen.Select(Gen.Int[0, 50].Array[1, 5], Gen.Int[50, 500]).Sample((counts, units) =>
        {
            var share = Caution.Strategic([.. counts.Select(count => (double)count)], units)!.Value;
            return share is >= 0 and <= 1 && Math.Abs(share - ((double)counts.Sum() / units / counts.Length)) < 1e-12;
        });

    [Fact]
    public void Strategic_NoUnits_IsNull() => Assert.Null(Caution.Strategic([0, 0, 0], 0));

    [Fact]
    public void Strategic_NoCodes_IsNull() => Assert.Null(Caution.Strategic([], 10));

    [Fact]
    public void Strategic_NoHits_IsZero() => Assert.Equal(0, Caution.Strategic([0, 0, 0], 10));

    [Fact]
    public void Excess_Controls_AreAveraged() => Assert.Equal(.05, Caution.Excess(.2, [.1, .2])!.Value, 1e-12);

    [Fact]
    public void Excess_GenreShiftsAllAlike_IsUnchanged() =>
        Gen.Select(Gen.Double[0, .5], Gen.Double[0, .5].Array[1, 6], Gen.Double[0, .5]).Sample((partner, controls, shift) =>
            Math.Abs(Caution.Excess(partner, controls)!.Value
                - Caution.Excess(partner + shift, [.. controls.Select(control => control + shift)])!.Value) < 1e-12);

    [Fact]
    public void Excess_NoControls_IsNull() => Assert.Null(Caution.Excess(.2, []));
}
