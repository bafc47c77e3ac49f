using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Files.Csv;

namespace Parallax.Files.Results;

/// <summary>Reads the sentences that a person has coded in a spreadsheet.</summary>
/// <param name="source">How the file is named to the user.</param>
/// <param name="coder">The person's id.</param>
/// <param name="isEmptyRead">Whether a sentence without codes was read, so that no code fits it; else it was not read yet.</param>
/// <param name="problems">Where problems are added.</param>
public sealed class SentencesReader(string source, string coder, bool isEmptyRead, ICollection<Problem> problems)
{
    // What a row says in columns of its own, or must not say at all.
    private static readonly HashSet<string> NoFacets =
        ["id", "when", "document", "start", "end", "unit", "code", "coder", "reason", "term", "tied", "paragraph", "probability", PersonalCodingLines.Sentence];

    private static readonly string[] Borders = ["start", "end"];

    private static readonly HashSet<string> Numbers = ["stance", "specificity"];

    private static readonly HashSet<string> Flags = ["third_party", "relevant"];

    private const int MostNamed = 20;

    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);

    /// <summary>Rows that nobody has read yet.</summary>
    public int Unread { get; private set; }

    /// <summary>The codings, in the file's order; a row with a fault is left out with a problem.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="when">When the codings are taken in.</param>
    /// <param name="codes">Codes of the codebook.</param>
    /// <param name="actors">Actor of each document of the register.</param>
    public IReadOnlyList<PersonalCoding> Read(
        string path, DateTimeOffset when, IReadOnlySet<string> codes, IReadOnlyDictionary<string, string> actors)
    {
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(actors);
        var read = new List<PersonalCoding>();
        if (CsvTable.ReadFileWith(path, source, SentencesCsv.Needed, problems) is not { } table)
        {
            return read;
        }

        string[] facets = [.. PersonalCodingLines.Keys.Select(key => key.Key).Where(key => !NoFacets.Contains(key) && table.Columns.Contains(key))];
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        List<int> withChance = [], without = [];
        foreach (var row in table.Rows())
        {
            if (!actors.ContainsKey(row["document"]))
            {
                Told("CO018", row.Line, $"the document '{row["document"]}'", "a document of the register",
                    $"{Nearest.Suggest(row["document"], actors.Keys)} Fill in codes and reason, and leave the other columns as they were drawn.".Trim());
                continue;
            }

            (row["probability"].Length > 0 ? withChance : without).Add(row.Line);
            foreach (var code in CodesOf(row, codes))
            {
                if (CodingOf(row, code, facets, when, actors) is not { } coding)
                {
                    continue;
                }

                if (lines.TryAdd(coding.Id, row.Line))
                {
                    read.Add(coding);
                }
                else
                {
                    Told("CO019", row.Line, $"{(code.Length == 0 ? SentencesCsv.None : code)} for sentence {row["unit"]} of {row["document"]} again, as in line {lines[coding.Id]}",
                        "each code once a sentence", "Take out one of the two.");
                }
            }
        }

        TellNoneBesideCodes(read, lines);
        TellChances(read, withChance, without);
        return read;
    }

    // One empty code stands for none; nothing at all for a sentence that was not read, or a row with a fault.
    private string[] CodesOf(CsvRow row, IReadOnlySet<string> codes)
    {
        string[] given = [.. row["codes"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        if (given is [])
        {
            if (isEmptyRead || row["reason"].Length > 0)
            {
                return [""];
            }

            Unread++;
            return [];
        }

        if (given is [var one] && one.Equals(SentencesCsv.None, StringComparison.OrdinalIgnoreCase))
        {
            return [""];
        }

        string[] unknown = [.. given.Where(code => !codes.Contains(code))];
        foreach (var code in unknown)
        {
            Told("CO016", row.Line, $"the unknown code '{code}'", "codes of the codebook joined by ';', or none alone", Nearest.Suggest(code, codes));
        }

        if (unknown is [] && row["reason"].Length > 0)
        {
            Told("CO017", row.Line, $"the code {given[0]} and a reason for none", "codes, or a reason why none fits", "Empty one of the two cells.");
            return [];
        }

        return unknown is [] ? given : [];
    }

    // Written as a line of codings/ID.jsonl and read as one, so that both forms mean the same and have the same faults.
    private PersonalCoding? CodingOf(
        CsvRow row, string code, string[] facets, DateTimeOffset when, IReadOnlyDictionary<string, string> actors)
    {
        var line = new JsonObject
        {
            ["id"] = $"{row["document"]}#{row["unit"]}#{(code.Length == 0 ? SentencesCsv.None : code)}",
            ["when"] = when.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture),
            ["document"] = row["document"],
            ["unit"] = NumberOf(row["unit"]),
            ["code"] = code.Length == 0 ? null : code,
        };
        foreach (var border in Borders.Where(border => row[border].Length > 0))
        {
            line[border] = NumberOf(row[border]);
        }

        if (row["probability"].Length > 0)
        {
            line["probability"] = ChanceOf(row["probability"]);
        }

        if (row[PersonalCodingLines.Sentence] is { Length: > 0 } sentence)
        {
            line[PersonalCodingLines.Sentence] = sentence;
        }

        if (code.Length == 0)
        {
            line["reason"] = row["reason"].Length > 0 ? row["reason"] : "no code fits";
        }
        else
        {
            foreach (var facet in facets.Where(facet => row[facet].Length > 0))
            {
                line[facet] = Numbers.Contains(facet) ? NumberOf(row[facet]) : Flags.Contains(facet) && bool.TryParse(row[facet], out var flag) ? flag : row[facet];
            }
        }

        using var json = JsonDocument.Parse(line.ToJsonString());
        return new PersonalCodingFields(json.RootElement, row.Line, source, coder, problems).Read(words, document => actors[document]);
    }

    // What is no number stays text, which the reader of the line then tells.
    private static JsonNode NumberOf(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : text;

    // A chance alone has decimals; in a whole number a comma would part thousands in one country and decimals in another.
    private static JsonNode ChanceOf(string text) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : text;

    private void TellNoneBesideCodes(List<PersonalCoding> read, Dictionary<string, int> lines)
    {
        foreach (var sentence in read.GroupBy(one => (one.Document, one.Unit)).Where(one => one.Any(line => line.Coding is null) && one.Count() > 1))
        {
            Told("CO017", lines[sentence.First(line => line.Coding is null).Id], $"sentence {sentence.Key.Unit} of {sentence.Key.Document} without code and with one",
                "codes, or none", "Take out one of the rows.");
        }
    }

    // A file that was drawn has the chance in every row; a cell lost on the way would make the rest of no use as a sample.
    private void TellChances(List<PersonalCoding> read, List<int> with, List<int> without)
    {
        const string remedy = "Take the chances over from the file that was drawn. Sentences that were not drawn go into a file of their own, without any.";
        if (with.Count > 0 && without.Count > 0)
        {
            var named = string.Join(", ", without.Take(MostNamed).Select(line => Number.Format(line)));
            Told("CO023", without[0],
                $"no probability in {(without.Count == 1 ? "line" : "lines")} {named}{(without.Count > MostNamed ? $" and {Number.Format(without.Count - MostNamed)} more" : "")}, and one in {Number.Format(with.Count)} {(with.Count == 1 ? "other" : "others")}",
                "the chance with which the sentence was drawn in every row, or in none", remedy);
        }

        foreach (var sentence in read.Where(one => one.Probability is not null).GroupBy(one => (one.Document, one.Unit)))
        {
            var first = sentence.First();
            if (sentence.FirstOrDefault(one => one.Probability != first.Probability) is { } other)
            {
                Told("CO023", other.Line!.Value,
                    $"{Number.Format(other.Probability)} as the chance of sentence {Number.Format(other.Unit)} of {other.Document}",
                    $"one chance a sentence; line {Number.Format(first.Line)} has {Number.Format(first.Probability)}", remedy);
            }
        }
    }

    private void Told(string code, int line, string found, string expected, string remedy) =>
        problems.Add(new Problem(code, source, line, found, expected, remedy));
}
