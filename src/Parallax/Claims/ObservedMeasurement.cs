using Parallax.Corpora;
using Parallax.Inference;

namespace Parallax.Claims;

/// <summary>Measures the tests that rest on series and documents: what is observed, not coded.</summary>
/// <remarks>
/// Values are taken as exact. Where sources contradict each other the interval runs over them; of one source only its latest
/// vintage counts. Nothing is averaged: the estimate is that of the source that stands first in the file.
/// </remarks>
internal sealed class ObservedMeasurement(ClaimMaterial material)
{
    internal const string Indicator = "indicator:";
    internal const string Document = "document:";

    /// <summary>The number of a test.</summary>
    internal Measured Measure(QuantitativeTest test)
    {
        if (test.Measure.StartsWith(Document, StringComparison.Ordinal))
        {
            var present = material.Register.Contains(test.Measure[Document.Length..]) ? 1.0 : 0.0;
            return Measured.Exact(present, new Interval(present, present));
        }

        double[] values = [.. Readings(test, isLatest: true, 0, 0).Select(reading => reading.Value)];
        return values is [] ? Measured.Missing(Lacking(test)) : Measured.Exact(values[0], new Interval(values.Min(), values.Max()));
    }

    /// <summary>The number by every source and vintage, and with each period one step earlier or later.</summary>
    internal IReadOnlyList<Specification> Specifications(QuantitativeTest test)
    {
        if (test.Measure.StartsWith(Document, StringComparison.Ordinal))
        {
            return [];
        }

        var found = new List<Specification>();
        foreach (var (first, second) in Shifts(SeriesForm.Of(test).HasTwoPeriods))
        {
            foreach (var reading in Readings(test, isLatest: false, first, second))
            {
                var measured = Measured.Exact(reading.Value, new Interval(reading.Value, reading.Value));
                var moved = (first, second) == (0, 0) ? "" : $", periods {first:+0;-0;0} and {second:+0;-0;0}";
                found.Add(new Specification(reading.Name + moved, reading.Value, QuantitativeResult.Of(test, measured).Result) { Interval = measured.Interval });
            }
        }

        return [.. found.DistinctBy(one => one.Name, StringComparer.Ordinal)];
    }

    /// <summary>What is to be looked up so that the test has a number.</summary>
    internal static WorkItem Need(QuantitativeTest test) => new(
        WorkKind.Indicator,
        test.Measure.StartsWith(Document, StringComparison.Ordinal)
            ? $"Register the document {test.Measure[Document.Length..]} or confirm that there is none."
            : $"Look up {Series(test.Measure)}{(test.Per.Length > 0 ? " and " + Series(test.Per) : "")} for {test.Period} and add it to indicators.csv with its source.")
    {
        Actor = test.Actor,
        What = test.Measure,
        Period = test.Period,
    };

    private static string Lacking(QuantitativeTest test) =>
        $"no value of {Series(test.Measure)}{(test.Per.Length > 0 ? " over " + Series(test.Per) : "")} for {test.Period}";

    private static string Series(string measure) =>
        measure.StartsWith(Indicator, StringComparison.Ordinal) ? measure[Indicator.Length..] : measure;

    private static IEnumerable<(int First, int Second)> Shifts(bool hasTwoPeriods) =>
        hasTwoPeriods ? from first in (int[])[0, -1, 1] from second in (int[])[0, -1, 1] select (first, second) : [(0, 0), (-1, 0), (1, 0)];

    // Both values of a change or ratio come from one source where a source gives both, else from every pair.
    private Reading[] Readings(QuantitativeTest test, bool isLatest, int shiftFirst, int shiftSecond)
    {
        var form = SeriesForm.Of(test);
        var own = Own(test);
        var above = Values(own, form.First, shiftFirst, isLatest);
        if (form.Combine is not { } combine)
        {
            return above;
        }

        var below = test.Per.Length > 0
            ? Values(Other(test), form.First, shiftFirst, isLatest)
            : Values(own, form.Second!, shiftSecond, isLatest);
        var isSplit = test.Per.Length > 0 || !above.Any(one => below.Any(other => other.Source == one.Source));
        return
        [
            .. above.SelectMany(one => below, (one, other) => (one, other))
                .Where(pair => isSplit || pair.one.Source == pair.other.Source)
                .Select(pair => new Reading(
                    pair.one.Source,
                    pair.one.Name == pair.other.Name ? pair.one.Name : $"{pair.one.Name}; {pair.other.Name}",
                    combine(pair.one.Value, pair.other.Value)))
                .Where(pair => double.IsFinite(pair.Value)),
        ];
    }

    // Rows without an actor or a partner count for anybody.
    private Corpora.Indicator[] Own(QuantitativeTest test)
    {
        var series = Series(test.Measure);
        var partner = IsOneOverTheOther(test) ? "" : test.Partner;
        return [.. material.Observed.Indicators.Where(row => row.Series == series && IsOf(row.Actor, test.Actor) && IsOf(row.Partner, partner))];
    }

    // Of the series that is divided by: the other side's rows, or the same actor's; everybody's where it has none of the actor.
    private Corpora.Indicator[] Other(QuantitativeTest test)
    {
        var actor = IsOneOverTheOther(test) ? test.Partner : test.Actor;
        Corpora.Indicator[] all = [.. material.Observed.Indicators.Where(row => row.Series == test.Per)];
        Corpora.Indicator[] own = [.. all.Where(row => IsOf(row.Actor, actor))];
        return own is [] ? all : own;
    }

    private static bool IsOf(string side, string wanted) => wanted.Length == 0 || side.Length == 0 || side == wanted;

    private static bool IsOneOverTheOther(QuantitativeTest test) => test.Per.Length > 0 && test.Contrast.Contains(" - ", StringComparison.Ordinal);

    private static Reading[] Values(Corpora.Indicator[] series, string period, int shift, bool isLatest)
    {
        if (!ReportingPeriod.TryParse(period, out var wanted))
        {
            return [];
        }

        wanted = Periods.Shifted(wanted, shift);
        var rows = series.Where(row => row.Period.CompareTo(wanted) == 0);
        return isLatest
            ? [.. rows.GroupBy(row => row.Source, StringComparer.Ordinal)
                .Select(source => source.MaxBy(row => row.Vintage, StringComparer.Ordinal)!).Select(row => new Reading(row.Source, row.Source, row.Value))]
            : [.. rows.Select(row => new Reading(row.Source, row.Vintage.Length > 0 ? $"{row.Source}, {row.Vintage}" : row.Source, row.Value))];
    }

    private readonly record struct Reading(string Source, string Name, double Value);
}

/// <summary>What a test makes of a series: a value, a change, or a ratio.</summary>
/// <param name="First">The period, or the later of two.</param>
/// <param name="Second">The earlier period; null for a value or a ratio of two series.</param>
/// <param name="Combine">What is made of two values; null for a value alone.</param>
internal sealed record SeriesForm(string First, string? Second, Func<double, double, double>? Combine)
{
    internal bool HasTwoPeriods => Second is not null;

    internal static SeriesForm Of(QuantitativeTest test)
    {
        if (test.Per.Length > 0)
        {
            return new SeriesForm(test.Period, null, (one, other) => one / other);
        }

        if (test.Period.Split(" - ") is [var later, var earlier])
        {
            return new SeriesForm(later.Trim(), earlier.Trim(), (one, other) => one - other);
        }

        return test.Period.Split(" / ") is [var above, var below]
            ? new SeriesForm(above.Trim(), below.Trim(), (one, other) => one / other)
            : new SeriesForm(test.Period, null, null);
    }
}

/// <summary>Reporting periods one step on or back.</summary>
internal static class Periods
{
    /// <summary>The period so many of its own lengths later; a negative number is earlier.</summary>
    internal static ReportingPeriod Shifted(ReportingPeriod period, int steps)
    {
        foreach (var months in new[] { 12, 3, 1 })
        {
            if (period.First.AddMonths(months).AddDays(-1) == period.Last)
            {
                var first = period.First.AddMonths(months * steps);
                return new ReportingPeriod(first, first.AddMonths(months).AddDays(-1));
            }
        }

        return new ReportingPeriod(period.First.AddDays(steps), period.Last.AddDays(steps));
    }
}
