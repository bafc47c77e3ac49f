using CsCheck;
using Parallax.Codings;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Comparison;

public class LanguageCalibrationTests
{
    private static readonly Gen<(double A, double B)[]> Shares = Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1]).Array[2, 30];

    // Differences .1, .2, .3, .2, .2 of five texts: δ .2, s .070711, SE .031623; t(.95; 4) = 2.131847 gives ±.067415.
    [Fact]
    public void Of_FiveTexts_IsThePairedTInterval()
    {
        var row = Row(Parallel([4, 6, 8, 6, 6], [2, 2, 2, 2, 2]), "INT.TRADE");

        Assert.Equal((5, "en", "ru"), (row.Documents, row.Language, row.Other));
        Assert.Equal(.2, row.Difference!.Value, 1e-9);
        Assert.Equal(.031623, row.StandardError!.Value, 1e-6);
        Assert.Equal(.132585, row.Lower!.Value, 1e-6);
        Assert.Equal(.267415, row.Upper!.Value, 1e-6);
        Assert.Equal(CalibrationStatus.Failed, row.Status);
        Assert.StartsWith(
            "INT.TRADE is found more often in en than in ru where both say the same: 30.0% of the sentences in en and 10.0% in ru over 5",
            row.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SameCodingsInBoth_Passes()
    {
        var row = Row(Parallel([4, 6, 0, 2, 1], [4, 6, 0, 2, 1]), "INT.TRADE");

        Assert.Equal((CalibrationStatus.Passed, 0.0, ""), (row.Status, row.Difference, row.Reason));
    }

    [Fact]
    public void Of_SmallDifferenceOfWideInterval_DoesNotPass()
    {
        var row = Row(Parallel([10, 0, 10, 0, 10, 0], [0, 10, 0, 10, 0, 10]), "INT.TRADE");

        Assert.Equal((CalibrationStatus.Failed, 0.0), (row.Status, row.Difference));
        Assert.StartsWith("parallel texts do not show", row.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_FourTexts_IsUntestedWithItsNumber()
    {
        var row = Row(Parallel([4, 6, 8, 6], [2, 2, 2, 2]), "INT");

        Assert.Equal((CalibrationStatus.Untested, "4 of at least 5 parallel texts in en and ru: the two are not compared"), (row.Status, row.Reason));
    }

    [Fact]
    public void Of_CodeThatNoTextHas_IsUntestedNotPassed() => Assert.Equal(
        CalibrationStatus.Untested, Row(Parallel([4, 6, 8, 6, 6], [2, 2, 2, 2, 2]), "INT.ENERGY").Status);

    [Fact]
    public void Of_TextsOfOneLanguage_HasNoRows() =>
        Assert.Empty(LanguageCalibration.Of(Sample.Table(Versions("en", [1, 2, 3, 4, 5])), Sample.Plan, Sample.Codebook));

    [Fact]
    public void Of_TextsThatAreNoJointTextsOrTreaties_AreNotParallel() => Assert.Equal(0, Row(
        Sample.Table(
        [
            .. Versions("en", [1, 2, 3, 4, 5]).Select(one => (one.Document with { Source = SourceClass.MB }, one.Units, one.Codings)),
            .. Versions("ru", [1, 2, 3, 4, 5]),
        ]), "INT").Documents);

    [Fact]
    public void Difference_AnyShares_IsTheMeanOfTheDifferencesAndTurnsItsSign() => Shares.Sample(shares =>
    {
        double[] a = [.. shares.Select(one => one.A)], b = [.. shares.Select(one => one.B)];
        var (forth, back) = (LanguageCalibration.Difference(a, b)!.Value, LanguageCalibration.Difference(b, a)!.Value);
        var mean = shares.Average(one => one.A - one.B);
        var error = Math.Sqrt(shares.Sum(one => Math.Pow(one.A - one.B - mean, 2)) / (shares.Length - 1) / shares.Length);
        return Math.Abs(forth.Mean - mean) < 1e-9 && Math.Abs(forth.StandardError!.Value - error) < 1e-9
            && Math.Abs(forth.Mean + back.Mean) < 1e-12 && Math.Abs(forth.Mean) <= 1;
    });

    [Fact]
    public void Difference_NoTexts_IsUndefined() => Assert.Null(LanguageCalibration.Difference([], []));

    [Fact]
    public void Difference_UnequalNumbers_IsRefused() =>
        Assert.Throws<ArgumentException>(() => LanguageCalibration.Difference([.1], []));

    internal static (Document Document, int Units, IEnumerable<Coding> Codings)[] Versions(string language, int[] hits, string code = "INT.TRADE") =>
    [
        .. hits.Index().Select(one =>
        {
            var document = Sample.Document($"charter-{language}-{one.Index}", "JOINT", "2000-01-01", language) with
            {
                Source = SourceClass.TR,
                Pair = $"charter-{one.Index}",
            };
            return (document, 20, Sample.Codings(document, code, one.Item));
        }),
    ];

    private static CountTable Parallel(int[] english, int[] russian) =>
        Sample.Table([.. Versions("en", english), .. Versions("ru", russian)]);

    private static CalibrationRow Row(CountTable table, string code) =>
        LanguageCalibration.Of(table, Sample.Plan, Sample.Codebook).Single(row => row.Code == code);
}
