using System.Globalization;
using CsCheck;
using Xunit;

namespace Parallax.Files;

public class NumberTests
{
    [Theory]
    [InlineData(-0.0, "0")]
    [InlineData(-0.0000004, "0")]
    [InlineData(1.5, "1.5")]
    [InlineData(0.0078125, "0.007812")]
    [InlineData(-0.0078125, "-0.007812")]
    [InlineData(1e-6, "0.000001")]
    [InlineData(12345678.25, "12345678.25")]
    public void Format_Number_HasAtMostSixDecimals(double value, string text) => Assert.Equal(text, Number.Format(value));

    [Theory]
    [InlineData(-0.0, "0.000")]
    [InlineData(-0.0004, "0.000")]
    [InlineData(-0.0006, "-0.001")]
    [InlineData(0.6666, "0.667")]
    [InlineData(1234.5, "1234.500")]
    public void Short_Number_HasThreeDecimalsAndNoSignOfZero(double value, string text) => Assert.Equal(text, Number.Short(value));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Format_NotFinite_IsRefused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Number.Format(value));

    [Fact]
    public void Format_AnyNumber_ReadsBackWithinHalfAUnitOfTheSixthDecimal() => Gen.Double[-1e6, 1e6].Sample(value =>
        Number.TryParse(Number.Format(value), out var back) && Math.Abs(back - value) <= 0.5000001e-6);

    [Fact]
    public void Format_CultureWithComma_WritesAPoint()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("0.5", Number.Format(0.5));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
