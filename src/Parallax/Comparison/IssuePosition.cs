namespace Parallax.Comparison;

/// <summary>Whether a voice builds or rejects what a code names.</summary>
/// <remarks>
/// s = (A − O) / (A + O) of units A that affirm and O that oppose; a unit that does both is neither. It is a position on
/// the issue, not a stance towards a partner. Source: METHOD §1.2, §4.4; the same balance of positive and negative
/// sentences as in W. Lowe, K. Benoit, S. Mikhaylov, M. Laver, Legislative Studies Quarterly 36 (2011).
/// </remarks>
public static class IssuePosition
{
    /// <summary>s, −1 rejects to 1 builds; null where fewer units than the least affirm or oppose.</summary>
    /// <param name="affirmed">Units that build, 0 or more.</param>
    /// <param name="opposed">Units that reject, 0 or more.</param>
    /// <param name="least">Fewest units, above 0.</param>
    public static double? Of(double affirmed, double opposed, double least = 5) =>
        affirmed + opposed >= least && affirmed + opposed > 0 ? (affirmed - opposed) / (affirmed + opposed) : null;

    /// <summary>Codes on which one side builds and the other rejects: positions of opposite sign.</summary>
    /// <param name="sA">Position of one side on each code; null where it has none.</param>
    /// <param name="sB">Position of the other side.</param>
    /// <exception cref="ArgumentException">The two have different lengths.</exception>
    public static int Contradictions(ReadOnlySpan<double?> sA, ReadOnlySpan<double?> sB)
    {
        ThrowUnlessSameCodes(sA.Length, sB.Length);
        var count = 0;
        for (var k = 0; k < sA.Length; k++)
        {
            count += sA[k] * sB[k] < 0 ? 1 : 0;
        }

        return count;
    }

    internal static void ThrowUnlessSameCodes(params ReadOnlySpan<int> lengths)
    {
        if (lengths.ContainsAnyExcept(lengths[0]))
        {
            throw new ArgumentException("Distributions and positions of both sides must be over the same codes.", nameof(lengths));
        }
    }
}
