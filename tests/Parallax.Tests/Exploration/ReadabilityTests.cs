using CsCheck;
using Parallax.Tokens;
using Xunit;

namespace Parallax.Exploration;

public class ReadabilityTests
{
    private static readonly string[] Words = ["мир", "в", "договор", "сотрудничество", "и", "эпоха"];

    // METHOD §3.7: 20 words a sentence, 1.7 syllables a word.
    [Fact]
    public void Flesch_MethodExample_MatchesValue() => Assert.Equal(42.715, Readability.Flesch(20, 1.7), 1e-9);

    // METHOD §3.7: 15 words a sentence, 2.4 syllables a word.
    [Fact]
    public void Oborneva_MethodExample_MatchesValue() => Assert.Equal(43.095, Readability.Oborneva(15, 2.4), 1e-9);

    [Fact]
    public void Of_EnglishText_CountsSentencesWordsAndSyllables()
    {
        var score = Of("The two sides met. They signed 12 statements in Moscow.", "en");

        Assert.Equal((2, 9, 11), (score.Sentences, score.Words, score.Syllables));
        Assert.Equal(Readability.Flesch(4.5, 11 / 9.0), score.Score!.Value, 1e-9);
    }

    [Fact]
    public void Of_RussianText_CountsVowels()
    {
        var score = Of("Стороны встретились в Москве.", "ru");

        Assert.Equal((1, 4, 8), (score.Sentences, score.Words, score.Syllables));
        Assert.Equal(Readability.Oborneva(4, 2), score.Score!.Value, 1e-9);
    }

    [Fact]
    public void Of_Chinese_HasNoScoreAndSaysWhy()
    {
        var score = Of("双方发表联合声明。", "zh");

        Assert.Equal((null, Readability.NoFormula), (score.Score, score.Reason));
        Assert.Equal(((int?)null, (double?)null), (score.Syllables, score.SyllablesPerWord));
    }

    [Fact]
    public void Of_NoWord_IsUndefined()
    {
        var score = Of("2022.", "en");

        Assert.Equal((null, Readability.NoWord, null), (score.Score, score.Reason, score.SyllablesPerWord));
    }

    [Theory]
    [InlineData("the", 1)]
    [InlineData("states", 1)]
    [InlineData("used", 1)]
    [InlineData("united", 3)]
    [InlineData("statement", 2)]
    [InlineData("agreement", 3)]
    [InlineData("people", 2)]
    [InlineData("nation", 2)]
    [InlineData("period", 3)]
    [InlineData("being", 2)]
    [InlineData("political", 4)]
    [InlineData("resources", 3)]
    [InlineData("naïve", 1)]
    [InlineData("hmm", 1)]
    public void English_Word_IsCountedByTheRule(string word, int syllables) => Assert.Equal(syllables, Syllables.English(word));

    [Fact]
    public void Of_SentenceRepeated_IsTheSame() => Gen.Int[1, 20].Sample(times =>
        Math.Abs(Of(string.Join(' ', Enumerable.Repeat("The sides agreed on trade.", times)), "en").Score!.Value
            - Of("The sides agreed on trade.", "en").Score!.Value) < 1e-9);

    // A second count, from the text itself: sentences by full stops, words by blanks, vowels by letters.
    [Fact]
    public void Of_RussianWords_EqualsAPlainCount() => Gen.Int[0, 5].Select(word => Words[word]).Array[1, 9].Array[1, 5].Sample(sentences =>
    {
        var text = string.Join(' ', sentences.Select(sentence => "Да " + string.Join(' ', sentence) + " мир."));
        var words = text.Replace(".", "", StringComparison.Ordinal).Split(' ');
        var syllables = text.Count(letter => "аоиеуэя".Contains(letter, StringComparison.Ordinal));
        var expected = 206.835 - (1.3 * words.Length / sentences.Length) - (60.1 * syllables / words.Length);
        return Math.Abs(Of(text, "ru").Score!.Value - expected) < 1e-9;
    });

    private static ReadabilityScore Of(string text, string language)
    {
        var vocabulary = new Vocabulary();
        var columns = new TokenColumns();
        new Tokenizer(vocabulary).Read(text, columns);
        return Readability.Of(
            Enumerable.Range(0, columns.Count).Select(token => (vocabulary.Types[columns.Types[token]], columns.Has(token, TokenTraits.SentenceStart))),
            language);
    }
}
