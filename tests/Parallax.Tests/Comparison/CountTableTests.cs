using CsCheck;
using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Comparison;

public class CountTableTests
{
    private static readonly Document Russia = Sample.Document("r1", "RUS", "2023-03-20");
    private static readonly CountLayout Layout = new(Sample.Plan, Sample.Codebook);

    private static CountedDocument Count(Document document, params Coding[] codings) =>
        Sample.Table((document, 20, codings)).Documents.Single();

    private static CountedDocument Count(params Coding[] codings) => Count(Russia, codings);

    private static Coding Of(string code, int unit = 1) => Sample.Coding(Russia, unit, code);

    private static Column Units(string topic) =>
        new(Counted.Units, Layout.Topics.Single(one => topic == (one.Code == "all" ? one.Theme : one.Code)).Number);

    private static Column To(Counted what, string actor, string target, int topic = 0) =>
        new(what, topic, Layout.State(actor)!.Value, Layout.State(target)!.Value);

    [Fact]
    public void Add_TwoMatchesOfACodeInAUnit_CountTheUnitOnce() =>
        Assert.Equal(1, Count(Of("INT.TRADE"), Of("INT.TRADE"))[Units("INT.TRADE")]);

    [Fact]
    public void Add_TwoCodesOfAThemeInAUnit_CountTheThemeOnce()
    {
        var counted = Count(Of("INT.TRADE"), Of("INT.ENERGY"), Of("REL.TRUST"));

        Assert.Equal((1.0, 1.0, 1.0), (counted[Units("INT")], counted[Units("INT.ENERGY")], counted[Units("all")]));
    }

    [Fact]
    public void Add_DomesticUnit_IsNotCounted() => Assert.Equal(0, Count(Of("INT.TRADE") with { Relevant = false })[Units("all")]);

    [Fact]
    public void Add_VoiceOfAnother_IsNotCounted() => Assert.Equal(0, Count(Of("INT.TRADE") with { Voice = "CHN" })[Units("all")]);

    [Theory]
    [InlineData(Attribution.Quoted)]
    [InlineData(Attribution.Reported)]
    [InlineData(Attribution.Denied)]
    [InlineData(Attribution.Hypothetical)]
    public void Add_NotAssertedAsOwn_IsNotCounted(Attribution attribution) =>
        Assert.Equal(0, Count(Of("INT.TRADE") with { Attribution = attribution })[Units("all")]);

    [Fact]
    public void Add_OwnAndQuotedMatchInAUnit_CountsOnlyTheOwnStance()
    {
        var counted = Count(
            Of("REL.TRUST") with { Stance = 1, Target = "CHN" },
            Of("REL.TRUST") with { Stance = -2, Target = "CHN", Attribution = Attribution.Quoted });

        Assert.Equal(.5, counted[To(Counted.StanceSum, "RUS", "CHN")]);
    }

    // A unit of trust +2 and +1 and of distrust −1: means .75 and −.5, and of both .125.
    [Fact]
    public void Add_StancesOfTwoCodes_AverageMatchesThenCodes()
    {
        var counted = Count(
            Of("REL.TRUST") with { Stance = 2, Target = "CHN" },
            Of("REL.TRUST") with { Stance = 1, Target = "CHN" },
            Of("REL.DISTRUST") with { Stance = -1, Target = "CHN" });

        Assert.Equal(.125, counted[To(Counted.StanceSum, "RUS", "CHN")], 1e-12);
        Assert.Equal(.75, counted[To(Counted.StanceSum, "RUS", "CHN", Layout.Code("REL.TRUST")!.Value)], 1e-12);
        Assert.Equal(1, counted[To(Counted.StanceUnits, "RUS", "CHN")]);
        Assert.Equal(1, counted[To(Counted.StancePositive, "RUS", "CHN")]);
    }

    [Fact]
    public void Add_StanceWithoutTarget_CountsTowardsAny()
    {
        var counted = Count(Of("REL.TRUST") with { Stance = 2 });

        Assert.Equal((1.0, 0.0), (counted[To(Counted.StanceSum, "RUS", "")], counted[To(Counted.StanceSum, "RUS", "CHN")]));
    }

    [Fact]
    public void Add_SubjectIsAnother_IsNotTheSpeakersStance() => Assert.Equal(
        0, Count(Of("REL.TRUST") with { Stance = 2, Subject = "CHN", Target = "IND" })[To(Counted.StanceUnits, "RUS", "IND")]);

    [Fact]
    public void Add_TwoTargets_CountTowardsEach()
    {
        var counted = Count(Of("STR.NONALL") with { Target = "CHN;IND" });

        Assert.Equal(
            (1.0, 1.0),
            (counted[new Column(Counted.CautionUnits, 0, 0, Layout.State("CHN")!.Value)],
                counted[new Column(Counted.CautionCodes, 0, 0, Layout.State("IND")!.Value)]));
    }

    [Fact]
    public void Add_HedgedAndBoostedUnit_AddsToNeither()
    {
        var counted = Count(
            Of("INT.TRADE") with { Certainty = Certainty.Hedged }, Of("REL.TRUST") with { Certainty = Certainty.Boosted });

        Assert.Equal((0.0, 0.0), (counted[new Column(Counted.Hedged)], counted[new Column(Counted.Boosted)]));
    }

    [Fact]
    public void Add_UnitOfThreeHorizons_AddsAThirdToEach()
    {
        var counted = Count(
            Of("INT.TRADE") with { Horizon = Horizons.Past | Horizons.Now }, Of("REL.TRUST") with { Horizon = Horizons.Long });

        Assert.Equal(1.0 / 3, counted[new Column(Counted.Past)]);
        Assert.Equal(1.0 / 3, counted[new Column(Counted.Long, Units("INT").Topic)]);
        Assert.Equal(0, counted[new Column(Counted.Near)]);
    }

    [Fact]
    public void Add_YearsOfAUnit_CountFutureOnesOnce()
    {
        var counted = Count(Of("INT.TRADE") with { Years = "2035;2022;2023" }, Of("REL.TRUST") with { Years = "2035" });

        Assert.Equal(1, counted[new Column(Counted.YearsAhead, 12)]);
        Assert.Equal(0, counted[new Column(Counted.YearsAhead, 0)]);
    }

    [Fact]
    public void Add_GrievanceWithoutStance_IsNotDistrust() =>
        Assert.Equal(0, Count(Of("REL.HISTORY") with { Target = "CHN" })[To(Counted.Distrust, "RUS", "CHN")]);

    [Fact]
    public void Add_CriticalGrievanceAndDistrustInAUnit_IsOneUnitOfDistrust() => Assert.Equal(1, Count(
        Of("REL.HISTORY") with { Target = "CHN", Stance = -1 },
        Of("REL.DISTRUST") with { Target = "CHN" })[To(Counted.Distrust, "RUS", "CHN")]);

    [Fact]
    public void Add_ExpertText_CountsAttitudesOfItsSubjects()
    {
        var paper = Sample.Document("x1", "THIRD", "2023-03-20");

        var counted = Count(paper, Sample.Coding(paper, 1, "REL.TRUST") with { Subject = "CHN", Target = "RUS" });

        Assert.Equal((1.0, 0.0), (counted[To(Counted.Trust, "CHN", "RUS")], counted[To(Counted.Trust, "RUS", "CHN")]));
    }

    [Fact]
    public void Add_ExpertTextWithoutSubject_CountsNobodysAttitude()
    {
        var paper = Sample.Document("x1", "THIRD", "2023-03-20");

        var counted = Count(paper, Sample.Coding(paper, 1, "REL.TRUST") with { Target = "RUS" });

        Assert.Equal((1.0, 0.0), (counted[Units("REL.TRUST")], counted[To(Counted.Trust, "CHN", "RUS")]));
    }

    [Fact]
    public void Add_SameDocumentTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Sample.Table((Russia, 20, []), (Russia, 20, [])));

    [Fact]
    public void Merge_TablesOfParts_EqualsTheTableOfAll() => Gen.Int[0, 20].Array[2, 8].Sample(hits =>
    {
        var all = Sample.Series("RUS", new DateOnly(2023, 1, 1), "INT.TRADE", hits).ToArray();
        var merged = CountTable.Merge([Sample.Table(all[..1]), Sample.Table(all[1..])]);
        return Contrasts.Material(merged, Sample.Plan).SequenceEqual(Contrasts.Material(Sample.Table(all), Sample.Plan))
            && merged.Documents.Select(one => one[Units("INT.TRADE")]).SequenceEqual(hits.Select(count => (double)count));
    });

    [Fact]
    public void Where_OneDocumentLeftOut_IsGone()
    {
        var table = Sample.Table(Sample.Series("RUS", new DateOnly(2023, 1, 1), "INT.TRADE", 1, 2, 3));

        Assert.Equal(2, table.Where(document => document.Id != "RUS-2023-01-02").Documents.Count);
    }
}
