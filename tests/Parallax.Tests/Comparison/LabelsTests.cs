using Parallax.Corpora;
using Xunit;

namespace Parallax.Comparison;

// What is exchanged with what: never a briefing with a speech, nor a text before with one after, nor one without a value.
public class LabelsTests
{
    private static readonly ComparisonPlan Plan = Sample.Plan with
    {
        Method = new MethodOptions { Resamples = 200, Permutations = 100, Documents = (2, 2), Units = (1, 1), Hits = (1, 1) },
    };

    [Fact]
    public void Dyad_WholeTime_IsPermutedWithinPeriods()
    {
        var rows = Rows(
        [
            .. Sample.Series("RUS", new DateOnly(2021, 3, 1), "INT.TRADE", 9, 8), .. Sample.Series("CHN", new DateOnly(2021, 3, 1), "INT.TRADE", 7, 6),
            .. Sample.Series("RUS", new DateOnly(2023, 3, 1), "INT.TRADE", 5, 4), .. Sample.Series("CHN", new DateOnly(2023, 3, 1), "INT.TRADE", 3, 2),
        ]);

        // Of C(4, 2)² = 36 ways the observed and its mirror are as far apart; of C(8, 4) = 70, eighteen would be.
        Assert.Equal(2.0 / 36, rows.Row("salience_difference", "RUS", "CHN", "INT", "INT.TRADE").P);
    }

    [Fact]
    public void Change_Official_IsPermutedWithinSourceClasses()
    {
        var rows = Rows(
        [
            .. Sample.Series("RUS", new DateOnly(2021, 3, 1), "INT.TRADE", 9, 8), .. Sample.Series("RUS", new DateOnly(2023, 3, 1), "INT.TRADE", 7, 6),
            .. Briefings(new DateOnly(2021, 5, 1), 5, 4), .. Briefings(new DateOnly(2023, 5, 1), 3, 2),
        ]);

        Assert.Equal(
            2.0 / 36, rows.Single(row => row.Measure == "salience_change" && row.Code == "INT.TRADE" && row.Source == "official"
                && row.Aggregation == "documents").P);
    }

    [Fact]
    public void Contrast_TextsWithoutTheValue_AreNotDealtOut()
    {
        var rows = Rows(
        [
            .. OneMonth("RUS", "INT.TRADE", 9, 8, 0, 0, 0, 0), .. OneMonth("CHN", "INT.ENERGY", 7, 6),
        ]);

        // Four texts speak of the theme: C(4, 2) = 6 ways, and two of them part the codes as the observed one does.
        Assert.Equal(2.0 / 6, rows.Row("framing_excess", "RUS", "CHN", "INT").P!.Value, 12);
    }

    [Fact]
    public void Framing_NoStratumOfBoth_HasADistanceButNoExcess()
    {
        var rows = Rows(
        [
            .. Sample.Series("RUS", new DateOnly(2021, 3, 1), "INT.TRADE", 9, 8), .. Sample.Series("CHN", new DateOnly(2023, 3, 1), "INT.ENERGY", 7, 6),
        ]);

        var excess = rows.Row("framing_excess", "RUS", "CHN", "INT");
        Assert.Equal((1, null), (rows.Row("framing_distance", "RUS", "CHN", "INT").Estimate, rows.Row("framing_distance", "RUS", "CHN", "INT").P));
        Assert.Equal((MeasureStatus.Blocked, null), (excess.Status, excess.Estimate));
        Assert.Contains("no texts of one source class and period", excess.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Bootstrap_WholeTime_DrawsEachPeriodOnItsOwn()
    {
        var rows = Rows(
        [
            .. Sample.Series("RUS", new DateOnly(2021, 3, 1), "INT.TRADE", 4, 4, 4), .. Sample.Series("RUS", new DateOnly(2023, 3, 1), "INT.TRADE", 8, 8, 8),
        ]);

        // Nothing varies within a period, so no draw differs; drawn together the mix of periods would.
        var row = rows.Row("salience", "RUS", theme: "INT", code: "INT.TRADE");
        Assert.Equal(.3, row.LowerBootstrap!.Value, 1e-12);
        Assert.Equal(.3, row.UpperBootstrap!.Value, 1e-12);
    }

    [Fact]
    public void Level_NoSpread_IsWarned()
    {
        var row = Rows([.. Sample.Series("RUS", new DateOnly(2023, 3, 1), "INT.TRADE", 4, 4, 4)])
            .Row("salience", "RUS", theme: "INT", code: "INT.TRADE");

        Assert.Equal(MeasureStatus.Warn, row.Status);
        Assert.Contains("no spread", row.Reason, StringComparison.Ordinal);
    }

    private static IReadOnlyList<MeasureRow> Rows(
        IReadOnlyList<(Document Document, int Units, IEnumerable<Codings.Coding> Codings)> documents) =>
        Sample.Rows(Sample.Table(documents), Plan);

    private static IEnumerable<(Document Document, int Units, IEnumerable<Codings.Coding> Codings)> Briefings(DateOnly from, params int[] hits) =>
        Sample.Series("RUS", from, "INT.TRADE", hits).Select(one =>
            (one.Document with { Source = SourceClass.MB, Issuer = "Ministry" }, one.Units, one.Codings));

    private static IEnumerable<(Document Document, int Units, IEnumerable<Codings.Coding> Codings)> OneMonth(
        string actor, string code, params int[] hits) => Sample.Series(actor, new DateOnly(2023, 3, 1), code, hits);
}
