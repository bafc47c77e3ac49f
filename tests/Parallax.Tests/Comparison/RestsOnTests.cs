using Parallax.Codebooks;
using Xunit;

namespace Parallax.Comparison;

public class RestsOnTests
{
    private static readonly Codebook Book = new()
    {
        Title = "",
        Version = "1",
        Languages = new Dictionary<string, WordLists>(),
        Themes =
        [
            Theme("INT", "INT.TRADE"), Theme("VAL", "VAL.STATUS"), Theme("REL", "REL.TRUST", "REL.DISTRUST", "REL.HISTORY"),
            Theme("STR", "STR.NONALL", "STR.CAUTION"), Theme("TMP", "TMP.PAST"),
        ],
    };

    [Theory]
    [InlineData("salience", "INT", "INT.TRADE", "INT.TRADE")]
    [InlineData("salience_difference", "INT", "all", "INT")]
    [InlineData("salience", "all", "all", "")]
    [InlineData("framing_excess", "VAL", "all", "VAL")]
    [InlineData("trust_asymmetry", "all", "all", "REL.TRUST REL.DISTRUST")]
    [InlineData("mutual_trust", "all", "all", "REL.TRUST REL.DISTRUST")]
    [InlineData("caution_excess_difference", "all", "all", "STR.NONALL STR.CAUTION")]
    [InlineData("time_horizon_future", "INT", "all", "INT TMP")]
    [InlineData("coupling", "all", "all", "INT VAL")]
    [InlineData("vote_agreement", "all", "all", "")]
    public void Topics_OfAMeasure_AreWhatItIsComputedFrom(string measure, string theme, string code, string topics) =>
        Assert.Equal(topics, string.Join(' ', RestsOn.Topics(Row(measure, theme, code), Book, new MeasureCodes())));

    [Fact]
    public void Topics_ACodeTheCodebookLacks_IsLeftOut() => Assert.Empty(
        RestsOn.Topics(Row("clarity", "all", "all"), Book, new MeasureCodes()));

    [Theory]
    [InlineData("framing_distance", "all", true)]
    [InlineData("common_interest_difference", "all", true)]
    [InlineData("salience", "all", false)]
    [InlineData("salience", "INT.TRADE", false)]
    public void SetsCodesApart_OfAMeasure_IsWhetherItSpreadsOverCodes(string measure, string code, bool expected) =>
        Assert.Equal(expected, RestsOn.SetsCodesApart(Row(measure, "INT", code)));

    private static MeasureRow Row(string measure, string theme, string code) => new()
    {
        Measure = measure,
        Theme = theme,
        Code = code,
        Actor = "RUS",
        Source = "LS",
        Period = "after",
        Language = "en",
        Unit = "",
    };

    private static Theme Theme(string id, params string[] codes) => new(id, id, "", [.. codes.Select(code => CodeOf(id, code))]);

    private static Code CodeOf(string theme, string id) => new()
    {
        Id = id,
        Theme = theme,
        Name = id,
        Definition = "",
        Terms = new Dictionary<string, IReadOnlyList<Entry>>(),
    };
}
