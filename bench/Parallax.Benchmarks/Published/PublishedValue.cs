using System.Globalization;

namespace Parallax.Benchmarks.Published;

/// <summary>A number that was printed somewhere, and the one we compute from the same data.</summary>
/// <param name="Statistic">What it is.</param>
/// <param name="Example">Of which data.</param>
/// <param name="Source">Where it was printed: author, year, work and place.</param>
/// <param name="Value">The number as printed there; its digits say how exact it is.</param>
/// <param name="Ours">Our number; null where it is undefined.</param>
internal sealed record PublishedValue(string Statistic, string Example, string Source, string Value, double? Ours)
{
    /// <summary>Source of a number that another program computed from the definition.</summary>
    public const string Recomputed = "recomputed";

    /// <summary>Whether ours is within half a unit of the last digit printed.</summary>
    public bool Agrees => Ours is { } ours && Math.Abs(ours - Printed) <= (HalfUnit * 1.000001) + 1e-12;

    /// <summary>Ours minus the printed value.</summary>
    public double? Difference => Ours - Printed;

    private double Printed => double.Parse(Value.Replace('−', '-'), CultureInfo.InvariantCulture);

    private double HalfUnit
    {
        get
        {
            var point = Value.IndexOf('.', StringComparison.Ordinal);
            return .5 * Math.Pow(10, point < 0 ? 0 : point + 1 - Value.Length);
        }
    }
}
