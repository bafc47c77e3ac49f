using Xunit;

namespace Parallax.Tokens;

public class QuotationsTests
{
    // Each quoted token is shown in brackets, the first of a quotation with a bar.
    [Theory]
    [InlineData("We “trade now” here", "We [|trade] [now] here")]
    [InlineData("Мы «торгуем» тут", "Мы [|торгуем] тут")]
    [InlineData("Мы „торгуем“ тут", "Мы [|торгуем] тут")]
    [InlineData("We \"trade\" and \"buy\" here", "We [|trade] and [|buy] here")]
    [InlineData("我“贸”易", "我 [|贸] 易")]
    [InlineData("我「贸『易』」了", "我 [|贸] [易] 了")]
    [InlineData("Он «сказал «торгуем» нам» тут", "Он [|сказал] [торгуем] [нам] тут")]
    [InlineData("We “trade. We buy.” They sell", "We [|trade] [We] [buy] They sell")]
    [InlineData("We “trade and go", "We trade and go")]
    [InlineData("We trade” and go", "We trade and go")]
    [InlineData("We \"trade and go", "We trade and go")]
    [InlineData("We “trade\n\nand” go", "We trade and go")]
    [InlineData("We “” go", "We go")]
    public void Mark_Text_QuotesBetweenPairs(string text, string expected)
    {
        var columns = new TokenColumns();
        new Tokenizer(new Vocabulary()).Read(text, columns);

        Assert.Equal(expected, string.Join(' ', Enumerable.Range(0, columns.Count).Select(token => Shown(text, columns, token))));
    }

    private static string Shown(string text, TokenColumns columns, int token)
    {
        var word = KeptText.Slice(text, columns.Starts[token], columns.EndOf(token));
        return columns.Has(token, TokenTraits.QuoteStart) ? $"[|{word}]" : columns.Has(token, TokenTraits.Quoted) ? $"[{word}]" : word;
    }
}
