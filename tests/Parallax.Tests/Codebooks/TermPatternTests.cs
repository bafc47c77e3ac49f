using CsCheck;
using Parallax.Tokens;
using Xunit;

namespace Parallax.Codebooks;

public class TermPatternTests
{
    // The pieces of which words and what stands between them are made in three scripts.
    private static readonly Gen<string> AnyText = Gen.OneOf(
        "a", "B", "ё", "й", "И\u0306", "о\u0301", "é", "'", "’", ".", ",", "·", "_", "1", "2", "-", "/", " ", "贸", "貿", "𠮷", "豈", "の", "ン", "々", "ﬁ", "🙂", "?", "\u00AD")
        .Array[1, 12].Select(pieces => KeptText.From(string.Concat(pieces)));

    [Fact]
    public void Parse_WordOfAText_FindsThatWord() => AnyText.Sample(
        text =>
        {
            var vocabulary = new Vocabulary();
            var columns = new TokenColumns();
            new Tokenizer(vocabulary).Read(text, columns);
            for (var token = 0; token < columns.Count; token++)
            {
                var surface = KeptText.Slice(text, columns.Starts[token], columns.EndOf(token));
                var pattern = TermPattern.Parse(surface);
                var found = new List<PatternMatch>();
                PatternIndex.Compile([(pattern, 0)], vocabulary).MatchAt(columns, token, columns.Count, 1, found);

                Assert.Equal([new PatternMatch(0, token, token + 1)], found);
            }
        },
        iter: 3000, threads: 1);

    [Theory]
    [InlineData("trade", "trade", true)]
    [InlineData("trade", "trades", false)]
    [InlineData("trade", "trade's", true)]
    [InlineData("trade*", "trade", true)]
    [InlineData("trade*", "trade's", true)]
    [InlineData("trade*", "trade2", false)]
    [InlineData("*", "", true)]
    [InlineData("?", "", true)]
    [InlineData("?", "ab", false)]
    [InlineData("?", "a's", true)]
    [InlineData("defen?e", "defense", true)]
    [InlineData("defen?e", "defene", true)]
    [InlineData("defen?e", "defensse", false)]
    [InlineData("colo?r", "color", true)]
    [InlineData("a*b*c", "abbc", true)]
    [InlineData("a*b*c", "acb", false)]
    [InlineData("взаимн*", "взаимного", true)]
    public void IsForm_WordAndType_AsTheSyntaxSays(string word, string type, bool expected) =>
        Assert.Equal(expected, TermPattern.IsForm(word, type));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("…")]
    [InlineData("… trade")]
    [InlineData("trade …")]
    [InlineData("contain ... Russia")]
    [InlineData("«»")]
    public void Parse_NoWordsOrAGapAtAnEnd_IsRefused(string variant)
    {
        Assert.Throws<FormatException>(() => TermPattern.Parse(variant));
        Assert.Equal(TermPattern.Variants(variant).Any(), TermPattern.FaultOf(variant) is not null);
    }

    [Theory]
    [InlineData("反对……制裁", "反,对,…,制,裁")]
    [InlineData("workers' rights", "workers,rights")]
    [InlineData("U.S. dollar", "u.s,dollar")]
    [InlineData("1,000 km", "1,000,km")]
    [InlineData("wide-body", "wide,body")]
    [InlineData("ЁЛКА", "елка")]
    [InlineData("貿易", "贸,易")]
    [InlineData("и\u0306од", "йод")]
    [InlineData("Сил* Сибири", "сил*,сибири")]
    public void Parse_Variant_HasTheWords(string variant, string words) =>
        Assert.Equal(words, string.Join(',', TermPattern.Parse(variant).Elements.Select(element => element.Kind == ElementKind.Gap ? "…" : element.Word)));

    [Theory]
    [InlineData("a/b", "a|b")]
    [InlineData(" a / b/", "a|b")]
    [InlineData("//", "")]
    public void Variants_Entry_ArePartedBySlashes(string entry, string variants) =>
        Assert.Equal(variants, string.Join('|', TermPattern.Variants(entry)));

    [Theory]
    [InlineData("en", "by … year")]
    [InlineData("ru", "by … год")]
    [InlineData("zh", "by…年")]
    public void Year_Language_NamesTheEntry(string language, string text) => Assert.Equal(text, TermPattern.Year("by", language).Text);
}
