namespace Parallax.Reliability;

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
