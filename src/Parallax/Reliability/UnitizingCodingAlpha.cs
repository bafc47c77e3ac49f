namespace Parallax.Reliability;

/// <summary>Krippendorff's α of codes given stretches: where two coders both marked something, did they give it the same code?</summary>
/// <remarks>
/// As <see cref="UnitizingAlpha"/>, over the lengths that two coders both marked: ℓ*_ck, its sums ℓ*_c and ℓ*. A segment's
/// pairable length p is what any other coder marked of it; R*_c = Σ p² over segments of c, R* = Σ R*_c. ε*_ck = (ℓ*_c ℓ*_k −
/// [c = k] R*_c)/(ℓ* − R*/ℓ*). cuα = 1 − (ℓ* − Σ ℓ*_cc)/(Σ ε* − Σ ε*_cc); of one code k, (k)uα = 1 − ((ℓ*_k − ℓ*_kk)/ℓ*_k) /
/// ((ε*_k − ε*_kk)/ε*_k). Source: K. Krippendorff, Content Analysis, 4th edition (2019), sections 12.6.5 and 12.6.6, eqs 36
/// to 38, after the 2016 article named there.
/// </remarks>
public static class UnitizingCodingAlpha
{
    /// <summary>cuα, over all codes.</summary>
    /// <exception cref="ArgumentException">There are fewer than two coders.</exception>
    public static UnitizingEstimate Of(Continuum continuum) => MarkedLengths.Of(continuum).Estimate;

    /// <summary>(k)uα of each code, in ordinal order: how far what one coder marked with it others marked with it too.</summary>
    /// <exception cref="ArgumentException">There are fewer than two coders.</exception>
    public static IReadOnlyDictionary<string, UnitizingEstimate> ByCode(Continuum continuum)
    {
        var lengths = MarkedLengths.Of(continuum);
        var byCode = new SortedDictionary<string, UnitizingEstimate>(StringComparer.Ordinal);
        for (var c = 0; c < lengths.Codes.Count; c++)
        {
            var met = lengths.Met[c];
            var expected = lengths.ExpectedMet(c);
            byCode[lengths.Codes[c]] = met > 0 && expected > 0 && lengths.Codes.Count > 1
                ? new UnitizingEstimate((met - lengths.Alike[c]) / met, (expected - lengths.Expected(c)) / expected)
                : new UnitizingEstimate(0, 0);
        }

        return byCode;
    }
}
