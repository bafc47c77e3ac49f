using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Inference;

namespace Parallax.Claims;

/// <summary>Measures the tests that rest on roll calls, events and commitments, or on words set against these or a series.</summary>
/// <remarks>
/// A test is the row of measures.csv that it names, with the interval at the test's own level. Other ways leave out up to two
/// years at either end, or a source, or count a commitment kept in part as broken or as kept; of an anchored gap each anchor is
/// moved instead.
/// </remarks>
internal sealed class RecordMeasurement(ClaimMaterial material)
{
    private const string Indicators = "indicators:";
    private const string Commitment = "commitment";
    private const string Year = "year";

    // More sources than this are single reports, and leaving one out is leaving out one entry.
    private const int MostSources = 10;

    // Years left out at either end.
    private const int MostYears = 2;

    // Among dozens of ways a bootstrapped interval need not be as fine as the headline's.
    private const int CurveResamples = 400;

    // Anchors that are moved one by one need no grid around each.
    private const double NoGrid = 1e-9;

    private static readonly CountTable NoTexts = new([], []);

    /// <summary>Whether a test also rests on the coding of texts.</summary>
    internal static bool RestsOnCoding(QuantitativeTest test) => IsAnchored(test) || IsSayDo(test);

    /// <summary>Whether an influence is of records, not of texts.</summary>
    internal static bool Names(Influence influence) => influence.Kind is Commitment or Year;

    /// <summary>The number of a test, and the row it is from; null where there is none.</summary>
    internal (Measured Measured, MeasureRow? Row) Measure(QuantitativeTest test, double level)
    {
        var (observed, plan) = (Of(test), PlanOf(test, material.Plan.Method.Resamples));
        return (Read(test, observed, plan, level), Row(test, observed, plan with { Level = level }));
    }

    /// <summary>The number by every other choice of years, sources or anchors.</summary>
    internal IReadOnlyList<Specification> Specifications(QuantitativeTest test, double level)
    {
        var plan = PlanOf(test, CurveResamples);
        var ways = IsAnchored(test)
            ? Anchored(plan).Select(moved => (moved.Name, Of(test), moved.Plan))
            : from partly in Partly(Of(test))
              from window in Windowed(partly.Observed)
              from source in Sourced(window.Observed)
              select (string.Join(", ", new[] { window.Name, source.Name, partly.Name }.Where(part => part.Length > 0)), source.Observed, plan);
        return
        [
            .. from way in ways
               let measured = Read(test, way.Item2, way.Item3, level)
               select new Specification(
                   way.Item1.Length > 0 ? way.Item1 : "as stated", measured.Estimate, QuantitativeResult.Of(test, measured).Result),
        ];
    }

    /// <summary>What moves the number most when it is left out: a commitment of the ledger, or a year of votes or events.</summary>
    internal IReadOnlyList<Influence> Influences(QuantitativeTest test, double estimate)
    {
        var (observed, plan) = (Of(test), PlanOf(test, 0));
        string[] years = [.. Dates(observed).Select(YearOf).Distinct().Order(StringComparer.Ordinal)];
        var things = observed.Commitments.Select(one => (Commitment, one.Id)).Concat(years.Select(year => (Year, year)))
            .Where(thing => observed.Commitments.Count == 0 || thing.Item1 == Commitment);
        return Influence.MostOf(
            from thing in things
            let without = Row(test, Without(observed, thing.Item1, thing.Item2), plan)?.Estimate
            select new Influence(thing.Item1, thing.Item2, without, without - estimate),
            material.Conventions.MostInfluential);
    }

    /// <summary>The number of a test without what an influence names.</summary>
    internal Measured Without(QuantitativeTest test, Influence influence, double level) =>
        Read(test, Without(Of(test), influence.Kind, influence.What), PlanOf(test, CurveResamples), level);

    /// <summary>What is to be looked up so that the test has a number.</summary>
    internal static WorkItem Need(TestOutcome outcome) => new(WorkKind.Indicator, $"{outcome.Test.Id}: add to {FileOf(outcome.Test)}, with sources: {outcome.Reason}.")
    {
        Actor = outcome.Test.Actor,
        What = outcome.Test.Measure,
        Period = outcome.Test.Period,
    };

    private static bool IsAnchored(QuantitativeTest test) => test.Measure == "anchored_gap";

    private static bool IsSayDo(QuantitativeTest test) => test.Measure.StartsWith("say_do", StringComparison.Ordinal);

    private static string FileOf(QuantitativeTest test) => IsAnchored(test) ? "indicators.csv"
        : test.Measure.StartsWith("vote", StringComparison.Ordinal) ? "votes.csv"
        : test.Measure.StartsWith("promise", StringComparison.Ordinal) ? "commitments.csv"
        : "events.csv";

    // Only what the row is made of: everything else would be measured in vain.
    private Observations Of(QuantitativeTest test)
    {
        string[] pair = [test.Actor, test.Partner];
        return FileOf(test) switch
        {
            "votes.csv" => new Observations { Votes = [.. material.Observed.Votes.Where(vote => pair.Contains(vote.Actor) && IsIn(test, vote.Date))] },
            "commitments.csv" => new Observations
            {
                Commitments = [.. material.Observed.Commitments.Where(one => IsIn(test, one.Date)
                    && (test.Partner.Length == 0 ? one.Actors.Contains(test.Actor) : PromiseRows.IsOfPair(one, test.Actor, test.Partner)))],
            },
            "events.csv" => new Observations
            {
                Events = [.. material.Observed.Events.Where(one => EventScores.IsOfPair(one, test.Actor, test.Partner) && (IsSayDo(test) || IsIn(test, one.Date)))],
            },
            _ => new Observations { Indicators = material.Observed.Indicators },
        };
    }

    private bool IsIn(QuantitativeTest test, PartialDate date) => test.Period.Split(" - ").Any(name =>
        material.Plan.Periods.FirstOrDefault(period => period.Name == name) is { } period ? period.Holds(date)
            : name == Cells.WholeTime || name == YearOf(date));

    private ComparisonPlan PlanOf(QuantitativeTest test, int resamples) => material.Plan with
    {
        Dyads = test.Partner.Length > 0 ? [(test.Actor, test.Partner)] : [],
        Anchors = [.. material.Plan.Anchors.Where(anchor => Names(test, anchor))],
        Method = material.Plan.Method with { Resamples = Math.Min(resamples, material.Plan.Method.Resamples) },
    };

    private static bool Names(QuantitativeTest test, Anchor anchor) => test.Code is var code && (code == "all" || code == anchor.Code)
        && (!test.Sources[0].StartsWith(Indicators, StringComparison.Ordinal) || test.Sources[0] == Indicators + anchor.Series);

    // In several languages, the one in which it rests on most.
    private MeasureRow? Row(QuantitativeTest test, Observations observed, ComparisonPlan plan)
    {
        var measure = TestedMeasure.Of(test);
        return ObservedRows.All(observed, IsSayDo(test) ? material.Table : NoTexts, plan, material.Codebook, IsAnchored(test) ? Declared(test, plan) : [], test.Period).Rows
            .Where(row => row.Measure == measure && row.Actor == test.Actor && row.Partner == test.Partner && row.Period == test.Period
                && (test.Language.Length == 0 || row.Language == "all" || row.Language == test.Language))
            .MaxBy(row => row.Estimate is null ? -1 : row.Clusters);
    }

    private MeasureRow[] Declared(QuantitativeTest test, ComparisonPlan plan) =>
    [
        .. (from anchor in plan.Anchors
            from code in material.Codebook.Codes
            where code.Id == anchor.Code
            from language in material.Table.Documents.Select(counted => counted.Document.Language).Distinct().Order(StringComparer.Ordinal)
            select Contrasts.Only(material.Table, plan, material.Codebook, new RowKey
            {
                Measure = "stance",
                Theme = code.Theme,
                Code = code.Id,
                Actor = test.Actor,
                Partner = test.Partner,
                Source = Cells.Official,
                Period = test.Period,
                Language = language,
                Aggregation = "documents",
            })).OfType<MeasureRow>(),
    ];

    private Measured Read(QuantitativeTest test, Observations observed, ComparisonPlan plan, double level)
    {
        var row = Row(test, observed, plan with { Level = level });
        if (row?.Estimate is not { } estimate)
        {
            return Measured.Missing(row?.Reason ?? $"{FileOf(test)} has nothing on {test.Contrast} in {test.Period}");
        }

        var interval = IntervalOf(row);
        var narrow = 1 - (2 * test.Alpha);
        var isOpen = test.Sesoi is { } sesoi && Math.Abs(estimate) < sesoi;
        var equivalence = isOpen && Row(test, observed, plan with { Level = narrow }) is { } again ? IntervalOf(again) : null;
        return new Measured(estimate, interval, equivalence, row.Status == MeasureStatus.Warn ? row.Reason : "");
    }

    private static Interval? IntervalOf(MeasureRow row) =>
        row is { Lower: { } lower, Upper: { } upper } ? new Interval(lower, upper) : null;

    private static IEnumerable<(string Name, ComparisonPlan Plan)> Anchored(ComparisonPlan plan) =>
        from low in (int[])[0, -1, 1]
        from high in (int[])[0, -1, 1]
        select (
            (low, high) == (0, 0) ? "" : $"anchors moved by {low:+0;-0;0} and {high:+0;-0;0} steps",
            plan with
            {
                Anchors = [.. plan.Anchors.Select(anchor => plan.Method.AnchorShift * (anchor.High - anchor.Low) is var step
                    ? anchor with { Low = anchor.Low + (low * step), High = anchor.High + (high * step) } : anchor)],
                Method = plan.Method with { AnchorShift = NoGrid },
            });

    private static IEnumerable<(string Name, Observations Observed)> Windowed(Observations observed)
    {
        string[] years = [.. Dates(observed).Select(YearOf).Distinct().Order(StringComparer.Ordinal)];
        for (var first = 0; first <= MostYears; first++)
        {
            for (var last = 0; last <= MostYears && first + last < Math.Max(years.Length, 1); last++)
            {
                string[] left = [.. years.Take(first), .. years.TakeLast(last)];
                yield return left is [] ? ("", observed)
                    : ($"without {string.Join(", ", left)}", Where(observed, (date, _) => !left.Contains(YearOf(date))));
            }
        }
    }

    private static IEnumerable<(string Name, Observations Observed)> Partly(Observations observed)
    {
        yield return ("", observed);
        if (observed.Commitments.Any(one => one.Status == CommitmentStatus.Partial))
        {
            yield return ("kept in part counts as broken", Counting(CommitmentStatus.Broken));
            yield return ("kept in part counts as kept", Counting(CommitmentStatus.Fulfilled));
        }

        Observations Counting(CommitmentStatus status) => observed with
        {
            Commitments = [.. observed.Commitments.Select(one => one.Status == CommitmentStatus.Partial ? one with { Status = status } : one)],
        };
    }

    private static IEnumerable<(string Name, Observations Observed)> Sourced(Observations observed)
    {
        yield return ("", observed);
        string[] sources =
        [
            .. observed.Votes.Select(vote => vote.Source).Concat(observed.Commitments.Select(one => one.Source))
                .Concat(observed.Events.Select(one => one.Source)).Distinct().Order(StringComparer.Ordinal),
        ];
        foreach (var source in sources.Length is > 1 and <= MostSources ? sources : [])
        {
            yield return ($"without {source}", Where(observed, (_, of) => of != source));
        }
    }

    private static Observations Without(Observations observed, string kind, string what) => kind switch
    {
        Commitment => observed with { Commitments = [.. observed.Commitments.Where(one => one.Id != what)] },
        Year => Where(observed, (date, _) => YearOf(date) != what),
        _ => observed,
    };

    private static IEnumerable<PartialDate> Dates(Observations observed) => observed.Votes.Select(vote => vote.Date)
        .Concat(observed.Commitments.Select(one => one.Date)).Concat(observed.Events.Select(one => one.Date));

    private static string YearOf(PartialDate date) => $"{date.First.Year:0000}";

    private static Observations Where(Observations observed, Func<PartialDate, string, bool> keep) => observed with
    {
        Votes = [.. observed.Votes.Where(vote => keep(vote.Date, vote.Source))],
        Commitments = [.. observed.Commitments.Where(one => keep(one.Date, one.Source))],
        Events = [.. observed.Events.Where(one => keep(one.Date, one.Source))],
    };
}
