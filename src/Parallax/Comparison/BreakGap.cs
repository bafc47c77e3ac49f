namespace Parallax.Comparison;

/// <summary>The stretch without documents around a break, across which the lines of both sides are drawn on (METHOD §4.14).</summary>
/// <param name="Steps">Steps of the series without a document between its last point before the break and its first after; 0 for none.</param>
/// <param name="ShorterSide">Steps from the first to the last point of the shorter side, both counted; at least 1.</param>
internal sealed record BreakGap(int Steps, int ShorterSide)
{
    private const int MonthsOfQuarter = 3;
    private const int MonthsOfYear = 12;

    /// <summary>The gap of a series; null where a side has no point.</summary>
    /// <param name="times">Time of each point, ascending on each side; the last before and the first after may be the same.</param>
    /// <param name="first">Place of the first point after the break.</param>
    internal static BreakGap? Of(IReadOnlyList<double> times, int first) => first == 0 || first == times.Count
        ? null
        : new BreakGap(
            Math.Max(0, (int)(times[first] - times[first - 1]) - 1),
            (int)Math.Min(times[first - 1] - times[0], times[^1] - times[first]) + 1);

    /// <summary>Whether a jump across it is told with a caveat.</summary>
    internal bool IsLong(MethodOptions method) => Steps * Months(method.SeriesStep) > method.BreakGap.Warn;

    /// <summary>Whether a jump across it is no estimate: the lines would be drawn on further than the shorter reaches, or too far at all.</summary>
    internal bool IsTooLong(MethodOptions method) => Steps > Most(method);

    /// <summary>The longest gap across which a jump of this series is an estimate, in steps.</summary>
    internal int Most(MethodOptions method) => Math.Min(ShorterSide, method.BreakGap.Block / Months(method.SeriesStep));

    private static int Months(SeriesStep step) => step switch
    {
        SeriesStep.Year => MonthsOfYear,
        SeriesStep.Quarter => MonthsOfQuarter,
        _ => 1,
    };
}
