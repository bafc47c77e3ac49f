namespace Parallax.Reliability;

/// <summary>What the values of a coding allow: equality, order, distances or proportions.</summary>
public enum MeasurementLevel
{
    /// <summary>Values are the same or different.</summary>
    Nominal,

    /// <summary>Values have an order.</summary>
    Ordinal,

    /// <summary>Differences between values have a size.</summary>
    Interval,

    /// <summary>Values have a zero, so that proportions have a meaning.</summary>
    Ratio,
}

/// <summary>The values that coders chose from, in their order.</summary>
public sealed class ValueScale
{
    private readonly double[] numbers;

    private ValueScale(MeasurementLevel level, IReadOnlyList<string> names, double[] numbers) =>
        (Level, Names, this.numbers, RatioDifferences) =
            (level, names, numbers, level == MeasurementLevel.Ratio ? new RatioDifferences(numbers) : null);

    /// <summary>What the values allow.</summary>
    public MeasurementLevel Level { get; }

    /// <summary>The values as the coders wrote them, one each; a value's place in this list is its identity.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>How many values there are, q.</summary>
    public int Count => numbers.Length;

    /// <summary>The values as numbers, ascending; at the nominal level and for ordered words their places from 0.</summary>
    public ReadOnlySpan<double> Numbers => numbers;

    /// <summary>Differences of the values as proportions; null at the other levels.</summary>
    internal RatioDifferences? RatioDifferences { get; }

    /// <summary>Values without order.</summary>
    /// <exception cref="ArgumentException">A value stands twice.</exception>
    public static ValueScale Nominal(IReadOnlyList<string> names) => Ranked(MeasurementLevel.Nominal, names);

    /// <summary>Values in ascending order, which need not be numbers.</summary>
    /// <exception cref="ArgumentException">A value stands twice.</exception>
    public static ValueScale Ordered(IReadOnlyList<string> names) => Ranked(MeasurementLevel.Ordinal, names);

    /// <summary>Values that are numbers.</summary>
    /// <param name="level">Ordinal, interval or ratio.</param>
    /// <param name="numbers">The values, ascending, each once.</param>
    /// <param name="names">The same as the coders wrote them.</param>
    /// <exception cref="ArgumentException">
    /// The numbers are not ascending, have not one name each, or stand on both sides of zero at the ratio level, where the
    /// difference of two values then has no bound.
    /// </exception>
    public static ValueScale Numeric(MeasurementLevel level, IReadOnlyList<double> numbers, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(names);
        if (numbers.Count != names.Count)
        {
            throw new ArgumentException("Each value needs one name.", nameof(names));
        }

        for (var k = 1; k < numbers.Count; k++)
        {
            if (!(numbers[k - 1] < numbers[k]))
            {
                throw new ArgumentException("The values must be ascending, each once.", nameof(numbers));
            }
        }

        if (level == MeasurementLevel.Ratio && HasBothSigns(numbers))
        {
            throw new ArgumentException("Values on both sides of zero have no ratio.", nameof(numbers));
        }

        return new ValueScale(level, names, [.. numbers]);
    }

    /// <summary>Whether values stand on both sides of zero, which the ratio level refuses.</summary>
    public static bool HasBothSigns(IReadOnlyList<double> numbers) => numbers.Any(x => x < 0) && numbers.Any(x => x > 0);

    private static ValueScale Ranked(MeasurementLevel level, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Distinct(StringComparer.Ordinal).Count() == names.Count
            ? new ValueScale(level, names, [.. Enumerable.Range(0, names.Count).Select(place => (double)place)])
            : throw new ArgumentException("A value stands twice.", nameof(names));
    }
}
