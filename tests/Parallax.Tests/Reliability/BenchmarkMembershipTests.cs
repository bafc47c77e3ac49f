using CsCheck;
using Xunit;

namespace Parallax.Reliability;

public class BenchmarkMembershipTests
{
    private static readonly Gen<(double Coefficient, double Error)> Coefficients =
        Gen.Select(Gen.Int[-100, 100], Gen.Int[1, 60]).Select((coefficient, error) => (coefficient / 100.0, error / 100.0));

    // K. L. Gwet, vignette "benchmarking" of the R package irrCAC: AC1 .77544 with standard error .14295.
    [Fact]
    public void Of_VignetteOnLandisAndKoch_MatchesPublishedProbabilities()
    {
        var membership = BenchmarkMembership.Of(.77544, .14295)!;

        Assert.All(
            membership.Cumulative.Zip([.39674, .88336, .99542, .99997, 1, 1]), pair => Assert.Equal(pair.Second, pair.First, 5.001e-6));
        Assert.Equal("moderate", membership.Scale[membership.AtLeast()].Word);
    }

    // The same vignette on the scale of Fleiss.
    [Fact]
    public void Of_VignetteOnFleiss_MatchesPublishedProbabilities()
    {
        var membership = BenchmarkMembership.Of(.77544, .14295, [new("excellent", .75, 1), new("intermediate to good", .4, .75), new("poor", -1, .4)])!;

        Assert.All(membership.Cumulative.Zip([.54414, .99542, 1]), pair => Assert.Equal(pair.Second, pair.First, 5.001e-6));
    }

    [Fact]
    public void Of_AnyCoefficient_RisesToOneAndIsNotLessForABetter() => Coefficients.Sample((coefficient, error) =>
    {
        IReadOnlyList<double> one = BenchmarkMembership.Of(coefficient, error)!.Cumulative, better = BenchmarkMembership.Of(coefficient + .05, error)!.Cumulative;

        Assert.Equal(one.Order(), one);
        Assert.Equal(1, one[^1], 1e-9);
        Assert.All(one.Zip(better), pair => Assert.True(pair.First <= pair.Second + 1e-9));
    });

    // The truncated normal density, summed in small steps.
    [Fact]
    public void Of_AnyCoefficient_IsTheIntegralOfTheTruncatedDensity() => Coefficients.Where(one => one.Error >= .02).Sample((coefficient, error) =>
    {
        double Mass(double from, double to) => Enumerable.Range(0, 2000).Sum(step =>
            Math.Exp(-.5 * Math.Pow((from + ((step + .5) * (to - from) / 2000) - coefficient) / error, 2))) * (to - from) / 2000;
        var membership = BenchmarkMembership.Of(coefficient, error)!;

        Assert.All(membership.Scale.Zip(membership.Cumulative), pair => Assert.Equal(Mass(pair.First.Lower, 1) / Mass(-1, 1), pair.Second, 1e-3));
    }, iter: 30);

    [Fact]
    public void Of_NoCoefficientOrNoError_IsUndefined()
    {
        Assert.Null(BenchmarkMembership.Of(null, .1));
        Assert.Null(BenchmarkMembership.Of(.8, null));
        Assert.Null(BenchmarkMembership.Of(1, 0));
        Assert.Null(BenchmarkMembership.Of(.8, double.NaN));
    }
}

public class GwetStandardErrorTests
{
    [Fact]
    public void StandardError_FourRatersWithGaps_MatchesPublishedValue() => Assert.Equal(
        .14295, GwetAc.StandardError(Published.Lines(MeasurementLevel.Nominal, Published.FourRaters), WeightKind.Identity)!.Value, 5e-6);

    [Fact]
    public void StandardError_SixRaters_MatchesPublishedValue() => Assert.Equal(
        .08418757, GwetAc.StandardError(Published.Counts(Published.SixRaters), WeightKind.Identity)!.Value, 5e-9);

    [Theory]
    [InlineData(WeightKind.Identity)]
    [InlineData(WeightKind.Quadratic)]
    public void StandardError_AnyData_EqualsTheDefinition(WeightKind weights) => Naive.ThreeCoders.Sample(units =>
    {
        var level = weights == WeightKind.Identity ? MeasurementLevel.Nominal : MeasurementLevel.Ordinal;
        var error = GwetAc.StandardError(Naive.Data(units, 3, level), weights);
        if (!Naive.Varies(units))
        {
            return error is null;
        }

        double weight(int k, int l) => Naive.Weight(weights, level, k, l);
        int[][] coded = [.. units.Where(unit => Naive.Given(unit).Length > 0)];
        var shares = Naive.Shares(units);
        var scale = Enumerable.Range(0, 4).Sum(k => Enumerable.Range(0, 4).Sum(l => weight(k, l))) / 12;
        double observed = Naive.Observed(units, weight), chance = scale * shares.Sum(share => share * (1 - share)), ac = (observed - chance) / (1 - chance);
        var squares = coded.Sum(unit =>
        {
            var agreement = Naive.Given(unit).Length > 1 ? (double)coded.Length / Naive.Paired(units).Length * (Naive.Observed([unit], weight) - chance) / (1 - chance) : 0;
            var ofChance = scale * Naive.Given(unit).Average(given => 1 - shares[given.Value]);
            return Math.Pow(agreement - (2 * (1 - ac) * (ofChance - chance) / (1 - chance)) - ac, 2);
        });
        return coded.Length < 2 ? error is null : Math.Abs(error!.Value - Math.Sqrt(squares / coded.Length / (coded.Length - 1))) < 1e-9;
    });

    // Without gaps a cluster adds the slopes of AC1 in the weights of its units.
    [Fact]
    public void StandardError_Clusters_SumsTheSlopesInTheirWeights() => Gen.Int[0, 2].Array[3].Array[4, 12].Sample(units =>
    {
        var data = Naive.Data(units, 3);
        string[] clusters = [.. units.Select((_, unit) => $"d{unit % 3}")];
        if (GwetAc.StandardError(data, WeightKind.Identity, clusters) is not { } error)
        {
            return !Naive.Varies(units);
        }

        double Slope(int cluster)
        {
            double At(double step) => GwetAc.Ac1(data, [.. units.Select((_, unit) => unit % 3 == cluster ? 1 + step : 1)]).Value!.Value;
            return (At(1e-5) - At(-1e-5)) / 2e-5;
        }

        return Math.Abs(error - Math.Sqrt(1.5 * Enumerable.Range(0, 3).Sum(cluster => Math.Pow(Slope(cluster), 2)))) < 1e-6;
    });

    [Fact]
    public void StandardError_OneClusterOrNoVariation_IsUndefined()
    {
        Assert.Null(GwetAc.StandardError(Naive.Data([[0, 1, 1], [1, 1, 1]], 3), WeightKind.Identity, ["d", "d"]));
        Assert.Null(GwetAc.StandardError(Naive.Data([[1, 1, 1], [1, 1, 1]], 3), WeightKind.Identity));
    }
}
