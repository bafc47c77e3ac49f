namespace Parallax.Comparison;

/// <summary>Whether a voice speaks of the past, the present or the future, and how far ahead.</summary>
/// <remarks>
/// THI = Σ w_h n_h / Σ n_h with weights 0 past, ⅓ now, ⅔ near, 1 long; a unit of k horizons adds 1/k to each; LTH = median
/// ln(1 + years ahead) over references to future years. Source: METHOD §4.11.
/// </remarks>
public static class TimeHorizon
{
    /// <summary>THI, 0 (all past) to 1 (all long ahead); null where no unit has a horizon.</summary>
    /// <param name="past">Units of the past.</param>
    /// <param name="now">Units of the present.</param>
    /// <param name="near">Units up to five years ahead.</param>
    /// <param name="long">Units more than five years ahead.</param>
    public static double? Index(double past, double now, double near, double @long)
    {
        var total = past + now + near + @long;
        return total > 0 ? WeightedSum(now, near, @long) / total : null;
    }

    /// <summary>Share of near and long, 0 to 1; null where no unit has a horizon.</summary>
    /// <param name="past">Units of the past.</param>
    /// <param name="now">Units of the present.</param>
    /// <param name="near">Units up to five years ahead.</param>
    /// <param name="long">Units more than five years ahead.</param>
    public static double? FutureShare(double past, double now, double near, double @long)
    {
        var total = past + now + near + @long;
        return total > 0 ? (near + @long) / total : null;
    }

    /// <summary>LTH = median of ln(1 + years ahead), above 0; null without a reference to a future year.</summary>
    /// <param name="yearsAhead">Years from the document's year to each year it names; only those above 0 count.</param>
    public static double? MedianLogYears(ReadOnlySpan<double> yearsAhead)
    {
        var weights = new double[yearsAhead.Length];
        Array.Fill(weights, 1);
        return MedianLogYears(yearsAhead, weights);
    }

    /// <summary>LTH with weights; null without weight on a future year.</summary>
    /// <remarks>Where a value splits the weight in two equal halves, the mean of it and the next, as for an even number.</remarks>
    /// <param name="yearsAhead">Years from the document's year to each year it names; only those above 0 count.</param>
    /// <param name="weights">Weight of each reference, 0 or more.</param>
    public static double? MedianLogYears(ReadOnlySpan<double> yearsAhead, ReadOnlySpan<double> weights)
    {
        var kept = new List<(double Years, double Weight)>();
        var total = 0.0;
        for (var i = 0; i < yearsAhead.Length; i++)
        {
            if (yearsAhead[i] > 0 && weights[i] > 0)
            {
                kept.Add((yearsAhead[i], weights[i]));
                total += weights[i];
            }
        }

        kept.Sort((a, b) => a.Years.CompareTo(b.Years));
        return Median(kept, total / 2);
    }

    /// <summary>Σ w_h n_h, the numerator of THI; the past weighs nothing.</summary>
    internal static double WeightedSum(double now, double near, double @long) => (now / 3) + (2 * near / 3) + @long;

    private static double? Median(List<(double Years, double Weight)> sorted, double half)
    {
        var sum = 0.0;
        for (var i = 0; i < sorted.Count; i++)
        {
            sum += sorted[i].Weight;
            if (Math.Abs(sum - half) <= 1e-12 * half && i + 1 < sorted.Count)
            {
                return (Math.Log(1 + sorted[i].Years) + Math.Log(1 + sorted[i + 1].Years)) / 2;
            }

            if (sum >= half)
            {
                return Math.Log(1 + sorted[i].Years);
            }
        }

        return null;
    }
}
