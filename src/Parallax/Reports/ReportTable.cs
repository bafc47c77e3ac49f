namespace Parallax.Reports;

/// <summary>A table of a report.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Columns in order.</param>
/// <param name="Rows">Rows, each with a cell a column.</param>
public sealed record ReportTable(
    string Caption, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows);

/// <summary>A column of a table.</summary>
/// <param name="Title">Heading.</param>
/// <param name="IsNumeric">Whether its cells are numbers, aligned right.</param>
public sealed record ReportColumn(string Title, bool IsNumeric = false);

/// <summary>A cell of a table.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Passages">Id of the passage list it opens; null for none.</param>
/// <param name="Address">Web address it leads to; null or empty for none.</param>
/// <param name="IsQuiet">True where the number is missing and the text says why.</param>
public sealed record ReportCell(string Text, string? Passages = null, string? Address = null, bool IsQuiet = false)
{
    /// <summary>A cell that is only text.</summary>
    public static implicit operator ReportCell(string text) => new(text);
}
