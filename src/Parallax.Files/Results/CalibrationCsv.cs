using Parallax.Comparison;
using Parallax.Files.Csv;

namespace Parallax.Files.Results;

/// <summary>Whether codes are found alike in texts that say the same in two languages: calibration.csv.</summary>
public static class CalibrationCsv
{
    /// <summary>The columns of the file.</summary>
    public static readonly CsvFile<CalibrationRow> File = new(
        "calibration.csv",
        "One code or theme in two languages, over joint declarations and treaties that share a `pair`. In a study of one language the file "
        + "has its header only. See [language calibration](../methods/language-calibration.md).",
        [
            new("code", "A code, a theme, or `all`: any code.", row => row.Code),
            new("language", "The first language.", row => row.Language),
            new("other", "The second.", row => row.Other),
            new("documents", "Parallel texts counted in both.", row => Number.Format(row.Documents)),
            new("difference", "Mean share of sentences in the first minus in the second.", row => Number.Format(row.Difference)),
            new("lower", "Lower end of its 90 % interval.", row => Number.Format(row.Lower)),
            new("upper", "Upper end.", row => Number.Format(row.Upper)),
            new("status", "passed: the two may be compared; failed: the difference is subtracted where they meet; untested: they are not compared.",
                row => row.Status.ToString().ToLowerInvariant()),
            new("reason", "Why, in plain words; empty where it passed.", row => row.Reason),
        ]);
}
