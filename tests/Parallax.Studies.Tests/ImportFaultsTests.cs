using Parallax.Corpora;
using Parallax.Studies.Adding;
using Parallax.Studies.Opening;
using Parallax.Tokens;
using Xunit;

namespace Parallax.Studies;

/// <summary>What spreadsheets make of a file of sentences on its way back.</summary>
public sealed class ImportFaultsTests : IDisposable
{
    private readonly TemporaryStudy folder = new();

    public ImportFaultsTests()
    {
        folder.Write("study.yaml", TemporaryStudy.Settings);
        folder.Write("documents.csv", TemporaryStudy.Header + "a,,2023,RUS,LS,en,texts/a.txt\n");
        folder.Write("texts/a.txt", "Our trade with China grows. Well.\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_ChanceWithADecimalComma_IsTaken() => Assert.Equal(1, Import("a;1;0;27;0,25;INT.TRADE\n").Changed);

    [Fact]
    public void Run_RowsOfBlanksAtTheEnd_ArePassedOver() => Assert.Equal((1, 0), Counts(Import("a;1;0;27;0.25;INT.TRADE\n;;;;;\n;;;;;\n")));

    // The text at hand has two sentences, to code points 28 and 33.
    [Theory]
    [InlineData("a;3;28;33;0.25;none\n", "a: sentence 3")]
    [InlineData("a;2;0;27;0.25;none\n", "a: 0 to 27 as sentence 2")]
    [InlineData("a;2;28;40;0.25;INT.TRADE\n", "a: 28 to 40 as sentence 2")]
    public void Run_SentenceOfAnotherVersion_IsToldAndNothingIsWritten(string row, string found)
    {
        var problem = Assert.Single(Assert.Throws<InputException>(() => Import("a;1;0;27;0.25;none\n" + row)).Problems, problem => problem.Code == "CO022");

        Assert.Equal((3, found), (problem.Line, problem.Found));
        Assert.False(File.Exists(Path.Combine(folder.Folder, "codings", "anna.jsonl")));
    }

    [Fact]
    public void Run_SentenceInOtherWords_IsTold()
    {
        folder.Write("coded.csv", $"document,unit,start,end,sentence,codes\na,1,0,27,{CutText.Of("Our trade with India grows.").MarkOf(1)},none\n");

        Assert.Contains("in other words", Assert.Single(Assert.Throws<InputException>(Import).Problems).Found, StringComparison.Ordinal);
    }

    // The drawn file has the chance in every row; without it the sample would count as read at one chance for all.
    [Fact]
    public void Run_ChanceInSomeRowsOnly_IsToldWithItsLines()
    {
        var problem = Assert.Single(Assert.Throws<InputException>(() => Import("a;1;0;27;0.25;INT.TRADE\na;2;28;33;;none\n")).Problems);

        Assert.Equal(("CO023", 3, "no probability in line 3, and one in 1 other"), (problem.Code, problem.Line, problem.Found));
        Assert.False(File.Exists(Path.Combine(folder.Folder, "codings", "anna.jsonl")));
    }

    [Fact]
    public void Run_ChanceInNoRow_IsTaken() => Assert.Equal(2, Import("a;1;0;27;;INT.TRADE\na;2;28;33;;none\n").Changed);

    [Fact]
    public void Run_TwoChancesForOneSentence_AreTold()
    {
        var problem = Assert.Single(Assert.Throws<InputException>(() => Import("a;1;0;27;0.25;INT.TRADE\na;1;0;27;0.5;INT.ENERGY\n")).Problems);

        Assert.Equal(("CO023", 3, "0.5 as the chance of sentence 1 of a"), (problem.Code, problem.Line, problem.Found));
    }

    [Fact]
    public void Run_OtherChanceThanBefore_IsTakenWithAWarning()
    {
        Import("a;1;0;27;0.25;INT.TRADE\n");

        var problem = Assert.Single(Import("a;1;0;27;0.5;INT.TRADE\n").Warnings);

        Assert.Equal(
            ("CO025", 2, "0.5 as the chance of sentence 1 of a", "the chance that codings/anna.jsonl has, 0.25"),
            (problem.Code, problem.Line, problem.Found, problem.Expected));
        Assert.Empty(Import("a;1;0;27;0.5;INT.TRADE\n").Warnings);
    }

    // A thousand and one may both be written 1,000: neither is guessed.
    [Theory]
    [InlineData("a;1;0;1,000;0.25;INT.TRADE\n")]
    [InlineData("a;1,0;0;27;0.25;INT.TRADE\n")]
    [InlineData("a;1;0;27;NaN;INT.TRADE\n")]
    [InlineData("a;1;0;27;1e400;INT.TRADE\n")]
    public void Run_NumberThatIsNone_IsToldAndNothingIsWritten(string row)
    {
        var problems = Assert.Throws<InputException>(() => Import(row)).Problems;

        Assert.Contains(problems, problem => problem is { Code: "CO012", Line: 2 });
        Assert.False(File.Exists(Path.Combine(folder.Folder, "codings", "anna.jsonl")));
    }

    [Theory]
    [InlineData("anna", true)]
    [InlineData("аня-2.b", true)]
    [InlineData("Console", true)]
    [InlineData("", false)]
    [InlineData("..", false)]
    [InlineData(".anna", false)]
    [InlineData("../anna", false)]
    [InlineData("anna\n", false)]
    [InlineData("CON", false)]
    [InlineData("nul.2", false)]
    [InlineData("Lpt1", false)]
    public void IsSound_Id_NamesAFileOnEverySystem(string id, bool expected) => Assert.Equal(expected, CoderId.IsSound(id));

    [Fact]
    public void IsSound_LongerThanAFileName_IsNot() => Assert.False(CoderId.IsSound(new string('x', 121)));

    private ImportOutcome Import(string rows)
    {
        folder.Write("coded.csv", "document;unit;start;end;probability;codes\n" + rows);
        return Import();
    }

    private ImportOutcome Import() => ImportCodings.Run(
        Study.Open(folder.Folder), new ImportOptions(Path.Combine(folder.Folder, "coded.csv"), "anna", IsEmptyRead: false), TimeProvider.System);

    private static (int, int) Counts(ImportOutcome outcome) => (outcome.Changed, outcome.Unread);
}
