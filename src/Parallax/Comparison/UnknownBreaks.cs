using Parallax.Codebooks;
using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>Where the course of a theme or code in an actor's texts of one kind and language breaks most clearly.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Code">The code, or <c>all</c> for the theme as a whole.</param>
/// <param name="Actor">Whose texts.</param>
/// <param name="Source">Their source class or genre.</param>
/// <param name="Language">Their language.</param>
/// <param name="Points">Months, quarters or years with a document.</param>
/// <param name="From">First day of the first point.</param>
/// <param name="To">First day of the last point.</param>
/// <param name="LastBefore">First day of the last point before the clearest break; null without a test.</param>
/// <param name="FirstAfter">First day of the first point after it; the break lies between the two.</param>
/// <param name="Before">Mean of the shares of the points before it, 0 to 1.</param>
/// <param name="After">Mean of the shares of the points after it.</param>
/// <param name="Fit">The test; null where the course does not vary beside its lines.</param>
/// <param name="Q">p corrected for all series that were looked at together (Benjamini and Hochberg); null without a test.</param>
public sealed record UnknownBreak(
    string Theme,
    string Code,
    string Actor,
    string Source,
    string Language,
    int Points,
    DateOnly From,
    DateOnly To,
    DateOnly? LastBefore,
    DateOnly? FirstAfter,
    double? Before,
    double? After,
    SupremumFit? Fit,
    double? Q);

/// <summary>Breaks that nobody named beforehand, in the courses of an actor's texts (METHOD §4.14). Exploration: it tests no claim.</summary>
/// <param name="Rows">Every series with enough points, the smallest p first.</param>
/// <param name="Short">Series left out for having fewer points.</param>
public sealed record UnknownBreaks(IReadOnlyList<UnknownBreak> Rows, int Short)
{
    /// <summary>Fewest points of a series: below, no date leaves enough on both sides to tell a break from chance.</summary>
    public const int LeastPoints = 20;

    /// <summary>Looks for them in the texts of focal actors, by language and kind of text; all official texts together mix kinds and stay out.</summary>
    /// <param name="table">Counts of the documents.</param>
    /// <param name="plan">What is compared.</param>
    /// <param name="codebook">The codebook the counts follow.</param>
    /// <param name="theme">The theme whose codes are looked at too; null for whole themes alone.</param>
    /// <param name="options">How a break is looked for.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static UnknownBreaks Find(
        CountTable table, ComparisonPlan plan, Codebook codebook, string? theme, SupremumFOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(codebook);
        ArgumentNullException.ThrowIfNull(options);
        var cells = new Cells(table, plan);
        Topic[] topics =
        [
            .. new CountLayout(plan, codebook).Topics.Where(topic => topic.Theme != "all" && (theme is null ? topic.Code == "all" : topic.Theme == theme)),
        ];
        var rows = new List<UnknownBreak>();
        var tooShort = 0;
        foreach (var cell in
            from language in cells.Languages
            from source in cells.Sources(language)
            where source != Cells.Official && Cells.IsSpoken(source)
            from actor in plan.Actors
            select cells.Of(new CellKey(language, source, Cells.WholeTime, actor)))
        {
            var points = Points(cell, plan.Method.SeriesStep);
            if (points.Count < LeastPoints)
            {
                tooShort += points.Count > 0 ? topics.Length : 0;
                continue;
            }

            foreach (var topic in topics)
            {
                cancellation.ThrowIfCancellationRequested();
                rows.Add(Of(cell, topic, points, plan, options));
            }
        }

        return new UnknownBreaks(Corrected(rows), tooShort);
    }

    private static UnknownBreak Of(
        Cell cell, Topic topic, List<(int Time, CountedDocument[] Documents)> points, ComparisonPlan plan, SupremumFOptions options)
    {
        double[] times = [.. points.Select(point => (double)point.Time)];
        double[] shares =
        [
            .. points.Select(point => point.Documents.Sum(document => document.Weight * SeriesRows.Share(document, topic.Number, null))
                / point.Documents.Sum(document => document.Weight)),
        ];
        var fit = SupremumF.Of(times, shares, options, Seeds.Derive(plan.Seed, "sup-f", $"{cell.Key}|{topic.Theme}|{topic.Code}"));
        return new UnknownBreak(
            topic.Theme, topic.Code, cell.Key.Actor, cell.Key.Source, cell.Key.Language, points.Count,
            Day(0), Day(points.Count - 1), fit is null ? null : Day(fit.First - 1), fit is null ? null : Day(fit.First),
            fit is null ? null : shares[..fit.First].Average(), fit is null ? null : shares[fit.First..].Average(), fit, null);

        DateOnly Day(int place) => SeriesTime.FirstDay(points[place].Time, plan.Method.SeriesStep);
    }

    private static List<(int Time, CountedDocument[] Documents)> Points(Cell cell, SeriesStep step) =>
    [
        .. cell.Documents.Select(document => (Document: document, Time: SeriesTime.Of(document, step))).Where(one => one.Time is not null)
            .GroupBy(one => one.Time!.Value, one => one.Document).OrderBy(point => point.Key)
            .Select(point => (point.Key, (CountedDocument[])[.. point])),
    ];

    private static UnknownBreak[] Corrected(List<UnknownBreak> rows)
    {
        UnknownBreak[] tested = [.. rows.Where(row => row.Fit is not null)];
        var q = MultipleTesting.BenjaminiHochberg([.. tested.Select(row => row.Fit!.P)]);
        return
        [
            .. tested.Select((row, place) => row with { Q = q[place] }).OrderBy(row => row.Fit!.P).ThenByDescending(row => row.Fit!.Statistic),
            .. rows.Where(row => row.Fit is null),
        ];
    }
}
