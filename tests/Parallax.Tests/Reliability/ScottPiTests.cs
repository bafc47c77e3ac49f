using CsCheck;
using Xunit;

namespace Parallax.Reliability;

public class ScottPiTests
{
    public static TheoryData<WeightKind, MeasurementLevel> Kinds => new()
    {
        { WeightKind.Identity, MeasurementLevel.Nominal }, { WeightKind.Linear, MeasurementLevel.Ordinal },
        { WeightKind.Linear, MeasurementLevel.Interval }, { WeightKind.Quadratic, MeasurementLevel.Ordinal },
        { WeightKind.Quadratic, MeasurementLevel.Interval }, { WeightKind.Ordinal, MeasurementLevel.Interval },
    };

    // METHOD §2.5, R6.
    [Fact]
    public void Of_Abstractors_MatchesPublishedValue() =>
        Assert.Equal(.796240, ScottPi.Of(Published.Table(Published.Abstractors)).Value!.Value, 5e-7);

    // Gwet (2008): high agreement, low prevalence.
    [Fact]
    public void Of_PrevalenceParadox_MatchesPublishedValue() =>
        Assert.Equal(-.028807, ScottPi.Of(Published.Table(Published.Paradox)).Value!.Value, 5e-7);

    [Fact]
    public void Of_ThreeCoders_DoesNotApply() =>
        Assert.Equal(ScottPi.TwoCodersOnly, ScottPi.Of(Published.Lines(MeasurementLevel.Nominal, Published.ThreeCoders)).Reason);

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

    private static AgreementEstimate Compute(ReliabilityData data, WeightKind weights) => ScottPi.Of(data, weights);

    private static double Expected(int[][] units, Func<int, int, double> weight)
    {
        var values = Naive.Paired(units).SelectMany(unit => unit).ToArray();
        double[] shares = [.. Enumerable.Range(0, 4).Select(k => values.Count(value => value == k) / (double)values.Length)];
        return Naive.Chance(shares, shares, weight);
    }
}
