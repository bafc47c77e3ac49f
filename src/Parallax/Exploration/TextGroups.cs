using Parallax.Corpora;

namespace Parallax.Exploration;

/// <summary>What counts as one text when texts are placed on a scale.</summary>
public enum TextGrouping
{
    /// <summary>Each document.</summary>
    Document,

    /// <summary>All documents of an actor together.</summary>
    Actor,

    /// <summary>All documents of an actor in a year together: <c>QMV 2023</c>; documents without a date are left out.</summary>
    Year,
}

/// <summary>Counts of words by text or by sentence, from documents of one language.</summary>
public static class TextGroups
{
    /// <summary>Counts by text, in the order in which the texts first occur.</summary>
    /// <param name="corpus">The documents.</param>
    /// <param name="grouping">What one text is.</param>
    public static DocumentFeatureMatrix Texts(TokenisedCorpus corpus, TextGrouping grouping)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return DocumentFeatureMatrix.FromWords(corpus.Documents
            .Select(document => (Name: NameOf(document.Document, grouping), document))
            .Where(text => text.Name is not null)
            .GroupBy(text => text.Name!, text => text.document, StringComparer.Ordinal)
            .Select(group => (group.Key, group.SelectMany(document => document.Words.Select(word => corpus.Types[word])))));
    }

    /// <summary>Counts by sentence: words of one row keep each other's company.</summary>
    /// <param name="corpus">The documents.</param>
    public static DocumentFeatureMatrix Sentences(TokenisedCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return DocumentFeatureMatrix.FromWords(corpus.Documents.SelectMany(document => Sentences(document)
            .Select((words, sentence) => (FormattableString.Invariant($"{document.Document.Id} {sentence + 1}"), words.Select(word => corpus.Types[word])))));
    }

    private static string? NameOf(Document document, TextGrouping grouping) => grouping switch
    {
        TextGrouping.Document => document.Id,
        TextGrouping.Actor => document.Actor,
        _ => document.Date is { } date ? FormattableString.Invariant($"{document.Actor} {date.First.Year}") : null,
    };

    private static IEnumerable<IEnumerable<int>> Sentences(TokenisedDocument document)
    {
        var from = 0;
        for (var word = 1; word <= document.Words.Length; word++)
        {
            if (word == document.Words.Length || document.Borders[word] == WordBorder.Sentence)
            {
                yield return document.Words[from..word];
                from = word;
            }
        }
    }
}
