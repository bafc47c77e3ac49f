using Parallax.Codebooks;

namespace Parallax.Codings.Rules;

/// <summary>Times and years a unit speaks of (METHOD §1.2, §1.4).</summary>
internal static class TimeSpokenOf
{
    private const int NearYears = 5;

    /// <summary>All horizons that the unit's codes name.</summary>
    public static Horizons Of(Unit unit)
    {
        var horizons = Horizons.None;
        foreach (var hit in unit.Hits)
        {
            horizons |= hit.Variant.Code.Horizon;
        }

        return horizons;
    }

    /// <summary>Whether a year entry's match lies in the time it stands for: near within five years, long beyond.</summary>
    /// <remarks>A year before the document's own is no plan, and where the document has no date nothing can be told.</remarks>
    public static bool Holds(Entry entry, int year, int? documentYear) => entry.Year switch
    {
        Horizons.None => true,
        Horizons.Near => year >= documentYear && year <= documentYear + NearYears,
        _ => year > documentYear + NearYears,
    };
}
