using System.Runtime.InteropServices;
using Parallax.Codebooks;
using Parallax.Codings.Rules;
using Parallax.Corpora;
using Parallax.Tokens;

namespace Parallax.Codings;

/// <summary>Finds the codes, names and rule words of one sentence after another.</summary>
/// <remarks>
/// Blocked strings come first and consume their text. Then codes, names and rule words are each matched
/// leftmost-longest; a tie between codes gives both, a tie between rule lists likewise. The name rule (METHOD §1.4)
/// drops bare names where no other theme speaks in the same sentence.
/// </remarks>
internal sealed class UnitFinder(LanguagePatterns patterns, Unit unit)
{
    private readonly List<PatternMatch> found = [];
    private readonly List<(int Start, int End)> blocked = [];

    // A list's own walk over our structure is compiled only as the program runs; in short runs that shows.
    private ReadOnlySpan<PatternMatch> Found => CollectionsMarshal.AsSpan(found);

    /// <summary>Finds everything in the unit's range; the names found before become those of the sentence before.</summary>
    public void Read()
    {
        unit.MentionsBefore.Clear();
        unit.MentionsBefore.AddRange(unit.Mentions);
        var sets = ReadNames();
        if ((sets & LanguagePatterns.CodeBit) == 0)
        {
            return;
        }

        if ((sets & LanguagePatterns.BlockBit) != 0)
        {
            FindBlocked();
        }

        FindCodes();
        if (unit.Hits.Count > 0)
        {
            FindCues();
            FindYears();
        }
    }

    /// <summary>Finds only the names in the unit's range.</summary>
    /// <returns>The sets that have a pattern beginning in the range.</returns>
    public uint ReadNames()
    {
        unit.Mentions.Clear();
        unit.Cues.Clear();
        unit.Hits.Clear();
        unit.Years.Clear();
        blocked.Clear();

        var masks = patterns.Index.Masks;
        var sets = 0u;
        foreach (var type in unit.Columns.Types[unit.From..unit.To])
        {
            sets |= masks[type];
        }

        unit.BeginsAsQuestion = (masks[unit.Columns.Types[unit.From]] & LanguagePatterns.QuestionBit) != 0;
        if ((sets & LanguagePatterns.NameBit) != 0)
        {
            FindNames();
        }

        return sets;
    }

    private void FindNames()
    {
        var date = unit.Facts.Date;
        for (var token = Next(unit.From, LanguagePatterns.NameBit); token < unit.To; token = Next(token, LanguagePatterns.NameBit))
        {
            var end = Longest(token, LanguagePatterns.NameBit);
            foreach (var match in Found)
            {
                var name = patterns.Name(match.Pattern);
                if (match.End == end && name.Kind != NameKind.Negative && InOffice(name, date)
                    && !unit.Mentions.Contains(new Mention(name, match.Start, match.End)))
                {
                    unit.Mentions.Add(new Mention(name, match.Start, match.End));
                }
            }

            token = Math.Max(end, token + 1);
        }
    }

    private static bool InOffice(Name name, PartialDate? date) =>
        name.Kind != NameKind.Leader || date is null
        || ((name.From is null || date.Value.Last >= name.From) && (name.To is null || date.Value.First <= name.To));

    private void FindBlocked()
    {
        for (var token = Next(unit.From, LanguagePatterns.BlockBit); token < unit.To; token = Next(token, LanguagePatterns.BlockBit))
        {
            var end = Longest(token, LanguagePatterns.BlockBit);
            if (end > token)
            {
                blocked.Add((token, end));
            }

            token = Math.Max(end, token + 1);
        }
    }

    private void FindCodes()
    {
        for (var token = Next(unit.From, LanguagePatterns.CodeBit); token < unit.To; token = Next(token, LanguagePatterns.CodeBit))
        {
            found.Clear();
            patterns.Index.MatchAt(unit.Columns, token, unit.To, LanguagePatterns.CodeBit, found);
            found.RemoveAll(match => IsBlocked(match.Start, match.End) || !HoldsInTime(match));
            token = Math.Max(TakeLongest(), token + 1);
        }

        ApplyNameRule();
    }

    private bool HoldsInTime(PatternMatch match)
    {
        var entry = patterns.Variant(match.Pattern).Entry;
        if (entry.Year == Horizons.None)
        {
            return true;
        }

        for (var token = match.End - 1; token > match.Start; token--)
        {
            if (patterns.Index.YearOf(unit.Columns.Types[token]) is { } year)
            {
                return TimeSpokenOf.Holds(entry, year, unit.Facts.Date?.Year);
            }
        }

        return false;
    }

    // Keeps the matches that reach furthest, one a code, and says where they end.
    private int TakeLongest()
    {
        var end = 0;
        foreach (var match in Found)
        {
            end = Math.Max(end, match.End);
        }

        var first = unit.Hits.Count;
        foreach (var match in Found)
        {
            if (match.End == end)
            {
                Take(patterns.Variant(match.Pattern), match, first);
            }
        }

        if (unit.Hits.Count - first > 1)
        {
            unit.Hits.Sort(first, unit.Hits.Count - first, ByCode.Instance);
            for (var at = first; at < unit.Hits.Count; at++)
            {
                unit.Hits[at] = unit.Hits[at] with { Tied = true };
            }
        }

        return end;
    }

    // Two variants of one code on the same tokens are one hit; the ordinally first names it, whatever the file's order.
    private void Take(TermVariant variant, PatternMatch match, int first)
    {
        for (var at = first; at < unit.Hits.Count; at++)
        {
            var taken = unit.Hits[at].Variant;
            if (taken.Code.Id == variant.Code.Id)
            {
                if (string.CompareOrdinal(variant.Pattern.Text, taken.Pattern.Text) < 0)
                {
                    unit.Hits[at] = unit.Hits[at] with { Variant = variant };
                }

                return;
            }
        }

        unit.Hits.Add(new CodeHit(variant, match.Start, match.End, false));
    }

    private void ApplyNameRule()
    {
        for (var at = unit.Hits.Count - 1; at >= 0; at--)
        {
            var hit = unit.Hits[at];
            if (hit.Variant.Entry.IsName && !NameCounts(hit))
            {
                unit.Hits.RemoveAt(at);
            }
        }
    }

    private bool NameCounts(CodeHit name)
    {
        foreach (var mention in unit.Mentions)
        {
            if (mention.IsState && mention.Name.State == unit.Facts.Actor
                && mention.Start < name.End && mention.End > name.Start)
            {
                return false;
            }
        }

        if (unit.Facts.Issuer.Contains(name.Variant.Pattern.Text.TrimEnd('*'), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var hit in unit.Hits)
        {
            if (!hit.Variant.Entry.IsName && hit.Variant.Code.Theme != name.Variant.Code.Theme)
            {
                return true;
            }
        }

        return false;
    }

    private void FindCues()
    {
        for (var token = Next(unit.From, LanguagePatterns.CueBits); token < unit.To; token = Next(token, LanguagePatterns.CueBits))
        {
            found.Clear();
            patterns.Index.MatchAt(unit.Columns, token, unit.To, LanguagePatterns.CueBits, found);
            found.RemoveAll(match => IsBlocked(match.Start, match.End) || !Counts(match));
            var end = token + 1;
            foreach (var match in Found)
            {
                end = Math.Max(end, match.End);
            }

            foreach (var match in Found)
            {
                if (match.End == end)
                {
                    AddCue(patterns.CueOf(match.Pattern), match);
                }
            }

            token = end;
        }
    }

    // Two variants of one list on the same tokens are one cue: two negators would cancel each other.
    private void AddCue(Cue cue, PatternMatch match)
    {
        foreach (var known in unit.Of(cue))
        {
            if (known.Start == match.Start)
            {
                return;
            }
        }

        unit.Cues.Add(new CueHit(cue, patterns.Word(match.Pattern), match.Start, match.End));
    }

    private bool Counts(PatternMatch match)
    {
        var word = patterns.Word(match.Pattern);
        var columns = unit.Columns;
        if (word.LowerCaseOnly && columns.Has(match.Start, TokenTraits.Capitalised))
        {
            return false;
        }

        var next = match.End < unit.To ? match.End : -1;
        if (word.NotBeforeNumber && next >= 0 && patterns.Index.IsNumber(columns.Types[next]))
        {
            return false;
        }

        return word.Before is null || (next >= 0 && IsOneOf(columns.GapBefore(next), word.Before));
    }

    private static bool IsOneOf(Gap gap, string marks) => gap switch
    {
        Gap.Comma => marks.AsSpan().IndexOfAny(',', '，') >= 0,
        Gap.Colon => marks.AsSpan().IndexOfAny(':', '：') >= 0,
        Gap.Semicolon => marks.AsSpan().IndexOfAny(';', '；') >= 0,
        Gap.Enumeration => marks.Contains('、', StringComparison.Ordinal),
        _ => false,
    };

    private void FindYears()
    {
        for (var token = unit.From; token < unit.To; token++)
        {
            if (patterns.Index.YearOf(unit.Columns.Types[token]) is { } year)
            {
                unit.Years.Add(year);
            }
        }
    }

    private bool IsBlocked(int start, int end)
    {
        foreach (var (from, to) in blocked)
        {
            if (start < to && end > from)
            {
                return true;
            }
        }

        return false;
    }

    // The first token from one on with which a pattern of the sets may begin.
    private int Next(int token, uint sets)
    {
        var masks = patterns.Index.Masks;
        var types = unit.Columns.Types;
        while (token < unit.To && (masks[types[token]] & sets) == 0)
        {
            token++;
        }

        return token;
    }

    private int Longest(int token, uint sets)
    {
        found.Clear();
        patterns.Index.MatchAt(unit.Columns, token, unit.To, sets, found);
        var end = 0;
        foreach (var match in Found)
        {
            end = Math.Max(end, match.End);
        }

        return end;
    }

    private sealed class ByCode : IComparer<CodeHit>
    {
        public static readonly ByCode Instance = new();

        public int Compare(CodeHit x, CodeHit y) => string.CompareOrdinal(x.Variant.Code.Id, y.Variant.Code.Id);
    }
}
