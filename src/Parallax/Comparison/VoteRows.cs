using Parallax.Corpora;
using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>Rows of vote agreement: a dyad in each period and each year, and its change from period to period.</summary>
/// <remarks>
/// Each row rests on roll calls of one sample (see <see cref="VoteSample"/>): those taken whatever their subject where there are
/// any, else those picked by the subject with most of them. A change is one within a sample that both periods hold.
/// </remarks>
internal sealed class VoteRows(IReadOnlyList<RollCallVote> votes, ComparisonPlan plan, DerivedSeeds seeds, string? only = null)
{
    private const string Source = "votes";

    // Roll calls drawn before they are counted.
    private const int AtOnce = 256;

    private static readonly string[] Beyond = ["vote_agreement", "vote_agreement_pi", "vote_agreement_kappa"];

    private readonly ILookup<string, RollCallVote> byActor = votes.ToLookup(vote => vote.Actor, StringComparer.Ordinal);

    // A dyad's periods side by side, since one dyad may have nearly all roll calls.
    internal IEnumerable<MeasureRow> All() => ObservedRows.Dyads(plan)
        .SelectMany(dyad => Of(dyad.A, dyad.B, dyad.IsFocal))
        .AsParallel().AsOrdered().Select(rows => rows()).AsSequential().SelectMany(rows => rows);

    private IEnumerable<Func<MeasureRow[]>> Of(string a, string b, bool isFocal)
    {
        var pairs = Pairs(a, b);
        var levels = ObservedRows.Periods(plan, pairs.Select(pair => pair.Date))
            .Where(period => IsAsked(period.Name) && (isFocal || pairs.Exists(pair => period.Holds(pair.Date))));
        var changes = plan.Periods.Zip(plan.Periods.Skip(1))
            .Where(two => IsAsked(NameOf(two.Second, two.First)) && (isFocal || pairs.Count > 0));
        return
        [
            .. levels.Select(period => (Func<MeasureRow[]>)(() => [.. Level(a, b, period, pairs.FindAll(pair => period.Holds(pair.Date)))])),
            .. changes.Select(two => (Func<MeasureRow[]>)(() =>
            [
                Change(
                    a, b, two.Second, two.First,
                    pairs.FindAll(pair => two.Second.Holds(pair.Date)), pairs.FindAll(pair => two.First.Holds(pair.Date))),
            ])),
        ];
    }

    private bool IsAsked(string period) => only is null || only == period;

    private static string NameOf(Period after, Period before) => $"{after.Name} - {before.Name}";

    // In an order of their own, so that the order of rows in the file changes no draw.
    private List<VotePair> Pairs(string a, string b)
    {
        var ofB = byActor[b].ToDictionary(vote => vote.Resolution, StringComparer.Ordinal);
        return
        [
            .. byActor[a].Where(vote => ofB.ContainsKey(vote.Resolution))
                .OrderBy(vote => vote.Date).ThenBy(vote => vote.Resolution, StringComparer.Ordinal)
                .Select(vote => new VotePair(vote.Date, vote.Vote, ofB[vote.Resolution].Vote, vote.Samples)),
        ];
    }

    private IEnumerable<MeasureRow> Level(string a, string b, Period period, List<VotePair> held)
    {
        var (pairs, picked) = VoteSample.Of(held);
        var places = Places(pairs);
        var table = VoteAgreement.Table(pairs.Select(pair => (pair.A, pair.B)));
        var row = Row("vote_agreement", a, b, period.Name, pairs, table);
        var draws = places.Length < plan.Method.Votes.Block ? null : Draws(places, $"{a}|{b}|{period.Name}");
        foreach (var (statistic, name) in Beyond.Index())
        {
            yield return VoteSample.Told(picked, ObservedRows.Finish(
                row with { Measure = name }, "roll calls in which both voted", plan.Method.Votes, Of(name, table),
                "undefined: no other vote than one was cast, so that agreement cannot be told from chance",
                draws is null ? null : BootstrapInterval.Percentile(draws[statistic], plan.Level), "bootstrap"));
        }

        yield return VoteSample.Told(picked, ObservedRows.Finish(
            row with { Measure = "vote_agreement_strict", Unit = MeasureCatalogue.Of("vote_agreement_strict").Unit },
            "roll calls in which both voted", plan.Method.Votes, VoteAgreement.Strict(table), "",
            WilsonInterval.Of(row.Hits, row.Clusters, plan.Level), "wilson"));
    }

    private MeasureRow Change(
        string a, string b, Period after, Period before, List<VotePair> heldLater, List<VotePair> heldEarlier)
    {
        const string name = "vote_agreement_change";
        var (later, earlier, picked) = VoteSample.Of(heldLater, heldEarlier);
        int[] ofLater = Places(later), ofEarlier = Places(earlier);
        double[] laterTable = VoteAgreement.Table(later.Select(pair => (pair.A, pair.B))), earlierTable = VoteAgreement.Table(earlier.Select(pair => (pair.A, pair.B)));
        var period = NameOf(after, before);
        var row = Row(name, a, b, period, later, laterTable) with
        {
            PartnerUnits = earlier.Count,
            PartnerHits = Same(earlierTable),
            PartnerClusters = ofEarlier.Length,
        };
        var smaller = Math.Min(ofLater.Length, ofEarlier.Length);
        Interval? interval = null;
        if (smaller >= plan.Method.Votes.Block)
        {
            double[] first = Draws(ofLater, $"{a}|{b}|{period}|{after.Name}")[0], second = Draws(ofEarlier, $"{a}|{b}|{period}|{before.Name}")[0];
            interval = BootstrapInterval.Percentile([.. first.Zip(second, (x, y) => x - y)], plan.Level);
        }

        // It rests on the side with fewer roll calls.
        var finished = ObservedRows.Finish(
            row with { Clusters = smaller }, "roll calls in which both voted", plan.Method.Votes,
            VoteAgreement.Similarity(laterTable) - VoteAgreement.Similarity(earlierTable), "", interval, "bootstrap");
        return VoteSample.Told(picked, finished with { Clusters = ofLater.Length });
    }

    // Of a resample of roll calls only its table matters, so that each is put there as it is drawn.
    private double[][] Draws(int[] places, string cell)
    {
        var random = new Pcg32(seeds.Of("vote_agreement", cell));
        double[][] draws = [.. Beyond.Select(_ => new double[plan.Method.Resamples])];
        Span<double> table = stackalloc double[VoteAgreement.Cells];
        Span<int> drawn = stackalloc int[AtOnce];
        for (var draw = 0; draw < plan.Method.Resamples; draw++)
        {
            table.Clear();
            for (var first = 0; first < places.Length; first += AtOnce)
            {
                var some = drawn[..Math.Min(AtOnce, places.Length - first)];
                random.Fill(some, places.Length);
                foreach (var vote in some)
                {
                    table[places[vote]]++;
                }
            }

            for (var statistic = 0; statistic < Beyond.Length; statistic++)
            {
                draws[statistic][draw] = Of(Beyond[statistic], table) ?? double.NaN;
            }
        }

        return draws;
    }

    private static double? Of(string name, ReadOnlySpan<double> table) => name switch
    {
        "vote_agreement_pi" => VoteAgreement.Pi(table),
        "vote_agreement_kappa" => VoteAgreement.Kappa(table),
        _ => VoteAgreement.Similarity(table),
    };

    private static MeasureRow Row(
        string name, string a, string b, string period, List<VotePair> pairs, double[] table) =>
        ObservedRows.Start(name, a, b, Source, period) with
        {
            Units = pairs.Count,
            Clusters = Places(pairs).Length,
            Hits = Same(table),
        };

    private static int[] Places(List<VotePair> pairs) =>
        [.. pairs.Select(pair => VoteAgreement.Place(pair.A, pair.B)).OfType<int>()];

    private static int Same(double[] table) => (int)(table[0] + table[4] + table[8]);
}
