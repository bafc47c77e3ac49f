using CsCheck;
using Xunit;

namespace Parallax.Inference;

public class IntervalTests
{
    // R. G. Newcombe, "Two-sided Confidence Intervals for the Single Proportion", Statistics in Medicine 17 (1998),
    // table I, method 3 (score): four decimals.
    [Theory]
    [InlineData(81, 263, .2553, .3662)]
    [InlineData(15, 148, .0624, .1605)]
    [InlineData(0, 20, 0, .1611)]
    [InlineData(1, 29, .0061, .1718)]
    public void Wilson_NewcombesExamples_MatchPublishedIntervals(int successes, int trials, double lower, double upper)
    {
        var interval = WilsonInterval.Of(successes, trials)!.Value;

        Assert.Equal(lower, interval.Lower, 0.00005);
        Assert.Equal(upper, interval.Upper, 0.00005);
    }

    // METHOD §4.7: 7 of 12 commitments.
    [Fact]
    public void Wilson_SevenOfTwelve_MatchesWorkedInterval()
    {
        var interval = WilsonInterval.Of(7, 12)!.Value;

        Assert.Equal(.319511, interval.Lower, 0.0000005);
        Assert.Equal(.806740, interval.Upper, 0.0000005);
    }

    // The oracle: the ends are where the score test of p = p₀ just rejects, found by bisection.
    [Fact]
    public void Wilson_AnyCounts_EndsWhereTheScoreTestTurns() =>
        Gen.Select(Gen.Int[1, 60], Gen.Double[0, 1]).Sample((trials, share) =>
        {
            var successes = (int)Math.Round(share * trials);
            var p = (double)successes / trials;
            bool Rejects(double p0) => (p - p0) * (p - p0) > 3.8414588206941 * p0 * (1 - p0) / trials;
            double Turn(double rejected, double kept)
            {
                for (var i = 0; i < 100; i++)
                {
                    var middle = (rejected + kept) / 2;
                    (rejected, kept) = Rejects(middle) ? (middle, kept) : (rejected, middle);
                }

                return kept;
            }

            var interval = WilsonInterval.Of(successes, trials)!.Value;
            return Math.Abs(interval.Lower - Turn(0, p)) < 1e-9 && Math.Abs(interval.Upper - Turn(1, p)) < 1e-9;
        });

    [Fact]
    public void Wilson_FailuresForSuccesses_MirrorsTheInterval() =>
        Gen.Select(Gen.Int[0, 50], Gen.Int[0, 50]).Where((hits, misses) => hits + misses > 0).Sample((hits, misses) =>
        {
            var interval = WilsonInterval.Of(hits, hits + misses)!.Value;
            var mirrored = WilsonInterval.Of(misses, hits + misses)!.Value;
            return interval.Lower >= 0 && interval.Upper <= 1
                && Math.Abs(interval.Lower - (1 - mirrored.Upper)) < 1e-12;
        });

    [Fact]
    public void Wilson_ShareOfFewerTrials_IsWiderAroundIt() => Gen.Select(Gen.Double[0, 1], Gen.Double[.5, 500]).Sample((share, trials) =>
        WilsonInterval.Of(share, trials) is var wide && WilsonInterval.Of(share, 2 * trials) is var narrow
        && wide.Lower <= narrow.Lower + 1e-12 && wide.Upper >= narrow.Upper - 1e-12 && narrow.Lower <= share + 1e-12 && narrow.Upper >= share - 1e-12);

    [Fact]
    public void Wilson_NoneOrAll_EndsExactlyAt0Or1() => Gen.Int[1, 5000].Sample(trials =>
        WilsonInterval.Of(0, trials)!.Value.Lower == 0 && WilsonInterval.Of(trials, trials)!.Value.Upper == 1);

    [Fact]
    public void Wilson_NoTrials_IsNull() => Assert.Null(WilsonInterval.Of(0, 0));

    [Theory]
    [InlineData(3, 2)]
    [InlineData(-1, 2)]
    public void Wilson_ImpossibleCounts_Throws(int successes, int trials) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(successes, trials));

    // Letter "If Almost Nothing Goes Wrong, Is Almost Everything All Right?", JAMA 274 (1995), 1013, on Hanley and
    // Lippman-Hand: no death among 50 patients, at most 6 %; among 1000, at most 0.3 %.
    [Theory]
    [InlineData(50, .06)]
    [InlineData(1000, .003)]
    public void RuleOfThree_NoDeaths_MatchesPublishedBound(int patients, double bound) =>
        Assert.Equal(bound, RuleOfThree.Upper(patients)!.Value, 1e-12);

    // The oracle is the exact bound 1 − .05^(1/n), which 3/n approaches from above.
    [Fact]
    public void RuleOfThree_ThirtyOrMore_IsCloseAboveTheExactBound() => Gen.Int[30, 5000].Sample(n =>
    {
        var exact = 1 - Math.Pow(.05, 1.0 / n);
        return RuleOfThree.Upper(n) is { } upper && upper > exact && upper < exact * 1.06;
    });

    [Fact]
    public void RuleOfThree_OneUnit_IsNoMoreThanOne() => Assert.Equal(1, RuleOfThree.Upper(1));

    [Fact]
    public void RuleOfThree_NoUnits_IsNull() => Assert.Null(RuleOfThree.Upper(0));
}
