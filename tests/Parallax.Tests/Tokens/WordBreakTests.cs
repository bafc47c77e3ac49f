using System.Globalization;
using CsCheck;
using ICU4N.Text;
using Xunit;

namespace Parallax.Tokens;

/// <summary>Words against ICU's word break iterator, an independent implementation of UAX #29.</summary>
/// <remarks>
/// Intended differences, kept out of the generated texts and held below: each Han character is a token; an initial is
/// parted from the surname it touches; a colon and a semicolon part words, since speaker labels and lists need it; a
/// zero-width space inside a word, which web pages leave behind, parts nothing.
/// </remarks>
public class WordBreakTests
{
    private static readonly string[] Pieces =
    [
        "a", "b", "t", "s", "E", "US", "won't", "х", "мир", "е\u0301", "о\u00ADс", "Ё", "é", "e\u0301", "0", "7", "2022",
        "'", "’", ".", ",", "-", "–", "—", "/", "_", " ", " ", " ", "!", "(", ")", "«", "»", "%",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 24]
        .Select(string.Concat).Where(text => !HasInitialBeforeSurname(text));

    [Fact]
    public void Read_GeneratedEnglishAndRussian_FindsTheWordsOfUnicode() =>
        Texts.Sample(text => Assert.Equal(UnicodeWords(text), Words(text)), iter: 5000);

    [Theory]
    [InlineData("The peoples' will isn’t the U.S. Government's 1,000.5 dollars, i.e. 7.5%.")]
    [InlineData("Рост на 3,5 % в 2022 г., т.е. выше, чем во-первых: «Сила Сибири» — 38 млрд м3.")]
    [InlineData("не\u00ADза\u00ADви\u00ADси\u00ADмость и самосто́ятельность; co-operation/cooperation – don't_do")]
    [InlineData("naïve café, Łódź; ЁЛКА ёлка; 1'000'000 and 12’500")]
    public void Read_WrittenSample_FindsTheWordsOfUnicode(string text) => Assert.Equal(UnicodeWords(text), Words(text));

    [Theory]
    [InlineData("В.Путин", "В|Путин")]
    [InlineData("А.Г.Лукашенко", "А.Г|Лукашенко")]
    [InlineData("J.Smith of the U.S. and т.е.", "J|Smith|of|the|U.S|and|т.е")]
    [InlineData("Путин:Да", "Путин|Да")]
    [InlineData("val\u200Bues", "val\u200Bues")]
    [InlineData("中国G20峰会", "中|国|G20|峰|会")]
    public void Read_WhereWeDifferFromUnicode_FindsOurWords(string text, string words) =>
        Assert.Equal(words.Split('|'), Words(text));

    private static bool HasInitialBeforeSurname(string text)
    {
        for (var at = 1; at + 2 < text.Length; at++)
        {
            if (text[at] == '.' && char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> Words(string text)
    {
        var kept = KeptText.From(text);
        var columns = new TokenColumns();
        new Tokenizer(new Vocabulary()).Read(kept, columns);
        return [.. Enumerable.Range(0, columns.Count)
            .Select(token => KeptText.Slice(kept, columns.Starts[token], columns.EndOf(token)))];
    }

    private static List<string> UnicodeWords(string text)
    {
        var kept = KeptText.From(text);
        var iterator = BreakIterator.GetWordInstance(CultureInfo.InvariantCulture);
        iterator.SetText(kept);
        var words = new List<string>();
        for (var (from, to) = (iterator.First(), iterator.Next()); to != BreakIterator.Done; from = to, to = iterator.Next())
        {
            var word = kept[from..to];
            if (word.Any(char.IsLetterOrDigit) || word.Contains('_', StringComparison.Ordinal))
            {
                words.Add(word);
            }
        }

        return words;
    }
}
