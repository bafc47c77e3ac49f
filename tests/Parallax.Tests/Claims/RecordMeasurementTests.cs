using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Reliability;
using Xunit;

namespace Parallax.Claims;

public class RecordMeasurementTests
{
    private static readonly QuantitativeTest Kept = Material.Test("a", Direction.Below, threshold: .9) with { Measure = "promise_fulfilment" };

    private static readonly QuantitativeTest Agreeing = Material.Test("a", Direction.Below, threshold: .95) with { Measure = "vote_agreement" };

    // Seven of twelve kept, two of them a year; METHOD §4.7 c.
    private static readonly Observations SevenOfTwelve = new()
    {
        Commitments = [.. Enumerable.Range(0, 12).Select(place => Commitment(place, place < 7 ? CommitmentStatus.Fulfilled : CommitmentStatus.Broken))],
    };

    // The votes on Ukraine of 2022 and 2023: six with S .666667 (METHOD §4.15).
    private static readonly Observations EmergencySession = new()
    {
        Votes =
        [
            .. "32 32 33 32 33 32".Split(' ').Index().SelectMany(pair => new[] { Vote(pair.Index, "RUS", pair.Item[0]), Vote(pair.Index, "CHN", pair.Item[1]) }),
        ],
    };

    private static LedgerCommitment Commitment(int place, CommitmentStatus status) => new()
    {
        Id = $"c{place:00}",
        Date = Day($"{2015 + (place / 2)}-05-0{1 + (place % 2)}"),
        Actors = ["RUS", "CHN"],
        Text = "",
        Predicate = "",
        Due = Day("2024-01-01"),
        Status = status,
        Checked = Day("2025-01-01"),
        Source = $"source {place}",
    };

    private static RollCallVote Vote(int place, string actor, char choice) => new()
    {
        Resolution = $"ES-11/{place + 1}",
        Date = Day($"{(place < 5 ? 2022 : 2023)}-03-0{place + 1}"),
        Actor = actor,
        Vote = (VoteChoice)(choice - '0'),
        Source = "UN",
    };

    private static PartialDate Day(string date) => PartialDate.TryParse(date, out var read) ? read : throw new ArgumentException(date);

    private static JudgedClaim Judge(Observations observed, params QuantitativeTest[] tests) => Judge(observed, Sample.Table(), tests);

    private static JudgedClaim Judge(Observations observed, CountTable table, params QuantitativeTest[] tests) => Assert.Single(ClaimTesting.Judge(
        new ClaimSet { Claims = [new Claim { Id = "C1", Text = "", Type = ClaimType.Comparative, Tests = tests }] },
        new ClaimMaterial
        {
            Table = table,
            Plan = Sample.Plan with { Method = new MethodOptions { Resamples = 200 } },
            Codebook = Sample.Codebook,
            Register = new HashSet<string>(),
            Gates = CodingGates.None,
            Observed = observed,
        },
        null, CancellationToken.None));

    [Fact]
    public void Judge_LedgerOfSevenInTwelve_HasWilsonsIntervalAndNeedsNoCoding()
    {
        var outcome = Judge(SevenOfTwelve, Kept).Outcomes[0];

        Assert.Equal(.583333, outcome.Measured.Estimate!.Value, 5e-7);
        Assert.Equal((.319511, .806740), (Math.Round(outcome.Measured.Interval!.Value.Lower, 6), Math.Round(outcome.Measured.Interval.Value.Upper, 6)));
        Assert.Equal((1, ""), (outcome.Result, outcome.FailedGate));
    }

    [Fact]
    public void Judge_LedgerWhollyBelowTheThreshold_IsSupported()
    {
        var judged = Judge(SevenOfTwelve, Kept);

        Assert.Equal(VerdictKind.Supported, judged.Verdict.Kind);
        Assert.True(judged.Robustness >= .8);
    }

    [Fact]
    public void Judge_ThreePrimaryTests_WidenTheIntervalOfEach()
    {
        var one = Judge(SevenOfTwelve, Kept).Outcomes[0].Measured.Interval!.Value;
        var ofThree = Judge(SevenOfTwelve, Kept, Kept with { Id = "b" }, Kept with { Id = "c" }).Outcomes[0].Measured.Interval!.Value;

        Assert.True(ofThree.Lower < one.Lower && one.Upper < ofThree.Upper);
    }

    // The ratio without each commitment, counted again.
    [Fact]
    public void Judge_Ledger_TellsWhatEachCommitmentDoes()
    {
        var influences = Judge(SevenOfTwelve, Kept).Sensitivity[0].Influences;

        Assert.Equal(10, influences.Count);
        Assert.All(influences, one =>
        {
            var left = SevenOfTwelve.Commitments.Where(commitment => commitment.Id != one.What).ToArray();
            Assert.Equal("commitment", one.Kind);
            Assert.Equal((double)left.Count(commitment => commitment.Status == CommitmentStatus.Fulfilled) / 11, one.Estimate!.Value, 1e-12);
        });
    }

    [Fact]
    public void Judge_CommitmentsKeptInPart_AreAlsoCountedAsKeptAndAsBroken()
    {
        var partly = SevenOfTwelve with
        {
            Commitments = [.. SevenOfTwelve.Commitments.Select((one, place) => place == 7 ? one with { Status = CommitmentStatus.Partial } : one)],
        };

        var curve = Judge(partly, Kept).Sensitivity[0].Curve.Specifications.ToDictionary(one => one.Name, one => one.Estimate!.Value);

        Assert.Equal(7.5 / 12, curve["as stated"], 1e-12);
        Assert.Equal(7.0 / 12, curve["kept in part counts as broken"], 1e-12);
        Assert.Equal(8.0 / 12, curve["kept in part counts as kept"], 1e-12);
        Assert.Equal(6.0 / 8, curve["without 2015, 2020, kept in part counts as kept"], 1e-12);
    }

    [Fact]
    public void Judge_Votes_AreSimilarAsPublished()
    {
        var outcome = Judge(EmergencySession, Agreeing).Outcomes[0];

        Assert.Equal(.666667, outcome.Measured.Estimate!.Value, 5e-7);
        Assert.Equal((1, ""), (outcome.Result, outcome.FailedGate));
    }

    [Fact]
    public void Judge_VotesOfOneYear_AreThatRow()
    {
        var outcome = Judge(EmergencySession, Agreeing with { Measure = "vote_agreement_strict", Period = "2022" }).Outcomes[0];

        Assert.Equal(.4, outcome.Measured.Estimate!.Value, 1e-12);
    }

    [Fact]
    public void Judge_TooFewVotes_IsInsufficientAndSaysWhatToAdd()
    {
        var judged = Judge(EmergencySession, Agreeing with { Period = "2023" });

        Assert.Equal(VerdictKind.InsufficientEvidence, judged.Verdict.Kind);
        Assert.Equal(
            (WorkKind.Indicator, "vote_agreement", "a: add to votes.csv, with sources: too few roll calls in which both voted: 1 of 5."),
            (judged.Needs[0].Kind, judged.Needs[0].What, judged.Needs[0].Text));
    }

    [Fact]
    public void Judge_NoLedger_SaysWhichFileIsMissing() => Assert.Equal(
        "commitments.csv has nothing on RUS - CHN in all", Judge(Observations.None, Kept).Outcomes[0].Reason);

    [Fact]
    public void Judge_WordsAgainstEvents_RestOnCoding()
    {
        var months = Enumerable.Range(0, 24).Select(month => new DateOnly(2022, 3, 10).AddMonths(month)).ToArray();
        var observed = new Observations
        {
            Events = [.. months.Select((day, place) => new Event
            {
                Id = $"e{place}",
                Date = new PartialDate(day, day),
                Precision = DatePrecision.Day,
                Type = new EventType(EventScheme.Cameo, place % 3 == 0 ? "057" : "036"),
                Actors = ["RUS", "CHN"],
                Summary = "",
                Source = "A",
            })],
        };
        var table = Sample.Table(months.Select((day, place) =>
        {
            var document = Sample.Document($"RUS-{place:00}", "RUS", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            return (document, 20, Sample.Codings(document, "INT.TRADE", 5).Select(coding => coding with { Target = "CHN", Stance = (place / 3 % 3) - 1 }));
        }));

        var outcome = Judge(observed, table, Material.Test("a", threshold: 0) with { Measure = "say_do", Contrast = "RUS -> CHN" }).Outcomes[0];

        Assert.NotNull(outcome.Measured.Estimate);
        Assert.Equal("coding not validated (INT, REL, STR)", outcome.FailedGate);
    }
}
