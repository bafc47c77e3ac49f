using Xunit;

namespace Parallax.Files.Observed;

public class CommitmentsCsvTests
{
    private const string Header = "id,document,date,actors,beneficiary,text,predicate,due,status,checked,source,url\n";

    [Fact]
    public void Read_SoundRows_AreWrittenAgainAsTheyWere()
    {
        const string text = Header
            + "bridge,d1,2019-05,RUS;CHN,CHN,Open the bridge,Traffic runs,2022,fulfilled,2022-12-31,Press,https://example.org\n"
            + "pipeline,,2025-09-02,RUS,,Build it,Contract with a price,,open,,Press,\n";

        var (rows, problems) = ObservedFile.Read(CommitmentsCsv.Read, text);

        Assert.Empty(problems);
        using var written = new StringWriter();
        CommitmentsCsv.File.Write(written, rows.Select(row => row.Row));
        Assert.Equal(text, written.ToString());
        Assert.Equal([true, false], rows.Select(row => row.Row.IsMatured));
    }

    [Fact]
    public void Read_OpenThoughDue_IsKeptWithAWarning()
    {
        var (rows, problems) = ObservedFile.Read(
            CommitmentsCsv.Read, Header + "a,,2019,RUS,,Do it,Done,2022,open,2023,Press,\n");

        Assert.Single(rows);
        Assert.Equal(("OB011", true), (problems[0].Code, problems[0].IsWarning));
    }

    [Fact]
    public void Read_EveryFaultAtOnce_TellsEachWithItsLine()
    {
        var (rows, problems) = ObservedFile.Read(
            CommitmentsCsv.Read,
            Header
            + "a,,2019,RUS,,Do it,Done,2022,kept,2023,Press,\n"
            + "b,,2019,RUS,,Do it,Done,2022,broken,,Press,\n"
            + "c,,2019,RUS,,Do it,Done,31/12/2022,broken,2023,Press,\n"
            + "d,,2019,,,,,,open,,,\n"
            + "e,,2019,RUS,,Do it,Done,2022,partial,2023,Press,\n"
            + "e,,2019,RUS,,Do it,Done,2022,partial,2023,Press,\n");

        Assert.Equal(
            [("OB005", 2), ("OB010", 3), ("CS007", 4), ("OB001", 5), ("OB001", 5), ("OB001", 5), ("OB001", 5), ("OB003", 7)],
            ObservedFile.Told(problems));
        Assert.Equal([6], rows.Select(row => row.Line));
    }
}
