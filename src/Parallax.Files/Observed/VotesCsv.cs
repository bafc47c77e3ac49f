using Parallax.Corpora;
using Parallax.Files.Csv;

namespace Parallax.Files.Observed;

/// <summary>Roll-call votes: votes.csv of a study.</summary>
public static class VotesCsv
{
    private static readonly string[] Required = ["resolution", "date", "actor", "vote", "source"];

    private static readonly (string Word, VoteChoice Value)[] Choices =
        [("yes", VoteChoice.Yes), ("abstain", VoteChoice.Abstain), ("no", VoteChoice.No), ("absent", VoteChoice.Absent)];

    /// <summary>The columns of the file.</summary>
    public static readonly CsvFile<RollCallVote> File = new(
        "votes.csv",
        "The vote of one actor on one resolution.",
        [
            new("resolution", "The resolution or roll call, as A/RES/ES-11/1.", row => row.Resolution),
            new("date", "When it was put to the vote: yyyy, yyyy-mm or yyyy-mm-dd.", row => row.Date.ToString()),
            new("actor", "Who voted.", row => row.Actor),
            new("vote", "`yes`, `abstain`, `no` or `absent`.", row => WordOf(row.Vote)),
            new("source", "Who reports it.", row => row.Source),
            new("url", "Where it was seen.", row => row.Url),
            new("samples", "Samples it belongs to, joined by `;`: `all` for roll calls taken whatever their subject, else a word for the subject they were picked by; empty for `all`.", row => string.Join(';', row.Samples)),
        ]);

    /// <summary>Reads the votes; a row with a fault is left out with a problem.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="problems">Where problems are added.</param>
    public static IEnumerable<(int Line, RollCallVote Row)> Read(string path, string source, ICollection<Problem> problems)
    {
        if (CsvTable.ReadFile(path, source, Required, [.. File.Header.Except(Required)], problems) is not { } table)
        {
            yield break;
        }

        var votes = new Dictionary<(string, string), int>();
        var dates = new Dictionary<string, (PartialDate Date, int Line)>(StringComparer.Ordinal);
        foreach (var row in table.Rows())
        {
            var cells = new ObservedCells(row, source, problems);
            var read = Read(cells);
            if (!cells.IsSound)
            {
                continue;
            }

            if (!votes.TryAdd((read.Resolution, read.Actor), row.Line))
            {
                cells.TellDouble($"the vote of {read.Actor} on {read.Resolution}", votes[(read.Resolution, read.Actor)],
                    "Take one out; two votes on parts of one resolution need names of their own.");
            }

            if (!dates.TryAdd(read.Resolution, (read.Date, row.Line)) && dates[read.Resolution] is var first && first.Date != read.Date)
            {
                cells.Tell("OB012", $"{read.Resolution} on {read.Date}, in line {first.Line} on {first.Date}", "one date a resolution",
                    "Correct one of the two, or give two votes names of their own.");
            }

            if (cells.IsSound)
            {
                yield return (row.Line, read);
            }
        }
    }

    private static RollCallVote Read(ObservedCells cells) => new()
    {
        Resolution = cells.Filled("resolution", "Write the number of the resolution or of the roll call."),
        Date = cells.Date("date", isRequired: true) ?? default,
        Actor = cells.Filled("actor", "Write the id of the state that voted, as RUS."),
        Vote = cells.Word("vote", Choices),
        Source = cells.Filled("source", "Say who reports the vote."),
        Url = cells["url"],
        Samples = cells["samples"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } samples
            ? samples : [RollCallVote.WholeSample],
    };

    private static string WordOf(VoteChoice vote) => Choices.First(pair => pair.Value == vote).Word;
}
