using CsCheck;
using MathNet.Numerics.LinearAlgebra;
using Xunit;

namespace Parallax.Exploration;

public class LatentSemanticScalingTests
{
    private static readonly Dictionary<string, double> Seeds = new() { ["w0"] = 1, ["w1"] = -1 };
    private static readonly Gen<int[][]> Counts = Gen.Int[0, 4].Array[5].Array[8];

    // LSX, tests of textmodel_lss: "a a b c c d e" with polarities .1, .1, .3 is .18 over five words.
    [Fact]
    public void Score_HandCase_MatchesPublishedValue()
    {
        var documents = DocumentFeatureMatrix.FromWords([("one", "a a b c c d e".Split(' '))]);

        var score = LatentSemanticScaling.Score(documents, new Dictionary<string, double> { ["a"] = .1, ["b"] = .1, ["c"] = .3 })[0];

        Assert.Equal((.18, 5), (Math.Round(score.Raw!.Value, 12), score.Words));
        Assert.Equal(Math.Sqrt(((.01 * 3) + (.09 * 2)) / 5 - (.18 * .18)) / Math.Sqrt(5), score.RawError!.Value, 1e-12);
        Assert.Equal((null, LatentSemanticScaling.NoVariation), (score.Score, score.Reason));
    }

    [Fact]
    public void Score_NoPolarWord_IsUndefined()
    {
        var score = LatentSemanticScaling.Score(
            DocumentFeatureMatrix.FromWords([("one", ["x"]), ("none", [])]), new Dictionary<string, double> { ["a"] = 1 });

        Assert.All(score, document => Assert.Equal((null, LatentSemanticScaling.NoPolarWord), (document.Raw, document.Reason)));
    }

    [Fact]
    public void Score_OneWord_HasNoError()
    {
        var score = LatentSemanticScaling.Score(DocumentFeatureMatrix.FromWords([("one", ["a"])]), new Dictionary<string, double> { ["a"] = 1 })[0];

        Assert.Equal((1, null), (score.Raw, score.RawError));
    }

    [Fact]
    public void Polarities_NoSeedThere_IsUndefined()
    {
        var polarities = Polarities(ScalingData.Matrix([[1, 2], [2, 1]]), new Dictionary<string, double> { ["peace"] = 1 });

        Assert.Equal(LatentSemanticScaling.NoSeed, polarities.Reason);
        Assert.Equal(["peace"], polarities.MissingSeeds);
        Assert.Empty(polarities.Words);
    }

    // Words that stand in the same sentences lie in one direction.
    [Fact]
    public void Polarities_WordsOfTwoCamps_FollowTheirSeeds()
    {
        var sentences = ScalingData.Matrix([[2, 0, 1, 0], [1, 0, 2, 0], [0, 2, 0, 1], [0, 1, 0, 1]]);

        var words = Polarities(sentences, Seeds, 2).Words;

        Assert.True(words["w2"] > .49 && words["w3"] < -.49);
    }

    [Fact]
    public void Polarities_AllDimensions_AreCosinesOfTheDefinition() => Counts.Sample(rows =>
    {
        var polarities = Polarities(ScalingData.Matrix(rows), Seeds, 3);
        var svd = Matrix<double>.Build.Dense(8, 5, (d, w) => rows[d][w]).Svd();
        if (svd.S[0] < .5 || svd.S[2] - svd.S[3] < .05)
        {
            return true;
        }

        // The rows of the first three right vectors; the nearness of two words does not depend on the vectors' signs.
        var vectors = svd.VT.SubMatrix(0, 3, 0, 5);
        double cosine(int a, int b) => vectors.Column(a).DotProduct(vectors.Column(b)) / vectors.Column(a).L2Norm() / vectors.Column(b).L2Norm();
        string[] seeds = [.. Seeds.Keys.Where(seed => vectors.Column(seed[1] - '0').L2Norm() > 1e-6)];
        return Enumerable.Range(0, 5).Where(w => vectors.Column(w).L2Norm() > 1e-6).All(w => seeds is []
            || Math.Abs(polarities.Words[$"w{w}"] - seeds.Average(seed => Seeds[seed] * cosine(w, seed[1] - '0'))) < 1e-5);
    }, iter: 60);

    [Fact]
    public void Score_SeveralDocuments_HasMean0AndDeviation1() => Counts.Sample(rows =>
    {
        var matrix = ScalingData.Matrix(rows);
        double[] scores = [.. LatentSemanticScaling.Score(matrix, Polarities(matrix, Seeds).Words)
            .Where(document => document.Score is not null).Select(document => document.Score!.Value)];
        return scores is [] || (Math.Abs(scores.Average()) < 1e-9 && Math.Abs(scores.Sum(score => score * score) / (scores.Length - 1) - 1) < 1e-9);
    }, iter: 30);

    [Fact]
    public void LeaveOneOut_TwoSeedsOfACamp_HardlyMatter()
    {
        var sentences = ScalingData.Matrix([[2, 0, 1, 0], [1, 0, 2, 0], [0, 2, 0, 1], [0, 1, 0, 1], [1, 1, 0, 0]]);
        var seeds = new Dictionary<string, double> { ["w0"] = 1, ["w2"] = 1, ["w1"] = -1, ["none"] = -1 };

        var left = LatentSemanticScaling.LeaveOneOut(sentences, sentences, seeds, 2, TestContext.Current.CancellationToken);

        Assert.Equal(["w0", "w1", "w2"], left.Select(seed => seed.Seed));
        Assert.All(left, seed => Assert.True(seed is { Correlation: > .8, GreatestShift: < 1, Reason: null }));
    }

    [Fact]
    public void LeaveOneOut_TheOnlySeed_LeavesNoScaleAndSaysSo()
    {
        var sentences = ScalingData.Matrix([[2, 0, 1, 0], [1, 0, 2, 0], [0, 2, 0, 1], [0, 1, 0, 1]]);

        var left = LatentSemanticScaling.LeaveOneOut(
            sentences, sentences, new Dictionary<string, double> { ["w0"] = 1, ["none"] = -1 }, 2, TestContext.Current.CancellationToken);

        Assert.Equal([new SeedSensitivity("w0", null, null, LatentSemanticScaling.OnlySeed)], left);
    }

    [Fact]
    public void Svd_OfFullSize_EqualsTheLibrarys() => Counts.Sample(rows =>
    {
        var ours = TruncatedSvd.Of([.. rows.Select(row => row.Select((value, at) => (at, (double)value)).ToArray())], 5, 5, default);
        var theirs = Matrix<double>.Build.Dense(8, 5, (d, w) => rows[d][w]).Svd().S;
        return ours.Values.Select((value, at) => Math.Abs(value - theirs[at])).DefaultIfEmpty(0).Max() < 1e-6
            && theirs.Skip(ours.Values.Length).All(value => value < 1e-4);
    }, iter: 60);

    // Cells of 60 × 120 that are mostly empty, of which few dimensions are asked.
    [Fact]
    public void Svd_Truncated_EqualsTheLibrarys() => Gen.Int[0, 9].Array[120].Array[60].Sample(cells =>
    {
        int[][] rows = [.. cells.Select(row => row.Select(cell => Math.Max(0, cell - 7)).ToArray())];
        var ours = TruncatedSvd.Of([.. rows.Select(row => row.Index().Where(cell => cell.Item > 0)
            .Select(cell => (cell.Index, (double)cell.Item)).ToArray())], 120, 7, TestContext.Current.CancellationToken);
        var theirs = Matrix<double>.Build.Dense(60, 120, (d, w) => rows[d][w]).Svd();
        return ours.Values.Length == 7
            && ours.Values.Select((value, at) => Math.Abs(value - theirs.S[at])).Max() < 1e-6
            && Math.Abs(Math.Abs(ours.Right[0].Select((entry, w) => entry * theirs.VT[0, w]).Sum()) - 1) < 1e-6
            && ours.Right.Select(vector => Math.Abs(vector.Sum(entry => entry * entry) - 1)).Max() < 1e-9;
    }, iter: 20);

    // Four equal values, each with a direction of its own: one start reaches one of them.
    [Fact]
    public void Svd_EqualValues_FindsThemAll()
    {
        var svd = TruncatedSvd.Of([[(0, 2)], [(1, 2)], [(2, 2)], [(3, 2)], [(4, 1)]], 6, 5, TestContext.Current.CancellationToken);

        Assert.Equal([2, 2, 2, 2, 1], svd.Values.Select(value => Math.Round(value, 9)));
    }

    private static WordPolarities Polarities(
        DocumentFeatureMatrix sentences, Dictionary<string, double> seeds, int dimensions = LatentSemanticScaling.DefaultDimensions) =>
        LatentSemanticScaling.Polarities(sentences, seeds, dimensions, TestContext.Current.CancellationToken);
}
