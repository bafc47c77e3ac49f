using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Parallax.Corpora;

/// <summary>The year, quarter, month or day that a value of an indicator is for.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
public readonly partial record struct ReportingPeriod(DateOnly First, DateOnly Last) : IComparable<ReportingPeriod>
{
    /// <summary>The shapes a period may be written in, for messages.</summary>
    public const string Shapes = "yyyy, yyyy-Qn, yyyy-mm or yyyy-mm-dd";

    /// <summary>The same days as a date known to as much.</summary>
    public PartialDate Dates => new(First, Last);

    /// <summary>Reads yyyy, yyyy-Q1 to yyyy-Q4, yyyy-mm or yyyy-mm-dd; nothing else is guessed.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ReportingPeriod period)
    {
        period = default;
        if (PartialDate.TryParse(text, out var date))
        {
            period = new ReportingPeriod(date.First, date.Last);
            return true;
        }

        if (text is null || Quarter().Match(text) is not { Success: true } match
            || !PartialDate.TryParse(match.Groups[1].Value, out var year))
        {
            return false;
        }

        var first = year.First.AddMonths(3 * (match.Groups[2].Value[0] - '1'));
        period = new ReportingPeriod(first, first.AddMonths(3).AddDays(-1));
        return true;
    }

    /// <summary>Orders by first day, then by last day.</summary>
    public int CompareTo(ReportingPeriod other) => Dates.CompareTo(other.Dates);

    /// <summary>The shape it was written in.</summary>
    public override string ToString() => First.AddMonths(3).AddDays(-1) == Last
        ? string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-Q{((First.Month - 1) / 3) + 1}")
        : Dates.ToString();

    [GeneratedRegex("^([0-9]{4})-Q([1-4])$")]
    private static partial Regex Quarter();
}
