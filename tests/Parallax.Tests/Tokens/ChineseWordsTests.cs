using CsCheck;
using Xunit;

namespace Parallax.Tokens;

public class ChineseWordsTests
{
    private static readonly ChineseWords Words = new(["发言人", "中华人民共和国", "天然气", "气管道", "合作伙伴关系"]);

    [Theory]
    [InlineData("中国经济", "中国 经济")]
    [InlineData("中华人民共和国发言人", "中华人民共和国 发言人")]
    [InlineData("天然气管道", "天然气 管道")]
    [InlineData("", "")]
    public void Split_Run_GivesWords(string run, string expected) => Assert.Equal(expected, string.Join(' ', Words.Split(run)));

    [Theory]
    [InlineData("国", true)]
    [InlineData("𠮷", true)]
    [InlineData("国家", false)]
    [InlineData("a", false)]
    [InlineData("ab", false)]
    public void IsHan_Type_IsOneHanCharacter(string type, bool expected) => Assert.Equal(expected, ChineseWords.IsHan(type));

    [Fact]
    public void Split_AnyRun_LosesNothing() =>
        Gen.Int[0, 11].Array[0, 20].Select(places => string.Concat(places.Select(place => "中国天然气管道发言人合作"[place])))
            .Sample(run => string.Concat(Words.Split(run)) == run, threads: 1);
}
