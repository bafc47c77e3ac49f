using Parallax.Corpora;
using Parallax.Files.Csv;
using Parallax.Reliability;

namespace Parallax.Files.Results;

/// <summary>Sampled hits and their judgement: codings/precision.csv of a study.</summary>
public static class PrecisionCsv
{
    /// <summary>The columns of the file.</summary>
    public static readonly CsvFile<PrecisionHit> File = new(
        "precision.csv",
        "Written by `parallax export STUDY precision` into the study's codings/, not by a run. One hit of a dictionary entry, to be judged by a person: is the code right there? A last column `text` with the sentence, the match in 【】, is added where texts are at hand and may be quoted; it and any other column is ignored when the file is read.",
        [
            new("language", "Language of the document.", hit => hit.Language),
            new("code", "Code that the hit was given.", hit => hit.Code),
            new("entry", "Entry of the codebook, with all its variants.", hit => hit.Entry),
            new("source", "Kind of text.", hit => hit.Source.ToString()),
            new("document", "Document's id in the register.", hit => hit.Document),
            new("start", "First code point of the match in the kept text, from 0.", hit => Number.Format(hit.Start)),
            new("end", "Code point after the match, exclusive.", hit => Number.Format(hit.End)),
            new("term", "The variant that matched.", hit => hit.Term),
            new("verdict", "`right`, `wrong`, or empty where nobody has judged it.", hit => hit.IsRight switch { true => "right", false => "wrong", null => "" }),
            new("judge", "Who judged; may be empty.", hit => hit.Judge),
        ]);

    private static readonly CsvFile<PrecisionHit> WithText = File with { Columns = [.. File.Columns, new("text", "The sentence.", hit => SpreadsheetText.Of(hit.Text))] };

    /// <summary>Writes a sample, with the sentences where any is known.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<PrecisionHit> hits)
    {
        ArgumentNullException.ThrowIfNull(hits);
        (hits.Any(hit => hit.Text.Length > 0) ? WithText : File).Write(writer, hits);
    }

    /// <summary>Reads a sample; a row with a fault is left out with a problem.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="problems">Where problems are added.</param>
    public static IEnumerable<(int Line, PrecisionHit Hit)> Read(string path, string source, ICollection<Problem> problems)
    {
        if (CsvTable.ReadFileWith(path, source, File.Header, problems) is not { } table)
        {
            yield break;
        }

        var lines = new Dictionary<(string, string, string, string), int>();
        foreach (var row in table.Rows())
        {
            if (ReadRow(row, source, problems) is not { } hit)
            {
                continue;
            }

            if (lines.TryAdd((row["document"], row["start"], row["end"], row["code"]), row.Line))
            {
                yield return (row.Line, hit);
            }
            else
            {
                problems.Add(new Problem(
                    "PR002", source, row.Line, $"the hit of line {lines[(row["document"], row["start"], row["end"], row["code"])]} again",
                    "each hit once", "Take out one of the two rows."));
            }
        }
    }

    private static PrecisionHit? ReadRow(CsvRow row, string source, ICollection<Problem> problems)
    {
        var isRight = row["verdict"].ToLowerInvariant() switch { "right" => true, "wrong" => false, _ => (bool?)null };
        if (row["verdict"].Length > 0 && isRight is null)
        {
            problems.Add(new Problem(
                "PR001", source, row.Line, $"the verdict '{row["verdict"]}'", "right, wrong, or nothing",
                "Write right where the code fits the sentence at this place, wrong where it does not."));
            return null;
        }

        if (Number.TryParseCount(row["start"], out var start) && Number.TryParseCount(row["end"], out var end) && end > start
            && Enum.TryParse<SourceClass>(row["source"], out var kind) && Enum.IsDefined(kind)
            && Array.TrueForAll(["language", "code", "entry", "document", "term"], column => row[column].Length > 0))
        {
            return new PrecisionHit
            {
                Language = row["language"],
                Code = row["code"],
                Entry = row["entry"],
                Source = kind,
                Document = row["document"],
                Start = start,
                End = end,
                Term = row["term"],
                IsRight = isRight,
                Judge = row["judge"],
            };
        }

        problems.Add(new Problem(
            "PR003", source, row.Line, string.Join(',', row.Cells.Take(File.Columns.Count)),
            "language, code, entry, kind of text, document, start, end and term as they were drawn",
            "Judge in the columns verdict and judge only. Draw the sample again with: parallax export STUDY precision"));
        return null;
    }
}
