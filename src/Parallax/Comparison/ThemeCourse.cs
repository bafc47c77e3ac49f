using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>How much an actor's texts of one kind and language carry a theme, point by point around a break (METHOD §4.14).</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Actor">Whose texts.</param>
/// <param name="Source">Their source class or genre.</param>
/// <param name="Language">Their language.</param>
/// <param name="Period">The two periods, as the rows name them: after - before.</param>
/// <param name="Break">First day after the break.</param>
/// <param name="Points">Points in time; before the break first, ascending.</param>
/// <param name="Fit">The lines fitted to them, with times counted from the break; null where too few points or all at one time.</param>
public sealed record ThemeCourse(
    string Theme, string Actor, string Source, string Language, string Period, DateOnly Break, IReadOnlyList<CoursePoint> Points, SegmentedFit? Fit)
{
    /// <summary>The stretch without documents around the break; null where a side has no point.</summary>
    internal BreakGap? Gap => BreakGap.Of([.. Points.Select(point => (double)point.Time)], Points.Count(point => !point.IsAfter));

    /// <summary>The fitted share at a point, which may lie below 0 or above 1; null without a fit.</summary>
    /// <param name="point">One of the points.</param>
    public double? Fitted(CoursePoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return Fit is null ? null
            : Fit.Level + (Fit.Slope * point.Time) + (point.IsAfter ? Fit.Step + (Fit.SlopeChange * point.Time) : 0);
    }
}

/// <summary>A month, quarter or year with documents.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Time">Steps from the point in which the break lies, negative before it.</param>
/// <param name="IsAfter">Whether its documents stand after the break; the point of the break may occur on both sides.</param>
/// <param name="Share">Mean share of its documents' sentences, 0 to 1.</param>
/// <param name="Documents">Documents in it, at least 1.</param>
public sealed record CoursePoint(DateOnly First, int Time, bool IsAfter, double Share, int Documents);
