using Parallax.Corpora;
using Parallax.Tokens;

namespace Parallax.Codings.Rules;

/// <summary>The speaker label that opens a turn of a transcript: a name and a colon at the start of a sentence.</summary>
internal static class SpeakerLabel
{
    private const int LongestLabel = 12;
    private const int LongestHanLabel = 16;

    // A first name and a surname after the office.
    private const int NameTokens = 2;
    private const string Third = "THIRD";

    /// <summary>Whether a colon stands early enough in a sentence that it may open a turn.</summary>
    public static bool MayOpen(TokenColumns columns, int from, int to)
    {
        for (var token = from + 1; token < to && token - from <= LongestHanLabel; token++)
        {
            if (columns.GapBefore(token) == Gap.Colon)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The voice that speaks from this sentence on; null where it opens no new turn.</summary>
    public static string? Voice(Unit unit)
    {
        var longest = unit.Facts.Language == "zh" ? LongestHanLabel : LongestLabel;
        for (var token = unit.From + 1; token < unit.To && token - unit.From <= longest; token++)
        {
            if (unit.Columns.GapBefore(token) == Gap.Colon)
            {
                return token == unit.From + 1 && unit.BeginsAsQuestion ? Reporting.Other
                    : LooksLikeAName(unit, token) ? VoiceOf(unit, token)
                    : null;
            }

            if (unit.Columns.GapBefore(token) >= Gap.Comma)
            {
                return null;
            }
        }

        return null;
    }

    // A turn's label is a person: every word capitalised, or in Chinese a known leader.
    private static bool LooksLikeAName(Unit unit, int end)
    {
        if (unit.Facts.Language == "zh")
        {
            return LeaderBefore(unit, end) is not null;
        }

        var capitalised = 0;
        for (var token = unit.From; token < end; token++)
        {
            capitalised += unit.Columns.Has(token, TokenTraits.Capitalised) ? 1 : 0;
        }

        return end - unit.From >= 2 && capitalised * 2 > end - unit.From;
    }

    // A leader; else the state named with the office, remembered for the turns that give the name alone; else the issuer.
    private static string VoiceOf(Unit unit, int end)
    {
        if (LeaderBefore(unit, end) is { } leader)
        {
            return StateOf(unit, leader);
        }

        if (unit.Facts.Voice == Third)
        {
            return unit.Facts.Voice;
        }

        var surname = LastCapitalised(unit, end);
        foreach (var mention in unit.Mentions)
        {
            if (mention.End + NameTokens <= surname + 1 && mention.Name.Kind is not (NameKind.Region or NameKind.System))
            {
                return unit.Speakers[unit.Columns.Types[surname]] =
                    mention.IsState ? StateOf(unit, mention) : Reporting.Other;
            }
        }

        return unit.Speakers.GetValueOrDefault(unit.Columns.Types[surname], unit.Facts.Voice);
    }

    private static int LastCapitalised(Unit unit, int end)
    {
        var token = end - 1;
        while (token > unit.From && !unit.Columns.Has(token, TokenTraits.Capitalised))
        {
            token--;
        }

        return token;
    }

    private static string StateOf(Unit unit, Mention mention) =>
        mention.Name.State == unit.Facts.Actor ? unit.Facts.Voice
        : unit.Plan.IsActor(mention.Name.State) ? mention.Name.State
        : Reporting.Other;

    private static Mention? LeaderBefore(Unit unit, int end)
    {
        foreach (var mention in unit.Mentions)
        {
            if (mention.Name.Kind == NameKind.Leader && mention.End <= end)
            {
                return mention;
            }
        }

        return null;
    }
}
