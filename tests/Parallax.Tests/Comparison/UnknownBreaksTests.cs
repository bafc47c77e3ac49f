using Parallax.Inference;
using Xunit;

namespace Parallax.Comparison;

public class UnknownBreaksTests
{
    private static readonly SupremumFOptions Options = new() { Draws = 499 };

    // Shares of 2 or 3 in 20 sentences for fifteen months, of 8 or 9 for fifteen more.
    private static readonly int[] Planted = [.. Enumerable.Range(0, 30).Select(month => (month < 15 ? 2 : 8) + (month % 2))];

    [Fact]
    public void Find_PlantedBreak_IsToldWithTheMonthsAroundIt()
    {
        var found = Find(Table("RUS", Planted), "INT").Rows.First(row => row.Code == "all");

        Assert.Equal(("INT", "RUS", "LS", "en", 30), (found.Theme, found.Actor, found.Source, found.Language, found.Points));
        Assert.Equal((new DateOnly(2021, 3, 1), new DateOnly(2021, 4, 1)), (found.LastBefore, found.FirstAfter));
        Assert.Equal((new DateOnly(2020, 1, 1), new DateOnly(2022, 6, 1)), (found.From, found.To));
        Assert.Equal(2.4667 / 20, found.Before!.Value, 1e-5);
        Assert.Equal(8.5333 / 20, found.After!.Value, 1e-5);
        Assert.InRange(found.Fit!.P, .002, .05);
    }

    // The same course by hand: the shares of the months, one document each.
    [Fact]
    public void Find_DocumentAMonth_IsTheTestOfItsShares()
    {
        int[] hits = [3, 5, 2, 4, 6, 3, 4, 5, 2, 3, 7, 6, 5, 8, 6, 7, 5, 6, 8, 7, 6, 5, 7, 8];

        var found = Find(Table("RUS", hits), null).Rows.First(row => row.Theme == "INT");

        var expected = SupremumF.Of([.. hits.Select((_, month) => (double)month)], [.. hits.Select(count => count / 20.0)], Options, 1)!;
        Assert.Equal((expected.First, expected.Dates), (found.Fit!.First, found.Fit.Dates));
        Assert.Equal(expected.Statistic, found.Fit.Statistic, 1e-9);
    }

    [Fact]
    public void Find_NineteenMonths_AreLeftOutAndCounted()
    {
        var found = Find(Table("RUS", [.. Planted.Take(19)]), null);

        Assert.Empty(found.Rows);
        Assert.Equal(Sample.Codebook.Themes.Count, found.Short);
    }

    [Fact]
    public void Find_ThemeThatNeverOccurs_HasNoTestAndNoQ()
    {
        var rows = Find(Table("RUS", Planted), null).Rows;

        Assert.All(rows.Where(row => row.Theme != "INT"), row => Assert.Equal((null, null, null), (row.Fit, row.Q, row.LastBefore)));
        Assert.Equal(rows[0].Fit!.P, rows[0].Q);
    }

    [Fact]
    public void Find_OneTheme_HasItsCodesToo() =>
        Assert.Equal(Sample.Codebook.Themes.Single(theme => theme.Id == "INT").Codes.Count + 1, Find(Table("RUS", Planted), "INT").Rows.Count);

    [Fact]
    public void Find_AnActorThatIsNotFocal_IsNotLookedAt() => Assert.Empty(Find(Table("IND", Planted), null).Rows);

    private static UnknownBreaks Find(CountTable table, string? theme) =>
        UnknownBreaks.Find(table, Sample.Plan, Sample.Codebook, theme, Options, CancellationToken.None);

    private static CountTable Table(string actor, int[] hits) => Sample.Table(hits.Select((count, month) =>
    {
        var document = Sample.Document($"{actor}-{month:00}", actor, new DateOnly(2020, 1, 10).AddMonths(month).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        return (document, 20, Sample.Codings(document, "INT.TRADE", count));
    }));
}
