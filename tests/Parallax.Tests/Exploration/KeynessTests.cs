using CsCheck;
using Xunit;

namespace Parallax.Exploration;

public class KeynessTests
{
    private const double Printed = 5e-7;

    // quanteda.textstats, test-textstat_keyness.R: b seven times and a three times against a seven times and b twice.
    private static readonly WordFrequencies Letters = new(7, 2, 10, 9);

    private static readonly Gen<WordFrequencies> Tables =
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[0, 60], Gen.Int[0, 60], (a, b, c, d) => new WordFrequencies(a, b, a + c + 1, b + d + 1));

    [Fact]
    public void Statistics_PublishedLetters_AreThePublished()
    {
        Assert.Equal(4.337160, Keyness.ChiSquare(Letters)!.Value, Printed);
        Assert.Equal(2.632438, Keyness.ChiSquareYates(Letters)!.Value, Printed);
        Assert.Equal(4.534939, Keyness.LogLikelihood(Letters), Printed);
        Assert.Equal(4.200833, Keyness.LogLikelihoodWilliams(Letters)!.Value, Printed);
    }

    // METHOD §3.6; 2.65 is printed on P. Rayson's page of the log-likelihood wizard.
    [Theory]
    [InlineData(52, 57, 50_000, 75_000, 2.651710, 2.654064)]
    [InlineData(120, 60, 100_000, 100_000, 20.387884, 20.405901)]
    public void LogLikelihood_WorkedCounts_GiveBothForms(int a, int b, int c, int d, double two, double four)
    {
        Assert.Equal(two, Keyness.LogLikelihoodTwoCell(new(a, b, c, d)), 2e-6);
        Assert.Equal(four, Keyness.LogLikelihood(new(a, b, c, d)), 2e-6);
    }

    [Fact]
    public void LogLikelihood_CountOfZero_NeedsNoCorrection() => Assert.Equal(18.327015, Keyness.LogLikelihood(new(10, 0, 50_000, 75_000)), 2e-3);

    // METHOD §3.6.
    [Theory]
    [InlineData(2.654064, .103286)]
    [InlineData(20.405901, 6.26e-6)]
    public void P_WorkedStatistics_AreTheWorked(double statistic, double p) => Assert.Equal(p, Keyness.P(statistic), p * .001);

    // METHOD §3.6.
    [Theory]
    [InlineData(120, 60, 100_000, 100_000, 1)]
    [InlineData(10, 0, 50_000, 75_000, 4.906891)]
    public void LogRatio_WorkedCounts_AreTheWorked(int a, int b, int c, int d, double value) =>
        Assert.Equal(value, Keyness.LogRatio(new(a, b, c, d))!.Value.Value, Printed);

    [Fact]
    public void LogRatio_Interval_IsThatOfTheFormula()
    {
        var ratio = Keyness.LogRatio(new(120, 60, 100_000, 100_000))!.Value;

        Assert.Equal(1.959964 * Math.Sqrt((1 / 120.0) + (1 / 60.0)) / Math.Log(2), ratio.Interval.Upper - 1, 1e-6);
        Assert.Equal(ratio.Interval.Upper - 1, 1 - ratio.Interval.Lower, 1e-12);
    }

    [Fact]
    public void LogRatio_WordOfNeither_IsUndefined() => Assert.Null(Keyness.LogRatio(new(0, 0, 10, 10)));

    [Fact]
    public void ChiSquare_NoOtherWord_IsUndefined()
    {
        Assert.Null(Keyness.ChiSquare(new(10, 10, 10, 10)));
        Assert.Null(Keyness.ChiSquareYates(new(0, 0, 10, 10)));
        Assert.Null(Keyness.LogLikelihoodWilliams(new(0, 0, 10, 10)));
    }

    // |O − E| is .0476…, less than .5: uncapped, the correction makes a difference out of nearly none.
    [Fact]
    public void ChiSquareYates_DistanceBelowAHalf_IsZeroOnlyWhenCapped()
    {
        var nearlyAlike = new WordFrequencies(1, 1, 10, 11);

        Assert.Equal(0, Keyness.ChiSquareYates(nearlyAlike)!.Value, 1e-12);
        Assert.True(Keyness.ChiSquareYates(nearlyAlike, isCapped: false) > Keyness.ChiSquare(nearlyAlike));
    }

    [Theory]
    [InlineData(-1, 0, 10, 10)]
    [InlineData(11, 0, 10, 10)]
    [InlineData(0, 0, 0, 10)]
    public void Statistics_ImpossibleCounts_AreRefused(int a, int b, int c, int d) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Keyness.LogLikelihood(new(a, b, c, d)));

    [Fact]
    public void Statistics_BodiesExchanged_AreTheSame() => Tables.Sample(t =>
    {
        var exchanged = new WordFrequencies(t.B, t.A, t.D, t.C);
        return Math.Abs(Keyness.LogLikelihood(t) - Keyness.LogLikelihood(exchanged)) < 1e-9
            && Math.Abs((Keyness.ChiSquare(t) ?? 0) - (Keyness.ChiSquare(exchanged) ?? 0)) < 1e-9
            && Math.Abs((Keyness.LogRatio(t)?.Value ?? 0) + (Keyness.LogRatio(exchanged)?.Value ?? 0)) < 1e-9;
    });

    [Fact]
    public void Statistics_Any_AreAtLeastZero() => Tables.Sample(t =>
        Keyness.LogLikelihood(t) >= 0 && Keyness.LogLikelihoodTwoCell(t) >= 0
        && Keyness.LogLikelihoodTwoCell(t) <= Keyness.LogLikelihood(t) + 1e-9
        && (Keyness.ChiSquareYates(t) ?? 0) <= (Keyness.ChiSquare(t) ?? 0) + 1e-9);

    // The oracle fills the four cells and walks over them.
    [Fact]
    public void Statistics_Any_EqualTheWalkOverFourCells() => Tables.Sample(t =>
    {
        double n = t.C + t.D;
        double[] rows = [t.A + t.B, n - t.A - t.B], columns = [t.C, t.D], observed = [t.A, t.B, t.C - t.A, t.D - t.B];
        double g = 0, x = 0;
        for (var cell = 0; cell < 4; cell++)
        {
            var expected = rows[cell / 2] * columns[cell % 2] / n;
            g += observed[cell] == 0 ? 0 : 2 * observed[cell] * Math.Log(observed[cell] / expected);
            x += expected == 0 ? 0 : Math.Pow(observed[cell] - expected, 2) / expected;
        }

        return Math.Abs(g - Keyness.LogLikelihood(t)) < 1e-9 && Math.Abs(x - (Keyness.ChiSquare(t) ?? 0)) < 1e-9;
    });
}
