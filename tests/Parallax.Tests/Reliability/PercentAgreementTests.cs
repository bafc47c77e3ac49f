using CsCheck;
using Xunit;

namespace Parallax.Reliability;

public class PercentAgreementTests
{
    [Fact]
    public void Of_FourCodersWithGaps_MatchesPublishedValue() => Assert.Equal(
        .81818, PercentAgreement.Of(Published.Lines(MeasurementLevel.Nominal, Published.FourObservers)).Value!.Value, 5e-6);

    [Fact]
    public void Of_Abstractors_MatchesPublishedValue() =>
        Assert.Equal(.89, PercentAgreement.Of(Published.Table(Published.Abstractors)).Value!.Value, 1e-12);

    [Fact]
    public void Of_ValuesDoNotVary_IsOne() => Assert.Equal(1, PercentAgreement.Of(Naive.Data([[2, 2], [2, 2]], 2)).Value);

    [Fact]
    public void Of_NoUnits_IsUndefined() => Assert.Equal(AgreementEstimate.NoPairs, PercentAgreement.Of(Naive.Data([], 2)).Reason);

    [Fact]
    public void Of_OneCoder_IsUndefined() => Assert.Equal(AgreementEstimate.NoPairs, PercentAgreement.Of(Naive.Data([[1], [2]], 1)).Reason);

    [Fact]
    public void Of_AnyWeights_AreAtLeastPlainAgreement() => Naive.ThreeCoders.Sample(units =>
    {
        var data = Naive.Data(units, 3, MeasurementLevel.Ordinal);
        var plain = PercentAgreement.Of(data).Value;
        return Enum.GetValues<WeightKind>().All(kind => PercentAgreement.Of(data, kind).Value >= plain || plain is null);
    });

    [Fact]
    public void Of_AnyData_EqualsTheDefinition() => Naive.ThreeCoders.Sample(units =>
        Naive.Paired(units) is []
            ? PercentAgreement.Of(Naive.Data(units, 3)).Value is null
            : Math.Abs(PercentAgreement.Of(Naive.Data(units, 3)).Value!.Value - Naive.Observed(units, (k, l) => k == l ? 1 : 0)) < 1e-9);
}
