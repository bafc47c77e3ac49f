namespace Parallax.Comparison;

/// <summary>How sure a voice sounds: hedged against boosted sentences.</summary>
/// <remarks>Source: METHOD §4.9. A unit that is hedged in one coding and boosted in another adds to neither side.</remarks>
public static class Hedging
{
    /// <summary>HR = (h + .5) / (h + b + 1): share of hedged among marked units, 0 to 1, drawn a little to a half.</summary>
    /// <param name="hedged">Coded units that hedge.</param>
    /// <param name="boosted">Coded units that boost.</param>
    public static double Ratio(double hedged, double boosted) => (hedged + .5) / (hedged + boosted + 1);

    /// <summary>(h − b) per 1,000 tokens of relevant units: above 0 where hedging prevails; null without tokens.</summary>
    /// <param name="hedged">Coded units that hedge.</param>
    /// <param name="boosted">Coded units that boost.</param>
    /// <param name="tokens">Tokens of the relevant units.</param>
    public static double? Rate(double hedged, double boosted, double tokens) =>
        tokens > 0 ? 1000 * (hedged - boosted) / tokens : null;
}
