using Parallax.Comparison;
using Parallax.Files.Results;
using Parallax.Studies.Opening;
using Xunit;

namespace Parallax.Studies.Guide;

public class StudyFolderGuideTests
{
    private static readonly string Page = Repository.Read("docs/guide/study-folder.md");

    public static TheoryData<string> RegisterColumns => [.. Register.Required, .. Register.Optional];

    public static TheoryData<string, string> Conventions
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (key, value) in MethodKeys.Of(new MethodOptions()))
            {
                data.Add(key, value);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(RegisterColumns))]
    public void Guide_EveryColumnOfTheRegister_IsExplained(string column) =>
        Assert.Contains($"| `{column}` |", Page, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Conventions))]
    public void Guide_EveryConvention_IsExplainedWithItsDefault(string key, string value) =>
        Assert.Contains($"| `{key}` | {value} |", Page, StringComparison.Ordinal);

    [Fact]
    public void Guide_EveryKeyOfAPersonsCoding_IsExplained() => Assert.Contains(
        string.Concat(PersonalCodingLines.Keys.Select(key => $"| `{key.Key}` | {key.Description} |\n")), Page, StringComparison.Ordinal);

    [Fact]
    public void MethodKeys_EveryConvention_IsAmongThem() => Assert.Equal(
        typeof(MethodOptions).GetProperties().Count(property => property.CanWrite) - 1
            + typeof(ClaimConventions).GetProperties().Count(property => property.CanWrite),
        MethodKeys.Of(new MethodOptions()).Count);
}
