namespace Parallax.Reliability;

/// <summary>Lengths that two coders both marked, code by code: what cuα is made of. Lengths of several texts add up.</summary>
/// <param name="codes">All codes, in ordinal order.</param>
internal sealed class MarkedLengths(IReadOnlyList<string> codes)
{
    private readonly double[] self = new double[codes.Count];

    internal IReadOnlyList<string> Codes => codes;

    // ℓ*_c, ℓ*_cc and ℓ*.
    internal double[] Met { get; } = new double[codes.Count];

    internal double[] Alike { get; } = new double[codes.Count];

    internal double Total => Met.Sum();

    private double Pairs => Total - (self.Sum() / Total);

    /// <summary>Lengths in one text.</summary>
    internal static MarkedLengths Of(Continuum continuum)
    {
        ArgumentNullException.ThrowIfNull(continuum);
        ArgumentOutOfRangeException.ThrowIfLessThan(continuum.Coders.Count, 2, nameof(continuum));
        var lengths = new MarkedLengths(
            [.. continuum.Coders.SelectMany(segments => segments).Select(segment => segment.Code).Distinct().Order(StringComparer.Ordinal)]);
        lengths.Add(continuum);
        return lengths;
    }

    /// <summary>Adds a text.</summary>
    internal void Add(Continuum continuum)
    {
        var places = codes.Index().ToDictionary(code => code.Item, code => code.Index, StringComparer.Ordinal);
        for (var i = 0; i < continuum.Coders.Count; i++)
        {
            Segment[] others = [.. continuum.Coders.Where((_, j) => j != i).SelectMany(segments => segments).OrderBy(segment => segment.Begin)];
            foreach (var segment in continuum.Coders[i])
            {
                Add(segment, places[segment.Code], others, continuum.Coders.Count - 1);
            }
        }
    }

    /// <summary>Adds other lengths of the same codes so many times.</summary>
    internal void Add(MarkedLengths other, double times)
    {
        for (var code = 0; code < codes.Count; code++)
        {
            Met[code] += times * other.Met[code];
            Alike[code] += times * other.Alike[code];
            self[code] += times * other.self[code];
        }
    }

    /// <summary>cuα's observed and expected mismatch as lengths.</summary>
    internal UnitizingEstimate Estimate
    {
        get
        {
            double observed = Total, expected = Total;
            for (var c = 0; c < codes.Count; c++)
            {
                observed -= Alike[c];
                expected -= Expected(c);
            }

            return Met.Count(length => length > 0) < 2 ? new UnitizingEstimate(0, 0) : new UnitizingEstimate(observed, expected);
        }
    }

    // ε*_cc.
    internal double Expected(int code) => Total > 0 && Pairs > 0 ? ((Met[code] * Met[code]) - self[code]) / Pairs : 0;

    // ε*_c.
    internal double ExpectedMet(int code) => Total > 0 && Pairs > 0 ? ((Met[code] * Total) - self[code]) / Pairs : 0;

    private void Add(Segment segment, int code, Segment[] others, int otherCoders)
    {
        var (covered, place) = (0.0, segment.Begin);
        foreach (var other in others)
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
