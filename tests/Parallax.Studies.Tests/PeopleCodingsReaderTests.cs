using System.Globalization;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Tokens;
using Xunit;

namespace Parallax.Studies;

public sealed class PeopleCodingsReaderTests : IDisposable
{
    private readonly TemporaryStudy folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Open_CodingsOfTwoCoders_AreRead()
    {
        folder.Write("codings/anna.jsonl", Coded("1", "a", 1, "INT.TRADE") + Coded("2", "a", 1, "INT.ENERGY"));
        folder.Write("codings/boris.jsonl", Without("1", "a", 1));
        folder.Write("codings/adjudicated.jsonl", Coded("1", "a", 1, "INT.TRADE"));

        var people = Study.Open(folder.Folder).People;

        Assert.Equal(["anna", "boris"], people.Coders);
        Assert.Equal(
            ["adjudicated INT.TRADE", "anna INT.TRADE+INT.ENERGY", "boris "],
            people.Units.Select(unit => $"{unit.Coder} {string.Join('+', unit.Codes)}"));
        Assert.Equal("RUS", people.Codings.First().Voice);
    }

    [Fact]
    public void Open_UnknownDocumentOrCode_IsSetAsideWithAWarning()
    {
        folder.Write("codings/anna.jsonl", Coded("1", "x", 1, "INT.TRADE") + Coded("2", "a", 1, "INT.TRAID") + Coded("3", "a", 1, "INT.TRADE"));

        var study = Study.Open(folder.Folder);

        Assert.Equal("3", Assert.Single(study.People.Lines).Id);
        Assert.Equal(["CO004:1", "CO004:2"], study.Warnings.Select(problem => $"{problem.Code}:{problem.Line}"));
    }

    [Fact]
    public void Open_CoderOfNoUsableName_IsAnError()
    {
        folder.Write("codings/anna;boris.jsonl", Coded("1", "a", 1, "INT.TRADE"));

        var problem = Assert.Single(Assert.Throws<InputException>(() => Study.Open(folder.Folder)).Problems);

        Assert.Equal(("CO013", "codings/anna;boris.jsonl"), (problem.Code, problem.Source));
    }

    [Fact]
    public void Open_CoderWithSomeChancesOnly_IsWarnedOf()
    {
        folder.Write("codings/anna.jsonl", Chance(Coded("1", "a", 1, "INT.TRADE"), .5) + Without("2", "b", 1));

        var problem = Assert.Single(Study.Open(folder.Folder).Warnings);

        Assert.Equal(
            ("CO024", "codings/anna.jsonl", 2, "sentence 1 of b without the chance of being drawn, and 1 with it"),
            (problem.Code, problem.Source, problem.Line, problem.Found));
    }

    // What one coder's line lacks another's states.
    [Fact]
    public void Open_ChanceThatAnotherCoderStates_IsKnown()
    {
        folder.Write("codings/anna.jsonl", Chance(Coded("1", "a", 1, "INT.TRADE"), .5) + Without("2", "b", 1));
        folder.Write("codings/boris.jsonl", Chance(Without("1", "b", 1), .25));

        Assert.Empty(Study.Open(folder.Folder).Warnings);
    }

    [Theory]
    [InlineData(.5, true)]
    [InlineData(.251, false)]
    public void Open_CodersWithDifferentChances_AreWarnedOfUnlessItIsRounding(double chance, bool isWarned)
    {
        folder.Write("codings/anna.jsonl", Chance(Coded("1", "a", 1, "INT.TRADE"), .25));
        folder.Write("codings/boris.jsonl", Chance(Without("1", "a", 1), chance));

        var study = Study.Open(folder.Folder);

        Assert.Equal(
            isWarned ? ["CO025 codings/boris.jsonl:1 the chance that codings/anna.jsonl has, 0.25"] : [],
            study.Warnings.Select(problem => $"{problem.Code} {problem.Source}:{problem.Line} {problem.Expected}"));
        Assert.Equal(isWarned ? null : .25, ReadUnit.ChanceOf(study.People.Units.Select(unit => unit.Probability)));
    }

    private static string Chance(string line, double chance) =>
        line.Replace("\"id\"", string.Create(CultureInfo.InvariantCulture, $"\"probability\": {chance}, \"id\""), StringComparison.Ordinal);

    [Fact]
    public void Open_SentenceThatTheTextLacks_IsSetAsideWithAWarning()
    {
        folder.Write("codings/anna.jsonl", Coded("1", "a", 1, "INT.TRADE") + Coded("2", "a", 9, "INT.TRADE") + Without("3", "a", 7));

        var study = Study.Open(folder.Folder);

        Assert.Equal("1", Assert.Single(study.People.Lines).Id);
        var problem = Assert.Single(study.Warnings);
        Assert.Equal(("CO015", "codings/anna.jsonl", 2, "a: sentence 9 (1 more such line on a)"), (problem.Code, problem.Source, problem.Line, problem.Found));
    }

    [Fact]
    public void Open_SentenceThatShippedCountsLack_IsSetAsideWithAWarning()
    {
        folder.Write("codings/counts.csv", $"document,sha256,sentences,relevant,tokens,paragraphs,codebook\nb,{new string('0', 64)},1,1,4,1,00000000\n");
        File.Delete(Path.Combine(folder.Folder, "texts", "b.txt"));
        folder.Write("codings/anna.jsonl", Coded("1", "b", 1, "INT.TRADE") + Coded("2", "b", 2, "INT.TRADE"));

        var study = Study.Open(folder.Folder);

        Assert.Equal("1", Assert.Single(study.People.Lines).Id);
        Assert.Contains(study.Warnings, problem => problem is { Code: "CO015", Line: 2, Found: "b: sentence 2", Expected: "a sentence of the 1 that the text has" });
    }

    // Two sentences: "“We trade.” " to code point 12, and "It is well." to 23.
    [Theory]
    [InlineData(1, 0, 11, true)]
    [InlineData(1, 1, 10, true)]
    [InlineData(2, 12, 24, true)]
    [InlineData(2, 10, 23, true)]
    [InlineData(1, 4, 14, false)]
    [InlineData(2, 0, 9, false)]
    [InlineData(2, 8, 24, false)]
    [InlineData(2, 12, 25, false)]
    [InlineData(2, 30, 31, false)]
    public void Open_PlaceOutsideItsSentence_IsSetAside(int unit, int start, int end, bool isKept)
    {
        folder.Write("texts/a.txt", "“We trade.” It is well.\n");
        folder.Write("codings/anna.jsonl", Coded("1", "a", unit, "INT.TRADE", start, end));

        var study = Study.Open(folder.Folder);

        Assert.Equal(isKept ? [] : ["CO015"], study.Warnings.Select(problem => problem.Code));
        Assert.Equal(isKept ? 1 : 0, study.People.Lines.Count);
    }

    [Fact]
    public void Open_SentenceInOtherWords_IsSetAsideEvenAtTheSamePlace()
    {
        var mark = CutText.Of("We trade with China.\n").MarkOf(1);
        var line = Without("1", "a", 1).Replace("\"unit\"", $"\"sentence\":\"{mark}\",\"unit\"", StringComparison.Ordinal);
        folder.Write("codings/anna.jsonl", line);
        Assert.Empty(Study.Open(folder.Folder).Warnings);

        folder.Write("texts/a.txt", "We fight with China.\n");

        Assert.Contains($"in other words, {mark}", Assert.Single(Study.Open(folder.Folder).Warnings).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_CodedAsWellAsLeftWithoutCode_CountAsCoded()
    {
        folder.Write("codings/anna.jsonl", Without("1", "a", 1) + Coded("2", "a", 1, "INT.TRADE"));

        Assert.Equal("INT.TRADE", Assert.Single(Assert.Single(Study.Open(folder.Folder).People.Units).Codes));
    }

    private static string Coded(string id, string document, int unit, string code, int start = 0, int end = 5) =>
        $$"""{"id":"{{id}}","when":"2026-03-01","document":"{{document}}","start":{{start}},"end":{{end}},"unit":{{unit}},"code":"{{code}}"}""" + "\n";

    private static string Without(string id, string document, int unit) =>
        $$"""{"id":"{{id}}","when":"2026-03-01","document":"{{document}}","unit":{{unit}},"code":null,"reason":"none fits"}""" + "\n";
}
