using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Files.Csv;

namespace Parallax.Files.Results;

/// <summary>Codings without their text: codings.csv of a run and codings/*.csv of a study.</summary>
public static class CodingCsv
{
    /// <summary>The columns of the file.</summary>
    public static readonly CsvFile<Coding> File = new(
        "codings.csv",
        "One match of a code in a document. A measure counts a sentence once a code.",
        [
            new("document", "Document's id in the register.", row => row.Document),
            new("start", "First code point of the match in the kept text, from 0.", row => Number.Format(row.Start)),
            new("end", "Code point after the match, exclusive.", row => Number.Format(row.End)),
            new("unit", "Number of the sentence in the document, from 1.", row => Number.Format(row.Unit)),
            new("code", "Code of the codebook.", row => row.Code),
            new("coder", "`dictionary:` and 8 hexadecimal digits of one hash over codebook, actor names and the rules' version, or a person's id.", row => row.Coder),
            new("voice", "Who asserts: an actor's code, JOINT, THIRD or OTHER.", row => row.Voice),
            new("attribution", "own, hypothetical, reported, quoted or denied; only own enters an actor's scores.", row => FacetWords.Of(row.Attribution)),
            new("subject", "Whose attitude or act it is: the voice, or the state an expert speaks of; may be empty.", row => row.Subject),
            new("target", "Actors it is about, joined by `;`; OTHER for one outside the study; empty for none.", row => row.Target),
            new("stance", "−2 hostile to 2 strongly positive; empty where the code sets none.", row => Number.Format(row.Stance)),
            new("polarity", "AFFIRM builds, OPPOSE rejects, BOTH, or NA where no position is coded.", row => FacetWords.Of(row.Polarity)),
            new("horizon", "PAST, NOW, NEAR, LONG, joined by `;`, or ATEMPORAL.", row => FacetWords.Of(row.Horizon)),
            new("term", "The variant that matched, as the codebook writes it.", row => row.Term),
            new("certainty", "plain, hedged or boosted.", row => FacetWords.Of(row.Certainty)),
            new("commitment", "none, intention, pledge or binding.", row => FacetWords.Of(row.Commitment)),
            new("specificity", "0 slogan, 1 principle with content, 2 programme; people only, empty from a machine.", row => Number.Format(row.Specificity)),
            new("third_party", "true where the content is defined by opposition to an actor outside the dyad.", row => FacetWords.Of(row.ThirdParty)),
            new("years", "Four-digit years named in the sentence, joined by `;`.", row => row.Years),
            new("tied", "true where another code matched the very same words.", row => FacetWords.Of(row.Tied)),
            new("paragraph", "Number of the paragraph, from 1; empty where the text has lost its breaks.", row => Number.Format(row.Paragraph)),
            new("relevant", "false in domestic sentences, which stay out of every comparison.", row => FacetWords.Of(row.Relevant)),
        ]);

    /// <summary>Reads codings as they stream by; a row with a fault is left out with a problem.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="problems">Where problems are added.</param>
    public static IEnumerable<(int Line, Coding Coding)> Read(string path, string source, ICollection<Problem> problems)
    {
        if (CsvTable.ReadFile(path, source, File.Header, [], problems) is not { } table)
        {
            yield break;
        }

        // Few words recur in many rows: one copy of each saves most of the memory.
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in table.Rows())
        {
            var cells = new CodingCells(column => row[column], row.Line, source, words, problems);
            if (cells.Read() is { } coding)
            {
                yield return (row.Line, coding);
            }
        }
    }
}
