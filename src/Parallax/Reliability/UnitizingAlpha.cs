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
        if (continuum.Coders.Count < 2)
        {
            throw new ArgumentException("Agreement needs two coders or more.", nameof(continuum));
        }

        // Sections without a code are the value that comes first.
        string?[] values =
        [
            null, .. continuum.Coders.SelectMany(segments => segments).Select(segment => value(segment.Code)).Distinct().Order(StringComparer.Ordinal),
        ];
        var lengths = new MeetingLengths(values.Length);
        lengths.Add(continuum, code => Array.IndexOf(values, value(code)));
        return lengths.Estimate;
    }
}
