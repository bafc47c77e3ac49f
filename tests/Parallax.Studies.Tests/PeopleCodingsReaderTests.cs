using Parallax.Corpora;
using Parallax.Studies.Running;
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
    public void Code_SentenceThatTheTextLacks_IsSetAsideWithAWarning()
    {
        folder.Write("codings/anna.jsonl", Coded("1", "a", 1, "INT.TRADE") + Coded("2", "a", 9, "INT.TRADE") + Coded("3", "a", 7, "INT.TRADE"));
        var problems = new List<Problem>();

        using var coding = StudyCoding.Code(Study.Open(folder.Folder), false, problems, _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal("1", Assert.Single(coding.People.Lines).Id);
        Assert.Equal(("CO015", "a: sentence 9"), (Assert.Single(problems).Code, problems[0].Found));
    }

    [Fact]
    public void Units_CodedAsWellAsLeftWithoutCode_CountAsCoded()
    {
        folder.Write("codings/anna.jsonl", Without("1", "a", 1) + Coded("2", "a", 1, "INT.TRADE"));

        Assert.Equal("INT.TRADE", Assert.Single(Assert.Single(Study.Open(folder.Folder).People.Units).Codes));
    }

    private static string Coded(string id, string document, int unit, string code) =>
        $$"""{"id":"{{id}}","when":"2026-03-01","document":"{{document}}","start":0,"end":5,"unit":{{unit}},"code":"{{code}}"}""" + "\n";

    private static string Without(string id, string document, int unit) =>
        $$"""{"id":"{{id}}","when":"2026-03-01","document":"{{document}}","unit":{{unit}},"code":null,"reason":"none fits"}""" + "\n";
}
