using System.Text.Json;
using Parallax.Corpora;
using Parallax.Files.Csv;
using Parallax.Files.Results;
using Xunit;

namespace Parallax.Cli;

public sealed class CommandLineTests : IDisposable
{
    private static int count;

    private readonly string folder =
        Path.Combine(Path.GetTempPath(), $"parallax-cli-{Environment.ProcessId}-{Interlocked.Increment(ref count)}");

    private string Study => Path.Combine(folder, "study");

    public CommandLineTests() => Directory.CreateDirectory(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void New_EmptyPlace_MakesAStudyThatIsSound()
    {
        Assert.Equal(ExitCodes.Done, Run("new", Study).Code);

        var (code, output, error) = Run("check", Study);
        Assert.Equal((ExitCodes.Done, ""), (code, error));
        Assert.EndsWith("The study can be run.\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kwic", "STUDY", "partner", "--window", "abc")]
    [InlineData("kwic", "STUDY", "partner", "--window", "99999999999")]
    [InlineData("kwic", "STUDY", "partner", "--limit", "x")]
    [InlineData("kwic", "STUDY", "partner", "--limit", "0")]
    [InlineData("kwic", "STUDY", "partner", "--json=abc")]
    [InlineData("check", "STUDY", "--csv=abc")]
    [InlineData("run", "STUDY", "--recheck=abc")]
    [InlineData("add", "STUDY", "a.txt", "--pattern", "{")]
    public void AnyCommand_ValueThatCannotBeRead_IsWrongUsage(params string[] args)
    {
        var (code, output, error) = Run(args);

        Assert.Equal((ExitCodes.Usage, ""), (code, output));
        Assert.DoesNotContain("has failed", error, StringComparison.Ordinal);
    }

    [Fact]
    public void New_EmptyPlace_LeavesWhatRunsMakeOutOfGit()
    {
        Run("new", Study);

        var lines = File.ReadAllLines(Path.Combine(Study, ".gitignore"));

        Assert.Contains(".parallax/", lines);
        Assert.Contains("results/", lines);
    }

    [Theory]
    [InlineData("", "KW001")]
    [InlineData(" ", "KW001")]
    [InlineData("trade", "KW004", "--actor", "RUS")]
    public void Kwic_NothingThatCanBeFound_IsTold(string pattern, string code, params string[] options)
    {
        Run("new", Study);

        var (exit, output, error) = Run(["kwic", Study, pattern, .. options]);

        Assert.Equal((ExitCodes.Input, ""), (exit, output));
        Assert.StartsWith(code, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_NewStudy_NamesActorsAndKindsOfText()
    {
        Run("new", Study);

        var (_, output, _) = Run("check", Study);

        Assert.Contains("leaders' speeches (LS)  Avendia (QMV)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void New_FolderThatHoldsSomething_ChangesNothing()
    {
        Directory.CreateDirectory(Study);
        File.WriteAllText(Path.Combine(Study, "mine.txt"), "mine");

        var (code, _, error) = Run("new", Study);

        Assert.Equal(ExitCodes.Input, code);
        Assert.StartsWith("NW001 error", error, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Directory.GetFileSystemEntries(Study).Select(Path.GetFileName));
        Assert.Equal(["study"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Run_NewStudy_WritesResultsAndThenRepeatsNothing()
    {
        Run("new", Study);

        var first = Run("run", Study);
        var written = File.GetLastWriteTimeUtc(Path.Combine(Study, "results", "measures.csv"));
        var second = Run("run", Study);

        Assert.Equal((ExitCodes.Done, ExitCodes.Done), (first.Code, second.Code));
        Assert.Contains("16 documents", first.Output, StringComparison.Ordinal);
        Assert.Equal(
            first.Output.Replace("Report:", "Nothing has changed since the last run. Report:", StringComparison.Ordinal), second.Output);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(Study, "results", "measures.csv")));
    }

    [Fact]
    public void Run_TwoCopiesOfAStudy_GiveTheSameBytes()
    {
        var other = Path.Combine(folder, "other");
        Run("new", Study);
        Run("new", other);
        Run("run", Study);
        Run("run", other, "--out", Path.Combine(folder, "elsewhere"));

        foreach (var file in (string[])["measures.csv", "codings.csv", "provenance.json"])
        {
            Assert.Equal(File.ReadAllText(Path.Combine(Study, "results", file)), File.ReadAllText(Path.Combine(folder, "elsewhere", file)));
        }
    }

    [Fact]
    public void Run_CodingsInsteadOfTexts_GivesTheSameNumbers()
    {
        Run("new", Study);
        Run("run", Study, "--out", Path.Combine(folder, "full"));
        Assert.Equal(ExitCodes.Done, Run("export", Study, "codings").Code);
        Directory.Delete(Path.Combine(Study, "texts"), recursive: true);
        Directory.Delete(Path.Combine(Study, ".parallax"), recursive: true);

        Assert.Equal(ExitCodes.Done, Run("run", Study, "--out", Path.Combine(folder, "coded")).Code);

        Assert.Equal(
            File.ReadAllText(Path.Combine(folder, "full", "codings.csv")), File.ReadAllText(Path.Combine(folder, "coded", "codings.csv")));
        Assert.Equal(Numbers("full"), Numbers("coded"));
    }

    [Fact]
    public void Run_CodingsOfAnotherCodebook_AreCountedAndMarked()
    {
        Run("new", Study);
        Run("export", Study, "codings");
        Directory.Delete(Path.Combine(Study, "texts"), recursive: true);
        var codebook = Path.Combine(Study, "codebook.yaml");
        File.WriteAllText(codebook, File.ReadAllText(codebook).Replace("- bilateral trade\n", "- bilateral barter\n", StringComparison.Ordinal));

        var (code, _, error) = Run("run", Study);

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("CO007 warning", error, StringComparison.Ordinal);
        var rows = CsvTable.ReadFile(
            Path.Combine(Study, "results", "measures.csv"), "measures.csv", MeasureCsv.File.Header, [], [])!.Rows().ToArray();
        Assert.DoesNotContain(rows, row => row["status"] == "ok");
        Assert.All(
            rows.Where(row => row["status"] == "warn"),
            row => Assert.Contains("coded with another codebook", row["reason"], StringComparison.Ordinal));
    }

    [Fact]
    public void Run_StudyThatBecameFaulty_TellsAllAndKeepsEarlierResults()
    {
        Run("new", Study);
        Run("run", Study);
        var before = File.ReadAllText(Path.Combine(Study, "results", "measures.csv"));
        File.AppendAllText(Path.Combine(Study, "documents.csv"), "x,,24.02.2022,RUS,LS,en,,,,,texts/x.txt,,\ny,,2022,QAZ,LS,en,,,,,texts/y.txt,,\n");
        File.WriteAllText(Path.Combine(Study, "texts", "y.txt"), "");

        var (code, _, error) = Run("run", Study);

        Assert.Equal(ExitCodes.Input, code);
        Assert.Equal(["CS007", "DR016", "DR004", "FI005"], error.Split('\n').Where(line => line.Contains(" error ", StringComparison.Ordinal)).Select(line => line[..5]));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Path.Combine(Study, "results", "measures.csv")));
    }

    [Fact]
    public void Run_TextThatBecameUnreadable_KeepsEarlierResultsAndLeavesNothingBehind()
    {
        Run("new", Study);
        Run("run", Study);
        File.WriteAllBytes(Path.Combine(Study, "texts", Directory.GetFiles(Path.Combine(Study, "texts")).Order(StringComparer.Ordinal).First()), [0xFF, 0xFE, 0x41, 0x00]);

        var (code, _, error) = Run("run", Study);

        Assert.Equal(ExitCodes.Input, code);
        Assert.Contains("FI002 error texts/", error, StringComparison.Ordinal);
        Assert.Equal(["results"], Directory.GetDirectories(Study, "results*").Select(Path.GetFileName));
    }

    [Fact]
    public void Run_OutIntoAFolderOfTheUsers_IsRefused()
    {
        Run("new", Study);
        var mine = Directory.CreateDirectory(Path.Combine(folder, "mine")).FullName;
        File.WriteAllText(Path.Combine(mine, "thesis.docx"), "years of work");

        var (code, _, error) = Run("run", Study, "--out", mine);

        Assert.Equal(ExitCodes.Input, code);
        Assert.StartsWith("RS001", error.Split('\n').First(line => line.Contains(" error ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(mine, "thesis.docx")));
    }

    [Fact]
    public void Run_Cancelled_EndsWith130AndLeavesNothingBehind()
    {
        Run("new", Study);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var (code, _, error) = Run(cancelled.Token, "run", Study);

        Assert.Equal(ExitCodes.Interrupted, code);
        Assert.EndsWith("Nothing was left half-written.\n", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(Study, "results*"));
    }

    [Fact]
    public void Check_Json_IsAListOfProblems()
    {
        Run("new", Study);
        File.AppendAllText(Path.Combine(Study, "documents.csv"), "x,,,QMV,LS,en,,,,,texts/x.txt,,\n");

        var (code, output, _) = Run("check", Study, "--json");

        using var json = JsonDocument.Parse(output);
        Assert.Equal(ExitCodes.Input, code);
        Assert.Equal(["DR006", "DR016"], json.RootElement.EnumerateArray().Select(problem => problem.GetProperty("code").GetString()!));
    }

    [Theory]
    [InlineData]
    [InlineData("walk")]
    [InlineData("run")]
    [InlineData("run", "a", "b")]
    [InlineData("check", "a", "--jsn")]
    [InlineData("check", "a", "--json", "--csv")]
    [InlineData("export", "a", "xlsx")]
    [InlineData("add", "a", "b", "--pattern", "no braces")]
    public void Run_WrongUsage_Gives2AndSaysWhereHelpIs(params string[] args) => Assert.Equal(ExitCodes.Usage, Run(args).Code);

    [Fact]
    public void Help_OfEveryCommand_HasAnExample()
    {
        var commands = Run("--help").Output.Split('\n')
            .SkipWhile(line => line != "Commands:").Skip(1).Where(line => line.Length > 2 && line[2] != ' ')
            .Select(line => line.Trim().Split(' ')[0]).ToArray();

        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.Contains($"  parallax {command} ", Run(command, "--help").Output, StringComparison.Ordinal));
    }

    // Without the columns that tell which documents were counted from full text and which from codings.
    private string[] Numbers(string results)
    {
        var problems = new List<Problem>();
        var file = Path.Combine(folder, results, "measures.csv");
        var numbers = CsvTable.ReadFile(file, "measures.csv", MeasureCsv.File.Header, [], problems)!.Rows()
            .Select(row => string.Join(',', MeasureCsv.File.Header.Where(column => column is not ("n_full" or "n_coded")).Select(column => row[column])))
            .ToArray();
        Assert.Empty(problems);
        return numbers;
    }

    private static (int Code, string Output, string Error) Run(params string[] args) => Run(CancellationToken.None, args);

    private static (int Code, string Output, string Error) Run(CancellationToken cancellation, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, new Screen(output, error, ShowsProgress: false), cancellation);
        return (code, output.ToString(), error.ToString());
    }
}
