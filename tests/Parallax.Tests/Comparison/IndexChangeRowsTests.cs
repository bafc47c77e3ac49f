using CsCheck;
using Parallax.Codings;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Comparison;

// How common interest and divergence change; the levels of both periods are the oracle.
public class IndexChangeRowsTests
{
    private static readonly ComparisonPlan Plan = Sample.Plan with
    {
        Method = new MethodOptions { Resamples = 60, Permutations = 200, Documents = (3, 20) },
        Codes = new MeasureCodes { Divergent = ["INT"] },
    };

    // Units of trade and of energy in each document of one actor in one period, and how many of the first reject.
    private static readonly Gen<Text[]> Texts = Gen.Select(Gen.Int[2, 8], Gen.Int[2, 8], Gen.Int[0, 8])
        .Select(n => new Text(n.Item1, n.Item2, Math.Min(n.Item1, n.Item3))).Array[5, 6];

    private sealed record Text(int Trade, int Energy, int Against);

    private static Text[] Alike(int documents, int against = 0) => [.. Enumerable.Range(0, documents).Select(one => new Text(5 + (one % 2), 5, against))];

    private static IEnumerable<(Document, int, IEnumerable<Coding>)> Of(string actor, int year, Text[] texts) => texts.Select((text, day) =>
    {
        var document = Sample.Document($"{actor}{year}-{day}", actor, $"{year}-03-{10 + day}");
        return (document, 20, (IEnumerable<Coding>)
        [
            .. Sample.Codings(document, "INT.TRADE", text.Trade)
                .Select(coding => coding with { Polarity = coding.Unit <= text.Against ? Polarity.Oppose : Polarity.Affirm }),
            .. Sample.Codings(document, "INT.ENERGY", text.Energy).Select(coding => coding with { Polarity = Polarity.Affirm }),
        ]);
    });

    private static IReadOnlyList<MeasureRow> Rows(Text[] russiaBefore, Text[] chinaBefore, Text[] russiaAfter, Text[] chinaAfter) => Sample.Rows(
        Sample.Table(Of("RUS", 2021, russiaBefore).Concat(Of("CHN", 2021, chinaBefore)).Concat(Of("RUS", 2023, russiaAfter)).Concat(Of("CHN", 2023, chinaAfter))), Plan);

    private static MeasureRow Row(IReadOnlyList<MeasureRow> rows, string measure, string period = "after - before") => Assert.Single(rows, row =>
        row.Measure == measure && row.Actor == "RUS" && row.Partner == "CHN" && row.Theme == "INT" && row.Source == "LS" && row.Period == period);

    [Fact]
    public void Change_AnyStudy_IsTheLaterLevelMinusTheEarlier() => Gen.Select(Texts, Texts, Texts, Texts).Sample(
        (one, two, three, four) =>
        {
            var rows = Rows(one, two, three, four);
            return Holds("divergence") && Holds("common_interest");

            bool Holds(string measure)
            {
                var change = Row(rows, measure + "_change");
                return Math.Abs(change.Estimate!.Value - (Row(rows, measure, "after").Estimate!.Value - Row(rows, measure, "before").Estimate!.Value)) < 1e-9
                    && change.Lower >= -1 && change.Upper <= 1 && change.P is > 0 and <= 1;
            }
        },
        iter: 10);

    [Fact]
    public void Change_SameTextsInBothPeriods_IsNothing()
    {
        var row = Row(Rows(Alike(5), Alike(5, 2), Alike(5), Alike(5, 2)), "divergence_change");

        Assert.Equal((0.0, 1.0), (Math.Round(row.Estimate!.Value, 12), row.P));
        Assert.Equal((5, 5), (row.Documents, row.PartnerDocuments));
    }

    // Both build before; after, China rejects trade: positions part on half of what is said.
    [Fact]
    public void Change_OneSideTurns_IsSeenInBothAndBeyondChance()
    {
        var rows = Rows(Alike(6), Alike(6), Alike(6), Alike(6, 5));

        Assert.True(Row(rows, "divergence_change") is { Estimate: > .2, Lower: > 0, P: < .02 });
        Assert.True(Row(rows, "common_interest_change") is { Estimate: < -.3, Upper: < 0, P: < .02 });
    }

    [Fact]
    public void Change_OnePeriodWithoutPositions_SaysSo()
    {
        Text[] silent = [.. Enumerable.Repeat(new Text(0, 0, 0), 5)];

        var row = Row(Rows(silent, Alike(5), Alike(5), Alike(5)), "divergence_change");

        Assert.Null(row.Estimate);
        Assert.Equal(MeasureStatus.Blocked, row.Status);
        Assert.NotEmpty(row.Reason);
    }
}
