using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>Rows of the observed layer: votes, events, commitments, and declared words set against them.</summary>
/// <remarks>
/// In these rows <c>source</c> names the file: <c>votes</c>, <c>events</c>, <c>commitments</c>, or <c>indicators:</c> and a
/// series. The <c>language</c> is <c>all</c>, but where official words of one language are set against what is observed;
/// <c>n_units</c> is what the file holds for the row, <c>n_clusters</c> what the estimate rests on, and <c>n_hits</c> what
/// agrees, is kept or is of the kind. Their difference is what was left out: absences, duplicates, what is not due.
/// </remarks>
public static class ObservedRows
{
    /// <summary>Rows in the order of <see cref="MeasureCatalogue"/>, and the seeds they were resampled with.</summary>
    /// <param name="observed">What is observed; of files that a study lacks there are no rows.</param>
    /// <param name="table">Counts of all documents.</param>
    /// <param name="plan">What is compared.</param>
    /// <param name="codebook">The codebook the counts follow.</param>
    /// <param name="declared">Rows of the texts, among them the stances that indicators are set against.</param>
    public static Compared All(
        Observations observed, CountTable table, ComparisonPlan plan, Codebook codebook, IReadOnlyList<MeasureRow> declared) =>
        All(observed, table, plan, codebook, declared, null);

    /// <summary>The rows of votes and events of one period, or of all where none is named; of the rest all rows.</summary>
    internal static Compared All(
        Observations observed, CountTable table, ComparisonPlan plan, Codebook codebook, IReadOnlyList<MeasureRow> declared, string? only)
    {
        ArgumentNullException.ThrowIfNull(observed);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(declared);
        var seeds = new DerivedSeeds(plan.Seed);
        IEnumerable<MeasureRow> rows =
        [
            .. observed.Votes.Count > 0 ? new VoteRows(observed.Votes, plan, seeds, only).All() : [],
            .. observed.Events.Count > 0 ? new EventRows(observed.Events, plan, seeds, only).All() : [],
            .. observed.Commitments.Count > 0 ? new PromiseRows(observed.Commitments, plan, seeds).All() : [],
            .. new AnchoredRows(observed.Indicators, plan, declared).All(),
            .. observed.Events.Count > 0 ? new SayDoRows(observed.Events, table, plan, codebook, seeds).All() : [],
        ];
        return new Compared([.. rows.OrderBy(row => MeasureCatalogue.Place(row.Measure))], seeds.All, []);
    }

    /// <summary>Focal dyads, and each focal actor with each control.</summary>
    internal static IEnumerable<(string A, string B, bool IsFocal)> Dyads(ComparisonPlan plan) =>
        plan.Dyads.Select(dyad => (dyad.A, dyad.B, true)).Concat(
            from actor in plan.Actors
            from control in plan.Controls
            where !plan.Actors.Contains(control)
            select (actor, control, false));

    /// <summary>The study's periods, each calendar year among the dates, and all time; a period that is called as a year stands for it.</summary>
    internal static IReadOnlyList<Period> Periods(ComparisonPlan plan, IEnumerable<PartialDate> dates)
    {
        var years = dates.Where(date => date.First.Year == date.Last.Year).Select(date => date.Year).Distinct().Order()
            .Select(year => new Period($"{year:0000}", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)));
        return
        [
            .. plan.Periods,
            .. years.Where(year => plan.Periods.All(period => period.Name != year.Name)),
            new Period(Cells.WholeTime, null, null),
        ];
    }

    /// <summary>A row without estimate yet.</summary>
    internal static MeasureRow Start(string measure, string actor, string partner, string source, string period) => new()
    {
        Measure = measure,
        Actor = actor,
        Partner = partner,
        Source = source,
        Period = period,
        Language = "all",
        Unit = MeasureCatalogue.Of(measure).Unit,
        Aggregation = "pooled",
    };

    /// <summary>The row with its estimate, or blocked where it rests on too little or is undefined.</summary>
    /// <param name="row">What it is of; its clusters are what it rests on.</param>
    /// <param name="what">What it rests on, in the plural.</param>
    /// <param name="least">How many it needs: below the first none, below the second a warning.</param>
    /// <param name="estimate">The estimate; null where it is undefined.</param>
    /// <param name="undefined">Why it would be undefined.</param>
    /// <param name="interval">Its interval; null for none.</param>
    /// <param name="kind">How the interval was made.</param>
    internal static MeasureRow Finish(
        MeasureRow row, string what, (int Block, int Warn) least, double? estimate, string undefined, Interval? interval, string kind)
    {
        var blocked = row.Clusters < least.Block ? $"too few {what}: {row.Clusters} of {least.Block}" : estimate is null ? undefined : "";
        if (blocked.Length > 0)
        {
            return row with { Status = MeasureStatus.Blocked, Reason = blocked };
        }

        string[] reasons =
        [
            .. row.Clusters < least.Warn ? [$"few {what}: {row.Clusters} of {least.Warn}"] : (string[])[],
            .. interval is null ? ["no interval could be computed"]
                : interval.Value.Upper - interval.Value.Lower < 1e-12 ? ["no spread: the interval has no width and says nothing of certainty"]
                : (string[])[],
        ];
        return row with
        {
            Status = reasons.Length > 0 ? MeasureStatus.Warn : MeasureStatus.Ok,
            Reason = string.Join("; ", reasons),
            Estimate = estimate,
            Lower = interval?.Lower,
            Upper = interval?.Upper,
            Interval = interval is null ? "" : kind,
        };
    }

    /// <summary>Values of several statistics under resampling of single observations, one array of draws a statistic.</summary>
    internal static double[][] Draws(int observations, int statistics, int resamples, ulong seed, Action<double[], Span<double>> compute)
    {
        var resampler = new ClusterResampler([.. Enumerable.Range(0, observations)], seed);
        double[][] draws = [.. Enumerable.Range(0, statistics).Select(_ => new double[resamples])];
        var times = new double[observations];
        Span<double> values = stackalloc double[statistics];
        for (var draw = 0; draw < resamples; draw++)
        {
            resampler.Draw(times);
            compute(times, values);
            for (var statistic = 0; statistic < statistics; statistic++)
            {
                draws[statistic][draw] = values[statistic];
            }
        }

        return draws;
    }
}
