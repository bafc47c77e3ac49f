using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Studies.Store;
using Parallax.Tokens;

namespace Parallax.Studies.Running;

/// <summary>The sentences of coded documents, read one document at a time and only when asked for.</summary>
internal sealed class SentenceTexts(Study study, CorpusStore store)
{
    private readonly Dictionary<string, StudyDocument> documents = study.Documents
        .Where(document => document.Document.Basis == DocumentBasis.Text)
        .ToDictionary(document => document.Id, StringComparer.Ordinal);

    private readonly TokenColumns columns = new();
    private byte[] buffer = [];
    private string read = "";
    private string? text;
    private IReadOnlyList<int> borders = [];

    /// <summary>Gives the sentence of a coding when called; null where the text is not at hand.</summary>
    public Func<string>? Of(Coding coding) =>
        documents.TryGetValue(coding.Document, out var document) ? () => Sentence(document, coding.Unit) : null;

    /// <summary>The sentence of a coding on one line with the match in 【】; empty where the text is not at hand.</summary>
    public string Marked(Coding coding)
    {
        if (!documents.TryGetValue(coding.Document, out var document))
        {
            return "";
        }

        Read(document);
        if (text is null || coding.Unit >= borders.Count)
        {
            return "";
        }

        var end = coding.Unit == borders.Count - 1 ? int.MaxValue : borders[coding.Unit];
        var (before, match, after) = (KeptText.Slice(text, borders[coding.Unit - 1], coding.Start),
            KeptText.Slice(text, coding.Start, coding.End), KeptText.Slice(text, coding.End, end));
        return $"{before}【{match}】{after}".ReplaceLineEndings(" ").Trim();
    }

    /// <summary>A sentence of a document whose text is at hand.</summary>
    /// <param name="document">The document.</param>
    /// <param name="unit">Number of the sentence, from 1.</param>
    public string Of(string document, int unit) => Sentence(documents[document], unit);

    /// <summary>Code points at which a sentence begins and ends, exclusive, in a document whose text is at hand.</summary>
    /// <param name="document">The document.</param>
    /// <param name="unit">Number of the sentence, from 1.</param>
    public (int Start, int End) Place(string document, int unit)
    {
        Read(documents[document]);
        return (borders[unit - 1], borders[unit]);
    }

    private string Sentence(StudyDocument document, int unit)
    {
        Read(document);

        // The end of the last token leaves out the last full stop; the rest of the text does not.
        return text is null || unit >= borders.Count ? ""
            : unit == borders.Count - 1 ? KeptText.Slice(text, borders[unit - 1], int.MaxValue).Trim()
            : KeptText.Slice(text, borders[unit - 1], borders[unit]).Trim();
    }

    private void Read(StudyDocument document)
    {
        if (read != document.Id)
        {
            read = document.Id;
            text = TextFile.Read(document.TextPath, document.TextSource, [])?.Text;
            borders = store.TryReadColumns(document.Id, columns, ref buffer) ? columns.SentenceBorders() : [];
        }
    }
}
