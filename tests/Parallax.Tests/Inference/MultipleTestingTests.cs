using CsCheck;
using Xunit;

namespace Parallax.Inference;

public class MultipleTestingTests
{
    private static readonly Gen<double[]> PValues = Gen.Double[0, 1].Array[0, 12];

    // METHOD §3.6.
    private static readonly double[] Worked = [.001, .008, .039, .041, .042, .06, .074, .205];

    // Benjamini and Hochberg (1995), their example: fifteen comparisons of two treatments of myocardial infarction.
    private static readonly double[] Infarction =
        [.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1];

    private static bool Close(double[] expected, double[] actual) =>
        expected.Length == actual.Length && expected.Zip(actual).All(pair => Math.Abs(pair.First - pair.Second) < 1e-12);

    [Fact]
    public void BenjaminiHochberg_WorkedValues_GiveWorkedQ()
    {
        double[] expected = [.008, .032, .0672, .0672, .0672, .08, .0846, .205];

        var q = MultipleTesting.BenjaminiHochberg(Worked);

        Assert.All(expected.Zip(q), pair => Assert.Equal(pair.First, pair.Second, 0.00005));
    }

    [Fact]
    public void Holm_WorkedValues_GiveWorkedP()
    {
        double[] expected = [.008, .056, .234, .234, .234, .234, .234, .234];

        var adjusted = MultipleTesting.Holm(Worked);

        Assert.All(expected.Zip(adjusted), pair => Assert.Equal(pair.First, pair.Second, 0.0005));
    }

    [Fact]
    public void BenjaminiHochberg_InfarctionTrial_FindsThePublishedFour() =>
        Assert.Equal(4, MultipleTesting.BenjaminiHochberg(Infarction).Count(q => q <= .05));

    [Fact]
    public void Holm_InfarctionTrial_FindsThePublishedThree() =>
        Assert.Equal(3, MultipleTesting.Holm(Infarction).Count(p => p <= .05));

    // The oracle takes each maximum or minimum over all values anew, without running ones.
    [Fact]
    public void Holm_AnyValues_MatchesTheDefinition() => PValues.Sample(p =>
    {
        var sorted = p.Order().ToArray();
        double At(int place) => Enumerable.Range(0, place + 1).Max(j => Math.Min(1, (p.Length - j) * sorted[j]));
        return Close([.. p.Select(value => At(Array.IndexOf(sorted, value)))], MultipleTesting.Holm(p));
    });

    [Fact]
    public void BenjaminiHochberg_AnyValues_MatchesTheDefinition() => PValues.Sample(p =>
    {
        var sorted = p.Order().ToArray();
        double From(int place) => Enumerable.Range(place, p.Length - place).Min(j => sorted[j] * p.Length / (j + 1));
        return Close([.. p.Select(value => From(Array.IndexOf(sorted, value)))], MultipleTesting.BenjaminiHochberg(p));
    });

    [Fact]
    public void Adjusted_AnyValues_LieBetweenPAndBonferroni() => PValues.Sample(p =>
    {
        double[] holm = MultipleTesting.Holm(p), q = MultipleTesting.BenjaminiHochberg(p);
        return Enumerable.Range(0, p.Length).All(i =>
            p[i] <= q[i] + 1e-12 && q[i] <= holm[i] + 1e-12 && holm[i] <= Math.Min(1, p.Length * p[i]) + 1e-12);
    });

    [Fact]
    public void Adjusted_OtherOrder_FollowsIt() => PValues.Sample(p =>
        Close([.. MultipleTesting.Holm(p).Reverse()], MultipleTesting.Holm([.. p.Reverse()]))
        && Close(
            [.. MultipleTesting.BenjaminiHochberg(p).Reverse()], MultipleTesting.BenjaminiHochberg([.. p.Reverse()])));

    [Fact]
    public void Adjusted_OneValue_IsItself()
    {
        Assert.Equal([.03], MultipleTesting.Holm([.03]));
        Assert.Equal([.03], MultipleTesting.BenjaminiHochberg([.03]));
    }

    [Fact]
    public void Adjusted_NoValues_IsEmpty()
    {
        Assert.Empty(MultipleTesting.Holm([]));
        Assert.Empty(MultipleTesting.BenjaminiHochberg([]));
    }

    [Theory]
    [InlineData(-.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Holm_NotAProbability_Throws(double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MultipleTesting.Holm([p]));
}
