namespace Parallax.Comparison;

/// <summary>Common interest with its parts.</summary>
/// <param name="Index">CII, 0 nothing shared to 1 the same attention and positions.</param>
/// <param name="Overlap">O = Σ min(p, q), 0 to 1: what attention the sides share, whatever they say.</param>
/// <param name="Contributions">What each code adds to the index; 0 for a code that leaves the sum.</param>
public sealed record CommonInterestParts(double Index, double Overlap, IReadOnlyList<double> Contributions)
{
    /// <summary>CII / O, 0 to 1: how far positions agree where attention overlaps; null without overlap.</summary>
    public double? Agreement => Overlap > 0 ? Index / Overlap : null;
}

/// <summary>How far two sides attend to the same interests with the same position on them.</summary>
/// <remarks>
/// CII = Σ_k min(p_k, q_k)·(1 − |s_Ak − s_Bk|/2) over the codes of a theme on which both sides have an issue position; p
/// and q are attention distributions renormalised over these codes. Source: METHOD §4.4, a convention of this project. It
/// is high for any two states: read it against reference dyads.
/// </remarks>
public static class CommonInterest
{
    /// <summary>The index with its parts; null where no code has a position and attention on both sides.</summary>
    /// <param name="p">Attention of one side; sums to 1.</param>
    /// <param name="q">Attention of the other side, over the same codes; sums to 1.</param>
    /// <param name="sA">Issue position of the first side on each code, −1 to 1; null where it has none.</param>
    /// <param name="sB">Issue position of the other side.</param>
    /// <exception cref="ArgumentException">The four have different lengths.</exception>
    public static CommonInterestParts? Of(
        ReadOnlySpan<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double?> sA, ReadOnlySpan<double?> sB)
    {
        IssuePosition.ThrowUnlessSameCodes(p.Length, q.Length, sA.Length, sB.Length);
        double ofA = 0, ofB = 0;
        for (var k = 0; k < p.Length; k++)
        {
            if (sA[k] is not null && sB[k] is not null)
            {
                ofA += p[k];
                ofB += q[k];
            }
        }

        if (ofA <= 0 || ofB <= 0)
        {
            return null;
        }

        double index = 0, overlap = 0;
        var contributions = new double[p.Length];
        for (var k = 0; k < p.Length; k++)
        {
            if (sA[k] is { } a && sB[k] is { } b)
            {
                var shared = Math.Min(p[k] / ofA, q[k] / ofB);
                contributions[k] = shared * (1 - (Math.Abs(a - b) / 2));
                overlap += shared;
                index += contributions[k];
            }
        }

        return new CommonInterestParts(Math.Min(index, 1), Math.Min(overlap, 1), contributions);
    }

    /// <summary>
    /// CTS = Σ_k contribution_k·min(h_Ak, h_Bk) / CII, 0 to 1: how much of the common interest is opposition to somebody
    /// outside the dyad; null where there is no common interest.
    /// </summary>
    /// <param name="parts">The index with its contributions.</param>
    /// <param name="hA">Share of each code's units whose content is such opposition, 0 to 1, of the first side.</param>
    /// <param name="hB">The same of the other side.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double? CounterThirdParty(CommonInterestParts parts, ReadOnlySpan<double> hA, ReadOnlySpan<double> hB)
    {
        ArgumentNullException.ThrowIfNull(parts);
        IssuePosition.ThrowUnlessSameCodes(parts.Contributions.Count, hA.Length, hB.Length);
        var sum = 0.0;
        for (var k = 0; k < hA.Length; k++)
        {
            sum += parts.Contributions[k] * Math.Min(hA[k], hB[k]);
        }

        return parts.Index > 0 ? Math.Min(sum / parts.Index, 1) : null;
    }
}
