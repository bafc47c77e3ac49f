namespace Parallax.Comparison;

/// <summary>Whether trust or distrust towards a partner is spoken of, in each direction.</summary>
/// <remarks>
/// T(A→B) = (t⁺ − t⁻) / (t⁺ + t⁻ + 1) over units with subject A and target B: t⁺ units that carry trust, t⁻ units that
/// carry distrust or a grievance with critical stance. It says what is coded in texts, never what a state feels. Source:
/// METHOD §4.10.
/// </remarks>
public static class Trust
{
    /// <summary>Fewest references t⁺ + t⁻ that carry an index; below, a value near 0 is absence of text, not of trust.</summary>
    public const int MinimumReferences = 10;

    /// <summary>T, above −1 and below 1.</summary>
    /// <param name="plus">t⁺: units that carry trust.</param>
    /// <param name="minus">t⁻: units that carry distrust.</param>
    public static double Index(double plus, double minus) => (plus - minus) / (plus + minus + 1);

    /// <summary>TA = T(A→B) − T(B→A), −2 to 2.</summary>
    /// <param name="forth">T(A→B).</param>
    /// <param name="back">T(B→A).</param>
    public static double Asymmetry(double forth, double back) => forth - back;

    /// <summary>MT, the smaller of both directions, −1 to 1.</summary>
    /// <param name="forth">T(A→B).</param>
    /// <param name="back">T(B→A).</param>
    public static double Mutual(double forth, double back) => Math.Min(forth, back);
}
