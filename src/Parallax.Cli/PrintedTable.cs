using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parallax.Files.Csv;

namespace Parallax.Cli;

/// <summary>A table as a command prints it: aligned for people, or CSV or JSON for programs.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">Cells of the rows.</param>
internal sealed record PrintedTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int BetweenColumns = 2;

    /// <summary>Writes aligned columns; a Chinese character takes two places.</summary>
    public void WriteText(TextWriter writer)
    {
        string[][] rows = [.. Rows.Prepend(Columns).Select(row => row.Select(PlainText.Of).ToArray())];
        int[] widths = [.. Columns.Select((_, at) => rows.Max(row => Width(row[at])))];
        foreach (var row in rows)
        {
            var line = new StringBuilder();
            for (var at = 0; at < row.Length; at++)
            {
                line.Append(row[at]).Append(' ', widths[at] - Width(row[at]) + BetweenColumns);
            }

            writer.WriteLine(line.ToString().TrimEnd());
        }
    }

    /// <summary>Writes CSV; what a spreadsheet would run as a formula has an apostrophe before it.</summary>
    public void WriteCsv(TextWriter writer)
    {
        foreach (var row in Rows.Prepend(Columns))
        {
            CsvLine.Write(writer, row.Select(SpreadsheetText.Of));
        }
    }

    /// <summary>Writes a list of objects, one a row.</summary>
    public void WriteJson(TextWriter writer)
    {
        using var memory = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(memory, options))
        {
            json.WriteStartArray();
            foreach (var row in Rows)
            {
                json.WriteStartObject();
                foreach (var (name, cell) in Columns.Zip(row))
                {
                    json.WriteString(name, cell);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        writer.WriteLine(Encoding.UTF8.GetString(memory.ToArray()));
    }

    /// <summary>Places that a text takes on a terminal.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var isMark = category is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format;
            width += isMark ? 0 : IsWide(rune.Value) ? 2 : 1;
        }

        return width;
    }

    private static bool IsWide(int value) => value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF)
        or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F)
        or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD);
}
