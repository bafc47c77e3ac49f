using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>How differently a machine coder errs on two actors.</summary>
/// <param name="Precision">Precision of the first minus that of the second; null where one is undefined.</param>
/// <param name="Recall">Recall of the first minus that of the second; null where one is undefined.</param>
/// <param name="PrecisionInterval">Its 95 % interval.</param>
/// <param name="RecallInterval">Its 95 % interval.</param>
public sealed record ErrorDifference(double? Precision, double? Recall, Interval? PrecisionInterval, Interval? RecallInterval)
{
    /// <summary>Whether the machine finds as much of one actor as of the other; null where that is unknown.</summary>
    /// <param name="most">Largest difference of recall that a comparison may pass over.</param>
    public bool? Passes(double most) => Recall is { } recall ? Math.Abs(recall) <= most : null;
}

/// <summary>Differential error: a machine that misses more of one actor's words makes that actor look silent.</summary>
/// <remarks>
/// ΔP = P_a − P_b and ΔR = R_a − R_b, with the percentile bootstrap of whole documents of each actor. METHOD §3.3: a
/// comparison of actors rests on ΔR, which is to be at most .10 in size, or the machine's counts are to be corrected.
/// </remarks>
public static class DifferentialError
{
    /// <summary>The differences of the first actor minus the second.</summary>
    /// <param name="first">Counts of each document of the first actor.</param>
    /// <param name="second">Counts of each document of the second.</param>
    /// <param name="resamples">Bootstrap resamples; 0 gives no intervals.</param>
    /// <param name="seed">Seed of the resampling; the second actor's draws go by the one that follows.</param>
    public static ErrorDifference Of(IReadOnlyList<Confusion> first, IReadOnlyList<Confusion> second, int resamples, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentOutOfRangeException.ThrowIfNegative(resamples);
        Confusion a = ConfusionDraws.Sum(first), b = ConfusionDraws.Sum(second);
        Confusion[] drawsA = ConfusionDraws.Of(first, resamples, seed);
        Confusion[] drawsB = ConfusionDraws.Of(second, resamples, unchecked(seed + 1));
        return new ErrorDifference(
            a.Precision - b.Precision,
            a.Recall - b.Recall,
            Interval(drawsA, drawsB, counts => counts.Precision),
            Interval(drawsA, drawsB, counts => counts.Recall));
    }

    private static Interval? Interval(Confusion[] a, Confusion[] b, Func<Confusion, double?> figure) =>
        BootstrapInterval.Percentile([.. a.Zip(b, (one, other) => figure(one) - figure(other) ?? double.NaN)]);
}
