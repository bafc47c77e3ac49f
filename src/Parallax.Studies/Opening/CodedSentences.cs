using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Tokens;

namespace Parallax.Studies.Opening;

/// <summary>A document that people may have coded.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sentences">Sentences that shipped counts give it; null where its text is at hand, or it has neither.</param>
internal sealed record CodedDocument(StudyDocument Document, int? Sentences);

/// <summary>A line on what is no sentence of the document as it is.</summary>
/// <param name="Line">The line.</param>
/// <param name="Found">What it says.</param>
/// <param name="Expected">What the document has.</param>
internal sealed record OtherSentence(PersonalCoding Line, string Found, string Expected);

/// <summary>Tells what people coded in another version of a text than the one at hand.</summary>
/// <param name="documents">The study's documents by id.</param>
internal sealed class CodedSentences(IReadOnlyDictionary<string, CodedDocument> documents)
{
    /// <summary>Lines whose sentence the document lacks or has in other words, or whose place lies outside their sentence.</summary>
    /// <remarks>Where no text is at hand, only the number of sentences is known. Each text is read once.</remarks>
    /// <param name="lines">Lines of documents that the study has.</param>
    public IReadOnlyList<OtherSentence> NotOf(IEnumerable<PersonalCoding> lines)
    {
        var found = new List<OtherSentence>();
        foreach (var coded in lines.GroupBy(line => line.Document, StringComparer.Ordinal))
        {
            var document = documents[coded.Key];
            var text = document.Document.Document.Basis == DocumentBasis.Text
                && TextFile.Read(document.Document.TextPath, document.Document.TextSource, []) is { } read
                ? CutText.Of(read.Text) : null;
            found.AddRange(coded.Select(line => text is null ? Beyond(line, document.Sentences) : Within(line, text)).OfType<OtherSentence>());
        }

        return found;
    }

    /// <summary>Adds a problem for each document, with its first line.</summary>
    /// <param name="code">Code of the problem.</param>
    /// <param name="source">The lines' file as named to the user.</param>
    /// <param name="others">Lines of the file.</param>
    /// <param name="isWarning">Whether the lines are set aside; else nothing is taken in.</param>
    /// <param name="problems">Where problems are added.</param>
    public static void Tell(
        string code, string source, IEnumerable<OtherSentence> others, bool isWarning, ICollection<Problem> problems)
    {
        foreach (var document in others.GroupBy(other => other.Line.Document, StringComparer.Ordinal))
        {
            var first = document.MinBy(other => other.Line.Line)!;
            var more = document.Count() - 1;
            problems.Add(new Problem(
                code, source, first.Line.Line,
                $"{first.Found}{(more == 0 ? "" : $" ({Number.Format(more)} more such {(more == 1 ? "line" : "lines")} on {document.Key})")}", first.Expected,
                isWarning
                    ? "Was another version of the text coded? These lines are set aside: put that version back, or code the sentence anew."
                    : "Was another version of the text coded? Put that version back, or draw the sentences anew from this one.",
                isWarning));
        }
    }

    private static OtherSentence? Within(PersonalCoding line, CutText text)
    {
        if (Beyond(line, text.Count) is { } beyond)
        {
            return beyond;
        }

        if (line.Sentence.Length > 0 && line.Sentence != text.MarkOf(line.Unit))
        {
            return new OtherSentence(line, $"{line.Document}: sentence {Number.Format(line.Unit)} in other words, {line.Sentence}",
                $"the sentence that the text has there, {text.MarkOf(line.Unit)}");
        }

        var (first, last) = text.PlaceOf(line.Unit);
        return line.Place is { } place && !text.Holds(line.Unit, place.Start, place.End)
            ? new OtherSentence(line, $"{line.Document}: {Stretch(place.Start, place.End)} as sentence {Number.Format(line.Unit)}",
                $"a place within that sentence, {Stretch(first, last)}")
            : null;
    }

    private static OtherSentence? Beyond(PersonalCoding line, int? sentences) => line.Unit > sentences
        ? new OtherSentence(line, $"{line.Document}: sentence {Number.Format(line.Unit)}", $"a sentence of the {Number.Format(sentences.Value)} that the text has")
        : null;

    private static string Stretch(int start, int end) => $"{Number.Format(start)} to {Number.Format(end)}";
}
