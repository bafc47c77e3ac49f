using CsCheck;
using Parallax.Corpora;
using Parallax.Inference;
using Xunit;

namespace Parallax.Comparison;

public class DeclaredGapTests
{
    private static readonly ComparisonPlan Plan = Sample.Plan with
    {
        Method = new MethodOptions { Resamples = 60, Documents = (3, 20), Units = (10, 20), Issuers = (3, 8) },
    };

    // METHOD §4.6: means .65 and .08, standard error .107548.
    [Fact]
    public void Of_WorkedStances_GivesWorkedGapAndWelchError()
    {
        double[] official = [.6, .8, .7, .5], expert = [.1, -.2, .3, 0, .2];

        Assert.Equal(.57, DeclaredGap.Of(official, expert)!.Value, 1e-12);
        var errors = new[] { official, expert }.Select(side =>
            ClusterMean.Of(side, [.. side.Select(_ => 1.0)], [.. Enumerable.Range(0, side.Length)])!.Value.StandardError!.Value);
        Assert.Equal(.107548, Math.Sqrt(errors.Sum(error => error * error)), .0000005);
    }

    [Fact]
    public void Of_SidesExchanged_ChangesTheSign() => Gen.Select(Gen.Double[-1, 1].Array[1, 9], Gen.Double[-1, 1].Array[1, 9]).Sample((a, b) =>
        Math.Abs(DeclaredGap.Of(a, b)!.Value - (a.Average() - b.Average())) < 1e-12
        && Math.Abs(DeclaredGap.Of(a, b)!.Value + DeclaredGap.Of(b, a)!.Value) < 1e-12);

    // The oracle: the number that at least half of the gaps are not above and at least half are not below.
    [Fact]
    public void Assessed_OddNumberOfBases_HasHalfOnEitherSide() => Gen.Double[-2, 2].Array[1, 9].Where(gaps => gaps.Length % 2 == 1).Sample(gaps =>
        DeclaredGap.Assessed(gaps)!.Value is var median && 2 * gaps.Count(gap => gap <= median) > gaps.Length && 2 * gaps.Count(gap => gap >= median) > gaps.Length);

    [Fact]
    public void Assessed_TwoBases_IsTheirMean() => Assert.Equal(.2, DeclaredGap.Assessed([.5, -.1])!.Value, 1e-12);

    [Fact]
    public void NoDocuments_IsNull()
    {
        Assert.Null(DeclaredGap.Of([], [.5]));
        Assert.Null(DeclaredGap.Assessed([]));
    }

    [Fact]
    public void Rows_TwoBasesOneThird_GiveEachBaseAndTheirMedian()
    {
        var rows = Rows(("RUS", 2, "", 4), ("THIRD", -1, "third", 4), ("THIRD", 1, "CHN", 4));

        var third = rows.Row("declared_gap", "RUS", "CHN", source: "EX:third");
        Assert.Equal(1.5, third.Estimate!.Value, 1e-9);
        Assert.Equal(MeasureStatus.Warn, third.Status);
        Assert.Contains("base third alone", third.Reason, StringComparison.Ordinal);
        Assert.Equal(.5, rows.Row("declared_gap", "RUS", "CHN", source: "EX:CHN").Estimate!.Value, 1e-9);
        Assert.Equal(1, rows.Row("declared_gap", "RUS", "CHN", source: "all").Estimate!.Value, 1e-9);
    }

    [Fact]
    public void Rows_OneBase_IsNeverCalledAssessed()
    {
        var rows = Rows(("RUS", 2, "", 4), ("THIRD", -1, "third", 4));

        Assert.Equal(MeasureStatus.Warn, rows.Row("declared_gap", "RUS", "CHN", source: "EX:third").Status);
        var row = rows.Row("declared_gap", "RUS", "CHN", source: "all");
        Assert.Equal(MeasureStatus.Blocked, row.Status);
        Assert.Contains("not assessed: that needs experts of two bases, one of them third", row.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_TopicThatExpertsHardlyName_IsNotCompared()
    {
        var row = Rows(("RUS", 2, "", 4), ("THIRD", -1, "third", 1)).Row("declared_gap", "RUS", "CHN", source: "EX:third");

        Assert.Equal(MeasureStatus.Blocked, row.Status);
        Assert.Contains("at least 10 sentences with a stance towards CHN on topics that both speak of", row.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_Shares_AreOfTheSentencesOnTheRelation()
    {
        var rows = Rows(("RUS", 2, "", 4), ("THIRD", -1, "third", 4));

        // Officials speak of trade in as many sentences as of trust, experts not at all.
        Assert.Equal(.5, rows.Row("declared_gap_share", "RUS", "CHN", "INT", "INT.TRADE", "EX:third").Estimate!.Value, 1e-9);
    }

    // Five documents a side, each with so many units of trust with a stance; officials also speak of trade with the partner.
    private static IReadOnlyList<MeasureRow> Rows(params (string Actor, int Stance, string Base, int Units)[] sides) => Sample.Rows(
        Sample.Table(Plan, sides.SelectMany(side => Enumerable.Range(0, 5).Select(day =>
        {
            var document = Sample.Document($"{side.Actor}{side.Base}{day}", side.Actor, $"2023-03-{10 + day}") with
            {
                Source = side.Base.Length > 0 ? SourceClass.EX : SourceClass.LS,
                ExpertBase = side.Base,
                Issuer = side.Base.Length > 0 ? $"Institute {day}" : "Office",
            };
            var trust = Sample.Codings(document, "REL.TRUST", side.Units)
                .Select(coding => coding with { Subject = "RUS", Target = "CHN", Stance = side.Stance });
            var trade = side.Base.Length > 0 ? [] : Sample.Codings(document, "INT.TRADE", side.Units, 11)
                .Select(coding => coding with { Target = "CHN" });
            return (document, 20, trust.Concat(trade));
        }))),
        Plan);
}
