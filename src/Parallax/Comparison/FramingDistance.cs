namespace Parallax.Comparison;

/// <summary>How differently two sides spread their attention over the codes of a theme.</summary>
/// <remarks>
/// Jensen–Shannon divergence JSD(p, q) = H((p + q)/2) − ½H(p) − ½H(q) with logarithms of base 2, so 0 to 1; its root is a
/// metric. Source: J. Lin, "Divergence Measures Based on the Shannon Entropy", IEEE Transactions on Information Theory 37
/// (1991), eq. 4.1; METHOD §4.3. It is biased upward in small samples, so it is never reported without its excess over
/// the mean of the same divergence under permuted labels.
/// </remarks>
public static class FramingDistance
{
    /// <summary>Attention distribution: code assignments normalised to a sum of 1; null where there are none.</summary>
    /// <param name="assignments">Units that carry each code of the theme.</param>
    public static double[]? Attention(ReadOnlySpan<double> assignments)
    {
        var total = Sum(assignments);
        if (total <= 0)
        {
            return null;
        }

        var shares = new double[assignments.Length];
        for (var k = 0; k < shares.Length; k++)
        {
            shares[k] = assignments[k] / total;
        }

        return shares;
    }

    /// <summary>Shannon entropy in bits, 0 to log₂ of the number of codes; 0·log 0 is 0.</summary>
    /// <param name="p">Distribution that sums to 1.</param>
    public static double Entropy(ReadOnlySpan<double> p)
    {
        var sum = 0.0;
        foreach (var share in p)
        {
            sum -= PlogP(share);
        }

        return sum;
    }

    /// <summary>Jensen–Shannon divergence in bits, 0 (the same) to 1 (nothing in common).</summary>
    /// <param name="p">Distribution of one side; sums to 1.</param>
    /// <param name="q">Distribution of the other side, over the same codes; sums to 1.</param>
    /// <exception cref="ArgumentException">The two have different lengths.</exception>
    public static double JensenShannon(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        ThrowUnlessSameCodes(p, q);
        var sum = 0.0;
        for (var k = 0; k < p.Length; k++)
        {
            sum += Term(p[k], q[k]);
        }

        // Rounding may leave −1e−17 where the two are the same, or 1 + 2e−16 where they have nothing in common.
        return Math.Clamp(sum, 0, 1);
    }

    /// <summary>Jensen–Shannon divergence of several sides with equal weights, 0 to log₂ of their number.</summary>
    /// <param name="distributions">Distribution of each side, over the same codes; each sums to 1.</param>
    /// <exception cref="ArgumentException">There is none, or they have different lengths.</exception>
    public static double Generalised(IReadOnlyList<double[]> distributions)
    {
        ArgumentNullException.ThrowIfNull(distributions);
        if (distributions.Count == 0 || distributions.Any(p => p.Length != distributions[0].Length))
        {
            throw new ArgumentException("All distributions must be over the same codes.", nameof(distributions));
        }

        var mean = new double[distributions[0].Length];
        for (var k = 0; k < mean.Length; k++)
        {
            foreach (var p in distributions)
            {
                mean[k] += p[k] / distributions.Count;
            }
        }

        var sum = Entropy(mean) - distributions.Average(p => Entropy(p));
        return Math.Clamp(sum, 0, Math.Log2(distributions.Count));
    }

    /// <summary>D = √JSD, 0 to 1: a metric.</summary>
    /// <param name="p">Distribution of one side; sums to 1.</param>
    /// <param name="q">Distribution of the other side, over the same codes; sums to 1.</param>
    /// <exception cref="ArgumentException">The two have different lengths.</exception>
    public static double Distance(ReadOnlySpan<double> p, ReadOnlySpan<double> q) => Math.Sqrt(JensenShannon(p, q));

    /// <summary>Overlap Σ min(p, q), 0 to 1; total variation is 1 minus it.</summary>
    /// <param name="p">Distribution of one side; sums to 1.</param>
    /// <param name="q">Distribution of the other side, over the same codes; sums to 1.</param>
    /// <exception cref="ArgumentException">The two have different lengths.</exception>
    public static double Overlap(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        ThrowUnlessSameCodes(p, q);
        var sum = 0.0;
        for (var k = 0; k < p.Length; k++)
        {
            sum += Math.Min(p[k], q[k]);
        }

        return sum;
    }

    /// <summary>Total variation ½ Σ |p − q|, 0 to 1.</summary>
    /// <param name="p">Distribution of one side; sums to 1.</param>
    /// <param name="q">Distribution of the other side, over the same codes; sums to 1.</param>
    /// <exception cref="ArgumentException">The two have different lengths.</exception>
    public static double TotalVariation(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        ThrowUnlessSameCodes(p, q);
        var sum = 0.0;
        for (var k = 0; k < p.Length; k++)
        {
            sum += Math.Abs(p[k] - q[k]);
        }

        return sum / 2;
    }

    /// <summary>What one code adds to the divergence.</summary>
    internal static double Term(double p, double q) => (PlogP(p) / 2) + (PlogP(q) / 2) - PlogP((p + q) / 2);

    private static void ThrowUnlessSameCodes(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        if (p.Length != q.Length)
        {
            throw new ArgumentException("Both distributions must be over the same codes.", nameof(q));
        }
    }

    private static double PlogP(double share) => share > 0 ? share * Math.Log2(share) : 0;

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
