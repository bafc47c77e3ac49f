using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Exploration;

namespace Parallax.Studies.Exploring;

/// <summary>The words of a study's texts that are at hand, with the places where a term stands.</summary>
/// <param name="Corpus">The words.</param>
/// <param name="Documents">Each document with the term's places, those without it too, in the corpus's order.</param>
/// <param name="WithoutText">Documents that were asked for and of which no text is at hand.</param>
public sealed record StudyTerms(TokenisedCorpus Corpus, IReadOnlyList<TermDocument> Documents, int WithoutText)
{
    /// <summary>Reads the documents asked for and finds the term in them.</summary>
    /// <param name="study">The study.</param>
    /// <param name="asked">Which documents; where no language is named they must all be in one.</param>
    /// <param name="pattern">The term, in the codebook's syntax.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="InputException">The pattern cannot be read, or the documents cannot be used together.</exception>
    public static StudyTerms Find(Study study, AskedDocuments asked, string pattern, CancellationToken cancellation)
    {
        var patterns = StudyConcordance.Patterns(pattern);
        PatternIndex? index = null;
        var found = new List<TermDocument>();
        var (corpus, without) = StudyTokens.Read(study, asked, (document, columns, words, vocabulary) =>
        {
            index ??= PatternIndex.Compile([.. patterns.Select(one => (one, 0))], vocabulary);
            found.Add(new TermDocument(document, Places(StudyConcordance.Matches(columns, index), words)));
        }, cancellation);
        return new StudyTerms(corpus, found, without);
    }

    // A Chinese match may begin or end inside a word; the whole word is then its place.
    private static List<TermPlace> Places(IEnumerable<(int Start, int End)> matches, WordStream words)
    {
        var places = new List<TermPlace>();
        foreach (var (start, end) in matches)
        {
            var place = new TermPlace(words.WordOf(start), words.WordOf(end - 1) + 1);
            if (places is [] || place.Start >= places[^1].End)
            {
                places.Add(place);
            }
        }

        return places;
    }
}
