using System.Text.Json;
using Xunit;

namespace Parallax.Cli;

/// <summary>The scaling models of <c>explore</c> on the template study; what they print says that it is exploratory.</summary>
public sealed class ScalingCommandsTests : IDisposable
{
    private static int count;

    private readonly string folder =
        Path.Combine(Path.GetTempPath(), $"parallax-scaling-{Environment.ProcessId}-{Interlocked.Increment(ref count)}");

    public ScalingCommandsTests() => Run("new", folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Wordscores_ReferencesKeepTheirPositions()
    {
        var rows = Rows("wordscores", "--by", "actor", "--reference", "QMV=-1", "QMB=1", "--json");

        Assert.Equal([-1, 1], rows.Select(row => Math.Round(row.GetProperty("rescaled").GetDouble(), 9)).Order());
    }

    [Fact]
    public void Wordfish_LowerStandsBelowUpper()
    {
        string[] texts = [.. Rows("readability", "--json").Select(row => row.GetProperty("document").GetString()!)];

        var rows = Rows("wordfish", "--lower", texts[0], "--upper", texts[^1], "--json")
            .ToDictionary(row => row.GetProperty("text").GetString()!, row => row.GetProperty("position").GetDouble());

        Assert.True(rows[texts[0]] < rows[texts[^1]]);
        Assert.Equal(0, rows.Values.Average(), 1e-6);
    }

    [Fact]
    public void Lss_ForPeople_BeginsWithTheMark()
    {
        var (code, output, _) = Explore("lss", "--seed", "the=1", "of=-1", "--dimensions", "5", "--min-count", "1");

        Assert.Equal(ExitCodes.Done, code);
        Assert.StartsWith("EXPLORATORY: ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--words")]
    [InlineData("--leave-one-out")]
    public void Lss_SeedThatNoTextHolds_IsAProblem(params string[] table)
    {
        var (code, _, error) = Explore("lss", ["--seed", "xyzzy=1", .. table]);

        Assert.Equal(ExitCodes.Input, code);
        Assert.StartsWith("XP012 error", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Wordscores_UnknownText_IsAProblem()
    {
        var (code, _, error) = Explore("wordscores", "--reference", "QMV=-1", "nobody=1", "--by", "actor");

        Assert.Equal(ExitCodes.Input, code);
        Assert.StartsWith("XP011 error", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lss_MoreDimensionsThanMemoryHolds_IsWrongUsage() => Assert.Equal(
        ExitCodes.Usage, Run("explore", "lss", folder, "--language", "en", "--seed", "trust=1", "war=-1", "--dimensions", "2147483647").Code);

    [Theory]
    [InlineData("QMV=left", "QMB=1")]
    [InlineData("QMV=1e300", "QMB=1")]
    [InlineData("QMV=1", "QMV=2")]
    [InlineData("QMV=1")]
    public void Wordscores_ReferencesThatCannotBeRead_AreWrongUsage(params string[] references) =>
        Assert.Equal(ExitCodes.Usage, Explore("wordscores", ["--reference", .. references]).Code);

    [Fact]
    public void Readability_EveryDocument_HasAScore() =>
        Assert.All(Rows("readability", "--json"), row => Assert.Equal(JsonValueKind.Number, row.GetProperty("score").ValueKind));

    [Fact]
    public void Opcode_TableOfVerbs_GivesTheIndices()
    {
        var file = Path.Combine(folder, "verbs.csv");
        File.WriteAllText(file, "subject,value\nself,1\nself,3\nother,-1\n");

        File.AppendAllText(Path.Combine(folder, "study.yaml"), "\nmethod: {coded_verbs: 3}\n");

        var (code, output, _) = Run("explore", "opcode", file, "--study", folder, "--csv");

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("true,all,I-1,direction of strategy,1,2,\n", output, StringComparison.Ordinal);
        Assert.Contains("3 verbs, fewer than 50", Run("explore", "opcode", file, "--csv").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Opcode_WrongValue_IsAProblemWithItsLine()
    {
        var file = Path.Combine(folder, "verbs.csv");
        File.WriteAllText(file, "subject,value\nself,4\n");

        var (code, _, error) = Run("explore", "opcode", file);

        Assert.Equal(ExitCodes.Input, code);
        Assert.StartsWith("VB002 error", error, StringComparison.Ordinal);
    }

    private JsonElement[] Rows(string analysis, params string[] args)
    {
        var (code, output, error) = Explore(analysis, args);
        Assert.True(code == ExitCodes.Done, error);
        using var json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.GetProperty("exploratory").GetBoolean());
        return [.. json.RootElement.GetProperty("rows").Clone().EnumerateArray()];
    }

    private (int Code, string Output, string Error) Explore(string analysis, params string[] args) =>
        Run(["explore", analysis, folder, "--language", "en", .. args]);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, new Screen(output, error, ShowsProgress: false), TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
