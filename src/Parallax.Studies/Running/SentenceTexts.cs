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
    private string text = "";
    private CutText cut = new("", []);

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
        if (coding.Unit > cut.Count)
        {
            return "";
        }

        var (first, last) = cut.PlaceOf(coding.Unit);
        var (before, match, after) = (KeptText.Slice(text, first, coding.Start),
            KeptText.Slice(text, coding.Start, coding.End), KeptText.Slice(text, coding.End, last));
        return $"{before}【{match}】{after}".ReplaceLineEndings(" ").Trim();
    }

    /// <summary>A sentence of a document whose text is at hand.</summary>
    /// <param name="document">The document.</param>
    /// <param name="unit">Number of the sentence, from 1.</param>
    public string Of(string document, int unit) => Sentence(documents[document], unit);

    /// <summary>All sentences of a document whose text is at hand.</summary>
    /// <param name="document">The document.</param>
    public CutText Cut(string document)
    {
        Read(documents[document]);
        return cut;
    }

    private string Sentence(StudyDocument document, int unit)
    {
        Read(document);
        return cut[unit];
    }

    private void Read(StudyDocument document)
    {
        if (read != document.Id)
        {
            read = document.Id;
            text = TextFile.Read(document.TextPath, document.TextSource, [])?.Text ?? "";
            cut = text.Length > 0 && store.TryReadColumns(document.Id, columns, ref buffer) ? new CutText(text, columns.SentenceBorders()) : new CutText("", []);
        }
    }
}
