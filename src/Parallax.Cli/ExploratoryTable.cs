using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parallax.Files;

namespace Parallax.Cli;

/// <summary>A table of an exploration. Wherever it is printed it says that it is exploratory.</summary>
/// <param name="Name">Key of the analysis, such as <c>keyness</c>.</param>
/// <param name="Title">What the table shows, in words.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">Cells: text, whole numbers, numbers, or null for what is undefined.</param>
internal sealed record ExploratoryTable(
    string Name, string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    private const string Mark = "exploratory";

    /// <summary>Columns that only programs get, for want of room.</summary>
    public IReadOnlyList<string> OnlyForPrograms { get; init; } = [];

    /// <summary>Sentences under the table, for people.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Prints the table as asked.</summary>
    public void Write(bool isJson, bool isCsv, TextWriter writer)
    {
        if (isJson)
        {
            WriteJson(writer);
        }
        else if (isCsv)
        {
            new PrintedTable([Mark, .. Columns], [.. Rows.Select(row => (IReadOnlyList<string>)["true", .. row.Select(Exact)])]).WriteCsv(writer);
        }
        else
        {
            WriteText(writer);
        }
    }

    private void WriteText(TextWriter writer)
    {
        WrappedText.Write(writer, $"EXPLORATORY: {Title}");
        writer.WriteLine();
        int[] shown = [.. Enumerable.Range(0, Columns.Count).Where(at => !OnlyForPrograms.Contains(Columns[at]))];
        new PrintedTable(
            [.. shown.Select(at => Columns[at])],
            [.. Rows.Select(row => (IReadOnlyList<string>)[.. shown.Select(at => Short(row[at]))])]).WriteText(writer);
        foreach (var note in Notes)
        {
            writer.WriteLine();
            WrappedText.Write(writer, note);
        }
    }

    // An object, not a list, so that the mark stands once and before everything else.
    private void WriteJson(TextWriter writer)
    {
        using var memory = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(memory, options))
        {
            json.WriteStartObject();
            json.WriteBoolean(Mark, true);
            json.WriteString("analysis", Name);
            json.WriteString("title", Title);
            json.WriteStartArray("rows");
            foreach (var row in Rows)
            {
                json.WriteStartObject();
                foreach (var (name, cell) in Columns.Zip(row))
                {
                    json.WritePropertyName(name);
                    WriteCell(json, cell);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        writer.WriteLine(Encoding.UTF8.GetString(memory.ToArray()));
    }

    private static void WriteCell(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            default:
                json.WriteRawValue(Exact(cell));
                break;
        }
    }

    private static string Exact(object? cell) => cell switch
    {
        null => "",
        double number => Number.Format(number),
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };

    private static string Short(object? cell) => cell switch
    {
        double number => Number.Short(number),
        _ => Exact(cell),
    };
}
