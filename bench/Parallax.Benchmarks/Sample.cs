namespace Parallax.Benchmarks;

/// <summary>The runs of one case.</summary>
internal sealed class Sample
{
    private readonly List<Run> runs = [];

    public void Add(Run run) => runs.Add(run);

    public IReadOnlyList<Run> Runs => runs;

    public double Seconds => Median(runs.Select(run => run.Seconds));

    public double Least => runs.Min(run => run.Seconds);

    public double Most => runs.Max(run => run.Seconds);

    public double ProcessorSeconds => Median(runs.Select(run => run.ProcessorSeconds));

    public double Megabytes => runs.Max(run => run.Megabytes);

    /// <summary>Median of the ratios to the runs made beside these: both of a pair meet the same load.</summary>
    public double RatioTo(Sample other) =>
        Median(runs.Zip(other.runs, (own, beside) => own.Seconds / beside.Seconds));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
