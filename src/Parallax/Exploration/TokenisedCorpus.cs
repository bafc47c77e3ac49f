using System.Collections.Immutable;
using Parallax.Corpora;

namespace Parallax.Exploration;

/// <summary>What parts a word from the one before it.</summary>
public enum WordBorder : byte
{
    /// <summary>White space, a hyphen or nothing.</summary>
    None,

    /// <summary>A mark of punctuation, or something that is no word.</summary>
    Mark,

    /// <summary>The end of a sentence, or the beginning of the document.</summary>
    Sentence,
}

/// <summary>The words of one document in reading order.</summary>
/// <param name="Document">The document.</param>
/// <param name="Words">Its words, as places in the corpus's list of types.</param>
/// <param name="Borders">What stands before each word; as many as words.</param>
public sealed record TokenisedDocument(Document Document, ImmutableArray<int> Words, ImmutableArray<WordBorder> Borders)
{
    /// <summary>How often each type stands in the document, by type.</summary>
    public IReadOnlyDictionary<int, int> Counts()
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var word in Words)
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }
}

/// <summary>The words of several documents in one language: what every exploration of vocabulary starts from.</summary>
/// <remarks>Words of two languages are never counted together: a corpus of two languages cannot be made.</remarks>
public sealed record TokenisedCorpus
{
    /// <summary>Puts documents of one language together.</summary>
    /// <param name="language">en, ru or zh.</param>
    /// <param name="types">Folded word types; the documents name them by their place.</param>
    /// <param name="documents">The documents.</param>
    /// <exception cref="ArgumentException">A document is in another language, or has not one border a word.</exception>
    public TokenisedCorpus(string language, IReadOnlyList<string> types, IReadOnlyList<TokenisedDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(documents);
        foreach (var document in documents)
        {
            if (document.Document.Language != language)
            {
                throw new ArgumentException($"{document.Document.Id} is in {document.Document.Language}, not {language}.", nameof(documents));
            }

            if (document.Words.Length != document.Borders.Length)
            {
                throw new ArgumentException($"{document.Document.Id} has not one border a word.", nameof(documents));
            }
        }

        (Language, Types, Documents) = (language, types, documents);
    }

    /// <summary>Language of all documents: en, ru or zh.</summary>
    public string Language { get; }

    /// <summary>Folded word types.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>The documents, in the order they were given in.</summary>
    public IReadOnlyList<TokenisedDocument> Documents { get; }

    /// <summary>The same words of some of the documents.</summary>
    /// <param name="keep">Whether a document stays.</param>
    public TokenisedCorpus Where(Func<Document, bool> keep) =>
        new(Language, Types, [.. Documents.Where(document => keep(document.Document))]);
}
