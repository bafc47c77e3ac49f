using Parallax.Corpora;

namespace Parallax.Comparison;

/// <summary>Which release of PLOVER decides what an event is.</summary>
public enum PloverVersion
{
    /// <summary>The conversion table of 2021 (draft 0.8).</summary>
    Table2021,

    /// <summary>The first draft with 19 types.</summary>
    Draft,
}

/// <summary>The four kinds of events that are counted beside a mean: words or deeds, cooperation or conflict.</summary>
public enum EventQuad
{
    /// <summary>Cooperation in words.</summary>
    VerbalCooperation,

    /// <summary>Cooperation in deeds.</summary>
    MaterialCooperation,

    /// <summary>Conflict in words.</summary>
    VerbalConflict,

    /// <summary>Conflict in deeds.</summary>
    MaterialConflict,
}

/// <summary>Types and quads of PLOVER for events coded in CAMEO or PLOVER.</summary>
/// <remarks>
/// Source: Open Event Data Alliance, Political Language Ontology for Verifiable Event Records: the README's draft, and the
/// table that converts CAMEO to PLOVER of 2021, in which DEMAND was later renamed REQUEST. Statements and appeals, CAMEO
/// 01 and 02, have no PLOVER type. A type that one release lacks has the quad of the other.
/// </remarks>
public static class Plover
{
    // The longest code that an event's code begins with decides.
    private static readonly Dictionary<string, string> Both = new(StringComparer.Ordinal)
    {
        ["03"] = "AGREE",
        ["04"] = "CONSULT",
        ["05"] = "SUPPORT",
        ["06"] = "COOPERATE",
        ["07"] = "AID",
        ["08"] = "CONCEDE",
        ["084"] = "RETREAT",
        ["085"] = "RETREAT",
        ["086"] = "RETREAT",
        ["087"] = "RETREAT",
        ["10"] = "DEMAND",
        ["12"] = "REJECT",
        ["13"] = "THREATEN",
        ["14"] = "PROTEST",
        ["15"] = "MOBILIZE",
        ["16"] = "SANCTION",
        ["17"] = "COERCE",
        ["18"] = "ASSAULT",
    };

    private static readonly Dictionary<string, string> Of2021 = new(Both, StringComparer.Ordinal)
    {
        ["0813"] = "RETREAT",
        ["0814"] = "RETREAT",
        ["09"] = "ACCUSE",
        ["11"] = "ACCUSE",
        ["163"] = "COERCE",
        ["1712"] = "ASSAULT",
        ["175"] = "ASSAULT",
        ["19"] = "ASSAULT",
        ["191"] = "COERCE",
        ["192"] = "COERCE",
        ["20"] = "ASSAULT",
    };

    private static readonly Dictionary<string, string> OfDraft = new(Both, StringComparer.Ordinal)
    {
        ["09"] = "INVESTIGATE",
        ["11"] = "DISAPPROVE",
        ["19"] = "FIGHT",
        ["20"] = "FIGHT",
    };

    /// <summary>The PLOVER type of an event; null for a study's own word and for CAMEO 01 and 02.</summary>
    public static string? TypeOf(EventType type, PloverVersion version = PloverVersion.Table2021)
    {
        if (type.Scheme != EventScheme.Cameo)
        {
            return type.Scheme == EventScheme.Plover ? type.Code : null;
        }

        var types = version == PloverVersion.Draft ? OfDraft : Of2021;
        for (var length = type.Code.Length; length >= 2; length--)
        {
            if (types.TryGetValue(type.Code[..length], out var found))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The quad of a PLOVER type; null where PLOVER has no such type.</summary>
    public static EventQuad? QuadOf(string type, PloverVersion version = PloverVersion.Table2021) => type switch
    {
        "AGREE" or "CONSULT" or "SUPPORT" or "CONCEDE" => EventQuad.VerbalCooperation,
        "COOPERATE" or "AID" or "RETREAT" or "INVESTIGATE" => EventQuad.MaterialCooperation,
        "SANCTION" => version == PloverVersion.Draft ? EventQuad.VerbalConflict : EventQuad.MaterialConflict,
        "DEMAND" or "REQUEST" or "ACCUSE" or "DISAPPROVE" or "REJECT" or "THREATEN" => EventQuad.VerbalConflict,
        "PROTEST" or "CRIME" or "MOBILIZE" or "COERCE" or "ASSAULT" or "FIGHT" => EventQuad.MaterialConflict,
        _ => null,
    };
}
