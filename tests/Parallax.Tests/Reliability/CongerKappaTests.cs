using CsCheck;
using Xunit;

namespace Parallax.Reliability;

public class CongerKappaTests
{
    public static TheoryData<WeightKind, MeasurementLevel> Kinds => new()
    {
        { WeightKind.Identity, MeasurementLevel.Nominal }, { WeightKind.Linear, MeasurementLevel.Ordinal },
        { WeightKind.Linear, MeasurementLevel.Interval }, { WeightKind.Quadratic, MeasurementLevel.Ordinal },
        { WeightKind.Quadratic, MeasurementLevel.Interval }, { WeightKind.Ordinal, MeasurementLevel.Interval },
    };

    [Fact]
    public void Of_FourCodersWithGaps_MatchesPublishedValue() =>
        Assert.Equal(.76282, CongerKappa.Of(Published.Lines(MeasurementLevel.Nominal, Published.FourRaters)).Value!.Value, 5e-6);

    [Fact]
    public void Of_TwoCodersWithoutGaps_IsCohensKappa() =>
        Assert.Equal(
            CohenKappa.Of(Published.Table(Published.Cohen1960)).Value!.Value, CongerKappa.Of(Published.Table(Published.Cohen1960)).Value!.Value, 1e-12);

    [Fact]
    public void Of_CountsAlone_DoesNotApply() =>
        Assert.Equal(CohenKappa.CodersUnknown, CongerKappa.Of(Published.Counts(Published.SixRaters)).Reason);

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

    private static AgreementEstimate Compute(ReliabilityData data, WeightKind weights) => CongerKappa.Of(data, weights);

    private static double Expected(int[][] units, Func<int, int, double> weight)
    {
        var coders = Enumerable.Range(0, units[0].Length).Where(coder => units.Any(unit => unit[coder] >= 0)).ToArray();
        return coders.SelectMany(a => coders.Where(b => b != a).Select(b =>
            Naive.Chance(Naive.Margin(units, a), Naive.Margin(units, b), weight))).Average();
    }
}
