namespace Parallax.Reliability;

/// <summary>Holsti's coefficient of reliability: agreements of two coders as a share of their decisions.</summary>
/// <remarks>
/// 2M/(N₁ + N₂): M units on which both agree, N₁ and N₂ units that the one and the other coded, so that a unit which only
/// one coded counts against agreement. Of more coders the mean over all pairs. Source: O. R. Holsti, Content Analysis for
/// the Social Sciences and Humanities (1969), 140. It takes no account of chance.
/// </remarks>
public static class Holsti
{
    /// <summary>The coefficient, 0 to 1; null where only counts are known or some pair of coders has no values.</summary>
    public static AgreementEstimate Of(ReliabilityData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var coders = data.Coders.Count;
        if (coders < 2)
        {
            return AgreementEstimate.Undefined(CohenKappa.CodersUnknown);
        }

        var decisions = new double[coders];
        var agreements = new double[coders * coders];
        for (var unit = 0; unit < data.UnitCount; unit++)
        {
            Count(data.Cells(unit), decisions, agreements);
        }

        var sum = 0.0;
        for (var a = 0; a < coders; a++)
        {
            for (var b = a + 1; b < coders; b++)
            {
                if (decisions[a] + decisions[b] == 0)
                {
                    return AgreementEstimate.Undefined(AgreementEstimate.NoPairs);
                }

                sum += 2 * agreements[(a * coders) + b] / (decisions[a] + decisions[b]);
            }
        }

        var mean = sum / (coders * (coders - 1) / 2.0);
        return new AgreementEstimate(mean, mean, null, null);
    }

    private static void Count(ReadOnlySpan<int> cells, double[] decisions, double[] agreements)
    {
        for (var a = 0; a < cells.Length; a++)
        {
            if (cells[a] == ReliabilityData.Missing)
            {
                continue;
            }

            decisions[a]++;
            for (var b = a + 1; b < cells.Length; b++)
            {
                if (cells[a] == cells[b])
                {
                    agreements[(a * cells.Length) + b]++;
                }
            }
        }
    }
}
