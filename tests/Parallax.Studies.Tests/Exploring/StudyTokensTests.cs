using Parallax.Corpora;
using Parallax.Exploration;
using Xunit;

namespace Parallax.Studies.Exploring;

public sealed class StudyTokensTests : IDisposable
{
    private readonly TemporaryStudy folder = new();

    public StudyTokensTests()
    {
        folder.Write("documents.csv", TemporaryStudy.Header
            + "later,,2023-03-01,RUS,LS,en,texts/a.txt\nearly,,2021-03-01,CHN,LS,en,texts/b.txt\nzh,,2022-03-01,JOINT,JD,zh,texts/c.txt\n");
        folder.Write("texts/a.txt", "We trade, with China. Trade-offs!\n");
        folder.Write("texts/b.txt", "More trade talks.\n");
        folder.Write("texts/c.txt", "中国经济。\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_English_GivesFoldedWordsByDateWithTheirBorders()
    {
        var corpus = Read(new AskedDocuments { Language = "en" }).Corpus;

        Assert.Equal(["early", "later"], corpus.Documents.Select(document => document.Document.Id));
        Assert.Equal("we trade with china trade offs", string.Join(' ', corpus.Documents[1].Words.Select(word => corpus.Types[word])));
        Assert.Equal(
            [WordBorder.Sentence, WordBorder.None, WordBorder.Mark, WordBorder.None, WordBorder.Sentence, WordBorder.None],
            corpus.Documents[1].Borders);
    }

    [Fact]
    public void Read_Chinese_JoinsCharactersToWords()
    {
        var corpus = Read(new AskedDocuments { Language = "zh" }).Corpus;

        Assert.Equal(["中国", "经济"], corpus.Documents.Single().Words.Select(word => corpus.Types[word]));
    }

    // The dictionary knows neither word; both stand in the text ten times.
    [Fact]
    public void Read_ChineseCharactersThatTheDictionaryLeavesAlone_AreJoinedWhereTheTextsKeepThemTogether()
    {
        folder.Write("texts/c.txt", string.Concat(Enumerable.Repeat("中国疫情防控。", 10)) + "防中国疫。\n");

        var tokens = Read(new AskedDocuments { Language = "zh" }).Corpus;

        Assert.Equal(
            ["中国", "疫情", "防控", "中国", "疫情", "防控"], tokens.Documents.Single().Words.Take(6).Select(word => tokens.Types[word]));
        Assert.Equal(["防", "中国", "疫"], tokens.Documents.Single().Words.TakeLast(3).Select(word => tokens.Types[word]));
    }

    [Fact]
    public void Read_SeveralLanguages_IsAProblem() => Assert.Equal("XP002", Code(() => Read(new AskedDocuments())));

    [Fact]
    public void Read_NoTextAtHand_IsAProblem() => Assert.Equal("XP001", Code(() => Read(new AskedDocuments { Source = "TR" })));

    [Fact]
    public void Contrast_OneSideWithoutText_IsAProblem() => Assert.Equal("XP004", Code(() => Contrast("RUS", "JOINT", "en")));

    [Fact]
    public void Contrast_NeitherActorNorPeriod_IsAProblem() => Assert.Equal("XP003", Code(() => Contrast("nobody", "CHN", "en")));

    [Theory]
    [InlineData("RUS", "CHN")]
    [InlineData("after", "before")]
    public void Contrast_TwoActorsOrTwoPeriods_TellsThemApart(string target, string reference)
    {
        var contrast = Contrast(target, reference, "en");

        Assert.Equal([false, true], contrast.Corpus.Documents.Select(contrast.IsTarget));
    }

    private TextContrast Contrast(string target, string reference, string language) => TextContrast.Read(
        Study.Open(folder.Folder), new AskedDocuments { Language = language }, target, reference, TestContext.Current.CancellationToken);

    private StudyTokens Read(AskedDocuments asked) => StudyTokens.Read(Study.Open(folder.Folder), asked, TestContext.Current.CancellationToken);

    private static string Code(Action action) => Assert.Throws<InputException>(action).Problems.Single().Code;
}
