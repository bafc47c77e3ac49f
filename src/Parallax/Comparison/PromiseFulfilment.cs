namespace Parallax.Comparison;

/// <summary>How much of what was promised and has fallen due was kept.</summary>
/// <remarks>
/// PFR = (fulfilled + ½ partial) / matured (METHOD §4.7 c, §4.8). Commitments that are not due yet or were overtaken by
/// events are in neither; one that is still open although due counts as not kept by then. A convention of this project.
/// </remarks>
public static class PromiseFulfilment
{
    /// <summary>The ratio, 0 none to 1 all; null where nothing has matured.</summary>
    /// <param name="fulfilled">Matured commitments that were kept.</param>
    /// <param name="partial">Matured commitments that were kept in part.</param>
    /// <param name="matured">Matured commitments that were not overtaken.</param>
    public static double? Ratio(int fulfilled, int partial, int matured)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fulfilled);
        ArgumentOutOfRangeException.ThrowIfNegative(partial);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fulfilled + partial, matured);
        return matured == 0 ? null : (fulfilled + (.5 * partial)) / matured;
    }
}
