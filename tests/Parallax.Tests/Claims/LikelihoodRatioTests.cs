using CsCheck;
using Parallax.Inference;
using Xunit;

namespace Parallax.Claims;

public class LikelihoodRatioTests
{
    private static readonly Gen<double> Probability = Gen.Double[.01, .99];

    // METHOD §5.2, the table of the four tests.
    [Theory]
    [InlineData(.6, .4, 1.5, .667, EvidenceLabel.StrawInTheWind)]
    [InlineData(.95, .60, 1.583, .125, EvidenceLabel.Hoop)]
    [InlineData(.40, .05, 8.0, .632, EvidenceLabel.SmokingGun)]
    [InlineData(.90, .05, 18.0, .105, EvidenceLabel.DoublyDecisive)]
    public void Of_TableOfTests_GivesBothRatiosAndTheLabel(
        double givenClaim, double givenRival, double found, double absent, EvidenceLabel label)
    {
        var item = Material.Item(givenClaim, givenRival);

        Assert.Equal(found, LikelihoodRatio.Of(item).Lower, .0005);
        Assert.Equal(absent, LikelihoodRatio.Of(item with { IsFound = false }).Upper, .0005);
        Assert.Equal(label, LikelihoodRatio.Label(item.GivenClaim, item.GivenRival, Material.Conventions));
    }

    // METHOD §5.2: ratios 4, .5 and 8 from even odds.
    [Fact]
    public void Posterior_WorkedRatios_GivesWorkedProbability()
    {
        double[] decibels = [.. new[] { 4, .5, 8 }.Select(LikelihoodRatio.Decibels)];

        Assert.Equal([6.0206, -3.0103, 9.0309], decibels.Select(one => Math.Round(one, 4)));
        var posterior = LikelihoodRatio.Posterior(.5, decibels.Sum());
        Assert.Equal(.941176, posterior, .0000005);
        Assert.Equal(16, posterior / (1 - posterior), 1e-9);
    }

    [Fact]
    public void Of_NoCredibility_IsOne() => Gen.Select(Probability, Probability).Sample((claim, rival) =>
        LikelihoodRatio.Of(claim, rival, 0) == 1);

    [Fact]
    public void Of_LessCredibility_IsNearerToOne() => Gen.Select(Probability, Probability, Gen.Double[0, 1], Gen.Double[0, 1])
        .Sample((claim, rival, c, d) =>
            Math.Abs(LikelihoodRatio.Decibels(LikelihoodRatio.Of(claim, rival, Math.Min(c, d))))
                <= Math.Abs(LikelihoodRatio.Decibels(LikelihoodRatio.Of(claim, rival, Math.Max(c, d)))) + 1e-9);

    [Fact]
    public void Of_Ranges_HoldTheRatioOfEveryPairInside() =>
        Gen.Select(Probability, Probability, Probability, Probability, Gen.Double[0, 1], Gen.Bool).Sample((a, b, c, d, credibility, isFound) =>
        {
            Interval claim = new(Math.Min(a, b), Math.Max(a, b)), rival = new(Math.Min(c, d), Math.Max(c, d));
            var range = LikelihoodRatio.Of(Material.Ranged(claim, rival, isFound: isFound, credibility: credibility));
            var inside = isFound
                ? LikelihoodRatio.Of((a + b) / 2, (c + d) / 2, credibility)
                : LikelihoodRatio.Of(1 - ((a + b) / 2), 1 - ((c + d) / 2), credibility);
            return range.Lower <= inside + 1e-12 && inside <= range.Upper + 1e-12;
        });

    [Fact]
    public void MiddleDecibels_OfRange_IsTheGeometricMiddle() =>
        Assert.Equal(LikelihoodRatio.Decibels(4), LikelihoodRatio.MiddleDecibels(new Interval(2, 8)), 1e-12);

    // The oracle works with odds and a product, as a textbook does.
    [Fact]
    public void Posterior_AnyWeights_EqualsOddsTimesRatios() =>
        Gen.Select(Probability, Gen.Double[.05, 20].Array[0, 6]).Sample((prior, ratios) =>
        {
            var odds = ratios.Aggregate(prior / (1 - prior), (product, ratio) => product * ratio);
            return Math.Abs((odds / (1 + odds)) - LikelihoodRatio.Posterior(prior, ratios.Sum(LikelihoodRatio.Decibels))) < 1e-9;
        });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Posterior_CertainPrior_IsRefused(double prior) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LikelihoodRatio.Posterior(prior, 3));
}
