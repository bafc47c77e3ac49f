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

    private static AlphaEstimate Compute<TCode>(IReadOnlyCollection<IReadOnlySet<TCode>>[] units)
    {
        // Most units carry no code or one, so few sets differ and each pair of them is compared once.
        var sets = new List<IReadOnlySet<TCode>>();
        int[][] given = [.. units.Select(unit => unit.Select(set => Place(sets, set)).ToArray())];
        var distances = new double[sets.Count, sets.Count];
        for (var a = 0; a < sets.Count; a++)
        {
            for (var b = 0; b < sets.Count; b++)
            {
                distances[a, b] = Distance(sets[a], sets[b]);
            }
        }

        var counts = new double[sets.Count];
        double n = 0, observed = 0;
        foreach (var unit in given)
        {
            n += unit.Length;
            foreach (var first in unit)
            {
                counts[first]++;
                observed += unit.Sum(second => distances[first, second]) / (unit.Length - 1);
            }
        }

        var expected = 0.0;
        for (var a = 0; a < sets.Count; a++)
        {
            for (var b = 0; b < sets.Count; b++)
            {
                expected += counts[a] * counts[b] * distances[a, b];
            }
        }

        return n == 0 ? new AlphaEstimate(0, 0, 0, 0) : new AlphaEstimate(units.Length, (int)n, observed / n, expected / n / (n - 1));
    }

    private static int Place<TCode>(List<IReadOnlySet<TCode>> sets, IReadOnlySet<TCode> set)
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

/// <summary>α of sets of codes, twice: most units carry no code, and agreement on nothing can hide disagreement on codes.</summary>
/// <param name="AllUnits">Over all units with two sets or more.</param>
/// <param name="CodedUnits">Over those of them that at least one coder gave a code.</param>
public sealed record SetAlphaEstimate(AlphaEstimate AllUnits, AlphaEstimate CodedUnits);
