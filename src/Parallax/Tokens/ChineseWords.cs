using System.Globalization;
using ICU4N.Text;

namespace Parallax.Tokens;

/// <summary>Parts a run of Han characters into words, for what is counted by words: keyness, collocations, scaling.</summary>
/// <remarks>
/// Borders are those of ICU's dictionary (UAX #29, tailored for Chinese), save that a term of the lexicon is one word
/// wherever it stands; of several beginning at a place the longest. Coding does not use it: patterns match characters.
/// </remarks>
public sealed class ChineseWords
{
    private readonly HashSet<string> lexicon;
    private readonly int longest;
    private readonly BreakIterator borders = BreakIterator.GetWordInstance(CultureInfo.GetCultureInfo("zh"));

    /// <summary>Takes a lexicon.</summary>
    /// <param name="lexicon">Folded terms of two characters or more that are to stay one word.</param>
    public ChineseWords(IEnumerable<string> lexicon)
    {
        this.lexicon = lexicon.Where(term => term.Length > 1).ToHashSet(StringComparer.Ordinal);
        longest = this.lexicon.Count == 0 ? 0 : this.lexicon.Max(term => term.Length);
    }

    /// <summary>Whether a type is one Han character.</summary>
    public static bool IsHan(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Length is 1 or 2 && char.ConvertToUtf32(type, 0) is var value
            && type.Length == (value > char.MaxValue ? 2 : 1) && CharacterClasses.IsHan(value);
    }

    /// <summary>The words of a run, in order; together they are the run.</summary>
    /// <param name="run">Folded Han characters without anything between them.</param>
    public IReadOnlyList<string> Split(string run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var isBorder = Borders(run);
        var words = new List<string>();
        for (var start = 0; start < run.Length;)
        {
            var end = LexiconEnd(run, start);
            if (end == 0)
            {
                end = start + 1;
                while (end < run.Length && !isBorder[end] && LexiconEnd(run, end) == 0)
                {
                    end++;
                }
            }

            words.Add(run[start..end]);
            start = end;
        }

        return words;
    }

    private bool[] Borders(string run)
    {
        var isBorder = new bool[run.Length + 1];
        borders.SetText(run);
        for (var at = borders.First(); at != BreakIterator.Done; at = borders.Next())
        {
            isBorder[at] = true;
        }

        return isBorder;
    }

    private int LexiconEnd(string run, int start)
    {
        for (var end = Math.Min(run.Length, start + longest); end > start + 1; end--)
        {
            if (lexicon.Contains(run[start..end]))
            {
                return end;
            }
        }

        return 0;
    }
}
