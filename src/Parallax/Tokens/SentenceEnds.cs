namespace Parallax.Tokens;

/// <summary>Whether a stop ends a sentence.</summary>
internal static class SentenceEnds
{
    /// <param name="text">Kept text.</param>
    /// <param name="at">The first stop of a run of stops.</param>
    /// <param name="next">What follows the run.</param>
    /// <param name="kind">Han stop or other.</param>
    public static bool IsEnd(ReadOnlySpan<char> text, int at, int next, CharacterClass kind)
    {
        if (kind == CharacterClass.HanStop)
        {
            return true;
        }

        var classes = CharacterClasses.All;
        var after = next;
        while (after < text.Length && classes[text[after]] is CharacterClass.CloseQuote or CharacterClass.Closer
            or CharacterClass.StraightQuote)
        {
            after++;
        }

        if (after == text.Length || classes[text[after]] == CharacterClass.LineFeed)
        {
            return !(next == at + 1 && IsAbbreviated(text, at) && ContinuesOnNextLine(text, after));
        }

        var follows = classes[text[after]];
        if (follows == CharacterClass.Han)
        {
            return text[at] != '.' || !IsNumbered(text, at);
        }

        if (follows != CharacterClass.Space)
        {
            // Paragraph breaks lost on the way leave a stop glued to the next sentence: «... ended.The next».
            return follows == CharacterClass.Letter && next > at && text[at] is '!' or '?' && char.IsUpper(text[after]);
        }

        if (StartsLower(text, after))
        {
            return false;
        }

        return !(text[at] == '.' && next == at + 1
            && (IsNumbered(text, at) || (IsAbbreviated(text, at) && !IsAnswer(text, at, after))));
    }

    private static bool ContinuesOnNextLine(ReadOnlySpan<char> text, int lineEnd) =>
        lineEnd + 1 < text.Length && char.IsLetterOrDigit(text[lineEnd + 1]);

    private static bool StartsLower(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && CharacterClasses.All[text[at]] is not (CharacterClass.Letter or CharacterClass.Digit
            or CharacterClass.Han or CharacterClass.LineFeed))
        {
            at++;
        }

        return at < text.Length && char.IsLower(text[at]);
    }

    // «No. 5» is a number, «No. We did not» an answer.
    private static bool IsAnswer(ReadOnlySpan<char> text, int stop, int after) =>
        WordBefore(text, stop).Equals("no", StringComparison.OrdinalIgnoreCase)
        && after + 1 < text.Length && char.IsUpper(text[after + 1]);

    private static bool IsAbbreviated(ReadOnlySpan<char> text, int stop) => Abbreviations.Contains(WordBefore(text, stop));

    // «1. Text» at the start of a line or sentence numbers a list; «in 2022. The» ends a sentence.
    private static bool IsNumbered(ReadOnlySpan<char> text, int stop)
    {
        var word = WordBefore(text, stop);
        if (word.Length is 0 or > 2 || !char.IsAsciiDigit(word[0]) || !char.IsAsciiDigit(word[^1]))
        {
            return false;
        }

        var before = stop - word.Length - 1;
        while (before >= 0 && CharacterClasses.All[text[before]] == CharacterClass.Space)
        {
            before--;
        }

        return before < 0 || CharacterClasses.All[text[before]] is CharacterClass.LineFeed or CharacterClass.Stop;
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int stop)
    {
        var start = stop;
        while (start > 0 && (CharacterClasses.All[text[start - 1]] is CharacterClass.Letter or CharacterClass.Digit
            || (text[start - 1] is '.' && start > 1 && CharacterClasses.All[text[start - 2]] == CharacterClass.Letter)))
        {
            start--;
        }

        return text[start..stop];
    }
}
