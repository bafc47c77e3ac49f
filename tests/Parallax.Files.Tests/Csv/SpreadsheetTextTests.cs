using Xunit;

namespace Parallax.Files.Csv;

public class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("+1+2", "'+1+2")]
    [InlineData("- a point of a list", "'- a point of a list")]
    [InlineData("＝1", "'＝1")]
    [InlineData("-0.192", "-0.192")]
    [InlineData("−5 degrees", "−5 degrees")]
    [InlineData("a = b", "a = b")]
    [InlineData("", "")]
    public void Of_Words_AreNoFormula(string words, string expected) => Assert.Equal(expected, SpreadsheetText.Of(words));
}
