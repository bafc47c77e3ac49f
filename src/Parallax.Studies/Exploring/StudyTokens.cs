using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Studies.Store;
using Parallax.Tokens;

namespace Parallax.Studies.Exploring;

/// <summary>The words of a study's texts that are at hand, in one language.</summary>
/// <param name="Corpus">The words.</param>
/// <param name="WithoutText">Documents that were asked for and of which no text is at hand.</param>
public sealed record StudyTokens(TokenisedCorpus Corpus, int WithoutText)
{
    /// <summary>Reads the words of the documents asked for, in the order of date and document.</summary>
    /// <param name="study">The study.</param>
    /// <param name="asked">Which documents; where no language is named they must all be in one.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="InputException">The documents are in several languages, no text is at hand, or one cannot be used.</exception>
    public static StudyTokens Read(Study study, AskedDocuments asked, CancellationToken cancellation) =>
        Read(study, asked, null, cancellation);

    internal static StudyTokens Read(
        Study study, AskedDocuments asked, Action<TokenisedDocument, TokenColumns, WordStream, Vocabulary>? look, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(asked);
        StudyDocument[] documents = [.. asked.Of(study)];
        StudyDocument[] texts = [.. documents.Where(document => document.Document.Basis == DocumentBasis.Text)
            .OrderBy(document => document.Document.Date).ThenBy(document => document.Id, StringComparer.Ordinal)];
        var language = OneLanguage(documents, texts);

        using var store = CorpusStore.OfStudy(study.Folder);
        var problems = new List<Problem>();
        store.ReadAlso([.. texts.Select(StoreInput.Of)], problems, cancellation);
        if (problems.Exists(problem => !problem.IsWarning))
        {
            throw new InputException(problems);
        }

        var words = new WordStream(store.Vocabulary, language == "zh" ? new ChineseWords(Lexicon(study)) : null);
        var read = new List<TokenisedDocument>();
        var columns = new TokenColumns();
        var buffer = Array.Empty<byte>();
        foreach (var text in language == "zh" ? texts : [])
        {
            cancellation.ThrowIfCancellationRequested();
            if (store.TryReadColumns(text.Id, columns, ref buffer))
            {
                words.Learn(columns);
            }
        }

        foreach (var text in texts)
        {
            cancellation.ThrowIfCancellationRequested();
            if (store.TryReadColumns(text.Id, columns, ref buffer))
            {
                read.Add(words.Of(text.Document, columns));
                look?.Invoke(read[^1], columns, words, store.Vocabulary);
            }
        }

        return new StudyTokens(new TokenisedCorpus(language, words.Types, read), documents.Length - read.Count);
    }

    private static string OneLanguage(StudyDocument[] documents, StudyDocument[] texts)
    {
        if (texts is [])
        {
            throw new InputException([new Problem(
                "XP001", "the texts", null, $"no text at hand among {documents.Length} documents asked for", "texts of the study's documents",
                "Widen the filters, or name a folder of texts with --texts.")]);
        }

        string[] languages = [.. texts.Select(text => text.Document.Language).Distinct().Order(StringComparer.Ordinal)];
        return languages is [var one]
            ? one
            : throw new InputException([new Problem(
                "XP002", "--language", null, $"texts in {string.Join(", ", languages)}", "texts in one language",
                "Choose a language: words of two languages are never counted together.")]);
    }

    // Terms that the study asks about stay whole, whatever a general dictionary knows.
    private static IEnumerable<string> Lexicon(Study study) =>
        study.Codebook.Codes
            .SelectMany(code => code.Terms.TryGetValue("zh", out var entries) ? entries : [])
            .Where(entry => entry.Year == Horizons.None)
            .Select(entry => entry.Text)
            .Concat(study.Names.Names.Where(name => name.Language == "zh").Select(name => name.Pattern))
            .SelectMany(TermPattern.Variants)
            .Select(variant => TermPattern.Parse(variant).Elements)
            .Where(elements => elements.All(element => element.Kind == ElementKind.Word && !element.AfterComma))
            .Select(elements => string.Concat(elements.Select(element => element.Word)));
}
