using CsCheck;
using Xunit;

namespace Parallax.Reliability;

public class GwetAcTests
{
    public static TheoryData<WeightKind, MeasurementLevel> Kinds => new()
    {
        { WeightKind.Identity, MeasurementLevel.Nominal }, { WeightKind.Linear, MeasurementLevel.Ordinal },
        { WeightKind.Linear, MeasurementLevel.Interval }, { WeightKind.Quadratic, MeasurementLevel.Ordinal },
        { WeightKind.Quadratic, MeasurementLevel.Interval }, { WeightKind.Ordinal, MeasurementLevel.Interval },
    };

    [Fact]
    public void Ac1_FourCodersWithGaps_MatchesPublishedValue()
    {
        var ac1 = GwetAc.Ac1(Published.Lines(MeasurementLevel.Nominal, Published.FourObservers));

        Assert.Equal(.77544, ac1.Value!.Value, 5e-6);
        Assert.Equal(.190321, ac1.Expected!.Value, 5e-7);
    }

    [Fact]
    public void Ac1_SixRaters_MatchesPublishedValue() =>
        Assert.Equal(.4448007, GwetAc.Ac1(Published.Counts(Published.SixRaters)).Value!.Value, 5e-8);

    [Fact]
    public void Ac1_Abstractors_MatchesPublishedValue() =>
        Assert.Equal(.849331, GwetAc.Ac1(Published.Table(Published.Abstractors)).Value!.Value, 5e-7);

    [Fact]
    public void Ac1_PrevalenceParadox_MatchesPublishedValue() =>
        Assert.Equal(.940776, GwetAc.Ac1(Published.Table(Published.Paradox)).Value!.Value, 5e-7);

    // The same 125 units as three that stand for 118, 5 and 2; METHOD §2.5, R9.
    [Fact]
    public void Ac1_WeightedParadox_MatchesPublishedValue() =>
        Assert.Equal(.940776, GwetAc.Ac1(Naive.Data([[0, 0], [0, 1], [1, 0]], 2, values: 2), [118, 5, 2]).Value!.Value, 5e-7);

    // Computed with irrCAC 1.4 on four ordered values.
    private static readonly int[,] Likert = { { 20, 5, 1, 0 }, { 4, 15, 6, 1 }, { 0, 5, 18, 4 }, { 0, 1, 3, 12 } };

    [Theory]
    [InlineData(WeightKind.Identity, .58046)]
    [InlineData(WeightKind.Quadratic, .84028)]
    public void Of_FourOrderedValues_MatchesPublishedValue(WeightKind weights, double expected) =>
        Assert.Equal(expected, Compute(Published.Table(Likert, MeasurementLevel.Ordinal), weights).Value!.Value, 5e-6);

    // METHOD §2.5, R4.
    [Theory]
    [InlineData(WeightKind.Quadratic, .914001)]
    [InlineData(WeightKind.Linear, .858739)]
    [InlineData(WeightKind.Ordinal, .898940)]
    public void Ac2_FourCodersWithGaps_MatchesWorkedValue(WeightKind weights, double expected) =>
        Assert.Equal(expected, GwetAc.Ac2(Published.Lines(MeasurementLevel.Ordinal, Published.FourObservers), weights).Value!.Value, 5e-7);

    [Fact]
    public void Ac2_ValuesWithoutOrder_DoesNotApply() =>
        Assert.Equal(GwetAc.NeedsOrder, GwetAc.Ac2(Published.Table(Published.Abstractors), WeightKind.Linear).Reason);

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
    public void Of_AnyData_IsWithinItsRange() => Naive.ThreeCoders.Sample(units =>
        Compute(Naive.Data(units, 3), WeightKind.Identity).Value is null or (>= -1.0000001 and <= 1));

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

    private static AgreementEstimate Compute(ReliabilityData data, WeightKind weights) => weights == WeightKind.Identity ? GwetAc.Ac1(data) : GwetAc.Ac2(data, weights);

    private static double Expected(int[][] units, Func<int, int, double> weight)
    {
        var total = Enumerable.Range(0, 4).Sum(k => Enumerable.Range(0, 4).Sum(l => weight(k, l)));
        return total / 12 * Naive.Shares(units).Sum(share => share * (1 - share));
    }
}
