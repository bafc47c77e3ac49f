using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Parallax.Corpora;

namespace Parallax.Files.Csv;

/// <summary>A row of a CSV file with its line.</summary>
/// <param name="Line">Line the row begins on, from 1.</param>
/// <param name="Columns">Column name to position, shared by all rows.</param>
/// <param name="Cells">Cells in the file's order.</param>
public sealed record CsvRow(int Line, IReadOnlyDictionary<string, int> Columns, IReadOnlyList<string> Cells)
{
    /// <summary>The cell of a column, without surrounding blanks; empty where the file has no such column.</summary>
    public string this[string column] => Columns.TryGetValue(column, out var at) ? Cells[at].Trim() : "";
}

/// <summary>A CSV file read strictly: UTF-8, one header line, each column known, each row of the header's length.</summary>
/// <remarks>
/// Accepts what spreadsheets write: a byte order mark, CRLF, semicolons or tabs instead of commas, blank lines and a line such as
/// <c>sep=;</c> above the header.
/// </remarks>
public sealed class CsvTable
{
    private const int MostBytes = 256 * 1024 * 1024;
    private const int MostCellCharacters = 1024 * 1024;

    private readonly string text;
    private readonly string source;
    private readonly ICollection<Problem> problems;
    private Dictionary<string, int> columns = [];

    // A table of ratings says with a row of blanks that nobody rated the unit.
    private bool hasOwnColumns;

    private CsvTable(string text, string source, ICollection<Problem> problems)
    {
        var (start, line, named) = Opening(text);
        (this.text, this.source, this.problems) = (text[start..], source, problems);
        (HeaderLine, Delimiter) = (line, named ?? GuessDelimiter(this.text));
    }

    /// <summary>Line of the header, from 1.</summary>
    public int HeaderLine { get; }

    /// <summary>What parts the cells: a comma, a semicolon or a tab, as a line above the header says or the header shows.</summary>
    public char Delimiter { get; }

    /// <summary>Columns in the file's order.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>Opens a file; null where its header cannot be used, and then the problems say why.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="required">Columns that must be there.</param>
    /// <param name="optional">Columns that may be there; any other is a problem.</param>
    /// <param name="problems">Where problems are added, also while rows are read.</param>
    public static CsvTable? ReadFile(
        string path, string source, IReadOnlyCollection<string> required, IReadOnlyCollection<string> optional,
        ICollection<Problem> problems) =>
        TextFile.ReadUtf8(path, source, MostBytes, problems) is { } text ? Read(text, source, required, optional, problems) : null;

    /// <summary>Opens a file whose columns have names of the user's own; null where its header cannot be used.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="problems">Where problems are added, also while rows are read.</param>
    public static CsvTable? ReadFileOfAnyColumns(string path, string source, ICollection<Problem> problems) =>
        TextFile.ReadUtf8(path, source, MostBytes, problems) is { } text ? ReadAnyColumns(text, source, problems) : null;

    /// <summary>Opens a file in which other columns than those needed are passed over; null where its header cannot be used.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="required">Columns that must be there.</param>
    /// <param name="problems">Where problems are added, also while rows are read.</param>
    public static CsvTable? ReadFileWith(
        string path, string source, IReadOnlyCollection<string> required, ICollection<Problem> problems)
    {
        if (TextFile.ReadUtf8(path, source, MostBytes, problems) is not { } text)
        {
            return null;
        }

        var table = new CsvTable(text, source, problems);
        return table.ReadHeader(required, null) ? table : null;
    }

    /// <summary>Opens text whose columns have names of the user's own; null where its header cannot be used.</summary>
    public static CsvTable? ReadAnyColumns(string text, string source, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var table = new CsvTable(text, source, problems);
        return table.ReadHeader([], null) ? table : null;
    }

    /// <summary>Opens text as a table; null where its header cannot be used.</summary>
    public static CsvTable? Read(
        string text, string source, IReadOnlyCollection<string> required, IReadOnlyCollection<string> optional,
        ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var table = new CsvTable(text, source, problems);
        return table.ReadHeader(required, optional) ? table : null;
    }

    /// <summary>
    /// Rows in the file's order, read as they are asked for; a row that cannot be used is left out with a problem, and one that
    /// is blank is passed over, unless columns have names of the user's own.
    /// </summary>
    public IEnumerable<CsvRow> Rows()
    {
        using var parser = Open();
        var line = HeaderLine;
        var isHeader = true;
        while (ReadRow(parser))
        {
            // RawRow is the line a row ends on; a quoted cell may span several.
            var start = line;
            line = parser.RawRow + HeaderLine;
            var cells = parser.Record ?? [];
            if (isHeader)
            {
                isHeader = false;
            }
            else if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace) && (cells.Length == 1 || !hasOwnColumns))
            {
                // A blank line, or a row that a spreadsheet leaves where cells were emptied.
            }
            else if (cells.Length == Columns.Count)
            {
                yield return new CsvRow(start, columns, cells);
            }
            else
            {
                problems.Add(new Problem(
                    "CS005", source, start, $"{cells.Length} cells", $"{Columns.Count} cells, one for each column",
                    "Put a cell that contains the delimiter in double quotes, and check for missing or surplus delimiters."));
            }
        }
    }

    // Without a list of optional columns any column may be there.
    private bool ReadHeader(IReadOnlyCollection<string> required, IReadOnlyCollection<string>? optional)
    {
        var before = problems.Count;
        hasOwnColumns = required.Count == 0;
        using var parser = Open();
        if (string.IsNullOrWhiteSpace(text) || !ReadRow(parser) || parser.Record is not { } cells)
        {
            problems.Add(new Problem(
                "CS001", source, HeaderLine, "no header line", required.Count == 0 ? "names of columns" : string.Join(",", required), "Begin the file with the names of its columns."));
            return false;
        }

        Columns = [.. cells.Select(name => name.Trim())];
        columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = optional is null ? null : new HashSet<string>([.. required, .. optional], StringComparer.Ordinal);
        for (var at = 0; at < Columns.Count; at++)
        {
            CheckColumn(Columns[at], at, known);
        }

        foreach (var missing in required.Where(name => !columns.ContainsKey(name)))
        {
            problems.Add(new Problem(
                "CS002", source, HeaderLine, $"no column '{missing}'", string.Join(",", required), "Add the column to the header and to every row."));
        }

        return problems.Count == before;
    }

    private void CheckColumn(string name, int at, HashSet<string>? known)
    {
        if (known?.Contains(name) == false)
        {
            problems.Add(new Problem(
                "CS004", source, HeaderLine, $"the unknown column '{name}'", "only columns that the guide lists",
                $"{Nearest.Suggest(name, known)} Columns of your own belong in another file.".Trim()));
        }
        else if (!columns.TryAdd(name, at))
        {
            problems.Add(new Problem(
                "CS003", source, HeaderLine, $"the column '{name}' twice", "each column once",
                hasOwnColumns ? "If this line is a row, put a line with the names of the columns above it; else rename one of the two."
                    : "Take one of the two out."));
        }
    }

    private bool ReadRow(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            problems.Add(new Problem(
                "CS008", source, parser.RawRow + HeaderLine - 1, "a cell of more than a million characters", "cells that a person wrote",
                "Check that this is the file you mean, and that no double quote before this line is left open."));
            return false;
        }
    }

    private CsvParser Open()
    {
        var isReported = false;
        return new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter.ToString(),
            MaxFieldSize = MostCellCharacters,
            IgnoreBlankLines = false,
            BadDataFound = args =>
            {
                if (!isReported)
                {
                    isReported = true;
                    problems.Add(Unclosed((args.Context.Parser?.RawRow ?? 1) + HeaderLine - 1));
                }
            },
        });
    }

    private Problem Unclosed(int line) => new(
        "CS006", source, line, "a double quote out of place or never closed", "quotes around whole cells, doubled inside them",
        "Write \"the \"\"inner\"\" quote\" this way.");

    // Where the header begins, on which line, and what parts the cells if a line such as sep=; says so.
    private static (int Start, int Line, char? Delimiter) Opening(string text)
    {
        var (start, line, delimiter) = (0, 1, (char?)null);
        while (text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var length)
        {
            var first = text.AsSpan(start, length);
            if (delimiter is null && first.Trim('"') is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', ',' or ';' or '\t'] said)
            {
                delimiter = said[^1];
            }
            else if (!first.IsWhiteSpace())
            {
                break;
            }

            start += length + (text.AsSpan(start + length).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1);
            line++;
        }

        return (start, line, delimiter);
    }

    private static char GuessDelimiter(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? text : text[..end];
        var (best, most) = (',', 0);
        foreach (var candidate in (ReadOnlySpan<char>)[',', ';', '\t'])
        {
            var count = header.AsSpan().Count(candidate);
            if (count > most)
            {
                (best, most) = (candidate, count);
            }
        }

        return best;
    }
}
