using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>Krippendorff's α where a coder gives a unit a set of codes: several, one or none.</summary>
/// <remarks>
/// α = 1 − D_o/D_e as <see cref="KrippendorffAlpha"/>, with MASI in the place of δ²: 1 − J·M, J = |A∩B|/|A∪B|, M = 1 for
/// equal sets, 2/3 where one holds the other, 1/3 where they overlap, 0 where they share nothing; the empty set differs by 0
/// from itself and by 1 from any other. Source: R. J. Passonneau, "Measuring Agreement on Set-Valued Items (MASI) for
/// Semantic and Pragmatic Annotation", LREC (2006).
/// </remarks>
public static class SetAlpha
{
    /// <summary>MASI distance of two sets, 0 (the same) to 1 (nothing shared).</summary>
    public static double Distance<TCode>(IReadOnlySet<TCode> a, IReadOnlySet<TCode> b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var shared = a.Count(b.Contains);
        if (shared == a.Count && shared == b.Count)
        {
            return 0;
        }

        if (shared == 0)
        {
            return 1;
        }

        var monotonicity = shared == a.Count || shared == b.Count ? 2.0 / 3 : 1.0 / 3;
        return 1 - ((double)shared / (a.Count + b.Count - shared) * monotonicity);
    }

    /// <summary>α over all units, and beside it over those that at least one coder gave a code.</summary>
    /// <param name="units">The sets each unit received, in any order; a coder who skipped a unit adds none.</param>
    public static SetAlphaEstimate Of<TCode>(IEnumerable<IReadOnlyCollection<IReadOnlySet<TCode>>> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        IReadOnlyCollection<IReadOnlySet<TCode>>[] pairable = [.. units.Where(sets => sets.Count >= 2)];
        return new SetAlphaEstimate(
            Compute<TCode>(pairable), Compute<TCode>([.. pairable.Where(sets => sets.Any(set => set.Count > 0))]));
    }

    /// <summary>What resampling clusters says of both; null where nothing can be resampled or α has no value.</summary>
    /// <param name="units">The sets each unit received.</param>
    /// <param name="clusters">One label a unit, as its document.</param>
    /// <param name="options">Resampling.</param>
    internal static (AgreementUncertainty? AllUnits, AgreementUncertainty? CodedUnits) Uncertainty<TCode>(
        IEnumerable<IReadOnlyCollection<IReadOnlySet<TCode>>> units, IReadOnlyList<string> clusters, AgreementOptions options)
    {
        (IReadOnlyCollection<IReadOnlySet<TCode>> Sets, string Cluster)[] pairable = [.. units.Zip(clusters).Where(unit => unit.First.Count >= 2)];
        return (Of(pairable), Of([.. pairable.Where(unit => unit.Sets.Any(set => set.Count > 0))]));

        AgreementUncertainty? Of((IReadOnlyCollection<IReadOnlySet<TCode>> Sets, string Cluster)[] some)
        {
            var counted = new CountedSets<TCode>([.. some.Select(unit => unit.Sets)]);
            return counted.Estimate().Value is null ? null
                : ClusterDraws.Of([.. some.Select(unit => unit.Cluster)], options, times => counted.Sums(times) is var (n, observed, expected)
                    && expected > 0 ? 1 - (observed / n / (expected / n / (n - 1))) : double.NaN);
        }
    }

    private static AlphaEstimate Compute<TCode>(IReadOnlyCollection<IReadOnlySet<TCode>>[] units) => new CountedSets<TCode>(units).Estimate();

    // Most units carry no code or one, so few sets differ and each pair of them is compared once.
    private sealed class CountedSets<TCode>
    {
        private readonly int[][] given;
        private readonly double[][] distances;

        // Of each unit the mean distance of each of its sets from the others, summed.
        private readonly double[] apart;

        internal CountedSets(IReadOnlyCollection<IReadOnlySet<TCode>>[] units)
        {
            var sets = new List<IReadOnlySet<TCode>>();
            given = [.. units.Select(unit => unit.Select(set => Place(sets, set)).ToArray())];
            distances = [.. sets.Select(one => sets.Select(other => Distance(one, other)).ToArray())];
            apart = [.. given.Select(unit => unit.Sum(first => unit.Sum(second => distances[first][second])) / (unit.Length - 1))];
        }

        internal AlphaEstimate Estimate()
        {
            var (n, observed, expected) = Sums(Enumerable.Repeat(1.0, given.Length).ToArray());
            return n == 0 ? new AlphaEstimate(0, 0, 0, 0) : new AlphaEstimate(given.Length, (int)n, observed / n, expected / n / (n - 1));
        }

        /// <summary>Values, n·D_o and n(n − 1)·D_e where each unit counts so many times.</summary>
        internal (double Values, double Observed, double Expected) Sums(double[] times)
        {
            var counts = new double[distances.Length];
            double n = 0, expected = 0;
            for (var unit = 0; unit < given.Length; unit++)
            {
                n += times[unit] * given[unit].Length;
                foreach (var set in given[unit])
                {
                    counts[set] += times[unit];
                }
            }

            for (var set = 0; set < counts.Length; set++)
            {
                expected += counts[set] > 0 ? counts[set] * DenseVectors.Dot(counts, distances[set]) : 0;
            }

            return (n, DenseVectors.Dot(times, apart), expected);
        }

        private static int Place(List<IReadOnlySet<TCode>> sets, IReadOnlySet<TCode> set)
        {
            var place = sets.FindIndex(known => known.Count == set.Count && known.All(set.Contains));
            if (place >= 0)
            {
                return place;
            }

            sets.Add(set);
            return sets.Count - 1;
        }
    }
}

/// <summary>α of sets of codes, twice: most units carry no code, and agreement on nothing can hide disagreement on codes.</summary>
/// <param name="AllUnits">Over all units with two sets or more.</param>
/// <param name="CodedUnits">Over those of them that at least one coder gave a code.</param>
public sealed record SetAlphaEstimate(AlphaEstimate AllUnits, AlphaEstimate CodedUnits);
