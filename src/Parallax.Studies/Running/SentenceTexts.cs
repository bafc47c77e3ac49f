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

    private string Sentence(StudyDocument document, int unit)
    {
        if (read != document.Id)
        {
            read = document.Id;
            text = TextFile.Read(document.TextPath, document.TextSource, [])?.Text;
            borders = store.TryReadColumns(document.Id, columns, ref buffer) ? columns.SentenceBorders() : [];
        }

        // The end of the last token leaves out the last full stop; the rest of the text does not.
        return text is null || unit >= borders.Count ? ""
            : unit == borders.Count - 1 ? KeptText.Slice(text, borders[unit - 1], int.MaxValue).Trim()
            : KeptText.Slice(text, borders[unit - 1], borders[unit]).Trim();
    }
}
