using CsCheck;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Reports;

public class SourceLineTests
{
    [Fact]
    public void Of_ValuesThatAgreeToTheDigitsBothGive_AreOneLineWithAPointAPeriod()
    {
        var line = Assert.Single(SourceLine.Of([Value("2023", 22.73, "Seller, via Press"), Value("2023", 22.7, "Seller statement"), Value("2024", 31.12, "Seller, via Press")]));

        Assert.Equal("Seller and Seller statement", line.Source);
        Assert.Equal([22.73, 31.12], line.Drawn.Select(one => one.Value));
        Assert.Equal(3, line.Values.Count);
    }

    [Fact]
    public void Of_ValuesThatContradictEachOther_StandApart()
    {
        var lines = SourceLine.Of([Value("2021", 10.39, "Seller"), Value("2022", 15.4, "Seller"), Value("2022", 15.5, "Minister"), Value("2023", 22.7, "Seller")]);

        Assert.Equal([("Seller", 3), ("Minister", 1)], lines.Select(line => (line.Source, line.Drawn.Count)));
    }

    [Fact]
    public void Of_SourcesOfDifferentPeriods_ContinueOneLine()
    {
        var line = Assert.Single(SourceLine.Of([Value("2019", 110.75, "Customs, via A"), Value("2020", 107.76, "Customs, via B"), Value("2018", 107.06, "Office"), Value("2017", 84, "Agency")]));

        Assert.Equal("Customs and two others", line.Source);
        Assert.Equal(["2017", "2018", "2019", "2020"], line.Drawn.Select(one => one.Period.ToString()));
    }

    // Three reports of one publisher, each of which revises the one before.
    [Fact]
    public void Of_ASourceThatContradictsALine_DoesNotContinueAnother()
    {
        var lines = SourceLine.Of(
        [
            Value("2021", 59.5, "Centre, report for 2021", "2022"), Value("2021", 68.7, "Centre, report for 2022", "2023"), Value("2022", 67.8, "Centre, report for 2022", "2023"),
            Value("2022", 74.5, "Institute", "2024"), Value("2023", 92.4, "Institute", "2024"),
        ]);

        Assert.Equal(["Institute", "Centre, report for 2022, 2023", "Centre, report for 2021, 2022"], lines.Select(line => line.Source));
        Assert.Equal(["74.5 92.4", "68.7 67.8", "59.5"], lines.Select(line => string.Join(' ', line.Drawn.Select(one => Wording.Value(one.Value, ChartScale.Number)))));
    }

    [Fact]
    public void Of_OneSource_IsOneLine() =>
        Assert.Equal("Office", Assert.Single(SourceLine.Of([Value("2020", 1, "Office, via Press"), Value("2021", 2, "Office, via Press")])).Source);

    [Theory]
    [InlineData(1e30)]
    [InlineData(-1e300)]
    [InlineData(1.5e-25)]
    [InlineData(0.00000000000000012345)]
    public void Of_ValuesBeyondTheDigitsOfANumber_AreComparedAllTheSame(double value)
    {
        Assert.Single(SourceLine.Of([Value("2020", value, "Office"), Value("2020", value, "Bank")]));
        Assert.Equal(2, SourceLine.Of([Value("2020", value, "Office"), Value("2020", 7, "Bank")]).Count);
    }

    // Naively: every value stands on one line, and two of a line and period are equal when rounded to the fewer digits.
    [Fact]
    public void Of_AnyValues_KeepsEachOnceAndNeverJoinsWhatContradicts() =>
        Gen.Select(Gen.Int[2018, 2021], Gen.Int[0, 40], Gen.Int[0, 4]).List[1, 12].Sample(drawn =>
        {
            Indicator[] values = [.. drawn.DistinctBy(one => (one.Item1, one.Item3)).Select(one => Value($"{one.Item1}", one.Item2 / 10.0, $"source {one.Item3}"))];
            var lines = SourceLine.Of(values);
            Assert.Equal(values.OrderBy(Key), lines.SelectMany(line => line.Values).OrderBy(Key));
            foreach (var same in lines.SelectMany(line => line.Values.GroupBy(one => one.Period)))
            {
                Assert.All(same, one => Assert.All(same, other => Assert.True(
                    one.Value.Equals(other.Value) || Math.Round(one.Value, MidpointRounding.AwayFromZero).Equals(Math.Round(other.Value, MidpointRounding.AwayFromZero)))));
            }

            static string Key(Indicator one) => $"{one.Period} {one.Source}";
        });

    private static Indicator Value(string period, double value, string source, string vintage = "") => new()
    {
        Series = "gas",
        Period = ReportingPeriod.TryParse(period, out var read) ? read : throw new ArgumentException(period),
        Value = value,
        Unit = "billion cubic metres",
        Actor = "RUS",
        Partner = "CHN",
        Source = source,
        Vintage = vintage,
    };
}
