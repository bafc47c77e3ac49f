using System.Globalization;

namespace Parallax.Benchmarks;

/// <summary>The Markdown table that goes into docs/performance.md.</summary>
internal sealed class Table
{
    private readonly List<string> rows =
    [
        "| Case | Wall time, s: median (least–most) | Processors, s | Peak, MB | Most allowed | Measured | |",
        "|---|--:|--:|--:|--:|--:|---|",
    ];

    public bool HasMissed { get; private set; }

    /// <summary>A case that is only told.</summary>
    public void Add(string name, Sample sample) => Add(name, sample, "", "", "");

    /// <summary>A case with a limit.</summary>
    /// <param name="name">What was run.</param>
    /// <param name="sample">Its runs.</param>
    /// <param name="value">What is held against the limit.</param>
    /// <param name="most">The limit.</param>
    /// <param name="unit">Unit of both; begins with a blank.</param>
    public void Add(string name, Sample sample, double value, double most, string unit) =>
        Add(name, sample, Text(most, "0.##") + unit, Text(value, "0.00") + unit, Verdict(value <= most));

    /// <summary>A limit of the case above.</summary>
    public void Add(string name, double value, double most, string unit) => rows.Add(
        $"| {name} | | | | {Text(most, "0.##")}{unit} | {Text(value, "0.00")}{unit} | {Verdict(value <= most)} |");

    /// <summary>A promise that is kept or not.</summary>
    public void Add(string name, bool isKept) => rows.Add($"| {name} | | | | | | {Verdict(isKept)} |");

    public override string ToString() => string.Join('\n', rows);

    private void Add(string name, Sample sample, string asked, string measured, string verdict) => rows.Add(
        $"| {name} | {Text(sample.Seconds, "0.00")} ({Text(sample.Least, "0.00")}–{Text(sample.Most, "0.00")}) | "
        + $"{Text(sample.ProcessorSeconds, "0.00")} | {Text(sample.Megabytes, "0")} | {asked} | {measured} | {verdict} |");

    private string Verdict(bool isKept)
    {
        HasMissed |= !isKept;
        return isKept ? "pass" : "**miss**";
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
