using System.Collections.Immutable;
using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Tokens;

namespace Parallax.Studies.Exploring;

/// <summary>Turns token columns into words; Chinese characters are joined to words, all else stays as it is.</summary>
internal sealed class WordStream(Vocabulary vocabulary, ChineseWords? chinese)
{
    private readonly Vocabulary words = new();
    private readonly CharacterPairs pairs = new();
    private readonly ImmutableArray<int>.Builder stream = ImmutableArray.CreateBuilder<int>();
    private readonly List<int> wordOfToken = [];
    private readonly ImmutableArray<WordBorder>.Builder borders = ImmutableArray.CreateBuilder<WordBorder>();

    public IReadOnlyList<string> Types => words.Types;

    /// <summary>The word of the last document that a token of it belongs to.</summary>
    public int WordOf(int token) => wordOfToken[token];

    /// <summary>Learns from a text which characters belong together; every text must be, before one is turned into words.</summary>
    public void Learn(TokenColumns columns)
    {
        for (var token = 0; token < columns.Count;)
        {
            var end = RunEnd(columns, token);
            if (end - token > 1)
            {
                pairs.Count(chinese!.Split(Run(columns, token, end)));
            }

            token = end;
        }
    }

    public TokenisedDocument Of(Document document, TokenColumns columns)
    {
        stream.Clear();
        borders.Clear();
        wordOfToken.Clear();
        for (var token = 0; token < columns.Count;)
        {
            var end = chinese is null ? token + 1 : RunEnd(columns, token);
            if (end - token == 1)
            {
                Add(vocabulary.Types[columns.Types[token]], BorderBefore(columns, token), 1);
            }
            else
            {
                AddRun(columns, token, end);
            }

            token = end;
        }

        return new TokenisedDocument(document, stream.ToImmutable(), borders.ToImmutable());
    }

    private void AddRun(TokenColumns columns, int token, int end)
    {
        var border = BorderBefore(columns, token);
        foreach (var word in pairs.Join(chinese!.Split(Run(columns, token, end))))
        {
            Add(word, border, word.EnumerateRunes().Count());
            border = WordBorder.None;
        }
    }

    private string Run(TokenColumns columns, int token, int end) =>
        string.Concat(Enumerable.Range(token, end - token).Select(at => vocabulary.Types[columns.Types[at]]));

    private void Add(string word, WordBorder border, int tokens)
    {
        wordOfToken.AddRange(Enumerable.Repeat(stream.Count, tokens));
        stream.Add(words.NumberOf(word));
        borders.Add(border);
    }

    private static WordBorder BorderBefore(TokenColumns columns, int token) =>
        columns.Has(token, TokenTraits.SentenceStart) ? WordBorder.Sentence
        : columns.GapBefore(token) > Gap.Joint ? WordBorder.Mark
        : WordBorder.None;

    // Han characters with nothing between them.
    private int RunEnd(TokenColumns columns, int token)
    {
        var end = token + 1;
        while (end < columns.Count && IsHan(columns, token) && IsHan(columns, end)
            && columns.GapBefore(end) == Gap.None && !columns.Has(end, TokenTraits.SentenceStart))
        {
            end++;
        }

        return end;
    }

    private bool IsHan(TokenColumns columns, int token) => ChineseWords.IsHan(vocabulary.Types[columns.Types[token]]);
}
