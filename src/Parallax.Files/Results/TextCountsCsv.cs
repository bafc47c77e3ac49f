using System.Text.RegularExpressions;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Files.Csv;

namespace Parallax.Files.Results;

/// <summary>What was counted from each full text: codings/counts.csv of a study.</summary>
public static partial class TextCountsCsv
{
    /// <summary>The columns of the file.</summary>
    public static readonly CsvFile<TextCounts> File = new(
        "counts.csv",
        "Written by `parallax export STUDY codings` into the study's codings/, not by a run. One document, counted once from its full text, so that shares can be computed where the text may not be shipped.",
        [
            new("document", "Document's id in the register.", row => row.Document),
            new("sha256", "Hash of the text file's bytes.", row => row.Sha256),
            new("sentences", "All sentences.", row => Number.Format(row.Sentences)),
            new("relevant", "Sentences that enter the comparison.", row => Number.Format(row.Relevant)),
            new("tokens", "Tokens of the relevant sentences.", row => Number.Format(row.Tokens)),
            new("paragraphs", "Paragraphs with a relevant sentence; empty where the text has lost its breaks.", row => Number.Format(row.Paragraphs)),
            new("codebook", "The coder that read it, 8 hexadecimal digits.", row => row.Codebook),
        ]);

    /// <summary>Reads the counts; a row with a fault is left out with a problem.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="problems">Where problems are added.</param>
    public static IEnumerable<(int Line, TextCounts Counts)> Read(string path, string source, ICollection<Problem> problems)
    {
        if (CsvTable.ReadFile(path, source, File.Header, [], problems) is not { } table)
        {
            yield break;
        }

        foreach (var row in table.Rows())
        {
            var paragraphs = 0;
            if (Number.TryParseCount(row["sentences"], out var sentences) && Number.TryParseCount(row["relevant"], out var relevant)
                && Number.TryParseCount(row["tokens"], out var tokens) && relevant <= sentences && row["document"].Length > 0
                && (row["paragraphs"].Length == 0 || Number.TryParseCount(row["paragraphs"], out paragraphs))
                && Sha256().IsMatch(row["sha256"]) && Coder().IsMatch(row["codebook"]))
            {
                yield return (row.Line, new TextCounts(
                    row["document"], row["sha256"], sentences, relevant, tokens,
                    row["paragraphs"].Length == 0 ? null : paragraphs, row["codebook"]));
            }
            else
            {
                problems.Add(new Problem(
                    "CO002", source, row.Line, string.Join(',', row.Cells),
                    "an id, a hash of 64 digits, whole numbers (relevant at most sentences) and a coder of 8 digits",
                    "Export the codings again, or mend the row."));
            }
        }
    }

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Sha256();

    [GeneratedRegex("^[0-9a-f]{8}$")]
    private static partial Regex Coder();
}
