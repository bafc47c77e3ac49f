namespace Parallax.Reliability;

/// <summary>The sums over units from which every coefficient of agreement follows.</summary>
/// <remarks>
/// They add over units, so a resample or the omission of a cluster only changes how often each unit counts. r_i: values of
/// unit i; r_ik: how many of them are k.
/// </remarks>
internal sealed class AgreementSums
{
    private readonly ValueScale scale;
    private readonly AgreementWeights[] weights;
    private readonly double[][] vectors;

    // What follows from the sums as they stand, kept until they change.
    private readonly List<(double[] First, double[] Second, double[] Forms)> known = [];
    private readonly double[] sharesOfCoders;
    private readonly double[] valuesOfCoders;
    private bool areSharesKnown;

    internal AgreementSums(ReliabilityData data, AgreementWeights[] weights, MetValues met)
        : this(data.Scale, weights, met, data.CoderCount, data.Coders.Count > 0)
    {
    }

    internal AgreementSums(ValueScale scale, AgreementWeights[] weights, MetValues met, int coders, bool areCodersKnown)
    {
        (this.scale, this.weights, Met, CoderCount, AreCodersKnown) = (scale, weights, met, coders, areCodersKnown);
        var q = scale.Count;
        Agreement = new double[weights.Length];
        (Shares, PairedValues, Diagonal) = (new double[q], new double[q], new double[q]);
        Coincidences = new double[met.Count];
        ByCoder = Margins(areCodersKnown ? coders : 0, q);
        PairedByCoder = Margins(areCodersKnown && coders == 2 ? coders : 0, q);
        (sharesOfCoders, valuesOfCoders) = (new double[q], new double[ByCoder.Length]);
        vectors = [Agreement, Shares, PairedValues, Diagonal, Coincidences, .. ByCoder, .. PairedByCoder];
    }

    internal ValueScale Scale => scale;

    internal IReadOnlyList<AgreementWeights> Weights => weights;

    // The pairs of values whose coincidences are kept; none but at the ordinal level, where δ² depends on the margins.
    internal MetValues Met { get; }

    internal int CoderCount { get; }

    internal bool AreCodersKnown { get; }

    // n₁: units with a value.
    internal double Units { get; private set; }

    // n₂: units with two values or more.
    internal double PairedUnits { get; private set; }

    // Σ_{r_i ≥ 2} of the unit's agreement, one for each kind of weights.
    internal double[] Agreement { get; }

    // Σ_i r_ik / r_i.
    internal double[] Shares { get; }

    // n_k = Σ_{r_i ≥ 2} r_ik.
    internal double[] PairedValues { get; }

    // o_kk = Σ_{r_i ≥ 2} r_ik(r_ik − 1)/(r_i − 1).
    internal double[] Diagonal { get; }

    // o_ck of two values that differ, c < k, at the place of the pair.
    internal double[] Coincidences { get; }

    // Σ o_ck δ²_ck at the interval and ratio levels.
    internal double Disagreement { get; private set; }

    // Values each coder gave, to all units and, of two coders, to those that both coded.
    internal double[][] ByCoder { get; }

    internal double[][] PairedByCoder { get; }

    internal bool ValuesVary
    {
        get
        {
            var seen = 0;
            foreach (var count in PairedValues)
            {
                // Leaving a cluster out subtracts whole numbers, which leaves no rest.
                if (count > 0 && ++seen == 2)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Σ_kl w_kl u_k v_l, u and v two of the vectors here.</summary>
    internal double Form(int kind, double[] u, double[] v)
    {
        foreach (var (first, second, forms) in known)
        {
            if (first == u && second == v)
            {
                return forms[kind];
            }
        }

        known.Add((u, v, AgreementWeights.Forms(weights, u, v)));
        return known[^1].Forms[kind];
    }

    /// <summary>Σ_g p_gk over the coders, p_gk the share of value k among all that coder g gave; and how many each gave.</summary>
    internal (double[] Summed, double[] Values) SharesOfCoders()
    {
        if (areSharesKnown)
        {
            return (sharesOfCoders, valuesOfCoders);
        }

        Array.Clear(sharesOfCoders);
        for (var coder = 0; coder < ByCoder.Length; coder++)
        {
            var values = valuesOfCoders[coder] = ByCoder[coder].Sum();
            for (var k = 0; values > 0 && k < sharesOfCoders.Length; k++)
            {
                sharesOfCoders[k] += ByCoder[coder][k] / values;
            }
        }

        areSharesKnown = true;
        return (sharesOfCoders, valuesOfCoders);
    }

    private void Change()
    {
        areSharesKnown = false;
        known.Clear();
    }

    internal void Clear()
    {
        Change();
        (Units, PairedUnits, Disagreement) = (0, 0, 0);
        foreach (var vector in vectors)
        {
            Array.Clear(vector);
        }
    }

    /// <summary>Takes over the sums of another of the same shape.</summary>
    internal void CopyFrom(AgreementSums other)
    {
        Change();
        (Units, PairedUnits, Disagreement) = (other.Units, other.PairedUnits, other.Disagreement);
        for (var v = 0; v < vectors.Length; v++)
        {
            other.vectors[v].CopyTo(vectors[v], 0);
        }
    }

    /// <summary>Counts a unit a number of times; a negative number takes it out again.</summary>
    internal void Add(ReliabilityData data, UnitAgreement units, int unit, double times)
    {
        int size = data.Size(unit);
        if (size == 0)
        {
            return;
        }

        Change();
        ReadOnlySpan<int> values = data.Distinct(unit), counts = data.Counts(unit);
        Units += times;
        for (var at = 0; at < values.Length; at++)
        {
            Shares[values[at]] += times * counts[at] / size;
        }

        AddCoders(ByCoder, data.Cells(unit), times);
        if (size < 2)
        {
            return;
        }

        PairedUnits += times;
        for (var w = 0; w < weights.Length; w++)
        {
            Agreement[w] += times * units.Agreement(unit, w);
        }

        Disagreement += times * units.Disagreement(unit);
        AddPairs(values, counts, size, times);
        AddCoders(PairedByCoder, data.Cells(unit), times);
    }

    /// <summary>Counts a unit of two coders a number of times.</summary>
    internal void AddPair(int first, int second, double times)
    {
        Change();
        (Units, PairedUnits) = (Units + times, PairedUnits + times);
        Shares[first] += times / 2;
        Shares[second] += times / 2;
        for (var w = 0; w < weights.Length; w++)
        {
            Agreement[w] += times * weights[w].Weight(first, second);
        }

        var values = first == second ? (ReadOnlySpan<int>)[first] : first < second ? [first, second] : [second, first];
        Disagreement += first == second ? 0 : times * 2 * UnitAgreement.Difference(scale, first, second);
        AddPairs(values, first == second ? [2] : [1, 1], 2, times);
        ByCoder[0][first] += times;
        ByCoder[1][second] += times;
        PairedByCoder[0][first] += times;
        PairedByCoder[1][second] += times;
    }

    private void AddPairs(ReadOnlySpan<int> values, ReadOnlySpan<int> counts, int size, double times)
    {
        for (var at = 0; at < values.Length; at++)
        {
            double count = counts[at];
            PairedValues[values[at]] += times * count;
            Diagonal[values[at]] += times * count * (count - 1) / (size - 1);
            if (Coincidences.Length > 0)
            {
                for (var other = at + 1; other < values.Length; other++)
                {
                    Coincidences[Met.Place(values[at], values[other])] += times * count * counts[other] / (size - 1);
                }
            }
        }
    }

    private static void AddCoders(double[][] margins, ReadOnlySpan<int> cells, double times)
    {
        for (var coder = 0; coder < margins.Length; coder++)
        {
            if (cells[coder] >= 0)
            {
                margins[coder][cells[coder]] += times;
            }
        }
    }

    private static double[][] Margins(int coders, int q) => [.. Enumerable.Range(0, coders).Select(_ => new double[q])];
}

/// <summary>What each unit adds to agreement and disagreement, computed once and counted as often as a resample asks.</summary>
internal sealed class UnitAgreement
{
    private readonly double[] agreement;
    private readonly double[] disagreement;
    private readonly int kinds;

    internal UnitAgreement(ReliabilityData data, AgreementWeights[] weights)
    {
        kinds = weights.Length;
        agreement = new double[data.UnitCount * kinds];
        var isMetric = data.Scale.Level is MeasurementLevel.Interval or MeasurementLevel.Ratio;
        disagreement = isMetric ? new double[data.UnitCount] : [];
        for (var unit = 0; unit < data.UnitCount; unit++)
        {
            Compare(data, weights, unit);
        }
    }

    // Σ_k r_ik(r*_ik − 1)/(r_i(r_i − 1)).
    internal double Agreement(int unit, int weights) => agreement[(unit * kinds) + weights];

    // Σ_ck r_ic r_ik δ²_ck / (r_i − 1).
    internal double Disagreement(int unit) => disagreement.Length == 0 ? 0 : disagreement[unit];

    /// <summary>δ² of two values at the interval or ratio level; elsewhere 0.</summary>
    internal static double Difference(ValueScale scale, int first, int second)
    {
        double a = scale.Numbers[first], b = scale.Numbers[second];
        return scale.Level switch
        {
            MeasurementLevel.Interval => (a - b) * (a - b),
            MeasurementLevel.Ratio => RatioDifferences.Of(a, b),
            _ => 0,
        };
    }

    private void Compare(ReliabilityData data, AgreementWeights[] weights, int unit)
    {
        double size = data.Size(unit);
        ReadOnlySpan<int> values = data.Distinct(unit), counts = data.Counts(unit);
        for (var w = 0; w < kinds; w++)
        {
            agreement[(unit * kinds) + w] = 1;
        }

        // From 1 downwards, so that full agreement is exactly 1.
        for (var a = 0; a < values.Length; a++)
        {
            for (var b = a + 1; b < values.Length; b++)
            {
                var pairs = 2.0 * counts[a] * counts[b];
                for (var w = 0; w < kinds; w++)
                {
                    agreement[(unit * kinds) + w] -= pairs * (1 - weights[w].Weight(values[a], values[b])) / (size * (size - 1));
                }

                if (disagreement.Length > 0)
                {
                    disagreement[unit] += pairs * Difference(data.Scale, values[a], values[b]) / (size - 1);
                }
            }
        }
    }
}
