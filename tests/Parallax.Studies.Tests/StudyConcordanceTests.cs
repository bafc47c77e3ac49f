using Parallax.Corpora;
using Xunit;

namespace Parallax.Studies;

public sealed class StudyConcordanceTests : IDisposable
{
    private readonly TemporaryStudy folder = new();

    public StudyConcordanceTests()
    {
        folder.Write("documents.csv", TemporaryStudy.Header
            + "later,,2023-03-01,RUS,LS,en,texts/a.txt\nearly,,2021-03-01,CHN,LS,en,texts/b.txt\nzh,,2022-03-01,CHN,JD,zh,texts/c.txt\n"
                .Replace("CHN,JD", "JOINT,JD", StringComparison.Ordinal));
        folder.Write("texts/a.txt", "We trade with China.\n\nTrade is good. Trade-offs are not.\n");
        folder.Write("texts/b.txt", "We want more trade and more trade talks.\n");
        folder.Write("texts/c.txt", "双方加强互信与贸易。\n");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("trade", "early:trade early:trade later:trade later:Trade later:Trade")]
    [InlineData("trade/trade talks", "early:trade early:trade talks later:trade later:Trade later:Trade")]
    [InlineData("more … talks", "early:more trade talks")]
    [InlineData("trade off*", "later:Trade-offs")]
    [InlineData("互信", "zh:互信")]
    [InlineData("加强…贸易/talk*", "early:talks zh:加强互信与贸易")]
    [InlineData("tr?de is", "later:Trade is")]
    [InlineData("China trade", "")]
    [InlineData("nowhere", "")]
    public void Find_Pattern_GivesTheMatchesByDate(string pattern, string expected) =>
        Assert.Equal(expected, string.Join(' ', Find(new ConcordanceQuery(pattern)).Select(line => $"{line.Document.Id}:{line.Line.Match}")));

    [Fact]
    public void Find_Filters_LeaveOutOtherDocuments()
    {
        var all = new ConcordanceQuery("trade/贸易");

        Assert.Equal(["early", "zh", "later"], Documents(all));
        Assert.Equal(["early"], Documents(all with { Actor = "CHN" }));
        Assert.Equal(["zh"], Documents(all with { Source = "JD" }));
        Assert.Equal(["zh", "later"], Documents(all with { Period = "after" }));
        Assert.Equal(["zh"], Documents(all with { Language = "zh" }));
        Assert.Empty(Documents(all with { Language = "zh", Actor = "RUS" }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" / ")]
    [InlineData("… trade")]
    [InlineData("!")]
    public void Find_NoPattern_IsAProblem(string pattern) =>
        Assert.Equal("KW001", Assert.Throws<InputException>(() => Find(new ConcordanceQuery(pattern))).Problems.Single().Code);

    [Fact]
    public void Find_UnknownPeriod_IsAProblem() => Assert.Equal(
        "KW002", Assert.Throws<InputException>(() => Find(new ConcordanceQuery("trade") { Period = "never" })).Problems.Single().Code);

    [Fact]
    public void Find_ChangedText_FindsWhatStandsThereNow()
    {
        Find(new ConcordanceQuery("trade"));
        folder.Write("texts/a.txt", "Nothing of the sort.\n");

        Assert.Equal(["early"], Documents(new ConcordanceQuery("trade")));
    }

    private IEnumerable<string> Documents(ConcordanceQuery query) => Find(query).Select(line => line.Document.Id).Distinct();

    private IReadOnlyList<FoundLine> Find(ConcordanceQuery query) => StudyConcordance.Find(Study.Open(folder.Folder), query, TestContext.Current.CancellationToken);
}
