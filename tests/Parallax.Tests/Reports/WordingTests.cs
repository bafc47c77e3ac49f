using CsCheck;
using Xunit;

namespace Parallax.Reports;

public sealed class WordingTests
{
    [Theory]
    [InlineData(.4213, ChartScale.Share, "42.1%")]
    [InlineData(.1, ChartScale.Points, "+10.0 points")]
    [InlineData(-.0004, ChartScale.Points, "0.0 points")]
    [InlineData(-.25, ChartScale.IndexDifference, "−0.25")]
    [InlineData(.5, ChartScale.Index, "0.50")]
    public void Value_OnAScale_IsRoundedAsItIsRead(double value, ChartScale scale, string expected) =>
        Assert.Equal(expected, Wording.Value(value, scale));

    [Theory]
    [InlineData("India", "India’s")]
    [InlineData("the United States", "the United States’")]
    public void Whose_AName_EndsAsItIsWritten(string name, string expected) => Assert.Equal(expected, Wording.Whose(name));

    [Fact]
    public void Interval_ShareBelowZero_BeginsAtZero() => Assert.Equal("0 to 0.6", Wording.Interval(-.001, .006, ChartScale.Share));

    [Theory]
    [InlineData("Eurasian order", "Eurasian order")]
    [InlineData("The West as other", "the West as other")]
    [InlineData("UN reform", "UN reform")]
    public void Small_Name_KeepsTheCapitalOfAName(string name, string expected) => Assert.Equal(expected, Wording.Small(name));

    [Fact]
    public void Interval_WithoutEnds_IsEmpty() => Assert.Equal("", Wording.Interval(null, null, ChartScale.Share));

    [Theory]
    [InlineData(new string[0], "")]
    [InlineData(new[] { "a" }, "a")]
    [InlineData(new[] { "a", "b", "c" }, "a, b and c")]
    [InlineData(new[] { "a", "b", "c", "d", "e" }, "a, b, c and two more")]
    [InlineData(new[] { "trust and identity", "norms" }, "trust and identity, and norms")]
    [InlineData(new[] { "trust and identity", "norms", "roles" }, "trust and identity; norms; and roles")]
    [InlineData(new[] { "one (“a and b”)", "two" }, "one (“a and b”) and two")]
    public void List_Items_ReadsAsASentence(string[] items, string expected) => Assert.Equal(expected, Wording.List(items));

    [Fact]
    public void Value_AnyNumber_CarriesATrueMinus() =>
        Gen.Double[-1, 1].Sample(value => !Wording.Value(value, ChartScale.Points).Contains('-', StringComparison.Ordinal));
}
