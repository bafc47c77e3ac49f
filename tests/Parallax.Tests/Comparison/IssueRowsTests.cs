using CsCheck;
using Parallax.Codings;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Comparison;

// Common interest and divergence from codings to rows; each expected number is computed anew from what was drawn.
public class IssueRowsTests
{
    private const int UnitsEach = 20;

    private static readonly ComparisonPlan Plan = Sample.Plan with
    {
        Method = new MethodOptions
        {
            Resamples = 40,
            Permutations = 40,
            EnumerateUpTo = 1000,
            RarefactionDraws = 10,
            Documents = (3, 20),
            ReferenceDyads = 3,
        },
        Codes = new MeasureCodes { Divergent = ["INT"] },
    };

    // Of each document: units of trade and of energy, and how many of the first of each reject.
    private static readonly Gen<Text[]> Texts = Gen.Select(Gen.Int[1, 9], Gen.Int[1, 9], Gen.Int[0, 9], Gen.Int[0, 9])
        .Select(n => new Text(n.Item1, n.Item2, Math.Min(n.Item1, n.Item3), Math.Min(n.Item2, n.Item4))).Array[5, 6];

    private sealed record Text(int Trade, int Energy, int AgainstTrade, int AgainstEnergy);

    private static IEnumerable<(Document, int, IEnumerable<Coding>)> Of(string actor, params Text[] texts) =>
        texts.Select((text, day) =>
        {
            var document = Sample.Document($"{actor}{day}", actor, $"2023-03-{10 + day}");
            return (document, UnitsEach, (IEnumerable<Coding>)
            [
                .. Positioned(document, "INT.TRADE", text.Trade, text.AgainstTrade),
                .. Positioned(document, "INT.ENERGY", text.Energy, text.AgainstEnergy),
            ]);
        });

    private static IEnumerable<Coding> Positioned(Document document, string code, int units, int against) =>
        Sample.Codings(document, code, units).Select(coding => coding with
        {
            Polarity = coding.Unit <= against ? Polarity.Oppose : Polarity.Affirm,
            ThirdParty = coding.Unit == 1,
        });

    private static IReadOnlyList<MeasureRow> Rows(params IEnumerable<(Document, int, IEnumerable<Coding>)>[] texts) =>
        Sample.Rows(Sample.Table(texts.SelectMany(one => one)), Plan);

    [Fact]
    public void CommonInterestAndDivergence_AnyStudy_AreThoseOfTheDrawnCounts() => Gen.Select(Texts, Texts).Sample(
        (russia, china) =>
        {
            var rows = Rows(Of("RUS", russia), Of("CHN", china));
            double p = Trade(russia), q = Trade(china);
            double trade = Math.Abs(OnTrade(russia) - OnTrade(china)) / 2, energy = Math.Abs(OnEnergy(russia) - OnEnergy(china)) / 2;
            var index = (Math.Min(p, q) * (1 - trade)) + (Math.Min(1 - p, 1 - q) * (1 - energy));
            var position = ((p + q) / 2 * trade) + ((2 - p - q) / 2 * energy);
            var framing = rows.Row("framing_distance", "RUS", "CHN", "INT").Estimate!.Value;
            return Close(index, "common_interest") && Close(1 - Math.Abs(p - q), "common_interest_overlap")
                && Close(position, "divergence_position") && Close((framing + position) / 2, "divergence")
                && Close(
                    (OnTrade(russia) * OnTrade(china) < 0 ? 1 : 0) + (OnEnergy(russia) * OnEnergy(china) < 0 ? 1 : 0),
                    "divergence_contradictions");

            bool Close(double expected, string measure) =>
                Math.Abs(rows.Row(measure, "RUS", "CHN", "INT").Estimate!.Value - expected) < 1e-9;

            static double Trade(Text[] texts) => texts.Average(text => text.Trade / (double)(text.Trade + text.Energy));
            static double OnTrade(Text[] texts) => 1 - (2.0 * texts.Sum(text => text.AgainstTrade) / texts.Sum(text => text.Trade));
            static double OnEnergy(Text[] texts) => 1 - (2.0 * texts.Sum(text => text.AgainstEnergy) / texts.Sum(text => text.Energy));
        },
        iter: 12);

    [Fact]
    public void CounterThirdParty_OneUnitADocumentEach_IsTheSmallerShare()
    {
        Text[] russia = [.. Enumerable.Repeat(new Text(4, 4, 0, 0), 5)], china = [.. Enumerable.Repeat(new Text(8, 8, 0, 0), 5)];

        var row = Rows(Of("RUS", russia), Of("CHN", china)).Row("counter_third_party", "RUS", "CHN", "INT");

        Assert.Equal(1.0 / 8, row.Estimate!.Value, 1e-12);
    }

    [Fact]
    public void CommonInterest_FewPositions_IsBlockedWithTheReason()
    {
        Text[] texts = [.. Enumerable.Repeat(new Text(4, 0, 0, 0), 5)];

        var row = Rows(Of("RUS", texts), Of("CHN", texts)).Row("common_interest", "RUS", "CHN", "INT");

        Assert.Equal(MeasureStatus.Blocked, row.Status);
        Assert.Contains("no issue position", row.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Excess_OneStateOpposedToAllOthers_IsHalfItsDistance()
    {
        Text[] alike = [.. Enumerable.Repeat(new Text(4, 4, 0, 0), 5)], apart = [.. Enumerable.Repeat(new Text(4, 4, 4, 0), 5)];

        var rows = Rows(Of("RUS", alike), Of("CHN", apart), Of("IND", alike), Of("KAZ", alike));

        // Russia and China are opposed on half of what they say; so are China and either other state, Russia and either not at all.
        Assert.Equal(.25, rows.Row("divergence", "RUS", "CHN", "INT").Estimate!.Value, 1e-9);
        Assert.Equal(.25 - .125, rows.Row("divergence_excess", "RUS", "CHN", "INT").Estimate!.Value, 1e-9);
        Assert.Equal(.5 - .75, rows.Row("common_interest_excess", "RUS", "CHN", "INT").Estimate!.Value, 1e-9);
    }

    [Fact]
    public void Excess_TooFewReferenceDyads_TellsTheRankOnly()
    {
        Text[] alike = [.. Enumerable.Repeat(new Text(4, 4, 0, 0), 5)], apart = [.. Enumerable.Repeat(new Text(4, 4, 4, 0), 5)];

        var row = Rows(Of("RUS", alike), Of("CHN", apart), Of("IND", alike)).Row("divergence_excess", "RUS", "CHN", "INT");

        Assert.Equal(MeasureStatus.Blocked, row.Status);
        Assert.Contains("too few reference dyads: 2 of at least 3; rank 1 of 3", row.Reason, StringComparison.Ordinal);
    }

    // Counted are units; one that both builds and rejects has no position.
    [Fact]
    public void Position_UnitThatDoesBoth_CountsForNeither()
    {
        Text[] texts = [.. Enumerable.Repeat(new Text(4, 4, 0, 0), 5)];
        var both = Of("CHN", texts).Select(one => (one.Item1, one.Item2, one.Item3.Concat(
            one.Item3.Select(coding => coding with { Polarity = Polarity.Oppose, Start = 5 }))));

        var row = Rows(Of("RUS", texts), both).Row("divergence", "RUS", "CHN", "INT");

        Assert.Equal(MeasureStatus.Blocked, row.Status);
    }
}
