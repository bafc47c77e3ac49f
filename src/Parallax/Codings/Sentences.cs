using Parallax.Tokens;

namespace Parallax.Codings;

/// <summary>The sentences of a document as token ranges, their paragraphs, and the context each is read in.</summary>
internal sealed class Sentences
{
    private Sentence[] ranges = new Sentence[256];

    public int Count { get; private set; }

    /// <summary>Whether paragraphs are longer than paragraphs are, so that their breaks must have been lost.</summary>
    public bool LostBreaks { get; private set; }

    public Sentence this[int sentence] => ranges[sentence];

    public void Read(TokenColumns columns, int lostBreaksAbove)
    {
        Count = 0;
        var (from, paragraph) = (0, 0);
        for (var token = 0; token <= columns.Count; token++)
        {
            if (token == columns.Count || columns.Has(token, TokenTraits.SentenceStart))
            {
                if (token > from)
                {
                    Add(new Sentence(from, token, paragraph));
                }

                from = token;
            }

            if (token < columns.Count && columns.Has(token, TokenTraits.ParagraphStart))
            {
                paragraph++;
            }
        }

        LostBreaks = InLongParagraphs(lostBreaksAbove) * 2 > Count;
    }

    /// <summary>Whether a sentence is relevant: its paragraph, or where breaks are lost it and its neighbours, name somebody else.</summary>
    public bool IsRelevant(int sentence, Func<int, bool> namesAnother)
    {
        var (first, last) = Context(sentence);
        for (var at = first; at <= last; at++)
        {
            if (namesAnother(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Relevant sentences, their tokens, and the paragraphs they stand in.</summary>
    public (int Sentences, int Tokens, int? Paragraphs) Totals(Func<int, bool> namesAnother)
    {
        var (sentences, tokens, paragraphs, last) = (0, 0, 0, -1);
        for (var sentence = 0; sentence < Count;)
        {
            var end = LostBreaks ? sentence + 1 : Context(sentence).Last + 1;
            if (!IsRelevant(sentence, namesAnother))
            {
                sentence = end;
                continue;
            }

            paragraphs += ranges[sentence].Paragraph == last ? 0 : 1;
            last = ranges[sentence].Paragraph;
            sentences += end - sentence;
            tokens += ranges[end - 1].To - ranges[sentence].From;
            sentence = end;
        }

        return (sentences, tokens, LostBreaks ? null : paragraphs);
    }

    private void Add(Sentence sentence)
    {
        if (Count == ranges.Length)
        {
            Array.Resize(ref ranges, Count * 2);
        }

        ranges[Count++] = sentence;
    }

    private (int First, int Last) Context(int sentence)
    {
        if (LostBreaks)
        {
            return (Math.Max(sentence - 1, 0), Math.Min(sentence + 1, Count - 1));
        }

        var (first, last) = (sentence, sentence);
        while (first > 0 && ranges[first - 1].Paragraph == ranges[sentence].Paragraph)
        {
            first--;
        }

        while (last + 1 < Count && ranges[last + 1].Paragraph == ranges[sentence].Paragraph)
        {
            last++;
        }

        return (first, last);
    }

    private int InLongParagraphs(int limit)
    {
        var (inLong, start) = (0, 0);
        for (var sentence = 1; sentence <= Count; sentence++)
        {
            if (sentence == Count || ranges[sentence].Paragraph != ranges[start].Paragraph)
            {
                inLong += sentence - start > limit ? sentence - start : 0;
                start = sentence;
            }
        }

        return inLong;
    }

    /// <summary>A sentence's first token, the token after its last, and the number of its paragraph.</summary>
    internal readonly record struct Sentence(int From, int To, int Paragraph);
}
