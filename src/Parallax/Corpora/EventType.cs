using System.Text.RegularExpressions;

namespace Parallax.Corpora;

/// <summary>Who defined a kind of event.</summary>
public enum EventScheme
{
    /// <summary>A word of the study's own; it has no score.</summary>
    Word,

    /// <summary>Conflict and Mediation Event Observations: digits, the first two of which are the root.</summary>
    Cameo,

    /// <summary>Political Language Ontology for Verifiable Event Records: a word in capitals.</summary>
    Plover,
}

/// <summary>A kind of event: a word of the study's, <c>cameo:057</c> or <c>plover:AGREE</c>.</summary>
/// <param name="Scheme">Who defined it.</param>
/// <param name="Code">The word or code without the scheme's name.</param>
public readonly partial record struct EventType(EventScheme Scheme, string Code)
{
    /// <summary>Event types of PLOVER, those of its first draft and of the release of 2021 alike, in alphabetical order.</summary>
    public static IReadOnlyList<string> PloverTypes { get; } =
    [
        "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "CRIME", "DEMAND", "DISAPPROVE", "FIGHT",
        "INVESTIGATE", "MOBILIZE", "PROTEST", "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN",
    ];

    /// <summary>Reads a type; a CAMEO code has 2 to 4 digits with a root from 01 to 20, a PLOVER type is one of <see cref="PloverTypes"/>.</summary>
    public static bool TryParse(string text, out EventType type)
    {
        ArgumentNullException.ThrowIfNull(text);
        type = new EventType(EventScheme.Word, text);
        if (text.StartsWith("cameo:", StringComparison.Ordinal))
        {
            type = new EventType(EventScheme.Cameo, text["cameo:".Length..]);
            return CameoCode().IsMatch(type.Code);
        }

        if (text.StartsWith("plover:", StringComparison.Ordinal))
        {
            type = new EventType(EventScheme.Plover, text["plover:".Length..]);
            return PloverTypes.Contains(type.Code);
        }

        return text.Length > 0 && !text.Contains(':', StringComparison.Ordinal);
    }

    /// <summary>The type as it is written in events.csv.</summary>
    public override string ToString() => Scheme switch
    {
        EventScheme.Cameo => $"cameo:{Code}",
        EventScheme.Plover => $"plover:{Code}",
        _ => Code,
    };

    [GeneratedRegex("^(?:0[1-9]|1[0-9]|20)[0-9]{0,2}$")]
    private static partial Regex CameoCode();
}
