using System.Globalization;

namespace Parallax.Files;

/// <summary>Numbers as every result file writes them: a point, no grouping, at most six decimals.</summary>
public static class Number
{
    /// <summary>The largest number that is read, whatever its sign.</summary>
    public const double Largest = 1e100;

    /// <summary>The number as text; an exact half rounds to even and minus zero is written 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not finite: an undefined statistic is null.</exception>
    public static string Format(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "An undefined number is written as an empty cell.");
        }

        // A custom format would round to fifteen digits first, and so some numbers twice.
        var text = value.ToString("F6", CultureInfo.InvariantCulture).TrimEnd('0').TrimEnd('.');
        return text == "-0" ? "0" : text;
    }

    /// <summary>The number as text; null is empty.</summary>
    public static string Format(double? value) => value is { } number ? Format(number) : "";

    /// <summary>The number as a line for people has room for it: three decimals; what rounds to zero has no sign.</summary>
    public static string Short(double value) => value.ToString("0.000;-0.000;0.000", CultureInfo.InvariantCulture);

    /// <summary>The number with three decimals; null is empty.</summary>
    public static string Short(double? value) => value is { } number ? Short(number) : "";

    /// <summary>The whole number as text.</summary>
    public static string Format(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The whole number as text; null is empty.</summary>
    public static string Format(int? value) => value is { } number ? Format(number) : "";

    /// <summary>Reads a whole number of at least 0, as our own files write it.</summary>
    internal static bool TryParseCount(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    /// <summary>Reads a number with a point; one beyond <see cref="Largest"/>, whose square could not be added up, is none.</summary>
    public static bool TryParse(string text, out double value) =>
        double.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
        && Math.Abs(value) <= Largest;
}
