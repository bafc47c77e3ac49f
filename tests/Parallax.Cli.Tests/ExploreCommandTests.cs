using System.Text.Json;
using Xunit;

namespace Parallax.Cli;

/// <summary>Explorations of the template study; each says in every form that it is one.</summary>
public sealed class ExploreCommandTests : IDisposable
{
    private static int count;

    private readonly string folder =
        Path.Combine(Path.GetTempPath(), $"parallax-explore-{Environment.ProcessId}-{Interlocked.Increment(ref count)}");

    public ExploreCommandTests() => Run("new", folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Keyness_ForPeople_BeginsWithTheMark()
    {
        var (code, output, error) = Run("explore", "keyness", folder, "--target", "QMV", "--reference", "QMB", "--language", "en", "--minimum", "2");

        Assert.Equal(ExitCodes.Done, code);
        Assert.StartsWith("EXPLORATORY: words of ", output, StringComparison.Ordinal);
        Assert.Matches(@"^\d+ rows", error);
    }

    [Fact]
    public void Keyness_Json_SaysThatItIsExploratory()
    {
        var (_, output, _) = Run(
            "explore", "keyness", folder, "--target", "QMV", "--reference", "QMB", "--language", "en", "--minimum", "2", "--limit", "3", "--json");

        using var json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.GetProperty("exploratory").GetBoolean());
        Assert.Equal("keyness", json.RootElement.GetProperty("analysis").GetString());
        Assert.Equal(3, json.RootElement.GetProperty("rows").GetArrayLength());
        Assert.Equal(JsonValueKind.Number, json.RootElement.GetProperty("rows")[0].GetProperty("g2").ValueKind);
    }

    [Fact]
    public void Keyness_Csv_HasTheMarkInEveryRow()
    {
        var (_, output, _) = Run("explore", "keyness", folder, "--target", "QMV", "--reference", "QMB", "--language", "en", "--minimum", "2", "--csv");

        var lines = output.TrimEnd('\n').Split('\n');
        Assert.StartsWith("exploratory,word,", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], line => Assert.StartsWith("true,", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Keyness_TextsInSeveralLanguages_AsksForOne()
    {
        var (code, output, error) = Run("explore", "keyness", folder, "--target", "QMV", "--reference", "QMB");

        Assert.Equal((ExitCodes.Input, ""), (code, output));
        Assert.StartsWith("XP002 error", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("collocations", "STUDY", "--language", "en", "--minimum", "2")]
    [InlineData("collocates", "STUDY", "partner*", "--language", "en")]
    [InlineData("collocates", "STUDY", "partner*", "--language", "en", "--actors", "QMV,QMB", "--minimum", "1")]
    [InlineData("biography", "STUDY", "partner*")]
    [InlineData("biography", "STUDY", "partner*", "--monthly")]
    [InlineData("network", "STUDY")]
    [InlineData("network", "STUDY", "--kind", "actors", "--agreement", "subtract", "--normalisation", "dna_cosine", "--window", "400")]
    public void Explore_AnyAnalysis_IsMarkedInEveryForm(params string[] args)
    {
        string[] command = ["explore", .. args.Select(arg => arg == "STUDY" ? folder : arg)];

        var (code, text, _) = Run(command);
        var (_, csv, _) = Run([.. command, "--csv"]);
        var (_, output, _) = Run([.. command, "--json"]);

        Assert.Equal(ExitCodes.Done, code);
        Assert.StartsWith("EXPLORATORY: ", text, StringComparison.Ordinal);
        var lines = csv.TrimEnd('\n').Split('\n');
        Assert.True(lines.Length > 1);
        Assert.StartsWith("exploratory,", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], line => Assert.StartsWith("true,", line, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.GetProperty("exploratory").GetBoolean());
        Assert.Equal(lines.Length - 1, json.RootElement.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public void Collocates_NoWordOftenEnough_SaysSoAndGivesNoNumber()
    {
        var (code, output, _) = Run("explore", "collocates", folder, "trust*", "--actors", "QMV,QMB", "--language", "en", "--json");

        Assert.Equal(ExitCodes.Done, code);
        using var json = JsonDocument.Parse(output);
        Assert.EndsWith(
            "No divergence: no word stands near it often enough; --minimum asks for 3.", json.RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Network_Out_WritesGraphMl()
    {
        var file = Path.Combine(folder, "debate.graphml");

        Run("explore", "network", folder, "--out", file);

        Assert.Equal("graphml", System.Xml.Linq.XDocument.Load(file).Root!.Name.LocalName);
    }

    [Fact]
    public void Network_Csv_LeavesOutWhoIsExcluded()
    {
        var file = Path.Combine(folder, "statements.csv");
        File.WriteAllText(file, "actor,concept,agreement\na,x,1\nb,x,1\nc,x,0\n");

        var (_, output, _) = Run("explore", "network", file, "--kind", "actors", "--agreement", "congruence", "--duplicates", "all", "--exclude", "c", "--csv");

        Assert.Equal("exploratory,from,to,source,target,weight\ntrue,,,a,b,1\n", output);
    }

    [Theory]
    [InlineData("--kind", "two-mode", "--agreement", "conflict")]
    [InlineData("--step", "3")]
    [InlineData("--window", "0")]
    [InlineData("--window", "2147483647")]
    [InlineData("--normalisation", "cosine")]
    public void Network_OptionsThatDoNotGoTogether_AreWrongUsage(params string[] options) =>
        Assert.Equal(ExitCodes.Usage, Run(["explore", "network", folder, .. options]).Code);

    [Fact]
    public void Network_OutOverItsSource_IsWrongUsageAndLosesNothing()
    {
        var file = Path.Combine(folder, "statements.csv");
        File.WriteAllText(file, "actor,concept\na,x\nb,x\n");

        Assert.Equal(ExitCodes.Usage, Run("explore", "network", file, "--out", Path.Combine(folder, ".", "statements.csv")).Code);
        Assert.Equal("actor,concept\na,x\nb,x\n", File.ReadAllText(file));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("statements.csv/below.graphml")]
    public void Network_OutThatCannotBeWritten_IsNoDefect(string target)
    {
        var file = Path.Combine(folder, "statements.csv");
        File.WriteAllText(file, "actor,concept\na,x\nb,x\n");

        Assert.Equal(ExitCodes.Input, Run("explore", "network", file, "--out", Path.Combine(folder, target)).Code);
    }

    [Fact]
    public void Network_MoreNodesThanAMatrixHolds_IsAProblem()
    {
        var file = Path.Combine(folder, "many.csv");
        File.WriteAllText(file, "actor,concept\n" + string.Concat(Enumerable.Range(0, 2500).Select(at => $"a{at},c{at}\n")));

        var (code, _, error) = Run("explore", "network", file);

        Assert.Equal(ExitCodes.Input, code);
        Assert.StartsWith("DN007 error", error, StringComparison.Ordinal);
    }

    // What a name holds must not steer the terminal it is shown on.
    [Fact]
    public void Network_NameWithEscapes_IsShownWithoutThem()
    {
        var file = Path.Combine(folder, "statements.csv");
        File.WriteAllText(file, "actor,concept,date\na\u001b[2Jb,x\u202Ey,2020\nc\u0007,x,\n");

        var (_, output, _) = Run("explore", "network", file);

        Assert.Contains("a\uFFFD[2Jb", output, StringComparison.Ordinal);
        Assert.DoesNotContain(output, letter => letter is '\u001b' or '\u0007' or '\u202E');
    }

    [Fact]
    public void Network_FaultWithEscapes_IsToldWithoutThem()
    {
        var file = Path.Combine(folder, "statements.csv");
        File.WriteAllText(file, "actor,concept,date\na,x,\u001b[2J\n");

        Assert.DoesNotContain('\u001b', Run("explore", "network", file).Error);
    }

    // The template's texts are of few months: their courses are counted and left out.
    [Fact]
    public void Breaks_CoursesOfFewMonths_AreLeftOutAndTold()
    {
        var (code, output, error) = Run("explore", "breaks", folder);

        Assert.Equal((ExitCodes.Done, "0 rows.\n"), (code, error));
        Assert.StartsWith("EXPLORATORY: no course has enough points.", output, StringComparison.Ordinal);
        Assert.Matches(@"\d+ courses have fewer than 20 points and were left out\.", output);
    }

    [Fact]
    public void Breaks_ThemeTheCodebookLacks_IsAProblem() =>
        Assert.StartsWith("XP005 error", Run("explore", "breaks", folder, "--theme", "NONE").Error, StringComparison.Ordinal);

    [Fact]
    public void Keyness_WrongUsage_PointsToItsOwnHelp() => Assert.EndsWith(
        "See: parallax explore keyness --help\n", Run("explore", "keyness", folder, "--target", "QMV").Error, StringComparison.Ordinal);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, new Screen(output, error, ShowsProgress: false), TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
