using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Files.Csv;

namespace Parallax.Benchmarks.Published;

/// <summary>Worked and published numbers of what is observed: votes, events, commitments, and words set against them.</summary>
internal static class ObservedValues
{
    private const string Worked = PublishedValue.Recomputed;

    public static IEnumerable<PublishedValue> All() => [.. Votes(), .. Sessions(), .. Events(), .. Declared()];

    private static IEnumerable<PublishedValue> Votes()
    {
        foreach (var (example, votes, similarity, strict) in new[]
        {
            ("8 roll calls", "11 11 33 13 23 23 12 33", ".6875", ".50"),
            ("Russia and China, ES-11/1 to /6", "32 32 33 32 33 32", ".666667", ".333333"),
            ("Russia and China, ES-11/1 to /7", "32 32 33 32 33 32 32", ".642857", ".285714"),
        })
        {
            var table = VoteAgreement.Table(votes.Split(' ').Select(pair => ((VoteChoice)(pair[0] - '0'), (VoteChoice)(pair[1] - '0'))));
            yield return new("Voting agreement, S", example, Worked, similarity, VoteAgreement.Similarity(table));
            yield return new("Voting agreement, strict", example, Worked, strict, VoteAgreement.Strict(table));
        }
    }

    private static IEnumerable<PublishedValue> Sessions()
    {
        var sessions = Rows("un_roll_calls.csv").ToDictionary(row => row["rcid"], row => row["session"], StringComparer.Ordinal);
        var votes = File.ReadLines(PublishedData.At("indicators", "un_votes", "un_votes.csv")).Select(line => line.Split(','))
            .Where(cells => cells[^2] is "RU" or "CN")
            .ToLookup(cells => (State: cells[^2], Session: sessions[cells[0]]), cells => (RollCall: cells[0], Vote: cells[^1]));
        foreach (var (session, share) in new[] { ("71", ".681"), ("72", ".787"), ("73", ".785"), ("74", ".791") })
        {
            var table = VoteAgreement.Table(votes[("RU", session)].Join(
                votes[("CN", session)], one => one.RollCall, other => other.RollCall, (one, other) => (Choice(one.Vote), Choice(other.Vote))));
            yield return new(
                "Voting agreement, strict", $"Russia and China, session {session} of the General Assembly",
                "counted from the roll calls published by E. Voeten", share, VoteAgreement.Strict(table));
        }
    }

    private static IEnumerable<PublishedValue> Events()
    {
        EventType[] types = [.. "043 057 112 061".Split(' ').Select(code => new EventType(EventScheme.Cameo, code))];
        yield return new("Goldstein mean", "043, 057, 112, 061", Worked, "3.8", EventScores.MeanGoldstein(types));
        foreach (var (code, weight) in new[] { ("042", "1.9"), ("057", "8.0"), ("112", "−2.0"), ("130", "−4.4"), ("163", "−8.0"), ("190", "−10.0") })
        {
            yield return new(
                "Goldstein weight", $"CAMEO {code}", "CAMEO’s table of Goldstein weights, after Goldstein 1992", weight, GoldsteinScale.Weight(code));
        }
    }

    private static IEnumerable<PublishedValue> Declared()
    {
        yield return new("Promise-fulfilment ratio", "7 of 12", Worked, ".583333", PromiseFulfilment.Ratio(7, 0, 12));
        yield return new("Anchored indicator", "228.1 between 100 and 250", Worked, ".854", AnchoredGap.Observed(228.1, 100, 250));
        yield return new("Anchored gap", "the same, declared .85", Worked, "−.004", AnchoredGap.Gap(.85, 228.1, 100, 250));
        yield return new("Say–do correlation", "6 quarters", Worked, ".771429", SayDo.Correlation([.2, .5, .4, .8, .6, .9], [2.1, 3.0, 3.4, 3.9, 2.8, 4.6]));
    }

    private static IEnumerable<CsvRow> Rows(string name) =>
        CsvTable.ReadFileOfAnyColumns(PublishedData.At("indicators", "un_votes", name), name, [])!.Rows();

    private static VoteChoice Choice(string word) => word switch { "yes" => VoteChoice.Yes, "no" => VoteChoice.No, _ => VoteChoice.Abstain };
}
