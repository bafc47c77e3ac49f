using Xunit;

namespace Parallax.Corpora;

public class PartialDateTests
{
    [Theory]
    [InlineData("1000")]
    [InlineData("2022-02")]
    [InlineData("2999-12")]
    [InlineData("2999-12-31")]
    public void TryParse_YearsOfHistory_AreWrittenAgainAsTheyWere(string text)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(text, date.ToString());
    }

    // Beyond them a window or a lag would leave the calendar, and a year such as 0222 is a slip.
    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("0999")]
    [InlineData("3000")]
    [InlineData("9999-12")]
    [InlineData("9999-12-31")]
    [InlineData("2022-02-30")]
    public void TryParse_YearOutsideOrDayThatIsNone_IsNoDate(string text)
    {
        Assert.False(PartialDate.TryParse(text, out _));
        Assert.False(PartialDate.TryParseDay(text, out _));
        Assert.False(ReportingPeriod.TryParse(text, out _));
    }
}
