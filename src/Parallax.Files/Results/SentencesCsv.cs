using Parallax.Files.Csv;
using Parallax.Reliability;

namespace Parallax.Files.Results;

/// <summary>A sentence to be coded, with its place and, where they may be shown, its words.</summary>
/// <param name="Drawn">The sentence.</param>
/// <param name="Start">First code point of the sentence in the kept text, from 0.</param>
/// <param name="End">Code point after it, exclusive.</param>
/// <param name="Mark">What the sentence is known by again.</param>
/// <param name="Text">Its words; empty where they may not be quoted.</param>
/// <param name="Before">The sentence before; may be empty.</param>
/// <param name="After">The sentence after; may be empty.</param>
public sealed record SentenceToCode(DrawnSentence Drawn, int Start, int End, string Mark, string Text, string Before, string After);

/// <summary>Sentences drawn for people to code in a spreadsheet, blind to the machine's codes and to each other's.</summary>
public static class SentencesCsv
{
    /// <summary>What the column of codes says of a sentence that no code fits.</summary>
    public const string None = "none";

    /// <summary>Columns that a filled file must still have.</summary>
    public static IReadOnlyList<string> Needed { get; } = ["document", "unit", "start", "end", "codes"];

    /// <summary>The columns of the file.</summary>
    public static readonly CsvFile<SentenceToCode> File = new(
        "sentences.csv",
        "Written by `parallax export STUDY sentences`, not by a run. One sentence for people to code, each on a copy of their own; "
        + "`parallax import STUDY codings FILE --coder ID` takes it in. Further columns named as the keys of codings/ID.jsonl, as `stance` or "
        + "`certainty`, hold of every code of the row; a sentence may have several rows with different codes. Other columns are ignored.",
        [
            new("document", "Document's id in the register.", one => one.Drawn.Document.Id),
            new("unit", "Number of the sentence in the document, from 1.", one => Number.Format(one.Drawn.Unit)),
            new("start", "First code point of the sentence in the kept text, from 0.", one => Number.Format(one.Start)),
            new("end", "Code point after the sentence, exclusive.", one => Number.Format(one.End)),
            new("language", "Language of the document.", one => one.Drawn.Document.Language),
            new("probability", "Chance with which the sentence was drawn; it weighs what people find in it.",
                one => one.Drawn.Probability.ToString("R", System.Globalization.CultureInfo.InvariantCulture)),
            new(PersonalCodingLines.Sentence, "What the sentence is known by again, so that codings of another version of the text are told.", one => one.Mark),
            new("text", "The sentence; empty where it may not be quoted: read it in its document.", one => SpreadsheetText.Of(one.Text)),
            new("before", "The sentence before it.", one => SpreadsheetText.Of(one.Before)),
            new("after", "The sentence after it.", one => SpreadsheetText.Of(one.After)),
            new("codes", "To fill in: codes of the codebook, joined by `;`, or `none` where the sentence was read and no code fits. Empty: not read yet.", _ => ""),
            new("reason", "To fill in, may stay empty: why no code fits.", _ => ""),
        ]);
}
