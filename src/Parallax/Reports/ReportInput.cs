using Parallax.Claims;
using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Reliability;

namespace Parallax.Reports;

/// <summary>Everything a report is made from.</summary>
public sealed record ReportInput
{
    /// <summary>Title of the study.</summary>
    public required string Title { get; init; }

    /// <summary>What the study asks.</summary>
    public required string Question { get; init; }

    /// <summary>What the study adds of its own about its texts; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>What is compared, and by which conventions.</summary>
    public required ComparisonPlan Plan { get; init; }

    /// <summary>Names of themes and codes.</summary>
    public required Codebook Codebook { get; init; }

    /// <summary>Names of actors by their codes, JOINT and THIRD among them; an actor without a name shows its code.</summary>
    public required IReadOnlyDictionary<string, string> ActorNames { get; init; }

    /// <summary>Names of actors as they stand inside a sentence, as "the United States"; those that are missing are named as elsewhere.</summary>
    public IReadOnlyDictionary<string, string> ActorsInSentences { get; init; } = new Dictionary<string, string>();

    /// <summary>The register, each document with its place in the comparison.</summary>
    public required IReadOnlyList<PlacedDocument> Documents { get; init; }

    /// <summary>Every row of measures.csv.</summary>
    public required IReadOnlyList<MeasureRow> Rows { get; init; }

    /// <summary>What is observed of the world.</summary>
    public Observations Observed { get; init; } = Observations.None;

    /// <summary>The study's claims with their hypotheses; null where it states none.</summary>
    public ClaimSet? Claims { get; init; }

    /// <summary>Those claims with their verdicts, in the same order.</summary>
    public IReadOnlyList<JudgedClaim> Judged { get; init; } = [];

    /// <summary>Passages drawn while the codings were made; null where none were.</summary>
    public PassageCollector? Passages { get; init; }

    /// <summary>What the study calls its series of indicators.</summary>
    public IReadOnlyList<SeriesName> Series { get; init; } = [];

    /// <summary>Courses of themes around the break; empty where none are to be drawn.</summary>
    public IReadOnlyList<ThemeCourse> Courses { get; init; } = [];

    /// <summary>Focal cases, in the study's order.</summary>
    public IReadOnlyList<Dossier> Dossiers { get; init; } = [];

    /// <summary>How often each actor speaks of each dossier: see <see cref="DossierSpeech.Rows"/>.</summary>
    public IReadOnlyList<MeasureRow> DossierRows { get; init; } = [];

    /// <summary>Texts of digests that dossiers show, by document, in Markdown.</summary>
    public IReadOnlyDictionary<string, string> Digests { get; init; } = new Dictionary<string, string>();

    /// <summary>Codings by people, at least 0.</summary>
    public int HumanCodings { get; init; }

    /// <summary>The codebook's own examples that its dictionary finds, and how many there are; null where not tried.</summary>
    public (int Found, int Total)? Examples { get; init; }

    /// <summary>Documents too short to count, even joined with others of their month.</summary>
    public int ShortDocumentsLeftOut { get; init; }

    /// <summary>Sentences with more codes than a person may give one.</summary>
    public IReadOnlyList<CrowdedUnit> Crowded { get; init; } = [];

    /// <summary>Lives of the phrases that most documents hold, by language.</summary>
    public IReadOnlyList<KeyPhrase> KeyPhrases { get; init; } = [];

    /// <summary>Share of sentences set aside as domestic, by actor and source.</summary>
    public IReadOnlyList<DomesticShare> Domestic { get; init; } = [];

    /// <summary>How good the machine coding is; empty where nobody read or judged anything.</summary>
    public IReadOnlyList<ValidationRow> Validation { get; init; } = [];

    /// <summary>How far people agree; empty where nobody coded.</summary>
    public IReadOnlyList<AgreementRow> Agreement { get; init; } = [];

    /// <summary>Which codes are found alike in two languages; empty where the texts are in one.</summary>
    public IReadOnlyList<CalibrationRow> Calibration { get; init; } = [];

    /// <summary>Versions, seed and hashes, in the order they are to be printed.</summary>
    public IReadOnlyList<(string Term, string Value)> Provenance { get; init; } = [];
}

/// <summary>How much of what an actor says is about its own affairs and stays out of every comparison.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Source">Source class or genre.</param>
/// <param name="Sentences">All sentences.</param>
/// <param name="Relevant">Those that are compared.</param>
public sealed record DomesticShare(string Actor, string Source, int Sentences, int Relevant);
