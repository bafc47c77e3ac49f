namespace Parallax.Codings;

/// <summary>What a word of the codebook's lists tells a rule.</summary>
internal enum Cue
{
    NotNegator,
    Negator,
    Hedge,
    Booster,
    Conditional,
    Reporting,
    NotReporting,
    Denying,
    ClauseEnd,
    Intention,
    Pledge,
    Binding,
    Opposition,
    Both,
    FirstPerson,
    ThirdPerson,
    QuotedName,
    Verb,
}
