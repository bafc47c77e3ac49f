namespace Parallax.Reliability;

/// <summary>The sums of all units of the data.</summary>
internal static class WholeData
{
    /// <summary>Every unit counts once.</summary>
    internal static AgreementSums Sums(ReliabilityData data, WeightKind weights)
    {
        ArgumentNullException.ThrowIfNull(data);
        AgreementWeights[] kinds = [AgreementWeights.Of(weights, data.Scale)];
        return Sums(data, kinds, new UnitAgreement(data, kinds));
    }

    /// <summary>Every unit counts once.</summary>
    internal static AgreementSums Sums(ReliabilityData data, AgreementWeights[] weights, UnitAgreement units)
    {
        var sums = new AgreementSums(data, weights, MetValues.Of(data));
        for (var unit = 0; unit < data.UnitCount; unit++)
        {
            sums.Add(data, units, unit, 1);
        }

        return sums;
    }

    /// <summary>Every unit counts as often as it says, and values that differ do not agree at all.</summary>
    internal static AgreementSums Sums(ReliabilityData data, IReadOnlyList<double> times)
    {
        AgreementWeights[] kinds = [AgreementWeights.Of(WeightKind.Identity, data.Scale)];
        return Sums(data, kinds, new UnitAgreement(data, kinds), Enumerable.Range(0, data.UnitCount), times);
    }

    /// <summary>Some units count as often as each says.</summary>
    internal static AgreementSums Sums(
        ReliabilityData data, AgreementWeights[] weights, UnitAgreement agreement, IEnumerable<int> units, IReadOnlyList<double> times)
    {
        var sums = new AgreementSums(data, weights, MetValues.Of(data));
        foreach (var unit in units)
        {
            sums.Add(data, agreement, unit, times[unit]);
        }

        return sums;
    }
}
