using Parallax.Corpora;
using Parallax.Tokens;

namespace Parallax.Codings.Rules;

/// <summary>The speaker label that opens a turn of a transcript: a name and a colon at the start of a sentence.</summary>
internal static class SpeakerLabel
{
    private const int LongestLabel = 8;
    private const int LongestHanLabel = 16;

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
                return LooksLikeAName(unit, token) ? VoiceOf(unit, token) : null;
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

    private static string VoiceOf(Unit unit, int end) =>
        LeaderBefore(unit, end) is { } leader && unit.Plan.IsActor(leader.Name.State)
            ? leader.Name.State
            : unit.Facts.Voice;

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
