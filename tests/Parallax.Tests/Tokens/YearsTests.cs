using Xunit;

namespace Parallax.Tokens;

public class YearsTests
{
    [Theory]
    [InlineData("1900", true)]
    [InlineData("2100", true)]
    [InlineData("1899", false)]
    [InlineData("2101", false)]
    [InlineData("0203", false)]
    [InlineData("203", false)]
    [InlineData("20300", false)]
    [InlineData("203a", false)]
    [InlineData("2O30", false)]
    [InlineData("٢٠٣٠", false)]
    [InlineData("", false)]
    public void IsYear_Type_IsFourDigitsFrom1900To2100(string type, bool expected) => Assert.Equal(expected, Years.IsYear(type));

    [Fact]
    public void Value_EveryYear_IsItsNumber()
    {
        for (var year = 1900; year <= 2100; year++)
        {
            Assert.True(Years.IsYear($"{year}"));
            Assert.Equal(year, Years.Value($"{year}"));
        }
    }
}
