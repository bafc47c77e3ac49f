namespace Parallax.Reliability;

/// <summary>Drawn units as kinds, with what a kind adds to agreement: what a resample is computed from.</summary>
internal sealed class CountedKinds
{
    private readonly int[] kindOf;

    internal CountedKinds(ReliabilityData data, AgreementWeights[] weights, ClusteredUnits drawn)
    {
        var kinds = new UnitKinds(data);
        kindOf = [.. drawn.Units.Select(kinds.Of)];
        (Data, Weights) = (kinds.Data, weights);
        (Agreement, Met) = (new UnitAgreement(Data, weights), MetValues.Of(Data));
        Always = Sums();
        foreach (var unit in drawn.Others)
        {
            Always.Add(Data, Agreement, kinds.Of(unit), 1);
        }
    }

    internal ReliabilityData Data { get; }

    internal AgreementWeights[] Weights { get; }

    internal UnitAgreement Agreement { get; }

    internal MetValues Met { get; }

    // Sums of the units that count once in every resample.
    internal AgreementSums Always { get; }

    // Kind of each drawn unit.
    internal IReadOnlyList<int> KindOf => kindOf;

    internal AgreementSums Sums() => new(Data, Weights, Met);

    /// <summary>Sums over the units of a kind how often each was drawn.</summary>
    internal void Sum(ReadOnlySpan<double> times, Span<double> ofKinds)
    {
        ofKinds.Clear();
        for (var at = 0; at < times.Length; at++)
        {
            ofKinds[kindOf[at]] += times[at];
        }
    }
}
