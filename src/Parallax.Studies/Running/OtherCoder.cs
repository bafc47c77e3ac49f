using Parallax.Comparison;
using Parallax.Corpora;

namespace Parallax.Studies.Running;

/// <summary>Shipped codings that another codebook made: counted, and marked wherever a number rests on them.</summary>
internal static class OtherCoder
{
    /// <summary>What to tell of a study whose shipped codings the present coder did not make; null where it made all.</summary>
    public static Problem? Of(Study study, string coder)
    {
        var others = study.ShippedCounts.Values.Where(counts => !coder.EndsWith(counts.Codebook, StringComparison.Ordinal)).ToArray();
        if (others is [])
        {
            return null;
        }

        var hashes = string.Join(", ", others.Select(counts => counts.Codebook).Distinct().Order(StringComparer.Ordinal));
        return new Problem(
            "CO007", "codings/counts.csv", null, $"codings of {others.Length} documents made with another codebook ({hashes})",
            $"codings by {coder}",
            "Export the codings again from the full texts. Until then numbers that rest on them are marked warn.", IsWarning: true);
    }

    /// <summary>The rows with a warning on each that rests on codings of another machine coder.</summary>
    public static IReadOnlyList<MeasureRow> Mark(IReadOnlyList<MeasureRow> rows, string coder) =>
        [.. rows.Select(row => row.Status != MeasureStatus.Blocked && RestsOnAnother(row, coder) ? Marked(row, coder) : row)];

    private static bool RestsOnAnother(MeasureRow row, string coder) => row.Coder != coder
        && row.Coder.Split(';').Any(one => one != coder && one.StartsWith("dictionary:", StringComparison.Ordinal));

    private static MeasureRow Marked(MeasureRow row, string coder)
    {
        var reason = $"coded with another codebook than the study's, {coder}";
        return row with { Status = MeasureStatus.Warn, Reason = row.Reason.Length == 0 ? reason : $"{row.Reason}; {reason}" };
    }
}
