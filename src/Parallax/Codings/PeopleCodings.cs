namespace Parallax.Codings;

/// <summary>What a person said of a unit: one code given to it, or that none fits; a line of codings/*.jsonl.</summary>
public sealed record PersonalCoding
{
    /// <summary>Id of the line, unique among the coder's.</summary>
    public required string Id { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>The person's id, which is the name of the file.</summary>
    public required string Coder { get; init; }

    /// <summary>Document identifier.</summary>
    public required string Document { get; init; }

    /// <summary>Number of the sentence in the document, from 1.</summary>
    public required int Unit { get; init; }

    /// <summary>Code points at which what was coded begins and ends, exclusive; null where no code was given and no place stated.</summary>
    public (int Start, int End)? Place { get; init; }

    /// <summary>What the sentence that was read is known by (<see cref="Tokens.CutText.MarkOf"/>); empty where it is not stated.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>Line on which it stands in its file, from 1; null where it comes from none.</summary>
    public int? Line { get; init; }

    /// <summary>The code given, with its facets; null where the unit was read and left without code.</summary>
    public Coding? Coding { get; init; }

    /// <summary>Why no code was given; empty where one was.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Facets that only people code.</summary>
    public FurtherFacets Further { get; init; } = new();

    /// <summary>Chance with which the sentence was drawn to be read, above 0 and at most 1; null where it was not drawn.</summary>
    public double? Probability { get; init; }

    /// <summary>Keys that the line states: a facet left out was not coded, and its value in the coding is only the default.</summary>
    public IReadOnlySet<string> Stated { get; init; } = new HashSet<string>();
}

/// <summary>Facets of METHOD §1.2 that no machine codes, in METHOD's words; each empty where it was not coded.</summary>
/// <param name="NormScope">Whom a norm binds: self, partner or universal.</param>
/// <param name="RoleBearer">Whose role it is: self or partner.</param>
/// <param name="Internalisation">Why the relation is kept up: coercion, interest or legitimacy.</param>
/// <param name="NarrativeLevel">At which level the story is told: system, identity or issue.</param>
public sealed record FurtherFacets(
    string NormScope = "", string RoleBearer = "", string Internalisation = "", string NarrativeLevel = "");

/// <summary>A unit that one person has read.</summary>
/// <param name="Document">Document identifier.</param>
/// <param name="Unit">Number of the sentence in the document, from 1.</param>
/// <param name="Coder">The person's id.</param>
/// <param name="When">When it was first coded, or left without code.</param>
/// <param name="Given">The codings it was given, in the order of their time and id; empty where it was left without code.</param>
public sealed record ReadUnit(string Document, int Unit, string Coder, DateTimeOffset When, IReadOnlyList<PersonalCoding> Given)
{
    /// <summary>Codes it was given.</summary>
    public IReadOnlySet<string> Codes { get; } = Given.Select(one => one.Coding!.Code).ToHashSet(StringComparer.Ordinal);

    // Spreadsheets write fewer digits than they were given; chances of two strata differ by more than this share.
    private const double Rounding = .01;

    /// <summary>Chance with which it was drawn to be read; null where that is unknown, or its lines state different ones.</summary>
    public double? Probability { get; init; }

    /// <summary>Whether two stated chances are one, but for digits that a spreadsheet left out.</summary>
    public static bool IsSameChance(double one, double other) => Math.Abs(one - other) <= Rounding * Math.Max(one, other);

    /// <summary>The chance that is stated, the first where several are alike; null where none is, or where two differ.</summary>
    /// <param name="stated">What lines or people state of one sentence; null for nothing.</param>
    public static double? ChanceOf(IEnumerable<double?> stated)
    {
        double[] chances = [.. stated.OfType<double>()];
        return chances is [var first, ..] && Array.TrueForAll(chances, chance => IsSameChance(first, chance)) ? first : null;
    }
}

/// <summary>Everything that people coded in a study.</summary>
/// <param name="lines">Lines of all coders' files; those of unknown documents or codes set aside.</param>
public sealed class PeopleCodings(IReadOnlyList<PersonalCoding> lines)
{
    /// <summary>
    /// The coder's id under which adjudicated codings stand: what the coders agreed on after comparing. They are the study's
    /// gold standard and never enter agreement (METHOD §2.3).
    /// </summary>
    public const string Adjudicated = "adjudicated";

    /// <summary>Of a study that nobody coded.</summary>
    public static PeopleCodings None { get; } = new([]);

    /// <summary>The lines, in the order of coder, time and id.</summary>
    public IReadOnlyList<PersonalCoding> Lines { get; } =
    [
        .. lines.OrderBy(line => line.Coder, StringComparer.Ordinal).ThenBy(line => line.When.UtcTicks)
            .ThenBy(line => line.Id, StringComparer.Ordinal),
    ];

    /// <summary>Units read, by each coder, in the order of document, unit and coder.</summary>
    /// <remarks>A unit that has codes as well as a line without one counts as coded: the code was an afterthought.</remarks>
    public IReadOnlyList<ReadUnit> Units => field ??=
    [
        .. Lines.GroupBy(line => (line.Document, line.Unit, line.Coder))
            .OrderBy(unit => unit.Key.Document, StringComparer.Ordinal).ThenBy(unit => unit.Key.Unit)
            .ThenBy(unit => unit.Key.Coder, StringComparer.Ordinal)
            .Select(unit => new ReadUnit(
                unit.Key.Document, unit.Key.Unit, unit.Key.Coder, unit.First().When,
                [.. unit.Where(line => line.Coding is not null)])
            {
                Probability = ReadUnit.ChanceOf(unit.Select(line => line.Probability)),
            }),
    ];

    /// <summary>People who coded on their own, by id; without <see cref="Adjudicated"/>.</summary>
    public IReadOnlyList<string> Coders => field ??=
    [
        .. Lines.Select(line => line.Coder).Distinct(StringComparer.Ordinal).Where(coder => coder != Adjudicated),
    ];

    /// <summary>Codings given, in the order of the lines.</summary>
    public IEnumerable<Coding> Codings => Lines.Select(line => line.Coding).OfType<Coding>();

    /// <summary>The same without some lines.</summary>
    /// <param name="keep">Whether a line stays.</param>
    public PeopleCodings Where(Func<PersonalCoding, bool> keep) => new([.. Lines.Where(keep)]);
}
