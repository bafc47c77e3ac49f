using System.IO.Enumeration;
using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Studies.Store;

namespace Parallax.Studies;

/// <summary>Dictionary coding of a bare folder of texts, without a study.</summary>
public sealed record FolderCoding
{
    /// <summary>Folder of texts, read with its subfolders.</summary>
    public required string Folder { get; init; }

    /// <summary>The codebook.</summary>
    public required Codebook Codebook { get; init; }

    /// <summary>What file names say; null where they say nothing.</summary>
    public FileNamePattern? Pattern { get; init; }

    /// <summary>Language of all texts; null to tell by the share of scripts.</summary>
    public string? Language { get; init; }

    /// <summary>The texts in the order of their names: <c>document</c> is the path below the folder without its ending.</summary>
    /// <param name="problems">Receives names that do not fit the pattern.</param>
    public IReadOnlyList<StoreInput> Texts(ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var root = Path.GetFullPath(Folder);
        var texts = new List<StoreInput>();
        foreach (var name in Names(root).Order(StringComparer.Ordinal))
        {
            if (FactsOf(name, problems) is { } facts)
            {
                texts.Add(new StoreInput(root, null, facts));
            }
        }

        if (texts.Count == 0 && problems.Count == 0)
        {
            problems.Add(new Problem(
                "TX003", Folder, null, "no text file", "files that end in .txt", "Name the folder that holds the texts."));
        }

        texts.Sort((a, b) => string.CompareOrdinal(a.Facts.Id, b.Facts.Id));
        return texts;
    }

    /// <summary>The coder: every state the built-in table names may be a target, and nobody is a partner.</summary>
    public DictionaryCoder Coder() => new(new CoderPlan { Codebook = Codebook, Names = StateTable.BuiltIn });

    // A folder that is a link is not followed: it may lead back to where it stands, or out of the corpus.
    private static FileSystemEnumerable<string> Names(string root) => new(
        root,
        (ref FileSystemEntry entry) => Path.GetRelativePath(root, entry.ToFullPath()).Replace(Path.DirectorySeparatorChar, '/'),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) =>
            !entry.IsDirectory && entry.FileName.EndsWith(".txt", StringComparison.Ordinal),
        ShouldRecursePredicate = (ref FileSystemEntry entry) => entry.ToFileSystemInfo().LinkTarget is null,
    };

    private DocumentFacts? FactsOf(string name, ICollection<Problem> problems)
    {
        var id = name[..^".txt".Length];
        if (id.AsSpan().ContainsAnyInRange('\0', '\u001F'))
        {
            problems.Add(Faulty(id, "a name with a line end or another control character", "names that stand on one line"));
            return null;
        }

        IReadOnlyDictionary<string, string>? said = null;
        if (Pattern is not null)
        {
            said = Pattern.Read(Path.GetFileName(id));
            if (said is null)
            {
                problems.Add(new Problem(
                    "TX002", name, null, $"the name {Path.GetFileName(id)}", $"a name such as {Pattern.Text}",
                    "Rename the file, move it out of the folder, or correct --pattern."));
                return null;
            }
        }

        var language = said?.GetValueOrDefault("language") ?? Language ?? "";
        if (language.Length > 0 && !Languages.All.Contains(language))
        {
            problems.Add(Faulty(name, $"the language '{language}'", string.Join(", ", Languages.All)));
        }

        var written = said?.GetValueOrDefault("date") ?? said?.GetValueOrDefault("year");
        if (!PartialDate.TryParse(written, out var date) && written is not null)
        {
            problems.Add(Faulty(name, $"the date '{written}'", "yyyy, yyyy-mm or yyyy-mm-dd"));
        }

        return new DocumentFacts(
            id, said?.GetValueOrDefault("actor") ?? "", SourceClass.LS, language, said?.GetValueOrDefault("issuer") ?? "",
            written is null ? null : date);
    }

    private static Problem Faulty(string name, string found, string expected) => new(
        "TX007", name.ReplaceLineEndings(" "), null, $"{found} in the file's name", expected, "Rename the file, move it out of the folder, or correct --pattern.");
}
