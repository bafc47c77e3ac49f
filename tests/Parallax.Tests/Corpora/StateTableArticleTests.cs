using Xunit;

namespace Parallax.Corpora;

public class StateTableArticleTests
{
    [Theory]
    [InlineData("USA", "the United States")]
    [InlineData("NLD", "the Netherlands")]
    [InlineData("IND", "India")]
    [InlineData("QQQ", "QQQ")]
    public void NameInSentence_OfABuiltInState_HasItsArticle(string state, string expected) =>
        Assert.Equal(expected, StateTable.BuiltIn.NameInSentence(state));

    // Outside sentences it has none, and what is looked for in texts stays as it is.
    [Fact]
    public void Article_Elsewhere_ChangesNothing()
    {
        Assert.Equal("United States", StateTable.BuiltIn.DisplayName("USA"));
        Assert.DoesNotContain(StateTable.BuiltIn.Names.Where(name => name.State.Length > 0), name => name.Pattern.StartsWith("the ", StringComparison.OrdinalIgnoreCase));
        Assert.All(StateTable.BuiltIn.Names.Where(name => name.Article.Length > 0), name =>
            Assert.Equal(("the", "en", NameKind.Name), (name.Article, name.Language, name.Kind)));
    }

    [Fact]
    public void NameInSentence_OfAStudysName_TakesTheStudysArticle()
    {
        var table = StateTable.BuiltIn.With(
            [new Name("EU", "en", NameKind.Name, "European Union", null, null) { Article = "the" }, new Name("USA", "en", NameKind.Name, "America", null, null)]);

        Assert.Equal("the European Union", table.NameInSentence("EU"));
        Assert.Equal("America", table.NameInSentence("USA"));
    }
}
