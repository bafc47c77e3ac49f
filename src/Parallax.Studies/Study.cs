using Parallax.Claims;
using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Reliability;
using Parallax.Reports;
using Parallax.Studies.Opening;
using Parallax.Studies.Store;

namespace Parallax.Studies;

/// <summary>A study as its folder describes it: what is asked, of which actors, by which codebook, on which documents.</summary>
public sealed record Study
{
    /// <summary>The study's folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Folder of texts that join the study's for one run; null for none.</summary>
    public string? TextsFolder { get; init; }

    /// <summary>Title for reports.</summary>
    public required string Title { get; init; }

    /// <summary>The question the study answers.</summary>
    public required string Question { get; init; }

    /// <summary>A note for the reader; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>What is compared and by which conventions.</summary>
    public required ComparisonPlan Plan { get; init; }

    /// <summary>The day that divides before from after and belongs to after; null where the periods are listed.</summary>
    public DateOnly? Break { get; init; }

    /// <summary>Names of all actors: the built-in states with what the study adds and corrects.</summary>
    public required StateTable Names { get; init; }

    /// <summary>The codebook.</summary>
    public required Codebook Codebook { get; init; }

    /// <summary>Documents in the register's order, with those of the texts folder in place of theirs or after them.</summary>
    public required IReadOnlyList<StudyDocument> Documents { get; init; }

    /// <summary>Counts shipped with the study for documents that count from codings, by document.</summary>
    public required IReadOnlyDictionary<string, TextCounts> ShippedCounts { get; init; }

    /// <summary>Codings shipped with the study for documents that count from codings, in the files' order.</summary>
    public required IReadOnlyList<Coding> ShippedCodings { get; init; }

    /// <summary>What people coded: codings/*.jsonl.</summary>
    public PeopleCodings People { get; init; } = PeopleCodings.None;

    /// <summary>What is observed of the world, as against what is said of it; nothing where the study has none of its files.</summary>
    public Observations Observed { get; init; } = Observations.None;

    /// <summary>Hits of the dictionary that were drawn to be judged, with the verdicts of those that were.</summary>
    public IReadOnlyList<PrecisionHit> JudgedHits { get; init; } = [];

    /// <summary>The study's claims; null where it has no claims.yaml.</summary>
    public ClaimSet? Claims { get; init; }

    /// <summary>What the report calls series of indicators.</summary>
    public IReadOnlyList<SeriesName> Series { get; init; } = [];

    /// <summary>Focal cases, in the order of study.yaml.</summary>
    public IReadOnlyList<Dossier> Dossiers { get; init; } = [];

    /// <summary>Warnings: what was set aside while work goes on.</summary>
    public required IReadOnlyList<Problem> Warnings { get; init; }

    /// <summary>Opens a study; texts are read later, by <see cref="ReadText"/>.</summary>
    /// <param name="folder">The study's folder.</param>
    /// <param name="texts">Folder with a documents.csv whose documents join the study's; the same id replaces.</param>
    /// <exception cref="InputException">The folder has problems; all are told, those of the texts included.</exception>
    public static Study Open(string folder, string? texts = null)
    {
        // Where something is wrong anyway, the texts are read only to tell their problems too.
        return StudyReader.Read(folder, texts, alsoTexts: false).Study
            ?? throw new InputException(StudyReader.Read(folder, texts, alsoTexts: true).Problems);
    }

    /// <summary>Every problem of a study folder, errors and warnings, with each text read.</summary>
    /// <returns>The study, null where errors forbid opening it, and the problems in the order of file and line.</returns>
    public static (Study? Study, IReadOnlyList<Problem> Problems) Inspect(string folder, string? texts = null) =>
        StudyReader.Read(folder, texts, alsoTexts: true);

    /// <summary>The dictionary coder that goes by the study's codebook, names and dyads.</summary>
    public DictionaryCoder Coder() => new(new CoderPlan
    {
        Codebook = Codebook,
        Names = Names,
        Actors = [.. Plan.Actors, .. Plan.Controls],
        Dyads = Plan.Dyads,
        LostBreaksAbove = Plan.Method.LostBreaksAbove,
    });

    /// <summary>Which entries of the dictionary passed the judgement of their hits.</summary>
    public PrecisionGates Precision() => new(JudgedHits, new PrecisionRule
    {
        Sample = Plan.Method.PrecisionSample,
        Fewest = Plan.Method.PrecisionFewest,
        Point = Plan.Method.PrecisionPoint,
        Lower = Plan.Method.PrecisionLower,
    });

    /// <summary>Reads a document's text and checks it against the hashes that register and shipped counts state.</summary>
    /// <param name="document">A document that counts from its text.</param>
    /// <param name="problems">Where problems are added.</param>
    /// <returns>The kept text; null where it cannot be used, and then a problem says why.</returns>
    public static DocumentText? ReadText(StudyDocument document, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (TextFile.Read(document.TextPath, document.TextSource, problems) is not { } kept)
        {
            return null;
        }

        CheckHash(document, kept.Sha256, problems);
        if (StatedLanguage.IsContradicted(kept.Text, document.Document.Language))
        {
            problems.Add(StatedLanguage.Warning(document.TextSource, document.Document.Language));
        }

        return kept;
    }

    /// <summary>Checks the hash of a text against those that register and shipped counts state.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sha256">Hash of its text's bytes.</param>
    /// <param name="problems">Where problems are added.</param>
    public static void CheckHash(StudyDocument document, string sha256, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(problems);
        if (document.StatedSha256 is { } stated && stated != sha256)
        {
            problems.Add(new Problem(
                "DR015", document.Register, document.Line, $"a text of {document.Id} whose hash is {sha256}", $"the hash {stated}",
                "Put back the text that was registered, or correct the column sha256."));
        }

        if (document.ShippedSha256 is { } shipped && shipped != sha256)
        {
            problems.Add(new Problem(
                "CO006", document.TextSource, null, $"another version of {document.Id} than the shipped codings were made from",
                $"the hash {shipped}", "The text at hand counts. Export the codings again if it is the better version.", IsWarning: true));
        }
    }
}

/// <summary>A document of a study with where its row and its text stand.</summary>
public sealed record StudyDocument
{
    /// <summary>The document as the register describes it.</summary>
    public required Document Document { get; init; }

    /// <summary>Its id.</summary>
    public string Id => Document.Id;

    /// <summary>Register the row stands in, as named to the user.</summary>
    public required string Register { get; init; }

    /// <summary>Line of the row.</summary>
    public required int Line { get; init; }

    /// <summary>Folder the register lies in.</summary>
    public required string Folder { get; init; }

    /// <summary>Where the text lies; empty where the register names none.</summary>
    public string TextPath { get; init; } = "";

    /// <summary>The text's file as named to the user; empty where the register names none.</summary>
    public string TextSource { get; init; } = "";

    /// <summary>Hash that the register states for the text; null where it states none.</summary>
    public string? StatedSha256 { get; init; }

    /// <summary>Hash that the shipped counts were made from; null where none are shipped.</summary>
    public string? ShippedSha256 { get; init; }
}
