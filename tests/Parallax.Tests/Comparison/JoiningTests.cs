using Parallax.Codings;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Comparison;

public class JoiningTests
{
    private static (Document Document, int Units, IEnumerable<Coding> Codings) Text(
        string id, string date, int units, int hits = 0, double weight = 1, string issuer = "Office of RUS")
    {
        var document = Sample.Document(id, "RUS", date) with { Weight = weight, Issuer = issuer };
        return (document, units, Sample.Codings(document, "INT.TRADE", hits));
    }

    private static CellSummary Material(params (Document, int, IEnumerable<Coding>)[] texts) =>
        Contrasts.Material(Sample.Table(texts), Sample.Plan).Single(cell => cell.Key == new CellKey("en", "LS", "all", "RUS"));

    [Fact]
    public void Join_TelegramsOfAMonth_BecomeOneDocument()
    {
        var cell = Material(Text("a", "2023-03-01", 2), Text("b", "2023-03-09", 2), Text("c", "2023-03-30", 2), Text("d", "2023-03-30", 9));

        Assert.Equal((2, 1, 0, 2, 15), (cell.Documents, cell.Joined, cell.LeftOut, cell.Clusters, cell.Units));
    }

    [Fact]
    public void Join_StillBelowFiveUnits_IsLeftOutAndCounted()
    {
        var cell = Material(Text("a", "2023-03-01", 2), Text("b", "2023-03-09", 2), Text("c", "2023-04-01", 9));

        Assert.Equal((1, 2, 9, 3), (cell.Documents, cell.LeftOut, cell.Units, cell.Full));
    }

    [Fact]
    public void Join_OtherMonthIssuerOrPeriod_StaysApart()
    {
        var cell = Material(
            Text("a", "2023-03-01", 3), Text("b", "2023-04-01", 3), Text("c", "2023-03-01", 3, issuer: "Ministry"),
            Text("d", "2022-02-20", 3), Text("e", "2022-02-26", 3));

        Assert.Equal((0, 5), (cell.Documents, cell.LeftOut));
    }

    [Fact]
    public void Join_DateKnownToTheMonth_JoinsAndToTheYearDoesNot()
    {
        var cell = Material(Text("a", "2023-03", 3), Text("b", "2023-03-09", 3), Text("c", "2023", 3), Text("d", "2023", 3));

        Assert.Equal((1, 6, 2), (cell.Documents, cell.Units, cell.LeftOut));
    }

    [Fact]
    public void Join_WeightsOfMembers_AreAveraged()
    {
        var joined = CountedDocument.Join(
            [.. Sample.Table(Text("a", "2023-03-01", 2, 1, weight: 1), Text("b", "2023-03-09", 4, 2, weight: 4)).Documents]);

        Assert.Equal((2.5, 6, 2, "a"), (joined.Weight, joined.Units, joined.Members, joined.Id));
    }

    // Joined: (1 + 1 + 1)/6 = .5; alone: 2/10 = .2; the mean of both .35.
    [Fact]
    public void Salience_JoinedTelegrams_CountAsOneDocument()
    {
        var table = Sample.Table(
            Text("a", "2023-03-01", 2, 1), Text("b", "2023-03-09", 2, 1), Text("c", "2023-03-30", 2, 1), Text("d", "2023-03-30", 10, 2));
        var plan = Sample.Plan with { Method = new MethodOptions { Documents = (2, 2), Units = (1, 1), Resamples = 20, Permutations = 20 } };

        var row = Sample.Rows(table, plan).Row("salience", "RUS", theme: "INT", code: "INT.TRADE");

        Assert.Equal(.35, row.Estimate!.Value, 1e-12);
    }

    [Fact]
    public void Clusters_SpeechAndReadoutOfOneDay_AreOne()
    {
        var cell = Material(Text("a", "2023-03-01", 9), Text("b", "2023-03-01", 9), Text("c", "2023-03-02", 9));

        Assert.Equal((3, 2), (cell.Documents, cell.Clusters));
    }

    [Fact]
    public void Clusters_OneMonthOfTwoYears_AreTwo()
    {
        var cell = Material(Text("a", "2022-09", 9), Text("b", "2023-09", 9), Text("c", "2023-09", 9));

        Assert.Equal(2, cell.Clusters);
    }

    [Fact]
    public void Material_UndatedDocument_IsInAllTimeOnly()
    {
        var cells = Contrasts.Material(Sample.Table(Text("a", "", 9)), Sample.Plan);

        Assert.All(cells, cell => Assert.Equal("all", cell.Key.Period));
        Assert.NotEmpty(cells);
    }

    [Fact]
    public void Material_YearAcrossTheBreak_IsInNoPeriod()
    {
        var cells = Contrasts.Material(Sample.Table(Text("a", "2022", 9)), Sample.Plan);

        Assert.All(cells, cell => Assert.Equal("all", cell.Key.Period));
    }
}
