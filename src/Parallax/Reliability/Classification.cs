using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>A machine coder measured against people, with 95 % intervals over documents.</summary>
/// <param name="Counts">The four counts of all units.</param>
/// <param name="Clusters">Documents, or whatever was resampled whole.</param>
/// <param name="Precision">Interval of precision; null where it is undefined in most resamples or none were drawn.</param>
/// <param name="Recall">Interval of recall.</param>
/// <param name="F1">Interval of F1.</param>
/// <param name="MatthewsCorrelation">Interval of Matthews' correlation.</param>
/// <param name="Accuracy">Interval of accuracy.</param>
public sealed record ClassificationEstimate(
    Confusion Counts,
    int Clusters,
    Interval? Precision,
    Interval? Recall,
    Interval? F1,
    Interval? MatthewsCorrelation,
    Interval? Accuracy);

/// <summary>How well a machine's codings meet people's.</summary>
/// <remarks>
/// Intervals are percentiles of a bootstrap of whole clusters, because units of one document err alike: A. C. Davison and
/// D. V. Hinkley, Bootstrap Methods and their Application (1997), chapters 3 and 5. Averages over codes: D. D. Lewis, R. E.
/// Schapire, J. P. Callan and R. Papka, "Training Algorithms for Linear Text Classifiers", SIGIR (1996). METHOD §3.3.
/// </remarks>
public static class Classification
{
    /// <summary>All figures of one code with their intervals.</summary>
    /// <param name="clusters">The counts of each document, in a fixed order.</param>
    /// <param name="resamples">Bootstrap resamples; 0 gives no intervals.</param>
    /// <param name="seed">Seed of the resampling.</param>
    public static ClassificationEstimate Of(IReadOnlyList<Confusion> clusters, int resamples, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        ArgumentOutOfRangeException.ThrowIfNegative(resamples);
        var draws = ConfusionDraws.Of(clusters, resamples, seed);
        return new ClassificationEstimate(
            ConfusionDraws.Sum(clusters),
            clusters.Count,
            ConfusionDraws.Interval(draws, counts => counts.Precision),
            ConfusionDraws.Interval(draws, counts => counts.Recall),
            ConfusionDraws.Interval(draws, counts => counts.F1),
            ConfusionDraws.Interval(draws, counts => counts.MatthewsCorrelation),
            ConfusionDraws.Interval(draws, counts => counts.Accuracy));
    }

    /// <summary>Mean of the codes' F1, each code counting alike; codes that nobody gave are left out; null where all are.</summary>
    public static double? MacroF1(IEnumerable<Confusion> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        double[] defined = [.. codes.Select(code => code.F1).OfType<double>()];
        return defined is [] ? null : defined.Sum() / defined.Length;
    }

    /// <summary>F1 of the summed counts, each decision counting alike; null where nobody says yes.</summary>
    public static double? MicroF1(IEnumerable<Confusion> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return ConfusionDraws.Sum([.. codes]).F1;
    }

    /// <summary>Area under precision over recall as average precision, 0 to 1; null where people never say yes.</summary>
    /// <remarks>
    /// Σ_k (R_k − R_{k−1}) P_k over the distinct scores from the highest down, without lines between the points, which would
    /// flatter. Source: J. Davis and M. Goadrich, "The Relationship Between Precision-Recall and ROC Curves", ICML (2006).
    /// </remarks>
    /// <param name="scores">The machine's scores, higher for a likelier yes.</param>
    /// <param name="people">Whether people say yes, one for each score.</param>
    /// <param name="weights">How many units each stands for, above 0; null for one.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double? AveragePrecision(IReadOnlyList<double> scores, IReadOnlyList<bool> people, IReadOnlyList<double>? weights = null)
    {
        ThrowUnlessPaired(scores, people);
        ThrowUnlessPaired(scores, weights ?? scores);
        return Area(FromTheHighest(scores), people, [.. weights ?? people.Select(_ => 1.0)]) is var area && double.IsNaN(area) ? null : area;
    }

    /// <summary>Its 95 % interval over whole clusters; null where it is undefined in most resamples, and where there is one cluster only.</summary>
    /// <param name="scores">The machine's scores, higher for a likelier yes.</param>
    /// <param name="people">Whether people say yes, one for each score.</param>
    /// <param name="clusters">One label for each score, as its document.</param>
    /// <param name="resamples">Bootstrap resamples; 0 gives no interval.</param>
    /// <param name="seed">Seed of the resampling.</param>
    /// <param name="weights">How many units each stands for, above 0; null for one.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Interval? AveragePrecisionInterval(
        IReadOnlyList<double> scores, IReadOnlyList<bool> people, IReadOnlyList<string> clusters, int resamples, ulong seed,
        IReadOnlyList<double>? weights = null)
    {
        ThrowUnlessPaired(scores, people);
        ThrowUnlessPaired(scores, clusters);
        ThrowUnlessPaired(scores, weights ?? scores);
        ArgumentOutOfRangeException.ThrowIfNegative(resamples);
        var tied = FromTheHighest(scores);
        double[] stoodFor = [.. weights ?? scores.Select(_ => 1.0)], counted = new double[scores.Count];
        return ClusterDraws.Of(clusters, new AgreementOptions { Resamples = resamples, Seed = seed }, times =>
        {
            for (var unit = 0; unit < counted.Length; unit++)
            {
                counted[unit] = times[unit] * stoodFor[unit];
            }

            return Area(tied, people, counted);
        })?.Interval;
    }

    // Places of the units in the order of their scores; units of one score together.
    private static int[][] FromTheHighest(IReadOnlyList<double> scores) =>
    [
        .. Enumerable.Range(0, scores.Count).GroupBy(unit => scores[unit]).OrderByDescending(tied => tied.Key).Select(tied => tied.ToArray()),
    ];

    // NaN where no yes counts.
    private static double Area(int[][] steps, IReadOnlyList<bool> people, double[] times)
    {
        double positives = 0, found = 0, seen = 0, area = 0;
        for (var unit = 0; unit < times.Length; unit++)
        {
            positives += people[unit] ? times[unit] : 0;
        }

        foreach (var tied in steps)
        {
            double right = 0;
            foreach (var unit in tied)
            {
                right += people[unit] ? times[unit] : 0;
                seen += times[unit];
            }

            found += right;
            area += right > 0 ? right * (found / seen) : 0;
        }

        return positives > 0 ? area / positives : double.NaN;
    }

    internal static void ThrowUnlessPaired<TScore, TLabel>(IReadOnlyCollection<TScore> scores, IReadOnlyCollection<TLabel> labels)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(labels);
        if (scores.Count != labels.Count)
        {
            throw new ArgumentException("There must be one label for each score.", nameof(labels));
        }
    }
}

/// <summary>Bootstrap draws of the four counts, over whole clusters.</summary>
internal static class ConfusionDraws
{
    internal static Confusion Sum(IEnumerable<Confusion> all) => all.Aggregate(default(Confusion), (sum, one) => sum.Plus(one));

    internal static Confusion[] Of(IReadOnlyList<Confusion> clusters, int resamples, ulong seed)
    {
        if (clusters.Count < 2)
        {
            return [];
        }

        var resampler = new ClusterResampler([.. Enumerable.Range(0, clusters.Count)], seed);
        var times = new double[clusters.Count];
        var draws = new Confusion[resamples];
        for (var draw = 0; draw < resamples; draw++)
        {
            resampler.Draw(times);
            draws[draw] = Sum(clusters, times);
        }

        return draws;
    }

    /// <summary>The sum of the clusters, each taken so many times.</summary>
    internal static Confusion Sum(IReadOnlyList<Confusion> clusters, double[] times)
    {
        var sum = default(Confusion);
        for (var cluster = 0; cluster < times.Length; cluster++)
        {
            if (times[cluster] > 0)
            {
                sum = sum.Plus(clusters[cluster], times[cluster]);
            }
        }

        return sum;
    }

    internal static Interval? Interval(IReadOnlyList<Confusion> draws, Func<Confusion, double?> figure) =>
        BootstrapInterval.Percentile([.. draws.Select(draw => figure(draw) ?? double.NaN)]);
}
