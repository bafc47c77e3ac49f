namespace Parallax.Codings.Rules;

/// <summary>A stretch of a unit that reports somebody's words.</summary>
/// <param name="From">First token.</param>
/// <param name="To">Token after the last.</param>
/// <param name="Voice">Whose words: an actor, or OTHER.</param>
internal readonly record struct ReportedStretch(int From, int To, string Voice);

/// <summary>Whose words a stretch reports (METHOD §3.1, §3.2): the subject of a reporting verb.</summary>
/// <remarks>
/// The subject is the last name within eight tokens before the verb (in Chinese twelve characters), or the first after
/// a phrase such as according to. A first-person subject is the voice itself; any other subject is OTHER. A verb without
/// a subject, as in needless to say, reports nothing.
/// </remarks>
internal static class Reporting
{
    public const string Other = "OTHER";

    private const int WordWindow = 8;
    private const int HanWindow = 12;
    private const int Tail = 3;

    public static void Find(Unit unit, List<ReportedStretch> stretches)
    {
        stretches.Clear();
        foreach (var cue in unit.Of(Cue.Reporting))
        {
            if (SubjectOf(unit, cue) is not { } subject || subject.Voice == unit.Voice)
            {
                continue;
            }

            // «…, Beijing said.» reports what stands before it; elsewhere what follows is reported.
            var (first, after) = (Math.Min(cue.Start, subject.Start), Math.Max(cue.End, subject.End));
            stretches.Add(unit.To - after < Tail && first - unit.From >= Tail
                ? new ReportedStretch(unit.From, first, subject.Voice)
                : new ReportedStretch(cue.Word.SourceAfter ? after : cue.End, unit.To, subject.Voice));
        }
    }

    private static (string Voice, int Start, int End)? SubjectOf(Unit unit, CueHit cue)
    {
        if (cue.Word.SourceAfter)
        {
            return FirstAfter(unit, cue, 4);
        }

        var window = unit.Facts.Language == "zh" ? HanWindow : WordWindow;
        (string Voice, int Start, int End)? best = null;
        foreach (var mention in unit.Mentions)
        {
            var isInside = mention.Start >= cue.Start && mention.End <= cue.End;
            if ((isInside || (mention.End <= cue.Start && cue.Start - mention.End < window)) && CanSpeak(mention))
            {
                best = (VoiceOf(unit, mention), mention.Start, mention.End);
            }
        }

        foreach (var person in unit.Of(Cue.FirstPerson))
        {
            if (person.End <= cue.Start && cue.Start - person.End < window && (best is null || person.Start >= best.Value.End))
            {
                best = (unit.Voice, person.Start, person.End);
            }
        }

        // «said Wang Yi»: the subject may follow the verb directly.
        return best ?? FirstAfter(unit, cue, 1) ?? Unnamed(unit, cue);
    }

    // Analysts say, эксперты утверждают, 专家声称: somebody else. The list not_reporting takes out «to say» and its like.
    private static (string Voice, int Start, int End)? Unnamed(Unit unit, CueHit cue)
    {
        var before = cue.Start - 1;
        return before >= unit.From && unit.Columns.GapBefore(cue.Start) < Tokens.Gap.Comma ? (Other, before, cue.Start) : null;
    }

    private static (string Voice, int Start, int End)? FirstAfter(Unit unit, CueHit cue, int within)
    {
        foreach (var mention in unit.Mentions)
        {
            if (mention.Start >= cue.End && mention.Start - cue.End < within && CanSpeak(mention))
            {
                return (VoiceOf(unit, mention), mention.Start, mention.End);
            }
        }

        return null;
    }

    private static bool CanSpeak(Mention mention) => mention.IsState || mention.Name.Kind != Corpora.NameKind.System;

    private static string VoiceOf(Unit unit, Mention mention) =>
        mention.IsState && (unit.Plan.IsActor(mention.Name.State) || mention.Name.State == unit.Voice)
            ? mention.Name.State
            : Other;
}
