using CsCheck;
using Parallax.Inference;
using Xunit;

namespace Parallax.Claims;

public class WeightOfEvidenceTests
{
    private static readonly Gen<EvidenceItem> Items = Gen.Select(
        Gen.Double[.02, .98], Gen.Double[.02, .98], Gen.Int[1, 3], Gen.Int[0, 3], Gen.Bool, Gen.Double[0, 1])
        .Select((claim, rival, against, cluster, isFound, credibility) => Material.Item(
            claim, rival, FormattableString.Invariant($"{claim}|{rival}|{credibility}"), "H" + against, isFound, credibility, cluster == 0 ? "" : "c" + cluster));

    private static WeighedEvidence Of(params EvidenceItem[] items) => WeightOfEvidence.Of(items, [], Material.Conventions);

    // METHOD §5.2: likelihood ratios 4, .5 and 8.
    [Fact]
    public void Of_WorkedRatios_GiveWorkedPosterior()
    {
        var evidence = Of(Material.Item(.8, .2, "a"), Material.Item(.3, .6, "b"), Material.Item(.8, .1, "c"));

        Assert.Equal([6.0206, -3.0103, 9.0309], evidence.Items.Select(one => Math.Round(one.Decibels, 4)));
        Assert.Equal(.941176, evidence.Posterior(.5).Lower, .0000005);
    }

    [Fact]
    public void Of_ItemBeyondTheCap_CountsTenDecibels() => Assert.Equal(10, Of(Material.Item(.98, .02)).Decibels);

    [Fact]
    public void Of_ManyItems_CountTwentyDecibels() => Assert.Equal(
        20, Of([.. Enumerable.Range(0, 5).Select(one => Material.Item(.98, .02, $"e{one}"))]).Decibels);

    [Fact]
    public void Of_ItemsOfOneProvenance_CountOnceByTheWeightiest()
    {
        var evidence = Of(Material.Item(.6, .3, "a", cluster: "press"), Material.Item(.1, .8, "b", cluster: "press"));

        Assert.Equal([false, true], evidence.Items.Select(one => one.Counts));
        Assert.Equal(LikelihoodRatio.Decibels(.125), evidence.Decibels, 1e-12);
    }

    [Fact]
    public void Of_RivalWithoutItems_WeighsNothing()
    {
        var evidence = WeightOfEvidence.Of([Material.Item(.9, .1, rival: "H2")], ["H2", "H3"], Material.Conventions);

        Assert.Equal([("H2", 1), ("H3", 0)], evidence.Rivals.Select(rival => (rival.Rival, rival.Items)));
        Assert.Equal(0, evidence.Decibels);
    }

    // Ratios against different rivals do not multiply: 6 dB against one and 3 against another are 3, not 9.
    [Fact]
    public void Of_ItemsAgainstTwoRivals_TheSmallerSumStands() => Assert.Equal(
        LikelihoodRatio.Decibels(2), Of(Material.Item(.8, .2, "a", "H2"), Material.Item(.6, .3, "b", "H3")).Decibels, 1e-12);

    [Fact]
    public void Of_Range_RunsOverTheItemsRanges()
    {
        var evidence = Of(Material.Ranged(new Interval(.4, .8), new Interval(.2, .4)));

        Assert.Equal(LikelihoodRatio.Decibels(1), evidence.Range.Lower, 1e-12);
        Assert.Equal(LikelihoodRatio.Decibels(4), evidence.Range.Upper, 1e-12);
        Assert.Equal(LikelihoodRatio.Decibels(2), evidence.Decibels, 1e-12);
    }

    // METHOD §5.4, rule 2: LR− at most .2 before shrinkage, credibility at least .8.
    [Theory]
    [InlineData(.95, .60, .8, 1)]
    [InlineData(.95, .60, .79, 0)]
    [InlineData(.95, .90, 1, 0)]
    [InlineData(.80, .15, 1, 0)]
    public void FailedHoops_AbsentEvidence_FailsByItsRatio(double givenClaim, double givenRival, double adequacy, int failed) => Assert.Equal(
        failed, Of(Material.Item(givenClaim, givenRival, isFound: false, credibility: adequacy)).FailedHoops.Count);

    [Fact]
    public void FailedHoops_FoundEvidence_FailsNothing() => Assert.Empty(Of(Material.Item(.95, .60)).FailedHoops);

    [Fact]
    public void Of_NoEvidence_LeavesThePrior() => Assert.Equal(new Interval(.2, .2), Round(Of().Posterior(.2)));

    // The oracle sums in plain loops, one rival at a time.
    [Fact]
    public void Of_AnyItems_AgreesWithPlainSums() => Items.Array[0, 12].Sample(items =>
    {
        var smallest = double.PositiveInfinity;
        foreach (var rival in items.Select(item => item.Rival).Distinct())
        {
            var best = new Dictionary<string, double>();
            foreach (var item in items.Where(item => item.Rival == rival))
            {
                var (claim, other) = item.IsFound
                    ? (item.GivenClaim.Lower, item.GivenRival.Lower) : (1 - item.GivenClaim.Lower, 1 - item.GivenRival.Lower);
                var c = item.Credibility;
                var weight = Math.Clamp(10 * Math.Log10(((c * claim) + 1 - c) / ((c * other) + 1 - c)), -10, 10);
                var key = item.Cluster.Length > 0 ? item.Cluster : item.Id;
                if (!best.TryGetValue(key, out var known) || Math.Abs(weight) > Math.Abs(known))
                {
                    best[key] = weight;
                }
            }

            smallest = Math.Min(smallest, Math.Clamp(best.Values.Sum(), -20, 20));
        }

        return Math.Abs(Of(items).Decibels - (items.Length == 0 ? 0 : smallest)) < 1e-9;
    });

    [Fact]
    public void Of_AnyItems_StaysWithinTheCapsAndTheRangeHoldsTheSum() => Items.Array[0, 12].Sample(items =>
    {
        var evidence = Of(items);
        return evidence.Rivals.All(rival => Math.Abs(rival.Decibels) <= 20)
            && evidence.Items.All(item => Math.Abs(item.Decibels) <= 10)
            && evidence.Range.Lower <= evidence.Decibels + 1e-9 && evidence.Decibels <= evidence.Range.Upper + 1e-9;
    });

    private static Interval Round(Interval one) => new(Math.Round(one.Lower, 12), Math.Round(one.Upper, 12));
}
