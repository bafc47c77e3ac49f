using System.Globalization;

namespace Parallax.Reports;

/// <summary>Numbers and lists as a reader is told them.</summary>
public static class Wording
{
    // Names of places and peoples that themes and codes of international relations begin with.
    private static readonly string[] Proper =
    [
        "African", "American", "Arctic", "Asian", "Atlantic", "Chinese", "Eurasian", "Europe", "European", "Indian", "Pacific", "Russian",
        "Soviet", "Taiwan", "Ukraine", "Ukrainian", "Western",
    ];

    /// <summary>A value on a scale: 42.1%, +3.2 points, 0.57.</summary>
    public static string Value(double value, ChartScale scale) => scale switch
    {
        ChartScale.Share => Rounded(value * 100, "0.0") + "%",
        ChartScale.Points => Signed(value * 100, "0.0") + " points",
        ChartScale.Index => Rounded(value, "0.00"),
        ChartScale.IndexDifference => Signed(value, "0.00"),
        ChartScale.Year => Rounded(value, "0"),
        ChartScale.Number => Rounded(value, "#,0.##"),
        _ => Rounded(value, "#,0"),
    };

    /// <summary>An interval without its unit: 38.2 to 46.0; empty where there is none.</summary>
    public static string Interval(double? lower, double? upper, ChartScale scale)
    {
        if (lower is not { } from || upper is not { } to)
        {
            return "";
        }

        return scale switch
        {
            // A t interval of a small share may reach below zero, a share cannot; the chart is cut there too.
            ChartScale.Share => $"{(from <= 0 ? "0" : Rounded(from * 100, "0.0"))} to {Rounded(Math.Max(0, to) * 100, "0.0")}",
            ChartScale.Points => $"{Signed(from * 100, "0.0")} to {Signed(to * 100, "0.0")}",
            ChartScale.IndexDifference => $"{Signed(from, "0.00")} to {Signed(to, "0.00")}",
            _ => $"{Rounded(from, "0.00")} to {Rounded(to, "0.00")}",
        };
    }

    /// <summary>An upper bound of a share, rounded up so that it holds: 0.04%.</summary>
    public static string Bound(double share) => Rounded(Math.Ceiling(Math.Round(share * 10_000, 6)) / 100, "0.00") + "%";

    /// <summary>A p-value: three decimals, or below 0.001.</summary>
    public static string P(double p) => p < .001 ? "below 0.001" : Rounded(p, "0.000");

    /// <summary>A count with its noun: 1 document, 1,189 documents.</summary>
    public static string Count(int count, string singular, string plural) =>
        $"{Count(count)} {(count == 1 ? singular : plural)}";

    /// <summary>A count with thousands parted.</summary>
    public static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A date in words: 24 February 2022.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Items as a sentence lists them: a, b and c; beyond the given number the rest are counted.</summary>
    public static string List(IReadOnlyList<string> items, int most = 4)
    {
        string[] shown = items.Count > most ? [.. items.Take(most - 1), $"{InWords(items.Count - most + 1)} more"] : [.. items];
        if (shown.Length < 2)
        {
            return string.Concat(shown);
        }

        // Where an item has an "and" of its own, the list must show where items end.
        return !Array.Exists(shown, HasAnd) ? $"{string.Join(", ", shown[..^1])} and {shown[^1]}"
            : shown.Length == 2 ? $"{shown[0]}, and {shown[1]}"
            : $"{string.Join("; ", shown[..^1])}; and {shown[^1]}";
    }

    // What stands in quotation marks shows itself where it ends.
    private static bool HasAnd(string item) =>
        item.Split('“', '”').Index().Any(part => part.Index % 2 == 0 && part.Item.Contains(" and ", StringComparison.Ordinal));

    /// <summary>A number under thirteen as a word.</summary>
    public static string InWords(int number)
    {
        string[] words =
            ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
        return number < words.Length ? words[number] : Count(number);
    }

    /// <summary>Whose something is: India’s, the United States’.</summary>
    public static string Whose(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.EndsWith('s') ? name + "’" : name + "’s";
    }

    /// <summary>The text with its first letter in upper case.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The text with its first letter in lower case, unless it begins with an abbreviation or a proper name.</summary>
    public static string Small(string text) =>
        text.Length < 2 || char.IsUpper(text[1]) || Proper.Contains(text.Split(' ', '-')[0], StringComparer.Ordinal)
            ? text : char.ToLowerInvariant(text[0]) + text[1..];

    // A true minus sign, since a hyphen breaks at the end of a line.
    private static string Rounded(double value, string format)
    {
        var text = Math.Round(value, 6).ToString(format, CultureInfo.InvariantCulture);
        var digits = text.TrimStart('-');
        return digits.Any(digit => digit is >= '1' and <= '9') && text[0] == '-' ? "−" + digits : digits;
    }

    private static string Signed(double value, string format)
    {
        var text = Rounded(value, format);
        return text[0] == '−' || !text.Any(digit => digit is >= '1' and <= '9') ? text : "+" + text;
    }
}
