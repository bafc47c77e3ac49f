using CsCheck;
using Xunit;

namespace Parallax.Reliability;

public class CohenKappaTests
{
    public static TheoryData<WeightKind, MeasurementLevel> Kinds => new()
    {
        { WeightKind.Identity, MeasurementLevel.Nominal }, { WeightKind.Linear, MeasurementLevel.Ordinal },
        { WeightKind.Linear, MeasurementLevel.Interval }, { WeightKind.Quadratic, MeasurementLevel.Ordinal },
        { WeightKind.Quadratic, MeasurementLevel.Interval }, { WeightKind.Ordinal, MeasurementLevel.Interval },
    };

    // Cohen (1960), page 45: κ = .492.
    [Fact]
    public void Of_Cohen1960_MatchesPublishedValue() =>
        Assert.Equal(.492, CohenKappa.Of(Published.Table(Published.Cohen1960)).Value!.Value, 5e-4);

    [Fact]
    public void Of_Abstractors_MatchesPublishedValue() =>
        Assert.Equal(.796409, CohenKappa.Of(Published.Table(Published.Abstractors)).Value!.Value, 5e-7);

    // METHOD §2.5, R6.
    [Theory]
    [InlineData(WeightKind.Linear, .842902)]
    [InlineData(WeightKind.Quadratic, .892157)]
    public void Of_AbstractorsWeighted_MatchesWorkedValue(WeightKind weights, double expected) =>
        Assert.Equal(expected, CohenKappa.Of(Published.Table(Published.Abstractors, MeasurementLevel.Ordinal), weights).Value!.Value, 5e-7);

    [Fact]
    public void Of_PrevalenceParadox_MatchesPublishedValue() =>
        Assert.Equal(-.023392, CohenKappa.Of(Published.Table(Published.Paradox)).Value!.Value, 5e-7);

    // The examples of the article on Cohen's κ in Wikipedia: the same agreement, .60, and three κ.
    [Theory]
    [InlineData(20, 5, 10, 15, .4)]
    [InlineData(45, 15, 25, 15, .130435)]
    [InlineData(25, 35, 5, 35, .259259)]
    public void Of_SameAgreementOtherMargins_MatchesPublishedValue(int a, int b, int c, int d, double expected) =>
        Assert.Equal(expected, CohenKappa.Of(Published.Table(new[,] { { a, b }, { c, d } })).Value!.Value, 5e-7);

    [Fact]
    public void Of_ThreeCoders_DoesNotApply() =>
        Assert.Equal(CohenKappa.TwoCodersOnly, CohenKappa.Of(Published.Lines(MeasurementLevel.Nominal, Published.ThreeCoders)).Reason);

    [Fact]
    public void Of_CountsAlone_DoesNotApply() =>
        Assert.Equal(CohenKappa.CodersUnknown, CohenKappa.Of(Published.Counts(Published.SixRaters)).Reason);

    [Fact]
    public void Of_ValuesDoNotVary_IsUndefined()
    {
        var estimate = Compute(Naive.Data([[1, 1], [1, 1]], 2), WeightKind.Identity);

        Assert.Equal((null, AgreementEstimate.NoVariation), (estimate.Value, estimate.Reason));
    }

    [Fact]
    public void Of_NoUnitCodedTwice_IsUndefined() => Assert.Equal(
        AgreementEstimate.NoPairs, Compute(Naive.Data([[0, -1], [-1, 1]], 2), WeightKind.Identity).Reason);

    [Fact]
    public void Of_AnyData_IsWithinItsRange() => Naive.TwoCoders.Sample(units =>
        Compute(Naive.Data(units, 2), WeightKind.Identity).Value is null or (>= -1.0000001 and <= 1));

    [Fact]
    public void Of_UnitsReversed_IsTheSame() => Naive.TwoCoders.Sample(units =>
    {
        var forward = Compute(Naive.Data(units, 2, MeasurementLevel.Ordinal), WeightKind.Linear).Value;
        var backward = Compute(Naive.Data([.. units.Reverse()], 2, MeasurementLevel.Ordinal), WeightKind.Linear).Value;
        return forward is null ? backward is null : Math.Abs(forward.Value - backward!.Value) < 1e-9;
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_AnyData_EqualsTheDefinition(WeightKind weights, MeasurementLevel level) => Naive.TwoCoders.Sample(units =>
    {
        var estimate = Compute(Naive.Data(units, 2, level), weights);
        if (!Naive.Varies(units))
        {
            return estimate.Value is null;
        }

        double weight(int k, int l) => Naive.Weight(weights, level, k, l);
        double observed = Naive.Observed(units, weight), expected = Expected(units, weight);
        return Math.Abs(estimate.Value!.Value - ((observed - expected) / (1 - expected))) < 1e-9
            && Math.Abs(estimate.Observed!.Value - observed) < 1e-9 && Math.Abs(estimate.Expected!.Value - expected) < 1e-9;
    });

    private static AgreementEstimate Compute(ReliabilityData data, WeightKind weights) => CohenKappa.Of(data, weights);

    private static double Expected(int[][] units, Func<int, int, double> weight)
    {
        var both = Naive.Paired(units);
        return Naive.Chance(Naive.Margin(both, 0), Naive.Margin(both, 1), weight);
    }
}
