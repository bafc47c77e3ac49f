using Parallax.Corpora;
using Parallax.Files.Csv;

namespace Parallax.Files.Observed;

/// <summary>Published values of series: indicators.csv of a study.</summary>
public static class IndicatorsCsv
{
    private static readonly string[] Required = ["series", "period", "value", "unit", "source"];

    /// <summary>The columns of the file.</summary>
    public static readonly CsvFile<Indicator> File = new(
        "indicators.csv",
        "One published value. Sources that disagree have a row each; nothing is averaged.",
        [
            new("series", "Short name of the series; claims refer to it.", row => row.Series),
            new("period", "yyyy, yyyy-Qn, yyyy-mm or yyyy-mm-dd: what the value is for.", row => row.Period.ToString()),
            new("value", "The number, with a point and without grouping.", row => Number.Format(row.Value)),
            new("unit", "What it is counted in; one unit a series.", row => row.Unit),
            new("actor", "Whose value it is; may be empty.", row => row.Actor),
            new("partner", "The other side of a flow; may be empty.", row => row.Partner),
            new("source", "Who published it.", row => row.Source),
            new("url", "Where it was seen.", row => row.Url),
            new("retrieved", "When it was looked up.", row => row.Retrieved?.ToString() ?? ""),
            new("vintage", "State of the source's figures, such as the release.", row => row.Vintage),
            new("note", "What a reader must know of it.", row => row.Note),
        ]);

    /// <summary>Reads the values; a row with a fault is left out with a problem.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="problems">Where problems are added.</param>
    public static IEnumerable<(int Line, Indicator Row)> Read(string path, string source, ICollection<Problem> problems)
    {
        if (CsvTable.ReadFile(path, source, Required, [.. File.Header.Except(Required)], problems) is not { } table)
        {
            yield break;
        }

        var units = new Dictionary<string, (string Unit, int Line)>(StringComparer.Ordinal);
        var lines = new Dictionary<(string, ReportingPeriod, string, string, string, string), int>();
        foreach (var row in table.Rows())
        {
            var cells = new ObservedCells(row, source, problems);
            var read = Read(cells);
            if (!cells.IsSound)
            {
                continue;
            }

            if (!units.TryAdd(read.Series, (read.Unit, row.Line)) && units[read.Series] is var first && first.Unit != read.Unit)
            {
                cells.Tell("OB007", $"{read.Series} in '{read.Unit}', in line {first.Line} in '{first.Unit}'", "one unit a series",
                    "Convert the value and say so in the note, or give it a series of its own.");
            }

            if (!lines.TryAdd((read.Series, read.Period, read.Actor, read.Partner, read.Source, read.Vintage), row.Line))
            {
                cells.TellDouble($"{read.Series} for {read.Period} by the same source and vintage",
                    lines[(read.Series, read.Period, read.Actor, read.Partner, read.Source, read.Vintage)],
                    "Take one out; if the source published both, tell them apart by the column vintage.");
            }

            if (cells.IsSound)
            {
                yield return (row.Line, read);
            }
        }
    }

    private static Indicator Read(ObservedCells cells) => new()
    {
        Series = cells.Name("series"),
        Period = cells.Period("period"),
        Value = cells.Value("value"),
        Unit = cells.Filled("unit", "Say what the value is counted in, as USD bn."),
        Actor = cells["actor"],
        Partner = cells["partner"],
        Source = cells.Filled("source", "Say who published the value."),
        Url = cells["url"],
        Retrieved = cells.Date("retrieved", isRequired: false),
        Vintage = cells["vintage"],
        Note = cells["note"],
    };
}
