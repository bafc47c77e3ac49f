using Xunit;

namespace Parallax.Exploration;

public class TextGroupsTests
{
    private static readonly TokenisedCorpus Corpus = Words.Corpus(("QMV", "peace . war peace"), ("QMB", "war"), ("QMV", "trade"));

    [Fact]
    public void Texts_ByDocument_AreTheDocuments()
    {
        var counts = TextGroups.Texts(Corpus, TextGrouping.Document);

        Assert.Equal(["d00", "d01", "d02"], counts.Documents);
        Assert.Equal([3, 1, 1], counts.Totals);
    }

    [Fact]
    public void Texts_ByActor_JoinTheirDocuments()
    {
        var counts = TextGroups.Texts(Corpus, TextGrouping.Actor);

        Assert.Equal(["QMV", "QMB"], counts.Documents);
        Assert.Equal([4, 1], counts.Totals);
    }

    [Fact]
    public void Texts_ByYearWithoutDates_AreNone() => Assert.Empty(TextGroups.Texts(Corpus, TextGrouping.Year).Documents);

    [Fact]
    public void Sentences_EndWhereTheBordersSay()
    {
        var counts = TextGroups.Sentences(Corpus);

        Assert.Equal(["d00 1", "d00 2", "d01 1", "d02 1"], counts.Documents);
        Assert.Equal([1, 2, 1, 1], counts.Totals);
    }
}
