using Parallax.Comparison;
using Parallax.Inference;

namespace Parallax.Reports;

/// <summary>A difference, change or excess with the decision whether it stands.</summary>
/// <param name="Row">The number.</param>
/// <param name="P">p after Holm's correction for all that were looked at together; null where the row has none.</param>
/// <param name="Stands">Its interval excludes zero and its corrected p, where there is one, is at most .05.</param>
internal sealed record Finding(MeasureRow Row, double? P, bool Stands)
{
    private const double Level = .05;

    /// <summary>How far from zero it lies, in half-widths of its interval; 0 without interval.</summary>
    public double Clearness => Row is { Estimate: { } estimate, Lower: { } lower, Upper: { } upper } && upper > lower
        ? Math.Abs(estimate) / ((upper - lower) / 2) : 0;

    public bool IsPositive => Row.Estimate > 0;

    /// <summary>Decides on contrasts that are looked at together, so that the clearest of many is not mistaken for a finding.</summary>
    public static IReadOnlyList<Finding> Together(IEnumerable<MeasureRow> rows)
    {
        MeasureRow[] estimated = [.. rows.Where(row => row.Estimate is not null && row.Status != MeasureStatus.Blocked)];
        MeasureRow[] tested = [.. estimated.Where(row => row.P is not null)];
        var adjusted = MultipleTesting.Holm([.. tested.Select(row => row.P!.Value)]);
        return [.. estimated.Select(row =>
        {
            double? p = Array.IndexOf(tested, row) is >= 0 and var place ? adjusted[place] : null;
            var excludesZero = row.Lower > 0 || row.Upper < 0;
            return new Finding(row, p, excludesZero && (p is null || p <= Level));
        })];
    }
}
