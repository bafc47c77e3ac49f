using Parallax.Corpora;
using Parallax.Files.Csv;

namespace Parallax.Files.Observed;

/// <summary>Dated events: events.csv of a study.</summary>
public static class EventsCsv
{
    private static readonly string[] Required = ["id", "date", "type", "actors", "summary", "source"];

    private static readonly (string Word, DatePrecision Value)[] Precisions =
        [("day", DatePrecision.Day), ("month", DatePrecision.Month), ("year", DatePrecision.Year)];

    /// <summary>The columns of the file.</summary>
    public static readonly CsvFile<Event> File = new(
        "events.csv",
        "One dated event.",
        [
            new("id", "Short name of its own.", row => row.Id),
            new("date", "yyyy, yyyy-mm or yyyy-mm-dd.", row => row.Date.ToString()),
            new("precision", "`day`, `month` or `year`: how exactly the date is known; empty for as it is written.", row => WordOf(row.Precision)),
            new("type", "A word of the study's, or `cameo:057` or `plover:AGREE`; only these have event scores.", row => row.Type.ToString()),
            new("actors", "Actors joined by `;`: first who acts, then whom it is towards.", row => string.Join(';', row.Actors)),
            new("theme", "Theme of the codebook; may be empty.", row => row.Theme),
            new("summary", "What happened, in words of the study's own.", row => row.Summary),
            new("source", "Who reports it.", row => row.Source),
            new("url", "Where it was seen.", row => row.Url),
        ]);

    /// <summary>Reads the events; a row with a fault is left out with a problem.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="problems">Where problems are added.</param>
    public static IEnumerable<(int Line, Event Row)> Read(string path, string source, ICollection<Problem> problems)
    {
        if (CsvTable.ReadFile(path, source, Required, [.. File.Header.Except(Required)], problems) is not { } table)
        {
            yield break;
        }

        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in table.Rows())
        {
            var cells = new ObservedCells(row, source, problems);
            var read = Read(cells);
            if (cells.IsSound && !lines.TryAdd(read.Id, row.Line))
            {
                cells.TellDouble($"the id '{read.Id}'", lines[read.Id], "Give one of the two another id, or take out the row that is double.");
            }

            if (cells.IsSound)
            {
                yield return (row.Line, read);
            }
        }
    }

    private static Event Read(ObservedCells cells)
    {
        var (date, precision) = Date(cells);
        return new Event
        {
            Id = cells.Name("id"),
            Date = date,
            Precision = precision,
            Type = Type(cells),
            Actors = cells.Actors("actors", isRequired: true),
            Theme = cells["theme"],
            Summary = cells.Filled("summary", "Say in your own words what happened."),
            Source = cells.Filled("source", "Say who reports it."),
            Url = cells["url"],
        };
    }

    // A day that is known to the month only counts as its month: it must not fall on one side of a break by a guess.
    private static (PartialDate Date, DatePrecision Precision) Date(ObservedCells cells)
    {
        if (cells.Date("date", isRequired: true) is not { } date)
        {
            return default;
        }

        var written = date.ToString().Length switch { 4 => DatePrecision.Year, 7 => DatePrecision.Month, _ => DatePrecision.Day };
        var precision = cells["precision"].Length == 0 ? written : cells.Word("precision", Precisions);
        if (precision < written)
        {
            cells.Tell("OB008", $"the date {date} with the precision {cells["precision"]}", $"at most the precision {WordOf(written)}",
                "Write the date as exactly as it is known, or correct the precision.");
        }

        var first = date.First;
        return precision switch
        {
            DatePrecision.Year when written < precision => (new PartialDate(new DateOnly(first.Year, 1, 1), new DateOnly(first.Year, 12, 31)), precision),
            DatePrecision.Month when written < precision =>
                (new PartialDate(new DateOnly(first.Year, first.Month, 1), new DateOnly(first.Year, first.Month, 1).AddMonths(1).AddDays(-1)), precision),
            _ => (date, precision),
        };
    }

    private static EventType Type(ObservedCells cells)
    {
        if (!EventType.TryParse(cells["type"], out var type))
        {
            cells.Tell("OB009", cells["type"].Length == 0 ? "no type" : $"the type '{cells["type"]}'",
                "a word of your own without a colon, cameo: with 2 to 4 digits, or plover: with a type of PLOVER",
                type.Scheme == EventScheme.Plover ? Nearest.Suggest(type.Code, EventType.PloverTypes)
                    : "CAMEO codes keep their first zero, as cameo:057; format the column as text.");
        }

        return type;
    }

    private static string WordOf(DatePrecision precision) => Precisions.First(pair => pair.Value == precision).Word;
}
