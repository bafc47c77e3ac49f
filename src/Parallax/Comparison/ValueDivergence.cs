namespace Parallax.Comparison;

/// <summary>How far two sides' values or visions lie apart: in what they attend to, and in what they hold about it.</summary>
/// <remarks>
/// VVD = λ·D + (1 − λ)·T with D = √JSD(p, q) the framing distance and T = Σ_k m_k·|s_Ak − s_Bk|/2, m = (p + q)/2
/// renormalised over the codes on which both sides have an issue position. Source: METHOD §4.5, a convention of this
/// project. Like D it is biased upward in small samples and has no zero of its own: read it against reference dyads.
/// </remarks>
public static class ValueDivergence
{
    /// <summary>T, 0 the same positions to 1 opposite ones; null where no code has a position on both sides.</summary>
    /// <param name="p">Attention of one side; sums to 1.</param>
    /// <param name="q">Attention of the other side, over the same codes; sums to 1.</param>
    /// <param name="sA">Issue position of the first side on each code, −1 to 1; null where it has none.</param>
    /// <param name="sB">Issue position of the other side.</param>
    /// <exception cref="ArgumentException">The four have different lengths.</exception>
    public static double? Position(
        ReadOnlySpan<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double?> sA, ReadOnlySpan<double?> sB)
    {
        IssuePosition.ThrowUnlessSameCodes(p.Length, q.Length, sA.Length, sB.Length);
        double sum = 0, weight = 0;
        for (var k = 0; k < p.Length; k++)
        {
            if (sA[k] is { } a && sB[k] is { } b)
            {
                var attention = (p[k] + q[k]) / 2;
                sum += attention * Math.Abs(a - b) / 2;
                weight += attention;
            }
        }

        return weight > 0 ? sum / weight : null;
    }

    /// <summary>VVD, 0 the same to 1 nothing in common and opposite; null where no code has a position on both sides.</summary>
    /// <param name="p">Attention of one side; sums to 1.</param>
    /// <param name="q">Attention of the other side, over the same codes; sums to 1.</param>
    /// <param name="sA">Issue position of the first side on each code, −1 to 1; null where it has none.</param>
    /// <param name="sB">Issue position of the other side.</param>
    /// <param name="framingWeight">λ, 0 to 1.</param>
    /// <exception cref="ArgumentException">The four have different lengths.</exception>
    public static double? Index(
        ReadOnlySpan<double> p,
        ReadOnlySpan<double> q,
        ReadOnlySpan<double?> sA,
        ReadOnlySpan<double?> sB,
        double framingWeight = .5)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(framingWeight, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(framingWeight, 1);
        return Position(p, q, sA, sB) is { } position
            ? (framingWeight * FramingDistance.Distance(p, q)) + ((1 - framingWeight) * position)
            : null;
    }
}
