using Xunit;

namespace Parallax.Tokens;

/// <summary>Where sentences and paragraphs begin (METHOD §2.1, DESIGN §2), and offsets in code points.</summary>
public class SentenceTests
{
    [Theory]
    [InlineData("Mr. Li met Dr. Orlov in the U.S. capital. They spoke.", "Mr|They")]
    [InlineData("Is it so? No. We stay. See No. 5 of the list.", "Is|No|We|See")]
    [InlineData("Growth was 3.5 per cent. It holds.", "Growth|It")]
    [InlineData("He asked why! and left. “We stay.” Then he went.", "He|We|Then")]
    [InlineData("J. Smith and V. V. Ivanov signed. All agreed.", "J|All")]
    [InlineData("В 2022 г. Россия и т.е. мы подписали. Это всё.", "В|Это")]
    [InlineData("Говорил А. Г. Назаров. Слушали все… Потом ушли.", "Говорил|Слушали|Потом")]
    [InlineData("1. First point.\n2. Second point.", "1|2")]
    [InlineData("和平。发展！合作？共赢；“友好。”他说，好。", "和|发|合|共|友|他")]
    [InlineData("A first line that\nruns on and\non over the lines\nto its end. A second.\n\nA new paragraph.", "A|A|A")]
    public void Read_Text_BeginsSentencesAt(string text, string firstWords)
    {
        var (columns, kept) = Read(text);
        var starts = Enumerable.Range(0, columns.Count).Where(token => columns.Has(token, TokenTraits.SentenceStart))
            .Select(token => KeptText.Slice(kept, columns.Starts[token], columns.EndOf(token)));

        Assert.Equal(firstWords, string.Join('|', starts));
    }

    [Fact]
    public void Read_EmojiAndRareHan_CountsCodePoints()
    {
        var (columns, _) = Read("🤝🏽 𠀀国 мир");

        Assert.Equal([3, 4, 6], columns.Starts.ToArray());
        Assert.Equal([1, 1, 3], columns.Lengths.ToArray().Select(length => (int)length));
    }

    [Theory]
    [InlineData("Ёлка", "елка")]
    [InlineData("ＬＮＧ", "lng")]
    [InlineData("國", "国")]
    [InlineData("don’t", "don't")]
    [InlineData("не\u00ADза\u00ADви\u00ADси\u00ADмость", "независимость")]
    [InlineData("самосто́ятельный", "самостоятельный")]
    public void Fold_Spelling_GivesItsType(string surface, string type) => Assert.Equal(type, Folding.Fold(surface));

    private static (TokenColumns Columns, string Kept) Read(string text)
    {
        var kept = KeptText.From(text);
        var columns = new TokenColumns();
        new Tokenizer(new Vocabulary()).Read(kept, columns);
        return (columns, kept);
    }
}
