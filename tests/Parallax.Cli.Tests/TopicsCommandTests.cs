using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Parallax.Cli;

/// <summary><c>explore topics</c> on the template study, in processes of its own where its library prints to the standard output.</summary>
public sealed class TopicsCommandTests : IDisposable
{
    private static int count;

    private readonly string folder =
        Path.Combine(Path.GetTempPath(), $"parallax-topics-{Environment.ProcessId}-{Interlocked.Increment(ref count)}");

    public TopicsCommandTests() => Invoke("new", folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Topics_TwoProcesses_PrintTheSameBytesAndNothingOfTheLibrary()
    {
        var first = Process("--topics", "3", "--min-count", "2", "--json");

        Assert.Equal(first, Process("--topics", "3", "--min-count", "2", "--json"));
        using var json = JsonDocument.Parse(first);
        Assert.True(json.RootElement.GetProperty("exploratory").GetBoolean());
        Assert.Equal(3, json.RootElement.GetProperty("rows").GetArrayLength());
    }

    [Theory]
    [InlineData("--words", "exploratory,topic,rank,word,weight")]
    [InlineData("--actors", "exploratory,topic,actor,texts,share")]
    [InlineData("--documents", "exploratory,topic,rank,document,actor,date,words,share")]
    public void Topics_OtherTables_HaveTheirColumns(string table, string header)
    {
        var (code, output, _) = Invoke("explore", "topics", folder, "--language", "en", "--topics", "2", "--min-count", "2", table, "--csv");

        Assert.Equal(ExitCodes.Done, code);
        Assert.StartsWith(header + "\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Topics_SharesByActor_SumToOne()
    {
        var (_, output, _) = Invoke("explore", "topics", folder, "--language", "en", "--topics", "3", "--min-count", "2", "--actors", "--json");

        using var json = JsonDocument.Parse(output);
        Assert.All(
            json.RootElement.GetProperty("rows").EnumerateArray().GroupBy(row => row.GetProperty("actor").GetString()),
            actor => Assert.Equal(1, actor.Sum(row => row.GetProperty("share").GetDouble()), 1e-5));
    }

    [Fact]
    public void Topics_ExcludedAndFunctionWords_DoNotCount()
    {
        string Words(params string[] args) =>
            Invoke(["explore", "topics", folder, "--language", "en", "--topics", "2", "--min-count", "2", "--max-texts", "100", "--words", "--limit", "999", "--csv", .. args]).Output;

        Assert.DoesNotContain(",the,", Words(), StringComparison.Ordinal);
        Assert.Contains(",the,", Words("--function-words"), StringComparison.Ordinal);
        Assert.DoesNotContain(",the,", Words("--function-words", "--exclude", "the"), StringComparison.Ordinal);
    }

    [Fact]
    public void Topics_MoreThanTexts_IsAProblem()
    {
        var (code, output, error) = Invoke("explore", "topics", folder, "--language", "en", "--topics", "1000");

        Assert.Equal(ExitCodes.Input, code);
        Assert.Equal("", output);
        Assert.StartsWith("XP013 error", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--topics", "1")]
    [InlineData("--words", "--actors")]
    [InlineData("--seed", "1")]
    public void Topics_OptionsThatMakeNoSense_AreWrongUsage(params string[] args) =>
        Assert.Equal(ExitCodes.Usage, Invoke(["explore", "topics", folder, "--language", "en", .. args]).Code);

    private string Process(params string[] args)
    {
        var program = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(CommandLine).Assembly.Location, "explore", "topics", folder, "--language", "en", .. args])
        {
            program.ArgumentList.Add(argument);
        }

        using var started = System.Diagnostics.Process.Start(program)!;
        var error = started.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = started.StandardOutput.ReadToEnd();
        started.WaitForExit();
        Assert.True(started.ExitCode == ExitCodes.Done, error.GetAwaiter().GetResult());
        return output;
    }

    private static (int Code, string Output, string Error) Invoke(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, new Screen(output, error, ShowsProgress: false), TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
