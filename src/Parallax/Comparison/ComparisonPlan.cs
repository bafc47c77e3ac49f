using Parallax.Corpora;

namespace Parallax.Comparison;

/// <summary>What a study compares, and the conventions it compares by.</summary>
public sealed record ComparisonPlan
{
    /// <summary>Focal actors, in the study's order.</summary>
    public required IReadOnlyList<string> Actors { get; init; }

    /// <summary>Focal dyads.</summary>
    public required IReadOnlyList<(string A, string B)> Dyads { get; init; }

    /// <summary>Control actors; each focal actor with each of them is a control dyad.</summary>
    public IReadOnlyList<string> Controls { get; init; } = [];

    /// <summary>Periods in order; by default before and after the break.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>Genres: names for documents with given register values, compared apart.</summary>
    public IReadOnlyList<Genre> Genres { get; init; } = [];

    /// <summary>Anchors that bring indicators to a scale of 0 to 1, to set declared stances against them.</summary>
    public IReadOnlyList<Anchor> Anchors { get; init; } = [];

    /// <summary>Master seed; every resampling derives its own from it.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Codes that caution and trust are measured by.</summary>
    public MeasureCodes Codes { get; init; } = new();

    /// <summary>Conventions that METHOD marks [D].</summary>
    public MethodOptions Method { get; init; } = new();

    /// <summary>Confidence level of intervals, above 0 and below 1: .95 in measures.csv, others for the tests of claims.</summary>
    public double Level { get; init; } = .95;
}

/// <summary>Codes and themes that some measures are defined by; a measure whose code the codebook lacks is blocked.</summary>
public sealed record MeasureCodes
{
    /// <summary>Codes of strategic caution (METHOD §4.9): non-alliance, prudence, options kept open.</summary>
    public IReadOnlyList<string> Caution { get; init; } = ["STR.NONALL", "STR.CAUTION", "STR.HEDGE"];

    /// <summary>Code of trust, t⁺ (METHOD §4.10).</summary>
    public string Trust { get; init; } = "REL.TRUST";

    /// <summary>Code of distrust, t⁻.</summary>
    public string Distrust { get; init; } = "REL.DISTRUST";

    /// <summary>Code of grievance, which joins t⁻ where its stance is critical; a codebook may lack it.</summary>
    public string History { get; init; } = "REL.HISTORY";

    /// <summary>Theme of interests: that of common interest (METHOD §4.4), and one side of coupling (§4.12).</summary>
    public string Interest { get; init; } = "INT";

    /// <summary>Theme of identity and values, the other side of coupling.</summary>
    public string Identity { get; init; } = "VAL";

    /// <summary>Code of interest in checking somebody else, where no unit tells whom its content opposes (METHOD §4.4).</summary>
    public string Counter { get; init; } = "INT.COUNTER";

    /// <summary>Themes whose divergence is read against reference dyads (METHOD §4.5).</summary>
    public IReadOnlyList<string> Divergent { get; init; } = ["VAL", "NRM", "ORD"];

    /// <summary>Themes of visions: world order and roles (METHOD §4.8).</summary>
    public IReadOnlyList<string> Vision { get; init; } = ["ORD", "ROL"];
}

/// <summary>A named span of time; a document belongs to it if the whole of its date does.</summary>
/// <param name="Name">Name in results.</param>
/// <param name="From">First day; null for open.</param>
/// <param name="To">Last day, inclusive; null for open.</param>
public sealed record Period(string Name, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether the whole of a date lies in the period.</summary>
    public bool Holds(PartialDate date) => (From is null || date.First >= From) && (To is null || date.Last <= To);
}

/// <summary>Documents with given register values, such as General Debate statements; a source class of their own.</summary>
/// <param name="Name">Name in results.</param>
/// <param name="Values">Register column and the value it must have, all of them.</param>
public sealed record Genre(string Name, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Register columns that a genre may ask for.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["title", "actor", "source", "language", "original_language", "translation", "issuer", "url", "expert_base", "rights", "pair"];

    /// <summary>Whether a document has all the values.</summary>
    /// <exception cref="ArgumentException">A column is not among <see cref="Columns"/>.</exception>
    public bool Holds(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Values.All(wanted => ValueOf(document, wanted.Key) == wanted.Value);
    }

    private static string ValueOf(Document document, string column) => column switch
    {
        "title" => document.Title,
        "actor" => document.Actor,
        "source" => document.Source.ToString(),
        "language" => document.Language,
        "original_language" => document.OriginalLanguage,
        "translation" => document.IsTranslation switch { true => "yes", false => "no", null => "" },
        "issuer" => document.Issuer,
        "url" => document.Url,
        "expert_base" => document.ExpertBase,
        "rights" => document.Rights,
        "pair" => document.Pair,
        _ => throw new ArgumentException($"A genre cannot ask for the column {column}.", nameof(column)),
    };
}
