using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Files.Results;

namespace Parallax.Studies.Opening;

/// <summary>Reads what people coded: codings/*.jsonl of a study, one file a coder.</summary>
internal sealed class PeopleCodingsReader(
    string folder, IReadOnlyDictionary<string, CodedDocument> documents, Codebook? codebook, ICollection<Problem> problems)
{
    private readonly HashSet<string>? codes = codebook?.Codes.Select(code => code.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>All lines; those of documents or codes that are unknown, or of another version of a text, are set aside with a warning.</summary>
    public PeopleCodings Read()
    {
        var path = Path.Combine(folder, "codings");
        if (!Directory.Exists(path))
        {
            return PeopleCodings.None;
        }

        PersonalCoding[] lines = [.. Directory.GetFiles(path, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(ReadFile)];
        var others = new CodedSentences(documents).NotOf(lines);
        foreach (var coder in others.GroupBy(other => other.Line.Coder, StringComparer.Ordinal))
        {
            CodedSentences.Tell("CO015", $"codings/{coder.Key}.jsonl", coder, isWarning: true, problems);
        }

        var aside = others.Select(other => other.Line).ToHashSet();
        var people = new PeopleCodings([.. lines.Where(line => !aside.Contains(line))]);
        StatedChances.TellUnknown(people, problems);
        StatedChances.TellDifferent(people, problems);
        return people;
    }

    private List<PersonalCoding> ReadFile(string path)
    {
        var coder = Path.GetFileNameWithoutExtension(path);
        var source = $"codings/{coder}.jsonl";
        if (!CoderId.IsSound(coder))
        {
            problems.Add(new Problem("CO013", source, null, $"the coder '{coder}'", $"{CoderId.Expected}, which is the name of the file", "Rename the file."));
            return [];
        }

        var unknownDocuments = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var unknownCodes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var read = new List<PersonalCoding>();
        foreach (var coding in PersonalCodingLines.Read(path, source, coder, ActorOf, problems))
        {
            if (!documents.ContainsKey(coding.Document))
            {
                unknownDocuments.TryAdd(coding.Document, coding.Line!.Value);
            }
            else if (coding.Coding is { } given && codes?.Contains(given.Code) == false)
            {
                unknownCodes.TryAdd(given.Code, coding.Line!.Value);
            }
            else
            {
                read.Add(coding);
            }
        }

        ShippedCodings.TellUnknown(source, unknownDocuments, "document", documents.Keys, problems);
        ShippedCodings.TellUnknown(source, unknownCodes, "code", codes ?? [], problems);
        return read;
    }

    private string ActorOf(string document) => documents.TryGetValue(document, out var known) ? known.Document.Document.Actor : "OTHER";
}
