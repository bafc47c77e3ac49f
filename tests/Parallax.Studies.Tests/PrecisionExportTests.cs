using Parallax.Corpora;
using Parallax.Studies.Running;
using Xunit;

namespace Parallax.Studies;

public sealed class PrecisionExportTests : IDisposable
{
    private const string Judged = "codings/precision.csv";

    private readonly TemporaryStudy folder = new();

    public PrecisionExportTests()
    {
        folder.Write("documents.csv", "id,title,date,actor,source,language,file,rights\n"
            + "a,,2022-03-01,RUS,LS,en,texts/a.txt,open\nb,,2021-03-01,CHN,LS,en,texts/b.txt,closed\n");
        folder.Write("texts/a.txt", string.Concat(Enumerable.Repeat("We trade with China.\n\n", 6)));
        folder.Write("texts/b.txt", "Russia sells gas to China.\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Write_TextsAtHand_ShowsTheSentenceWhereItMayBeQuoted()
    {
        var drawn = Draw();

        Assert.Equal((7, 2, 0), (drawn.Hits, drawn.Entries, drawn.Judged));
        var lines = folder.Read(Judged).Split('\n');
        Assert.Equal("language,code,entry,source,document,start,end,term,verdict,judge,text", lines[0]);
        Assert.Equal("en,INT.ENERGY,gas,LS,b,13,16,gas,,,", lines[1]);
        Assert.Equal("en,INT.TRADE,trade,LS,a,3,8,trade,,,We 【trade】 with China.", lines[2]);
    }

    [Fact]
    public void Write_Again_GivesTheSameBytesAndKeepsVerdicts()
    {
        Draw();
        Judge("wrong", 3);
        var judged = folder.Read(Judged);

        Assert.Equal(3, Draw().Judged);
        Assert.Equal(judged, folder.Read(Judged));
        Assert.Equal([Judged], Directory.GetFiles(Path.Combine(folder.Folder, "codings")).Select(path => "codings/" + Path.GetFileName(path)));
    }

    [Fact]
    public void Run_EntryJudgedWrong_IsInNoMeasureAndIsTold()
    {
        Draw();
        Judge("wrong", 6);

        var outcome = StudyRun.Run(new RunOptions(folder.Folder), TimeProvider.System, _ => { }, TestContext.Current.CancellationToken);

        var warning = Assert.Single(outcome.Warnings, problem => problem.Code == "PR005");
        Assert.Contains("0 of 6 judged hits right", warning.Found, StringComparison.Ordinal);
        Assert.Contains("INT.TRADE", folder.Read("results/codings.csv"), StringComparison.Ordinal);
        var hits = folder.Read("results/measures.csv").Split('\n')
            .Where(line => line.StartsWith("salience,INT,INT.TRADE,RUS,,LS,after,en,", StringComparison.Ordinal)).Select(line => line.Split(',')[14]);
        Assert.All(hits, count => Assert.Equal("0", count));
        Assert.NotEmpty(hits);
    }

    [Theory]
    [InlineData("maybe", "PR001")]
    [InlineData("", "PR002")]
    public void Open_FaultyVerdictOrDoubleHit_IsAProblem(string verdict, string code)
    {
        const string Row = "en,INT.TRADE,trade,LS,a,5,10,trade,";
        folder.Write(Judged, $"language,code,entry,source,document,start,end,term,verdict,judge,mine\n{Row}{verdict},,x\n{Row}right,,y\n");

        Assert.Contains(Assert.Throws<InputException>(() => Study.Open(folder.Folder)).Problems, problem => problem.Code == code);
    }

    [Theory]
    [InlineData("en,INT.TRADE,trade,LS,a,10,5,trade,,", "PR003", false)]
    [InlineData("en,INT.TRADE,trade,LS,nobody,5,10,trade,,", "PR004", true)]
    [InlineData("en,INT.NONE,trade,LS,a,5,10,trade,,", "PR004", true)]
    public void Inspect_RowThatDoesNotFit_IsTold(string row, string code, bool isWarning)
    {
        folder.Write(Judged, $"language,code,entry,source,document,start,end,term,verdict,judge\n{row}\n");

        var problem = Assert.Single(Study.Inspect(folder.Folder).Problems, problem => problem.Source == Judged);

        Assert.Equal((code, isWarning, 2), (problem.Code, problem.IsWarning, problem.Line));
    }

    private DrawnSample Draw() => PrecisionExport.Write(Study.Open(folder.Folder), null, _ => { }, TestContext.Current.CancellationToken);

    private void Judge(string verdict, int rows)
    {
        var lines = folder.Read(Judged).Split('\n');
        for (var at = 2; at < 2 + rows; at++)
        {
            lines[at] = lines[at].Replace("trade,,,", $"trade,{verdict},Anna,", StringComparison.Ordinal);
        }

        folder.Write(Judged, string.Join('\n', lines));
    }
}
