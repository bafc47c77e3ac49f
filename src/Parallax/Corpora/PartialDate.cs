using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Parallax.Corpora;

/// <summary>A date known to the year, the month or the day.</summary>
/// <param name="First">The first day it may be.</param>
/// <param name="Last">The last day it may be.</param>
public readonly record struct PartialDate(DateOnly First, DateOnly Last) : IComparable<PartialDate>
{
    /// <summary>First year that is taken for a date; an earlier one is a slip.</summary>
    public const int FirstYear = 1000;

    /// <summary>Last year that is taken for a date, so that windows and lags may reach beyond it.</summary>
    public const int LastYear = 2999;

    private static readonly string[] Shapes = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <summary>Calendar year of the first day.</summary>
    public int Year => First.Year;

    /// <summary>Reads yyyy-mm-dd of a year that is taken for a date.</summary>
    public static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && IsTaken(day);

    /// <summary>Whether a day's year is taken for a date.</summary>
    public static bool IsTaken(DateOnly day) => day.Year is >= FirstYear and <= LastYear;

    /// <summary>Reads yyyy, yyyy-mm or yyyy-mm-dd of the years 1000 to 2999; nothing else is guessed.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        if (text is null || Array.Find(Shapes, shape => shape.Length == text.Length) is not { } found
            || !DateOnly.TryParseExact(text, found, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            || !IsTaken(first))
        {
            return false;
        }

        var last = found.Length switch
        {
            4 => new DateOnly(first.Year, 12, 31),
            7 => first.AddMonths(1).AddDays(-1),
            _ => first,
        };
        date = new PartialDate(first, last);
        return true;
    }

    /// <summary>Orders by first day, then by last day.</summary>
    public int CompareTo(PartialDate other) =>
        First != other.First ? First.CompareTo(other.First) : Last.CompareTo(other.Last);

    /// <summary>The shape it was written in: yyyy, yyyy-mm or yyyy-mm-dd.</summary>
    public override string ToString()
    {
        var shape = First == Last ? "yyyy-MM-dd" : First.Month == Last.Month ? "yyyy-MM" : "yyyy";
        return First.ToString(shape, CultureInfo.InvariantCulture);
    }
}
