using Parallax.Inference;
using Xunit;

namespace Parallax.Comparison;

public class BcaRowsTests
{
    private const int Resamples = 400;

    private static readonly DateOnly After = new(2023, 1, 1);

    private static readonly int[] Skewed = [0, 1, 0, 2, 0, 1, 0, 9, 1, 0, 14, 1];
    private static readonly int[] Other = [1, 2, 1, 0, 1, 3, 0, 1];

    private static readonly CountTable Table = Sample.Table(
        [.. Sample.Series("RUS", After, "INT.TRADE", Skewed), .. Sample.Series("CHN", After, "INT.TRADE", Other)]);

    private static readonly IReadOnlyList<MeasureRow> Corrected = Rows(BootstrapKind.BiasCorrected);
    private static readonly IReadOnlyList<MeasureRow> Percentile = Rows(BootstrapKind.Percentile);

    // The oracle draws with the cell's seed, pools by hand and leaves each text out.
    [Fact]
    public void Pooled_Bca_IsThatOfDrawsMadeByHand()
    {
        var row = Row(Corrected, "salience", aggregation: "pooled");

        var draws = Draws("RUS", Skewed);
        double[] leftOut = [.. Skewed.Select((hits, _) => (Skewed.Sum() - hits) / (20.0 * (Skewed.Length - 1)))];
        var expected = BiasCorrectedInterval.Of(
            Skewed.Sum() / (20.0 * Skewed.Length), draws, BiasCorrectedInterval.Acceleration(leftOut, new int[Skewed.Length]))!.Value;
        Assert.Equal("bca", row.Interval);
        Assert.Equal(expected.Lower, row.Lower!.Value, 1e-9);
        Assert.Equal(expected.Upper, row.Upper!.Value, 1e-9);
    }

    [Fact]
    public void Difference_Bca_LeavesOutOnEitherSide()
    {
        var row = Row(Corrected, "salience_difference", "CHN");

        double[] a = Draws("RUS", Skewed), b = Draws("CHN", Other);
        double meanA = Skewed.Average() / 20, meanB = Other.Average() / 20;
        double[] leftOut =
        [
            .. Skewed.Select(hits => ((Skewed.Sum() - hits) / (20.0 * (Skewed.Length - 1))) - meanB),
            .. Other.Select(hits => meanA - ((Other.Sum() - hits) / (20.0 * (Other.Length - 1)))),
        ];
        var expected = BiasCorrectedInterval.Of(
            meanA - meanB, [.. a.Zip(b, (one, other) => one - other)],
            BiasCorrectedInterval.Acceleration(leftOut, [.. Skewed.Select(_ => 0), .. Other.Select(_ => 1)]))!.Value;
        Assert.Equal("welch", row.Interval);
        Assert.Equal(expected.Lower, row.LowerBootstrap!.Value, 1e-9);
        Assert.Equal(expected.Upper, row.UpperBootstrap!.Value, 1e-9);
    }

    // A few texts with much of it: the correction moves both ends up.
    [Fact]
    public void Level_SkewedShares_LieHigherThanThePercentileInterval()
    {
        var (corrected, plain) = (Row(Corrected, "salience"), Row(Percentile, "salience"));

        Assert.Equal((plain.Estimate, plain.Lower, plain.Upper), (corrected.Estimate, corrected.Lower, corrected.Upper));
        Assert.True(corrected.LowerBootstrap > plain.LowerBootstrap && corrected.UpperBootstrap > plain.UpperBootstrap);
    }

    [Fact]
    public void Rows_OtherKindsOfInterval_AreTheSameWithEither()
    {
        Assert.Contains(Corrected, row => row.Interval == "bca");
        Assert.DoesNotContain(Percentile, row => row.Interval == "bca");
        Assert.All(
            Corrected.Zip(Percentile).Where(pair => pair.Second.Interval is "basic" or "3/n" or "tost" or "newey-west" or "placebo"),
            pair => Assert.Equal(pair.Second, pair.First));
    }

    private static double[] Draws(string actor, int[] hits)
    {
        var resampler = new ClusterResampler(
            [.. Enumerable.Range(0, hits.Length)], Seeds.Derive(Sample.Plan.Seed, "bootstrap", $"en|LS|after|{actor}|LS|after"));
        var drawn = new double[hits.Length];
        var draws = new double[Resamples];
        for (var draw = 0; draw < Resamples; draw++)
        {
            resampler.Draw(drawn);
            draws[draw] = drawn.Zip(hits, (times, count) => times * count).Sum() / (20.0 * drawn.Sum());
        }

        return draws;
    }

    private static IReadOnlyList<MeasureRow> Rows(BootstrapKind kind) => Sample.Rows(Table, Sample.Plan with
    {
        Method = new MethodOptions { Resamples = Resamples, Permutations = 100, EnumerateUpTo = 100, BootstrapInterval = kind },
    });

    private static MeasureRow Row(IReadOnlyList<MeasureRow> rows, string measure, string partner = "", string aggregation = "documents") =>
        rows.Row(measure, "RUS", partner, "INT", period: "after", aggregation: aggregation);
}
