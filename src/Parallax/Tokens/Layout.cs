namespace Parallax.Tokens;

/// <summary>How a text is laid out in lines.</summary>
public static class Layout
{
    /// <summary>Whether lines are wrapped by hand: more than half of them end inside a sentence.</summary>
    /// <remarks>Only lines followed by another non-blank line are asked; fewer than three of them decide nothing.</remarks>
    public static bool IsHardWrapped(ReadOnlySpan<char> text)
    {
        var (lines, open) = (0, 0);
        while (true)
        {
            var end = text.IndexOf('\n');
            if (end < 0)
            {
                return lines >= 3 && open * 2 > lines;
            }

            var line = text[..end].TrimEnd();
            text = text[(end + 1)..];
            if (!line.IsEmpty && !StartsBlank(text))
            {
                lines++;
                open += EndsSentence(line) ? 0 : 1;
            }
        }
    }

    private static bool StartsBlank(ReadOnlySpan<char> rest)
    {
        foreach (var character in rest)
        {
            switch (CharacterClasses.All[character])
            {
                case CharacterClass.LineFeed:
                    return true;
                case CharacterClass.Space:
                    continue;
                default:
                    return false;
            }
        }

        return true;
    }

    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        for (var at = line.Length - 1; at >= 0; at--)
        {
            switch (CharacterClasses.All[line[at]])
            {
                case CharacterClass.Stop or CharacterClass.HanStop or CharacterClass.Colon or CharacterClass.Semicolon:
                    return true;
                case CharacterClass.CloseQuote or CharacterClass.Closer or CharacterClass.StraightQuote:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }
}
