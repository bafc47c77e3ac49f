namespace Parallax.Codebooks;

/// <summary>Instructions for coding: themes, their codes, the words that find them, and the words rules need.</summary>
public sealed record Codebook
{
    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Version as the authors count it.</summary>
    public required string Version { get; init; }

    /// <summary>Themes in the codebook's order.</summary>
    public required IReadOnlyList<Theme> Themes { get; init; }

    /// <summary>Word lists of each language, keyed by en, ru or zh.</summary>
    public required IReadOnlyDictionary<string, WordLists> Languages { get; init; }

    /// <summary>All codes in the codebook's order.</summary>
    public IEnumerable<Code> Codes => Themes.SelectMany(theme => theme.Codes);
}

/// <summary>A family of codes compared together, such as interests.</summary>
/// <param name="Id">Key, such as INT.</param>
/// <param name="Name">Plain words for reports.</param>
/// <param name="Definition">What it covers.</param>
/// <param name="Codes">Its codes.</param>
public sealed record Theme(string Id, string Name, string Definition, IReadOnlyList<Code> Codes);

/// <summary>Time the unit speaks of; a unit may speak of several. None of them is ATEMPORAL.</summary>
[Flags]
public enum Horizons
{
    /// <summary>ATEMPORAL: left out of the time horizon.</summary>
    None = 0,

    /// <summary>Completed past.</summary>
    Past = 1,

    /// <summary>Present.</summary>
    Now = 2,

    /// <summary>Up to five years ahead.</summary>
    Near = 4,

    /// <summary>More than five years ahead.</summary>
    Long = 8,
}

/// <summary>Default position of a dictionary hit towards what its code names.</summary>
public enum DefaultPolarity
{
    /// <summary>A hit affirms; negated it opposes.</summary>
    Affirm,

    /// <summary>A hit opposes, negated or not.</summary>
    Oppose,

    /// <summary>A hit takes no position.</summary>
    None,
}

/// <summary>One code with its instructions.</summary>
public sealed record Code
{
    /// <summary>Key, such as INT.TRADE.</summary>
    public required string Id { get; init; }

    /// <summary>Key of its theme.</summary>
    public required string Theme { get; init; }

    /// <summary>Plain words for reports.</summary>
    public required string Name { get; init; }

    /// <summary>What it means.</summary>
    public required string Definition { get; init; }

    /// <summary>What also belongs to it; may be empty.</summary>
    public string Include { get; init; } = "";

    /// <summary>What does not; may be empty.</summary>
    public string Exclude { get; init; } = "";

    /// <summary>An invented sentence that carries it.</summary>
    public string Example { get; init; } = "";

    /// <summary>1 where a hit is positive towards its target, −1 where critical; null where it sets no stance.</summary>
    public int? Stance { get; init; }

    /// <summary>Default position of a hit.</summary>
    public DefaultPolarity Polarity { get; init; }

    /// <summary>Time a hit speaks of; none for most codes.</summary>
    public Horizons Horizon { get; init; }

    /// <summary>Code that a negated hit counts to; null for itself.</summary>
    public string? Negated { get; init; }

    /// <summary>Whether it names opposition to somebody outside the dyad.</summary>
    public bool ThirdParty { get; init; }

    /// <summary>Entries of each language, keyed by en, ru or zh.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Entry>> Terms { get; init; }
}

/// <summary>One line of a term list.</summary>
/// <param name="Text">The entry as written: variants parted by a slash.</param>
/// <param name="IsName">Whether it is a bare name, which counts only beside a hit of another theme (METHOD §1.4, name rule).</param>
/// <param name="Year">For a year entry: whether the year is to lie near or long ahead; <c>Text</c> then holds the words before it.</param>
/// <param name="Line">Line in the codebook's file.</param>
public sealed record Entry(string Text, bool IsName = false, Horizons Year = Horizons.None, int Line = 0);

/// <summary>A word of a rule's list, with what restricts it.</summary>
/// <param name="Text">Pattern, variants parted by a slash.</param>
/// <param name="LowerCaseOnly">Counts only in lower case, as may beside May.</param>
/// <param name="NotBeforeNumber">Does not count directly before a number.</param>
/// <param name="Before">Counts only directly before one of these marks; null for anywhere.</param>
/// <param name="SourceAfter">For a reporting phrase: whose words they are stands after it, as in according to.</param>
public sealed record RuleWord(
    string Text, bool LowerCaseOnly = false, bool NotBeforeNumber = false, string? Before = null, bool SourceAfter = false);

/// <summary>Word lists that the rules of the dictionary coder need in one language (METHOD §1.4, §3.1).</summary>
public sealed record WordLists
{
    /// <summary>Strings that are matched first, consume their text and give no code.</summary>
    public IReadOnlyList<RuleWord> Block { get; init; } = [];

    /// <summary>Words and idioms that contain a negator but do not negate.</summary>
    public IReadOnlyList<RuleWord> NotNegators { get; init; } = [];

    /// <summary>Words that negate what follows.</summary>
    public IReadOnlyList<RuleWord> Negators { get; init; } = [];

    /// <summary>Words that weaken.</summary>
    public IReadOnlyList<RuleWord> Hedges { get; init; } = [];

    /// <summary>Words that strengthen.</summary>
    public IReadOnlyList<RuleWord> Boosters { get; init; } = [];

    /// <summary>Words that open a condition.</summary>
    public IReadOnlyList<RuleWord> Conditionals { get; init; } = [];

    /// <summary>Verbs and phrases that report another's words.</summary>
    public IReadOnlyList<RuleWord> Reporting { get; init; } = [];

    /// <summary>Phrases that hold a reporting verb but report nobody, such as needless to say.</summary>
    public IReadOnlyList<RuleWord> NotReporting { get; init; } = [];

    /// <summary>Words that deny what follows: so-called, якобы, 所谓.</summary>
    public IReadOnlyList<RuleWord> Denying { get; init; } = [];

    /// <summary>Words that end a clause.</summary>
    public IReadOnlyList<RuleWord> ClauseEnds { get; init; } = [];

    /// <summary>Cues of an intention.</summary>
    public IReadOnlyList<RuleWord> Intentions { get; init; } = [];

    /// <summary>Cues of a pledge.</summary>
    public IReadOnlyList<RuleWord> Pledges { get; init; } = [];

    /// <summary>Cues of a binding act.</summary>
    public IReadOnlyList<RuleWord> Binding { get; init; } = [];

    /// <summary>Words that define content by opposition to somebody.</summary>
    public IReadOnlyList<RuleWord> Opposition { get; init; } = [];

    /// <summary>Words for both partners together.</summary>
    public IReadOnlyList<RuleWord> Both { get; init; } = [];

    /// <summary>First-person plural.</summary>
    public IReadOnlyList<RuleWord> FirstPerson { get; init; } = [];

    /// <summary>Third-person pronouns that point back to the sentence before.</summary>
    public IReadOnlyList<RuleWord> ThirdPerson { get; init; } = [];

    /// <summary>Names that texts put in quotation marks, such as 一带一路: neither quoted nor scare-quoted.</summary>
    public IReadOnlyList<RuleWord> QuotedNames { get; init; } = [];

    /// <summary>Finite verbs, to tell a scare quote from a quoted clause.</summary>
    public IReadOnlyList<RuleWord> Verbs { get; init; } = [];

    /// <summary>Words before a year that make it a horizon.</summary>
    public IReadOnlyList<RuleWord> YearBefore { get; init; } = [];
}
