using CsCheck;
using Xunit;

namespace Parallax.Tokens;

public class CutTextTests
{
    [Fact]
    public void Of_TextWithCharactersOfTwoUnits_CutsAtCodePoints()
    {
        var text = CutText.Of("We 𐐀gree. “Yes,  it is.” Ok");

        Assert.Equal(3, text.Count);
        Assert.Equal("Yes,  it is.”", text[2]);
        Assert.Equal((11, 25), text.PlaceOf(2));
        Assert.Equal("Ok", text[3]);
        Assert.Equal("", text[4]);
    }

    // Of the last sentence too the place is that of the words given out beside it.
    [Theory]
    [InlineData("It is so.", 9)]
    [InlineData("Why? “It is 𐐀so.” (See [1].)\n\n ", 28)]
    [InlineData("为什么？是这样。\n", 8)]
    [InlineData("Why? Yes", 8)]
    public void PlaceOf_LastSentence_EndsWithItsClosingMarks(string text, int end)
    {
        var cut = CutText.Of(text);

        var (start, last) = cut.PlaceOf(cut.Count);

        Assert.Equal(end, last);
        Assert.Equal(cut[cut.Count], KeptText.Slice(text, start, last));
        Assert.True(cut.Holds(cut.Count, start, last));
        Assert.False(cut.Holds(cut.Count, start, last + 20));
    }

    [Fact]
    public void Count_TextWithoutWords_IsZero() => Assert.Equal(0, CutText.Of("…").Count);

    [Fact]
    public void MarkOf_OtherWhiteSpace_IsTheSame()
    {
        Assert.Equal(CutText.Of("It is\u00A0so.").MarkOf(1), CutText.Of("Why? It  is so.").MarkOf(2));
        Assert.NotEqual(CutText.Of("It is so.").MarkOf(1), CutText.Of("It is so!").MarkOf(1));
    }

    [Theory]
    [InlineData("s0123456789ab", true)]
    [InlineData("s0123456789a", false)]
    [InlineData("S0123456789ab", false)]
    [InlineData("s0123456789AB", false)]
    [InlineData("0123456789abc", false)]
    public void IsMark_Cell_IsTold(string cell, bool expected) => Assert.Equal(expected, CutText.IsMark(cell));

    [Fact]
    public void Holds_EverySentence_ItsOwnPlaceAndNoOther() => Gen.Int[1, 9].Array[1, 12].Sample(words =>
    {
        var text = CutText.Of(string.Join(' ', words.Select(count => string.Join(' ', Enumerable.Repeat("Word", count)) + ".")));
        return text.Count == words.Length && Enumerable.Range(1, text.Count).All(sentence =>
        {
            var (start, end) = text.PlaceOf(sentence);
            return CutText.IsMark(text.MarkOf(sentence)) && Enumerable.Range(1, text.Count).All(other => text.Holds(other, start, end) == (other == sentence));
        });
    });
}
