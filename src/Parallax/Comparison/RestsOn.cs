using Parallax.Codebooks;

namespace Parallax.Comparison;

/// <summary>Which codes and themes a row of a comparison rests on, so that a gate of theirs is a gate of the row.</summary>
/// <remarks>
/// A row of one code rests on the code, a row of a theme on the theme as a whole: which of its codes a sentence carries
/// does not matter to it. Measures defined by certain codes rest on these (METHOD §4.4–4.12). A row over all codes
/// together rests on none in particular. A grievance (REL.HISTORY) joins distrust only where its stance is critical; trust
/// does not rest on it.
/// </remarks>
public static class RestsOn
{
    private const string Interests = "INT";
    private const string Values = "VAL";
    private const string Time = "TMP";

    private static readonly string[] Visions = ["ORD", "ROL"];

    // Measures of a theme that look at how attention falls on its codes: codes that fail are one theme, and nothing is left to compare.
    private static readonly string[] OverCodes =
        ["framing", "common_interest", "counter_third_party", "divergence", "clarity_consist", "clarity_focus"];

    /// <summary>Codes and themes of the codebook that a row rests on; empty for all codes together and for what needs no codes.</summary>
    /// <param name="row">The row.</param>
    /// <param name="codebook">Its codebook; what it lacks is left out.</param>
    /// <param name="codes">Codes that measures are defined by.</param>
    public static IReadOnlyList<string> Topics(MeasureRow row, Codebook codebook, MeasureCodes codes)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(codes);
        IEnumerable<string> named = row.Code != "all" ? [row.Code] : row.Theme != "all" ? [row.Theme] : [];
        var known = codebook.Themes.Select(theme => theme.Id).Concat(codebook.Codes.Select(code => code.Id)).ToHashSet(StringComparer.Ordinal);
        return [.. named.Concat(Defining(row.Measure, codes)).Where(known.Contains).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether a row sets the codes of its themes apart, so that codes which fail a gate weaken it although the theme stands.</summary>
    /// <param name="row">The row.</param>
    public static bool SetsCodesApart(MeasureRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Code == "all" && OverCodes.Any(name => row.Measure.StartsWith(name, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Defining(string measure, MeasureCodes codes) => measure.Split('_') switch
    {
        ["trust", ..] or ["mutual", "trust", ..] => [codes.Trust, codes.Distrust],
        ["caution", ..] => codes.Caution,
        ["time", "horizon", ..] => [Time],
        ["common", "interest", ..] or ["counter", "third", ..] => [Interests],
        ["clarity", ..] => Visions,
        ["coupling", ..] => [Interests, Values],
        _ => [],
    };
}
