using System.Runtime.InteropServices;

namespace Parallax.Reliability;

/// <summary>The pairs of different values that meet in a unit, in the order of the scale: where coincidences can be other than 0.</summary>
/// <remarks>Of a scale with thousands of values hardly any two meet, so that a matrix of all would be nearly empty.</remarks>
internal sealed class MetValues
{
    // Row c holds the greater values that meet value c, ascending: seconds[starts[c]..starts[c + 1]].
    private readonly int[] starts;
    private readonly int[] seconds;

    private MetValues(ReliabilityData data)
    {
        var q = data.Scale.Count;
        var (firstOf, units) = UnitsByValue(data);
        starts = new int[q + 1];
        var met = new List<int>();
        var lastMet = new int[q];
        for (var value = 0; value < q; value++)
        {
            for (var at = firstOf[value]; at < firstOf[value + 1]; at++)
            {
                foreach (var other in data.Distinct(units[at]))
                {
                    if (other > value && lastMet[other] <= value)
                    {
                        lastMet[other] = value + 1;
                        met.Add(other);
                    }
                }
            }

            CollectionsMarshal.AsSpan(met)[starts[value]..].Sort();
            starts[value + 1] = met.Count;
        }

        seconds = [.. met];
    }

    private MetValues() => (starts, seconds) = ([], []);

    private static MetValues None { get; } = new();

    /// <summary>The pairs at the ordinal level, where a difference depends on the values between; elsewhere none are needed.</summary>
    internal static MetValues Of(ReliabilityData data) =>
        data.Scale.Level == MeasurementLevel.Ordinal ? new MetValues(data) : None;

    /// <summary>Pairs.</summary>
    internal int Count => seconds.Length;

    /// <summary>Places of the pairs whose lesser value is this.</summary>
    internal Range With(int value) => starts[value]..starts[value + 1];

    /// <summary>The greater value of a pair.</summary>
    internal int Second(int place) => seconds[place];

    /// <summary>The place of a pair that meets in a unit.</summary>
    internal int Place(int first, int second)
    {
        var (start, length) = (starts[first], starts[first + 1] - starts[first]);

        // Of a short scale mostly all pairs meet, and the place needs no search.
        return length == starts.Length - 2 - first
            ? start + second - first - 1
            : Array.BinarySearch(seconds, start, length, second);
    }

    // Units with each value, one value after another.
    private static (int[] FirstOf, int[] Units) UnitsByValue(ReliabilityData data)
    {
        var firstOf = new int[data.Scale.Count + 1];
        for (var unit = 0; unit < data.UnitCount; unit++)
        {
            foreach (var value in data.Distinct(unit))
            {
                firstOf[value + 1]++;
            }
        }

        for (var value = 1; value < firstOf.Length; value++)
        {
            firstOf[value] += firstOf[value - 1];
        }

        var (units, next) = (new int[firstOf[^1]], firstOf[..^1]);
        for (var unit = 0; unit < data.UnitCount; unit++)
        {
            foreach (var value in data.Distinct(unit))
            {
                units[next[value]++] = unit;
            }
        }

        return (firstOf, units);
    }
}
