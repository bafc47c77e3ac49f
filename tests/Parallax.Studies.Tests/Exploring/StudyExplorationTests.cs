using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Studies.Guide;
using Xunit;

namespace Parallax.Studies.Exploring;

public sealed class StudyExplorationTests : IDisposable
{
    private readonly TemporaryStudy folder = new();

    public StudyExplorationTests()
    {
        folder.Write("documents.csv", TemporaryStudy.Header
            + "later,,2023-03-01,RUS,LS,en,texts/a.txt\nearly,,2021-03-01,CHN,LS,en,texts/b.txt\nzh,,2022-03-01,JOINT,JD,zh,texts/c.txt\n");
        folder.Write("texts/a.txt", "We trade with China. Trade is good, trade grows.\n");
        folder.Write("texts/b.txt", "More trade talks.\n");
        folder.Write("texts/c.txt", "中国经济贸易。\n");
    }

    public void Dispose() => folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Terms_English_StandWhereTheConcordanceFindsThem()
    {
        var terms = StudyTerms.Find(Study.Open(folder.Folder), new AskedDocuments { Language = "en" }, "trade", Cancellation);

        Assert.Equal(["early 1-2", "later 1-2 4-5 7-8"], terms.Documents.Select(document =>
            $"{document.Document.Document.Id} {string.Join(' ', document.Places.Select(place => $"{place.Start}-{place.End}"))}"));
    }

    [Fact]
    public void Terms_Chinese_AreTheWholeWordsTheyTouch()
    {
        var terms = StudyTerms.Find(Study.Open(folder.Folder), new AskedDocuments { Language = "zh" }, "济", Cancellation);

        var place = terms.Documents.Single().Places.Single();
        Assert.Equal("经济", terms.Corpus.Types[terms.Documents[0].Document.Words[place.Start]]);
    }

    [Fact]
    public void Biographies_VariantsInTwoLanguages_HaveALifeInEach()
    {
        var lives = StudyBiographies.Find(Study.Open(folder.Folder), new AskedDocuments(), "trade/贸易", BiographyStep.Year, Cancellation);

        Assert.Equal(["en early", "zh zh"], lives.Lives.Select(life => $"{life.Language} {life.Life.First!.Id}"));
        Assert.Equal((0, 0), (lives.FromCodings, lives.NotLookedThrough));
        Assert.Equal(3, lives.Lives[0].Life.Actors.Single(actor => actor.Actor == "RUS").Uses);
    }

    [Fact]
    public void Biographies_NoMatch_HaveNoLife() => Assert.Empty(
        StudyBiographies.Find(Study.Open(folder.Folder), new AskedDocuments(), "nowhere", BiographyStep.Year, Cancellation).Lives);

    [Fact]
    public void Biographies_ShippedStudy_FindsThePhrasesOfTheCodebookInItsCodings()
    {
        var study = Study.Open(Path.Combine(Repository.Root, "studies", "russia-china"));

        var known = StudyBiographies.Find(study, new AskedDocuments(), "mutual trust", BiographyStep.Year, Cancellation);
        var unknown = StudyBiographies.Find(study, new AskedDocuments(), "no such phrase in any codebook", BiographyStep.Year, Cancellation);

        Assert.True(known.FromCodings > 0);
        Assert.Equal("en", known.Lives.Single().Language);
        Assert.Equal(0, unknown.FromCodings);
        Assert.Equal(study.Documents.Count, unknown.NotLookedThrough);
    }

    [Fact]
    public void Statements_UnknownTheme_IsAProblem() => Assert.Equal("XP005", Assert.Throws<InputException>(() =>
        StudyStatements.Read(Study.Open(folder.Folder), new AskedDocuments(), "NONE", Cancellation)).Problems.Single().Code);
}
