using System.Text.RegularExpressions;
using Xunit;

namespace Parallax.Studies.Guide;

public partial class ProblemsGuideTests
{
    private static readonly HashSet<string> Used =
        [.. Repository.Sources().SelectMany(path => QuotedCode().Matches(File.ReadAllText(path))).Select(match => match.Groups[1].Value)];

    private static readonly List<string> Documented =
        [.. DocumentedCode().Matches(Repository.Read("docs/guide/problems.md")).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Guide_EveryCodeInTheSource_IsExplained() => Assert.Empty(Used.Except(Documented).Order(StringComparer.Ordinal));

    [Fact]
    public void Guide_EveryCodeExplained_IsInTheSource() => Assert.Empty(Documented.Except(Used).Order(StringComparer.Ordinal));

    [Fact]
    public void Guide_NoCode_IsExplainedTwice() => Assert.Equal(Documented.Distinct(), Documented);

    [GeneratedRegex("\"([A-Z]{2}[0-9]{3})\"")]
    private static partial Regex QuotedCode();

    [GeneratedRegex(@"^\| ([A-Z]{2}[0-9]{3}) \|", RegexOptions.Multiline)]
    private static partial Regex DocumentedCode();
}
