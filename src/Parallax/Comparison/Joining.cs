using System.Globalization;
using Parallax.Corpora;

namespace Parallax.Comparison;

/// <summary>Where a document is compared: its class or genre, its periods, its cluster, and its cluster if a week makes one.</summary>
internal sealed record PlacedDocument(CountedDocument Counted, Placement Placement, string Cluster, string Week);

/// <summary>What documents must share to be compared as of one kind.</summary>
/// <param name="Actor">Whose text it is.</param>
/// <param name="Language">Language of the text.</param>
/// <param name="Source">Source class, genre, or <c>EX:</c> and the expert base.</param>
/// <param name="IsOfficial">Whether it also belongs to <c>official</c>.</param>
/// <param name="Periods">Names of the periods that hold its whole date, joined by a semicolon.</param>
public sealed record Placement(string Actor, string Language, string Source, bool IsOfficial, string Periods)
{
    /// <summary>Where a study's plan places a document.</summary>
    public static Placement Of(Document document, ComparisonPlan plan)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(plan);
        var genre = plan.Genres.FirstOrDefault(genre => genre.Holds(document));
        var source = genre?.Name ?? (document.Source == SourceClass.EX
            ? "EX:" + (document.ExpertBase.Length > 0 ? document.ExpertBase : "unknown")
            : document.Source.ToString());
        var isOfficial = genre is null && document.Actor is not ("JOINT" or "THIRD")
            && (document.Source is SourceClass.PD or SourceClass.LS or SourceClass.TR or SourceClass.MB);
        var periods = document.Date is { } date
            ? plan.Periods.Where(period => period.Holds(date)).Select(period => period.Name)
            : [];
        return new Placement(
            document.Actor, document.Language, source, isOfficial, string.Join(';', periods));
    }

    /// <summary>Whether it belongs to a source class, a genre, or <c>official</c>.</summary>
    internal bool IsOf(string source) => Source == source || (source == Cells.Official && IsOfficial);

    internal bool IsIn(string period) =>
        period == Cells.WholeTime || Periods.Split(';').Contains(period, StringComparer.Ordinal);
}

/// <summary>Joins short documents of a month, so that telegrams do not outweigh addresses (METHOD §4).</summary>
/// <remarks>
/// Documents below the least number of units that share actor, issuer, source class or genre, language, period and month
/// become one, a cluster of its own; what is still below is left out. Other documents of one actor, issuer and date as
/// the register writes it are one cluster; an undated document is a cluster of its own. Weeks run from Monday to Sunday
/// (ISO 8601); what is joined, undated or dated to no week is a week of its own.
/// </remarks>
internal static class Joining
{
    /// <summary>Documents that enter the comparison, in the order of their identifiers.</summary>
    internal static IReadOnlyList<PlacedDocument> Join(CountTable table, ComparisonPlan plan)
    {
        var placed = table.Documents
            .Select(counted => (Counted: counted, Placement: Placement.Of(counted.Document, plan)))
            .ToLookup(one => one.Counted.Units < plan.Method.JoinBelowUnits);
        var full = placed[false].Select(one => new PlacedDocument(one.Counted, one.Placement, Cluster(one.Counted), Week(one.Counted)));
        var joined = placed[true]
            .GroupBy(one => (one.Placement, one.Counted.Document.Issuer, Month(one.Counted.Document)))
            .Select(group => (group.Key.Placement, Counted: CountedDocument.Join([.. group.Select(one => one.Counted)])))
            .Where(one => one.Counted.Units >= plan.Method.JoinBelowUnits)
            .Select(one => new PlacedDocument(one.Counted, one.Placement, "joined|" + one.Counted.Id, "joined|" + one.Counted.Id));
        return [.. full.Concat(joined).OrderBy(one => one.Counted.Id, StringComparer.Ordinal)];
    }

    private static string Cluster(CountedDocument counted) => counted.Document.Date is { } date
        ? $"dated|{counted.Document.Issuer}|{date}"
        : $"undated|{counted.Id}";

    private static string Week(CountedDocument counted) =>
        counted.Document.Date is { } date && Monday(date.First) is var monday && monday == Monday(date.Last)
            ? $"week|{counted.Document.Issuer}|{monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
            : Cluster(counted);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    // A document whose month is unknown is joined with none.
    private static string Month(Document document) =>
        document.Date is { } date && date.First.Year == date.Last.Year && date.First.Month == date.Last.Month
            ? date.First.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : document.Id;
}
