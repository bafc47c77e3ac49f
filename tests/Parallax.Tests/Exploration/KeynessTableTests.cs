using Xunit;

namespace Parallax.Exploration;

public class KeynessTableTests
{
    // quanteda.textstats, test-textstat_keyness.R: the letters' statistics do not depend on the order of words.
    private static readonly TokenisedCorpus Letters = Words.Corpus(("A", "b b b b b b b a a a"), ("B", "a a a a a a a b b"));

    private static bool? IsA(TokenisedDocument document) => document.Document.Actor == "A" ? true : document.Document.Actor == "B" ? false : null;

    [Fact]
    public void Of_PublishedLetters_CountsBothSides()
    {
        var table = KeynessTable.Of(Letters, IsA, new KeynessOptions());

        Assert.Equal(["a", "b"], table.Select(word => word.Word));
        Assert.Equal(new WordFrequencies(7, 2, 10, 9), table[1].Frequencies);
        Assert.Equal(4.534939, table[1].LogLikelihood, 5e-7);
        Assert.True(table[1].LogRatio!.Value.Value > 0 && table[0].LogRatio!.Value.Value < 0);
    }

    [Fact]
    public void Of_RareWord_IsLeftOut() => Assert.DoesNotContain(
        KeynessTable.Of(Words.Corpus(("A", "x x x x y"), ("B", "x x z z")), IsA, new KeynessOptions { Minimum = 3 }), word => word.Word is "y" or "z");

    [Fact]
    public void Of_SideWithoutWords_IsEmpty() => Assert.Empty(KeynessTable.Of(Words.Corpus(("A", "x x x")), IsA, new KeynessOptions { Minimum = 1 }));

    [Fact]
    public void Of_WordOftenInOneDocument_IsNotDecidedByItsOccurrences()
    {
        var table = KeynessTable.Of(
            Words.Corpus(
                ("A", string.Join(' ', Enumerable.Repeat("loud", 40))), ("A", "x x x"), ("A", "x x x"),
                ("B", "x x x x x x x x x"), ("B", "x x x x x x x x x"), ("B", "x x x x x x x x x")),
            IsA, new KeynessOptions());

        var loud = table.Single(word => word.Word == "loud");
        Assert.True(Keyness.P(loud.LogLikelihood) < .001);
        Assert.Equal(1, loud.P, 1e-9);
    }

    [Fact]
    public void Corpus_OfTwoLanguages_CannotBeMade()
    {
        var english = Letters.Documents[0];
        var russian = english with { Document = english.Document with { Language = "ru" } };

        Assert.Throws<ArgumentException>(() => new TokenisedCorpus("en", Letters.Types, [english, russian]));
    }
}
