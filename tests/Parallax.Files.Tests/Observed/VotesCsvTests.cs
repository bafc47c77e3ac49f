using Xunit;

namespace Parallax.Files.Observed;

public class VotesCsvTests
{
    private const string Header = "resolution,date,actor,vote,source,url\n";
    private const string WithSamples = "resolution,date,actor,vote,source,url,samples\n";

    [Fact]
    public void Read_SoundRows_AreWrittenAgainAsTheyWere()
    {
        const string text = WithSamples
            + "A/RES/ES-11/1,2022-03-02,RUS,no,UN,https://example.org,Ukraine\n"
            + "A/RES/ES-11/1,2022-03-02,CHN,abstain,UN,,Ukraine\n"
            + "A/RES/ES-11/2,2022-03-24,CHN,absent,UN,,all;Ukraine\n"
            + "A/RES/ES-11/2,2022-03-24,KAZ,yes,UN,,all\n";

        var (rows, problems) = ObservedFile.Read(VotesCsv.Read, text);

        Assert.Empty(problems);
        using var written = new StringWriter();
        VotesCsv.File.Write(written, rows.Select(row => row.Row));
        Assert.Equal(text, written.ToString());
    }

    [Fact]
    public void Read_AVoteWithoutASample_BelongsToTheWhole() => Assert.Equal(
        ["all"], Assert.Single(ObservedFile.Read(VotesCsv.Read, Header + "A/RES/67/4,2012-11-13,RUS,yes,UN,\n").Rows).Row.Samples);

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
