using Xunit;

namespace Parallax.Tokens;

public class ConcordanceLineTests
{
    [Theory]
    [InlineData("We hold that trade with China is good for us.", "trade", 2, "hold that ", "trade", " with China")]
    [InlineData("We hold that trade with China is good for us.", "We", 3, "", "We", " hold that trade")]
    [InlineData("We hold that trade with us.", "us", 1, "with ", "us", "")]
    [InlineData("One two.\n\nThree trade four.\n\nFive.", "trade", 9, "Three ", "trade", " four")]
    [InlineData("我们与俄罗斯开展贸易合作很好", "贸", 1, "开展", "贸", "易合")]
    [InlineData("🙂 we 𠮷 trade 𠮷 we 🙂", "trade", 1, "𠮷 ", "trade", " 𠮷")]
    [InlineData("red \u001B[31m trade\tnow\u2028here", "trade", 2, "red  [31m ", "trade", " now")]
    [InlineData("We trade.", "trade", int.MaxValue, "We ", "trade", "")]
    public void Of_Match_HasTheWordsAroundIt(string text, string word, int window, string left, string match, string right)
    {
        var vocabulary = new Vocabulary();
        var columns = new TokenColumns();
        new Tokenizer(vocabulary).Read(text, columns);
        var token = columns.Types.IndexOf(vocabulary.Find(Folding.Fold(word))!.Value);

        var line = ConcordanceLine.Of(text, columns, token, token + 1, window);

        Assert.Equal((left, match, right), (line.Left, line.Match, line.Right));
        Assert.Equal(match, KeptText.Slice(text, line.Start, line.End));
    }
}
