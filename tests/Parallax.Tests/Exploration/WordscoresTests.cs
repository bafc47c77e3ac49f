using CsCheck;
using Xunit;

namespace Parallax.Exploration;

public class WordscoresTests
{
    // The first two rows are references at −1 and 2.
    private static readonly Gen<int[][]> Counts = Gen.Int[0, 9].Array[6].Array[4].Where(rows => rows[0].Sum() > 0 && rows[1].Sum() > 0);

    // METHOD §3.7, the toy of three words.
    [Fact]
    public void Of_ThreeWords_MatchesHandCalculation()
    {
        var counts = DocumentFeatureMatrix.FromCounts(["R1", "R2", "V"], ["a", "b", "c"], [[40, 40, 20], [10, 40, 50], [20, 50, 30]]);

        var result = Wordscores.Of(counts, new Dictionary<string, double> { ["R1"] = -1, ["R2"] = 1 });

        Assert.Equal([-.6, 0, .428571], result.Words.Select(word => Math.Round(word.Score, 6)));
        Assert.Equal((.008571, .035641), (Math.Round(result.Texts[2].Raw!.Value, 6), Math.Round(result.Texts[2].StandardError!.Value, 6)));
    }

    // Laver, Benoit and Garry (2003), table 1: −.45 with standard error .0119, rescaled −.53 over all texts; Martin and Vanberg (2008): −.51.
    [Theory]
    [InlineData(WordscoresRescaling.MartinVanberg, -.509957)]
    [InlineData(WordscoresRescaling.LaverBenoitGarryPooled, -.529671)]
    public void Of_PublishedTexts_MatchesPublishedValues(WordscoresRescaling rescaling, double expected)
    {
        var virgin = Wordscores.Of(ScalingData.LaverBenoitGarry, ScalingData.Positions, rescaling).Texts[5];

        Assert.Equal(-.448059, virgin.Raw!.Value, 5e-7);
        Assert.Equal(.011898, virgin.StandardError!.Value, 5e-7);
        Assert.Equal(expected, virgin.Rescaled!.Value, 5e-7);
        Assert.Null(virgin.Reason);
    }

    [Fact]
    public void Of_OneVirginText_HasNoSpreadToRescaleBy()
    {
        var virgin = Wordscores.Of(ScalingData.LaverBenoitGarry, ScalingData.Positions, WordscoresRescaling.LaverBenoitGarry).Texts[5];

        Assert.Equal((true, null, Wordscores.NoSpread), (virgin.Raw.HasValue, virgin.Rescaled, virgin.Reason));
    }

    [Fact]
    public void Of_NoSharedWord_IsUndefined()
    {
        var counts = DocumentFeatureMatrix.FromCounts(["R1", "R2", "V", "E"], ["a", "b", "c"], [[1, 1, 0], [1, 2, 0], [0, 0, 3], [0, 0, 0]]);

        var texts = Wordscores.Of(counts, new Dictionary<string, double> { ["R1"] = -1, ["R2"] = 1 }).Texts;

        Assert.Equal((null, Wordscores.NoScoredWord, 0L, 3L), (texts[2].Raw, texts[2].Reason, texts[2].ScoredWords, texts[2].Words));
        Assert.Equal((null, Wordscores.NoScoredWord), (texts[3].Raw, texts[3].Reason));
    }

    [Fact]
    public void Of_ReferencesAlike_CannotBeRescaled()
    {
        var counts = DocumentFeatureMatrix.FromCounts(["R1", "R2"], ["a", "b"], [[1, 1], [2, 2]]);

        Assert.All(
            Wordscores.Of(counts, new Dictionary<string, double> { ["R1"] = -1, ["R2"] = 1 }).Texts,
            text => Assert.Equal((0, null, Wordscores.NoSpread), (text.Raw, text.Rescaled, text.Reason)));
    }

    [Fact]
    public void Of_OneReference_IsRefused() => Assert.Throws<ArgumentException>(
        () => Wordscores.Of(ScalingData.LaverBenoitGarry, new Dictionary<string, double> { ["R1"] = 1 }));

    [Fact]
    public void Of_AnyCounts_StaysBetweenThePositions() => Counts.Sample(rows =>
        Scored(rows).All(text => text.Raw is null or (>= -1.0000001 and <= 2.0000001)));

    [Fact]
    public void Of_EveryCountTripled_ChangesOnlyTheErrors() => Counts.Sample(rows => Scored(rows)
        .Zip(Scored([.. rows.Select(row => row.Select(count => 3 * count).ToArray())]))
        .All(pair => Near(pair.First.Raw, pair.Second.Raw) && Near(pair.First.StandardError, pair.Second.StandardError * Math.Sqrt(3))));

    [Fact]
    public void Of_AnyCounts_EqualsTheDefinition() => Counts.Sample(rows =>
    {
        double share(int w, int r) => rows[r][w] / (double)rows[r].Sum();
        bool known(int w) => rows[0][w] + rows[1][w] > 0;
        double score(int w) => ((share(w, 0) * -1) + (share(w, 1) * 2)) / (share(w, 0) + share(w, 1));
        var texts = Scored(rows);
        for (var v = 0; v < rows.Length; v++)
        {
            double[] tokens = [.. Enumerable.Range(0, 6).Where(known).SelectMany(w => Enumerable.Repeat(score(w), rows[v][w]))];
            double? mean = tokens is [] ? null : tokens.Average();
            double? error = tokens is [] ? null : Math.Sqrt(tokens.Average(token => (token - mean!.Value) * (token - mean.Value)) / tokens.Length);
            if (!Near(texts[v].Raw, mean) || !Near(texts[v].StandardError, error))
            {
                return false;
            }
        }

        return true;
    });

    private static IReadOnlyList<TextScore> Scored(int[][] rows) =>
        Wordscores.Of(ScalingData.Matrix(rows), new Dictionary<string, double> { ["d0"] = -1, ["d1"] = 2 }).Texts;

    private static bool Near(double? first, double? second) =>
        first is null ? second is null : second is { } other && Math.Abs(first.Value - other) < 1e-9;
}
