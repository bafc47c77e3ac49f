using System.Text.RegularExpressions;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Files.Csv;

namespace Parallax.Studies.Opening;

/// <summary>A register of documents, documents.csv, read strictly.</summary>
internal sealed partial class Register
{
    /// <summary>Columns a register must have.</summary>
    public static readonly IReadOnlyList<string> Required = ["id", "date", "actor", "source", "language"];

    /// <summary>Columns a register may have.</summary>
    public static readonly IReadOnlyList<string> Optional =
    [
        "title", "original_language", "translation", "issuer", "url", "file", "expert_base", "rights",
        "pair", "state_affiliated", "weight", "sha256", "basis",
    ];

    /// <summary>Columns in the order in which Parallax writes a new register.</summary>
    public static readonly IReadOnlyList<string> Written =
    [
        "id", "title", "date", "actor", "source", "language", "original_language", "translation", "issuer", "url", "file",
        "expert_base", "rights",
    ];

    private static readonly string[] Bases = ["", "text", "codings", "digest from the text", "digest from a source about it"];

    private readonly string folder;
    private readonly string name;
    private readonly IReadOnlySet<string> actors;
    private readonly bool isComplete;
    private readonly IReadOnlyList<string> languages;
    private readonly ICollection<Problem> problems;

    /// <summary>Prepares to read a register.</summary>
    /// <param name="folder">Folder it lies in; files are relative to it.</param>
    /// <param name="name">How it is named to the user.</param>
    /// <param name="actors">Ids it may use.</param>
    /// <param name="isComplete">False where study.yaml could not be read, so that ids in capitals may be actors of its own.</param>
    /// <param name="languages">Languages it may use.</param>
    /// <param name="problems">Where problems are added.</param>
    public Register(
        string folder, string name, IReadOnlySet<string> actors, bool isComplete, IReadOnlyList<string> languages,
        ICollection<Problem> problems) =>
        (this.folder, this.name, this.actors, this.isComplete, this.languages, this.problems) = (folder, name, actors, isComplete, languages, problems);

    /// <summary>Reads every row that has an id; a row with a fault is told and kept, so that others are not reported as missing.</summary>
    public List<StudyDocument> Read() =>
        Read(CsvTable.ReadFile(Path.Combine(folder, "documents.csv"), name, Required, Optional, problems));

    /// <summary>Reads a register that is not yet written, to tell what would be wrong with it.</summary>
    public List<StudyDocument> Read(string text) => Read(CsvTable.Read(text, name, Required, Optional, problems));

    private List<StudyDocument> Read(CsvTable? table)
    {
        var documents = new List<StudyDocument>();
        if (table is null)
        {
            return documents;
        }

        // Where file names ignore case, two ids that differ in nothing else would share their files.
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in table.Rows())
        {
            var id = row["id"];
            if (!Id().IsMatch(id))
            {
                Add(row, "DR001", id.Length == 0 ? "no id" : $"the id '{id}'", "letters, digits, '-', '_' or '.', at most 120",
                    "Give the document a short id of its own; it names files.");
            }
            else if (!lines.TryAdd(id, row.Line))
            {
                Add(row, "DR002", $"the id '{id}' again, first in line {lines[id]}", "each id once, whatever its case",
                    "Give one of the two another id, or take out the row that is double.");
            }
            else
            {
                documents.Add(ReadRow(row));
            }
        }

        if (lines.Count == 0 && !problems.Any(problem => problem.Source == name && !problem.IsWarning))
        {
            problems.Add(new Problem(
                "DR003", name, 1, "no documents", "at least one row", "Add documents by hand, or with: parallax add STUDY PATH"));
        }

        return documents;
    }

    private StudyDocument ReadRow(CsvRow row)
    {
        var file = row["file"];
        var isInside = file.Length == 0 || IsInside(file);
        if (!isInside)
        {
            Add(row, "DR014", $"the file '{file}'", "a path inside the folder of the register", "Move the text into the folder and write its path from there.");
        }

        var document = new Document
        {
            Id = row["id"],
            Title = row["title"],
            Date = Date(row),
            Actor = Actor(row, "actor", ["JOINT", "THIRD"], "DR004"),
            Source = Source(row),
            Language = Language(row),
            OriginalLanguage = row["original_language"],
            IsTranslation = Translation(row),
            Issuer = row["issuer"],
            Url = row["url"],
            File = file,
            ExpertBase = row["expert_base"].Length == 0 ? "" : Actor(row, "expert_base", ["third"], "DR009"),
            Rights = Rights(row),
            Pair = row["pair"],
            Weight = Weight(row),
            StatedBasis = Basis(row),
        };
        return new StudyDocument
        {
            Document = document,
            Register = name,
            Folder = folder,
            Line = row.Line,
            TextPath = isInside && file.Length > 0 ? Path.GetFullPath(Path.Combine(folder, file)) : "",
            TextSource = file,
            StatedSha256 = Sha256(row),
        };
    }

    private PartialDate? Date(CsvRow row)
    {
        var text = row["date"];
        if (PartialDate.TryParse(text, out var date))
        {
            return date;
        }

        if (text.Length == 0)
        {
            problems.Add(new Problem(
                "DR006", name, row.Line, $"no date for {row["id"]}", "yyyy, yyyy-mm or yyyy-mm-dd",
                "Look the date up: an undated document belongs to no period and is left out of every comparison of periods.", IsWarning: true));
        }
        else if (RewrittenDate.Remedy(text) is { } remedy)
        {
            Add(row, "CS007", $"the date '{text}', as a spreadsheet rewrites dates", "yyyy, yyyy-mm or yyyy-mm-dd", remedy);
        }
        else
        {
            Add(row, "DR005", $"the date '{text}'", "yyyy, yyyy-mm or yyyy-mm-dd", "Write as much of the date as is known, as 2022-02-24 or 2022-02.");
        }

        return null;
    }

    private string Actor(CsvRow row, string column, string[] also, string code)
    {
        var written = row[column];
        var mayBeDefined = !isComplete && written.Length > 1 && written.All(char.IsAsciiLetterUpper);
        if (!actors.Contains(written) && !also.Contains(written) && !mayBeDefined)
        {
            Add(row, code, $"{column} '{written}'", $"an actor's id, as RUS, or {string.Join(" or ", also)}",
                ActorNamesReader.Suggest(written, [.. actors, .. also]));
        }

        return written;
    }

    private SourceClass Source(CsvRow row)
    {
        var names = Enum.GetNames<SourceClass>();
        var at = Array.IndexOf(names, row["source"]);
        if (at < 0)
        {
            Add(row, "DR007", $"the source class '{row["source"]}'", string.Join(", ", names),
                "JD joint document, PD policy document, LS leader's speech, TR treaty, MB ministry, EX expert, ME media.");
        }

        return at < 0 ? default : Enum.GetValues<SourceClass>()[at];
    }

    private string Language(CsvRow row)
    {
        if (!languages.Contains(row["language"]))
        {
            Add(row, "DR008", $"the language '{row["language"]}'", string.Join(" or ", languages),
                "Write the language of the text at hand; a language that the study does not list is added under languages in study.yaml.");
        }

        return row["language"];
    }

    private bool? Translation(CsvRow row)
    {
        if (row["translation"] is not ("" or "yes" or "no"))
        {
            Add(row, "DR010", $"translation '{row["translation"]}'", "yes, no or nothing", "Say whether the text at hand is a translation.");
        }

        return row["translation"] switch { "yes" => true, "no" => false, _ => null };
    }

    private string Rights(CsvRow row)
    {
        if (row["rights"].Split([' ', ',', ':', ';', '('], 2)[0] is not ("" or "open" or "quote" or "closed"))
        {
            Add(row, "DR011", $"rights '{row["rights"]}'", "open, quote or closed, then free words", "Begin with one of the three words.");
        }

        return row["rights"];
    }

    private double Weight(CsvRow row)
    {
        if (row["weight"].Length == 0)
        {
            return 1;
        }

        if (Number.TryParse(row["weight"], out var weight) && weight > 0)
        {
            return weight;
        }

        Add(row, "DR012", $"the weight '{row["weight"]}'", "a number above 0 with a point", "Write one divided by the chance of being drawn, or nothing for 1.");
        return 1;
    }

    private string Basis(CsvRow row)
    {
        if (!Bases.Contains(row["basis"]))
        {
            Add(row, "DR013", $"the basis '{row["basis"]}'", string.Join(", ", Bases.Skip(1)), "Write one of these, or nothing.");
        }

        return row["basis"];
    }

    private string? Sha256(CsvRow row)
    {
        var stated = row["sha256"].ToLowerInvariant();
        if (stated.Length > 0 && !Hash().IsMatch(stated))
        {
            Add(row, "DR017", $"the hash '{row["sha256"]}'", "64 hexadecimal digits", "Leave the cell empty if the hash is not known.");
            return null;
        }

        return stated.Length == 0 ? null : stated;
    }

    private bool IsInside(string file)
    {
        if (Path.IsPathRooted(file) || file.AsSpan().ContainsAny('\\', ':'))
        {
            return false;
        }

        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        return Path.GetFullPath(Path.Combine(folder, file)).StartsWith(root, StringComparison.Ordinal);
    }

    private void Add(CsvRow row, string code, string found, string expected, string remedy) =>
        problems.Add(new Problem(code, name, row.Line, found, expected, remedy));

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}_.\-]{0,119}$")]
    internal static partial Regex Id();

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Hash();
}
