using System.Text;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Files.Results;
using Parallax.Studies.Opening;

namespace Parallax.Studies.Adding;

/// <summary>What is taken in of a person's codings.</summary>
/// <param name="File">The filled file.</param>
/// <param name="Coder">The person's id.</param>
/// <param name="IsEmptyRead">Whether sentences left empty were read too, so that no code fits them.</param>
public sealed record ImportOptions(string File, string Coder, bool IsEmptyRead);

/// <summary>What was taken in.</summary>
/// <param name="File">Where the codings stand now.</param>
/// <param name="Changed">Sentences that are new or coded otherwise than before.</param>
/// <param name="Same">Sentences that stood there alike.</param>
/// <param name="Unread">Rows that nobody has read yet.</param>
/// <param name="Warnings">What is amiss and was taken in all the same.</param>
public sealed record ImportOutcome(string File, int Changed, int Same, int Unread, IReadOnlyList<Problem> Warnings);

/// <summary>Turns a spreadsheet that a person filled into codings/ID.jsonl; taking in the same again changes nothing.</summary>
public static class ImportCodings
{
    /// <summary>Reads the file and writes the person's codings: a sentence in it takes the place of what the person said of it before.</summary>
    /// <param name="study">The study.</param>
    /// <param name="options">What is taken in.</param>
    /// <param name="time">Tells when it is.</param>
    /// <exception cref="InputException">Something is wrong with the file or the person's earlier codings; nothing is written then.</exception>
    public static ImportOutcome Run(Study study, ImportOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        var problems = new List<Problem>();
        if (!CoderId.IsSound(options.Coder))
        {
            problems.Add(new Problem("CO013", "--coder", null, $"the coder '{options.Coder}'", CoderId.Expected, "Give the person such an id."));
            throw new InputException(problems);
        }

        var actors = study.Documents.ToDictionary(document => document.Id, document => document.Document.Actor, StringComparer.Ordinal);
        var reader = new SentencesReader(options.File, options.Coder, options.IsEmptyRead, problems);
        var given = reader.Read(
            options.File, time.GetUtcNow(), study.Codebook.Codes.Select(code => code.Id).ToHashSet(StringComparer.Ordinal), actors);
        CodedSentences.Tell("CO022", options.File, new CodedSentences(CodedDocuments(study)).NotOf(given), isWarning: false, problems);
        StatedChances.TellOther(options.File, given, study.People.Lines, problems);
        var source = $"codings/{options.Coder}.jsonl";
        var path = Path.Combine(study.Folder, source);
        IReadOnlyList<PersonalCoding> before = File.Exists(path)
            ? PersonalCodingLines.Read(path, source, options.Coder, document => actors.GetValueOrDefault(document) ?? "OTHER", problems)
            : [];
        if (problems.Exists(problem => !problem.IsWarning))
        {
            throw new InputException(problems);
        }

        var known = before.ToLookup(Sentence);
        var changed = given.GroupBy(Sentence).Where(sentence => !Same(known[sentence.Key], sentence)).Select(sentence => sentence.Key).ToHashSet();
        if (changed.Count > 0)
        {
            var lines = before.Where(line => !changed.Contains(Sentence(line))).Concat(given.Where(line => changed.Contains(Sentence(line))));
            WholeFile.Write(path, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => PersonalCodingLines.Line(line) + "\n"))));
        }

        return new ImportOutcome(path, changed.Count, given.Select(Sentence).Distinct().Count() - changed.Count, reader.Unread, problems);
    }

    private static Dictionary<string, CodedDocument> CodedDocuments(Study study) => study.Documents.ToDictionary(
        document => document.Id, document => new CodedDocument(document, study.ShippedCounts.GetValueOrDefault(document.Id)?.Sentences), StringComparer.Ordinal);

    private static (string, int) Sentence(PersonalCoding line) => (line.Document, line.Unit);

    // When and under which id it was said makes no difference.
    private static bool Same(IEnumerable<PersonalCoding> before, IEnumerable<PersonalCoding> now) => Said(before).SetEquals(Said(now));

    private static HashSet<string> Said(IEnumerable<PersonalCoding> lines) =>
        lines.Select(line => PersonalCodingLines.Line(line with { Id = "", When = default })).ToHashSet(StringComparer.Ordinal);
}
