using CsCheck;
using Xunit;

namespace Parallax.Reliability;

public class FleissKappaTests
{
    public static TheoryData<WeightKind, MeasurementLevel> Kinds => new()
    {
        { WeightKind.Identity, MeasurementLevel.Nominal }, { WeightKind.Linear, MeasurementLevel.Ordinal },
        { WeightKind.Linear, MeasurementLevel.Interval }, { WeightKind.Quadratic, MeasurementLevel.Ordinal },
        { WeightKind.Quadratic, MeasurementLevel.Interval }, { WeightKind.Ordinal, MeasurementLevel.Interval },
    };

    // Fleiss' worked example, fourteen raters and ten subjects: P̄ .378, P_e .213, κ .210.
    [Fact]
    public void Of_FourteenRaters_MatchesPublishedValue()
    {
        var kappa = FleissKappa.Of(Published.Counts(Published.FourteenRaters));

        Assert.Equal((.378022, .212755, .209931), (Math.Round(kappa.Observed!.Value, 6), Math.Round(kappa.Expected!.Value, 6), Math.Round(kappa.Value!.Value, 6)));
    }

    [Fact]
    public void Of_SixRaters_MatchesPublishedValue() =>
        Assert.Equal(.4139265, FleissKappa.Of(Published.Counts(Published.SixRaters)).Value!.Value, 5e-8);

    [Fact]
    public void Of_FourCodersWithGaps_MatchesPublishedValue() =>
        Assert.Equal(.76117, FleissKappa.Of(Published.Lines(MeasurementLevel.Nominal, Published.FourObservers)).Value!.Value, 5e-6);

    [Fact]
    public void Of_TwoCodersWithoutGaps_IsScottsPi() =>
        Assert.Equal(
            ScottPi.Of(Published.Table(Published.Cohen1960)).Value!.Value, FleissKappa.Of(Published.Table(Published.Cohen1960)).Value!.Value, 1e-12);

    [Fact]
    public void Of_ValuesDoNotVary_IsUndefined()
    {
        var estimate = Compute(Naive.Data([[1, 1, 1], [1, 1, 1]], 3), WeightKind.Identity);

        Assert.Equal((null, AgreementEstimate.NoVariation), (estimate.Value, estimate.Reason));
    }

    [Fact]
    public void Of_NoUnitCodedTwice_IsUndefined() => Assert.Equal(
        AgreementEstimate.NoPairs, Compute(Naive.Data([[0, -1, -1], [-1, -1, 1]], 3), WeightKind.Identity).Reason);

    [Fact]
    public void Of_AnyData_IsAtMostOne() => Naive.ThreeCoders.Sample(units =>
        Compute(Naive.Data(units, 3), WeightKind.Identity).Value is null or <= 1);

    [Fact]
    public void Of_UnitsReversed_IsTheSame() => Naive.ThreeCoders.Sample(units =>
    {
        var forward = Compute(Naive.Data(units, 3, MeasurementLevel.Ordinal), WeightKind.Linear).Value;
        var backward = Compute(Naive.Data([.. units.Reverse()], 3, MeasurementLevel.Ordinal), WeightKind.Linear).Value;
        return forward is null ? backward is null : Math.Abs(forward.Value - backward!.Value) < 1e-9;
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_AnyData_EqualsTheDefinition(WeightKind weights, MeasurementLevel level) => Naive.ThreeCoders.Sample(units =>
    {
        var estimate = Compute(Naive.Data(units, 3, level), weights);
        if (!Naive.Varies(units))
        {
            return estimate.Value is null;
        }

        double weight(int k, int l) => Naive.Weight(weights, level, k, l);
        double observed = Naive.Observed(units, weight), expected = Expected(units, weight);
        return Math.Abs(estimate.Value!.Value - ((observed - expected) / (1 - expected))) < 1e-9
            && Math.Abs(estimate.Observed!.Value - observed) < 1e-9 && Math.Abs(estimate.Expected!.Value - expected) < 1e-9;
    });

    private static AgreementEstimate Compute(ReliabilityData data, WeightKind weights) => FleissKappa.Of(data, weights);

    private static double Expected(int[][] units, Func<int, int, double> weight)
    {
        var shares = Naive.Shares(units);
        return Naive.Chance(shares, shares, weight);
    }
}
