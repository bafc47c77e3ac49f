using System.Globalization;
using System.Text.RegularExpressions;

namespace Parallax.Files.Csv;

/// <summary>Dates as a spreadsheet rewrites them: recognised so that the remedy can be told, never read.</summary>
public static partial class RewrittenDate
{
    /// <summary>How to mend a rewritten date; null where the text is none.</summary>
    public static string? Remedy(string text)
    {
        if (Serial().IsMatch(text))
        {
            var day = DateTime.FromOADate(int.Parse(text, CultureInfo.InvariantCulture));
            return Write(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                + " The number is how a spreadsheet stores a day." + Prevent;
        }

        if (YearFirst().Match(text) is { Success: true } first)
        {
            return Write(Iso(first.Groups[1].Value, first.Groups[2].Value, first.Groups[3].Value)) + Prevent;
        }

        if (YearLast().Match(text) is not { Success: true } last)
        {
            return null;
        }

        var (a, b, year) = (int.Parse(last.Groups[1].Value, CultureInfo.InvariantCulture),
            int.Parse(last.Groups[3].Value, CultureInfo.InvariantCulture), last.Groups[4].Value);
        var isDotted = last.Groups[2].Value == ".";
        return year.Length == 4 && (isDotted || a > 12) && b is >= 1 and <= 12 && a <= 31
                ? Write(Iso(year, last.Groups[3].Value, last.Groups[1].Value)) + Prevent
            : year.Length == 4 && !isDotted && b > 12 && a <= 12
                ? Write(Iso(year, last.Groups[1].Value, last.Groups[3].Value)) + Prevent
            : "Which of the numbers is the day cannot be told: look the date up and write it as yyyy-mm-dd." + Prevent;
    }

    private const string Prevent = " Format the column as text before you enter dates in a spreadsheet.";

    private static string Write(string date) => $"Write {date} if that is the day meant.";

    private static string Iso(string year, string month, string day) => $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}";

    [GeneratedRegex(@"^\d{5}$")]
    private static partial Regex Serial();

    [GeneratedRegex(@"^(\d{4})[./](\d{1,2})[./](\d{1,2})(?: .*)?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(\d{1,2})([./-])(\d{1,2})[./-](\d{4}|\d{2})(?: .*)?$")]
    private static partial Regex YearLast();
}
