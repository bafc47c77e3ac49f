using Parallax.Corpora;
using Xunit;

namespace Parallax.Comparison;

public class ObservedRowsTests
{
    private static readonly ComparisonPlan Plan = new()
    {
        Actors = ["RUS", "CHN"],
        Dyads = [("RUS", "CHN")],
        Controls = ["IND"],
        Periods = [new Period("before", null, new DateOnly(2022, 2, 23)), new Period("after", new DateOnly(2022, 2, 24), null)],
        Seed = 7,
        Method = new MethodOptions { Resamples = 200 },
    };

    // The six votes on Ukraine of 2022 and 2023, with a seventh from which one side was absent.
    private static readonly Observations EmergencySession = new()
    {
        Votes =
        [
            .. "32 32 33 32 33 32 30".Split(' ').Index().SelectMany(pair => new[]
            {
                Vote($"ES-11/{pair.Index + 1}", $"{(pair.Index < 5 ? 2022 : 2023)}-03-0{pair.Index + 1}", "RUS", pair.Item[0]),
                Vote($"ES-11/{pair.Index + 1}", $"{(pair.Index < 5 ? 2022 : 2023)}-03-0{pair.Index + 1}", "CHN", pair.Item[1]),
            }),
        ],
    };

    [Fact]
    public void All_Votes_GiveARowForEachPeriodYearAndAllTime()
    {
        var rows = Rows(EmergencySession).Where(row => row.Measure == "vote_agreement").ToList();

        Assert.Equal(["before", "after", "2022", "2023", "all"], rows.Select(row => row.Period));
        var all = rows[^1];
        Assert.Equal(("RUS", "CHN", "votes", "all"), (all.Actor, all.Partner, all.Source, all.Language));
        Assert.Equal(.666667, all.Estimate!.Value, 5e-7);
        Assert.InRange(all.Estimate!.Value, all.Lower!.Value, all.Upper!.Value);
        Assert.Equal((7, 6, 2), (all.Units, all.Clusters, all.Hits));
        Assert.Equal((MeasureStatus.Warn, "few roll calls in which both voted: 6 of 20"), (all.Status, all.Reason));
    }

    [Fact]
    public void All_TooFewVotes_AreBlockedWithTheNumber()
    {
        var year = Rows(EmergencySession).Single(row => row is { Measure: "vote_agreement_strict", Period: "2023" });

        Assert.Equal((MeasureStatus.Blocked, null, "too few roll calls in which both voted: 1 of 5"), (year.Status, year.Estimate, year.Reason));
        Assert.Equal("too few roll calls in which both voted: 0 of 5", Rows(EmergencySession).Single(row => row.Measure == "vote_agreement_change").Reason);
    }

    [Fact]
    public void All_VotesPickedBySubject_AreNotJoinedWithTheOthers()
    {
        var rows = Rows(Sampled);

        // Of the whole sample five alike and one opposed, one of them on the subject; of the subject two of six alike.
        var (whole, picked) = (rows.Single(row => row is { Measure: "vote_agreement", Period: "before" }), rows.Single(row => row is { Measure: "vote_agreement", Period: "after" }));
        Assert.Equal((6, .833333), (whole.Clusters, Math.Round(whole.Estimate!.Value, 6)));
        Assert.DoesNotContain("picked", whole.Reason, StringComparison.Ordinal);
        Assert.Equal((6, .333333, MeasureStatus.Warn), (picked.Clusters, Math.Round(picked.Estimate!.Value, 6), picked.Status));
        Assert.EndsWith("only roll calls picked by their subject: war", picked.Reason, StringComparison.Ordinal);
        Assert.Equal(6, rows.Single(row => row is { Measure: "vote_agreement", Period: "all" }).Clusters);
    }

    [Fact]
    public void All_ChangeOfVotes_ComparesOneSampleOnly()
    {
        var change = Rows(Sampled).Single(row => row.Measure == "vote_agreement_change");

        Assert.Equal((6, 5), (change.Clusters, change.PartnerClusters));
        Assert.Equal((2 / 6.0) - (4 / 5.0), change.Estimate!.Value, 1e-12);
        Assert.EndsWith("only roll calls picked by their subject: war", change.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void All_PeriodsWithoutASampleInCommon_HaveNoChange()
    {
        var votes = Sampled.Votes.Select(vote => vote.Samples.Count == 2 ? vote with { Samples = ["all"] } : vote).Where(vote => vote.Samples[0] == "all" || vote.Date.First.Year > 2021);

        var change = Rows(new Observations { Votes = [.. votes] }).Single(row => row.Measure == "vote_agreement_change");

        Assert.Equal((MeasureStatus.Blocked, null, "too few roll calls in which both voted: 0 of 5"), (change.Status, change.Estimate, change.Reason));
    }

    // Before the break five votes alike and one opposed, taken whatever their subject, the opposed one on the war; besides
    // four picked ones on the war, all alike. After it six picked ones, two alike.
    private static Observations Sampled => new()
    {
        Votes =
        [
            .. "11 11 11 11 11 13".Split(' ').Index().SelectMany(pair => Both($"A{pair.Index}", "2019-01-01", pair.Item, pair.Index == 5 ? ["all", "war"] : ["all"])),
            .. "33 33 33 33".Split(' ').Index().SelectMany(pair => Both($"B{pair.Index}", "2020-01-01", pair.Item, ["war"])),
            .. "33 33 31 31 31 31".Split(' ').Index().SelectMany(pair => Both($"C{pair.Index}", "2023-01-01", pair.Item, ["war"])),
        ],
    };

    private static RollCallVote[] Both(string resolution, string date, string votes, string[] samples) =>
        [Vote(resolution, date, "RUS", votes[0]) with { Samples = samples }, Vote(resolution, date, "CHN", votes[1]) with { Samples = samples }];

    [Fact]
    public void All_StrictAgreement_HasWilsonsInterval()
    {
        var strict = Rows(EmergencySession).Single(row => row is { Measure: "vote_agreement_strict", Period: "all" });

        Assert.Equal(("wilson", .333333), (strict.Interval, Math.Round(strict.Estimate!.Value, 6)));
    }

    // Russia votes no throughout: κ is 0 by definition, and so is every resample of it.
    [Fact]
    public void All_KappaOfASideThatNeverVaries_SaysThatThereIsNoSpread()
    {
        var kappa = Rows(EmergencySession).Single(row => row is { Measure: "vote_agreement_kappa", Period: "all" });

        Assert.Equal(0, kappa.Estimate!.Value, 1e-12);
        Assert.Contains("no spread", kappa.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void All_SameVotesInAnotherOrder_GiveTheSameRowsAndSeeds()
    {
        Observations turned = new() { Votes = [.. EmergencySession.Votes.Reverse()] };

        Assert.Equal(Rows(EmergencySession), Rows(turned));
        Assert.Equal(Compared(EmergencySession).Seeds, Compared(turned).Seeds);
    }

    [Fact]
    public void All_ChangeOfVotes_IsAfterMinusBefore()
    {
        var votes = Enumerable.Range(1, 20).SelectMany(n => new[]
        {
            Vote($"R{n}", $"20{n + 11}-01-01", "RUS", '1'), Vote($"R{n}", $"20{n + 11}-01-01", "CHN", n > 11 || n % 2 == 0 ? '1' : '3'),
        });

        var change = Rows(new Observations { Votes = [.. votes] }).Single(row => row.Measure == "vote_agreement_change");

        // 5 of 11 before, the year 2022 among them, and 9 of 9 after.
        Assert.Equal(1 - (5 / 11.0), change.Estimate!.Value, 1e-12);
        Assert.Equal(("after - before", 9, 11), (change.Period, change.Clusters, change.PartnerClusters));
        Assert.True(change.Lower > 0 && change.Upper < 1);
    }

    [Fact]
    public void All_Ledger_LeavesOutWhatIsNotDueOrOvertaken()
    {
        var statuses = "fffffffbbbbb".Select((status, at) => Commitment($"c{at}", status, "2023"))
            .Append(Commitment("later", 'f', "2030")).Append(Commitment("gone", 'x', "2023"));

        var rows = Rows(new Observations { Commitments = [.. statuses] });
        var row = rows.Single(one => one is { Actor: "RUS", Partner: "", Period: "all" });

        Assert.Equal((.583333, .319511, .806740, "wilson"), (R(row.Estimate), R(row.Lower), R(row.Upper), row.Interval));
        Assert.Equal((14, 12, 7), (row.Units, row.Clusters, row.Hits));
        Assert.Equal("few matured commitments: 12 of 15", row.Reason);
        Assert.Equal(["all", "before"], rows.Where(one => one is { Actor: "RUS", Partner: "CHN" }).Select(one => one.Period).Order());
        Assert.DoesNotContain(rows, one => one.Actor == "CHN");
    }

    [Fact]
    public void All_PartlyKept_IsResampled()
    {
        var row = Rows(new Observations { Commitments = [.. "fffppbbb".Select((status, at) => Commitment($"c{at}", status, "2023"))] })
            .Single(one => one is { Actor: "RUS", Partner: "", Period: "all" });

        Assert.Equal((.5, "bootstrap"), (row.Estimate, row.Interval));
        Assert.True(row.Lower < .5 && row.Upper > .5);
    }

    [Fact]
    public void All_Events_HaveAMeanAndFourSharesThatSumToOne()
    {
        var events = "cameo:043 cameo:057 cameo:112 cameo:061 plover:SANCTION talks".Split(' ')
            .Select((type, at) => EventScoresTests.Of($"e{at}", $"2023-05-0{at + 1}", type, "RUS", "CHN"))
            .Append(EventScoresTests.Of("twice", "2023-05-01", "cameo:042", "CHN", "RUS"));

        var rows = Rows(new Observations { Events = [.. events] }, Plan with { Method = new MethodOptions { Events = (1, 2) } });
        var mean = rows.Single(row => row is { Measure: "event_goldstein", Period: "after" });
        var shares = rows.Where(row => row.Period == "2023" && row.Measure.StartsWith("event_", StringComparison.Ordinal) && row.Unit == "share of events").ToList();

        // 042 and 043 on one day are one event of weight 2.35.
        Assert.Equal((2.35 + 8 - 2 + 6.4) / 4, mean.Estimate!.Value, 1e-9);
        Assert.Equal((6, 4), (mean.Units, mean.Clusters));
        Assert.Equal([.4, .2, .2, .2], shares.Select(row => Math.Round(row.Estimate!.Value, 9)));
        Assert.Equal([2, 1, 1, 1], shares.Select(row => row.Hits));
        Assert.All(shares, row => Assert.Equal("wilson", row.Interval));
    }

    [Fact]
    public void All_NothingObserved_GivesNoRow() => Assert.Empty(Rows(Observations.None));

    [Fact]
    public void All_AnchoredGap_KeepsItsSignOverTheGridOrIsBlocked()
    {
        var plan = Plan with { Anchors = [new Anchor("trade", 100, 250, "INT.TRADE", "")] };

        var indeterminate = Gap(plan, .7, Value("2024", 228.1, "A"));
        Assert.Equal((MeasureStatus.Blocked, null), (indeterminate.Status, indeterminate.Estimate));
        Assert.Contains("-0.104 to 0.096", indeterminate.Reason, StringComparison.Ordinal);

        var gap = Gap(plan, .7, Value("2023", 240, "A"), Value("2024", 130, "A"), Value("2021", 250, "A"));
        Assert.Equal((.65, .55, .75), (R(gap.Estimate), R(gap.Lower), R(gap.Upper)));
        Assert.Equal(("indicators:trade", "en", "after"), (gap.Source, gap.Language, gap.Period));
    }

    [Fact]
    public void All_AnchoredGapOfSourcesThatDisagree_WarnsOrIsBlocked()
    {
        var plan = Plan with { Anchors = [new Anchor("trade", 100, 250, "INT.TRADE", "")] };

        var warned = Gap(plan, .7, Value("2024", 130, "A"), Value("2024", 145, "B"));
        Assert.Equal((.65, MeasureStatus.Warn), (R(warned.Estimate), warned.Status));
        Assert.Contains("2 values of trade for 2024 disagree", warned.Reason, StringComparison.Ordinal);
        Assert.Equal(MeasureStatus.Blocked, Gap(plan, .7, Value("2024", 130, "A"), Value("2024", 245, "B")).Status);
        Assert.Contains("no value", Gap(plan, .7, Value("2021", 130, "A")).Reason, StringComparison.Ordinal);
        Assert.Contains("no value", Gap(plan, .7, Value("2024", 130, "A") with { Actor = "USA", Partner = "IND" }).Reason, StringComparison.Ordinal);
    }

    // Seven quarters in which words warm with events, and an eighth without events.
    [Fact]
    public void All_SayDo_CorrelatesQuartersInEachDirectionThatSpeaks()
    {
        string[] quarters = ["2022-01", "2022-04", "2022-07", "2022-10", "2023-01", "2023-04", "2023-07", "2023-10"];
        string[] types = ["cameo:112", "cameo:010", "cameo:040", "cameo:042", "cameo:043", "cameo:050", "cameo:062"];
        var documents = quarters.Select((month, at) =>
        {
            var document = Sample.Document($"d{at}", "RUS", month + "-10");
            return (document, 20, Enumerable.Range(1, 20).Select(unit => Sample.Coding(document, unit, "INT.TRADE") with { Target = "CHN", Stance = unit <= at ? 2 : 0 }));
        });
        Observations observed = new() { Events = [.. types.Select((type, at) => EventScoresTests.Of($"e{at}", quarters[at] + "-20", type, "CHN", "RUS"))] };

        var rows = ObservedRows.All(observed, Sample.Table(documents), Sample.Plan, Sample.Codebook, []).Rows
            .Where(row => row.Unit == "correlation").ToList();

        Assert.Equal(
            ["say_do", "say_do_after_one", "say_do_after_two", "say_do_after_three", "say_do_after_four"], rows.Select(row => row.Measure));
        Assert.All(rows, row => Assert.Equal(("RUS", "CHN", "events", "en", "all"), (row.Actor, row.Partner, row.Source, row.Language, row.Period)));
        Assert.Equal((1.0, 8, 7), (rows[0].Estimate, rows[0].Units, rows[0].Clusters));
        Assert.Equal((1.0, 6), (rows[1].Estimate, rows[1].Clusters));
        Assert.Equal((MeasureStatus.Blocked, "too few quarters with both words and events: 5 of 6"), (rows[2].Status, rows[2].Reason));
    }

    private static MeasureRow Gap(ComparisonPlan plan, double stance, params Indicator[] values) => Assert.Single(
        ObservedRows.All(new Observations { Indicators = values }, CountTable.Merge([]), plan, Sample.Codebook,
        [
            new MeasureRow
            {
                Measure = "stance",
                Theme = "INT",
                Code = "INT.TRADE",
                Actor = "RUS",
                Partner = "CHN",
                Source = "official",
                Period = "after",
                Language = "en",
                Unit = "stance",
                Estimate = stance,
                Lower = stance - .2,
                Upper = stance + .2,
                Interval = "t",
            },
        ]).Rows);

    private static Indicator Value(string period, double value, string source) => new()
    {
        Series = "trade",
        Period = ReportingPeriod.TryParse(period, out var read) ? read : throw new ArgumentException(period),
        Value = value,
        Unit = "USD bn",
        Source = source,
    };

    private static IReadOnlyList<MeasureRow> Rows(Observations observed, ComparisonPlan? plan = null) => Compared(observed, plan).Rows;

    private static Compared Compared(Observations observed, ComparisonPlan? plan = null) =>
        ObservedRows.All(observed, CountTable.Merge([]), plan ?? Plan, Sample.Codebook, []);

    private static RollCallVote Vote(string resolution, string date, string actor, char vote) => new()
    {
        Resolution = resolution,
        Date = Date(date),
        Actor = actor,
        Vote = (VoteChoice)(vote - '0'),
        Source = "UN",
    };

    private static LedgerCommitment Commitment(string id, char status, string due) => new()
    {
        Id = id,
        Date = Date("2021-06"),
        Actors = ["RUS"],
        Beneficiary = ["CHN"],
        Text = id,
        Predicate = id,
        Due = Date(due),
        Status = status switch
        {
            'f' => CommitmentStatus.Fulfilled,
            'p' => CommitmentStatus.Partial,
            'b' => CommitmentStatus.Broken,
            _ => CommitmentStatus.Overtaken,
        },
        Checked = Date("2026-11-01"),
        Source = "Press",
    };

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);

    private static double R(double? value) => Math.Round(value!.Value, 6);
}
