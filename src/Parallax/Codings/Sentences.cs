using Parallax.Tokens;

namespace Parallax.Codings;

/// <summary>The sentences of a document as token ranges, their paragraphs, and which of them are relevant.</summary>
internal sealed class Sentences
{
    private readonly List<(int From, int To, int Paragraph)> ranges = [];
    private readonly List<bool> namesOthers = [];
    private readonly List<bool> relevant = [];

    public int Count => ranges.Count;

    /// <summary>Whether paragraphs are longer than paragraphs are, so that their breaks must have been lost.</summary>
    public bool LostBreaks { get; private set; }

    public (int From, int To, int Paragraph) this[int sentence] => ranges[sentence];

    public bool IsRelevant(int sentence) => relevant[sentence];

    public void Read(TokenColumns columns, int lostBreaksAbove)
    {
        ranges.Clear();
        namesOthers.Clear();
        relevant.Clear();
        var (from, paragraph) = (0, 0);
        for (var token = 0; token <= columns.Count; token++)
        {
            if (token == columns.Count || columns.Has(token, TokenTraits.SentenceStart))
            {
                if (token > from)
                {
                    ranges.Add((from, token, paragraph));
                }

                from = token;
            }

            if (token < columns.Count && columns.Has(token, TokenTraits.ParagraphStart))
            {
                paragraph++;
            }
        }

        LostBreaks = InLongParagraphs(lostBreaksAbove) * 2 > ranges.Count;
    }

    public void NamesOthers(bool value) => namesOthers.Add(value);

    /// <summary>Decides relevance by context unit: the paragraph, or the sentence and its neighbours where breaks are lost.</summary>
    public void DecideRelevance()
    {
        for (var sentence = 0; sentence < Count;)
        {
            var end = sentence + 1;
            if (LostBreaks)
            {
                relevant.Add(namesOthers[sentence] || (sentence > 0 && namesOthers[sentence - 1])
                    || (end < Count && namesOthers[end]));
                sentence = end;
                continue;
            }

            while (end < Count && ranges[end].Paragraph == ranges[sentence].Paragraph)
            {
                end++;
            }

            var any = false;
            for (var at = sentence; at < end; at++)
            {
                any |= namesOthers[at];
            }

            for (; sentence < end; sentence++)
            {
                relevant.Add(any);
            }
        }
    }

    /// <summary>Relevant sentences, their tokens, and the paragraphs they stand in.</summary>
    public (int Sentences, int Tokens, int? Paragraphs) Totals()
    {
        var (sentences, tokens, paragraphs, last) = (0, 0, 0, -1);
        for (var sentence = 0; sentence < Count; sentence++)
        {
            if (!relevant[sentence])
            {
                continue;
            }

            var (from, to, paragraph) = ranges[sentence];
            sentences++;
            tokens += to - from;
            paragraphs += paragraph == last ? 0 : 1;
            last = paragraph;
        }

        return (sentences, tokens, LostBreaks ? null : paragraphs);
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
}
