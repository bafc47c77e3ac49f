using Parallax.Corpora;
using Parallax.Studies.Adding;
using Parallax.Studies.Opening;
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
        folder.Write("texts/a.txt", "Our trade with China grows.\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_ChanceWithADecimalComma_IsTaken() => Assert.Equal(1, Import("a;1;0;27;0,25;INT.TRADE\n").Changed);

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
        return ImportCodings.Run(
            Study.Open(folder.Folder), new ImportOptions(Path.Combine(folder.Folder, "coded.csv"), "anna", IsEmptyRead: false), TimeProvider.System);
    }
}
