using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>Estimates with each cluster left out in its turn, from which BCa intervals take their acceleration.</summary>
internal static class LeftOut
{
    /// <summary>The acceleration of a level; null where it is undefined.</summary>
    internal static double? Acceleration(Side side, OfSums value) =>
        BiasCorrectedInterval.Acceleration([.. Others(side).Select(sums => value(sums))], side.Cell.Strata);

    /// <summary>The acceleration of a contrast. Two directions of the same texts lose a cluster together, as they are drawn together.</summary>
    internal static double? Acceleration(Side a, Side b, OfTwoSums contrast)
    {
        if (a.Cell == b.Cell)
        {
            return BiasCorrectedInterval.Acceleration([.. Others(a).Zip(Others(b), (one, other) => contrast(one, other))], a.Cell.Strata);
        }

        double[] totalsA = a.Sums.Totals, totalsB = b.Sums.Totals;
        int[] strataA = a.Cell.Strata;
        var strata = strataA.Length == 0 ? 0 : strataA.Max() + 1;
        return BiasCorrectedInterval.Acceleration(
            [.. Others(a).Select(sums => contrast(sums, totalsB)), .. Others(b).Select(sums => contrast(totalsA, sums))],
            [.. strataA, .. b.Cell.Strata.Select(stratum => strata + stratum)]);
    }

    // What the other clusters add up to, for each: those before it and those after it, so that what only it has comes out as exactly 0.
    private static double[][] Others(Side side)
    {
        var others = new double[side.Cell.ClusterCount][];
        var running = new double[side.Sums.Width];
        for (var cluster = 0; cluster < others.Length; cluster++)
        {
            others[cluster] = [.. running];
            Add(running, side.Sums.Of(cluster));
        }

        Array.Clear(running);
        for (var cluster = others.Length - 1; cluster >= 0; cluster--)
        {
            Add(others[cluster], running);
            Add(running, side.Sums.Of(cluster));
        }

        return others;
    }

    private static void Add(double[] sums, ReadOnlySpan<double> added)
    {
        for (var column = 0; column < sums.Length; column++)
        {
            sums[column] += added[column];
        }
    }
}
