using MathNet.Numerics;

namespace Parallax.Exploration;

/// <summary>Documents of two groups and how many of each hold a word.</summary>
/// <param name="HoldA">Documents of group A that hold it, 0 to <paramref name="A"/>.</param>
/// <param name="A">Documents of group A.</param>
/// <param name="HoldB">Documents of group B that hold it, 0 to <paramref name="B"/>.</param>
/// <param name="B">Documents of group B.</param>
public readonly record struct DocumentFrequencies(int HoldA, int A, int HoldB, int B);

/// <summary>Whether a word stands in a larger share of one group's documents than sharing the documents out anew would give.</summary>
/// <remarks>
/// The permutation test of the difference of shares, over all ways to share the documents out: of the K that hold the
/// word, group A then gets k with probability C(A, k)·C(B, K − k)/C(A + B, K), so nothing need be drawn. p is the sum over
/// all k whose difference is at least as large as the observed one. A document counts once however often it repeats the
/// word. Source: R. A. Fisher, The Design of Experiments (1935), chapter II; P. Good, Permutation, Parametric, and
/// Bootstrap Tests of Hypotheses, 3rd edition (2005).
/// </remarks>
public static class DocumentFrequencyTest
{
    /// <summary>Two-sided p, above 0 and at most 1; null where a group has no document.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or above its total.</exception>
    public static double? P(DocumentFrequencies documents)
    {
        var (holdA, a, holdB, b) = documents;
        ArgumentOutOfRangeException.ThrowIfNegative(holdA);
        ArgumentOutOfRangeException.ThrowIfNegative(holdB);
        ArgumentOutOfRangeException.ThrowIfLessThan(a, holdA);
        ArgumentOutOfRangeException.ThrowIfLessThan(b, holdB);
        if (a == 0 || b == 0)
        {
            return null;
        }

        var hold = holdA + holdB;
        var observed = Math.Abs(Difference(holdA, hold, a, b));
        var all = SpecialFunctions.BinomialLn(a + b, hold);
        var sum = 0.0;
        for (var k = Math.Max(0, hold - b); k <= Math.Min(a, hold); k++)
        {
            if (Math.Abs(Difference(k, hold, a, b)) >= observed)
            {
                sum += Math.Exp(SpecialFunctions.BinomialLn(a, k) + SpecialFunctions.BinomialLn(b, hold - k) - all);
            }
        }

        return Math.Min(1, sum);
    }

    // k/A − (K − k)/B over the common denominator, exact.
    private static long Difference(int k, int hold, int a, int b) => ((long)k * b) - ((long)(hold - k) * a);
}
