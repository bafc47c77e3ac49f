using CsCheck;
using Xunit;

namespace Parallax.Inference;

public class DistributionsTests
{
    // Two-sided 95 % points as tables of Student's t print them; 1 degree of freedom is the Cauchy distribution.
    [Theory]
    [InlineData(1, 12.7062)]
    [InlineData(2, 4.3027)]
    [InlineData(9, 2.2622)]
    [InlineData(30, 2.0423)]
    [InlineData(120, 1.9799)]
    public void StudentTQuantile_TabledDegrees_MatchTheTable(double degreesOfFreedom, double tabled) =>
        Assert.Equal(tabled, StudentT.Quantile(.975, degreesOfFreedom), 0.00005);

    [Fact]
    public void NormalQuantile_UpperFortieth_MatchesTheTable() =>
        Assert.Equal(1.959964, Normal.Quantile(.975), 0.0000005);

    [Fact]
    public void StudentTQuantile_OneDegree_IsTheTangent() =>
        Gen.Double[.001, .9999].Sample(p =>
            Math.Abs(StudentT.Quantile(p, 1) - Math.Tan(Math.PI * (p - .5)))
                <= 1e-7 * (1 + Math.Abs(Math.Tan(Math.PI * (p - .5)))));

    [Fact]
    public void StudentTQuantile_TwoDegrees_IsTheClosedForm() =>
        Gen.Double[.001, .999].Sample(p =>
        {
            var centred = (2 * p) - 1;
            var closed = centred * Math.Sqrt(2 / (1 - (centred * centred)));
            return Math.Abs(StudentT.Quantile(p, 2) - closed) <= 1e-8 * (1 + Math.Abs(closed));
        });

    [Fact]
    public void StudentTQuantile_Mirrored_ChangesSignOnly() =>
        Gen.Select(Gen.Double[.5, .999], Gen.Double[.5, 300]).Sample((p, df) =>
            Math.Abs(StudentT.Quantile(p, df) + StudentT.Quantile(1 - p, df)) < 1e-6 * (1 + StudentT.Quantile(p, df)));

    [Fact]
    public void StudentTQuantile_MoreDegrees_ComesCloserToNormal() =>
        Gen.Select(Gen.Double[.6, .999], Gen.Double[1, 300]).Sample((p, df) =>
            StudentT.Quantile(p, df) > StudentT.Quantile(p, df + 1)
            && StudentT.Quantile(p, df + 1) > Normal.Quantile(p));

    [Fact]
    public void StudentTQuantile_Median_IsZero() => Assert.Equal(0, StudentT.Quantile(.5, 3.7));

    [Fact]
    public void StudentTQuantile_BeyondEightHundred_IsFound() =>
        Assert.Equal(3183.0988, StudentT.Quantile(.9999, 1), 0.001);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 5)]
    [InlineData(double.NaN, 5)]
    [InlineData(.975, 0)]
    [InlineData(.975, -1)]
    public void StudentTQuantile_OutOfRange_Throws(double p, double df) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(p, df));

    [Fact]
    public void NormalQuantile_One_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Normal.Quantile(1));
}
