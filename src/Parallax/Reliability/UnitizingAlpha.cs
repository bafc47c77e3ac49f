namespace Parallax.Reliability;

/// <summary>An α for unitising with the quantities it rests on.</summary>
/// <param name="ObservedDisagreement">Observed disagreement, 0 or more.</param>
/// <param name="ExpectedDisagreement">Disagreement expected by chance, in the same unit; 0 where nothing varies.</param>
public sealed record UnitizingEstimate(double ObservedDisagreement, double ExpectedDisagreement)
{
    /// <summary>α, at most 1; null (undefined) where nothing varies.</summary>
    public double? Value => ExpectedDisagreement > 0 ? 1 - (ObservedDisagreement / ExpectedDisagreement) : null;
}

/// <summary>Krippendorff's α for unitising: whether coders mark the same stretches of a text with the same codes.</summary>
/// <remarks>
/// With gaps as a value φ: ℓ_ck is the length on which coder i's segments of c meet coder j's of k, over all i ≠ j, divided
/// by m − 1. R_c = Σ l² over segments of c, R_φ = Σ l over gaps, R = Σ R_c. ε_ck = (ℓ_c ℓ_k − [c = k] R_c)/(ℓ − R/ℓ) with ℓ_c
/// and ℓ the sums of ℓ_ck. uα = 1 − (ℓ − Σ ℓ_cc)/(ε − Σ ε_cc). |uα is the same with all codes taken as one: only where
/// something was marked. Source: K. Krippendorff, Y. Mathet, S. Bouvry and A. Widlöcher, "On the Reliability of Unitizing
/// Textual Continua: Further Developments", Quality &amp; Quantity 50 (2016), 2347–2364; Content Analysis, 4th edition (2019),
/// section 12.6, eqs 32–35. METHOD §2.4.
/// </remarks>
public static class UnitizingAlpha
{
    /// <summary>uα: whether coders mark the same stretches with the same codes.</summary>
    /// <exception cref="ArgumentException">There are fewer than two coders.</exception>
    public static UnitizingEstimate Of(Continuum continuum) => Compute(continuum, code => code);

    /// <summary>|uα: whether coders mark the same stretches, with whatever code.</summary>
    /// <exception cref="ArgumentException">There are fewer than two coders.</exception>
    public static UnitizingEstimate Binary(Continuum continuum) => Compute(continuum, code => code is null ? null : "");

    private static UnitizingEstimate Compute(Continuum continuum, Func<string?, string?> value)
    {
        ArgumentNullException.ThrowIfNull(continuum);
        var m = continuum.Coders.Count;
        if (m < 2)
        {
            throw new ArgumentException("Agreement needs two coders or more.", nameof(continuum));
        }

        IReadOnlyList<Section>[] coders =
        [
            .. Enumerable.Range(0, m).Select(coder =>
                continuum.Sections(coder).Select(section => section with { Code = value(section.Code) }).ToArray()),
        ];
        string?[] values = [.. coders.SelectMany(sections => sections).Select(section => section.Code).Distinct().Order(StringComparer.Ordinal)];
        double mismatch = 0, total = 0;
        var lengths = new double[values.Length];
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < m; j++)
            {
                if (i != j)
                {
                    AddMeetings(coders[i], coders[j], values, lengths, ref mismatch, ref total);
                }
            }
        }

        var self = coders.SelectMany(sections => sections).Sum(SelfPairs);
        return Estimate([.. lengths.Select(length => length / (m - 1))], self, mismatch / (m - 1), total / (m - 1));
    }

    private static UnitizingEstimate Estimate(double[] lengths, double self, double observed, double total)
    {
        var unequal = total * total;
        for (var c = 0; c < lengths.Length; c++)
        {
            unequal -= lengths[c] * lengths[c];
        }

        return new UnitizingEstimate(observed, lengths.Length < 2 ? 0 : unequal / (total - (self / total)));
    }

    private static void AddMeetings(
        IReadOnlyList<Section> first, IReadOnlyList<Section> second, string?[] values, double[] lengths, ref double mismatch, ref double total)
    {
        var (a, b) = (0, 0);
        while (a < first.Count && b < second.Count)
        {
            var met = Math.Min(first[a].End, second[b].End) - Math.Max(first[a].Begin, second[b].Begin);
            lengths[Array.IndexOf(values, first[a].Code)] += met;
            total += met;
            mismatch += first[a].Code == second[b].Code ? 0 : met;
            var (endA, endB) = (first[a].End, second[b].End);
            a += endA <= endB ? 1 : 0;
            b += endB <= endA ? 1 : 0;
        }
    }

    // A stretch cannot be compared with itself: a segment as a whole, a gap place by place.
    private static double SelfPairs(Section section) => section.Code is null ? section.Length : section.Length * section.Length;
}
