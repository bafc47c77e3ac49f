using Xunit;

namespace Parallax.Corpora;

public class EventTypeTests
{
    [Theory]
    [InlineData("cameo:057", EventScheme.Cameo, "057")]
    [InlineData("cameo:20", EventScheme.Cameo, "20")]
    [InlineData("cameo:1712", EventScheme.Cameo, "1712")]
    [InlineData("plover:AGREE", EventScheme.Plover, "AGREE")]
    [InlineData("summit", EventScheme.Word, "summit")]
    public void TryParse_WordOrCode_IsReadAndWrittenAgain(string text, EventScheme scheme, string code)
    {
        Assert.True(EventType.TryParse(text, out var type));

        Assert.Equal(new EventType(scheme, code), type);
        Assert.Equal(text, type.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("cameo:57")]
    [InlineData("cameo:5")]
    [InlineData("cameo:21")]
    [InlineData("cameo:00")]
    [InlineData("cameo:05712")]
    [InlineData("plover:agree")]
    [InlineData("plover:")]
    [InlineData("gdelt:057")]
    public void TryParse_UnknownSchemeOrCode_IsRefused(string text) => Assert.False(EventType.TryParse(text, out _));
}
