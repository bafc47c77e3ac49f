namespace Parallax.Reliability;

/// <summary>Krippendorff's α: agreement among any number of coders beyond what chance would give.</summary>
/// <remarks>
/// α = 1 − D_o/D_e, D_o = Σ_ck o_ck δ²_ck / n, D_e = Σ_ck n_c n_k δ²_ck / (n(n − 1)), with coincidences o_ck = Σ_u (ordered
/// pairs (c, k) in u)/(m_u − 1), n_c = Σ_k o_ck, n = Σ_c n_c. δ²: nominal 1 where values differ; ordinal
/// (Σ_{g=c..k} n_g − (n_c + n_k)/2)²; interval (c − k)²; ratio ((c − k)/(c + k))². Source: K. Krippendorff, "Computing
/// Krippendorff's Alpha-Reliability" (2011), sections C to E; Content Analysis, 4th edition (2019), chapter 12. Units with
/// fewer than two values cannot show agreement and are left out, as the source prescribes.
/// </remarks>
public static class KrippendorffAlpha
{
    /// <summary>α of a whole table of ratings, at the level of its scale.</summary>
    public static AlphaEstimate Of(ReliabilityData data) => Parts(WholeData.Sums(data, WeightKind.Identity));

    /// <summary>α for values that are either the same or different, with no order between them.</summary>
    /// <param name="units">The values each unit received, in any order; a coder who skipped a unit adds none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="units"/> is null.</exception>
    public static AlphaEstimate Nominal<TValue>(IEnumerable<IReadOnlyCollection<TValue>> units)
        where TValue : notnull
    {
        ArgumentNullException.ThrowIfNull(units);
        var places = new Dictionary<TValue, int>();
        int[][] given = [.. units.Select(values => values.Select(value => Place(places, value)).ToArray())];
        var names = Enumerable.Range(0, places.Count).Select(Name);
        return Of(ReliabilityData.OfUnits(ValueScale.Nominal([.. names]), given));
    }

    /// <summary>α for numbers of which only the order counts.</summary>
    /// <param name="units">The values each unit received, in any order.</param>
    public static AlphaEstimate Ordinal(IEnumerable<IReadOnlyCollection<double>> units) => Numeric(MeasurementLevel.Ordinal, units);

    /// <summary>α for numbers whose differences have a size.</summary>
    /// <param name="units">The values each unit received, in any order.</param>
    public static AlphaEstimate Interval(IEnumerable<IReadOnlyCollection<double>> units) => Numeric(MeasurementLevel.Interval, units);

    /// <summary>α for numbers with a zero.</summary>
    /// <param name="units">The values each unit received, in any order.</param>
    /// <exception cref="ArgumentException">Values stand on both sides of zero.</exception>
    public static AlphaEstimate Ratio(IEnumerable<IReadOnlyCollection<double>> units) => Numeric(MeasurementLevel.Ratio, units);

    internal static AgreementEstimate Of(AgreementSums sums)
    {
        var parts = Parts(sums);
        return parts.Units == 0 ? AgreementEstimate.Undefined(AgreementEstimate.NoPairs)
            : new AgreementEstimate(
                parts.Value, parts.ObservedDisagreement, parts.ExpectedDisagreement,
                parts.Value is null ? AgreementEstimate.NoVariation : null);
    }

    /// <summary>α of one value against all others together, from the same sums.</summary>
    /// <param name="sums">The sums.</param>
    /// <param name="value">Place of the value in the scale.</param>
    /// <param name="n">Values of all kinds.</param>
    internal static double? OfValue(AgreementSums sums, int value, double n)
    {
        var own = sums.PairedValues[value];
        return own > 0 && own < n ? 1 - ((n - 1) * (own - sums.Diagonal[value]) / (own * (n - own))) : null;
    }

    private static AlphaEstimate Numeric(MeasurementLevel level, IEnumerable<IReadOnlyCollection<double>> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        double[][] given = [.. units.Select(values => values.ToArray())];
        double[] numbers = [.. given.SelectMany(values => values).Distinct().Order()];
        var scale = ValueScale.Numeric(level, numbers, [.. Enumerable.Range(0, numbers.Length).Select(Name)]);
        return Of(ReliabilityData.OfUnits(
            scale, [.. given.Select(values => values.Select(value => Array.BinarySearch(numbers, value)).ToArray())]));
    }

    private static AlphaEstimate Parts(AgreementSums sums)
    {
        var n = Sum(sums.PairedValues);
        if (n == 0)
        {
            return new AlphaEstimate(0, 0, 0, 0);
        }

        var (observed, expected) = sums.Scale.Level switch
        {
            MeasurementLevel.Nominal => (n - Sum(sums.Diagonal), Unequal(sums.PairedValues, n)),
            MeasurementLevel.Ordinal => Ordinal(sums),
            MeasurementLevel.Interval => (sums.Disagreement, Squares(sums.PairedValues, sums.Scale.Numbers, n)),
            _ => (sums.Disagreement, sums.Scale.RatioDifferences!.Sum(sums.PairedValues)),
        };
        return new AlphaEstimate(
            (int)sums.PairedUnits, (int)n, observed / n, sums.ValuesVary ? expected / n / (n - 1) : 0);
    }

    // n² − Σ n_k²: ordered pairs of values that differ.
    private static double Unequal(double[] counts, double n)
    {
        var equal = 0.0;
        foreach (var count in counts)
        {
            equal += count * count;
        }

        return (n * n) - equal;
    }

    // The ordinal difference of two values is that of their middle ranks among all values.
    private static (double Observed, double Expected) Ordinal(AgreementSums sums)
    {
        var q = sums.Scale.Count;
        var ranks = new double[q];
        var below = 0.0;
        for (var k = 0; k < q; k++)
        {
            ranks[k] = below + (sums.PairedValues[k] / 2);
            below += sums.PairedValues[k];
        }

        var observed = 0.0;
        for (var c = 0; c < q; c++)
        {
            var (first, count) = sums.Met.With(c).GetOffsetAndLength(sums.Met.Count);
            for (var place = first; place < first + count; place++)
            {
                var difference = ranks[sums.Met.Second(place)] - ranks[c];
                observed += 2 * sums.Coincidences[place] * difference * difference;
            }
        }

        return (observed, Squares(sums.PairedValues, ranks, below));
    }

    // Σ_ck n_c n_k (x_c − x_k)² = 2n Σ n_k (x_k − x̄)².
    private static double Squares(double[] counts, ReadOnlySpan<double> positions, double n)
    {
        double mean = 0, squares = 0;
        for (var k = 0; k < counts.Length; k++)
        {
            mean += counts[k] / n * positions[k];
        }

        for (var k = 0; k < counts.Length; k++)
        {
            squares += counts[k] * (positions[k] - mean) * (positions[k] - mean);
        }

        return 2 * n * squares;
    }

    private static double Sum(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    private static int Place<TValue>(Dictionary<TValue, int> places, TValue value)
        where TValue : notnull
    {
        if (!places.TryGetValue(value, out var place))
        {
            places[value] = place = places.Count;
        }

        return place;
    }

    private static string Name(int place) => place.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>An α with the quantities it rests on, so that a report can show its working.</summary>
/// <param name="Units">Units with at least two values.</param>
/// <param name="PairableValues">Values in those units, n.</param>
/// <param name="ObservedDisagreement">D_o, 0 or more; at the nominal and ratio levels at most 1.</param>
/// <param name="ExpectedDisagreement">D_e, in the unit of D_o; 0 when the values do not vary.</param>
public sealed record AlphaEstimate(int Units, int PairableValues, double ObservedDisagreement, double ExpectedDisagreement)
{
    /// <summary>α, above −1 and at most 1; null (undefined) when the values do not vary or none is pairable.</summary>
    public double? Value => ExpectedDisagreement > 0 ? 1 - (ObservedDisagreement / ExpectedDisagreement) : null;
}
