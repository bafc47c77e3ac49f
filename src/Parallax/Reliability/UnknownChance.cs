using System.Globalization;

namespace Parallax.Reliability;

/// <summary>What is said of sentences that weighted figures leave out.</summary>
internal static class UnknownChance
{
    /// <summary>How many were left out; empty for none.</summary>
    internal static string Of(int sentences) => sentences switch
    {
        0 => "",
        1 => "left out: 1 sentence whose chance of being drawn is unknown",
        _ => string.Create(CultureInfo.InvariantCulture, $"left out: {sentences} sentences whose chance of being drawn is unknown"),
    };
}
