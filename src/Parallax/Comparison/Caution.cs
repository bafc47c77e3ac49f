namespace Parallax.Comparison;

/// <summary>How often a voice speaks prudently about a partner: not an alliance, conditions, options kept open.</summary>
/// <remarks>
/// SC = mean of the unit shares of non-alliance, caution and hedging codes with the partner as target; its excess is the
/// same voice's SC towards the partner minus its mean SC towards the controls, which takes the genre out. Source: METHOD §4.9.
/// </remarks>
public static class Caution
{
    /// <summary>SC, 0 to 1; null without units.</summary>
    /// <param name="unitsOfCode">Units that carry each of the codes with the partner as target.</param>
    /// <param name="units">Relevant units.</param>
    public static double? Strategic(ReadOnlySpan<double> unitsOfCode, double units)
    {
        if (units <= 0 || unitsOfCode.IsEmpty)
        {
            return null;
        }

        var sum = 0.0;
        foreach (var count in unitsOfCode)
        {
            sum += count / units;
        }

        return sum / unitsOfCode.Length;
    }

    /// <summary>SC* = SC towards the partner minus the mean SC towards the controls, −1 to 1; null without controls.</summary>
    /// <param name="towardsPartner">SC towards the partner.</param>
    /// <param name="towardsControls">SC towards each control.</param>
    public static double? Excess(double towardsPartner, ReadOnlySpan<double> towardsControls)
    {
        if (towardsControls.IsEmpty)
        {
            return null;
        }

        var sum = 0.0;
        foreach (var control in towardsControls)
        {
            sum += control;
        }

        return towardsPartner - (sum / towardsControls.Length);
    }
}
