using System.Text;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Files.Results;
using Parallax.Reliability;
using Parallax.Reports;
using Parallax.Tokens;

namespace Parallax.Studies.Running;

/// <summary>What is drawn for people to code.</summary>
/// <param name="File">File to write.</param>
/// <param name="Size">Sentences of each language, above 0.</param>
/// <param name="Enriched">Codes for which half of the sample is drawn where the dictionary finds them; may be empty.</param>
public sealed record SentencesOptions(string File, int Size, IReadOnlyList<string> Enriched);

/// <summary>What was drawn for people to code.</summary>
/// <param name="Sentences">Sentences by language.</param>
/// <param name="Quoted">How many show their words.</param>
/// <param name="Warnings">What was set aside.</param>
public sealed record DrawnSentences(IReadOnlyList<(string Language, int Count)> Sentences, int Quoted, IReadOnlyList<Problem> Warnings);

/// <summary>Draws relevant sentences for people to code, blind to the machine's codes.</summary>
public static class SentencesExport
{
    /// <summary>Reads the texts at hand, draws, and writes.</summary>
    /// <param name="study">The study.</param>
    /// <param name="options">What is drawn, and where it goes.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work; nothing is written.</param>
    /// <exception cref="InputException">A text cannot be used, no text is at hand, a code is unknown, or the file is there already.</exception>
    public static DrawnSentences Write(Study study, SentencesOptions options, Action<RunProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(options);
        Check(study, options);
        var problems = new List<Problem>(study.Warnings);
        using var coding = StudyCoding.Code(study, recheck: false, problems, progress, cancellation);
        var sample = new SentenceSample(new SentenceSampleOptions(options.Size, study.Plan.Seed) { Enriched = options.Enriched.ToHashSet(StringComparer.Ordinal) });
        foreach (var (document, relevant, codings) in coding.RelevantUnits(cancellation))
        {
            sample.Add(document, relevant, codings);
        }

        var drawn = sample.Draw();
        if (drawn.Count == 0)
        {
            throw new InputException([new Problem(
                "CO020", "the texts", null, "no relevant sentence in a text at hand", "texts of the study's documents",
                "Add texts, or name a folder of texts with --texts.")]);
        }

        var sentences = WithWords(coding.Sentences(), drawn);
        using var memory = new MemoryStream();
        using (var writer = new StreamWriter(memory, new UTF8Encoding(false), leaveOpen: true))
        {
            SentencesCsv.File.Write(writer, sentences);
        }

        WholeFile.Write(options.File, memory.ToArray());
        return new DrawnSentences(
            [.. drawn.GroupBy(one => one.Document.Language).Select(language => (language.Key, language.Count()))],
            sentences.Count(sentence => sentence.Text.Length > 0), problems);
    }

    private static void Check(Study study, SentencesOptions options)
    {
        var codes = study.Codebook.Codes.Select(code => code.Id).ToHashSet(StringComparer.Ordinal);
        List<Problem> problems =
        [
            .. options.Enriched.Where(code => !codes.Contains(code)).Select(code => new Problem(
                "CO016", "--enrich", null, $"the unknown code '{code}'", "codes of the codebook joined by ';'", Nearest.Suggest(code, codes))),
        ];
        if (File.Exists(options.File))
        {
            problems.Add(new Problem(
                "CO021", options.File, null, "a file that is there already", "the name of a new file",
                "Name another file: somebody may have coded in this one."));
        }

        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }
    }

    // Each text is read once, in the order of the documents; the sample keeps its own order.
    private static List<SentenceToCode> WithWords(SentenceTexts texts, IReadOnlyList<DrawnSentence> drawn)
    {
        var found = new SentenceToCode[drawn.Count];
        foreach (var at in Enumerable.Range(0, drawn.Count).OrderBy(at => drawn[at].Document.Id, StringComparer.Ordinal))
        {
            var (id, unit) = (drawn[at].Document.Id, drawn[at].Unit);
            var text = texts.Cut(id);
            var (start, end) = text.PlaceOf(unit);
            var place = new SentenceToCode(drawn[at], start, end, text.MarkOf(unit), "", "", "");
            found[at] = PassageCollector.MayBeQuoted(drawn[at].Document.Rights)
                ? place with { Text = Line(text, unit), Before = Line(text, unit - 1), After = Line(text, unit + 1) }
                : place;
        }

        return [.. found];

        static string Line(CutText text, int unit) => text[unit].ReplaceLineEndings(" ");
    }
}
