using Parallax.Codings;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Comparison;

public class CrossLanguageRowsTests
{
    private static readonly int[] Russia = [8, 10, 12, 10, 8, 12];
    private static readonly int[] China = [2, 4, 6, 4, 2, 6];

    [Fact]
    public void All_LanguagesThatPassed_AreComparedUncorrected()
    {
        var row = Row([4, 6, 8, 6, 6], [4, 6, 8, 6, 6], "INT.TRADE");

        Assert.Equal(.3, row.Estimate!.Value, 1e-9);
        Assert.Equal("welch", row.Interval);
        Assert.Null(row.P);
        Assert.DoesNotContain("subtracted", row.Reason, StringComparison.Ordinal);
    }

    // δ(en − ru) = .2 with SE .031623; Russia speaks Russian, China English: the difference .3 becomes .5, and the half-width takes
    // up t(.975; 4) · SE = 2.776445 · .031623.
    [Fact]
    public void All_LanguagesThatFailed_HaveTheDifferenceSubtractedAndItsErrorTakenUp()
    {
        var plain = Row([4, 6, 8, 6, 6], [4, 6, 8, 6, 6], "INT.TRADE");
        var row = Row([4, 6, 8, 6, 6], [2, 2, 2, 2, 2], "INT.TRADE");

        var half = plain.Upper!.Value - plain.Estimate!.Value;
        Assert.Equal(.5, row.Estimate!.Value, 1e-9);
        Assert.Equal(.5 + Math.Sqrt((half * half) + Math.Pow(2.776445 * .031623, 2)), row.Upper!.Value, 1e-5);
        Assert.Equal(1, row.Upper!.Value + row.Lower!.Value, 1e-9);
        Assert.Equal(MeasureStatus.Warn, row.Status);
        Assert.Contains("en and ru", row.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void All_CodeThatParallelTextsLack_StaysBlocked()
    {
        var row = Row([4, 6, 8, 6, 6], [4, 6, 8, 6, 6], "INT.ENERGY");

        Assert.Equal(MeasureStatus.Blocked, row.Status);
        Assert.Contains("they cannot show that it is found alike", row.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void All_FourParallelTexts_CompareNothingAndSaySo()
    {
        var rows = Rows([4, 6, 8, 6], [4, 6, 8, 6]);

        Assert.All(rows, row => Assert.Equal((MeasureStatus.Blocked, "official", "all"), (row.Status, row.Source, row.Code)));
        Assert.All(rows, row => Assert.EndsWith("until 5 parallel texts or more show that their codings agree, and 4 are counted", row.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void All_BothInOneLanguage_NeedNoCalibration() => Assert.DoesNotContain(
        Sample.Rows(Sample.Table([.. States("RUS", "en", Russia), .. States("CHN", "en", China)])), row => row.Language == "all");

    private static MeasureRow Row(int[] english, int[] russian, string code) => Rows(english, russian)
        .Single(row => row.Code == code && row is { Source: "LS", Period: "after" });

    private static MeasureRow[] Rows(int[] english, int[] russian) =>
    [
        .. Sample.Rows(Sample.Table(
        [
            .. States("RUS", "ru", Russia), .. States("CHN", "en", China),
            .. LanguageCalibrationTests.Versions("en", english), .. LanguageCalibrationTests.Versions("ru", russian),
        ])).Where(row => row.Language == "all"),
    ];

    private static IEnumerable<(Document Document, int Units, IEnumerable<Coding> Codings)> States(string actor, string language, int[] hits) =>
        Sample.Series(actor, new DateOnly(2023, 1, 1), "INT.TRADE", hits)
            .Select(one => (one.Document with { Language = language }, one.Units, one.Codings));
}
