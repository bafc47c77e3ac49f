namespace Parallax.Reliability;

/// <summary>The values that coders gave to units: Krippendorff's reliability data matrix, with gaps where a coder gave none.</summary>
/// <remarks>
/// Kept twice: as a cell for each unit and coder, which coefficients with a margin for each coder need, and as counts of
/// the values each unit received, which is all that the others need and all that a table of counts can tell.
/// </remarks>
public sealed class ReliabilityData
{
    /// <summary>What a cell holds where a coder gave a unit no value.</summary>
    public const int Missing = -1;

    private readonly int[] cells;
    private readonly int[] starts;
    private readonly int[] distinct;
    private readonly int[] counts;
    private readonly int[] sizes;

    private ReliabilityData(
        ValueScale scale, IReadOnlyList<string> units, IReadOnlyList<string> coders, int[] cells, ValueCounts counted)
    {
        (Scale, Units, Coders, this.cells) = (scale, units, coders, cells);
        (starts, distinct, counts, sizes) = (counted.Starts, [.. counted.Values], [.. counted.Counts], counted.Sizes);
        MostValues = sizes.Length == 0 ? 0 : sizes.Max();
    }

    /// <summary>The values that the coders chose from.</summary>
    public ValueScale Scale { get; }

    /// <summary>Names of the units; empty where they have none, as the cells of a cross-table.</summary>
    public IReadOnlyList<string> Units { get; }

    /// <summary>Names of the coders; empty where only counts are known.</summary>
    public IReadOnlyList<string> Coders { get; }

    /// <summary>How many units there are, with or without values.</summary>
    public int UnitCount => sizes.Length;

    /// <summary>Most values that a unit received.</summary>
    public int MostValues { get; }

    /// <summary>Coders; where only counts are known, the most values that a unit received.</summary>
    public int CoderCount => Coders.Count > 0 ? Coders.Count : MostValues;

    /// <summary>Data in which each value has its coder.</summary>
    /// <param name="scale">The values.</param>
    /// <param name="units">Names of the units, or none.</param>
    /// <param name="coders">Names of the coders, at least one.</param>
    /// <param name="cells">A place in the scale for each unit and, within it, each coder, or <see cref="Missing"/>.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or a cell is no place in the scale.</exception>
    public static ReliabilityData OfCoders(
        ValueScale scale, IReadOnlyList<string> units, IReadOnlyList<string> coders, int[] cells)
    {
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(coders);
        ArgumentNullException.ThrowIfNull(cells);
        if (coders.Count == 0 || cells.Length % coders.Count != 0
            || (units.Count > 0 && (long)units.Count * coders.Count != cells.Length))
        {
            throw new ArgumentException("There must be one cell for each unit and coder.", nameof(cells));
        }

        if (cells.AsSpan().ContainsAnyExceptInRange(Missing, scale.Count - 1))
        {
            throw new ArgumentException("A cell is no place in the scale.", nameof(cells));
        }

        var counted = new ValueCounts(scale.Count, cells.Length / coders.Count);
        for (var first = 0; first < cells.Length; first += coders.Count)
        {
            counted.AddUnit(cells.AsSpan(first, coders.Count));
        }

        return new ReliabilityData(scale, units, coders, cells, counted);
    }

    /// <summary>Data of which only is known how many coders gave a unit each value.</summary>
    /// <param name="scale">The values.</param>
    /// <param name="units">Names of the units, or none.</param>
    /// <param name="counts">For each unit and, within it, each value of the scale: how many gave it, 0 or more.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or a count is negative.</exception>
    public static ReliabilityData OfCounts(ValueScale scale, IReadOnlyList<string> units, int[] counts)
    {
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(counts);
        if (scale.Count == 0 ? counts.Length > 0 : counts.Length % scale.Count != 0 || counts.Any(count => count < 0))
        {
            throw new ArgumentException("There must be one count, 0 or more, for each unit and value.", nameof(counts));
        }

        var counted = new ValueCounts(scale.Count, scale.Count == 0 ? 0 : counts.Length / scale.Count);
        for (var first = 0; first < counts.Length; first += scale.Count)
        {
            counted.AddCounts(counts.AsSpan(first, scale.Count));
        }

        return new ReliabilityData(scale, units, [], [], counted);
    }

    /// <summary>Data in which a unit's values stand in any order, without their coders.</summary>
    /// <param name="scale">The values.</param>
    /// <param name="units">Places in the scale that each unit received.</param>
    public static ReliabilityData OfUnits(ValueScale scale, IReadOnlyList<int[]> units)
    {
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentNullException.ThrowIfNull(units);
        var counted = new ValueCounts(scale.Count, units.Count);
        foreach (var values in units)
        {
            counted.AddUnit(values);
        }

        return new ReliabilityData(scale, [], [], [], counted);
    }

    /// <summary>Some units that follow each other.</summary>
    /// <param name="units">Which units, from 0.</param>
    internal ReliabilityData Slice(Range units)
    {
        var (first, count) = units.GetOffsetAndLength(UnitCount);
        return Only([.. Enumerable.Range(first, count)]);
    }

    /// <summary>Some units.</summary>
    /// <param name="units">Which units, from 0, in the order in which they are to stand.</param>
    internal ReliabilityData Only(IReadOnlyList<int> units)
    {
        var counted = new ValueCounts(Scale.Count, units.Count);
        var own = new int[units.Count * Coders.Count];
        for (var at = 0; at < units.Count; at++)
        {
            counted.AddCounted(Distinct(units[at]), Counts(units[at]));
            Cells(units[at]).CopyTo(own.AsSpan(at * Coders.Count));
        }

        return new ReliabilityData(Scale, Units.Count == 0 ? Units : [.. units.Select(unit => Units[unit])], Coders, own, counted);
    }

    /// <summary>How many values a unit received.</summary>
    public int Size(int unit) => sizes[unit];

    /// <summary>The different values that a unit received, ascending places in the scale.</summary>
    internal ReadOnlySpan<int> Distinct(int unit) => distinct.AsSpan(starts[unit]..starts[unit + 1]);

    /// <summary>How often a unit received each of its different values.</summary>
    internal ReadOnlySpan<int> Counts(int unit) => counts.AsSpan(starts[unit]..starts[unit + 1]);

    /// <summary>A unit's cells, one a coder; empty where only counts are known.</summary>
    internal ReadOnlySpan<int> Cells(int unit) =>
        Coders.Count == 0 ? [] : cells.AsSpan(unit * Coders.Count, Coders.Count);

    // Collects each unit's different values with their counts, one unit after another.
    private sealed class ValueCounts(int values, int units)
    {
        private readonly int[] tally = new int[values];
        private int unit;

        public int[] Starts { get; } = new int[units + 1];

        public int[] Sizes { get; } = new int[units];

        public List<int> Values { get; } = new(units);

        public List<int> Counts { get; } = new(units);

        public void AddUnit(ReadOnlySpan<int> given)
        {
            var first = Values.Count;
            var size = 0;
            foreach (var value in given)
            {
                if (value == Missing)
                {
                    continue;
                }

                size++;
                if (tally[value]++ == 0)
                {
                    Values.Add(value);
                }
            }

            var seen = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Values)[first..];
            if (seen.Length > 1)
            {
                seen.Sort();
            }

            foreach (var value in seen)
            {
                Counts.Add(tally[value]);
                tally[value] = 0;
            }

            Close(size);
        }

        public void AddCounted(ReadOnlySpan<int> values, ReadOnlySpan<int> times)
        {
            var size = 0;
            for (var at = 0; at < values.Length; at++)
            {
                Values.Add(values[at]);
                Counts.Add(times[at]);
                size += times[at];
            }

            Close(size);
        }

        public void AddCounts(ReadOnlySpan<int> given)
        {
            var size = 0;
            for (var value = 0; value < given.Length; value++)
            {
                if (given[value] > 0)
                {
                    Values.Add(value);
                    Counts.Add(given[value]);
                    size += given[value];
                }
            }

            Close(size);
        }

        private void Close(int size)
        {
            Sizes[unit++] = size;
            Starts[unit] = Values.Count;
        }
    }
}
