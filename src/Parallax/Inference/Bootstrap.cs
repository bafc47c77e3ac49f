using System.Runtime.CompilerServices;

namespace Parallax.Inference;

/// <summary>Draws clusters of documents with replacement, as often as there are clusters.</summary>
/// <remarks>
/// A. C. Davison and D. V. Hinkley, Bootstrap Methods and their Application (1997), chapter 3: clusters are
/// drawn whole, because documents of one event are not independent. A resample is told as how often each document was
/// drawn, so that a measure meets it as a change of weights.
/// </remarks>
public sealed class ClusterResampler
{
    // Clusters drawn before they are counted.
    private const int AtOnce = 256;

    private readonly int[] labels;
    private readonly double[] drawn;
    private readonly Pcg32 random;

    /// <summary>Prepares the drawing of one stratum.</summary>
    /// <param name="clusters">One label a document; the labels are 0 to G − 1, each used at least once.</param>
    /// <param name="seed">Seed of this resampling.</param>
    /// <exception cref="ArgumentException">A label is negative or one below the largest is unused.</exception>
    public ClusterResampler(ReadOnlySpan<int> clusters, ulong seed)
    {
        labels = clusters.ToArray();
        var distinct = labels.Distinct().ToArray();
        if (distinct.Any(label => label < 0 || label >= distinct.Length))
        {
            throw new ArgumentException("The labels must be 0 to G − 1, each used at least once.", nameof(clusters));
        }

        drawn = new double[distinct.Length];
        random = new Pcg32(seed);
    }

    /// <summary>Clusters, G.</summary>
    public int Clusters => drawn.Length;

    /// <summary>Draws the next resample and writes how often each document's cluster was drawn.</summary>
    /// <param name="multiplicity">One place a document, written by this call: 0, 1, 2 …</param>
    /// <exception cref="ArgumentException">There is not one place a document.</exception>
    public void Draw(Span<double> multiplicity)
    {
        if (multiplicity.Length != labels.Length)
        {
            throw new ArgumentException("There must be one place a document.", nameof(multiplicity));
        }

        Array.Clear(drawn);
        Span<int> clusters = stackalloc int[AtOnce];
        for (var first = 0; first < drawn.Length; first += AtOnce)
        {
            var some = clusters[..Math.Min(AtOnce, drawn.Length - first)];
            random.Fill(some, drawn.Length);
            foreach (var cluster in some)
            {
                drawn[cluster]++;
            }
        }

        for (var d = 0; d < labels.Length; d++)
        {
            multiplicity[d] = drawn[labels[d]];
        }
    }
}

/// <summary>Intervals from bootstrap draws of an estimate. A draw that is NaN was undefined and is left out.</summary>
/// <remarks>
/// Percentile: the quantiles (1 − level)/2 and (1 + level)/2 of the draws. Basic: twice the estimate minus the upper and
/// the lower quantile, for statistics whose draws carry their bias twice. Source: A. C. Davison and D. V. Hinkley,
/// Bootstrap Methods and their Application (1997), chapter 5. Quantiles are <see cref="SampleQuantile"/>'s, not the
/// book's order statistics.
/// </remarks>
public static class BootstrapInterval
{
    /// <summary>The percentile interval; null if fewer than half of the draws are defined.</summary>
    public static Interval? Percentile(ReadOnlySpan<double> draws, double level = .95)
    {
        var upper = Levels.UpperProbability(level);
        var all = new double[draws.Length];
        var count = 0;
        foreach (var draw in draws)
        {
            all[count] = draw;
            count += double.IsNaN(draw) ? 0 : 1;
        }

        var defined = all.AsSpan(0, count);
        if (count == 0 || 2L * count < draws.Length)
        {
            return null;
        }

        return new Interval(SampleQuantile.Of(defined, 1 - upper), SampleQuantile.Of(defined, upper));
    }

    /// <summary>The basic interval; null if fewer than half of the draws are defined.</summary>
    public static Interval? Basic(double estimate, ReadOnlySpan<double> draws, double level = .95) =>
        Percentile(draws, level) is { } percentile
            ? new Interval((2 * estimate) - percentile.Upper, (2 * estimate) - percentile.Lower)
            : null;
}

/// <summary>Quantiles of a sample by straight lines between its ordered values.</summary>
/// <remarks>
/// With x₀ ≤ … ≤ xₙ₋₁ and h = (n − 1)·p: x_⌊h⌋ + (h − ⌊h⌋)(x_⌊h⌋₊₁ − x_⌊h⌋). Definition 7 of R. J. Hyndman and Y. Fan,
/// "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), 361–365.
/// </remarks>
public static class SampleQuantile
{
    /// <summary>The quantile of values in ascending order.</summary>
    /// <param name="sorted">At least one value, ascending.</param>
    /// <param name="probability">0 to 1; .5 gives the median.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no value, or the probability is out of its range.</exception>
    public static double OfSorted(ReadOnlySpan<double> sorted, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Length, nameof(sorted));
        ArgumentOutOfRangeException.ThrowIfLessThan(probability, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1);
        var position = (sorted.Length - 1) * probability;
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>The quantile of values in any order; they are left in another order.</summary>
    /// <param name="values">At least one value, none NaN.</param>
    /// <param name="probability">0 to 1; .5 gives the median.</param>
    /// <remarks>
    /// Finds the two order statistics it needs instead of sorting all: C. A. R. Hoare, "Algorithm 65: Find",
    /// Communications of the ACM 4 (1961).
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no value, or the probability is out of its range.</exception>
    public static double Of(Span<double> values, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Length, nameof(values));
        ArgumentOutOfRangeException.ThrowIfLessThan(probability, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1);
        var position = (values.Length - 1) * probability;
        var below = (int)Math.Floor(position);
        Find(values, below);
        if (below + 1 == values.Length)
        {
            return values[below];
        }

        var above = values[below + 1];
        foreach (var value in values[(below + 1)..])
        {
            above = Math.Min(above, value);
        }

        return values[below] + ((position - below) * (above - values[below]));
    }

    // Puts the order statistic in its place, with nothing larger before it and nothing smaller after it. An innermost loop
    // of a whole run: without the attribute it would run unoptimised for most of it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Find(Span<double> values, int place)
    {
        int from = 0, to = values.Length - 1;
        while (from < to)
        {
            var pivot = values[place];
            int low = from, high = to;
            while (low <= high)
            {
                while (values[low] < pivot)
                {
                    low++;
                }

                while (pivot < values[high])
                {
                    high--;
                }

                if (low <= high)
                {
                    (values[low], values[high]) = (values[high], values[low]);
                    low++;
                    high--;
                }
            }

            from = high < place ? low : from;
            to = place < low ? high : to;
        }
    }
}
