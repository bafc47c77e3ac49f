using CsCheck;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Reliability;

public class SentenceSampleTests
{
    [Fact]
    public void Draw_TwoStrata_TakesInProportionButNotFewerThanTheLeast()
    {
        var drawn = Drawn(new SentenceSampleOptions(100, 7), ("RUS", 990), ("CHN", 10));

        Assert.Equal(99, drawn.Count(one => one.Document.Actor == "RUS"));
        Assert.All(drawn.Where(one => one.Document.Actor == "RUS"), one => Assert.Equal(.1, one.Probability, 12));
        Assert.All(drawn.Where(one => one.Document.Actor == "CHN"), one => Assert.Equal(.5, one.Probability, 12));
        Assert.Equal(5, drawn.Count(one => one.Document.Actor == "CHN"));
    }

    [Fact]
    public void Draw_FewerThanAsked_TakesAllWithChanceOne()
    {
        var drawn = Drawn(new SentenceSampleOptions(100, 7), ("RUS", 30));

        Assert.Equal(Enumerable.Range(1, 30), drawn.Select(one => one.Unit).Order());
        Assert.All(drawn, one => Assert.Equal(1, one.Probability));
    }

    // Horvitz and Thompson: the inverse chances of what was drawn add up to what there is.
    [Fact]
    public void Draw_AnyStrata_InverseChancesSumToThePopulation() => Gen.Select(Gen.Int[1, 60], Gen.Int[1, 60], Gen.Int[1, 80], Gen.ULong)
        .Sample((a, b, size, seed) =>
        {
            var drawn = Drawn(new SentenceSampleOptions(size, seed), ("RUS", a), ("CHN", b));

            Assert.Equal(a + b, drawn.Sum(one => 1 / one.Probability), 6);
            Assert.Equal(drawn.Count, drawn.Select(one => (one.Document.Id, one.Unit)).Distinct().Count());
        });

    [Fact]
    public void Draw_Order_DoesNotMatter()
    {
        var options = new SentenceSampleOptions(20, 7);

        Assert.Equal(Places(Drawn(options, ("RUS", 80), ("CHN", 40))), Places(Drawn(options, ("CHN", 40), ("RUS", 80))));
        Assert.NotEqual(Places(Drawn(options, ("RUS", 80))), Places(Drawn(options with { Seed = 8 }, ("RUS", 80))));
    }

    private static IEnumerable<(string, int)> Places(IEnumerable<DrawnSentence> drawn) => drawn.Select(one => (one.Document.Id, one.Unit));

    private static IReadOnlyList<DrawnSentence> Drawn(SentenceSampleOptions options, params (string Actor, int Sentences)[] texts)
    {
        var sample = new SentenceSample(options);
        foreach (var (actor, sentences) in texts)
        {
            sample.Add(Text(actor), Enumerable.Range(1, sentences), []);
        }

        return sample.Draw();
    }

    private static Document Text(string actor) => new() { Id = actor, Actor = actor, Language = "en", Source = SourceClass.LS };
}
