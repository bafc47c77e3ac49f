using Xunit;

namespace Parallax.Cli;

/// <summary>The commands that read texts: code, kwic and export.</summary>
public sealed class TextCommandsTests : IDisposable
{
    private static int count;

    private readonly string folder =
        Path.Combine(Path.GetTempPath(), $"parallax-texts-{Environment.ProcessId}-{Interlocked.Increment(ref count)}");

    private string Study => Path.Combine(folder, "study");

    private string Codebook => Path.Combine(Study, "codebook.yaml");

    private string Codings => Path.Combine(folder, "codings.csv");

    public TextCommandsTests()
    {
        Directory.CreateDirectory(folder);
        Run("new", Study);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Code_Study_WritesWhatARunWrites()
    {
        Run("run", Study);

        var (code, output, error) = Run("code", Study, "--codebook", Codebook, "--out", Codings);

        Assert.Equal((ExitCodes.Done, ""), (code, output));
        Assert.Matches(@"^\d+ codings of 16 documents by dictionary:[0-9a-f]{8}: ", error.Split('\n')[^2]);
        Assert.Equal(
            File.ReadAllLines(Path.Combine(Study, "results", "codings.csv")).Order(StringComparer.Ordinal),
            File.ReadAllLines(Codings).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Code_FolderThatAnotherRunReads_IsRefused()
    {
        var cache = Path.Combine(folder, "cache");
        using var other = Studies.Store.CorpusStore.Open(cache);

        var (code, _, error) = Run("code", Path.Combine(Study, "texts"), "--codebook", Codebook, "--out", Codings, "--cache", cache);

        Assert.Equal(ExitCodes.Input, code);
        Assert.StartsWith("SR001 error", error.Split('\n').First(line => line.Contains(" error ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.False(File.Exists(Codings));
    }

    [Fact]
    public void Code_CodebookWithAPatternThatEndsInAGap_IsTold()
    {
        File.WriteAllText(Codebook, File.ReadAllText(Codebook).Replace("- trade turnover\n", "- trade …\n", StringComparison.Ordinal));

        var (code, _, error) = Run("code", Study, "--codebook", Codebook, "--out", Codings);

        Assert.Equal(ExitCodes.Input, code);
        Assert.StartsWith("CB010 error", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no/such/folder/codings.csv")]
    [InlineData("study")]
    public void Code_TargetThatCannotBeWritten_IsNoDefect(string target)
    {
        var (code, _, error) = Run("code", Study, "--codebook", Codebook, "--out", Path.Combine(folder, target));

        Assert.Equal(ExitCodes.Input, code);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.True(File.Exists(Codebook));
    }

    [Fact]
    public void Kwic_Pattern_AlignsTheMatches()
    {
        var (code, output, error) = Run("kwic", Study, "partner*");

        Assert.Equal(ExitCodes.Done, code);
        var lines = output.TrimEnd('\n').Split('\n');
        Assert.Single(lines.Select(line => line.IndexOf('│', StringComparison.Ordinal)).Distinct());
        Assert.StartsWith($"{lines.Length} matches in ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Kwic_Csv_CountsOffsetsInTheText()
    {
        var rows = Run("kwic", Study, "合作", "--csv").Output.TrimEnd('\n').Split('\n').Skip(1).Select(row => row.Split(',')).ToArray();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(
            "合作",
            Tokens.KeptText.Slice(
                Tokens.KeptText.From(File.ReadAllText(Path.Combine(Study, "texts", row[0] + ".txt"))),
                int.Parse(row[5], System.Globalization.CultureInfo.InvariantCulture),
                int.Parse(row[6], System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Kwic_Limit_ShowsThatMany()
    {
        var (_, output, error) = Run("kwic", Study, "*", "--limit", "3", "--window", "1");

        Assert.Equal(3, output.TrimEnd('\n').Split('\n').Length);
        Assert.Contains(", 3 shown; --limit shows more", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--limit", "0")]
    [InlineData("--window", "0")]
    [InlineData("--language", "fr")]
    [InlineData("--source", "XX")]
    public void Kwic_OptionThatIsNone_IsWrongUsage(string option, string value) =>
        Assert.Equal(ExitCodes.Usage, Run("kwic", Study, "trade", option, value).Code);

    [Theory]
    [InlineData("", "KW001")]
    [InlineData("… trade", "KW001")]
    public void Kwic_NoPattern_IsTold(string pattern, string problem)
    {
        var (code, _, error) = Run("kwic", Study, pattern);

        Assert.Equal(ExitCodes.Input, code);
        Assert.StartsWith(problem, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Kwic_WidestWindow_ShowsTheParagraph() => Assert.Equal(
        ExitCodes.Done, Run("kwic", Study, "trade", "--window", int.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture)).Code);

    [Fact]
    public void Export_Codings_LetsTheStudyRunWithoutItsTexts()
    {
        Run("run", Study);
        var measures = File.ReadAllText(Path.Combine(Study, "results", "measures.csv"));
        var codings = File.ReadAllText(Path.Combine(Study, "results", "codings.csv"));

        Assert.Equal(ExitCodes.Done, Run("export", Study, "codings").Code);
        Directory.Delete(Path.Combine(Study, "texts"), recursive: true);
        Directory.Delete(Path.Combine(Study, ".parallax"), recursive: true);
        Run("run", Study);

        Assert.Equal(codings, File.ReadAllText(Path.Combine(Study, "results", "codings.csv")));
        Assert.Equal(Estimates(measures), Estimates(File.ReadAllText(Path.Combine(Study, "results", "measures.csv"))));
    }

    // Without the columns that say how many documents have a text.
    private static string Estimates(string measures) => string.Join('\n', measures.Split('\n').Select(row => string.Join(',', row.Split(',').Take(15))));

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, new Screen(output, error, ShowsProgress: false), CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }
}
