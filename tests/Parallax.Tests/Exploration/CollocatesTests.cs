using CsCheck;
using Xunit;

namespace Parallax.Exploration;

public class CollocatesTests
{
    private static readonly Gen<string> Texts =
        Gen.Int[0, 5].Array[0, 40].Select(words => string.Join(' ', words.Select(word => "txabc."[word])));

    // By the definition of P. Rychlý (2008): two words that only stand together have 14; half as often together, 13.
    [Theory]
    [InlineData(10, 10, 10, 14.0)]
    [InlineData(5, 10, 10, 13.0)]
    [InlineData(1, 2, 6, 12.0)]
    [InlineData(0, 2, 6, null)]
    public void LogDice_Counts_FollowTheDefinition(int together, int term, int word, double? expected) =>
        Assert.Equal(expected, Collocates.LogDice(together, term, word));

    [Fact]
    public void Counts_Window_StaysInTheSentenceAndCrossesCommas()
    {
        var corpus = Words.Corpus(("A", "far a b t , c . d t"));

        var counts = WordWindows.Counts(Places(corpus).Single(), 2);

        Assert.Equal("a b c d", string.Join(' ', counts.Keys.Select(type => corpus.Types[type])));
    }

    [Fact]
    public void Counts_WordBetweenTwoPlaces_CountsOnce() =>
        Assert.Equal(1, WordWindows.Counts(Places(Words.Corpus(("A", "t a t"))).Single(), 5).Values.Single());

    [Fact]
    public void Of_WordNearTheTerm_IsDrawn()
    {
        var corpus = Words.Corpus(("A", "mutual t . mutual t . mutual t . x y z . x y z . x y z"));

        var found = Collocates.Of(corpus.Types, Places(corpus), 5, 1);

        Assert.Equal("mutual", found.Single().Word);
        Assert.Equal((3, 0), (found[0].Frequencies.A, found[0].Frequencies.B));
        Assert.Equal(14, found[0].LogDice);
    }

    [Fact]
    public void Of_NoTerm_IsEmpty()
    {
        var corpus = Words.Corpus(("A", "x y"));

        Assert.Empty(Collocates.Of(corpus.Types, Places(corpus), 5, 1));
    }

    // The oracle asks of every word whether a term stands near it.
    [Fact]
    public void Counts_AnyText_EqualTheWordsWithATermNearThem() => Texts.Sample(text =>
    {
        var corpus = Words.Corpus(("A", text));
        var sentences = text.Split('.').Select(sentence => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var near = sentences.SelectMany(sentence => sentence.Index()
                .Where(word => word.Item != "t" && sentence.Index().Any(other => other.Item == "t" && Math.Abs(other.Index - word.Index) <= 2))
                .Select(word => word.Item))
            .CountBy(word => word).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));
        return near.SequenceEqual(WordWindows.Counts(Places(corpus).Single(), 2)
            .Select(pair => (corpus.Types[pair.Key], pair.Value)).OrderBy(pair => pair.Item1, StringComparer.Ordinal));
    });

    // Places of the word t.
    private static TermDocument[] Places(TokenisedCorpus corpus) => [.. corpus.Documents.Select(document => new TermDocument(
        document, [.. document.Words.Index().Where(word => corpus.Types[word.Item] == "t").Select(word => new TermPlace(word.Index, word.Index + 1))]))];
}
