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
    public static UnitizingEstimate Of(Continuum continuum)
    {
        var lengths = new MarkedLengths(continuum);
        double observed = lengths.Total, expected = lengths.Total;
        for (var c = 0; c < lengths.Codes.Count; c++)
        {
            observed -= lengths.Alike[c];
            expected -= lengths.Expected(c);
        }

        return lengths.Codes.Count < 2 ? new UnitizingEstimate(0, 0) : new UnitizingEstimate(observed, expected);
    }

    /// <summary>(k)uα of each code, in ordinal order: how far what one coder marked with it others marked with it too.</summary>
    /// <exception cref="ArgumentException">There are fewer than two coders.</exception>
    public static IReadOnlyDictionary<string, UnitizingEstimate> ByCode(Continuum continuum)
    {
        var lengths = new MarkedLengths(continuum);
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

    // Lengths that two coders both marked.
    private sealed class MarkedLengths
    {
        private readonly double[] self;

        internal MarkedLengths(Continuum continuum)
        {
            ArgumentNullException.ThrowIfNull(continuum);
            ArgumentOutOfRangeException.ThrowIfLessThan(continuum.Coders.Count, 2, nameof(continuum));
            Codes = [.. continuum.Coders.SelectMany(segments => segments).Select(segment => segment.Code).Distinct().Order(StringComparer.Ordinal)];
            (Met, Alike, self) = (new double[Codes.Count], new double[Codes.Count], new double[Codes.Count]);
            for (var i = 0; i < continuum.Coders.Count; i++)
            {
                Segment[] others = [.. continuum.Coders.Where((_, j) => j != i).SelectMany(segments => segments)];
                foreach (var segment in continuum.Coders[i])
                {
                    Add(segment, others, continuum.Coders.Count - 1);
                }
            }

            Total = Met.Sum();
        }

        internal IReadOnlyList<string> Codes { get; }

        // ℓ*_c, ℓ*_cc and ℓ*.
        internal double[] Met { get; }

        internal double[] Alike { get; }

        internal double Total { get; }

        private double Pairs => Total - (self.Sum() / Total);

        // ε*_cc.
        internal double Expected(int code) => Total > 0 && Pairs > 0 ? ((Met[code] * Met[code]) - self[code]) / Pairs : 0;

        // ε*_c.
        internal double ExpectedMet(int code) => Total > 0 && Pairs > 0 ? ((Met[code] * Total) - self[code]) / Pairs : 0;

        private void Add(Segment segment, Segment[] others, int otherCoders)
        {
            var code = Codes.ToList().IndexOf(segment.Code);
            var (covered, place) = (0.0, segment.Begin);
            foreach (var other in others.OrderBy(other => other.Begin))
            {
                double from = Math.Max(segment.Begin, other.Begin), to = Math.Min(segment.End, other.End);
                if (to <= from)
                {
                    continue;
                }

                Met[code] += (to - from) / otherCoders;
                Alike[code] += other.Code == segment.Code ? (to - from) / otherCoders : 0;
                covered += Math.Max(0, to - Math.Max(from, place));
                place = Math.Max(place, to);
            }

            self[code] += covered * covered;
        }
    }
}
