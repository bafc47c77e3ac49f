using System.Diagnostics;
using System.Globalization;
using Parallax.Inference;
using Xunit;

namespace Parallax.Cli;

/// <summary>The program is killed at any moment: what it wrote is whole, and the next run gives what it always gives.</summary>
/// <remarks>The environment variable PARALLAX_KILLS says how often; 20 where it says nothing.</remarks>
public sealed class KilledRunTests : IDisposable
{
    private static int count;

    private readonly string folder =
        Path.Combine(Path.GetTempPath(), $"parallax-kill-{Environment.ProcessId}-{Interlocked.Increment(ref count)}");

    private readonly Pcg32 moments = new(2022, 20240224);
    private int versions;

    private string Study => Path.Combine(folder, "study");

    private string Codings => Path.Combine(folder, "codings.csv");

    private string[] RunArguments => ["run", Study];

    private string[] CodeArguments => ["code", Study, "--codebook", Path.Combine(Study, "codebook.yaml"), "--out", Codings];

    private static int Kills => int.TryParse(
        Environment.GetEnvironmentVariable("PARALLAX_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 20;

    public KilledRunTests()
    {
        Directory.CreateDirectory(folder);
        Invoke("new", Study);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Run_KilledAtAnyMoment_LeavesACompleteSetAndRunsAgain()
    {
        var duration = Duration(RunArguments);
        var old = ResultsOf(Study);
        for (var kill = 0; kill < Kills; kill++)
        {
            ChangeStudy();
            var fresh = ResultsOf(NeverKilled("run", folder => ["run", folder]));
            using (var program = Start(RunArguments))
            {
                End(program, Moment(duration), program.Kill);
            }

            Assert.Contains(ResultsOf(Study), (string[])["", old, fresh]);
            Assert.Equal(ExitCodes.Done, Invoke(RunArguments));
            Assert.Equal(fresh, ResultsOf(Study));
            AssertNoLeftovers();
            old = fresh;
        }
    }

    [Fact]
    public void Code_KilledAtAnyMoment_LeavesAWholeFileAndCodesAgain()
    {
        var duration = Duration(CodeArguments);
        var old = File.ReadAllText(Codings);
        for (var kill = 0; kill < Kills; kill++)
        {
            ChangeStudy();
            var fresh = File.ReadAllText(Path.Combine(
                NeverKilled("code", folder => ["code", folder, "--codebook", Path.Combine(folder, "codebook.yaml"), "--out", Path.Combine(folder, "c.csv")]),
                "c.csv"));
            using (var program = Start(CodeArguments))
            {
                End(program, Moment(duration), program.Kill);
            }

            Assert.Contains(File.ReadAllText(Codings), (string[])[old, fresh]);
            Assert.Equal(ExitCodes.Done, Invoke(CodeArguments));
            Assert.Equal(fresh, File.ReadAllText(Codings));
            AssertNoLeftovers();
            old = fresh;
        }
    }

    [Theory]
    [InlineData("run")]
    [InlineData("code")]
    public void Interrupted_AtAnyMoment_Ends130AndLeavesNothingHalfWritten(string verb)
    {
        // There is no such signal to send on Windows; the console sends the event to the whole group.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var arguments = verb == "run" ? RunArguments : CodeArguments;
        var duration = Duration(arguments);
        for (var interrupt = 0; interrupt < Math.Min(Kills, 5); interrupt++)
        {
            ChangeStudy();
            var results = ResultsOf(Study);
            using var program = Start(arguments);
            End(program, Moment(duration), () => Process.Start("kill", ["-INT", program.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit());

            Assert.Contains(program.ExitCode, (int[])[ExitCodes.Interrupted, ExitCodes.Done]);
            if (program.ExitCode == ExitCodes.Interrupted)
            {
                Assert.Equal(results, ResultsOf(Study));
            }

            AssertNoLeftovers();
        }
    }

    // A moment between the start and a little after the usual end.
    private TimeSpan Moment(TimeSpan duration) => duration * (moments.NextDouble() * 1.1);

    private static TimeSpan Duration(string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var program = Start(arguments);
        program.WaitForExit();
        Assert.Equal(ExitCodes.Done, program.ExitCode);
        return clock.Elapsed;
    }

    private static void End(Process program, TimeSpan after, Action end)
    {
        if (!program.WaitForExit(after))
        {
            end();
            program.WaitForExit();
        }
    }

    private void ChangeStudy()
    {
        var text = Path.Combine(Study, "texts", "avendia-2022-04.txt");
        File.AppendAllText(text, $"Bostravia and we agreed on natural gas and on tariffs for the {++versions}th time.\n");
        var codebook = Path.Combine(Study, "codebook.yaml");
        var terms = File.ReadAllText(codebook);
        File.WriteAllText(codebook, versions % 2 == 1
            ? terms.Replace("- trade turnover\n", "- trade turnover\n            - partnership\n", StringComparison.Ordinal)
            : terms.Replace("- trade turnover\n            - partnership\n", "- trade turnover\n", StringComparison.Ordinal));
    }

    // The same study, in a folder that knows of no earlier run.
    private string NeverKilled(string name, Func<string, string[]> arguments)
    {
        var copy = Path.Combine(folder, $"{name}-{versions}");
        foreach (var file in Directory.EnumerateFiles(Study, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Study, path)).Where(path => !path.StartsWith(".parallax", StringComparison.Ordinal)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy, file))!);
            File.Copy(Path.Combine(Study, file), Path.Combine(copy, file));
        }

        if (Directory.Exists(Path.Combine(copy, "results")))
        {
            Directory.Delete(Path.Combine(copy, "results"), recursive: true);
        }

        Assert.Equal(ExitCodes.Done, Invoke(arguments(copy)));
        return copy;
    }

    private static string ResultsOf(string study)
    {
        var results = Path.Combine(study, "results");
        return Directory.Exists(results)
            ? string.Join('\n', Directory.GetFiles(results).Order(StringComparer.Ordinal).Select(path => Path.GetFileName(path) + '\n' + File.ReadAllText(path)))
            : "";
    }

    private void AssertNoLeftovers()
    {
        Assert.DoesNotContain(Directory.GetFileSystemEntries(Study), path => Path.GetFileName(path).StartsWith("results.", StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.GetFiles(folder), path => path != Codings);
    }

    private static Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "parallax.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var program = Process.Start(start)!;
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        return program;
    }

    private static int Invoke(params string[] arguments)
    {
        using var output = new StringWriter();
        return CommandLine.Run(arguments, new Screen(output, output, ShowsProgress: false), CancellationToken.None);
    }
}
