using CsCheck;
using Xunit;

namespace Parallax.Comparison;

public class FramingDistanceTests
{
    // METHOD §4.3.
    private static readonly double[] P = [.5, .3, .2, 0];
    private static readonly double[] Q = [.2, .3, .3, .2];

    private static readonly Gen<(double[] P, double[] Q, double[] R)> Distributions =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9]).Array[1, 8]
            .Where(k => k.Any(c => c.Item1 > 0) && k.Any(c => c.Item2 > 0) && k.Any(c => c.Item3 > 0))
            .Select(k => (
                Normalised(k.Select(c => c.Item1)), Normalised(k.Select(c => c.Item2)), Normalised(k.Select(c => c.Item3))));

    private static double[] Normalised(IEnumerable<int> counts) =>
        FramingDistance.Attention([.. counts.Select(count => (double)count)])!;

    [Fact]
    public void JensenShannon_WorkedDistributions_GiveWorkedDivergence() =>
        Assert.Equal(.155170, FramingDistance.JensenShannon(P, Q), 0.0000005);

    [Fact]
    public void Distance_WorkedDistributions_GiveWorkedDistance() =>
        Assert.Equal(.393916, FramingDistance.Distance(P, Q), 0.0000005);

    [Fact]
    public void TotalVariationAndOverlap_WorkedDistributions_GiveWorkedValues()
    {
        Assert.Equal(.30, FramingDistance.TotalVariation(P, Q), 1e-12);
        Assert.Equal(.70, FramingDistance.Overlap(P, Q), 1e-12);
    }

    // SciPy's documentation prints .46450140402245893 for (1, 0) and (.5, .5), in natural logarithms.
    [Fact]
    public void Distance_CertainAgainstEven_MatchesPublishedValue() =>
        Assert.Equal(.46450140402245893, FramingDistance.Distance([1, 0], [.5, .5]) * Math.Sqrt(Math.Log(2)), 1e-14);

    [Fact]
    public void JensenShannon_NothingInCommon_IsOne() =>
        Assert.Equal(1, FramingDistance.JensenShannon([1, 0], [0, 1]));

    [Fact]
    public void JensenShannon_NothingInCommonAndRounding_IsNotAboveOne() =>
        Assert.Equal(1, FramingDistance.JensenShannon([1, 0, 0], [0, .9, .1]));

    // The oracle is the mean of both relative entropies to the middle.
    [Fact]
    public void JensenShannon_AnyDistributions_IsTheMeanRelativeEntropyToTheMiddle() => Distributions.Sample(d =>
    {
        double Relative(double[] from) => from.Zip(d.P.Zip(d.Q, (p, q) => (p + q) / 2))
            .Where(pair => pair.First > 0).Sum(pair => pair.First * Math.Log(pair.First / pair.Second) / Math.Log(2));
        return Math.Abs(((Relative(d.P) + Relative(d.Q)) / 2) - FramingDistance.JensenShannon(d.P, d.Q)) < 1e-12;
    });

    // The oracle seeks the set of codes whose total attention differs most.
    [Fact]
    public void TotalVariation_AnyDistributions_IsTheLargestDifferenceOverSetsOfCodes() => Distributions.Sample(d =>
    {
        var largest = Enumerable.Range(0, 1 << d.P.Length).Max(set => Enumerable.Range(0, d.P.Length)
            .Where(k => (set >> k & 1) == 1).Sum(k => d.P[k] - d.Q[k]));
        return Math.Abs(largest - FramingDistance.TotalVariation(d.P, d.Q)) < 1e-12
            && Math.Abs(1 - largest - FramingDistance.Overlap(d.P, d.Q)) < 1e-12;
    });

    [Fact]
    public void JensenShannon_AnyDistributions_LiesFrom0To1() => Distributions.Sample(d =>
        FramingDistance.JensenShannon(d.P, d.Q) is >= 0 and <= 1);

    [Fact]
    public void JensenShannon_SidesExchanged_IsTheSame() => Distributions.Sample(d =>
        FramingDistance.JensenShannon(d.P, d.Q) == FramingDistance.JensenShannon(d.Q, d.P));

    [Fact]
    public void JensenShannon_WithItself_IsZero() => Distributions.Sample(d =>
        FramingDistance.JensenShannon(d.P, d.P) == 0);

    [Fact]
    public void JensenShannon_CodesInOtherOrder_IsTheSame() => Distributions.Sample(d =>
        Math.Abs(FramingDistance.JensenShannon([.. d.P.Reverse()], [.. d.Q.Reverse()])
            - FramingDistance.JensenShannon(d.P, d.Q)) < 1e-12);

    [Fact]
    public void JensenShannon_TwoCodesMergedIntoOne_DoesNotRise() =>
        Distributions.Where(d => d.P.Length > 1).Sample(d =>
        {
            double[] Merged(double[] p) => [p[0] + p[1], .. p[2..]];
            return FramingDistance.JensenShannon(Merged(d.P), Merged(d.Q))
                <= FramingDistance.JensenShannon(d.P, d.Q) + 1e-12;
        });

    [Fact]
    public void Distance_ByAThirdSide_IsNotShorter() => Distributions.Sample(d =>
        FramingDistance.Distance(d.P, d.R)
            <= FramingDistance.Distance(d.P, d.Q) + FramingDistance.Distance(d.Q, d.R) + 1e-7);

    [Fact]
    public void Generalised_TwoSides_IsTheDivergence() => Distributions.Sample(d =>
        Math.Abs(FramingDistance.Generalised([d.P, d.Q]) - FramingDistance.JensenShannon(d.P, d.Q)) < 1e-12);

    [Fact]
    public void Generalised_ThreeSidesWithNothingInCommon_IsTheLogarithmOfThree() =>
        Assert.Equal(Math.Log2(3), FramingDistance.Generalised([[1, 0, 0], [0, 1, 0], [0, 0, 1]]), 1e-12);

    [Fact]
    public void Generalised_NoSides_Throws() => Assert.Throws<ArgumentException>(() => FramingDistance.Generalised([]));

    [Fact]
    public void Entropy_EvenOverEight_IsThreeBits() =>
        Assert.Equal(3, FramingDistance.Entropy([.125, .125, .125, .125, .125, .125, .125, .125]), 1e-12);

    [Fact]
    public void Entropy_OneCode_IsZero() => Assert.Equal(0, FramingDistance.Entropy([0, 1, 0]));

    [Fact]
    public void Attention_NoAssignments_IsNull() => Assert.Null(FramingDistance.Attention([0, 0]));

    [Fact]
    public void Attention_Assignments_AreSharesOfTheirSum() =>
        Assert.Equal([.25, .75, 0], FramingDistance.Attention([1, 3, 0])!);

    [Fact]
    public void JensenShannon_OtherCodes_Throws() =>
        Assert.Throws<ArgumentException>(() => FramingDistance.JensenShannon([1], [.5, .5]));

    [Fact]
    public void Overlap_OtherCodes_Throws() =>
        Assert.Throws<ArgumentException>(() => FramingDistance.Overlap([1], [.5, .5]));

    [Fact]
    public void TotalVariation_OtherCodes_Throws() =>
        Assert.Throws<ArgumentException>(() => FramingDistance.TotalVariation([1], [.5, .5]));
}
