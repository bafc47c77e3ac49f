using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Files.Csv;

namespace Parallax.Files.Networks;

/// <summary>Reads statements from a table: who says what of which concept.</summary>
/// <remarks>
/// Columns <c>concept</c> and at least one of <c>organization</c> and <c>person</c>; <c>agreement</c>, <c>date</c> and
/// <c>document</c> may be missing. Other columns are passed over, as a table from another program has many.
/// </remarks>
public static class StatementsReader
{
    private static readonly string[] Actors = ["organization", "person", "actor"];

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="actor">Column that names the actor; null for the first there is of organization, person and actor.</param>
    /// <param name="problems">Where problems are added.</param>
    /// <returns>The statements; null where there is an error.</returns>
    public static IReadOnlyList<Statement>? ReadFile(string path, string source, string? actor, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (CsvTable.ReadFileOfAnyColumns(path, source, problems) is not { } table)
        {
            return null;
        }

        var column = actor ?? Array.Find(Actors, name => table.Columns.Contains(name));
        if (column is null || !table.Columns.Contains(column) || !table.Columns.Contains("concept"))
        {
            problems.Add(new Problem(
                "DN001", source, 1, string.Join(", ", table.Columns), $"the columns concept and {actor ?? "organization, person or actor"}",
                "Rename the columns, or name the actors' column with --actors."));
            return null;
        }

        var statements = new List<Statement>();
        foreach (var row in table.Rows())
        {
            if (Statement(row, column, source, problems) is { } statement)
            {
                statements.Add(statement);
            }
        }

        return problems.Any(problem => !problem.IsWarning) ? null : statements;
    }

    private static Statement? Statement(CsvRow row, string actor, string source, ICollection<Problem> problems)
    {
        var before = problems.Count;
        if (row[actor].Length == 0 || row["concept"].Length == 0)
        {
            problems.Add(new Problem("DN002", source, row.Line, "no actor or no concept", "both in every row", "Fill the cell, or take the row out."));
        }

        bool? agrees = row["agreement"].ToLowerInvariant() switch
        {
            "1" or "true" or "yes" or "agree" => true,
            "0" or "false" or "no" or "disagree" or "-1" => false,
            _ => null,
        };
        if (agrees is null && row["agreement"].Length > 0)
        {
            problems.Add(new Problem("DN003", source, row.Line, row["agreement"], "1 or 0, true or false, yes or no, or nothing", "Correct the column agreement."));
        }

        PartialDate? date = PartialDate.TryParse(row["date"], out var known) ? known : null;
        if (date is null && row["date"].Length > 0)
        {
            problems.Add(new Problem(
                "DN004", source, row.Line, row["date"], "yyyy-mm-dd, yyyy-mm or yyyy", RewrittenDate.Remedy(row["date"]) ?? "Correct the column date."));
        }

        return problems.Count > before ? null : new Statement(row[actor], row["concept"], agrees, row["document"], date);
    }
}
