namespace Parallax.Reliability;

/// <summary>α of some units that were coded one after another.</summary>
/// <param name="FirstUnit">Number of the first, from 1.</param>
/// <param name="LastUnit">Number of the last.</param>
/// <param name="Alpha">Krippendorff's α of these units.</param>
public sealed record DriftWindow(int FirstUnit, int LastUnit, CoefficientRow Alpha);

/// <summary>Whether coders drift apart: α in windows of units in the order in which they were coded.</summary>
/// <remarks>
/// A coder's understanding of a code changes while the work goes on. Source: K. Krippendorff, Content Analysis, 4th edition
/// (2019), chapter 12 (stability); windows of 200 units are a convention of this project, METHOD §2.3.
/// </remarks>
public static class AgreementDrift
{
    /// <summary>The windows in order; the last may hold fewer units.</summary>
    /// <param name="data">Units in the order in which they were coded.</param>
    /// <param name="options">Resampling; windows have intervals over units.</param>
    /// <param name="window">Units in a window, 2 or more.</param>
    public static IReadOnlyList<DriftWindow> Of(ReliabilityData data, AgreementOptions options, int window = 200)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 2);
        var windows = new List<DriftWindow>();
        for (var first = 0; first < data.UnitCount; first += window)
        {
            var end = Math.Min(first + window, data.UnitCount);
            var result = Agreement.Of(data.Slice(first..end), null, options);
            windows.Add(new DriftWindow(first + 1, end, result.Coefficients.Single(row => row.Name == "krippendorff_alpha")));
        }

        return windows;
    }
}
