using Parallax.Corpora;
using Parallax.Tokens;
using Xunit;

namespace Parallax.Exploration;

public class FunctionWordsTests
{
    public static TheoryData<string> EveryLanguage => [.. Languages.All];

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void Of_Language_HasWordsFoldedAsTheTokeniserFolds(string language)
    {
        var words = FunctionWords.Of(language);

        Assert.NotEmpty(words);
        Assert.All(words, word => Assert.Equal(Folding.Fold(word), word));
    }

    [Theory]
    [InlineData("en", "the", "trade")]
    [InlineData("ru", "который", "доверие")]
    [InlineData("zh", "的", "合作")]
    public void Of_Language_HoldsWhatNamesNothing(string language, string without, string with)
    {
        Assert.Contains(without, FunctionWords.Of(language));
        Assert.DoesNotContain(with, FunctionWords.Of(language));
    }

    [Fact]
    public void Of_UnknownLanguage_IsRefused() => Assert.Throws<ArgumentException>(() => FunctionWords.Of("fr"));
}
