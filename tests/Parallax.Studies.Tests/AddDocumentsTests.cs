using Parallax.Corpora;
using Parallax.Studies.Adding;
using Xunit;

namespace Parallax.Studies;

public sealed class AddDocumentsTests : IDisposable
{
    private const string English = "We are ready for trade with the partners of our country and for the peace in the region.\n";
    private const string Russian = "Мы готовы к торговле с партнёрами нашей страны и к миру в регионе.\n";
    private const string Chinese = "我们愿意同伙伴国家开展贸易合作，维护地区和平。\n";
    private const string French = "Nous sommes prêts à commercer avec les partenaires dans la région.\n";

    private readonly TemporaryStudy folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_PatternOverAFolder_TakesEachTextIn()
    {
        folder.Write("new/RUS_77_2022.txt", Russian);
        folder.Write("new/CHN_77_2022.txt", Chinese);
        folder.Write("new/IND_77_2022.txt", English);

        var outcome = Add("new", new AddOptions { Pattern = FileNamePattern.Parse("{actor}_{session}_{year}"), Source = "LS" });

        Assert.Equal(["CHN_77_2022", "IND_77_2022", "RUS_77_2022"], outcome.Added);
        Assert.Equal(
            [("CHN", "zh", "2022"), ("IND", "en", "2022"), ("RUS", "ru", "2022")],
            Study.Open(folder.Folder).Documents.Skip(2).Select(added =>
                (added.Document.Actor, added.Document.Language, added.Document.Date.ToString()!)));
        Assert.Equal(Russian, folder.Read("texts/RUS_77_2022.txt"));
    }

    [Fact]
    public void Run_SameTextsAgain_ChangesNothing()
    {
        folder.Write("new/c.txt", English);
        var options = new AddOptions { Actor = "RUS", Source = "LS" };
        Add("new", options);
        var before = folder.Read("documents.csv");

        var outcome = Add("new", options);

        Assert.Equal((0, 1), (outcome.Added.Count, outcome.Present.Count));
        Assert.Equal(before, folder.Read("documents.csv"));
    }

    [Fact]
    public void Run_SameTextSaidOtherwise_TellsTheColumnsAndKeepsTheRow()
    {
        folder.Write("new/c.txt", English);
        Add("new", new AddOptions { Actor = "RUS", Source = "LS", Date = "2022-03" });
        var before = folder.Read("documents.csv");

        var outcome = Add("new", new AddOptions { Actor = "CHN", Source = "LS", Date = "2023" });

        var warning = Assert.Single(outcome.Warnings);
        Assert.Equal(("AD011", "date '2023' (the register has '2022-03'), actor 'CHN' (the register has 'RUS')"), (warning.Code, warning.Found));
        Assert.Equal(before, folder.Read("documents.csv"));
    }

    [Fact]
    public void Run_LongTextInAnotherLanguageThanSaid_IsAddedWithAWarning()
    {
        folder.Write("new/c.txt", string.Concat(Enumerable.Repeat(French, 10)));

        var outcome = Add("new", new AddOptions { Actor = "RUS", Source = "LS", Date = "2023", Language = "en" });

        Assert.Equal("TX006", Assert.Single(outcome.Warnings).Code);
        Assert.Equal(["c"], outcome.Added);
    }

    [Fact]
    public void Run_ActorOutsideTheStudy_IsAddedWithAWarning()
    {
        folder.Write("new/c.txt", English);

        var outcome = Add("new", new AddOptions { Actor = "KAZ", Source = "LS", Date = "2023" });

        Assert.Equal("DR018", Assert.Single(outcome.Warnings).Code);
    }

    [Fact]
    public void Run_RegisterOfASpreadsheet_KeepsItsBytesAndItsWays()
    {
        var register = "\uFEFFid;date;actor;source;language;file;title\r\na;2022-03-01;RUS;LS;en;texts/a.txt;\"One; two\"\r\n";
        folder.Write("documents.csv", register);
        folder.Write("new/c.txt", English);

        Add("new/c.txt", new AddOptions { Actor = "CHN", Source = "LS", Date = "2023" });

        Assert.Equal(register + "c;2023;CHN;LS;en;texts/c.txt;\r\n", folder.Read("documents.csv"));
    }

    [Fact]
    public void Run_ManyFaults_TellsAllAndAddsNothing()
    {
        folder.Write("new/a.txt", English);
        folder.Write("new/twice.txt", "We trade with China.\n");
        folder.Write("new/french.txt", French);
        folder.Write("new/latin1.txt", [0x63, 0x61, 0x66, 0xE9, 0x0A]);
        folder.Write("new/paper.pdf", "%PDF");
        var before = folder.Read("documents.csv");

        var problems = Assert.Throws<InputException>(() => Add("new", new AddOptions { Actor = "RSU", Source = "LS" })).Problems;

        Assert.Equal(
            ["AD003", "AD005", "AD006", "AD010", "FI002"],
            problems.Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(before, folder.Read("documents.csv"));
        Assert.Equal(["a.txt", "b.txt"], Directory.GetFiles(Path.Combine(folder.Folder, "texts")).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("RSU", "LS", "2022", "DR004")]
    [InlineData("RUS", "XX", "2022", "DR007")]
    [InlineData("RUS", "LS", "24.02.2022", "CS007")]
    [InlineData(null, "LS", "2022", "AD007")]
    public void Run_FaultyOption_IsTold(string? actor, string source, string date, string code)
    {
        folder.Write("new/c.txt", English);

        var problems = Assert.Throws<InputException>(
            () => Add("new/c.txt", new AddOptions { Actor = actor, Source = source, Date = date })).Problems;

        Assert.Equal(code, Assert.Single(problems).Code);
    }

    [Fact]
    public void Run_NameThatDoesNotFitThePattern_IsTold()
    {
        folder.Write("new/c.txt", English);

        var options = new AddOptions { Pattern = FileNamePattern.Parse("{actor}_{year}"), Source = "LS" };

        Assert.Equal("AD004", Assert.Throws<InputException>(() => Add("new/c.txt", options)).Problems.Single().Code);
    }

    private AddOutcome Add(string path, AddOptions options) =>
        AddDocuments.Run(folder.Folder, [Path.Combine(folder.Folder, path)], options);
}
