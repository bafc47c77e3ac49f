using System.Globalization;
using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Files.Csv;

namespace Parallax.Files.Verbs;

/// <summary>Reads a table of coded verbs: <c>cell,subject,value</c>, a row a verb.</summary>
public static class CodedVerbsReader
{
    private const string Whole = "all";

    /// <summary>Reads a file; the verbs of each cell, in the order in which cells first occur.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How it is named to the user.</param>
    /// <param name="problems">Where problems are added.</param>
    /// <returns>Null where the file cannot be read at all.</returns>
    public static IReadOnlyList<(string Cell, IReadOnlyList<CodedVerb> Verbs)>? ReadFile(string path, string source, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return CsvTable.ReadFile(path, source, ["subject", "value"], ["cell", "verb", "sentence", "note"], problems) is { } table
            ? Read(table, source, problems)
            : null;
    }

    /// <summary>Reads text, as <see cref="ReadFile"/> does a file.</summary>
    public static IReadOnlyList<(string Cell, IReadOnlyList<CodedVerb> Verbs)>? Read(string text, string source, ICollection<Problem> problems) =>
        CsvTable.Read(text, source, ["subject", "value"], ["cell", "verb", "sentence", "note"], problems) is { } table
            ? Read(table, source, problems)
            : null;

    private static List<(string Cell, IReadOnlyList<CodedVerb> Verbs)> Read(CsvTable table, string source, ICollection<Problem> problems)
    {
        var cells = new List<(string Cell, List<CodedVerb> Verbs)>();
        foreach (var row in table.Rows())
        {
            var before = problems.Count;
            var isSelf = row["subject"] == "self";
            if (!isSelf && row["subject"] != "other")
            {
                problems.Add(new Problem("VB001", source, row.Line, $"the subject '{row["subject"]}'", "self or other", "Say who acts: the speaker's own side or another."));
            }

            if (!int.TryParse(row["value"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) || !OperationalCode.IsMove(value))
            {
                problems.Add(new Problem(
                    "VB002", source, row.Line, $"the value '{row["value"]}'",
                    "-3 punish, -2 threaten, -1 oppose, 1 appeal, 2 promise or 3 reward", "Give the verb's value; leave out verbs that are not transitive or are neutral."));
            }

            if (problems.Count == before)
            {
                Verbs(cells, row["cell"] is { Length: > 0 } cell ? cell : Whole).Add(new CodedVerb(isSelf, value));
            }
        }

        return [.. cells.Select(cell => (cell.Cell, (IReadOnlyList<CodedVerb>)cell.Verbs))];
    }

    private static List<CodedVerb> Verbs(List<(string Cell, List<CodedVerb> Verbs)> cells, string name)
    {
        var at = cells.FindIndex(cell => cell.Cell == name);
        if (at < 0)
        {
            cells.Add((name, []));
            at = cells.Count - 1;
        }

        return cells[at].Verbs;
    }
}
