using System.Text.RegularExpressions;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Studies.Opening;
using Parallax.Studies.Store;
using Parallax.Tokens;

namespace Parallax.Studies.Adding;

/// <summary>What is to be said of documents that neither their file names nor their texts tell.</summary>
public sealed record AddOptions
{
    /// <summary>How file names tell what a document is; null for not at all.</summary>
    public FileNamePattern? Pattern { get; init; }

    /// <summary>Actor where the file name tells none.</summary>
    public string? Actor { get; init; }

    /// <summary>Source class where the file name tells none.</summary>
    public string? Source { get; init; }

    /// <summary>Language where the file name tells none; null for what the script of the text shows.</summary>
    public string? Language { get; init; }

    /// <summary>Date where the file name tells none.</summary>
    public string? Date { get; init; }

    /// <summary>Issuer where the file name tells none.</summary>
    public string? Issuer { get; init; }
}

/// <summary>What adding did.</summary>
/// <param name="Added">Ids of the documents added, in order.</param>
/// <param name="Present">Ids of documents that were there with the very same text.</param>
/// <param name="Warnings">What was set aside.</param>
public sealed record AddOutcome(IReadOnlyList<string> Added, IReadOnlyList<string> Present, IReadOnlyList<Problem> Warnings);

/// <summary>Takes text files into a study: copies them into texts/ and appends their rows to the register.</summary>
public sealed partial class AddDocuments
{
    private static readonly string[] Endings = [".txt", ".md"];

    private readonly string folder;
    private readonly AddOptions options;
    private readonly List<Problem> problems = [];
    private readonly List<NewDocument> added = [];
    private readonly List<string> present = [];

    private AddDocuments(string folder, AddOptions options) => (this.folder, this.options) = (folder, options);

    /// <summary>Adds files, and the texts in folders; adding the same again changes nothing.</summary>
    /// <param name="folder">The study's folder.</param>
    /// <param name="paths">Text files, or folders of them.</param>
    /// <param name="options">What the files do not tell themselves.</param>
    /// <exception cref="InputException">Something is wrong with a file or its row; nothing is added then.</exception>
    public static AddOutcome Run(string folder, IReadOnlyList<string> paths, AddOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        return new AddDocuments(folder, options).Run(paths);
    }

    private AddOutcome Run(IReadOnlyList<string> paths)
    {
        var settings = File.Exists(Path.Combine(folder, "study.yaml"))
            ? new StudySettingsReader("study.yaml", problems).Read(Path.Combine(folder, "study.yaml"))
            : null;
        if (settings is null)
        {
            problems.Add(new Problem(
                "ST001", folder, null, "no study that can be read", "a study's folder", "Begin one with: parallax new DIR"));
            throw new InputException(problems);
        }

        var register = RegisterFile.Read(folder, problems);
        if (register is null)
        {
            throw new InputException(problems);
        }

        var known = new KnownTexts(folder, register.Documents(settings));
        foreach (var path in paths.SelectMany(Files))
        {
            Take(path, known);
        }

        problems.AddRange(OutsideActors.Warnings(
            added.Select(document => (document.Row["actor"], document.Path, (int?)null)), settings.Plan, settings.KnownActors));
        var text = register.With(added.Select(document => document.Row), problems);
        CheckRows(register, text, settings);
        if (problems.Any(problem => !problem.IsWarning))
        {
            throw new InputException(problems);
        }

        foreach (var document in added)
        {
            WholeFile.Copy(document.Path, Path.Combine(folder, document.File));
        }

        if (added.Count > 0)
        {
            register.Write(text);
        }

        return new AddOutcome([.. added.Select(document => document.Id)], present, problems);
    }

    private IEnumerable<string> Files(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        // File names of every kind are told, so that nobody believes a PDF was taken in.
        string[] all = [.. Directory.EnumerateFiles(path, "*", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        }).Order(StringComparer.Ordinal)];
        string[] texts = [.. all.Where(IsText)];
        foreach (var other in all.Except(texts))
        {
            problems.Add(NotText(other, isWarning: true));
        }

        if (texts.Length == 0)
        {
            problems.Add(new Problem("AD002", path, null, "no texts", "files ending in .txt or .md", "Check the folder."));
        }

        return texts;
    }

    private void Take(string path, KnownTexts known)
    {
        if (!IsText(path))
        {
            problems.Add(NotText(path, isWarning: false));
            return;
        }

        var name = Path.GetFileNameWithoutExtension(path);
        var told = options.Pattern?.Read(name);
        if (options.Pattern is { } pattern && told is null)
        {
            problems.Add(new Problem(
                "AD004", path, null, $"the name '{name}'", $"a name of the form {pattern.Text}", "Rename the file, or add it without this pattern."));
            return;
        }

        if (TextFile.Read(path, path, problems) is not { } text)
        {
            return;
        }

        var id = told?.GetValueOrDefault("id") ?? NotForIds().Replace(name, "-").Trim('-', '.');
        if (known.Find(id, text.Sha256) is { } other)
        {
            if (other == id)
            {
                present.Add(id);
                TellDifference(path, known.Registered(id), told);
                return;
            }

            problems.Add(new Problem(
                "AD005", path, null, $"the very text that {other} has", "each text once", "Take the file out, or the row it repeats."));
            return;
        }

        known.Add(id, text.Sha256);
        var document = new NewDocument(id, path, Row(id, path, text.Text, told));
        var place = Path.Combine(folder, document.File);
        if (known.IsRegistered(id))
        {
            problems.Add(new Problem(
                "AD010", path, null, $"the id {id}, which the register has with another text", "an id of its own",
                "Rename the file, or correct the text in the study by hand."));
        }
        else if (File.Exists(place) && TextFile.Hash(File.ReadAllBytes(place)) != text.Sha256)
        {
            problems.Add(new Problem(
                "AD009", path, null, $"another text in {document.File}, which no row of the register names", "a free place for the text",
                "Move the file in texts/ away, or rename the one to be added."));
        }

        added.Add(document);
    }

    // Rows that stand are the user's; what is now said otherwise is told, never written over them.
    private void TellDifference(string path, StudyDocument? registered, IReadOnlyDictionary<string, string>? told)
    {
        if (registered?.Document is not { } row)
        {
            return;
        }

        (string Column, string? Said, string Stands)[] cells =
        [
            ("title", told?.GetValueOrDefault("title"), row.Title),
            ("date", told?.GetValueOrDefault("date") ?? told?.GetValueOrDefault("year") ?? options.Date, row.Date?.ToString() ?? ""),
            ("actor", told?.GetValueOrDefault("actor") ?? options.Actor, row.Actor),
            ("source", told?.GetValueOrDefault("source") ?? options.Source, row.Source.ToString()),
            ("language", told?.GetValueOrDefault("language") ?? options.Language, row.Language),
            ("issuer", told?.GetValueOrDefault("issuer") ?? options.Issuer, row.Issuer),
        ];
        string[] differing = [.. cells.Where(cell => cell.Said is not null && cell.Said != cell.Stands)
            .Select(cell => $"{cell.Column} '{cell.Said}' (the register has '{cell.Stands}')")];
        if (differing.Length > 0)
        {
            problems.Add(new Problem(
                "AD011", path, null, string.Join(", ", differing), $"what the register's row of {row.Id} says",
                "The row stays as it is; correct it in documents.csv if it is wrong.", IsWarning: true));
        }
    }

    private Dictionary<string, string> Row(string id, string path, string text, IReadOnlyDictionary<string, string>? told)
    {
        string Told(string name, string? otherwise) => told?.GetValueOrDefault(name) ?? otherwise ?? "";
        var language = Told("language", options.Language ?? LanguageGuess.Of(text));
        if (language.Length == 0)
        {
            problems.Add(new Problem(
                "AD006", path, null, "a text whose script is not plainly English, Russian or Chinese", "en, ru or zh",
                "Say --language, or take the file out: other languages cannot be coded."));
        }

        else if (StatedLanguage.IsContradicted(text, language))
        {
            problems.Add(StatedLanguage.Warning(path, language));
        }

        var row = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = id,
            ["title"] = Told("title", null),
            ["date"] = Told("date", told?.GetValueOrDefault("year") ?? options.Date),
            ["actor"] = Told("actor", options.Actor),
            ["source"] = Told("source", options.Source),
            ["language"] = language,
            ["issuer"] = Told("issuer", options.Issuer),
            ["file"] = $"texts/{id}{Path.GetExtension(path).ToLowerInvariant()}",
        };
        foreach (var needed in (string[])["actor", "source"])
        {
            if (row[needed].Length == 0)
            {
                problems.Add(new Problem(
                    "AD007", path, null, $"no {needed}", $"the {needed} of the document", $"Say --{needed}, or --pattern with {{{needed}}}."));
            }
        }

        return row;
    }

    // The register as it would be is read as any register: one place knows what a row must be.
    private void CheckRows(RegisterFile register, string text, StudySettings settings)
    {
        var found = new List<Problem>();
        _ = new Register(
            folder, "documents.csv", settings.KnownActors, isComplete: true,
            settings.Languages.Count > 0 ? settings.Languages : Languages.All, found).Read(RegisterFile.WithoutByteOrderMark(text));
        foreach (var problem in found.Where(problem => problem.Line is null || problem.Line >= register.NextLine))
        {
            var at = (problem.Line ?? 0) - register.NextLine;
            var isToldAlready = at >= 0 && at < added.Count && problems.Any(told => told.Source == added[at].Path && !told.IsWarning);
            if (!isToldAlready)
            {
                problems.Add(at >= 0 && at < added.Count ? problem with { Source = added[at].Path, Line = null } : problem);
            }
        }
    }

    private static bool IsText(string path) => Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static Problem NotText(string path, bool isWarning) => new(
        "AD003", path, null, $"a file that ends in '{Path.GetExtension(path)}'", ".txt or .md",
        isWarning ? "It was left out; save it as plain text in UTF-8 to add it." : "Save it as plain text in UTF-8.", isWarning);

    [GeneratedRegex(@"[^\p{L}\p{M}\p{Nd}_.\-]+")]
    private static partial Regex NotForIds();
}

/// <summary>A document on its way into a study.</summary>
internal sealed record NewDocument(string Id, string Path, IReadOnlyDictionary<string, string> Row)
{
    /// <summary>Where its text will lie, from the study's folder.</summary>
    public string File => Row["file"];
}
