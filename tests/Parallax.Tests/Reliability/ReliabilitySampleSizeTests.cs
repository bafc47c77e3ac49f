using CsCheck;
using Xunit;

namespace Parallax.Reliability;

public class ReliabilitySampleSizeTests
{
    // Krippendorff (2011), table of sample sizes at the .05 level: 81 and 139 at a prevalence of .25; the others METHOD §2.3,
    // which prints 329.0 for 329.002.
    [Theory]
    [InlineData(.667, .50, 60)]
    [InlineData(.667, .25, 81)]
    [InlineData(.667, .10, 172)]
    [InlineData(.667, .05, 330)]
    [InlineData(.800, .50, 103)]
    [InlineData(.800, .25, 139)]
    [InlineData(.800, .10, 294)]
    [InlineData(.800, .05, 560)]
    public void BlochKraemer_TwoCoders_MatchesPublishedTable(double alpha, double prevalence, int expected) =>
        Assert.Equal(expected, ReliabilitySampleSize.BlochKraemer(alpha, prevalence));

    // METHOD §2.3; Lacy and Riffe (1996) print 125 and 141 because they round the standard error to .03.
    [Theory]
    [InlineData(1000, 123)]
    [InlineData(10_000, 138)]
    public void LacyRiffe_AgreementOf85Percent_MatchesWorkedValue(int population, int expected) =>
        Assert.Equal(expected, ReliabilitySampleSize.LacyRiffe(population));

    [Fact]
    public void LacyRiffe_PopulationOfOne_IsOne() => Assert.Equal(1, ReliabilitySampleSize.LacyRiffe(1));

    [Fact]
    public void LacyRiffe_AnyPopulation_NeedsNoMoreThanAll() => Gen.Int[1, 100_000].Sample(population =>
        ReliabilitySampleSize.LacyRiffe(population) <= population);

    [Fact]
    public void BlochKraemer_RarerValue_NeedsMoreUnits() => Gen.Double[.02, .5].Sample(prevalence =>
        ReliabilitySampleSize.BlochKraemer(.8, prevalence / 2) >= ReliabilitySampleSize.BlochKraemer(.8, prevalence));

    [Fact]
    public void BlochKraemer_PrevalenceOfOne_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ReliabilitySampleSize.BlochKraemer(.8, 1));

    // The oracle counts up the units until the standard error is small enough: the variance of κ at the bound is
    // (1 + α)(3 − α)(1 − α)/(4p(1 − p)) − α(1 − α)², and 2z² of it over (1 − α)² must not exceed n.
    [Fact]
    public void BlochKraemer_AnyBound_IsTheFirstThatSuffices() => Gen.Select(Gen.Double[0, .9], Gen.Double[.05, .5]).Sample((alpha, p) =>
    {
        const double Z = 1.6448536269514722;
        var needed = 2 * Z * Z * (((1 + alpha) * (3 - alpha) * (1 - alpha) / (4 * p * (1 - p))) - (alpha * (1 - alpha) * (1 - alpha))) / ((1 - alpha) * (1 - alpha));
        var n = 1;
        while (n < needed)
        {
            n++;
        }

        return Math.Abs(n - ReliabilitySampleSize.BlochKraemer(alpha, p)) <= (Math.Abs(needed - Math.Round(needed)) < 1e-6 ? 1 : 0);
    });
}
