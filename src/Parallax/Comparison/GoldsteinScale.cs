using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Parallax.Comparison;

/// <summary>How cooperative or hostile a kind of event is, −10 to 8.5.</summary>
/// <remarks>
/// Weights: J. S. Goldstein, "A Conflict-Cooperation Scale for WEIS Events Data", Journal of Conflict Resolution 36
/// (1992), 369–385, as carried over to CAMEO by the Computational Event Data System: P. A. Schrodt, CAMEO: Conflict and
/// Mediation Event Observations, Event and Actor Codebook 1.1b3 (2012), and its table of scale values. The table built
/// in holds a code only where its weight differs from that of the code it is part of: 1011 has the weight of 10.
/// </remarks>
public static class GoldsteinScale
{
    private static readonly Lazy<FrozenDictionary<string, double>> Weights = new(ReadWeights);

    /// <summary>The weight of a CAMEO code; null where its root is none of CAMEO's.</summary>
    /// <param name="cameo">Two to four digits.</param>
    public static double? Weight(string cameo)
    {
        ArgumentNullException.ThrowIfNull(cameo);
        for (var length = cameo.Length; length >= 2; length--)
        {
            if (Weights.Value.TryGetValue(cameo[..length], out var weight))
            {
                return weight;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, double> ReadWeights()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("goldstein.tsv")
            ?? throw new InvalidOperationException("The program was built without its table goldstein.tsv.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        reader.ReadLine();
        while (reader.ReadLine()?.Split('\t') is [var code, var weight])
        {
            weights.Add(code, double.Parse(weight, CultureInfo.InvariantCulture));
        }

        return weights.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
