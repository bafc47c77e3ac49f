using CsCheck;
using Xunit;

namespace Parallax.Corpora;

public class ReportingPeriodTests
{
    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-Q1", "2024-01-01", "2024-03-31")]
    [InlineData("2024-Q4", "2024-10-01", "2024-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2024-02-29", "2024-02-29", "2024-02-29")]
    public void TryParse_EveryShape_HasItsDaysAndIsWrittenAgain(string text, string first, string last)
    {
        Assert.True(ReportingPeriod.TryParse(text, out var period));

        Assert.Equal((first, last), ($"{period.First:yyyy-MM-dd}", $"{period.Last:yyyy-MM-dd}"));
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData("2024-Q5")]
    [InlineData("2024Q1")]
    [InlineData("Q1 2024")]
    [InlineData("24.02.2022")]
    [InlineData("2023-02-29")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_AnythingElse_IsNotGuessed(string? text) => Assert.False(ReportingPeriod.TryParse(text, out _));

    [Fact]
    public void Quarters_OfAnyYear_FollowEachOther() => Gen.Int[1900, 2100].Sample(year =>
    {
        ReportingPeriod[] quarters = [.. "1234".Select(n => ReportingPeriod.TryParse($"{year}-Q{n}", out var quarter) ? quarter : default)];
        return quarters.Zip(quarters.Skip(1)).All(pair => pair.First.Last.AddDays(1) == pair.Second.First && pair.First.CompareTo(pair.Second) < 0)
            && quarters[^1].Last == new DateOnly(year, 12, 31);
    });
}
