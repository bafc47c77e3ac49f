namespace Parallax.Exploration;

/// <summary>A word that stands near a term.</summary>
/// <param name="Word">The word type.</param>
/// <param name="Frequencies">A: near the term; B: elsewhere; C and D: all words near it and elsewhere.</param>
/// <param name="Documents">Documents in which it stands near the term.</param>
/// <param name="LogLikelihood">G² over four cells, at least 0.</param>
/// <param name="LogDice">14 for two that only stand together; one less for each halving.</param>
public sealed record Collocate(string Word, WordFrequencies Frequencies, int Documents, double LogLikelihood, double LogDice)
{
    /// <summary>Whether it is more frequent near the term than elsewhere.</summary>
    public bool IsDrawn => Frequencies.A > Frequencies.ExpectedA;
}

/// <summary>Which words stand near a term more often than elsewhere.</summary>
/// <remarks>
/// Near: at most so many words away in the same sentence. G² as in <see cref="Keyness"/>; logDice = 14 + log₂(2·f_xy/(f_x
/// + f_y)), f_xy the occurrences near the term, f_x the term's, f_y the word's. Source: P. Rychlý, "A Lexicographer-Friendly
/// Association Score", RASLAN (2008), 6–9.
/// </remarks>
public static class Collocates
{
    /// <summary>Words near the term that are drawn to it, the one with the largest G² first.</summary>
    /// <param name="types">Types of the corpus.</param>
    /// <param name="documents">Documents with the places of the term; those without it too.</param>
    /// <param name="window">Words on each side, at least 1.</param>
    /// <param name="minimum">Fewest occurrences near the term, at least 1.</param>
    public static IReadOnlyList<Collocate> Of(IReadOnlyList<string> types, IReadOnlyList<TermDocument> documents, int window, int minimum)
    {
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        long[] near = new long[types.Count], all = new long[types.Count];
        var holding = new int[types.Count];
        long term = 0;
        foreach (var document in documents)
        {
            term += document.Places.Count;
            foreach (var (type, count) in document.Document.Counts())
            {
                all[type] += count;
            }

            foreach (var place in document.Places)
            {
                for (var at = place.Start; at < place.End; at++)
                {
                    all[document.Document.Words[at]]--;
                }
            }

            foreach (var (type, count) in WordWindows.Counts(document, window))
            {
                near[type] += count;
                holding[type]++;
            }
        }

        var (words, nearWords) = (all.Sum(), near.Sum());
        return words == nearWords ? [] : [.. Enumerable.Range(0, types.Count)
            .Where(type => near[type] >= minimum)
            .Select(type => Of(types[type], new WordFrequencies(near[type], all[type] - near[type], nearWords, words - nearWords), holding[type], term))
            .Where(collocate => collocate.IsDrawn)
            .OrderByDescending(collocate => collocate.LogLikelihood).ThenBy(collocate => collocate.Word, StringComparer.Ordinal)];
    }

    /// <summary>logDice; null where the two never stand together.</summary>
    /// <param name="together">Occurrences of the word near the term.</param>
    /// <param name="term">Occurrences of the term.</param>
    /// <param name="word">Occurrences of the word.</param>
    public static double? LogDice(long together, long term, long word) =>
        together > 0 ? 14 + Math.Log2(2.0 * together / (term + word)) : null;

    private static Collocate Of(string word, WordFrequencies frequencies, int documents, long term) => new(
        word, frequencies, documents, Keyness.LogLikelihood(frequencies),
        LogDice(frequencies.A, term, frequencies.A + frequencies.B)!.Value);
}
