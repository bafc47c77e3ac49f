namespace Parallax.Reliability;

/// <summary>A stretch of a continuum that a coder marked with a code.</summary>
/// <param name="Begin">Where it begins, in the continuum's unit, as characters.</param>
/// <param name="Length">How long it is, above 0.</param>
/// <param name="Code">What it was marked with.</param>
public readonly record struct Segment(double Begin, double Length, string Code)
{
    /// <summary>Where it ends; this place no longer belongs to it.</summary>
    public double End => Begin + Length;
}

/// <summary>What coders marked on one continuum, as a text: segments of one coder do not overlap.</summary>
public sealed class Continuum
{
    /// <summary>Takes the segments over.</summary>
    /// <param name="begin">Where the continuum begins.</param>
    /// <param name="length">How long it is, L, above 0.</param>
    /// <param name="coders">The segments of each coder, in any order; a coder who marked nothing has none.</param>
    /// <exception cref="ArgumentException">A segment lies outside, has no length, or overlaps another of its coder.</exception>
    public Continuum(double begin, double length, IReadOnlyList<IReadOnlyList<Segment>> coders)
    {
        ArgumentNullException.ThrowIfNull(coders);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        (Begin, Length) = (begin, length);
        Coders = [.. coders.Select(segments => Checked(segments))];
    }

    /// <summary>Where it begins.</summary>
    public double Begin { get; }

    /// <summary>How long it is, L.</summary>
    public double Length { get; }

    /// <summary>The segments of each coder, from the first to the last.</summary>
    public IReadOnlyList<IReadOnlyList<Segment>> Coders { get; }

    /// <summary>A coder's whole continuum as segments and gaps, whose code is null, from the first to the last.</summary>
    /// <param name="coder">Which coder.</param>
    /// <param name="code">Only segments of this code count, all else is gap; null for all.</param>
    internal IReadOnlyList<Section> Sections(int coder, string? code = null)
    {
        var sections = new List<Section>();
        var place = Begin;
        foreach (var segment in Coders[coder].Where(segment => code is null || segment.Code == code))
        {
            AddGap(sections, place, segment.Begin);
            sections.Add(new Section(segment.Begin, segment.Length, segment.Code));
            place = segment.End;
        }

        AddGap(sections, place, Begin + Length);
        return sections;
    }

    private static void AddGap(List<Section> sections, double from, double to)
    {
        if (to > from)
        {
            sections.Add(new Section(from, to - from, null));
        }
    }

    private Segment[] Checked(IReadOnlyList<Segment> segments)
    {
        Segment[] sorted = [.. segments.OrderBy(segment => segment.Begin)];
        var place = Begin;
        foreach (var segment in sorted)
        {
            if (segment.Begin < place || segment.Length <= 0 || segment.End > Begin + Length)
            {
                throw new ArgumentException("Segments must lie within the continuum and not overlap another of their coder.", nameof(segments));
            }

            place = segment.End;
        }

        return sorted;
    }
}

// A part of a coder's continuum: a segment, or a gap, whose code is null.
internal readonly record struct Section(double Begin, double Length, string? Code)
{
    internal double End => Begin + Length;
}

/// <summary>Krippendorff's α for unitising in its first form, for two coders.</summary>
/// <remarks>
/// For each code c: D_o = Σ_{i≠j} Σ δ²(u, v)/(m(m − 1)L²); δ² of two overlapping units is the squared distance of their
/// beginnings plus that of their ends, of a unit that lies wholly in the other's gap its squared length, else 0.
/// D_e = (2/L) Σ_units [(N_c − 1)/3 (2l³ − 3l² + l) + l² Σ_{gaps l_g ≥ l} (l_g − l + 1)] / (mL(mL − 1) − Σ_units l(l − 1)), m
/// coders, N_c units of c. α_c = 1 − D_o/D_e; together 1 − Σ_c D_o/Σ_c D_e. Source: K. Krippendorff, Content Analysis, 2nd
/// edition (2004), section 11.6; "On the Reliability of Unitizing Continuous Data", Sociological Methodology 25 (1995),
/// 47–76. Lengths are whole numbers. Of more than two coders it misbehaves, as its author found in 2016; use
/// <see cref="UnitizingAlpha"/>.
/// </remarks>
public static class UnitizingAlpha2004
{
    /// <summary>α of each code, and of all together, for two coders.</summary>
    /// <exception cref="ArgumentException">There are not two coders.</exception>
    public static (IReadOnlyDictionary<string, UnitizingEstimate> ByCode, UnitizingEstimate All) Of(Continuum continuum)
    {
        ArgumentNullException.ThrowIfNull(continuum);
        if (continuum.Coders.Count != 2)
        {
            throw new ArgumentException("This form is for two coders.", nameof(continuum));
        }

        var byCode = new SortedDictionary<string, UnitizingEstimate>(StringComparer.Ordinal);
        double observed = 0, expected = 0;
        foreach (var code in continuum.Coders.SelectMany(segments => segments).Select(segment => segment.Code).Distinct().Order(StringComparer.Ordinal))
        {
            var estimate = OfCode(continuum, code);
            byCode[code] = estimate;
            observed += estimate.ObservedDisagreement;
            expected += estimate.ExpectedDisagreement;
        }

        return (byCode, new UnitizingEstimate(observed, expected));
    }

    private static UnitizingEstimate OfCode(Continuum continuum, string code)
    {
        IReadOnlyList<Section>[] coders = [.. Enumerable.Range(0, 2).Select(coder => continuum.Sections(coder, code))];
        var length = continuum.Length;
        var difference = 0.0;
        foreach (var u in coders[0])
        {
            foreach (var v in coders[1])
            {
                difference += Difference(u, v);
            }
        }

        // Both orders of the two coders, divided by m(m − 1) = 2.
        return new UnitizingEstimate(difference / (length * length), Expected([.. coders.SelectMany(sections => sections)], 2, length));
    }

    private static double Difference(Section u, Section v)
    {
        if (u.Code is null && v.Code is null)
        {
            return 0;
        }

        if (u.Code is not null && v.Code is not null)
        {
            double begins = u.Begin - v.Begin, ends = u.End - v.End;
            return u.Begin < v.End && v.Begin < u.End ? (begins * begins) + (ends * ends) : 0;
        }

        var (unit, gap) = u.Code is null ? (v, u) : (u, v);
        return gap.Begin <= unit.Begin && unit.End <= gap.End ? unit.Length * unit.Length : 0;
    }

    private static double Expected(Section[] sections, int coders, double length)
    {
        Section[] units = [.. sections.Where(section => section.Code is not null)];
        double sum = 0, own = 0;
        foreach (var unit in units)
        {
            var l = unit.Length;
            var room = sections.Where(gap => gap.Code is null && gap.Length >= l).Sum(gap => gap.Length - l + 1);
            sum += ((units.Length - 1) / 3.0 * ((2 * l * l * l) - (3 * l * l) + l)) + (l * l * room);
            own += l * (l - 1);
        }

        return 2 / length * sum / ((coders * length * ((coders * length) - 1)) - own);
    }
}
