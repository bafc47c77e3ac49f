using CsCheck;
using Xunit;

namespace Parallax.Exploration;

public class CollocationsTests
{
    private static readonly Gen<string> Texts =
        Gen.Int[0, 4].Array[0, 30].Select(words => string.Join(' ', words.Select(word => "abc.,"[word])));

    // quanteda.textstats, test-textstat_collocations.R: four pairs of the same counts.
    [Fact]
    public void Of_GoodIceCream_IsThePublished()
    {
        var found = Collocations.Of(
            Words.Corpus(("A", "i like good ice cream ."), ("A", "me too . i like good ice cream ."), ("A", "")), new CollocationOptions { Sizes = [2] });

        Assert.Equal(["good ice", "i like", "ice cream", "like good"], found.Select(Text));
        Assert.All(found, collocation => Assert.Equal(4.317488, collocation.Lambda, 5e-7));
        Assert.All(found, collocation => Assert.Equal(2.027787, collocation.Z, 5e-7));
        Assert.All(found, collocation => Assert.Equal((2, 0), (collocation.Count, collocation.Nested)));
    }

    // The same source: 9, 4 and 4 times; of the pairs 4 stand in the triple.
    [Theory]
    [InlineData("a b c . . a b c . . a b c . . . a b c", "a b . . a b . . a b . . a b . a b", "a b 9 4;a b c 4 0;b c 4 4")]
    [InlineData(". . . . a b c . . a b c . . .", "a b . . a b . . a b . . a b . a b . b c . . b c . b c . . . b c", "a b 7 2;a b c 2 0;b c 6 2")]
    public void Of_NestedSequences_CountsThePublished(string first, string second, string expected)
    {
        var found = Collocations.Of(Words.Corpus(("A", first), ("A", second)), new CollocationOptions());

        Assert.Equal(expected, string.Join(';', found
            .Select(collocation => $"{Text(collocation)} {collocation.Count} {collocation.Nested}").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("a b", "a b")]
    [InlineData("a , b a , b", "")]
    [InlineData("a . b a . b", "")]
    public void Of_Marks_AreNotCrossed(string text, string unwanted)
    {
        var found = Collocations.Of(Words.Corpus(("A", text), ("A", text)), new CollocationOptions { Sizes = [2] });

        Assert.Equal(unwanted.Length > 0, found.Any(collocation => Text(collocation) == "a b"));
    }

    [Fact]
    public void Of_Documents_AreNotCrossed() => Assert.Empty(Collocations.Of(Words.Corpus(("A", "a"), ("A", "b"), ("A", "a"), ("A", "b")), new CollocationOptions()));

    [Fact]
    public void Options_SizeOfOneWord_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new CollocationOptions { Sizes = [1] });

    [Fact]
    public void Of_DocumentsInAnotherOrder_IsTheSame() => Gen.Select(Texts, Texts).Sample((one, other) =>
    {
        string All(params (string, string)[] documents) => string.Join(';', Collocations.Of(Words.Corpus(documents), new CollocationOptions { Minimum = 1 })
            .Select(collocation => $"{Text(collocation)} {collocation.Count} {collocation.Nested} {collocation.Lambda:F9}").Order(StringComparer.Ordinal));
        return All(("A", one), ("A", other)) == All(("A", other), ("A", one));
    });

    // The oracle compares every place with every sequence, word by word.
    [Fact]
    public void Of_AnyText_EqualsTheTableCountedPlaceByPlace() => Texts.Sample(text =>
    {
        var places = text.Split(['.', ','])
            .Select(run => run.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(run => Enumerable.Range(0, Math.Max(0, run.Length - 2)).Select(at => run[at..(at + 3)])).ToArray();
        return Collocations.Of(Words.Corpus(("A", text)), new CollocationOptions { Sizes = [3], Minimum = 1 }).All(collocation =>
        {
            var counts = new long[8];
            foreach (var place in places)
            {
                counts[Enumerable.Range(0, 3).Sum(at => place[at] == collocation.Words[at] ? 1 << at : 0)]++;
            }

            var lambda = counts.Index().Sum(cell => (int.PopCount(cell.Index) % 2 == 1 ? 1 : -1) * Math.Log(cell.Item + .5));
            return counts[7] == collocation.Count && Math.Abs(lambda - collocation.Lambda) < 1e-9;
        });
    });

    private static string Text(Collocation collocation) => string.Join(' ', collocation.Words);
}
