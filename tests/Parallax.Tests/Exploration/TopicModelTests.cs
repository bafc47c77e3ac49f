using CsCheck;
using Xunit;

namespace Parallax.Exploration;

public class TopicModelTests
{
    private static readonly DocumentFeatureMatrix Counts =
        DocumentFeatureMatrix.FromCounts(["one", "two", "none"], ["a", "b", "c"], [[3, 1, 0], [0, 2, 8], [0, 0, 0]]);

    // θ = (n_dk + .5)/(n_d + 1): of 4 words 1 and 3, of 10 words 9 and 1.
    [Fact]
    public void Documents_Shares_AreThePosteriorMeans()
    {
        var model = Model();

        Assert.Equal([1.5 / 5, 3.5 / 5], model.Documents[0].Shares!, Near);
        Assert.Equal([9.5 / 11, 1.5 / 11], model.Documents[1].Shares!, Near);
    }

    [Fact]
    public void Documents_WithoutCountedWord_HaveNoShares() => Assert.Null(Model().Documents[2].Shares);

    [Fact]
    public void Topics_Order_IsByMeanShareThenWordsByWeight()
    {
        var topics = Model().Topics;

        Assert.Equal([1, 2], topics.Select(topic => topic.Number));
        Assert.Equal([((1.5 / 5) + (9.5 / 11)) / 2, ((3.5 / 5) + (1.5 / 11)) / 2], topics.Select(topic => topic.Share), Near);
        Assert.Equal(["c", "b"], topics[0].Words.Select(word => word.Word));
        Assert.Equal(["a", "b", "c"], topics[1].Words.Select(word => word.Word));
    }

    [Fact]
    public void ShareIn_DocumentsWithoutCountedWords_IsNull()
    {
        Assert.Equal(9.5 / 11, Model().ShareIn(1, document => document != "one")!.Value, 1e-12);
        Assert.Null(Model().ShareIn(1, document => document == "none"));
    }

    // Both wholly of the topic by the sampler; ten words are better evidence of it than one.
    [Fact]
    public void MostTypical_OfEqualShares_IsTheLongerText()
    {
        var counts = DocumentFeatureMatrix.FromCounts(["short", "long"], ["a"], [[1], [10]]);

        var model = new TopicModel(counts, [[new("a", 1)], []], [[1, 0], [1, 0]], 0.1);

        Assert.Equal(["long", "short"], model.MostTypical(1).Select(text => text.Document));
    }

    [Fact]
    public void FoundAgain_Words_AreThoseOfTheMostSimilarTopic()
    {
        var other = new TopicModel(Counts, [[new("a", .7), new("c", .3)], [new("b", .9), new("c", .1)]], [[1, 0], [0, 1], [0, 0]], 0.5);

        Assert.Equal([2, 1], Model().FoundAgain(other, 2));
        Assert.Equal([2, 2], Model().FoundAgain(Model(), 2));
    }

    [Fact]
    public void Shares_OfAnyModel_SumToOne() => Gen.Select(Gen.Int[0, 9].Array[3].Array[4], Gen.Double[0.01, 2]).Sample((rows, alpha) =>
    {
        var counts = DocumentFeatureMatrix.FromCounts(["1", "2", "3", "4"], ["a", "b", "c"], rows);
        double[][] given = [.. rows.Select(row => row.Select(count => count / (double)Math.Max(1, row.Sum())).ToArray())];

        var model = new TopicModel(counts, [[], [], []], given, alpha);

        Assert.All(model.Documents.Where(document => document.Words > 0), document => Assert.Equal(1, document.Shares!.Sum(), 1e-9));
        Assert.Equal(model.Topics.Select(topic => topic.Share), model.Topics.Select(topic => topic.Share).OrderDescending());
    });

    [Fact]
    public void Model_SharesThatDoNotFit_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new TopicModel(Counts, [[], []], [[1, 0], [0, 1]], 0.5));

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-12;

    private static TopicModel Model() => new(
        Counts, [[new("b", .3), new("a", .6), new("c", .1)], [new("b", .2), new("c", .8)]], [[.75, .25], [.1, .9], [0, 0]], 0.5);
}
