using Parallax.Corpora;
using Parallax.Files.Csv;

namespace Parallax.Files.Observed;

/// <summary>The commitments ledger: commitments.csv of a study.</summary>
public static class CommitmentsCsv
{
    private static readonly string[] Required = ["id", "date", "actors", "text", "predicate", "due", "status", "checked", "source"];

    private static readonly (string Word, CommitmentStatus Value)[] Statuses =
    [
        ("open", CommitmentStatus.Open), ("fulfilled", CommitmentStatus.Fulfilled), ("partial", CommitmentStatus.Partial),
        ("broken", CommitmentStatus.Broken), ("overtaken", CommitmentStatus.Overtaken),
    ];

    /// <summary>The columns of the file.</summary>
    public static readonly CsvFile<LedgerCommitment> File = new(
        "commitments.csv",
        "One commitment whose keeping can be checked.",
        [
            new("id", "Short name of its own.", row => row.Id),
            new("document", "Document of the register it stands in; may be empty.", row => row.Document),
            new("date", "When it was made: yyyy, yyyy-mm or yyyy-mm-dd.", row => row.Date.ToString()),
            new("actors", "Who committed, joined by `;`.", row => string.Join(';', row.Actors)),
            new("beneficiary", "Whom it benefits, joined by `;`; may be empty.", row => string.Join(';', row.Beneficiary)),
            new("text", "What was promised, in words of the study's own.", row => row.Text),
            new("predicate", "What must be the case for it to be kept.", row => row.Predicate),
            new("due", "By when; empty where no date was set, and then it never matures.", row => row.Due?.ToString() ?? ""),
            new("status", "`open`, `fulfilled`, `partial`, `broken` or `overtaken`.", row => WordOf(row.Status)),
            new("checked", "When that was looked up; matured is what was due by then.", row => row.Checked?.ToString() ?? ""),
            new("source", "Who reports what became of it.", row => row.Source),
            new("url", "Where it was seen.", row => row.Url),
        ]);

    /// <summary>Reads the ledger; a row with a fault is left out with a problem.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="problems">Where problems are added.</param>
    public static IEnumerable<(int Line, LedgerCommitment Row)> Read(string path, string source, ICollection<Problem> problems)
    {
        if (CsvTable.ReadFile(path, source, Required, [.. File.Header.Except(Required)], problems) is not { } table)
        {
            yield break;
        }

        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in table.Rows())
        {
            var cells = new ObservedCells(row, source, problems);
            var read = Read(cells);
            if (cells.IsSound && !lines.TryAdd(read.Id, row.Line))
            {
                cells.TellDouble($"the id '{read.Id}'", lines[read.Id], "Give one of the two another id, or take out the row that is double.");
            }

            if (cells.IsSound)
            {
                Check(read, cells);
                yield return (row.Line, read);
            }
        }
    }

    /// <summary>The word of a status, as the file writes it.</summary>
    public static string WordOf(CommitmentStatus status) => Statuses.First(pair => pair.Value == status).Word;

    private static LedgerCommitment Read(ObservedCells cells)
    {
        var read = new LedgerCommitment
        {
            Id = cells.Name("id"),
            Document = cells["document"],
            Date = cells.Date("date", isRequired: true) ?? default,
            Actors = cells.Actors("actors", isRequired: true),
            Beneficiary = cells.Actors("beneficiary", isRequired: false),
            Text = cells.Filled("text", "Say in your own words what was promised."),
            Predicate = cells.Filled("predicate", "Say what must be the case for it to be kept; what cannot be checked is no commitment."),
            Due = cells.Date("due", isRequired: false),
            Status = cells.Word("status", Statuses),
            Checked = cells.Date("checked", isRequired: false),
            Source = cells.Filled("source", "Say who reports what became of it."),
            Url = cells["url"],
        };
        if (read.Status != CommitmentStatus.Open && cells["checked"].Length == 0)
        {
            cells.Tell("OB010", $"{read.Id} {WordOf(read.Status)}, but not when that was looked up", "a date under checked",
                "Write when the status was checked: a commitment has matured if it was due by then.");
        }

        return read;
    }

    private static void Check(LedgerCommitment read, ObservedCells cells)
    {
        if (read is { Status: CommitmentStatus.Open, IsMatured: true })
        {
            cells.Warn("OB011", $"{read.Id} still open on {read.Checked}, though due by {read.Due}", "what became of it by the day it was due",
                "It counts as not kept by then. Write fulfilled, partial, broken or overtaken once that can be told.");
        }
    }
}
