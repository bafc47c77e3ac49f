namespace Parallax.Comparison;

/// <summary>What an indicator is measured against: the values that count as nothing and as everything.</summary>
/// <param name="Series">Series of indicators.csv.</param>
/// <param name="Low">Value that counts as 0.</param>
/// <param name="High">Value that counts as 1; below <paramref name="Low"/> where less is more.</param>
/// <param name="Code">Code whose declared stance it is set against.</param>
/// <param name="Rationale">Why these two values.</param>
public sealed record Anchor(string Series, double Low, double High, string Code, string Rationale);

/// <summary>How far a declared stance lies above what an indicator shows, both brought to 0 to 1.</summary>
/// <remarks>
/// o = clamp((x − lo) / (hi − lo), 0, 1); gap = (1 + σ̄)/2 − o (METHOD §4.7 a). A convention of this project: the anchors
/// are arbitrary, so the gap is given only where its sign holds over a grid of 3 × 3 anchors, each moved down, kept and
/// moved up by a share of hi − lo.
/// </remarks>
public static class AnchoredGap
{
    /// <summary>The indicator on the scale of its anchors, 0 to 1.</summary>
    /// <param name="value">Value of the indicator, x.</param>
    /// <param name="low">Value that counts as 0.</param>
    /// <param name="high">Value that counts as 1, another than <paramref name="low"/>.</param>
    public static double Observed(double value, double low, double high)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(high, low);
        return Math.Clamp((value - low) / (high - low), 0, 1);
    }

    /// <summary>Declared minus observed, −1 to 1; above 0 where more is declared than shown.</summary>
    /// <param name="declared">Declared stance on 0 to 1, (1 + σ̄)/2.</param>
    /// <param name="value">Value of the indicator.</param>
    /// <param name="low">Value that counts as 0.</param>
    /// <param name="high">Value that counts as 1.</param>
    public static double Gap(double declared, double value, double low, double high) => declared - Observed(value, low, high);

    /// <summary>The gap over the grid of anchors, the smallest and the largest of nine.</summary>
    /// <param name="declared">Declared stance on 0 to 1.</param>
    /// <param name="value">Value of the indicator.</param>
    /// <param name="low">Value that counts as 0.</param>
    /// <param name="high">Value that counts as 1.</param>
    /// <param name="shift">How far each anchor is moved, as a share of their distance, above 0 and below .5.</param>
    public static (double Least, double Most) Grid(double declared, double value, double low, double high, double shift = .10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(shift, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(shift, .5);
        var step = shift * (high - low);
        double[] gaps =
        [
            .. from ofLow in (double[])[-step, 0, step]
               from ofHigh in (double[])[-step, 0, step]
               select Gap(declared, value, low + ofLow, high + ofHigh),
        ];
        return (gaps.Min(), gaps.Max());
    }
}
