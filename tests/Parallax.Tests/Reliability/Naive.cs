using CsCheck;

namespace Parallax.Reliability;

/// <summary>A second implementation of every coefficient, straight from the definitions and with no thought of speed.</summary>
internal static class Naive
{
    /// <summary>Units of three coders who choose from up to four values, with gaps.</summary>
    public static readonly Gen<int[][]> ThreeCoders = Gen.Int[-1, 3].Array[3].Array[0, 12];

    /// <summary>Units of two coders.</summary>
    public static readonly Gen<int[][]> TwoCoders = Gen.Int[-1, 3].Array[2].Array[0, 12];

    public static ReliabilityData Data(int[][] units, int coders, MeasurementLevel level = MeasurementLevel.Nominal, int values = 4)
    {
        string[] names = ["1", "2", "3", "5"];
        return ReliabilityData.OfCoders(
            level == MeasurementLevel.Nominal ? ValueScale.Nominal(names[..values]) : ValueScale.Numeric(level, [1, 2, 3, 5], names),
            [], [.. Enumerable.Range(1, coders).Select(coder => $"c{coder}")], [.. units.SelectMany(values => values)]);
    }

    public static double Weight(WeightKind kind, MeasurementLevel level, int k, int l)
    {
        double[] values = [1, 2, 3, 5];
        var distance = level is MeasurementLevel.Interval or MeasurementLevel.Ratio ? Math.Abs(values[k] - values[l]) / 4 : Math.Abs(k - l) / 3.0;
        var ranks = Math.Abs(k - l);
        return kind switch
        {
            WeightKind.Identity => k == l ? 1 : 0,
            WeightKind.Linear => 1 - distance,
            WeightKind.Quadratic => 1 - (distance * distance),
            _ => 1 - (ranks * (ranks + 1) / 2.0 / 6),
        };
    }

    /// <summary>Every value that was given, with its coder.</summary>
    public static (int Coder, int Value)[] Given(int[] unit) =>
        [.. unit.Select((value, coder) => (coder, value)).Where(given => given.value >= 0)];

    public static int[][] Paired(int[][] units) => [.. units.Where(unit => Given(unit).Length >= 2)];

    public static bool Varies(int[][] units) => Paired(units).SelectMany(Given).Select(given => given.Value).Distinct().Count() > 1;

    public static double Observed(int[][] units, Func<int, int, double> weight) => Paired(units).Average(unit =>
    {
        var given = Given(unit);
        return given.SelectMany(a => given.Where(b => b.Coder != a.Coder).Select(b => weight(a.Value, b.Value))).Average();
    });

    /// <summary>π_k: the mean over units of the share of value k.</summary>
    public static double[] Shares(int[][] units)
    {
        var coded = units.Where(unit => Given(unit).Length > 0).ToArray();
        return [.. Enumerable.Range(0, 4).Select(k => coded.Average(unit => Given(unit).Average(given => given.Value == k ? 1.0 : 0)))];
    }

    public static double Chance(double[] p, double[] q, Func<int, int, double> weight) =>
        Enumerable.Range(0, 4).Sum(k => Enumerable.Range(0, 4).Sum(l => weight(k, l) * p[k] * q[l]));

    public static double[] Margin(IEnumerable<int[]> units, int coder)
    {
        int[] values = [.. units.Select(unit => unit[coder]).Where(value => value >= 0)];
        return [.. Enumerable.Range(0, 4).Select(k => values.Length == 0 ? 0 : values.Count(value => value == k) / (double)values.Length)];
    }

    /// <summary>α from the matrix of coincidences, written out.</summary>
    public static double? Alpha(int[][] units, MeasurementLevel level)
    {
        var coincidences = new double[4, 4];
        foreach (var unit in Paired(units))
        {
            var given = Given(unit);
            foreach (var a in given)
            {
                foreach (var b in given.Where(b => b.Coder != a.Coder))
                {
                    coincidences[a.Value, b.Value] += 1.0 / (given.Length - 1);
                }
            }
        }

        double[] margins = [.. Enumerable.Range(0, 4).Select(c => Enumerable.Range(0, 4).Sum(k => coincidences[c, k]))];
        double n = margins.Sum(), observed = 0, expected = 0;
        for (var c = 0; c < 4; c++)
        {
            for (var k = 0; k < 4; k++)
            {
                var difference = Difference(level, margins, c, k);
                observed += coincidences[c, k] * difference / n;
                expected += margins[c] * margins[k] * difference / n / (n - 1);
            }
        }

        return expected > 1e-12 ? 1 - (observed / expected) : null;
    }

    private static double Difference(MeasurementLevel level, double[] margins, int c, int k)
    {
        double[] values = [1, 2, 3, 5];
        var (low, high) = (Math.Min(c, k), Math.Max(c, k));
        return level switch
        {
            _ when c == k => 0,
            MeasurementLevel.Nominal => 1,
            MeasurementLevel.Ordinal => Math.Pow(margins[low..(high + 1)].Sum() - ((margins[c] + margins[k]) / 2), 2),
            MeasurementLevel.Interval => Math.Pow(values[c] - values[k], 2),
            _ => Math.Pow((values[c] - values[k]) / (values[c] + values[k]), 2),
        };
    }
}
