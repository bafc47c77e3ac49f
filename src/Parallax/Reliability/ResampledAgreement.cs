namespace Parallax.Reliability;

/// <summary>Every coefficient, of all coders and then of each two, where each kind of unit counts so many times.</summary>
internal sealed class ResampledAgreement
{
    private readonly CountedKinds counted;
    private readonly CoderPairs? pairs;
    private readonly IReadOnlyList<Coefficient> coefficients;
    private readonly AgreementSums sums;

    internal ResampledAgreement(CountedKinds counted)
    {
        this.counted = counted;
        pairs = CoderPairs.Of(counted.Data, counted.Weights, counted.Met);
        coefficients = Coefficients.OfAll(counted.Weights, counted.Data.Scale.Level);
        sums = counted.Sums();
        Times = new double[counted.Data.UnitCount];
    }

    internal int Count => coefficients.Count + ((pairs?.Count * pairs?.CoefficientCount) ?? 0);

    /// <summary>How often each kind counts, besides those that count always.</summary>
    internal double[] Times { get; }

    /// <summary>Place of a coefficient of a pair among the values.</summary>
    internal int OfPair(int pair, int coefficient) => coefficients.Count + (pair * pairs!.CoefficientCount) + coefficient;

    /// <summary>The values where each kind counts its times; NaN where there is none.</summary>
    internal double[] Compute()
    {
        sums.CopyFrom(counted.Always);
        for (var kind = 0; kind < Times.Length; kind++)
        {
            if (Times[kind] > 0)
            {
                sums.Add(counted.Data, counted.Agreement, kind, Times[kind]);
            }
        }

        var values = new double[Count];
        OfAll(values);
        var place = coefficients.Count;
        foreach (var estimate in pairs?.Estimates(Times).SelectMany(pair => pair) ?? [])
        {
            values[place++] = estimate.Value ?? double.NaN;
        }

        return values;
    }

    /// <summary>The values of all coders without some units.</summary>
    /// <param name="whole">Sums of all units.</param>
    /// <param name="kinds">Kinds of the units that are left out.</param>
    internal double[] Without(AgreementSums whole, IReadOnlyList<int> kinds)
    {
        sums.CopyFrom(whole);
        foreach (var kind in kinds)
        {
            sums.Add(counted.Data, counted.Agreement, kind, -1);
        }

        var values = new double[coefficients.Count];
        OfAll(values);
        return values;
    }

    private void OfAll(Span<double> values)
    {
        for (var c = 0; c < coefficients.Count; c++)
        {
            values[c] = coefficients[c].Of(sums).Value ?? double.NaN;
        }
    }
}
