namespace Parallax.Codings.Rules;

/// <summary>A stretch of a unit that reports somebody's words.</summary>
/// <param name="From">First token.</param>
/// <param name="To">Token after the last.</param>
/// <param name="Voice">Whose words: an actor, or OTHER.</param>
internal readonly record struct ReportedStretch(int From, int To, string Voice);

/// <summary>Whose words a stretch reports (METHOD §3.1, §3.2): the subject of a reporting verb.</summary>
/// <remarks>
/// The subject is the last name within eight tokens before the verb (in Chinese twelve characters), or the first after
/// a phrase such as according to. A first-person subject is the voice itself; a subject that cannot be told leaves the
/// voice as it was, since nobody else is known to speak.
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
            if (SubjectOf(unit, cue) is not { } subject)
            {
                continue;
            }

            var (voice, start, end) = subject;
            if (voice == unit.Voice)
            {
                continue;
            }

            // «…, Beijing said.» reports what stands before it; elsewhere what follows is reported.
            stretches.Add(unit.To - Math.Max(cue.End, end) >= Tail
                ? new ReportedStretch(Math.Max(cue.End, cue.Word.SourceAfter ? end : cue.End), unit.To, voice)
                : new ReportedStretch(unit.From, Math.Min(cue.Start, start), voice));
        }
    }

    private static (string Voice, int Start, int End)? SubjectOf(Unit unit, CueHit cue)
    {
        if (cue.Word.SourceAfter)
        {
            return FirstAfter(unit, cue);
        }

        var window = unit.Facts.Language == "zh" ? HanWindow : WordWindow;
        (string Voice, int Start, int End)? best = null;
        foreach (var mention in unit.Mentions)
        {
            if (mention.End <= cue.Start && cue.Start - mention.End < window && CanSpeak(mention))
            {
                best = (VoiceOf(unit, mention), mention.Start, mention.End);
            }
        }

        foreach (var pronoun in unit.Cues)
        {
            var isPerson = pronoun.Cue is Cue.FirstPerson or Cue.ThirdPerson;
            if (isPerson && pronoun.End <= cue.Start && cue.Start - pronoun.End < window
                && (best is null || pronoun.Start >= best.Value.End))
            {
                best = (pronoun.Cue == Cue.FirstPerson ? unit.Voice : Other, pronoun.Start, pronoun.End);
            }
        }

        // «said Wang Yi»: the subject may follow the verb directly.
        return best ?? FirstAfter(unit, cue, 1);
    }

    private static (string Voice, int Start, int End)? FirstAfter(Unit unit, CueHit cue, int within = 4)
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
