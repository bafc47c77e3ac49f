namespace Parallax.Reliability;

/// <summary>The sums of data in which every unit counts once.</summary>
internal static class WholeData
{
    internal static AgreementSums Sums(ReliabilityData data, WeightKind weights)
    {
        ArgumentNullException.ThrowIfNull(data);
        AgreementWeights[] kinds = [AgreementWeights.Of(weights, data.Scale)];
        return Sums(data, kinds, new UnitAgreement(data, kinds));
    }

    internal static AgreementSums Sums(ReliabilityData data, AgreementWeights[] weights, UnitAgreement units)
    {
        var sums = new AgreementSums(data.Scale, weights, data.CoderCount, data.Coders.Count > 0);
        for (var unit = 0; unit < data.UnitCount; unit++)
        {
            sums.Add(data, units, unit, 1);
        }

        return sums;
    }
}
