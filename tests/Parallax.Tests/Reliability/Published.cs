namespace Parallax.Reliability;

/// <summary>Tables of ratings that were published with their coefficients.</summary>
internal static class Published
{
    /// <summary>Krippendorff (2011), section C: four observers, twelve units; a coder a line, a point for no value.</summary>
    public static readonly string[] FourObservers = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."];

    /// <summary>The same as the package irrCAC prints it, where the last unit's only value is the third rater's.</summary>
    public static readonly string[] FourRaters = ["123321412...", "1233224125..", ".33323422513", "12332441251."];

    /// <summary>The three coders and fifteen units of the article on Krippendorff's α in Wikipedia.</summary>
    public static readonly string[] ThreeCoders = [".....34121133.3", "1.213343.......", "..21344.21133.4"];

    /// <summary>Abstractors of pregnancy records, printed with the package irrCAC and in Gwet (2014).</summary>
    public static readonly int[,] Abstractors = { { 13, 0, 0 }, { 0, 20, 7 }, { 0, 4, 56 } };

    /// <summary>Gwet (2008), table of the prevalence paradox.</summary>
    public static readonly int[,] Paradox = { { 118, 5 }, { 2, 0 } };

    /// <summary>Cohen (1960), page 45.</summary>
    public static readonly int[,] Cohen1960 = { { 88, 14, 18 }, { 10, 40, 10 }, { 2, 6, 12 } };

    /// <summary>Six raters and fifteen psychiatric patients, as printed with the package irrCAC: a unit a row, a diagnosis a column.</summary>
    public static readonly int[] SixRaters =
    [
        0, 0, 0, 6, 0, 0, 3, 0, 0, 3, 0, 1, 4, 0, 1, 0, 0, 0, 0, 6, 0, 3, 0, 3, 0,
        2, 0, 4, 0, 0, 0, 0, 4, 0, 2, 2, 0, 3, 1, 0, 2, 0, 0, 4, 0, 0, 0, 0, 0, 6,
        1, 0, 0, 5, 0, 1, 1, 0, 4, 0, 0, 3, 3, 0, 0, 1, 0, 0, 5, 0, 0, 2, 0, 3, 1,
    ];

    /// <summary>Fourteen raters and ten subjects: the worked example of Fleiss' κ in Wikipedia.</summary>
    public static readonly int[] FourteenRaters =
    [
        0, 0, 0, 0, 14, 0, 2, 6, 4, 2, 0, 0, 3, 5, 6, 0, 3, 9, 2, 0, 2, 2, 8, 1, 1,
        7, 7, 0, 0, 0, 3, 2, 6, 3, 0, 2, 5, 3, 2, 2, 6, 5, 2, 1, 0, 0, 2, 2, 3, 7,
    ];

    /// <summary>Coders' lines as data; blanks are no units.</summary>
    public static ReliabilityData Lines(MeasurementLevel level, params string[] lines)
    {
        string[] rows = [.. lines.Select(line => line.Replace(" ", "", StringComparison.Ordinal))];
        var units = rows[0].Length;
        var cells = new int[units * rows.Length];
        string[] names = [.. string.Concat(rows).Replace(".", "", StringComparison.Ordinal).Distinct().Order().Select(letter => letter.ToString())];
        for (var unit = 0; unit < units; unit++)
        {
            for (var coder = 0; coder < rows.Length; coder++)
            {
                cells[(unit * rows.Length) + coder] = Array.IndexOf(names, rows[coder][unit].ToString());
            }
        }

        return ReliabilityData.OfCoders(Scale(level, names), [], [.. rows.Select((_, at) => $"c{at + 1}")], cells);
    }

    /// <summary>A cross-table of two coders as data.</summary>
    public static ReliabilityData Table(int[,] counts, MeasurementLevel level = MeasurementLevel.Nominal)
    {
        var cells = new List<int>();
        for (var row = 0; row < counts.GetLength(0); row++)
        {
            for (var column = 0; column < counts.GetLength(1); column++)
            {
                for (var unit = 0; unit < counts[row, column]; unit++)
                {
                    cells.AddRange([row, column]);
                }
            }
        }

        string[] names = [.. Enumerable.Range(1, counts.GetLength(0)).Select(value => $"{value}")];
        return ReliabilityData.OfCoders(Scale(level, names), [], ["rows", "columns"], [.. cells]);
    }

    /// <summary>Counts of five values a unit as data.</summary>
    public static ReliabilityData Counts(int[] counts) =>
        ReliabilityData.OfCounts(ValueScale.Nominal(["1", "2", "3", "4", "5"]), [], counts);

    private static ValueScale Scale(MeasurementLevel level, string[] names) => level == MeasurementLevel.Nominal
        ? ValueScale.Nominal(names)
        : ValueScale.Numeric(level, [.. names.Select(name => (double)(name[0] - '0'))], names);
}
