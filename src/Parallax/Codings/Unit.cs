using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Tokens;

namespace Parallax.Codings;

/// <summary>A word of a rule's list in a unit, as token positions.</summary>
internal readonly record struct CueHit(Cue Cue, RuleWord Word, int Start, int End);

/// <summary>A named state, region or organisation in a unit.</summary>
internal readonly record struct Mention(Name Name, int Start, int End)
{
    public bool IsState => Name.State.Length > 0;
}

/// <summary>A match of a code in a unit.</summary>
internal readonly record struct CodeHit(TermVariant Variant, int Start, int End, bool Tied);

/// <summary>One sentence with everything found in it; the rules read it and nothing else.</summary>
internal sealed class Unit
{
    public required TokenColumns Columns { get; init; }

    public DocumentFacts Facts { get; set; } = null!;

    public CoderPlan Plan { get; init; } = null!;

    /// <summary>First token.</summary>
    public int From { get; set; }

    /// <summary>Token after the last.</summary>
    public int To { get; set; }

    /// <summary>Voice that holds where the sentence names no other: the document's, or a speaker label's.</summary>
    public string Voice { get; set; } = "";

    /// <summary>Whether it begins with a word that labels the turn of somebody unnamed: Question, Вопрос.</summary>
    public bool BeginsAsQuestion { get; set; }

    /// <summary>Voices of the document's speakers by the type of the surname, from the labels that named their office.</summary>
    public Dictionary<int, string> Speakers { get; } = [];

    public List<CueHit> Cues { get; } = [];

    public List<Mention> Mentions { get; } = [];

    public List<CodeHit> Hits { get; } = [];

    /// <summary>Names of the sentence before.</summary>
    public List<Mention> MentionsBefore { get; } = [];

    // The last two sides named in the document before this sentence, the later first; empty for what is no state.
    private readonly List<Mention> sides = [];

    /// <summary>Years named, in order.</summary>
    public List<int> Years { get; } = [];

    /// <summary>The side other than self last named before this sentence; empty for no state, null for none named.</summary>
    public string? LastNamedBeside(string self)
    {
        foreach (var side in sides)
        {
            if (MayBeOther(side, self))
            {
                return side.Name.State;
            }
        }

        return null;
    }

    /// <summary>Whether a name may be the other of two sides.</summary>
    public static bool MayBeOther(Mention mention, string self) =>
        mention.Name.State != self && mention.Name.Kind != NameKind.System;

    /// <summary>Keeps the sentence's names as said, before the next sentence is read.</summary>
    public void RememberSides()
    {
        foreach (var mention in Mentions)
        {
            if (mention.Name.Kind != NameKind.System)
            {
                sides.RemoveAll(side => side.Name.State == mention.Name.State);
                sides.Insert(0, mention);
            }
        }

        if (sides.Count > 2)
        {
            sides.RemoveRange(2, sides.Count - 2);
        }
    }

    /// <summary>Forgets what an earlier document said.</summary>
    public void Forget()
    {
        Mentions.Clear();
        Speakers.Clear();
        sides.Clear();
    }

    public CueFilter Of(Cue cue) => new(Cues, cue);

    public bool Has(Cue cue)
    {
        foreach (var hit in Cues)
        {
            if (hit.Cue == cue)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a comma, a semicolon, a colon or a clause word stands between two positions.</summary>
    public bool IsClauseBorderBetween(int end, int start)
    {
        for (var token = end; token <= start && token < To; token++)
        {
            if (Columns.GapBefore(token) >= Gap.Comma)
            {
                return true;
            }
        }

        foreach (var cue in Cues)
        {
            if (cue.Cue == Cue.ClauseEnd && cue.Start >= end && cue.End <= start)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tokens between a match and another stretch; 0 where they overlap, 1 where they touch.</summary>
    public static int Distance(int start, int end, int otherStart, int otherEnd) =>
        otherStart >= end ? otherStart - end + 1 : otherEnd <= start ? start - otherEnd + 1 : 0;
}

/// <summary>The hits of one list, walked without a copy; rules ask for them at every match.</summary>
internal readonly struct CueFilter(List<CueHit> cues, Cue cue)
{
    public Walk GetEnumerator() => new(cues, cue);

    internal struct Walk(List<CueHit> cues, Cue cue)
    {
        private int at = -1;

        public readonly CueHit Current => cues[at];

        public bool MoveNext()
        {
            do
            {
                at++;
            }
            while (at < cues.Count && cues[at].Cue != cue);
            return at < cues.Count;
        }
    }
}
