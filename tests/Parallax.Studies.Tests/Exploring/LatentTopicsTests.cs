using System.Globalization;
using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Inference;
using Xunit;

namespace Parallax.Studies.Exploring;

public class LatentTopicsTests
{
    private const int Vocabulary = 15;

    // Forty texts of fifty words: nine in ten from the text's own topic, by turns trade and war, the tenth from the other.
    private static readonly DocumentFeatureMatrix Planted = Plant(40, 50);

    [Fact]
    public void Fit_PlantedTopics_GivesTheirWordsBack()
    {
        var model = Fit(Planted, new TopicOptions { Topics = 2 });

        Assert.Equal(["trade", "war"], model.Topics.Select(topic => Kind(topic.Words[0].Word)).Order(StringComparer.Ordinal));
        Assert.All(model.Topics, topic => Assert.All(topic.Words.Take(Vocabulary), word => Assert.Equal(Kind(topic.Words[0].Word), Kind(word.Word))));
    }

    [Fact]
    public void Fit_PlantedTopics_GivesEachTextItsOwn()
    {
        var model = Fit(Planted, new TopicOptions { Topics = 2 });
        var trade = model.Topics.Single(topic => Kind(topic.Words[0].Word) == "trade").Number;

        Assert.All(model.Documents.Index(), text => Assert.Equal(text.Index % 2 == 0, text.Item.Shares![trade - 1] > 0.7));
    }

    // The plainest sampler of the model (Griffiths and Steyvers, PNAS 101 (2004), 5228–5235), with our generator.
    [Fact]
    public void Fit_PlantedTopics_AgreesWithPlainGibbsSampling()
    {
        var model = Fit(Planted, new TopicOptions { Topics = 2 });

        var plain = PlainGibbs(Planted, 2, 0.1, 0.01, 100);

        var same = plain[0][0] > 0.5 == model.Documents[0].Shares![0] > 0.5;
        Assert.All(model.Documents.Index(), text => Assert.Equal(plain[text.Index][same ? 0 : 1], text.Item.Shares![0], 0.15));
    }

    [Fact]
    public void Fit_Weights_AreProbabilities()
    {
        var model = Fit(Planted, new TopicOptions { Topics = 4, Iterations = 20 });

        Assert.All(model.Topics, topic => Assert.InRange(topic.Words.Sum(word => word.Weight), 0.98, 1.0001));
        Assert.Equal(1, model.Topics.Sum(topic => topic.Share), 1e-6);
    }

    [Fact]
    public void Fit_Twice_GivesTheSameBits() => Assert.Equal(Bits(Fit(Planted)), Bits(Fit(Planted)));

    // The library reads 512 words of a text and no more.
    [Fact]
    public void Fit_LongText_IsReadToItsEnd()
    {
        string[] words = [.. Enumerable.Repeat("first", 600), .. Enumerable.Repeat("second", 600), .. Enumerable.Repeat("third", 600)];
        var counts = DocumentFeatureMatrix.FromWords([("long", words), ("also", ["first", "first"]), ("again", ["third", "third"])]);

        var model = Fit(counts, new TopicOptions { Topics = 2 });

        Assert.Equal(3, model.Topics.SelectMany(topic => topic.Words).Where(word => word.Weight > 0.1).Select(word => word.Word).Distinct().Count());
    }

    [Fact]
    public void Fit_LongTextOfDifferentWords_GivesEachToATopic()
    {
        string[] words = [.. Enumerable.Range(0, 3000).Select(word => word.ToString(CultureInfo.InvariantCulture))];
        var counts = DocumentFeatureMatrix.FromWords([("long", words), ("short", ["1", "2"])]);

        var model = Fit(counts, new TopicOptions { Topics = 2, Iterations = 20 });

        Assert.Equal(3000, model.Topics.SelectMany(topic => topic.Words).Select(word => word.Word).Distinct().Count());
        Assert.Equal(1, model.Documents[0].Shares!.Sum(), 1e-6);
    }

    [Fact]
    public void Fit_TextWithoutWords_HasNoShares()
    {
        var counts = DocumentFeatureMatrix.FromWords([("one", ["a", "a", "b"]), ("none", []), ("two", ["c", "c", "d"])]);

        Assert.Equal([true, false, true], Fit(counts, new TopicOptions { Topics = 2 }).Documents.Select(text => text.Shares is not null));
    }

    [Theory]
    [InlineData(41)]
    [InlineData(31)]
    public void Fit_MoreTopicsThanTextsOrWords_IsAProblem(int topics) => Assert.Equal(
        "XP013", Assert.Throws<InputException>(() => Fit(Planted, new TopicOptions { Topics = topics })).Problems.Single().Code);

    [Fact]
    public void Options_ThatMakeNoModel_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TopicOptions { Topics = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new TopicOptions { Iterations = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new TopicOptions { Alpha = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new TopicOptions { Beta = 0 });
    }

    private static TopicModel Fit(DocumentFeatureMatrix counts, TopicOptions? options = null) =>
        LatentTopics.Fit(counts, options, TestContext.Current.CancellationToken);

    private static string Kind(string word) => word.Split('_')[0];

    private static DocumentFeatureMatrix Plant(int texts, int length)
    {
        var draws = new Pcg32(7, 1);
        string Word(int text)
        {
            var isOwn = draws.Below(10) < 9;
            return $"{(isOwn == (text % 2 == 0) ? "trade" : "war")}_{draws.Below(Vocabulary)}";
        }

        return DocumentFeatureMatrix.FromWords([.. Enumerable.Range(0, texts).Select(text => (
            text.ToString(CultureInfo.InvariantCulture), (IEnumerable<string>)[.. Enumerable.Range(0, length).Select(_ => Word(text))]))]);
    }

    private static double[][] PlainGibbs(DocumentFeatureMatrix counts, int topics, double alpha, double beta, int rounds)
    {
        var draws = new Pcg32(3, 1);
        (int Text, int Word)[] tokens = [.. Enumerable.Range(0, counts.Documents.Count)
            .SelectMany(text => counts.Row(text).ToArray().SelectMany(cell => Enumerable.Repeat((text, cell.Feature), cell.Count)))];
        int[] given = [.. tokens.Select(_ => draws.Below(topics))];
        var (ofText, ofWord, of) = (new int[counts.Documents.Count, topics], new int[counts.Features.Count, topics], new int[topics]);
        void Count(int token, int by)
        {
            ofText[tokens[token].Text, given[token]] += by;
            ofWord[tokens[token].Word, given[token]] += by;
            of[given[token]] += by;
        }

        for (var token = 0; token < tokens.Length; token++)
        {
            Count(token, 1);
        }

        for (var step = 0; step < rounds * tokens.Length; step++)
        {
            var token = step % tokens.Length;
            var (text, word) = tokens[token];
            Count(token, -1);
            double[] weights = [.. Enumerable.Range(0, topics).Select(topic =>
                (ofText[text, topic] + alpha) * (ofWord[word, topic] + beta) / (of[topic] + (counts.Features.Count * beta)))];
            var drawn = draws.NextDouble() * weights.Sum();
            given[token] = 0;
            while (given[token] < topics - 1 && (drawn -= weights[given[token]]) > 0)
            {
                given[token]++;
            }

            Count(token, 1);
        }

        return [.. Enumerable.Range(0, counts.Documents.Count).Select(text => Enumerable.Range(0, topics)
            .Select(topic => (ofText[text, topic] + alpha) / (counts.Totals[text] + (topics * alpha))).ToArray())];
    }

    private static string Bits(TopicModel model) => string.Join(' ',
        model.Topics.SelectMany(topic => topic.Words.Select(word => $"{word.Word} {BitConverter.DoubleToInt64Bits(word.Weight)}"))
            .Concat(model.Documents.SelectMany(text => text.Shares!.Select(share => $"{BitConverter.DoubleToInt64Bits(share)}"))));
}
