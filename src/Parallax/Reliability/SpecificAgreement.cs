namespace Parallax.Reliability;

/// <summary>What is known of a single value: how common it is and how well coders agree on it.</summary>
/// <param name="Value">The value as the coders wrote it.</param>
/// <param name="Count">How often it was given, in units with two values or more.</param>
/// <param name="Prevalence">Its share of all values in those units, 0 to 1; null where there are none.</param>
/// <param name="SpecificAgreement">Its specific agreement, 0 to 1; null where it was not given.</param>
/// <param name="Alpha">Krippendorff's α of this value against all others together; null where that does not vary.</param>
public sealed record ValueAgreement(string Value, int Count, double? Prevalence, double? SpecificAgreement, double? Alpha);

/// <summary>Specific agreement: of the coders who meet somebody's value k, the share who gave k too.</summary>
/// <remarks>
/// Σ_i r_ik(r_ik − 1) / Σ_i r_ik(r_i − 1) over units with two values or more. Of two coders and two values it is
/// 2a/(2a + b + c), positive agreement, and 2d/(2d + b + c), negative agreement. Sources: D. V. Cicchetti and A. R.
/// Feinstein, "High Agreement but Low Kappa: II", Journal of Clinical Epidemiology 43 (1990), 551–558; of more coders: J. L.
/// Fleiss, Statistical Methods for Rates and Proportions, 2nd edition (1981), chapter 13.
/// </remarks>
public static class SpecificAgreement
{
    /// <summary>Every value of the scale, in its order.</summary>
    public static IReadOnlyList<ValueAgreement> Of(ReliabilityData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Of(data, WholeData.Sums(data, WeightKind.Identity));
    }

    /// <summary>What resampling clusters says of the specific agreement of a value; null where nothing can be resampled.</summary>
    /// <param name="data">The ratings.</param>
    /// <param name="value">Place of the value in the scale.</param>
    /// <param name="clusters">One label a unit, as its document.</param>
    /// <param name="options">Resampling.</param>
    internal static AgreementUncertainty? Uncertainty(ReliabilityData data, int value, IReadOnlyList<string> clusters, AgreementOptions options)
    {
        int[] units = [.. Enumerable.Range(0, data.UnitCount).Where(unit => data.Size(unit) > 1)];
        double[] counts = [.. units.Select(unit => data.Distinct(unit).IndexOf(value) is >= 0 and var at ? data.Counts(unit)[at] : 0.0)];
        return ClusterDraws.Of([.. units.Select(unit => clusters[unit])], options, times =>
        {
            double alike = 0, possible = 0;
            for (var at = 0; at < units.Length; at++)
            {
                alike += times[at] * counts[at] * (counts[at] - 1);
                possible += times[at] * counts[at] * (data.Size(units[at]) - 1);
            }

            return possible > 0 ? alike / possible : double.NaN;
        });
    }

    internal static IReadOnlyList<ValueAgreement> Of(ReliabilityData data, AgreementSums sums)
    {
        var (alike, possible) = Meetings(data);
        var total = sums.PairedValues.Sum();
        return
        [
            .. data.Scale.Names.Select((name, k) => new ValueAgreement(
                name, (int)sums.PairedValues[k], total > 0 ? sums.PairedValues[k] / total : null,
                possible[k] > 0 ? alike[k] / possible[k] : null, KrippendorffAlpha.OfValue(sums, k, total))),
        ];
    }

    private static (double[] Alike, double[] Possible) Meetings(ReliabilityData data)
    {
        var (alike, possible) = (new double[data.Scale.Count], new double[data.Scale.Count]);
        for (var unit = 0; unit < data.UnitCount; unit++)
        {
            ReadOnlySpan<int> values = data.Distinct(unit), counts = data.Counts(unit);
            double others = data.Size(unit) - 1;
            for (var at = 0; at < values.Length; at++)
            {
                double count = counts[at];
                alike[values[at]] += count * (count - 1);
                possible[values[at]] += count * others;
            }
        }

        return (alike, possible);
    }
}
