using System.Globalization;
using System.Text.RegularExpressions;
using Parallax.Files.Csv;

namespace Parallax.Files.Ratings;

/// <summary>Which columns of a table of ratings mean what, told from their names and, where those leave it open, the rows.</summary>
/// <param name="Layout">How the table is laid out.</param>
/// <param name="Unit">Place of the column that names the units; −1 for none.</param>
/// <param name="Cluster">Place of the column that names clusters; −1 for none.</param>
/// <param name="Coder">Place of the column that names coders; −1 for none.</param>
/// <param name="Value">Place of the column of values in a long table; −1 for none.</param>
/// <param name="Ratings">Places of the columns that hold ratings or counts.</param>
/// <param name="Aside">Names of columns that are not read.</param>
internal sealed partial record RatingsColumns(
    RatingsLayout Layout, int Unit, int Cluster, int Coder, int Value, IReadOnlyList<int> Ratings, IReadOnlyList<string> Aside)
{
    private static readonly string[] UnitNames =
        ["unit", "units", "unit_id", "item", "items", "item_id", "subject", "subjects", "id", "case", "segment", "sentence_id", ""];

    internal static readonly string[] CoderNames =
        ["coder", "coders", "rater", "raters", "judge", "judges", "observer", "observers", "annotator", "annotators"];

    internal static readonly string[] ValueNames = ["value", "code", "rating", "label", "score", "category"];

    // Columns that tables of ratings often carry beside the ratings.
    private static readonly string[] OtherNames =
    [
        "group", "stratum", "cluster", "document", "document_id", "doc", "doc_id", "date", "language", "actor", "source", "text",
        "sentence", "note", "notes", "comment",
    ];

    /// <summary>Tells the columns apart.</summary>
    /// <param name="names">The header.</param>
    /// <param name="rows">All rows.</param>
    /// <param name="options">What the user said; the columns named there exist.</param>
    internal static RatingsColumns Of(IReadOnlyList<string> names, IReadOnlyList<CsvRow> rows, RatingsOptions options)
    {
        var cluster = options.Cluster is null ? -1 : Find(names, [options.Cluster]);
        var unit = options.Unit is null ? Find(names, UnitNames, cluster) : Find(names, [options.Unit]);
        unit = unit < 0 && NamesUnits(names, rows, cluster) ? 0 : unit;
        var coder = Find(names, CoderNames, unit, cluster);
        var value = Find(names, ValueNames, unit, cluster, coder);
        var layout = options.Layout ?? Guess(names, rows, (unit, cluster, coder, value));
        return layout switch
        {
            RatingsLayout.Long => new RatingsColumns(
                layout, unit, cluster, coder, value, [], Others(names, [unit, cluster, coder, value])),
            RatingsLayout.Table or RatingsLayout.CodersInRows => new RatingsColumns(
                layout, -1, cluster, 0, -1, [.. Enumerable.Range(1, Math.Max(0, names.Count - 1))], []),
            _ => Rated(layout, names, unit, cluster),
        };
    }

    /// <summary>A header of coders: Rater1, coder_b, R2.</summary>
    internal static bool LooksLikeCoder(string name) => CoderLike().IsMatch(name);

    /// <summary>Whether a header has a name that tables of ratings usually have, so that it is one and no row.</summary>
    internal static bool IsHeader(IReadOnlyList<string> names) => names.Index().Any(name => name.Item.Length == 0
        ? name.Index == 0
        : IsAny(name.Item, [.. UnitNames, .. CoderNames, .. ValueNames, .. OtherNames]) || LooksLikeCoder(name.Item));

    // A first column of any other name whose cells all differ and stand in no other column: names, not ratings.
    private static bool NamesUnits(IReadOnlyList<string> names, IReadOnlyList<CsvRow> rows, int cluster)
    {
        if (cluster == 0 || names.Count < 3 || rows.Count < 3 || LooksLikeCoder(names[0]) || IsAny(names[0], [.. CoderNames, .. OtherNames]))
        {
            return false;
        }

        var first = new HashSet<string>(rows.Select(row => row.Cells[0].Trim()), StringComparer.Ordinal);
        return first.Count == rows.Count && !first.Contains("")
            && (names[0].EndsWith("id", StringComparison.OrdinalIgnoreCase)
                || !rows.Any(row => row.Cells.Skip(1).Any(cell => first.Contains(cell.Trim()))));
    }

    private static RatingsColumns Rated(RatingsLayout layout, IReadOnlyList<string> names, int unit, int cluster)
    {
        int[] candidates = [.. Enumerable.Range(0, names.Count).Where(at => at != unit && at != cluster)];
        int[] coders = [.. candidates.Where(at => LooksLikeCoder(names[at]))];
        int[] ratings = layout == RatingsLayout.Wide && coders.Length >= 2 ? coders
            : [.. candidates.Where(at => !IsAny(names[at], OtherNames))];
        return new RatingsColumns(layout, unit, cluster, -1, -1, ratings, Others(names, [unit, cluster, .. ratings]));
    }

    private static RatingsLayout Guess(
        IReadOnlyList<string> names, IReadOnlyList<CsvRow> rows, (int Unit, int Cluster, int Coder, int Value) columns)
    {
        if (columns is { Unit: >= 0, Coder: >= 0, Value: >= 0 })
        {
            return RatingsLayout.Long;
        }

        if (names.Count > 2 && IsAny(names[0], CoderNames))
        {
            return RatingsLayout.CodersInRows;
        }

        if (names.Count > 2 && rows.Count == names.Count - 1 && rows.Select(row => row.Cells[0].Trim()).SequenceEqual(names.Skip(1)))
        {
            return RatingsLayout.Table;
        }

        var rated = Rated(RatingsLayout.Counts, names, columns.Unit, columns.Cluster).Ratings;
        return AreCounts(names, rows, rated) ? RatingsLayout.Counts : RatingsLayout.Wide;
    }

    // Counts of a unit add up to its coders, most often to all of them, and somewhere all of them agree. Values do that by
    // chance only; where every coder gives 1, as to a code that is always there, the rows hold no 2 beside a 0.
    private static bool AreCounts(IReadOnlyList<string> names, IReadOnlyList<CsvRow> rows, IReadOnlyList<int> rated)
    {
        if (rated.Count < 2 || rows.Count < 2 || rated.Any(at => LooksLikeCoder(names[at])))
        {
            return false;
        }

        var sums = new List<long>();
        long mostAlike = 0;
        foreach (var row in rows)
        {
            long sum = 0, largest = 0;
            foreach (var at in rated)
            {
                if (!int.TryParse(row.Cells[at].AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                {
                    return false;
                }

                sum += count;
                largest = Math.Max(largest, count);
            }

            sums.Add(sum);
            mostAlike = sum == largest ? Math.Max(mostAlike, largest) : mostAlike;
        }

        var coders = sums.Max();
        return coders >= 2 && mostAlike == coders && sums.Min() > 0 && 2 * sums.Count(sum => sum == coders) >= sums.Count;
    }

    private static string[] Others(IReadOnlyList<string> names, int[] used) =>
        [.. Enumerable.Range(0, names.Count).Except(used).Select(at => names[at])];

    /// <summary>Whether a header without units is one of stretches: who marked from where to where.</summary>
    internal static bool AreOfSpans(IReadOnlyList<string> names) =>
        Find(names, UnitNames) < 0 && Find(names, CoderNames) >= 0 && Find(names, SpanColumns.Starts) >= 0 && Find(names, SpanColumns.Ends) >= 0;

    /// <summary>Place of a column: that with the first of the names, wherever it stands, else the first with any of them; −1 for none.</summary>
    internal static int Find(IReadOnlyList<string> names, string[] wanted, params int[] taken)
    {
        int[] places = [.. Enumerable.Range(0, names.Count).Where(at => IsAny(names[at], wanted) && !taken.Contains(at))];
        return places is [] ? -1 : places.FirstOrDefault(at => IsAny(names[at], [wanted[0]]), places[0]);
    }

    private static bool IsAny(string name, string[] wanted) => wanted.Contains(name, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:(?:coder|rater|judge|observer|annotator)s?[ _.-]?\w+|[rck][ _.-]?\d+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CoderLike();
}
