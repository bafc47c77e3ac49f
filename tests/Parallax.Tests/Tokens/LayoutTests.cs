using Xunit;

namespace Parallax.Tokens;

public class LayoutTests
{
    [Theory]
    [InlineData("We met in\nBeijing and spoke\nof trade and\nof gas.\n", true)]
    [InlineData("Мы встретились в\nПекине и говорили\nо торговле и\nо газе.\n", true)]
    [InlineData("我们在北京\n会面并讨论了\n贸易和\n天然气。\n", true)]
    [InlineData("We met.\nWe spoke.\nWe left.\nWe slept.\n", false)]
    [InlineData("We met:\nwe spoke;\n“We left.”\nWe slept!)\nIt rained.", false)]
    // Half is not more than half.
    [InlineData("We met in\nBeijing.\nWe spoke of\ntrade.\nWe left.", false)]
    // Two lines that go on decide nothing, nor do lines before a blank one.
    [InlineData("We met in\nBeijing and\nspoke.", false)]
    [InlineData("A heading\n\nAnother heading\n\nA third\n\nA fourth\n \nA fifth\n\n", false)]
    [InlineData("", false)]
    [InlineData("\n\n\n", false)]
    public void IsHardWrapped_Text_IsToldByOpenLines(string text, bool expected) => Assert.Equal(expected, Layout.IsHardWrapped(text));
}
