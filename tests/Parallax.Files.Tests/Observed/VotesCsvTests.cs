using Xunit;

namespace Parallax.Files.Observed;

public class VotesCsvTests
{
    private const string Header = "resolution,date,actor,vote,source,url\n";

    [Fact]
    public void Read_SoundRows_AreWrittenAgainAsTheyWere()
    {
        const string text = Header
            + "A/RES/ES-11/1,2022-03-02,RUS,no,UN,https://example.org\n"
            + "A/RES/ES-11/1,2022-03-02,CHN,abstain,UN,\n"
            + "A/RES/ES-11/2,2022-03-24,CHN,absent,UN,\n"
            + "A/RES/ES-11/2,2022-03-24,KAZ,yes,UN,\n";

        var (rows, problems) = ObservedFile.Read(VotesCsv.Read, text);

        Assert.Empty(problems);
        using var written = new StringWriter();
        VotesCsv.File.Write(written, rows.Select(row => row.Row));
        Assert.Equal(text, written.ToString());
    }

    [Fact]
    public void Read_EveryFaultAtOnce_TellsEachWithItsLine()
    {
        var (rows, problems) = ObservedFile.Read(
            VotesCsv.Read,
            Header
            + "R1,2022-03-02,RUS,no,UN,\n"
            + "R1,2022-03-02,RUS,yes,UN,\n"
            + "R1,2022-03-03,CHN,yes,UN,\n"
            + "R2,02/03/2022,CHN,y,UN,\n"
            + ",2022,,yes,,\n");

        Assert.Equal(
            [("OB003", 3), ("OB012", 4), ("CS007", 5), ("OB005", 5), ("OB001", 6), ("OB001", 6), ("OB001", 6)], ObservedFile.Told(problems));
        Assert.Equal([2], rows.Select(row => row.Line));
    }
}
