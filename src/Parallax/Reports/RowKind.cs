using Parallax.Comparison;

namespace Parallax.Reports;

/// <summary>What the second side of a row is.</summary>
internal static class RowKind
{
    /// <summary>Whether it is a change: its second side is the earlier period.</summary>
    public static bool IsChange(this MeasureRow row) => row.Period.Contains(" - ", StringComparison.Ordinal);

    /// <summary>Whether its second side is another actor's texts; else a partner is only whom the words are about.</summary>
    public static bool IsOfPair(this MeasureRow row) => row.Partner.Length > 0 && row.PartnerDocuments is not null
        && !row.IsChange() && !row.Measure.StartsWith("declared_gap", StringComparison.Ordinal);
}
