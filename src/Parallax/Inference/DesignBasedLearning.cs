namespace Parallax.Inference;

/// <summary>A mean of people's labels, learnt from a machine's labels of all units and people's of some.</summary>
/// <param name="Mean">The mean; may leave 0 to 1 by chance.</param>
/// <param name="StandardError">As if units were independent, s/√n; null below two units.</param>
/// <param name="ClusterRobust">Over whole clusters: the one to report; null below two clusters.</param>
/// <param name="Clusters">Clusters.</param>
public sealed record DesignBasedMean(double Mean, double? StandardError, double? ClusterRobust, int Clusters);

/// <summary>
/// Design-based supervised learning: what people read, at a known chance, corrects what the machine says of everything.
/// </summary>
/// <remarks>
/// ỹ_i = g_i + (R_i/π_i)(y_i − g_i). Its mean is right on average however much the machine errs, because E[R_i] = π_i.
/// Source: N. Egami, M. Hinck, B. M. Stewart and H. Wei, "Using Imperfect Surrogates for Downstream Inference: Design-based
/// Supervised Learning for Social Science Applications of Large Language Models", NeurIPS (2023). g must not have been trained
/// on the unit it speaks of. ỹ may leave 0 to 1 and is never clipped. METHOD §3.5.
/// </remarks>
public static class DesignBasedLearning
{
    /// <summary>The pseudo-outcome ỹ of each unit.</summary>
    /// <param name="machine">What the machine says, g: 0 or 1, or a probability.</param>
    /// <param name="people">What people say, y; null where they did not read the unit.</param>
    /// <param name="probabilities">Chance at which the unit was to be read, π, above 0 and at most 1.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A chance is out of its range.</exception>
    public static double[] PseudoOutcomes(
        IReadOnlyList<double> machine, IReadOnlyList<double?> people, IReadOnlyList<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(probabilities);
        if (machine.Count != people.Count || machine.Count != probabilities.Count)
        {
            throw new ArgumentException("Each unit needs the machine's label, people's or null, and its chance.", nameof(people));
        }

        foreach (var probability in probabilities)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(probability, nameof(probabilities));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1, nameof(probabilities));
        }

        return [.. machine.Select((g, unit) => people[unit] is { } y ? g + ((y - g) / probabilities[unit]) : g)];
    }

    /// <summary>The mean of the pseudo-outcomes; null without units.</summary>
    /// <param name="pseudoOutcomes">ỹ of each unit.</param>
    /// <param name="clusters">The document of each unit, as a label from 0.</param>
    public static DesignBasedMean? Mean(ReadOnlySpan<double> pseudoOutcomes, ReadOnlySpan<int> clusters)
    {
        var ones = new double[pseudoOutcomes.Length];
        Array.Fill(ones, 1);
        int[] apart = [.. Enumerable.Range(0, pseudoOutcomes.Length)];
        return ClusterMean.Of(pseudoOutcomes, ones, clusters) is { } clustered
            ? new DesignBasedMean(
                clustered.Mean, ClusterMean.Of(pseudoOutcomes, ones, apart)?.StandardError, clustered.StandardError, clustered.Clusters)
            : null;
    }
}
