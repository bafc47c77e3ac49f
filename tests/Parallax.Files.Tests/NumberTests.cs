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
    [InlineData(0.1234565, "0.123457")]
    [InlineData(-0.1234565, "-0.123457")]
    [InlineData(1e-6, "0.000001")]
    [InlineData(12345678.25, "12345678.25")]
    public void Format_Number_HasAtMostSixDecimals(double value, string text) => Assert.Equal(text, Number.Format(value));

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
