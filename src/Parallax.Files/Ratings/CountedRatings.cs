using Parallax.Files.Csv;
using Parallax.Reliability;

namespace Parallax.Files.Ratings;

/// <summary>Layouts whose cells count ratings.</summary>
internal static class CountedRatings
{
    // A cross-table is spread out into its units; more would not fit into memory.
    private const int MostUnits = 20_000_000;

    internal static RatingsFile? Counts(RatingsSheet sheet)
    {
        var (names, clusters) = (sheet.UnitNames(), sheet.Clusters());
        int[] columns = [.. sheet.Columns.Ratings];
        var values = new ValueIds();
        foreach (var at in columns)
        {
            values.Read(sheet.Names[at], 1);
        }

        var counts = new int[checked(sheet.Rows.Count * columns.Length)];
        for (var unit = 0; unit < sheet.Rows.Count; unit++)
        {
            for (var k = 0; k < columns.Length; k++)
            {
                counts[(unit * columns.Length) + k] = Count(sheet, sheet.Rows[unit], columns[k]);
            }
        }

        if (Scale(sheet, values) is not var (scale, places))
        {
            return null;
        }

        var sorted = new int[checked(sheet.Rows.Count * scale.Count)];
        for (var at = 0; at < counts.Length; at++)
        {
            // Two columns may be one value: 1 and 1.0.
            sorted[(at / columns.Length * scale.Count) + places[at % columns.Length]] += counts[at];
        }

        return new RatingsFile(
            ReliabilityData.OfCounts(scale, names, sorted), clusters, [.. sheet.Rows.Select(row => row.Line)], RatingsLayout.Counts, []);
    }

    internal static RatingsFile? Table(RatingsSheet sheet)
    {
        int[] columns = [.. sheet.Columns.Ratings];
        var values = new ValueIds();
        int[] ofColumn = [.. columns.Select(at => values.Read(sheet.Names[at], 1))];
        int[] ofRow = [.. sheet.Rows.Select(row => Array.IndexOf([.. columns.Select(at => sheet.Names[at])], row.Cells[0].Trim()))];
        CheckRows(sheet, ofRow, ofColumn);
        long units = 0;
        var counts = new int[sheet.Rows.Count, columns.Length];
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            for (var k = 0; k < columns.Length; k++)
            {
                units += counts[row, k] = Count(sheet, sheet.Rows[row], columns[k]);
            }
        }

        if (units > MostUnits)
        {
            sheet.Add("RA004", null, $"{units} units", $"at most {MostUnits}", "Give a sample of them.");
        }

        if (Scale(sheet, values) is not var (scale, places))
        {
            return null;
        }

        var cells = new int[2 * units];
        var next = 0;
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            for (var k = 0; k < columns.Length; k++)
            {
                for (var unit = 0; unit < counts[row, k]; unit++)
                {
                    cells[next++] = places[ofRow[row]];
                    cells[next++] = places[ofColumn[k]];
                }
            }
        }

        return new RatingsFile(ReliabilityData.OfCoders(scale, [], ["rows", "columns"], cells), null, [], RatingsLayout.Table, []);
    }

    private static void CheckRows(RatingsSheet sheet, int[] ofRow, int[] ofColumn)
    {
        if (ofColumn.Contains(ReliabilityData.Missing))
        {
            sheet.Add("RA005", 1, "a column of values without a name", "the value as its name", "Name the column, and the row of the same value.");
        }

        var seen = new HashSet<int>();
        for (var row = 0; row < ofRow.Length; row++)
        {
            if (ofRow[row] < 0 || !seen.Add(ofRow[row]))
            {
                sheet.Add("RA005", sheet.Rows[row].Line, $"the row '{sheet.Rows[row].Cells[0].Trim()}'{(ofRow[row] < 0 ? "" : " again")}",
                    "one row for each column, with the same name", "Name rows and columns by the same values, also those one coder never gave.");
            }
        }

        if (ofRow.Length != ofColumn.Length)
        {
            sheet.Add("RA005", null, $"{ofRow.Length} rows and {ofColumn.Length} columns of values", "as many rows as columns",
                "Write a row of zeros for a value that a coder never gave.");
        }
    }

    private static (ValueScale Scale, int[] Places)? Scale(RatingsSheet sheet, ValueIds values) =>
        values.Scale(sheet.Level, isOrderGiven: true, sheet.Source, sheet.Problems) is { } scale
            && sheet.Problems.All(problem => problem.IsWarning) ? scale : null;

    private static int Count(RatingsSheet sheet, CsvRow row, int at)
    {
        var text = row.Cells[at].Trim();
        if (Number.TryParseCount(text, out var count))
        {
            return count;
        }

        sheet.Add("RA004", row.Line, $"'{text}' in the column '{sheet.Names[at]}'", "how many, a whole number from 0",
            "Write 0 where there are none; if the cells are values, say --layout wide.");
        return 0;
    }
}
