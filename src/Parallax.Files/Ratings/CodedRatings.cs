using Parallax.Files.Csv;
using Parallax.Reliability;

namespace Parallax.Files.Ratings;

/// <summary>Layouts in which every value has its coder.</summary>
internal static class CodedRatings
{
    internal static RatingsFile? Wide(RatingsSheet sheet)
    {
        var (names, clusters) = (sheet.UnitNames(), sheet.Clusters());
        int[] coders = [.. sheet.Columns.Ratings];
        var values = new ValueIds();
        var cells = new int[checked(sheet.Rows.Count * coders.Length)];
        for (var unit = 0; unit < sheet.Rows.Count; unit++)
        {
            var row = sheet.Rows[unit];
            for (var coder = 0; coder < coders.Length; coder++)
            {
                cells[(unit * coders.Length) + coder] = values.Read(row.Cells[coders[coder]], row.Line);
            }
        }

        return File(sheet, names, [.. coders.Select(at => sheet.Names[at])], cells, values, clusters, Lines(sheet.Rows));
    }

    internal static RatingsFile? CodersInRows(RatingsSheet sheet)
    {
        int[] units = [.. sheet.Columns.Ratings];
        var values = new ValueIds();
        var coders = new string[sheet.Rows.Count];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var cells = new int[checked(units.Length * coders.Length)];
        for (var coder = 0; coder < coders.Length; coder++)
        {
            var row = sheet.Rows[coder];
            coders[coder] = row.Cells[0].Trim();
            if (coders[coder].Length == 0)
            {
                sheet.Add("RA007", row.Line, "a row without its coder", "a name in each row", "Name the coder, or take the row out.");
            }
            else if (!seen.Add(coders[coder]))
            {
                sheet.Add("RA006", row.Line, $"the coder '{coders[coder]}' again", "each coder once", "Rename one of the two.");
            }

            for (var unit = 0; unit < units.Length; unit++)
            {
                cells[(unit * coders.Length) + coder] = values.Read(row.Cells[units[unit]], row.Line);
            }
        }

        return File(sheet, [.. units.Select(at => sheet.Names[at])], coders, cells, values, null, []);
    }

    internal static RatingsFile? Long(RatingsSheet sheet)
    {
        var units = new Dictionary<(string Cluster, string Name), int>();
        var coders = new Dictionary<string, int>(StringComparer.Ordinal);
        var values = new ValueIds();
        var given = new List<(int Unit, int Coder, int Value, int Line)>(sheet.Rows.Count);
        List<int> lines = [];
        foreach (var row in sheet.Rows)
        {
            string unit = row.Cells[sheet.Columns.Unit].Trim(), coder = row.Cells[sheet.Columns.Coder].Trim();
            if (unit.Length == 0 || coder.Length == 0)
            {
                sheet.Add("RA007", row.Line, $"a row without its {(unit.Length == 0 ? "unit" : "coder")}", "a name in each row",
                    "Name it, or take the row out.");
                continue;
            }

            var key = (sheet.Columns.Cluster < 0 ? "" : sheet.Cluster(row), unit);
            if (units.TryAdd(key, units.Count))
            {
                lines.Add(row.Line);
            }

            coders.TryAdd(coder, coders.Count);
            given.Add((units[key], coders[coder], values.Read(row.Cells[sheet.Columns.Value], row.Line), row.Line));
        }

        return File(
            sheet, RatingsSheet.UnitNames(units.Keys), [.. coders.Keys], Cells(sheet, units.Count, coders, given), values,
            sheet.Columns.Cluster < 0 ? null : [.. units.Keys.Select(unit => unit.Cluster)], lines);
    }

    private static int[] Cells(
        RatingsSheet sheet, int units, Dictionary<string, int> coders, List<(int Unit, int Coder, int Value, int Line)> given)
    {
        var cells = new int[checked(units * coders.Count)];
        var isGiven = new bool[cells.Length];
        Array.Fill(cells, ReliabilityData.Missing);
        foreach (var (unit, coder, value, line) in given)
        {
            var at = (unit * coders.Count) + coder;
            if (isGiven[at])
            {
                sheet.Add("RA006", line, "a second value of the same coder for the same unit", "one value for each unit and coder",
                    "Take one of the two out.");
            }

            (cells[at], isGiven[at]) = (value, true);
        }

        return cells;
    }

    private static RatingsFile? File(
        RatingsSheet sheet, string[] units, string[] coders, int[] cells, ValueIds values, IReadOnlyList<string>? clusters,
        IReadOnlyList<int> lines)
    {
        if (values.Scale(sheet.Level, isOrderGiven: false, sheet.Source, sheet.Problems) is not var (scale, places)
            || sheet.Problems.Any(problem => !problem.IsWarning))
        {
            return null;
        }

        foreach (ref var cell in cells.AsSpan())
        {
            cell = cell == ReliabilityData.Missing ? cell : places[cell];
        }

        (coders, cells) = WithoutEmptyCoders(sheet, coders, cells);
        return coders.Length == 0 ? null
            : new RatingsFile(ReliabilityData.OfCoders(scale, units, coders, cells), clusters, lines, sheet.Columns.Layout, []);
    }

    // A coder without values is none: two others are then a pair.
    private static (string[] Coders, int[] Cells) WithoutEmptyCoders(RatingsSheet sheet, string[] coders, int[] cells)
    {
        var hasValues = new bool[coders.Length];
        for (var at = 0; at < cells.Length; at++)
        {
            hasValues[at % coders.Length] |= cells[at] != ReliabilityData.Missing;
        }

        foreach (var coder in coders.Where((_, at) => !hasValues[at]))
        {
            sheet.Add("RA012", null, $"no value of the coder '{coder}'", "values", "The coder is left out.", isWarning: true);
        }

        if (!hasValues.Contains(true))
        {
            sheet.Add("RA009", null, "no values at all", "ratings", "Check that this is the file you mean.");
        }

        return hasValues.Contains(false)
            ? ([.. coders.Where((_, at) => hasValues[at])], [.. cells.Where((_, at) => hasValues[at % coders.Length])])
            : (coders, cells);
    }

    private static int[] Lines(IReadOnlyList<CsvRow> rows) => [.. rows.Select(row => row.Line)];
}
