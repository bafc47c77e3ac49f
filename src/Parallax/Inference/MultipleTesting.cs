namespace Parallax.Inference;

/// <summary>p-values adjusted for being one of several.</summary>
public static class MultipleTesting
{
    /// <summary>Holm's adjusted p-values: the chance of one false finding in the family is at most the level held against.</summary>
    /// <param name="p">p-values of the family, 0 to 1, in any order.</param>
    /// <returns>Adjusted values in the order of <paramref name="p"/>, 0 to 1, none below its p.</returns>
    /// <remarks>
    /// In ascending order, the largest of (m − j + 1)·p₍ⱼ₎ up to the place, at most 1. Source: S. Holm, "A Simple
    /// Sequentially Rejective Multiple Test Procedure", Scandinavian Journal of Statistics 6 (1979), 65–70.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A value is not from 0 to 1.</exception>
    public static double[] Holm(ReadOnlySpan<double> p)
    {
        var order = Ascending(p);
        var adjusted = new double[p.Length];
        var largest = 0.0;
        for (var rank = 0; rank < order.Length; rank++)
        {
            largest = Math.Max(largest, (order.Length - rank) * p[order[rank]]);
            adjusted[order[rank]] = Math.Min(1, largest);
        }

        return adjusted;
    }

    /// <summary>Benjamini and Hochberg's q-values: the expected share of false findings among findings is at most the level.</summary>
    /// <param name="p">p-values, 0 to 1, in any order, independent or positively dependent.</param>
    /// <returns>Adjusted values in the order of <paramref name="p"/>, 0 to 1, none below its p.</returns>
    /// <remarks>
    /// In ascending order, the smallest of m·p₍ⱼ₎/j from the place on. Source: Y. Benjamini and Y. Hochberg, "Controlling
    /// the False Discovery Rate", Journal of the Royal Statistical Society B 57 (1995), 289–300.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A value is not from 0 to 1.</exception>
    public static double[] BenjaminiHochberg(ReadOnlySpan<double> p)
    {
        var order = Ascending(p);
        var adjusted = new double[p.Length];
        var smallest = 1.0;
        for (var rank = order.Length; rank > 0; rank--)
        {
            smallest = Math.Min(smallest, p[order[rank - 1]] * order.Length / rank);
            adjusted[order[rank - 1]] = smallest;
        }

        return adjusted;
    }

    private static int[] Ascending(ReadOnlySpan<double> p)
    {
        foreach (var value in p)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 0, nameof(p));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1, nameof(p));
        }

        double[] keys = [.. p];
        int[] order = [.. Enumerable.Range(0, p.Length)];
        Array.Sort(keys, order);
        return order;
    }
}
