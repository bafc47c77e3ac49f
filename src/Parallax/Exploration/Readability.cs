namespace Parallax.Exploration;

/// <summary>How easy a text is to read, by the length of its sentences and words.</summary>
/// <param name="Score">Higher is easier; 0 to 100 for most texts, without bound; null with a reason.</param>
/// <param name="Formula">The formula of the language; null where it has none.</param>
/// <param name="Sentences">Sentences with a word.</param>
/// <param name="Words">Words with a letter.</param>
/// <param name="Syllables">Their syllables; null where the language has no formula that counts them.</param>
/// <param name="Reason">Why there is no score; null where there is one.</param>
public sealed record ReadabilityScore(double? Score, string? Formula, int Sentences, int Words, int? Syllables, string? Reason)
{
    /// <summary>Words a sentence; null without one.</summary>
    public double? WordsPerSentence => Sentences > 0 ? (double)Words / Sentences : null;

    /// <summary>Syllables a word; null without a word, or where they are not counted.</summary>
    public double? SyllablesPerWord => Words > 0 ? (double?)Syllables / Words : null;
}

/// <summary>Reading ease in English and Russian, each on a scale of its own.</summary>
/// <remarks>
/// English: 206.835 − 1.015 ASL − 84.6 ASW. Source: R. Flesch, "A New Readability Yardstick", Journal of Applied Psychology
/// 32 (1948), 221–233. Russian: 206.835 − 1.3 ASL − 60.1 ASW. Source: I. V. Oborneva, dissertation, Moscow 2006, which fitted
/// Flesch's formula to parallel English and Russian texts. ASL: words a sentence; ASW: syllables a word (see
/// <see cref="Syllables"/>). Scores of two languages are not compared.
/// </remarks>
public static class Readability
{
    /// <summary>Reason: no formula counts Chinese, whose characters are a syllable each and whose words are not parted.</summary>
    public const string NoFormula = "no formula by syllables and words applies to this language";

    /// <summary>Reason: the text holds no word.</summary>
    public const string NoWord = "the text holds no word";

    /// <summary>Flesch's reading ease of English.</summary>
    /// <param name="wordsPerSentence">ASL.</param>
    /// <param name="syllablesPerWord">ASW.</param>
    public static double Flesch(double wordsPerSentence, double syllablesPerWord) =>
        206.835 - (1.015 * wordsPerSentence) - (84.6 * syllablesPerWord);

    /// <summary>Oborneva's reading ease of Russian.</summary>
    /// <param name="wordsPerSentence">ASL.</param>
    /// <param name="syllablesPerWord">ASW.</param>
    public static double Oborneva(double wordsPerSentence, double syllablesPerWord) =>
        206.835 - (1.3 * wordsPerSentence) - (60.1 * syllablesPerWord);

    /// <summary>The score of a text; tokens without a letter, such as figures, count as no word.</summary>
    /// <param name="words">Its words in reading order, each with whether a sentence begins there.</param>
    /// <param name="language">en, ru or zh.</param>
    public static ReadabilityScore Of(IEnumerable<(string Word, bool BeginsSentence)> words, string language)
    {
        ArgumentNullException.ThrowIfNull(words);
        var (sentences, inSentence) = (0, false);
        var spoken = new List<string>();
        foreach (var (word, beginsSentence) in words)
        {
            inSentence &= !beginsSentence;
            if (word.Any(char.IsLetter))
            {
                sentences += inSentence ? 0 : 1;
                inSentence = true;
                spoken.Add(word);
            }
        }

        return language switch
        {
            "en" => Scored(nameof(Flesch), Flesch, sentences, spoken.Count, spoken.Sum(Syllables.English)),
            "ru" => Scored(nameof(Oborneva), Oborneva, sentences, spoken.Count, spoken.Sum(Syllables.Russian)),
            _ => new ReadabilityScore(null, null, sentences, spoken.Count, null, NoFormula),
        };
    }

    private static ReadabilityScore Scored(string formula, Func<double, double, double> of, int sentences, int words, int syllables)
    {
        var counts = new ReadabilityScore(null, formula, sentences, words, syllables, NoWord);
        return words == 0
            ? counts
            : counts with { Score = of(counts.WordsPerSentence!.Value, counts.SyllablesPerWord!.Value), Reason = null };
    }
}
