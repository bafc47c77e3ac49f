using CsCheck;
using Xunit;

namespace Parallax.Reliability;

public class RatioDifferencesTests
{
    // Spread over many orders of magnitude or close together, with and without zero, and how often each was given.
    private static readonly Gen<(double[] Values, double[] Counts)> Scales =
        Gen.Select(Gen.Double[1e-6, 1e9], Gen.Double[0, 25], Gen.Int[65, 200], Gen.Bool).SelectMany(scale =>
            Gen.Select(Gen.Double[0, 1].Array[scale.Item3], Gen.Int[0, 5].Array[scale.Item3 + 1]).Select((places, counts) =>
            {
                double[] values =
                [
                    .. places.Select(place => scale.Item1 * Math.Exp(scale.Item2 * place)).Concat(scale.Item4 ? [0.0] : []).Distinct().Order(),
                ];
                return (values, counts.Select(count => (double)count).Take(values.Length).ToArray());
            }));

    [Fact]
    public void Sum_ManyValues_IsTheSumOverAllPairs() => Scales.Sample(scale =>
        Same(Naive(scale.Values, scale.Counts), new RatioDifferences(scale.Values).Sum(scale.Counts)), iter: 200);

    [Fact]
    public void Sum_NegativeValues_IsThatOfTheirSizes() => Scales.Sample(scale =>
    {
        double[] mirrored = [.. scale.Values.Reverse().Select(value => -value)];
        double[] counts = [.. scale.Counts.Reverse()];
        return Same(Naive(scale.Values, scale.Counts), new RatioDifferences(mirrored).Sum(counts));
    }, iter: 50);

    [Fact]
    public void Sum_ValuesThatAgreeToSixDigits_KeepsItsDigits()
    {
        double[] values = [.. Enumerable.Range(0, 300).Select(k => 1_000_000 + (k * .01))];
        double[] counts = [.. values.Select((_, k) => 1.0 + (k % 3))];

        Assert.Equal(1, new RatioDifferences(values).Sum(counts) / Naive(values, counts), 1e-9);
    }

    [Fact]
    public void Sum_ValuesOfTwoHundredOrdersOfMagnitude_DifferAsFarAsTheyCan()
    {
        double[] values = [.. Enumerable.Range(-100, 201).Select(power => Math.Pow(10, power))];
        double[] counts = [.. values.Select(_ => 1.0)];

        Assert.True(Same(Naive(values, counts), new RatioDifferences(values).Sum(counts)));
    }

    [Fact]
    public void Sum_Nothing_IsZero() => Assert.Equal(0, new RatioDifferences([.. Enumerable.Range(1, 100)]).Sum(new double[100]));

    private static double Naive(double[] values, double[] counts) => values.Index().Sum(c => values.Index().Sum(k =>
        c.Index == k.Index ? 0 : counts[c.Index] * counts[k.Index] * Math.Pow((c.Item - k.Item) / (c.Item + k.Item), 2)));

    private static bool Same(double expected, double actual) => Math.Abs(expected - actual) <= 1e-12 * expected;
}
