using CsCheck;
using Xunit;

namespace Parallax.Claims;

public class VerdictRulesTests
{
    // Q .75 with no result below 0: three for the claim and one undecided.
    private static readonly RuledTest[] ThreeOfFour = [new(1, 1), new(1, 1), new(1, 1), new(1, 0)];

    private static readonly VerdictInput Causal = new()
    {
        Type = ClaimType.Causal,
        Primary = ThreeOfFour,
        IndependentItems = 1,
        Decibels = 12,
        Robustness = .9,
    };

    private static readonly Gen<VerdictInput> Inputs = Gen.Select(
        Gen.Enum<ClaimType>(),
        Gen.Select(Gen.Double[.1, 5], Gen.Int[-1, 2], Gen.Bool, Gen.Bool)
            .Select((weight, result, wide, threshold) => new RuledTest(weight, result == 2 ? null : result, wide && result == 0, threshold)).Array[0, 5],
        Gen.Int[0, 2], Gen.Int[0, 3], Gen.Double[-25, 25], Gen.Bool, Gen.Double[0, 1])
        .Select((type, primary, gates, items, decibels, hoop, robustness) => new VerdictInput
        {
            Type = type,
            Primary = primary,
            FailedGates = [.. Enumerable.Repeat("coding not validated", gates)],
            IndependentItems = items,
            Decibels = decibels,
            HasFailedHoop = hoop,
            Robustness = robustness,
        });

    private static VerdictKind Kind(VerdictInput input) => VerdictRules.Judge(input, Material.Conventions).Kind;

    // METHOD §5.4, the nine cases in their order.
    [Fact]
    public void Judge_EverythingInFavour_IsSupported() => Assert.Equal(VerdictKind.Supported, Kind(Causal));

    [Fact]
    public void Judge_FewSpecificationsAgree_IsMixed() => Assert.Equal(VerdictKind.Mixed, Kind(Causal with { Robustness = .7 }));

    [Fact]
    public void Judge_HoopFailed_IsNotSupported()
    {
        var hoop = WeightOfEvidence.Of([Material.Item(.95, .60, isFound: false)], [], Material.Conventions);

        Assert.Equal(.125, LikelihoodRatio.Of(hoop.Items[0].Item).Lower, 1e-12);
        Assert.Equal(VerdictKind.NotSupported, Kind(Causal with { HasFailedHoop = hoop.FailedHoops.Count > 0 }));
    }

    [Fact]
    public void Judge_GateFails_IsInsufficient() => Assert.Equal(
        VerdictKind.InsufficientEvidence,
        Kind(Causal with { Primary = [new(1, 1)], FailedGates = ["coding not validated"] }));

    [Fact]
    public void Judge_UndecidedByNarrowIntervals_IsMixed() =>
        Assert.Equal(VerdictKind.Mixed, Kind(Causal with { Primary = [new(1, 0), new(1, 0)], Decibels = 3 }));

    [Fact]
    public void Judge_UndecidedByWideIntervals_IsInsufficient() => Assert.Equal(
        VerdictKind.InsufficientEvidence,
        Kind(Causal with { Primary = [new(1, 0, IsUnderpowered: true), new(1, 0, IsUnderpowered: true)] }));

    [Fact]
    public void Judge_WeakHoopFailed_IsSupported()
    {
        var hoop = WeightOfEvidence.Of([Material.Item(.95, .90, isFound: false)], [], Material.Conventions);

        Assert.Equal(.5, LikelihoodRatio.Of(hoop.Items[0].Item).Lower, 1e-12);
        Assert.Equal(VerdictKind.Supported, Kind(Causal with { HasFailedHoop = hoop.FailedHoops.Count > 0 }));
    }

    [Fact]
    public void Judge_HalfTheWeightWithoutNumber_IsInsufficient() =>
        Assert.Equal(VerdictKind.InsufficientEvidence, Kind(Causal with { Primary = [new(1, 1), new(1, null)] }));

    [Fact]
    public void Judge_ResultsAgainst_IsNotSupported() => Assert.Equal(
        VerdictKind.NotSupported,
        Kind(Causal with { Primary = [new(1, -1), new(1, -1), new(1, -1), new(1, 0), new(1, 0)], Decibels = 0 }));

    // Beyond the nine.
    [Theory]
    [InlineData(ClaimType.Descriptive, VerdictKind.Supported)]
    [InlineData(ClaimType.Comparative, VerdictKind.Supported)]
    [InlineData(ClaimType.Causal, VerdictKind.Mixed)]
    [InlineData(ClaimType.Counterfactual, VerdictKind.Mixed)]
    public void Judge_LittleEvidence_IsEnoughToDescribeAndNotToExplain(ClaimType type, VerdictKind expected) =>
        Assert.Equal(expected, Kind(Causal with { Type = type, Decibels = 3 }));

    [Fact]
    public void Judge_CausalWithoutEvidence_IsInsufficient() =>
        Assert.Equal(VerdictKind.InsufficientEvidence, Kind(Causal with { IndependentItems = 0, Decibels = 0 }));

    [Theory]
    [InlineData(10, VerdictKind.Supported)]
    [InlineData(9.9, VerdictKind.Mixed)]
    [InlineData(-10, VerdictKind.NotSupported)]
    public void Judge_NoPrimaryTests_NeedsTenDecibelsWhateverTheType(double decibels, VerdictKind expected) =>
        Assert.Equal(expected, Kind(Causal with { Type = ClaimType.Descriptive, Primary = [], Robustness = 0, Decibels = decibels }));

    [Fact]
    public void Judge_NothingAtAll_IsInsufficient() =>
        Assert.Equal(VerdictKind.InsufficientEvidence, Kind(new VerdictInput { Type = ClaimType.Descriptive }));

    [Fact]
    public void Judge_OnePrimaryAgainst_IsNeverSupported() =>
        Assert.Equal(VerdictKind.Mixed, Kind(Causal with { Primary = [new(9, 1), new(1, -1)] }));

    [Fact]
    public void Judge_WideIntervalAndThresholdTest_IsInsufficient() => Assert.Equal(
        VerdictKind.InsufficientEvidence,
        Kind(Causal with { Primary = [new(1, 0, IsUnderpowered: true), new(2, 1, IsThreshold: true)] }));

    [Fact]
    public void Judge_AnyInputWithFailedGate_IsInsufficient() => Inputs.Sample(input =>
        input.FailedGates.Count == 0 || Kind(input) == VerdictKind.InsufficientEvidence);

    [Fact]
    public void Judge_AnySupportedInput_MeetsEveryCondition() => Inputs.Sample(
        input => Kind(input) != VerdictKind.Supported
            || (input.FailedGates.Count == 0 && !input.HasFailedHoop && input.Primary.All(test => test.Result != -1)
                && (input.Primary.Count == 0 ? input.Decibels >= 10 : VerdictRules.MeanResult(input.Primary) >= .5 && input.Robustness >= .8)
                && (input.Type is ClaimType.Causal or ClaimType.Counterfactual ? input is { Decibels: >= 10, IndependentItems: > 0 } : true)),
        iter: 5000);

    [Fact]
    public void Judge_AnyInput_ScaledWeightsGiveTheSame() => Gen.Select(Inputs, Gen.Double[.5, 2]).Sample((input, factor) =>
        Kind(input) == Kind(input with { Primary = [.. input.Primary.Select(test => test with { Weight = test.Weight * factor })] })
        || Math.Abs(Math.Abs(VerdictRules.MeanResult(input.Primary) ?? 0) - .5) < 1e-9);

    [Fact]
    public void MeanResult_MissingNumbers_AreDropped() =>
        Assert.Equal(.5, VerdictRules.MeanResult([new(1, 1), new(1, 0), new(5, null)]));

    [Fact]
    public void MeanResult_NoNumbers_IsNull() => Assert.Null(VerdictRules.MeanResult([new(1, null)]));
}
