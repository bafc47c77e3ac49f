namespace Parallax.Exploration;

/// <summary>Counts the syllables of English and Russian words by rule.</summary>
/// <remarks>
/// Russian: one syllable a vowel letter, which the spelling makes exact; prepositions of one consonant have none. English: one
/// a run of vowel letters (y counts after a consonant), less a silent final e or es, a silent ed except after t or d, and
/// the e before ly, ment, less, ness or ful; one more for a vowel that begins a syllable of its own in ia, io, eo, iu and ua (not after q,
/// g, c, s, t or x, as in nation) and before ing (being); at least one. No rule is right for every English word: over running text the errors of
/// both signs mostly cancel.
/// </remarks>
public static class Syllables
{
    private const string EnglishVowels = "aeiouy";
    private const string RussianVowels = "аеёиоуыэюя";

    /// <summary>Syllables of an English word, at least 1; letters other than a to z are read without their marks.</summary>
    public static int English(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var letters = Letters(word);
        var count = 0;
        for (var at = 0; at < letters.Length; at++)
        {
            count += IsVowel(letters, at) && (at == 0 || !IsVowel(letters, at - 1) || IsHiatus(letters, at)) ? 1 : 0;
        }

        return Math.Max(1, count - SilentEndings(letters));
    }

    /// <summary>Syllables of a Russian word: 0 for a preposition such as в.</summary>
    public static int Russian(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Count(letter => RussianVowels.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal));
    }

    private static string Letters(string word) => string.Concat(word
        .Normalize(System.Text.NormalizationForm.FormD).ToLowerInvariant().Where(letter => letter is >= 'a' and <= 'z'));

    private static bool IsVowel(string word, int at) =>
        EnglishVowels.Contains(word[at], StringComparison.Ordinal) && !(word[at] == 'y' && at == 0);

    // The second of two vowels that are spoken apart: va-li-ant, pe-ri-od, vide-o, va-cu-um; but na-tion, spe-cial, re-gion.
    private static bool IsHiatus(string word, int at)
    {
        var before = at >= 2 ? word[at - 2] : ' ';
        return (word[at - 1], word[at]) switch
        {
            ('i', 'a') or ('i', 'o') or ('i', 'u') => !"cgstx".Contains(before, StringComparison.Ordinal),
            ('u', 'a') or ('u', 'u') => !"gq".Contains(before, StringComparison.Ordinal),
            (_, 'i') when word.AsSpan(at).StartsWith("ing") => true,
            ('e', 'o') => before != 'p' && before != 'g',
            _ => false,
        };
    }

    private static int SilentEndings(string word)
    {
        var silent = word switch
        {
            [.., 'l', 'e'] when word.Length > 2 && !IsVowel(word, word.Length - 3) => 0,
            [.., 'e'] when AfterConsonant(word, 1) => 1,
            [.., 'l', 'e', 's'] when word.Length > 3 && !IsVowel(word, word.Length - 4) => 0,
            [.., var last, 'e', 's'] when AfterConsonant(word, 2) && !"cgsxzh".Contains(last, StringComparison.Ordinal) => 1,
            [.., var last, 'e', 'd'] when AfterConsonant(word, 2) && !"td".Contains(last, StringComparison.Ordinal) => 1,
            _ => 0,
        };
        string[] endings = ["ly", "ment", "ments", "less", "ness", "ful"];
        var ending = endings.FirstOrDefault(ending => word.EndsWith("e" + ending, StringComparison.Ordinal));
        return silent + (ending is not null && AfterConsonant(word, ending.Length + 1) ? 1 : 0);
    }

    // Whether the vowel that many letters from the end follows a consonant and is not the word's only one.
    private static bool AfterConsonant(string word, int fromEnd)
    {
        var at = word.Length - fromEnd;
        return at >= 2 && !IsVowel(word, at - 1) && Enumerable.Range(0, at).Any(before => IsVowel(word, before));
    }
}
