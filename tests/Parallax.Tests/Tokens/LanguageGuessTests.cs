using Xunit;

namespace Parallax.Tokens;

public class LanguageGuessTests
{
    [Theory]
    [InlineData("We trade with China and we are glad of it.", "en")]
    [InlineData("Мы торгуем с Китаем и рады этому.", "ru")]
    [InlineData("我们与俄罗斯开展贸易。", "zh")]
    [InlineData("我們與俄羅斯開展貿易。", "zh")]
    [InlineData("我们与俄罗斯开展 BRICS 和 SCO 合作。", "zh")]
    [InlineData("Мы торгуем через SWIFT и BRICS, и рады.", "ru")]
    [InlineData("Nous commerçons avec la Chine et nous en sommes ravis.", null)]
    [InlineData("Wir handeln mit China und freuen uns.", null)]
    [InlineData("Ми торгуємо з Китаєм і радіємо цьому.", null)]
    [InlineData("私たちは中国と貿易をしています。とても嬉しいです。", null)]
    [InlineData("우리는 중국과 무역을 합니다.", null)]
    [InlineData("نتاجر مع الصين", null)]
    [InlineData("12 345 – 67", null)]
    [InlineData("", null)]
    public void Of_Text_IsItsLanguageOrNone(string text, string? expected) => Assert.Equal(expected, LanguageGuess.Of(text));
}
