using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Studies.Store;
using Parallax.Tokens;

namespace Parallax.Studies.Exploring;

/// <summary>The lives of a phrase in a study, one a language.</summary>
/// <param name="Lives">Each language whose documents hold the phrase, with its life there.</param>
/// <param name="FromCodings">Documents looked through by their codings, since the codebook has the phrase.</param>
/// <param name="NotLookedThrough">Documents of which neither text nor such codings are at hand.</param>
public sealed record StudyBiographies(
    IReadOnlyList<(string Language, PhraseBiography Life)> Lives, int FromCodings, int NotLookedThrough)
{
    /// <summary>Looks a phrase up in texts, and where only codings are at hand in these, if the codebook has it.</summary>
    /// <param name="study">The study.</param>
    /// <param name="asked">Which documents.</param>
    /// <param name="pattern">The phrase, in the codebook's syntax; variants may be in several languages.</param>
    /// <param name="step">Years or months.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="InputException">The pattern cannot be read, or a text cannot be used.</exception>
    public static StudyBiographies Find(
        Study study, AskedDocuments asked, string pattern, BiographyStep step, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(asked);
        var patterns = StudyConcordance.Patterns(pattern);
        StudyDocument[] documents = [.. asked.Of(study)];
        PhraseUse[] read = [.. FromTexts(study, documents, patterns, cancellation)];
        PhraseUse[] coded = [.. FromShippedCodings(study, documents, patterns)];
        return new StudyBiographies(
            [.. read.Concat(coded).GroupBy(use => use.Document.Language).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Where(group => group.Any(use => use.Uses > 0))
                .Select(group => (group.Key, PhraseBiography.Of([.. group], step)))],
            coded.Length, documents.Length - read.Length - coded.Length);
    }

    private static IEnumerable<PhraseUse> FromTexts(
        Study study, StudyDocument[] documents, List<TermPattern> patterns, CancellationToken cancellation)
    {
        StudyDocument[] texts = [.. documents.Where(document => document.Document.Basis == DocumentBasis.Text)];
        if (texts is [])
        {
            yield break;
        }

        using var store = CorpusStore.OfStudy(study.Folder);
        var problems = new List<Problem>();
        store.ReadAlso([.. texts.Select(StoreInput.Of)], problems, cancellation);
        if (problems.Exists(problem => !problem.IsWarning))
        {
            throw new InputException(problems);
        }

        var index = PatternIndex.Compile([.. patterns.Select(pattern => (pattern, 0))], store.Vocabulary);
        var columns = new TokenColumns();
        var buffer = Array.Empty<byte>();
        foreach (var text in texts)
        {
            cancellation.ThrowIfCancellationRequested();
            if (store.TryReadColumns(text.Id, columns, ref buffer))
            {
                yield return new PhraseUse(text.Document, StudyConcordance.Matches(columns, index).Count(), columns.Count);
            }
        }
    }

    // Codings tell of a phrase only where the dictionary looks for it, and only in the languages in which it does.
    private static IEnumerable<PhraseUse> FromShippedCodings(Study study, StudyDocument[] documents, List<TermPattern> patterns)
    {
        var variants = patterns.Select(pattern => pattern.Text).ToHashSet(StringComparer.Ordinal);
        var languages = study.Codebook.Codes.SelectMany(code => code.Terms)
            .SelectMany(terms => terms.Value.SelectMany(entry => TermPattern.Variants(entry.Text)).Select(variant => (terms.Key, variant)))
            .Where(term => variants.Contains(term.variant)).ToLookup(term => term.variant, term => term.Key);
        if (variants.Any(variant => !languages.Contains(variant)))
        {
            return [];
        }

        var looked = languages.SelectMany(language => language).ToHashSet(StringComparer.Ordinal);
        var uses = study.ShippedCodings.Where(coding => variants.Contains(coding.Term))
            .GroupBy(coding => coding.Document).ToDictionary(group => group.Key, Occurrences, StringComparer.Ordinal);
        return documents.Select(document => document.Document)
            .Where(document => document.Basis == DocumentBasis.Codings && looked.Contains(document.Language))
            .Select(document => new PhraseUse(document, uses.GetValueOrDefault(document.Id), null));
    }

    // Two codes may share a match.
    private static int Occurrences(IEnumerable<Codings.Coding> codings) => codings.Select(coding => coding.Start).Distinct().Count();
}
