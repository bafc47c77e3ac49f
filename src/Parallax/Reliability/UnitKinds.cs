using System.Runtime.InteropServices;

namespace Parallax.Reliability;

/// <summary>Units that received the same values from the same coders, told once with the units that are so.</summary>
/// <remarks>
/// Every sum of agreement adds over units, so a resample needs to know only how often a kind was drawn: of 200,000 units that
/// three coders gave one of five values there are at most 216 kinds.
/// </remarks>
internal sealed class UnitKinds
{
    private readonly int[] ofUnit;

    internal UnitKinds(ReliabilityData data)
    {
        var known = new Dictionary<int, int>(new SameValues(data));
        var first = new List<int>();
        ofUnit = new int[data.UnitCount];
        for (var unit = 0; unit < ofUnit.Length; unit++)
        {
            if (!known.TryGetValue(unit, out var kind))
            {
                known[unit] = kind = first.Count;
                first.Add(unit);
            }

            ofUnit[unit] = kind;
        }

        Data = data.Only(first);
    }

    /// <summary>A unit of each kind, in the order in which they first occur.</summary>
    internal ReliabilityData Data { get; }

    /// <summary>Which kind a unit is.</summary>
    internal int Of(int unit) => ofUnit[unit];

    private sealed class SameValues(ReliabilityData data) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => data.Cells(x).SequenceEqual(data.Cells(y))
            && data.Distinct(x).SequenceEqual(data.Distinct(y)) && data.Counts(x).SequenceEqual(data.Counts(y));

        public int GetHashCode(int obj)
        {
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes(data.Cells(obj)));
            hash.AddBytes(MemoryMarshal.AsBytes(data.Distinct(obj)));
            hash.AddBytes(MemoryMarshal.AsBytes(data.Counts(obj)));
            return hash.ToHashCode();
        }
    }
}
