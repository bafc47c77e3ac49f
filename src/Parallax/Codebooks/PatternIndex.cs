using Parallax.Tokens;

namespace Parallax.Codebooks;

/// <summary>Patterns compiled against a vocabulary, to be matched over the type numbers of token columns.</summary>
/// <remarks>
/// A pattern belongs to a set (codes, names, a rule's list); each type knows in one mask which sets have a pattern
/// beginning with it, so that a text is read at the cost of one look-up a token where nothing begins.
/// </remarks>
public sealed class PatternIndex
{
    private readonly uint[] masks;
    private readonly int[] firstWordOf;
    private readonly int[] wordsOfTypes;
    private readonly Compiled[] patterns;
    private readonly int[][] patternsStartingWith;
    private readonly short[] years;

    private PatternIndex(
        uint[] masks, int[] firstWordOf, int[] wordsOfTypes, Compiled[] patterns, int[][] starting, short[] years)
    {
        (this.masks, this.firstWordOf, this.wordsOfTypes) = (masks, firstWordOf, wordsOfTypes);
        (this.patterns, patternsStartingWith, this.years) = (patterns, starting, years);
    }

    /// <summary>For each type a bit for every set that has a pattern beginning with it.</summary>
    public ReadOnlySpan<uint> Masks => masks;

    /// <summary>Compiles patterns against a vocabulary.</summary>
    /// <param name="patterns">Each pattern with its set, 0 to 31; matches name a pattern by its place in this list.</param>
    /// <param name="vocabulary">The types of the corpus.</param>
    public static PatternIndex Compile(IReadOnlyList<(TermPattern Pattern, int Set)> patterns, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var forms = new WordForms();
        var compiled = new Compiled[patterns.Count];
        for (var number = 0; number < compiled.Length; number++)
        {
            var (pattern, set) = patterns[number];
            compiled[number] = new Compiled(
                set, [.. pattern.Elements.Select(element => new Element(element, forms.NumberOf(element)))]);
        }

        var starting = new List<int>[forms.Count];
        var startMasks = new uint[forms.Count];
        for (var number = 0; number < compiled.Length; number++)
        {
            var first = compiled[number].Elements[0].Word;
            (starting[first] ??= []).Add(number);
            startMasks[first] |= 1u << compiled[number].Set;
        }

        var (firstWordOf, wordsOfTypes) = forms.Resolve(vocabulary.Types);
        var masks = new uint[vocabulary.Count];
        var years = new short[vocabulary.Count];
        for (var type = 0; type < masks.Length; type++)
        {
            for (var at = firstWordOf[type]; at < firstWordOf[type + 1]; at++)
            {
                masks[type] |= startMasks[wordsOfTypes[at]];
            }

            years[type] = vocabulary.Types[type] is [>= '0' and <= '9', ..] text
                ? (short)(Years.IsYear(text) ? Years.Value(text) : -1)
                : (short)0;
        }

        return new PatternIndex(
            masks, firstWordOf, wordsOfTypes, compiled, [.. starting.Select(list => list?.ToArray() ?? [])], years);
    }

    /// <summary>The year a type names, 1900 to 2100; null where it names none.</summary>
    public int? YearOf(int type) => years[type] > 0 ? years[type] : null;

    /// <summary>Whether a type begins with a digit.</summary>
    public bool IsNumber(int type) => years[type] != 0;

    /// <summary>Adds every match that begins at a token.</summary>
    /// <param name="columns">Tokens.</param>
    /// <param name="token">Where the match is to begin.</param>
    /// <param name="limit">Token after the sentence; no match passes it.</param>
    /// <param name="sets">Bits of the sets asked for.</param>
    /// <param name="matches">Receives the matches: pattern number and the token after the match.</param>
    public void MatchAt(TokenColumns columns, int token, int limit, uint sets, List<PatternMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(matches);
        var type = columns.Types[token];
        for (var at = firstWordOf[type]; at < firstWordOf[type + 1]; at++)
        {
            foreach (var number in patternsStartingWith[wordsOfTypes[at]])
            {
                var pattern = patterns[number];
                if (((sets >> pattern.Set) & 1) == 0
                    || (pattern.Elements[0].Asked.CapitalsOnly && !columns.Has(token, TokenTraits.Capitals)))
                {
                    continue;
                }

                var end = Longest(columns, pattern.Elements, 1, token + 1, limit);
                if (end > 0)
                {
                    matches.Add(new PatternMatch(number, token, end));
                }
            }
        }
    }

    // The furthest token after which the elements from one on can end; 0 for none.
    private int Longest(TokenColumns columns, Element[] elements, int element, int token, int limit)
    {
        if (element == elements.Length)
        {
            return token;
        }

        if (elements[element].Asked.Kind == ElementKind.Gap)
        {
            return LongestAfterGap(columns, elements, element + 1, token, limit);
        }

        if (token >= limit || !Joins(columns, token, elements[element].Asked) || !Satisfies(columns, token, elements[element]))
        {
            return 0;
        }

        return Longest(columns, elements, element + 1, token + 1, limit);
    }

    private int LongestAfterGap(TokenColumns columns, Element[] elements, int element, int token, int limit)
    {
        var best = 0;
        for (var skipped = 0; skipped <= TermPattern.LongestGap && token + skipped < limit; skipped++)
        {
            if (columns.GapBefore(token + skipped) is Gap.Mark or > Gap.Comma)
            {
                break;
            }

            if (Satisfies(columns, token + skipped, elements[element]))
            {
                best = Math.Max(best, Longest(columns, elements, element + 1, token + skipped + 1, limit));
            }
        }

        return best;
    }

    private static bool Joins(TokenColumns columns, int token, PatternElement asked)
    {
        var gap = columns.GapBefore(token);
        return asked.AfterComma ? gap is Gap.Comma or Gap.Enumeration : gap <= Gap.Joint;
    }

    private bool Satisfies(TokenColumns columns, int token, Element element)
    {
        var type = columns.Types[token];
        if (element.Asked.Kind == ElementKind.Year)
        {
            return years[type] > 0;
        }

        if (element.Asked.CapitalsOnly && !columns.Has(token, TokenTraits.Capitals))
        {
            return false;
        }

        for (var at = firstWordOf[type]; at < firstWordOf[type + 1]; at++)
        {
            if (wordsOfTypes[at] == element.Word)
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Element(PatternElement Asked, int Word);

    private sealed record Compiled(int Set, Element[] Elements);
}

/// <summary>A match of a pattern over tokens.</summary>
/// <param name="Pattern">Place of the pattern in the list it was compiled from.</param>
/// <param name="Start">First token.</param>
/// <param name="End">Token after the match.</param>
public readonly record struct PatternMatch(int Pattern, int Start, int End);
