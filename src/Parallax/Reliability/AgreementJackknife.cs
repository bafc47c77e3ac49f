namespace Parallax.Reliability;

/// <summary>Standard error of every coefficient by leaving out one cluster after another.</summary>
/// <remarks>
/// SE² = (G − 1)/G Σ_g (θ_(g) − θ̄)², θ_(g) the coefficient without cluster g: B. Efron and R. J. Tibshirani, An Introduction
/// to the Bootstrap (1993), eq. 11.5. Leaving out a cluster that is one unit gives the same for every unit of a kind.
/// </remarks>
internal sealed class AgreementJackknife
{
    /// <summary>Why there is no error where clusters and values are very many.</summary>
    internal const string TooManySteps = "clusters and values are too many to leave out one cluster after another";

    // Each cluster that is left out costs some passes over the values of the scale.
    private const long MostSteps = 10_000_000_000;

    private readonly CountedKinds counted;

    // Kinds of the units of each cluster, and those clusters told once that are one unit of the same kind.
    private readonly int[][] clusters;
    private readonly int[][] different;
    private double?[] errors = [];

    internal AgreementJackknife(CountedKinds counted, ClusteredUnits drawn)
    {
        this.counted = counted;
        var members = Enumerable.Range(0, drawn.Units.Length).ToLookup(at => drawn.Labels[at], at => counted.KindOf[at]);
        clusters = [.. Enumerable.Range(0, drawn.Clusters).Select(cluster => members[cluster].ToArray())];
        different = [.. clusters.Where(kinds => kinds.Length == 1).DistinctBy(kinds => kinds[0]), .. clusters.Where(kinds => kinds.Length > 1)];
        long passes = counted.Weights.Length * (counted.Data.Coders.Count + 6);
        IsFeasible = different.Length * ((counted.Data.Scale.Count * passes) + counted.Met.Count) <= MostSteps;
    }

    /// <summary>False where there are so many clusters and values that it would take too long.</summary>
    internal bool IsFeasible { get; }

    /// <summary>The error of a coefficient of all coders; null where it was undefined without some cluster or was not computed.</summary>
    internal double? StandardError(int coefficient) => IsFeasible ? errors[coefficient] : null;

    /// <summary>Leaves out each cluster.</summary>
    /// <param name="computed">What computes, side by side.</param>
    /// <param name="cancellation">Stops it.</param>
    internal void Compute(IReadOnlyList<ResampledAgreement> computed, CancellationToken cancellation)
    {
        if (!IsFeasible)
        {
            return;
        }

        var whole = counted.Sums();
        whole.CopyFrom(counted.Always);
        foreach (var kind in counted.KindOf)
        {
            whole.Add(counted.Data, counted.Agreement, kind, 1);
        }

        var left = new double[different.Length][];
        Parallel.For(0, computed.Count, new ParallelOptions { CancellationToken = cancellation }, lane =>
        {
            for (var at = lane; at < left.Length; at += computed.Count)
            {
                cancellation.ThrowIfCancellationRequested();
                left[at] = computed[lane].Without(whole, different[at]);
            }
        });
        errors = StandardErrors(left);
    }

    private double?[] StandardErrors(double[][] left)
    {
        var ofKind = new Dictionary<int, double[]>();
        var ofCluster = new Dictionary<int[], double[]>();
        foreach (var (kinds, values) in different.Zip(left))
        {
            ofCluster[kinds] = values;
            if (kinds is [var only])
            {
                ofKind[only] = values;
            }
        }

        double[][] all = [.. clusters.Select(kinds => kinds is [var only] ? ofKind[only] : ofCluster[kinds])];
        return [.. left[0].Select((_, c) => StandardError([.. all.Select(values => values[c])]))];
    }

    private static double? StandardError(double[] left)
    {
        double mean = 0, squares = 0;
        foreach (var value in left)
        {
            mean += value / left.Length;
        }

        foreach (var value in left)
        {
            squares += (value - mean) * (value - mean);
        }

        return double.IsNaN(mean) ? null : Math.Sqrt(squares * (left.Length - 1) / left.Length);
    }
}
