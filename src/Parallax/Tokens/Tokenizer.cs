namespace Parallax.Tokens;

/// <summary>Reads kept text into token columns: words, Han characters, sentences, paragraphs and quotations.</summary>
/// <remarks>
/// Words follow the word-break rules of Unicode Standard Annex #29 (WB5–WB13b) for letters, digits and what may stand
/// inside them, but an initial written close to its surname is a word of its own; each Han character is a token. A sentence ends at . ! ? … or 。！？；, closing marks included,
/// unless the stop belongs to an abbreviation or a number or the next word is in lower case. A blank line ends a
/// paragraph, and so does a line end unless the text is hard-wrapped. One instance serves one thread.
/// </remarks>
public sealed class Tokenizer(Vocabulary vocabulary)
{
    private readonly SurfaceTable surfaces = new(vocabulary);
    private readonly List<(int Token, char Mark)> quotes = [];

    private TokenColumns columns = new();
    private Gap gap;
    private bool sentenceStart;
    private bool paragraphStart;
    private int surrogates;

    /// <summary>Fills columns with the tokens of a text.</summary>
    /// <param name="text">Kept text (see <see cref="KeptText"/>).</param>
    /// <param name="target">Columns to fill; what they held is forgotten.</param>
    public void Read(ReadOnlySpan<char> text, TokenColumns target)
    {
        ArgumentNullException.ThrowIfNull(target);
        columns = target;
        columns.Clear();
        quotes.Clear();
        gap = Gap.Joint;
        sentenceStart = paragraphStart = true;
        surrogates = 0;

        var classes = CharacterClasses.All;
        var hardWrapped = Layout.IsHardWrapped(text);
        var at = 0;
        while (at < text.Length)
        {
            var kind = classes[text[at]];
            at = kind switch
            {
                CharacterClass.Space => Part(Gap.Joint, at + 1),
                CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Connector => ReadWord(text, at),
                CharacterClass.Han => Emit(text, at, at + 1, HashOf(text[at])),
                CharacterClass.LineFeed => ReadLineEnd(text, at, hardWrapped),
                CharacterClass.Surrogate => ReadSurrogate(text, at),
                CharacterClass.Stop or CharacterClass.HanStop => ReadStop(text, at, kind),
                _ => ReadMark(text, at, kind),
            };
        }

        Quotations.Mark(columns, quotes);
    }

    private static uint HashOf(char character) => unchecked((2166136261 ^ character) * 16777619);

    private int Part(Gap by, int next)
    {
        if (by > gap)
        {
            gap = by;
        }

        return next;
    }

    private int ReadWord(ReadOnlySpan<char> text, int start)
    {
        var classes = CharacterClasses.All;
        var hash = 2166136261u;
        var at = start;
        unchecked
        {
            while (at < text.Length)
            {
                var kind = classes[text[at]];
                if (kind is not (CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Connector or CharacterClass.Mark)
                    && !Joins(text, at, kind))
                {
                    break;
                }

                hash = (hash ^ text[at]) * 16777619;
                at++;
            }
        }

        return Emit(text, start, at, hash);
    }

    // WB6, WB7, WB11, WB12: a mark between two letters or two digits stays inside the word.
    private static bool Joins(ReadOnlySpan<char> text, int at, CharacterClass kind)
    {
        if (at + 1 >= text.Length)
        {
            return false;
        }

        var classes = CharacterClasses.All;
        var (before, after) = (classes[text[at - 1]], classes[text[at + 1]]);
        var mark = text[at];
        return kind switch
        {
            CharacterClass.Apostrophe or CharacterClass.MidLetter =>
                (before is CharacterClass.Letter or CharacterClass.Mark && after == CharacterClass.Letter)
                || (kind == CharacterClass.Apostrophe && before == CharacterClass.Digit && after == CharacterClass.Digit),
            CharacterClass.Stop when mark == '.' =>
                (before == CharacterClass.Digit && after == CharacterClass.Digit)
                || (before is CharacterClass.Letter or CharacterClass.Mark && after == CharacterClass.Letter && !IsInitial(text, at)),
            CharacterClass.Comma when mark == ',' => before == CharacterClass.Digit && after == CharacterClass.Digit,
            _ => false,
        };
    }

    // Against WB6: the initial of «В.Путин» is parted from the surname, which else no name would find; U.S. stays whole.
    private static bool IsInitial(ReadOnlySpan<char> text, int stop) =>
        (stop == 1 || CharacterClasses.All[text[stop - 2]] is not (CharacterClass.Letter or CharacterClass.Mark))
        && char.IsUpper(text[stop - 1]) && char.IsUpper(text[stop + 1])
        && stop + 2 < text.Length && char.IsLower(text[stop + 2]);

    private int ReadSurrogate(ReadOnlySpan<char> text, int at)
    {
        if (!char.IsHighSurrogate(text[at]) || at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]))
        {
            return Part(Gap.Mark, at + 1);
        }

        var codePoint = char.ConvertToUtf32(text[at], text[at + 1]);
        var next = at + 2;
        if (CharacterClasses.IsHan(codePoint))
        {
            Emit(text, at, next, unchecked(HashOf(text[at]) * 31 + text[at + 1]));
        }
        else
        {
            Part(Gap.Mark, next);
        }

        surrogates++;
        return next;
    }

    private int ReadMark(ReadOnlySpan<char> text, int at, CharacterClass kind)
    {
        if (kind is CharacterClass.OpenQuote or CharacterClass.CloseQuote or CharacterClass.StraightQuote)
        {
            quotes.Add((columns.Count, text[at]));
        }

        var by = kind switch
        {
            CharacterClass.Hyphen => IsDash(text, at) ? Gap.Mark : Gap.Joint,
            CharacterClass.Slash or CharacterClass.MidLetter => Gap.Joint,
            CharacterClass.Enumeration => Gap.Enumeration,
            CharacterClass.Comma => Gap.Comma,
            CharacterClass.Colon => Gap.Colon,
            CharacterClass.Semicolon => Gap.Semicolon,
            CharacterClass.Mark => Gap.None,
            _ => Gap.Mark,
        };
        return Part(by, at + 1);
    }

    // A spaced en dash parts clauses; an unspaced one joins words as a hyphen does.
    private static bool IsDash(ReadOnlySpan<char> text, int at) =>
        text[at] == '\u2013' && (at == 0 || text[at - 1] == ' ') && (at + 1 == text.Length || text[at + 1] == ' ');

    private int ReadLineEnd(ReadOnlySpan<char> text, int at, bool hardWrapped)
    {
        var next = at + 1;
        var blank = false;
        while (next < text.Length && CharacterClasses.All[text[next]] is CharacterClass.Space or CharacterClass.LineFeed)
        {
            blank |= CharacterClasses.All[text[next]] == CharacterClass.LineFeed;
            next++;
        }

        if (blank || !hardWrapped)
        {
            EndParagraph();
            return next;
        }

        return Part(Gap.Joint, next);
    }

    private void EndParagraph()
    {
        sentenceStart = paragraphStart = true;
        gap = Gap.Joint;
        Quotations.Mark(columns, quotes);
    }

    private int ReadStop(ReadOnlySpan<char> text, int at, CharacterClass kind)
    {
        var next = at + 1;
        while (next < text.Length && CharacterClasses.All[text[next]] is CharacterClass.Stop or CharacterClass.HanStop)
        {
            kind = CharacterClasses.All[text[next]] == CharacterClass.HanStop ? CharacterClass.HanStop : kind;
            next++;
        }

        if (SentenceEnds.IsEnd(text, at, next, kind))
        {
            sentenceStart = true;
            gap = Gap.Joint;
            return TakeClosers(text, next);
        }

        return Part(IsInWord(text, at) ? Gap.Joint : Gap.Mark, next);
    }

    // The stop of an abbreviation parts nothing: U.S. sanctions, т.е. санкции.
    private static bool IsInWord(ReadOnlySpan<char> text, int at) =>
        text[at] == '.' && at > 0 && CharacterClasses.All[text[at - 1]] is CharacterClass.Letter or CharacterClass.Digit;

    private int TakeClosers(ReadOnlySpan<char> text, int next)
    {
        while (next < text.Length)
        {
            var kind = CharacterClasses.All[text[next]];
            var closes = kind is CharacterClass.CloseQuote or CharacterClass.Closer
                || (kind == CharacterClass.StraightQuote && HasOpenStraightQuote());
            if (!closes)
            {
                break;
            }

            if (kind != CharacterClass.Closer)
            {
                quotes.Add((columns.Count, text[next]));
            }

            next++;
        }

        return next;
    }

    private bool HasOpenStraightQuote()
    {
        var count = 0;
        foreach (var (_, mark) in quotes)
        {
            count += CharacterClasses.All[mark] == CharacterClass.StraightQuote ? 1 : 0;
        }

        return count % 2 == 1;
    }

    private int Emit(ReadOnlySpan<char> text, int start, int end, uint hash)
    {
        var (type, shape) = surfaces.Find(text[start..end], hash);
        var traits = shape | (TokenTraits)gap;
        if (sentenceStart)
        {
            traits |= TokenTraits.SentenceStart;
            sentenceStart = false;
        }

        if (paragraphStart)
        {
            traits |= TokenTraits.ParagraphStart;
            paragraphStart = false;
        }

        var inside = char.IsHighSurrogate(text[start]) ? 1 : 0;
        columns.Add(type, start - surrogates, end - start - inside, traits);
        gap = Gap.None;
        return end;
    }
}
