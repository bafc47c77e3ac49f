using CsCheck;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Files.Yaml;

public class YamlReaderTests
{
    private readonly List<Problem> problems = [];

    [Fact]
    public void Read_Mapping_KeepsKeysValuesAndLines()
    {
        var root = YamlReader.Read("a: 1\nb:\n  - x\n  - {c: no}\n", "f.yaml", problems)!;

        Assert.Equal(["a", "b"], root.Entries.Select(entry => entry.Key.Text));
        Assert.Equal("no", root.Entries[1].Value.Items[1].Entries[0].Value.Text);
        Assert.Equal(4, root.Entries[1].Value.Items[1].Line);
    }

    [Theory]
    [InlineData("a: [1, 2\nb: 3\n", "YA001")]
    [InlineData("a: 1\n\tb: 2\n", "YA001")]
    [InlineData("", "YA001")]
    [InlineData("a: 1\n---\nb: 2\n", "YA001")]
    [InlineData("a: &x 1\nb: 2\n", "YA006")]
    [InlineData("a: 1\nb: *x\n", "YA006")]
    [InlineData("a: !!binary eA==\n", "YA006")]
    [InlineData("a: 1\na: 2\n", "YA003")]
    public void Read_FaultyText_IsAProblem(string text, string code)
    {
        Assert.Null(YamlReader.Read(text, "f.yaml", problems));
        Assert.Contains(problems, problem => problem.Code == code && problem.Line >= 1);
    }

    [Fact]
    public void Read_NestedWithoutEnd_IsAProblemAndNoOverflow()
    {
        Assert.Null(YamlReader.Read(new string('[', 100_000), "f.yaml", problems));
        Assert.Equal("YA001", Assert.Single(problems).Code);
    }

    [Fact]
    public void Read_AnyText_GivesANodeOrAProblem() => Gen.String[Gen.Char["ab:-[]{},\"'|>#&*!%?@~ \t\n\n  \\0ж俄"], 0, 40].Sample(
        text =>
        {
            var problems = new List<Problem>();
            return YamlReader.Read(text, "f.yaml", problems) is null == problems.Count > 0;
        },
        iter: 100_000);

    [Fact]
    public void Finish_UnknownKey_OffersTheNearest()
    {
        var mapping = YamlMapping.Of(YamlReader.Read("titel: x\n", "f.yaml", problems), "it", "f.yaml", problems)!;
        mapping.Take("title");
        mapping.Finish();

        var problem = Assert.Single(problems);
        Assert.Equal("YA002", problem.Code);
        Assert.Contains("title", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Require_MissingKey_IsAProblem()
    {
        var mapping = YamlMapping.Of(YamlReader.Read("a: ~\n", "f.yaml", problems), "it", "f.yaml", problems)!;

        Assert.Equal("", mapping.RequireText("a"));
        Assert.Equal("YA004", Assert.Single(problems).Code);
    }
}
