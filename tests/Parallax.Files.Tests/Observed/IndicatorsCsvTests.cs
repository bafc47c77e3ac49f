using Parallax.Corpora;
using Xunit;

namespace Parallax.Files.Observed;

public class IndicatorsCsvTests
{
    private const string Header = "series,period,value,unit,actor,partner,source,url,retrieved,vintage,note\n";

    [Fact]
    public void Read_SoundRows_AreWrittenAgainAsTheyWere()
    {
        const string text = Header
            + "trade,2024,244.81,USD bn,CHN,RUS,Customs,https://example.org/a,2026-11-02,first release,in dollars\n"
            + "trade,2024,245.3,USD bn,CHN,RUS,Statistics,,,,\n"
            + "gas,2024-Q2,7.9,bcm,RUS,CHN,Company,,2026,,\n";

        var (rows, problems) = ObservedFile.Read(IndicatorsCsv.Read, text);

        Assert.Empty(problems);
        Assert.Equal([2, 3, 4], rows.Select(row => row.Line));
        using var written = new StringWriter();
        IndicatorsCsv.File.Write(written, rows.Select(row => row.Row));
        Assert.Equal(text, written.ToString());
    }

    [Fact]
    public void Read_OnlyWhatMustBeThere_IsEnough()
    {
        var (rows, problems) = ObservedFile.Read(IndicatorsCsv.Read, "series;period;value;unit;source\ntrade;2024;244.81;USD bn;Customs\n");

        Assert.Empty(problems);
        Assert.Equal(
            new Indicator { Series = "trade", Period = rows[0].Row.Period, Value = 244.81, Unit = "USD bn", Source = "Customs" }, rows[0].Row);
    }

    [Fact]
    public void Read_SourcesThatDisagree_StandSideBySide()
    {
        var (rows, problems) = ObservedFile.Read(
            IndicatorsCsv.Read, Header + "trade,2024,1,t,,,A,,,,\ntrade,2024,2,t,,,B,,,,\ntrade,2024,3,t,,,A,,,revised,\n");

        Assert.Empty(problems);
        Assert.Equal([1, 2, 3], rows.Select(row => row.Row.Value));
    }

    [Fact]
    public void Read_EveryFaultAtOnce_TellsEachWithItsLine()
    {
        var (rows, problems) = ObservedFile.Read(
            IndicatorsCsv.Read,
            Header
            + "trade with China,2024,1,t,,,A,,,,\n"
            + "trade,24.02.2022,1,t,,,A,,,,\n"
            + "trade,44616,1,t,,,A,,,,\n"
            + "trade,2022-Q5,1,t,,,A,,,,\n"
            + "trade,2022,\"1,234\",t,,,A,,,,\n"
            + "trade,2022,,,,,,,02/11/2026,,\n"
            + "trade,2023,1,t,,,A,,,,\n"
            + "trade,2023,2,t,,,A,,,,\n"
            + "trade,2024,2,u,,,A,,,,\n");

        Assert.Equal(
            [
                ("OB002", 2), ("CS007", 3), ("CS007", 4), ("OB006", 5), ("OB004", 6),
                ("OB004", 7), ("OB001", 7), ("OB001", 7), ("CS007", 7), ("OB003", 9), ("OB007", 10),
            ],
            ObservedFile.Told(problems));
        Assert.Equal([8], rows.Select(row => row.Line));
        Assert.StartsWith("Write 2022-02-24", problems[1].Remedy, StringComparison.Ordinal);
        Assert.Contains("first in line 8", problems[9].Found, StringComparison.Ordinal);
    }
}
