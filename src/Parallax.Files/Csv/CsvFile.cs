using System.Buffers;
using System.Text;

namespace Parallax.Files.Csv;

/// <summary>One column of a CSV file that Parallax writes.</summary>
/// <typeparam name="TRow">What a row is written from.</typeparam>
/// <param name="Name">Name in the header.</param>
/// <param name="Description">What it holds, for the guide.</param>
/// <param name="Value">The cell of a row.</param>
public sealed record CsvColumn<TRow>(string Name, string Description, Func<TRow, string> Value);

/// <summary>A CSV file that Parallax writes: header, guide and schema test all come from this one list.</summary>
/// <typeparam name="TRow">What a row is written from.</typeparam>
/// <param name="Name">File name.</param>
/// <param name="Description">What a row is, for the guide.</param>
/// <param name="Columns">Columns in order.</param>
public sealed record CsvFile<TRow>(string Name, string Description, IReadOnlyList<CsvColumn<TRow>> Columns)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Names of the columns in order.</summary>
    public IReadOnlyList<string> Header => [.. Columns.Select(column => column.Name)];

    /// <summary>Writes header and rows to a file, UTF-8 without byte order mark.</summary>
    public void Write(string path, IEnumerable<TRow> rows)
    {
        using var writer = new StreamWriter(path, append: false, Utf8, bufferSize: 64 * 1024);
        Write(writer, rows);
    }

    /// <summary>Writes header and rows: comma, LF, quotes only where a cell needs them (RFC 4180).</summary>
    public void Write(TextWriter writer, IEnumerable<TRow> rows)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(rows);
        CsvLine.Write(writer, Columns.Select(column => column.Name));
        foreach (var row in rows)
        {
            CsvLine.Write(writer, Columns.Select(column => column.Value(row)));
        }
    }
}

/// <summary>One line of CSV.</summary>
public static class CsvLine
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>Writes the cells, parted by commas and ended by LF.</summary>
    public static void Write(TextWriter writer, IEnumerable<string> cells, char delimiter = ',')
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(cells);
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst)
            {
                writer.Write(delimiter);
            }

            isFirst = false;
            if (cell.AsSpan().ContainsAny(NeedsQuotes) || cell.Contains(delimiter, StringComparison.Ordinal))
            {
                writer.Write('"');
                writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
                writer.Write('"');
            }
            else
            {
                writer.Write(cell);
            }
        }

        writer.Write('\n');
    }
}
