namespace Parallax.Reliability;

/// <summary>How much two values that differ still agree.</summary>
public enum WeightKind
{
    /// <summary>Not at all: 1 for the same value, 0 for any other.</summary>
    Identity,

    /// <summary>Less in proportion to their distance.</summary>
    Linear,

    /// <summary>Less in proportion to the square of their distance.</summary>
    Quadratic,

    /// <summary>Less in proportion to the pairs of ranks that lie between them.</summary>
    Ordinal,
}

/// <summary>Weights w_kl of agreement between the values of a scale: 1 for the same value, 0 for the farthest.</summary>
/// <remarks>
/// With x the values at the interval and ratio level, else their ranks 0 … q − 1, and d = |x_k − x_l| / (x_max − x_min):
/// linear 1 − d; quadratic 1 − d²; ordinal, always of ranks, 1 − C(|k − l| + 1, 2) / C(q, 2). Sources: J. Cohen, "Weighted
/// Kappa", Psychological Bulletin 70 (1968), 213–220; K. L. Gwet, Handbook of Inter-Rater Reliability, 4th edition (2014),
/// chapter 3. All have the form 1 − a·d − b·d², so that the sums over pairs of values need no table of weights.
/// </remarks>
public sealed class AgreementWeights
{
    private readonly double[] positions;
    private readonly bool isRanked;
    private readonly double linear;
    private readonly double quadratic;

    private AgreementWeights(WeightKind kind, ValueScale scale, double linear, double quadratic)
    {
        (Kind, this.linear, this.quadratic) = (kind, linear, quadratic);
        isRanked = kind == WeightKind.Ordinal || scale.Level is MeasurementLevel.Nominal or MeasurementLevel.Ordinal;
        positions = Positions(isRanked, scale);
        double[] ones = [.. Enumerable.Repeat(1.0, positions.Length)];
        Total = Forms([this], ones, ones)[0];
    }

    /// <summary>Which weights these are.</summary>
    public WeightKind Kind { get; }

    /// <summary>T_w = Σ_kl w_kl.</summary>
    internal double Total { get; }

    /// <summary>The weights of a kind for a scale.</summary>
    public static AgreementWeights Of(WeightKind kind, ValueScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        double q = scale.Count;
        return kind switch
        {
            WeightKind.Identity => new AgreementWeights(kind, scale, 0, 0),
            WeightKind.Linear => new AgreementWeights(kind, scale, 1, 0),
            WeightKind.Quadratic => new AgreementWeights(kind, scale, 0, 1),
            // C(D + 1, 2) / C(q, 2) = (D² + D) / (q(q − 1)) with D = (q − 1)·d.
            WeightKind.Ordinal => new AgreementWeights(kind, scale, 1 / q, (q - 1) / q),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    /// <summary>w_kl, 0 to 1.</summary>
    /// <param name="k">Place of one value in the scale.</param>
    /// <param name="l">Place of the other.</param>
    public double Weight(int k, int l)
    {
        if (k == l)
        {
            return 1;
        }

        var distance = Math.Abs(positions[k] - positions[l]);
        return Kind == WeightKind.Identity ? 0 : 1 - (linear * distance) - (quadratic * distance * distance);
    }

    /// <summary>Σ_kl w_kl u_k v_l of each of some weights.</summary>
    internal static double[] Forms(IReadOnlyList<AgreementWeights> weights, double[] u, double[] v)
    {
        var forms = new double[weights.Count];
        (double All, double Distances, double Squares)? ranked = null, measured = null;
        for (var w = 0; w < forms.Length; w++)
        {
            var own = weights[w];
            if (own.Kind == WeightKind.Identity)
            {
                forms[w] = Equal(u, v);
                continue;
            }

            // Weights differ in what they make of the distances, which are summed once.
            var sums = own.isRanked ? ranked ??= own.Sums(u, v) : measured ??= own.Sums(u, v);
            forms[w] = sums.All - (own.linear * sums.Distances) - (own.quadratic * sums.Squares);
        }

        return forms;
    }

    private static double Equal(double[] u, double[] v)
    {
        double product = 0;
        for (var k = 0; k < u.Length; k++)
        {
            product += u[k] * v[k];
        }

        return product;
    }

    // Σ_kl u_k v_l, once as it is, once times |x_k − x_l| and once times its square.
    private (double All, double Distances, double Squares) Sums(double[] u, double[] v)
    {
        // Below the value at hand: sums of u and v and of their positions, from which |x_k − x_l| is summed in one pass.
        double u0 = 0, u1 = 0, u2 = 0, v0 = 0, v1 = 0, v2 = 0, distances = 0;
        for (var k = 0; k < positions.Length; k++)
        {
            var x = positions[k];
            distances += (v[k] * ((x * u0) - u1)) + (u[k] * ((x * v0) - v1));
            (u0, u1, u2) = (u0 + u[k], u1 + (u[k] * x), u2 + (u[k] * x * x));
            (v0, v1, v2) = (v0 + v[k], v1 + (v[k] * x), v2 + (v[k] * x * x));
        }

        return (u0 * v0, distances, (u2 * v0) - (2 * u1 * v1) + (u0 * v2));
    }

    private static double[] Positions(bool isRanked, ValueScale scale)
    {
        var positions = new double[scale.Count];
        if (scale.Count < 2)
        {
            return positions;
        }

        var (lowest, range) = (scale.Numbers[0], scale.Numbers[^1] - scale.Numbers[0]);
        for (var k = 0; k < positions.Length; k++)
        {
            positions[k] = isRanked ? (double)k / (scale.Count - 1) : (scale.Numbers[k] - lowest) / range;
        }

        return positions;
    }
}
