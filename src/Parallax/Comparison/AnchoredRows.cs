using System.Globalization;
using Parallax.Corpora;
using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>Rows of the anchored gap: a declared stance on an anchor's code against the latest value of its series.</summary>
internal sealed class AnchoredRows(IReadOnlyList<Indicator> indicators, ComparisonPlan plan, IReadOnlyList<MeasureRow> declared)
{
    private const string Name = "anchored_gap";

    internal IEnumerable<MeasureRow> All() =>
        from anchor in plan.Anchors
        from stance in declared
        where stance.Measure == "stance" && stance.Code == anchor.Code && stance.Source == Cells.Official && stance.Aggregation == "documents"
            && plan.Dyads.Any(dyad => (dyad.A == stance.Actor && dyad.B == stance.Partner) || (dyad.B == stance.Actor && dyad.A == stance.Partner))
        select Row(anchor, stance);

    private MeasureRow Row(Anchor anchor, MeasureRow stance)
    {
        var row = stance with
        {
            Measure = Name,
            Source = $"indicators:{anchor.Series}",
            Unit = MeasureCatalogue.Of(Name).Unit,
            Estimate = null,
            Lower = null,
            Upper = null,
            LowerBootstrap = null,
            UpperBootstrap = null,
            LowerWeek = null,
            UpperWeek = null,
            Weeks = null,
            PartnerWeeks = null,
            P = null,
            Interval = "",
        };
        if (stance.Estimate is not { } mean)
        {
            return row;
        }

        var latest = Latest(anchor.Series, stance);
        if (latest.Count == 0)
        {
            return row with { Status = MeasureStatus.Blocked, Reason = $"no value of {anchor.Series} lies in the period as a whole" };
        }

        // Where sources disagree the gap must have one sign for all of them; the first one listed gives the estimate.
        var said = (1 + mean) / 2;
        var grids = latest.Select(one => AnchoredGap.Grid(said, one.Value, anchor.Low, anchor.High, plan.Method.AnchorShift)).ToList();
        var (least, most) = (grids.Min(grid => grid.Least), grids.Max(grid => grid.Most));
        if (least <= 0 && most >= 0)
        {
            return row with
            {
                Status = MeasureStatus.Blocked,
                Reason = string.Create(
                    CultureInfo.InvariantCulture,
                    $"indeterminate: over the grid of anchors{(latest.Count > 1 ? $" and {latest.Count} values that disagree" : "")} the gap of {anchor.Series} runs from {least:0.###} to {most:0.###}"),
            };
        }

        var shown = AnchoredGap.Observed(latest[0].Value, anchor.Low, anchor.High);
        var interval = stance is { Lower: { } lower, Upper: { } upper }
            ? new Interval(((1 + lower) / 2) - shown, ((1 + upper) / 2) - shown)
            : (Interval?)null;
        return row with
        {
            Estimate = said - shown,
            Lower = interval?.Lower,
            Upper = interval?.Upper,
            Interval = stance.Interval,
            Status = latest.Count > 1 ? MeasureStatus.Warn : stance.Status,
            Reason = latest.Count > 1
                ? Joined(stance.Reason, $"{latest.Count} values of {anchor.Series} for {latest[0].Period} disagree; that of {latest[0].Source} is used")
                : stance.Reason,
        };
    }

    // All values of the latest time that lies in the row's period; of a flow between two, that between these two.
    private List<Indicator> Latest(string series, MeasureRow row)
    {
        var period = plan.Periods.FirstOrDefault(one => one.Name == row.Period) ?? new Period(row.Period, null, null);
        var within = indicators.Where(one => one.Series == series && period.Holds(one.Period.Dates)
            && (one.Partner.Length == 0 || (IsSide(one.Actor, row) && IsSide(one.Partner, row)))).ToList();
        var last = within.Count == 0 ? default : within.Max(one => one.Period.Last);
        return [.. within.Where(one => one.Period.Last == last)
            .GroupBy(one => one.Period.First).OrderBy(group => group.Key).Take(1).SelectMany(group => group).DistinctBy(one => one.Value)];
    }

    private static bool IsSide(string actor, MeasureRow row) => actor == row.Actor || actor == row.Partner;

    private static string Joined(string first, string second) => first.Length == 0 ? second : $"{first}; {second}";
}
