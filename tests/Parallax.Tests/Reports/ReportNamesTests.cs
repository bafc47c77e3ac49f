using Parallax.Comparison;
using Xunit;

namespace Parallax.Reports;

public sealed class ReportNamesTests
{
    private static readonly ReportNames Names = new(ReportFixture.Study());

    private static readonly MeasureRow Row = new()
    {
        Measure = "salience",
        Actor = "RUS",
        Source = "LS",
        Period = "after",
        Language = "en",
        Unit = "share",
        Units = 500,
        Documents = 30,
    };

    [Fact]
    public void Actor_WithAnArticle_HasItInSentencesOnly()
    {
        var study = ReportFixture.Study();
        var names = new ReportNames(study with { ActorsInSentences = new Dictionary<string, string> { ["CHN"] = "the Middle Kingdom" } });

        Assert.Equal("the Middle Kingdom", names.Actor("CHN"));
        Assert.Equal("China", names.Label("CHN"));
        Assert.Equal("Russia", names.Actor("RUS"));
        Assert.Equal("too few hits: the Middle Kingdom has none", names.Plain("too few hits: CHN has none"));
    }

    [Fact]
    public void Why_TooFewDocuments_SaysHowManyOfHowMany() => Assert.Equal(
        "too little text: 3 of 5 documents", Names.Why(Row with { Documents = 3, Status = MeasureStatus.Blocked }));

    [Fact]
    public void Why_TooFewDocumentsOfThePartner_NamesIt() => Assert.Equal(
        "too little text: 2 of 5 documents of China",
        Names.Why(Row with { Partner = "CHN", PartnerDocuments = 2, PartnerUnits = 90, Status = MeasureStatus.Blocked }));

    [Fact]
    public void Why_LittleTextAndNoInterval_SaysBoth() => Assert.Equal(
        "little text: 9 of 20 documents; no interval could be computed",
        Names.Why(Row with { Documents = 9, Estimate = .7, Status = MeasureStatus.Warn }));

    [Fact]
    public void Why_AnotherReason_GivesItWithNames() => Assert.Equal(
        "Trust and threat: Russia and China say nothing",
        Names.Why(Row with { Status = MeasureStatus.Blocked, Reason = "REL: RUS and CHN say nothing" }));

    [Fact]
    public void Why_AChange_SaysOfWhichPeriod() => Assert.Equal(
        "few hits: Russia has 9 of 20 sentences with a time horizon (before)",
        Names.Why(Row with
        {
            Period = "after - before",
            Documents = 30,
            Units = 900,
            Status = MeasureStatus.Warn,
            Reason = "few hits: RUS has 9 of 20 sentences with a time horizon (en, LS, before)",
        }));

    [Fact]
    public void Why_EnoughData_IsEmpty() => Assert.Equal("", Names.Why(Row));

    [Theory]
    [InlineData("LS", "leaders’ speeches")]
    [InlineData("EX:third", "expert texts from third countries")]
    [InlineData("EX:RUS", "expert texts from Russia")]
    [InlineData("general-debate", "general debate texts")]
    public void Source_Key_HasAPlainName(string key, string expected) => Assert.Equal(expected, Names.Source(key));

    [Fact]
    public void Period_OfAPlan_SaysItsDates() => Assert.Equal("before (up to 23 February 2022)", Names.Period("before"));

    [Theory]
    [InlineData("salience_difference", ChartScale.Points)]
    [InlineData("time_horizon_change", ChartScale.IndexDifference)]
    [InlineData("framing_excess", ChartScale.Index)]
    public void Of_MeasureOrWhatFollowsFromIt_HasItsScale(string measure, ChartScale scale) =>
        Assert.Equal(scale, MeasureWords.Of(measure).Scale);
}
