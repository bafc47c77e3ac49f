using CsCheck;
using Xunit;

namespace Parallax.Claims;

public class SpecificationCurveTests
{
    private static readonly Gen<Specification[]> Curves = Gen.Select(Gen.Double[-1, 1], Gen.Int[-1, 1], Gen.Int[0, 4])
        .Select((estimate, result, missing) => new Specification(
            $"{estimate}", missing == 0 ? null : estimate, missing == 0 ? null : result)).Array[0, 20];

    private static CurveSummary Of(QuantitativeTest test, params Specification[] curve) =>
        SpecificationCurve.Of(test, curve, Material.Conventions);

    [Fact]
    public void Of_HandMadeCurve_CountsWhatAgrees()
    {
        var curve = Of(
            Material.Test(),
            new("a", .1, 1), new("b", .2, 1), new("c", .05, 0), new("d", .01, -1), new("e", -.1, 0), new("f", null, null));

        Assert.Equal(["e", "d", "c", "a", "b"], curve.Specifications.Select(one => one.Name));
        Assert.Equal((.05, .6, .6, .6, 1), (curve.Median, curve.ShareSignificant, curve.ShareAgreeing, curve.Robustness, curve.Inadmissible));
    }

    // METHOD §5.4: fewer than 5 admissible specifications show nothing.
    [Fact]
    public void Of_FourSpecifications_ShowNoRobustness()
    {
        var curve = Of(Material.Test(), new("a", .1, 1), new("b", .2, 1), new("c", .3, 1), new("d", .4, 1));

        Assert.Equal((1, 0), (curve.ShareAgreeing, curve.Robustness));
        Assert.False(curve.HasEnough(Material.Conventions));
    }

    [Fact]
    public void Of_ThresholdTest_AgreesOnItsSideOfTheThreshold() => Assert.Equal(
        .4,
        Of(Material.Test(direction: Direction.Below, threshold: .2), new("a", .1, 1), new("b", .15, 0), new("c", .25, 0), new("d", .3, -1), new("e", .5, -1))
            .ShareAgreeing);

    [Fact]
    public void Of_NoSpecification_IsUndefined()
    {
        var curve = Of(Material.Test(), new Specification("a", null, null));

        Assert.Equal((null, null, 0, 1), (curve.Median, curve.ShareAgreeing, curve.Robustness, curve.Inadmissible));
    }

    [Fact]
    public void Of_PermutedMedians_GivesShareAsFarOut() => Assert.Equal(
        (1.0 + 2) / (4 + 1),
        SpecificationCurve.Of(Material.Test(), [new("a", .1, 1)], Material.Conventions, [.1, .2, -.3, .05]).JointP!.Value,
        1e-12);

    [Fact]
    public void Of_PermutedMediansAndATestOfLess_LooksTheOtherWay() => Assert.Equal(
        (1.0 + 1) / (4 + 1),
        SpecificationCurve.Of(Material.Test(direction: Direction.Below), [new("a", -.2, 1)], Material.Conventions, [.1, .2, -.3, .05]).JointP!.Value,
        1e-12);

    [Fact]
    public void Of_AnyCurve_AgreesWithPlainCounting() => Curves.Sample(specifications =>
    {
        var curve = Of(Material.Test(), specifications);
        int known = 0, agreeing = 0;
        foreach (var one in specifications)
        {
            known += one.Estimate is null ? 0 : 1;
            agreeing += one.Estimate > 0 && one.Result != -1 ? 1 : 0;
        }

        return curve.Specifications.Count == known
            && (known == 0 || Math.Abs(curve.ShareAgreeing!.Value - ((double)agreeing / known)) < 1e-12)
            && curve.Robustness == (known < 5 ? 0 : curve.ShareAgreeing);
    });

    [Fact]
    public void Of_AnyCurve_DoesNotDependOnTheOrder() => Curves.Sample(specifications =>
        Of(Material.Test(), specifications).ShareAgreeing == Of(Material.Test(), [.. specifications.Reverse()]).ShareAgreeing);
}
