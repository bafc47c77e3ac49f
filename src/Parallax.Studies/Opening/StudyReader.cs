using Parallax.Claims;
using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Files.Claims;
using Parallax.Files.Codebooks;

namespace Parallax.Studies.Opening;

/// <summary>Reads a study folder and collects every problem on the way.</summary>
internal sealed class StudyReader
{
    /// <summary>The claims; a study may have none.</summary>
    public const string ClaimsFile = "claims.yaml";

    private static readonly string[] FilesByRank = ["study.yaml", "codebook.yaml", "documents.csv"];

    private readonly string folder;
    private readonly string? texts;
    private readonly List<Problem> problems = [];

    private StudyReader(string folder, string? texts) => (this.folder, this.texts) = (folder, texts);

    /// <summary>Reads a study; null with at least one error.</summary>
    /// <param name="folder">The study's folder.</param>
    /// <param name="texts">Folder of texts that join; null for none.</param>
    /// <param name="alsoTexts">Whether each text is read only to find its problems.</param>
    public static (Study? Study, IReadOnlyList<Problem> Problems) Read(string folder, string? texts, bool alsoTexts)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var reader = new StudyReader(folder, texts);
        var study = reader.ReadAll(alsoTexts);
        IReadOnlyList<Problem> problems = [.. reader.problems
            .Distinct()
            .OrderBy(Rank)
            .ThenBy(problem => problem.Source, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line ?? 0)
            .ThenBy(problem => problem.Code, StringComparer.Ordinal)];
        return (problems.All(problem => problem.IsWarning) ? study! with { Warnings = problems } : null, problems);
    }

    // What stands in one file is often the cause of what is then wrong in the next.
    private static int Rank(Problem problem) => Array.IndexOf(FilesByRank, problem.Source) is >= 0 and var rank ? rank : FilesByRank.Length;

    private Study? ReadAll(bool alsoTexts)
    {
        if (!Directory.Exists(folder))
        {
            problems.Add(new Problem(
                "ST001", folder, null, "no such folder", "a study's folder", "Check the path, or begin one with: parallax new DIR"));
            return null;
        }

        if (!File.Exists(Path.Combine(folder, "study.yaml")))
        {
            problems.Add(new Problem(
                "ST001", folder, null, "no study here: there is no study.yaml", "a study's folder",
                "Name the folder that holds study.yaml, or begin one with: parallax new DIR"));
            return null;
        }

        var settings = new StudySettingsReader("study.yaml", problems).Read(Path.Combine(folder, "study.yaml"));
        var codebook = CodebookReader.ReadFile(Path.Combine(folder, "codebook.yaml"), "codebook.yaml", problems);
        var registered = ReadRegisters(settings);
        if (codebook is not null)
        {
            CheckTerms(codebook, registered);
        }

        if (settings is { Plan.Actors.Count: > 0 })
        {
            problems.AddRange(OutsideActors.Warnings(
                registered.Select(document => (document.Document.Actor, document.Register, (int?)document.Line)),
                settings.Plan, settings.KnownActors));
        }

        var ids = registered.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        var shipped = ShippedCodings.ReadCounts(folder, ids, problems);
        List<StudyDocument> documents = [.. registered.Select(document => WithBasis(document, shipped))];
        var needed = documents.Where(document => document.Document.Basis == DocumentBasis.Codings)
            .Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        shipped.ReadCodings(ids, needed, codebook);
        var people = new PeopleCodingsReader(
            folder, documents.DistinctBy(document => document.Id).ToDictionary(
                document => document.Id,
                document => new CodedDocument(document, needed.Contains(document.Id) ? shipped.Counts[document.Id].Sentences : null), StringComparer.Ordinal),
            codebook, problems).Read();
        var observed = new ObservedReader(folder, problems).Read(IsComplete(settings) ? settings!.KnownActors : null, ids, codebook);
        var claims = ReadClaims(settings, codebook, ids);
        if (alsoTexts)
        {
            foreach (var document in documents.Where(document => document.Document.Basis == DocumentBasis.Text))
            {
                Study.ReadText(document, problems);
            }
        }

        if (settings is null || codebook is null)
        {
            return null;
        }

        var references = new DossierReferences(codebook, observed, claims, ids, problems);
        return new Study
        {
            Folder = folder,
            TextsFolder = texts,
            Title = settings.Title,
            Question = settings.Question,
            Note = settings.Note,
            Plan = settings.Plan with
            {
                Anchors = AnchorsReader.Known(
                    settings.Plan.Anchors, observed.Indicators.Select(one => one.Series).ToHashSet(StringComparer.Ordinal),
                    codebook.Codes.Select(code => code.Id).ToHashSet(StringComparer.Ordinal), problems),
            },
            Break = settings.Break,
            Names = settings.Names,
            Codebook = codebook,
            Documents = documents,
            ShippedCounts = shipped.Counts.Where(pair => needed.Contains(pair.Key))
                .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            ShippedCodings = shipped.Codings,
            People = people,
            Observed = observed,
            JudgedHits = JudgedSample.Read(folder, ids, codebook, problems),
            Claims = claims,
            Series = references.Check(settings.Series),
            Dossiers = references.Check(settings.Dossiers),
            Warnings = [],
        };
    }

    // Where study.yaml or its actors cannot be read, its own actors are unknown, and rows that name them are no fault.
    private bool IsComplete(StudySettings? settings) => settings is { Plan.Actors.Count: > 0 }
        && !problems.Exists(problem => problem is { Source: "study.yaml", Code: "ST002" });

    private ClaimSet? ReadClaims(StudySettings? settings, Codebook? codebook, IReadOnlySet<string> documents)
    {
        var path = Path.Combine(folder, ClaimsFile);
        if (!File.Exists(path) || ClaimsReader.ReadFile(path, ClaimsFile, problems) is not { } claims)
        {
            return null;
        }

        return settings is null || codebook is null ? claims : new ClaimReferences(settings, codebook, documents, problems).Check(claims);
    }

    private List<StudyDocument> ReadRegisters(StudySettings? settings)
    {
        var isComplete = IsComplete(settings);
        var actors = settings?.KnownActors ?? StateTable.BuiltIn.States;
        var languages = settings is { Languages.Count: > 0 } ? settings.Languages : Languages.All;
        var documents = new Register(folder, "documents.csv", actors, isComplete, languages, problems).Read();
        TellNote(settings);
        if (texts is null)
        {
            return documents;
        }

        var name = $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(texts))}/documents.csv";
        var places = documents.Select((document, at) => (document.Id, At: at)).ToDictionary(StringComparer.Ordinal);
        foreach (var joining in new Register(texts, name, actors, isComplete, languages, problems).Read())
        {
            if (places.TryGetValue(joining.Id, out var at))
            {
                documents[at] = joining;
            }
            else
            {
                documents.Add(joining);
            }
        }

        return documents;
    }

    // A study whose texts may not be shipped says in its note where they are to be had.
    private void TellNote(StudySettings? settings)
    {
        var at = problems.FindIndex(problem => problem is { Code: "DR003", Source: "documents.csv" });
        if (at >= 0 && settings is { Note.Length: > 0 })
        {
            problems[at] = problems[at] with { Remedy = $"{problems[at].Remedy}. The study's own note: {settings.Note}" };
        }
    }

    private void CheckTerms(Codebook codebook, List<StudyDocument> documents)
    {
        foreach (var language in documents.Select(document => document.Document.Language).Distinct()
            .Where(Languages.All.Contains).Order(StringComparer.Ordinal))
        {
            foreach (var code in codebook.Codes.Where(code => !code.Terms.TryGetValue(language, out var terms) || terms.Count == 0))
            {
                problems.Add(new Problem(
                    "CB009", "codebook.yaml", null, $"no terms of {code.Id} in {language}, which the register uses", "at least one term",
                    $"Add terms under {language}, or take the code out: counted in one language only, it would make the others look silent."));
            }
        }
    }

    private StudyDocument WithBasis(StudyDocument document, ShippedCodings shipped)
    {
        var isDigestFile = document.Document.File.StartsWith("digests/", StringComparison.Ordinal);
        var hasText = document.TextPath.Length > 0 && !isDigestFile && File.Exists(document.TextPath);
        var counts = shipped.Counts.GetValueOrDefault(document.Id);
        var hasDigest = HasDigest($"digests/{document.Id}.md");
        var isDigest = isDigestFile || hasDigest || document.Document.StatedBasis.StartsWith("digest", StringComparison.Ordinal);
        if (!hasText && counts is null && !isDigest && !IsFaultyPath(document))
        {
            problems.Add(new Problem(
                "DR016", document.Register, document.Line,
                $"no text of {document.Id}{(document.Document.File.Length > 0 ? $": '{document.Document.File}' is not there" : "")}",
                "its file, shipped codings of it, or a digest",
                $"Put the text where the column file says, or write a digest into digests/{document.Id}.md."));
        }

        var basis = hasText ? DocumentBasis.Text : counts is not null ? DocumentBasis.Codings : DocumentBasis.Digest;
        return document with { Document = document.Document with { Basis = basis }, ShippedSha256 = counts?.Sha256 };
    }

    private bool HasDigest(string source) =>
        File.Exists(Path.Combine(folder, source)) && TextFile.IsFile(Path.Combine(folder, source), source, problems);

    private static bool IsFaultyPath(StudyDocument document) => document.Document.File.Length > 0 && document.TextPath.Length == 0;
}
