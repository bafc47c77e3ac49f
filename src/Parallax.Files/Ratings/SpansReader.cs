using Parallax.Corpora;
using Parallax.Files.Csv;
using Parallax.Reliability;

namespace Parallax.Files.Ratings;

/// <summary>Stretches that coders marked, as they were read.</summary>
/// <param name="Coders">Names of the coders, in the order of their first rows.</param>
/// <param name="Documents">The documents, in the order of their first rows.</param>
/// <param name="Notes">What was guessed and what was left aside, in sentences for the user.</param>
public sealed record SpansFile(IReadOnlyList<string> Coders, IReadOnlyList<MarkedDocument> Documents, IReadOnlyList<string> Notes);

/// <summary>Places of the columns of a table of stretches; −1 for one it lacks.</summary>
internal sealed record SpanColumns(int Coder, int Start, int End, int Value, int Document, int Length)
{
    internal static readonly string[] Starts = ["start", "begin", "from", "start_offset"];

    internal static readonly string[] Ends = ["end", "stop", "to", "end_offset"];

    private static readonly string[] Documents = ["document", "document_id", "doc", "doc_id", "text", "text_id", "file", "cluster"];

    private static readonly string[] Lengths = ["length", "document_length", "text_length"];

    internal IReadOnlyList<int> All => [Coder, Start, End, Value, Document, Length];

    internal static SpanColumns Of(IReadOnlyList<string> names, RatingsOptions options) => new(
        RatingsColumns.Find(names, RatingsColumns.CoderNames), RatingsColumns.Find(names, Starts), RatingsColumns.Find(names, Ends),
        RatingsColumns.Find(names, RatingsColumns.ValueNames), RatingsColumns.Find(names, options.Cluster is { } named ? [named] : Documents),
        RatingsColumns.Find(names, Lengths));
}

/// <summary>Reads a table of stretches that coders marked: who, from where to where, with what; every problem at once.</summary>
internal sealed class SpansReader
{
    // Where a table has no values or no documents.
    private const string Marked = "marked";
    private const string Only = "the text";

    private readonly IReadOnlyList<string> names;
    private readonly SpanColumns columns;
    private readonly string source;
    private readonly ICollection<Problem> problems;
    private readonly List<string> coders = [];
    private readonly List<ReadDocument> documents = [];

    private SpansReader(IReadOnlyList<string> names, SpanColumns columns, string source, ICollection<Problem> problems) =>
        (this.names, this.columns, this.source, this.problems) = (names, columns, source, problems);

    /// <summary>Reads the rows; null where there is an error.</summary>
    internal static SpansFile? Read(
        IReadOnlyList<string> names, IReadOnlyList<CsvRow> rows, RatingsOptions options, string source, ICollection<Problem> problems)
    {
        var reader = new SpansReader(names, SpanColumns.Of(names, options), source, problems);
        if (reader.CheckColumns())
        {
            foreach (var row in rows)
            {
                reader.Read(row);
            }

            reader.CheckDocuments();
        }

        return problems.Any(problem => !problem.IsWarning) ? null : reader.File(options);
    }

    private bool CheckColumns()
    {
        if (columns is { Coder: >= 0, Start: >= 0, End: >= 0 })
        {
            return true;
        }

        Told("RA001", 1, "a header without coder, start or end", "document,coder,start,end,value", "See docs/guide/commands.md for the layouts, and say which with --layout.");
        return false;
    }

    private void Read(CsvRow row)
    {
        string Cell(int column) => column < 0 ? "" : row.Cells[column].Trim();
        var (coder, name) = (Cell(columns.Coder), columns.Document < 0 ? Only : Cell(columns.Document));
        if (coder.Length == 0 || name.Length == 0)
        {
            Told("RA007", row.Line, coder.Length == 0 ? "a row without its coder" : "a row without its document", "a name in each row", "Name it, or take the row out.");
            return;
        }

        var document = documents.Find(one => one.Name == name);
        if (document is null)
        {
            documents.Add(document = new ReadDocument(name));
        }

        if (!coders.Contains(coder))
        {
            coders.Add(coder);
        }

        if (!document.Coders.TryGetValue(coder, out var given))
        {
            document.Coders.Add(coder, given = []);
        }

        ReadLength(row, Cell(columns.Length), document);
        var (start, end, value) = (Cell(columns.Start), Cell(columns.End), columns.Value < 0 ? Marked : Cell(columns.Value));
        if (start.Length == 0 && end.Length == 0 && (value.Length == 0 || columns.Value < 0))
        {
            return;
        }

        if (!Number.TryParse(start, out var first) || !Number.TryParse(end, out var last) || first < 0 || last <= first)
        {
            Told("RA014", row.Line, $"the stretch from '{start}' to '{end}'", "two numbers from 0, the second above the first",
                "Correct the two; all three empty say that the coder read the document and marked nothing.");
        }
        else if (value.Length == 0)
        {
            Told("RA014", row.Line, "a stretch without a value", $"what it was marked with, in the column '{names[columns.Value]}'", "Write the value, or take the row out.");
        }
        else
        {
            given.Add((new Segment(first, last - first, value), row.Line));
        }
    }

    private void ReadLength(CsvRow row, string cell, ReadDocument document)
    {
        if (cell.Length == 0)
        {
            return;
        }

        if (!Number.TryParse(cell, out var length) || length <= 0)
        {
            Told("RA014", row.Line, $"the length '{cell}'", "a number above 0", "Write how long the document is, in the unit of start and end.");
        }
        else if (document.Length is { } known && known != length)
        {
            Told("RA014", row.Line, $"the length {cell} of {document.Name}", $"{Number.Format(known)}, as in an earlier row", "A document has one length: correct one of the two.");
        }
        else
        {
            document.Length = length;
        }
    }

    private void CheckDocuments()
    {
        if (documents.Count == 0 && !problems.Any(problem => !problem.IsWarning))
        {
            Told("RA009", null, "no rows", "stretches below the header", "Check that this is the file you mean.");
        }

        foreach (var document in documents)
        {
            foreach (var (segment, line) in document.Coders.Values.SelectMany(segments => segments).Where(one => one.Segment.End > document.Length))
            {
                Told("RA014", line, $"a stretch that ends at {Number.Format(segment.End)}", $"an end within the document, which is {Number.Format(document.Length!.Value)} long",
                    "Correct the end, or the length.");
            }

            foreach (var same in document.Coders.SelectMany(coder => coder.Value.GroupBy(one => one.Segment.Code, StringComparer.Ordinal)))
            {
                var sorted = same.OrderBy(one => one.Segment.Begin).ToArray();
                foreach (var (one, next) in sorted.Zip(sorted.Skip(1)).Where(two => two.Second.Segment.Begin < two.First.Segment.End))
                {
                    Told("RA014", next.Line, $"a stretch of '{same.Key}' that overlaps the same coder's in line {Number.Format(one.Line)}", "stretches of one value apart from each other",
                        "Make them one stretch, or correct their ends. Stretches of different values may overlap.");
                }
            }
        }
    }

    private SpansFile File(RatingsOptions options)
    {
        var notes = new List<string> { $"Layout: spans (a row a stretch that a coder marked){(options.Layout is null ? ", guessed; --layout says otherwise" : "")}." };
        if (documents.Any(document => document.Length is null))
        {
            notes.Add("How long documents are is not known: each is taken to end with its last stretch. A column 'length' says it.");
        }

        string[] aside = [.. Enumerable.Range(0, names.Count).Except(columns.All).Select(at => $"'{names[at]}'")];
        if (aside.Length > 0)
        {
            notes.Add($"Not read: {string.Join(", ", aside)}.");
        }

        return new SpansFile(coders, [.. documents.Select(Marks)], notes);
    }

    private MarkedDocument Marks(ReadDocument document)
    {
        // Where nobody marked anything any length says the same.
        var last = document.Coders.Values.SelectMany(segments => segments).Select(one => one.Segment.End).DefaultIfEmpty(1).Max();
        return new MarkedDocument(document.Name, document.Length ?? last,
            [.. coders.Select(coder => document.Coders.TryGetValue(coder, out var segments) ? (IReadOnlyList<Segment>)[.. segments.Select(one => one.Segment)] : null)]);
    }

    private void Told(string code, int? line, string found, string expected, string remedy) =>
        problems.Add(new Problem(code, source, line, found, expected, remedy));

    private sealed class ReadDocument(string name)
    {
        internal string Name => name;

        internal double? Length { get; set; }

        internal Dictionary<string, List<(Segment Segment, int Line)>> Coders { get; } = new(StringComparer.Ordinal);
    }
}
