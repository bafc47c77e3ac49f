namespace Parallax.Tokens;

/// <summary>Pairs quotation marks within a paragraph and marks the tokens between them.</summary>
internal static class Quotations
{
    /// <summary>Marks the tokens of the outermost pairs and forgets the marks; a mark without its partner quotes nothing.</summary>
    public static void Mark(TokenColumns columns, List<(int Token, char Mark)> marks)
    {
        var (open, depth, straight, low) = (-1, 0, -1, false);
        foreach (var (token, mark) in marks)
        {
            var closes = CharacterClasses.All[mark] == CharacterClass.CloseQuote || (mark == '“' && low);
            if (CharacterClasses.All[mark] == CharacterClass.StraightQuote)
            {
                if (straight >= 0)
                {
                    Quote(columns, straight, token);
                }

                straight = straight >= 0 ? -1 : token;
            }
            else if (!closes)
            {
                // „ … “ closes with the mark that elsewhere opens.
                low = mark == '„';
                open = depth == 0 ? token : open;
                depth++;
            }
            else if (depth > 0)
            {
                low = false;
                depth--;
                if (depth == 0)
                {
                    Quote(columns, open, token);
                }
            }
        }

        marks.Clear();
    }

    private static void Quote(TokenColumns columns, int from, int to)
    {
        for (var token = from; token < to; token++)
        {
            columns.Mark(token, token == from ? TokenTraits.Quoted | TokenTraits.QuoteStart : TokenTraits.Quoted);
        }
    }
}
