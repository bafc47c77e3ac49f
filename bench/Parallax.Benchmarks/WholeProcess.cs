using System.Diagnostics;
using System.Globalization;

namespace Parallax.Benchmarks;

/// <summary>What one process took from its start to its end.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="ProcessorSeconds">Time on all processors, the kernel's for it included.</param>
/// <param name="Megabytes">Most memory resident at one moment, in MiB.</param>
internal readonly record struct Run(double Seconds, double ProcessorSeconds, double Megabytes);

/// <summary>Starts programs and measures them from outside, as whoever waits for them does.</summary>
internal static class WholeProcess
{
    // GNU time stands between: a child of ours would be charged with our own memory at the moment it starts.
    private const string Clock = "/usr/bin/time";

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it wrote.</exception>
    public static Run Measure(string program, params IEnumerable<string> arguments)
    {
        var report = Path.GetTempFileName();
        try
        {
            var start = Stopwatch.GetTimestamp();
            Start(Clock, ["-f", "%U %S %M", "-o", report, program, .. arguments]);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var parts = File.ReadAllText(report).Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            return new Run(seconds, parts[0] + parts[1], parts[2] / 1024);
        }
        finally
        {
            File.Delete(report);
        }
    }

    /// <summary>Runs a program to its end and gives what it printed.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it wrote.</exception>
    public static string Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Trim()
            : throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList)}: {process.ExitCode}\n{output}{errors.Result}");
    }
}
