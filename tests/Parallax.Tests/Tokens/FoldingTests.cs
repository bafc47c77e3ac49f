using Xunit;

namespace Parallax.Tokens;

public class FoldingTests
{
    [Theory]
    [InlineData("Trade", "trade")]
    [InlineData("ЁЛКА", "елка")]
    [InlineData("го\u0301род", "город")]
    [InlineData("café", "café")]
    [InlineData("China’s", "china's")]
    [InlineData("ｔｒａｄｅ", "trade")]
    [InlineData("２０３０", "2030")]
    [InlineData("ﬁnance", "finance")]
    [InlineData("co\u00ADoperation", "cooperation")]
    [InlineData("貿", "贸")]
    [InlineData("國", "国")]
    [InlineData("豈", "岂")]
    [InlineData("𠮷", "𠮷")]
    [InlineData("ИЙ", "ий")]
    [InlineData("I", "i")]
    public void Fold_Spelling_IsItsType(string spelling, string type) => Assert.Equal(type, Folding.Fold(spelling));
}
