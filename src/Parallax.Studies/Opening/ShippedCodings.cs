using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Files.Results;

namespace Parallax.Studies.Opening;

/// <summary>Codings that a study ships without their texts, with the counts they rest on.</summary>
internal sealed class ShippedCodings
{
    private readonly string folder;
    private readonly ICollection<Problem> problems;

    private ShippedCodings(string folder, ICollection<Problem> problems) =>
        (this.folder, this.problems) = (Path.Combine(folder, "codings"), problems);

    /// <summary>Counts by document.</summary>
    public Dictionary<string, TextCounts> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Codings in the files' order.</summary>
    public List<Coding> Codings { get; } = [];

    /// <summary>Reads the counts of a study, and later the codings of those documents that need them.</summary>
    public static ShippedCodings ReadCounts(string folder, IReadOnlySet<string> documents, ICollection<Problem> problems)
    {
        var shipped = new ShippedCodings(folder, problems);
        var path = Path.Combine(shipped.folder, "counts.csv");
        if (!File.Exists(path))
        {
            return shipped;
        }

        var unknown = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, counts) in TextCountsCsv.Read(path, "codings/counts.csv", problems))
        {
            if (!documents.Contains(counts.Document))
            {
                unknown.TryAdd(counts.Document, line);
            }
            else if (!shipped.Counts.TryAdd(counts.Document, counts))
            {
                problems.Add(new Problem(
                    "CO003", "codings/counts.csv", line, $"{counts.Document} again", "each document once", "Take out the row that is double."));
            }
        }

        shipped.SetAside("codings/counts.csv", unknown, "document", documents);
        return shipped;
    }

    /// <summary>Reads the codings of documents that count from them.</summary>
    public void ReadCodings(IReadOnlySet<string> registered, IReadOnlySet<string> needed, Codebook? codebook)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        var codes = codebook?.Codes.Select(code => code.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (name is not ("counts.csv" or "precision.csv"))
            {
                ReadFile(path, $"codings/{name}", registered, needed, codes);
            }
        }
    }

    /// <summary>Tells of names that codings use and nobody knows, each once.</summary>
    public static void TellUnknown(
        string source, SortedDictionary<string, int> unknown, string what, IEnumerable<string> known, ICollection<Problem> problems)
    {
        foreach (var (name, line) in unknown)
        {
            problems.Add(new Problem(
                "CO004", source, line, $"the unknown {what} '{name}'", what == "code" ? "a code of the codebook" : "a document of the register",
                $"{Nearest.Suggest(name, known)} Its rows are set aside.".Trim(), IsWarning: true));
        }
    }

    private void ReadFile(
        string path, string source, IReadOnlySet<string> registered, IReadOnlySet<string> needed, HashSet<string>? codes)
    {
        var unknownDocuments = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var unknownCodes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var uncounted = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, coding) in CodingCsv.Read(path, source, problems))
        {
            if (!registered.Contains(coding.Document))
            {
                unknownDocuments.TryAdd(coding.Document, line);
            }
            else if (codes?.Contains(coding.Code) == false)
            {
                unknownCodes.TryAdd(coding.Code, line);
            }
            else if (!Counts.ContainsKey(coding.Document))
            {
                uncounted.TryAdd(coding.Document, line);
            }
            else if (needed.Contains(coding.Document))
            {
                Codings.Add(coding);
            }
        }

        SetAside(source, unknownDocuments, "document", registered);
        SetAside(source, unknownCodes, "code", codes ?? []);
        foreach (var (document, line) in uncounted)
        {
            problems.Add(new Problem(
                "CO005", source, line, $"codings of {document} without its counts", "a row in codings/counts.csv",
                "Export the codings again: without counts no share can be computed. These rows are set aside.", IsWarning: true));
        }
    }

    private void SetAside(string source, SortedDictionary<string, int> unknown, string what, IEnumerable<string> known) =>
        TellUnknown(source, unknown, what, known, problems);
}
