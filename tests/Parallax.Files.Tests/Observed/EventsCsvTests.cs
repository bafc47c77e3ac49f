using Xunit;

namespace Parallax.Files.Observed;

public class EventsCsvTests
{
    private const string Header = "id,date,precision,type,actors,theme,summary,source,url\n";

    [Fact]
    public void Read_SoundRows_AreWrittenAgainAsTheyWere()
    {
        const string text = Header
            + "xian,2023-05-18,day,summit,CHN;KAZ;KGZ,ORD,First summit in person,Press,https://example.org\n"
            + "talks,2023-05,month,cameo:042,RUS;CHN,,Visit,Press,\n"
            + "accord,2023,year,plover:AGREE,RUS;CHN,,Accord,Press,\n";

        var (rows, problems) = ObservedFile.Read(EventsCsv.Read, text);

        Assert.Empty(problems);
        using var written = new StringWriter();
        EventsCsv.File.Write(written, rows.Select(row => row.Row));
        Assert.Equal(text, written.ToString());
        Assert.True(rows[0].Row.IsBetween("KGZ", "CHN"));
        Assert.False(rows[0].Row.IsBetween("RUS", "CHN"));
    }

    [Theory]
    [InlineData("2023-05-18", "month", "2023-05")]
    [InlineData("2023-05-18", "year", "2023")]
    [InlineData("2023-05", "year", "2023")]
    [InlineData("2023-05-18", "", "2023-05-18")]
    [InlineData("2023-05", "", "2023-05")]
    public void Read_PrecisionBelowTheDate_WidensIt(string date, string precision, string expected)
    {
        var (rows, problems) = ObservedFile.Read(EventsCsv.Read, Header + $"a,{date},{precision},talks,RUS;CHN,,Talks,Press,\n");

        Assert.Empty(problems);
        Assert.Equal(expected, rows[0].Row.Date.ToString());
    }

    [Fact]
    public void Read_EveryFaultAtOnce_TellsEachWithItsLine()
    {
        var (rows, problems) = ObservedFile.Read(
            EventsCsv.Read,
            Header
            + "a,2023-05,day,talks,RUS;CHN,,Talks,Press,\n"
            + "b,2023-05-18,days,talks,RUS;CHN,,Talks,Press,\n"
            + "c,18.05.2023,,talks,RUS;CHN,,Talks,Press,\n"
            + "d,2023,,cameo:57,RUS;CHN,,Talks,Press,\n"
            + "e,2023,,plover:AGRE,;,,Talks,,\n"
            + "f,2023,,talks,RUS,,Talks,Press,\n"
            + "F,2023,,talks,RUS,,Talks,Press,\n"
            + "a b,,,,,,,,\n");

        Assert.Equal(
            [
                ("OB008", 2), ("OB005", 3), ("CS007", 4), ("OB009", 5), ("OB009", 6), ("OB001", 6), ("OB001", 6), ("OB003", 8),
                ("OB006", 9), ("OB002", 9), ("OB009", 9), ("OB001", 9), ("OB001", 9), ("OB001", 9),
            ],
            ObservedFile.Told(problems));
        Assert.Equal([7], rows.Select(row => row.Line));
        Assert.Contains("AGREE", problems[4].Remedy, StringComparison.Ordinal);
    }
}
