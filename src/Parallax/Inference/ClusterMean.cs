namespace Parallax.Inference;

/// <summary>A weighted mean with its standard error.</summary>
/// <param name="Mean">x̄ = Σ w x / Σ w, in the values' unit.</param>
/// <param name="StandardError">Standard error, in the values' unit; null (undefined) below two clusters.</param>
/// <param name="Clusters">Clusters with weight, G.</param>
public readonly record struct MeanEstimate(double Mean, double? StandardError, int Clusters);

/// <summary>A weighted mean of documents that come in clusters, such as speech and readout of one day.</summary>
/// <remarks>
/// SE² = G/(G − 1) · Σ_g (Σ_{d∈g} w_d (x_d − x̄))² / (Σ w_d)²: the linearised variance of a ratio mean of G clusters
/// drawn with replacement ("ultimate clusters"). Source: M. H. Hansen, W. N. Hurwitz and W. G. Madow, Sample Survey
/// Methods and Theory (1953); with equal weights and one document a cluster it is s/√n. Intervals: Student (1908) with
/// G − 1 degrees of freedom; B. L. Welch, "The Generalization of 'Student's' Problem when Several Different Population
/// Variances Are Involved", Biometrika 34 (1947), 28–35, with F. E. Satterthwaite's degrees of freedom (Biometrics
/// Bulletin 2, 1946, 110–114).
/// </remarks>
public static class ClusterMean
{
    /// <summary>The mean with its standard error; null where no document has weight.</summary>
    /// <param name="values">One value a document.</param>
    /// <param name="weights">One weight a document, 0 or more; documents of weight 0 count for nothing.</param>
    /// <param name="clusters">One label a document, 0 or more; gaps are allowed.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a weight or label is negative.</exception>
    public static MeanEstimate? Of(
        ReadOnlySpan<double> values, ReadOnlySpan<double> weights, ReadOnlySpan<int> clusters)
    {
        var labels = CheckedLabelCount(values, weights, clusters);
        double weighted = 0, weight = 0;
        for (var d = 0; d < values.Length; d++)
        {
            if (weights[d] > 0)
            {
                weighted += weights[d] * values[d];
                weight += weights[d];
            }
        }

        if (weight == 0)
        {
            return null;
        }

        var mean = weighted / weight;
        var residuals = new double[labels];
        var present = new bool[labels];
        for (var d = 0; d < values.Length; d++)
        {
            if (weights[d] > 0)
            {
                residuals[clusters[d]] += weights[d] * (values[d] - mean);
                present[clusters[d]] = true;
            }
        }

        var count = present.Count(found => found);
        return new MeanEstimate(mean, count < 2 ? null : StandardError(residuals, count, weight), count);
    }

    /// <summary>The t interval x̄ ± t(G − 1)·SE; null below two clusters.</summary>
    public static Interval? T(MeanEstimate e, double level = .95)
    {
        var probability = Levels.UpperProbability(level);
        if (e.StandardError is not { } error)
        {
            return null;
        }

        var half = StudentT.Quantile(probability, e.Clusters - 1) * error;
        return new Interval(e.Mean - half, e.Mean + half);
    }

    /// <summary>Welch's interval of <paramref name="a"/> minus <paramref name="b"/>; null if one has no standard error.</summary>
    /// <remarks>Where neither mean varies, both ends are the difference itself.</remarks>
    public static Interval? Welch(MeanEstimate a, MeanEstimate b, double level = .95)
    {
        var probability = Levels.UpperProbability(level);
        if (WelchError(a, b) is not { } error)
        {
            return null;
        }

        var difference = a.Mean - b.Mean;
        var half = error.StandardError == 0 ? 0 : StudentT.Quantile(probability, error.DegreesOfFreedom) * error.StandardError;
        return new Interval(difference - half, difference + half);
    }

    /// <summary>Standard error of a difference with Satterthwaite's degrees of freedom; null if one mean has none.</summary>
    internal static (double StandardError, double DegreesOfFreedom)? WelchError(MeanEstimate a, MeanEstimate b)
    {
        if (a.StandardError is not { } errorA || b.StandardError is not { } errorB)
        {
            return null;
        }

        var error = Math.Sqrt((errorA * errorA) + (errorB * errorB));
        if (error == 0)
        {
            return (0, a.Clusters + b.Clusters - 2);
        }

        // Shares of the variance, because fourth powers of small errors could vanish.
        double shareA = errorA / error * (errorA / error), shareB = errorB / error * (errorB / error);
        return (error, 1 / ((shareA * shareA / (a.Clusters - 1)) + (shareB * shareB / (b.Clusters - 1))));
    }

    private static double StandardError(double[] residuals, int clusters, double weight)
    {
        var squares = 0.0;
        foreach (var residual in residuals)
        {
            squares += residual * residual;
        }

        return Math.Sqrt((double)clusters / (clusters - 1) * squares) / weight;
    }

    private static int CheckedLabelCount(
        ReadOnlySpan<double> values, ReadOnlySpan<double> weights, ReadOnlySpan<int> clusters)
    {
        if (values.Length != weights.Length || values.Length != clusters.Length)
        {
            throw new ArgumentException("Values, weights and clusters need one entry a document.", nameof(values));
        }

        var count = 0;
        for (var d = 0; d < values.Length; d++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weights[d], nameof(weights));
            ArgumentOutOfRangeException.ThrowIfNegative(clusters[d], nameof(clusters));
            count = Math.Max(count, clusters[d] + 1);
        }

        return count;
    }
}
