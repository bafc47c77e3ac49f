using Parallax.Corpora;

namespace Parallax.Exploration;

/// <summary>One statement of a debate: who says what of a concept, in which document and when.</summary>
/// <param name="Actor">Person, organisation or state.</param>
/// <param name="Concept">What is spoken of.</param>
/// <param name="Agrees">Whether the actor is for it; null where no position is known.</param>
/// <param name="Document">The document.</param>
/// <param name="Date">Date of the document; null where unknown.</param>
public sealed record Statement(string Actor, string Concept, bool? Agrees, string Document, PartialDate? Date);

/// <summary>Which statements count once: those alike in actor, concept and position within one of these.</summary>
public enum Duplicates
{
    /// <summary>Every statement counts.</summary>
    All,

    /// <summary>Once a document.</summary>
    Document,

    /// <summary>Once a calendar day.</summary>
    Day,

    /// <summary>Once a calendar week, Monday to Sunday.</summary>
    Week,

    /// <summary>Once a calendar month.</summary>
    Month,

    /// <summary>Once a calendar year.</summary>
    Year,
}

/// <summary>Statements as a network counts them.</summary>
public static class Statements
{
    /// <summary>Keeps the first of statements that are alike within a document or a span of time.</summary>
    /// <param name="statements">Statements in any order.</param>
    /// <param name="duplicates">Within what.</param>
    /// <returns>Those that count, and how many have no date so exact and cannot be placed in the span; those are left out.</returns>
    public static (IReadOnlyList<Statement> Counted, int Undated) Distinct(IReadOnlyList<Statement> statements, Duplicates duplicates)
    {
        ArgumentNullException.ThrowIfNull(statements);
        if (duplicates == Duplicates.All)
        {
            return (statements, 0);
        }

        Statement[] placed = [.. statements.Where(statement => SpanOf(statement, duplicates) is not null)];
        return (
            [.. placed.DistinctBy(statement => (statement.Actor, statement.Concept, statement.Agrees, SpanOf(statement, duplicates)))],
            statements.Count - placed.Length);
    }

    /// <summary>Statements of a span of time, both ends included; those whose date does not lie wholly in it are left out.</summary>
    public static IReadOnlyList<Statement> Within(IReadOnlyList<Statement> statements, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return [.. statements.Where(statement => statement.Date is { } date && date.First >= from && date.Last <= to)];
    }

    /// <summary>Windows of a fixed length that move over the time of the statements by a fixed step.</summary>
    /// <param name="statements">Statements; those without a day are not looked at.</param>
    /// <param name="days">Days of a window, at least 1.</param>
    /// <param name="step">Days from one window's beginning to the next's, at least 1.</param>
    /// <returns>First and last day of each window. The first begins on the first statement's day, the last reaches the last's.</returns>
    public static IReadOnlyList<(DateOnly From, DateOnly To)> Windows(IReadOnlyList<Statement> statements, int days, int step)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
        DateOnly[] dates = [.. statements.Where(statement => statement.Date is { } date && date.First == date.Last).Select(statement => statement.Date!.Value.First)];
        var windows = new List<(DateOnly, DateOnly)>();
        if (dates is [])
        {
            return windows;
        }

        var last = dates.Max();
        for (var from = dates.Min(); from <= last; from = from.AddDays(step))
        {
            windows.Add((from, from.AddDays(days - 1)));
            if (windows[^1].Item2 >= last)
            {
                break;
            }
        }

        return windows;
    }

    // The document, or the first day of the span the date lies wholly in.
    private static string? SpanOf(Statement statement, Duplicates duplicates)
    {
        if (duplicates == Duplicates.Document)
        {
            return statement.Document;
        }

        if (statement.Date is not { } date)
        {
            return null;
        }

        var first = FirstDay(date.First, duplicates);
        return first == FirstDay(date.Last, duplicates) ? first.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private static DateOnly FirstDay(DateOnly day, Duplicates duplicates) => duplicates switch
    {
        Duplicates.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        Duplicates.Month => new DateOnly(day.Year, day.Month, 1),
        Duplicates.Year => new DateOnly(day.Year, 1, 1),
        _ => day,
    };
}
