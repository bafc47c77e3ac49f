namespace Parallax.Inference;

/// <summary>A permutation test's outcome.</summary>
/// <param name="Statistic">Observed mean of group A minus that of group B, in the values' unit.</param>
/// <param name="P">Two-sided p, above 0 and at most 1.</param>
/// <param name="IsExact">Whether all ways of sharing out the clusters were enumerated.</param>
/// <param name="Count">Ways enumerated or drawn.</param>
public readonly record struct PermutationResult(double Statistic, double P, bool IsExact, int Count);

/// <summary>Whether two groups of clusters differ in their weighted mean by more than sharing them out anew would give.</summary>
/// <remarks>
/// T = Σ_A w x / Σ_A w − Σ_B w x / Σ_B w; p is the share of ways with |T*| ≥ |T|, counted as
/// <see cref="LabelPermutations"/> says. Ways that tie with the observed one may differ from it by rounding, so |T*| may
/// fall short by 10⁻¹² of the largest |x|. Source: P. Good, Permutation, Parametric, and Bootstrap Tests of Hypotheses,
/// 3rd edition (2005). Exchangeable under the null are the clusters, not a series in time.
/// </remarks>
public static class PermutationTest
{
    private const double Tolerance = 1e-12;

    /// <summary>The test; null where a group has no cluster.</summary>
    /// <param name="values">One value a document.</param>
    /// <param name="weights">One weight a document, above 0.</param>
    /// <param name="clusters">One label a document, 0 to G − 1.</param>
    /// <param name="isA">One place a cluster: whether it is in group A; every cluster has a document.</param>
    /// <param name="enumerateUpTo">Most ways that are enumerated.</param>
    /// <param name="draws">Ways to draw otherwise.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <exception cref="ArgumentException">The lengths differ, a weight is not above 0, or a cluster has no document.</exception>
    public static PermutationResult? TwoGroups(
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> weights,
        ReadOnlySpan<int> clusters,
        ReadOnlySpan<bool> isA,
        int enumerateUpTo,
        int draws,
        ulong seed)
    {
        var sums = SumByCluster(values, weights, clusters, isA.Length);
        var inA = isA.Count(true);
        if (inA == 0 || inA == isA.Length)
        {
            return null;
        }

        var permutations = new LabelPermutations(inA, isA.Length - inA, enumerateUpTo, draws, seed);
        var observed = Difference(sums, isA);
        var least = Math.Abs(observed) - (Tolerance * LargestMagnitude(values));
        var permuted = new bool[isA.Length];
        var asExtreme = 0;
        for (var index = 0; index < permutations.Count; index++)
        {
            permutations.Fill(index, permuted);
            asExtreme += Math.Abs(Difference(sums, permuted)) >= least ? 1 : 0;
        }

        return new PermutationResult(observed, permutations.P(asExtreme), permutations.IsExact, permutations.Count);
    }

    private static double LargestMagnitude(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return largest;
    }

    private static double Difference((double Weighted, double Weight)[] sums, ReadOnlySpan<bool> isA)
    {
        double weightedA = 0, weightA = 0, weightedB = 0, weightB = 0;
        for (var cluster = 0; cluster < sums.Length; cluster++)
        {
            if (isA[cluster])
            {
                weightedA += sums[cluster].Weighted;
                weightA += sums[cluster].Weight;
            }
            else
            {
                weightedB += sums[cluster].Weighted;
                weightB += sums[cluster].Weight;
            }
        }

        return (weightedA / weightA) - (weightedB / weightB);
    }

    private static (double Weighted, double Weight)[] SumByCluster(
        ReadOnlySpan<double> values, ReadOnlySpan<double> weights, ReadOnlySpan<int> clusters, int count)
    {
        if (values.Length != weights.Length || values.Length != clusters.Length)
        {
            throw new ArgumentException("Values, weights and clusters need one entry a document.", nameof(values));
        }

        var sums = new (double Weighted, double Weight)[count];
        for (var d = 0; d < values.Length; d++)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weights[d], nameof(weights));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)clusters[d], (uint)count, nameof(clusters));
            sums[clusters[d]].Weighted += weights[d] * values[d];
            sums[clusters[d]].Weight += weights[d];
        }

        if (Array.Exists(sums, sum => sum.Weight == 0))
        {
            throw new ArgumentException("Every cluster needs a document.", nameof(clusters));
        }

        return sums;
    }
}
