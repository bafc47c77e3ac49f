using Parallax.Corpora;
using Parallax.Files.Csv;

namespace Parallax.Files.Ratings;

/// <summary>Reads a table of ratings in any of its layouts; strict, and every problem at once.</summary>
public static class RatingsReader
{
    /// <summary>Reads a file of ratings, or of stretches where it is laid out so.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="options">What is known of it.</param>
    /// <param name="problems">Where problems are added, warnings too.</param>
    /// <returns>One of the two; none where there is an error.</returns>
    public static (RatingsFile? Ratings, SpansFile? Spans) ReadFile(
        string path, string source, RatingsOptions options, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(problems);
        if (CsvTable.ReadFileOfAnyColumns(path, source, problems) is not { } table)
        {
            return default;
        }

        return options.Layout is RatingsLayout.Spans || (options.Layout is null && RatingsColumns.AreOfSpans(table.Columns))
            ? (null, ReadSpans(table, source, options, problems))
            : (Read(table, source, options, problems), null);
    }

    /// <summary>Reads text as stretches; null where there is an error.</summary>
    public static SpansFile? ReadSpans(string text, string source, RatingsOptions options, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(problems);
        return CsvTable.ReadAnyColumns(text, source, problems) is { } table ? ReadSpans(table, source, options, problems) : null;
    }

    /// <summary>Reads text.</summary>
    public static RatingsFile? Read(string text, string source, RatingsOptions options, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(problems);
        return CsvTable.ReadAnyColumns(text, source, problems) is { } table ? Read(table, source, options, problems) : null;
    }

    private static SpansFile? ReadSpans(CsvTable table, string source, RatingsOptions options, ICollection<Problem> problems)
    {
        CsvRow[] rows = [.. table.Rows().Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))];
        CheckNames(table, source, options, problems);
        if (options.Unit is not null)
        {
            problems.Add(new Problem("RA013", source, null, "--unit with a table of stretches", "--cluster, which names the documents", "Leave --unit out."));
        }

        return problems.Any(problem => !problem.IsWarning) ? null : SpansReader.Read(table.Columns, rows, options, source, problems);
    }

    private static RatingsFile? Read(CsvTable table, string source, RatingsOptions options, ICollection<Problem> problems)
    {
        CsvRow[] rows = [.. table.Rows()];
        CheckNames(table, source, options, problems);
        if (rows.Length == 0 && !problems.Any(problem => !problem.IsWarning))
        {
            problems.Add(new Problem("RA009", source, null, "no rows", "ratings below the header", "Check that this is the file you mean."));
        }

        if (problems.Any(problem => !problem.IsWarning))
        {
            return null;
        }

        var columns = RatingsColumns.Of(table.Columns, rows, options);
        CheckColumns(columns, table, source, options, problems);
        CheckHeader(columns, table, rows, source, options, problems);
        if (problems.Any(problem => !problem.IsWarning))
        {
            return null;
        }

        var sheet = new RatingsSheet(table.Columns, rows, columns, options.Level, source, problems);
        var file = columns.Layout switch
        {
            RatingsLayout.Wide => CodedRatings.Wide(sheet),
            RatingsLayout.Long => CodedRatings.Long(sheet),
            RatingsLayout.CodersInRows => CodedRatings.CodersInRows(sheet),
            RatingsLayout.Table => CountedRatings.Table(sheet),
            _ => CountedRatings.Counts(sheet),
        };
        return file is null || problems.Any(problem => !problem.IsWarning) ? null
            : file with { Notes = Notes(sheet, options) };
    }

    private static void CheckNames(CsvTable table, string source, RatingsOptions options, ICollection<Problem> problems)
    {
        foreach (var (option, name) in (ReadOnlySpan<(string, string?)>)[("--unit", options.Unit), ("--cluster", options.Cluster)])
        {
            if (name is not null && !table.Columns.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                problems.Add(new Problem(
                    "RA002", source, table.HeaderLine, $"no column '{name}'", $"the column that {option} names", Nearest.Suggest(name, table.Columns)));
            }
        }

        if (options.Cluster is not null && options.Layout is RatingsLayout.Table or RatingsLayout.CodersInRows)
        {
            problems.Add(WithoutClusters(source));
        }
    }

    private static void CheckColumns(
        RatingsColumns columns, CsvTable table, string source, RatingsOptions options, ICollection<Problem> problems)
    {
        const string Remedy = "See docs/guide/commands.md for the layouts, and say which with --layout.";
        if (columns.Layout == RatingsLayout.Long && (columns.Unit < 0 || columns.Coder < 0 || columns.Value < 0))
        {
            problems.Add(new Problem("RA001", source, table.HeaderLine, "a header without unit, coder or value", "unit,coder,value", Remedy));
        }
        else if (columns.Layout is RatingsLayout.Wide or RatingsLayout.Counts && columns.Ratings.Count < 2)
        {
            problems.Add(new Problem(
                "RA001", source, table.HeaderLine, "fewer than two columns of ratings",
                columns.Layout == RatingsLayout.Wide ? "a column a coder" : "a column a value", Remedy));
        }
        else if (columns.Layout is RatingsLayout.Table or RatingsLayout.CodersInRows)
        {
            if (columns.Ratings.Count == 0)
            {
                problems.Add(new Problem("RA001", source, table.HeaderLine, "a single column", "a first column of names and others beside it", Remedy));
            }

            if (options.Cluster is not null && options.Layout is null)
            {
                problems.Add(WithoutClusters(source));
            }
        }
    }

    // A row taken for the header is a unit lost, and what it holds become the names of coders.
    private static void CheckHeader(
        RatingsColumns columns, CsvTable table, CsvRow[] rows, string source, RatingsOptions options, ICollection<Problem> problems)
    {
        if (columns.Layout != RatingsLayout.Wide || options.Unit is not null || options.Cluster is not null || RatingsColumns.IsHeader(table.Columns))
        {
            return;
        }

        var values = rows.SelectMany(row => columns.Ratings.Select(at => row.Cells[at].Trim())).ToHashSet(StringComparer.Ordinal);
        string[] both = [.. columns.Ratings.Select(at => table.Columns[at]).Where(values.Contains)];
        if (both is not [])
        {
            problems.Add(new Problem(
                "RA015", source, table.HeaderLine, $"{string.Join(" and ", both.Take(2).Select(name => $"'{name}'"))} for coders in the header and for values below",
                "a header line", "Put a line such as unit,Rater1,Rater2 above; if this line is the header, name its column of units 'unit', or its coders so."));
        }
    }

    private static Problem WithoutClusters(string source) => new(
        "RA013", source, null, "--cluster with a table whose rows are not units", "a wide or long table, or one of counts",
        "Lay the table out with a row a unit, or leave --cluster out.");

    private static List<string> Notes(RatingsSheet sheet, RatingsOptions options)
    {
        var columns = sheet.Columns;
        var layout = columns.Layout switch
        {
            RatingsLayout.Wide => "wide (a row a unit, a column a coder)",
            RatingsLayout.Long => "long (a row a rating)",
            RatingsLayout.Table => "table (two coders, a row and a column a value)",
            RatingsLayout.Counts => "counts (a row a unit, a column a value)",
            _ => "coders-in-rows (a row a coder, a column a unit)",
        };
        var notes = new List<string> { $"Layout: {layout}{(options.Layout is null ? ", guessed; --layout says otherwise" : "")}." };
        if (columns.Unit >= 0 && options.Unit is null)
        {
            notes.Add($"Units are named by the column '{sheet.Names[columns.Unit]}'; --unit says otherwise.");
        }

        if (columns.Aside.Count > 0)
        {
            notes.Add($"Not read: {string.Join(", ", columns.Aside.Select(name => $"'{name}'"))}.");
        }

        return notes;
    }
}

/// <summary>A table of ratings whose columns are known and whose rows are still to be read.</summary>
internal sealed record RatingsSheet(
    IReadOnlyList<string> Names, IReadOnlyList<CsvRow> Rows, RatingsColumns Columns, Reliability.MeasurementLevel Level, string Source,
    ICollection<Problem> Problems)
{
    internal void Add(string code, int? line, string found, string expected, string remedy, bool isWarning = false) =>
        Problems.Add(new Problem(code, Source, line, found, expected, remedy, isWarning));

    /// <summary>
    /// Names of the units of rows that are units; by number where no column names them, with the cluster where several clusters have
    /// a unit of that name.
    /// </summary>
    internal string[] UnitNames()
    {
        var units = new (string Cluster, string Name)[Rows.Count];
        var seen = new Dictionary<(string Cluster, string Name), int>();
        for (var at = 0; at < units.Length; at++)
        {
            var row = Rows[at];
            units[at] = (Columns.Cluster < 0 ? "" : row.Cells[Columns.Cluster].Trim(), Columns.Unit < 0 ? Number.Format(at + 1) : row.Cells[Columns.Unit].Trim());
            if (units[at].Name.Length == 0)
            {
                Add("RA007", row.Line, "a row without its unit", "a name in each row", "Name the unit, or take the row out.");
            }
            else if (!seen.TryAdd(units[at], row.Line))
            {
                Add("RA006", row.Line, $"the unit '{units[at].Name}' again, as in line {seen[units[at]]}", "each unit once",
                    "Rename one, join the two rows, or say with --unit which column names the units.");
            }
        }

        return UnitNames(units);
    }

    /// <summary>Names of units that are known by cluster and name together.</summary>
    internal static string[] UnitNames(IReadOnlyCollection<(string Cluster, string Name)> units)
    {
        var areAlone = units.Select(unit => unit.Name).Distinct(StringComparer.Ordinal).Count() == units.Distinct().Count();
        return [.. units.Select(unit => areAlone ? unit.Name : $"{unit.Cluster}: {unit.Name}")];
    }

    /// <summary>Clusters of rows that are units; null without a column for them.</summary>
    internal string[]? Clusters() => Columns.Cluster < 0 ? null : [.. Rows.Select(Cluster)];

    /// <summary>A row's cluster.</summary>
    internal string Cluster(CsvRow row)
    {
        var name = row.Cells[Columns.Cluster].Trim();
        if (name.Length == 0)
        {
            Add("RA008", row.Line, "a row without its cluster", $"a name in the column '{Names[Columns.Cluster]}'", "Name what the unit belongs to.");
        }

        return name;
    }
}
