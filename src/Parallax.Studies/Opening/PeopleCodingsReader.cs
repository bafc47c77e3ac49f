using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Files.Results;

namespace Parallax.Studies.Opening;

/// <summary>Reads what people coded: codings/*.jsonl of a study, one file a coder.</summary>
internal sealed class PeopleCodingsReader(
    string folder, IReadOnlyDictionary<string, Document> documents, Codebook? codebook, ICollection<Problem> problems)
{
    private readonly HashSet<string>? codes = codebook?.Codes.Select(code => code.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>All lines; those of documents or codes that are unknown are set aside with a warning.</summary>
    public PeopleCodings Read()
    {
        var path = Path.Combine(folder, "codings");
        return Directory.Exists(path)
            ? new PeopleCodings([.. Directory.GetFiles(path, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(ReadFile)])
            : PeopleCodings.None;
    }

    /// <summary>The same without lines on sentences that a document does not have; each such document is told once a coder.</summary>
    /// <param name="people">What people coded.</param>
    /// <param name="sentencesOf">Sentences of a document; null where they are not counted yet.</param>
    /// <param name="problems">Where warnings are added.</param>
    public static PeopleCodings WithinTexts(PeopleCodings people, Func<string, int?> sentencesOf, ICollection<Problem> problems)
    {
        bool IsBeyond(PersonalCoding line) => sentencesOf(line.Document) is { } sentences && line.Unit > sentences;
        PersonalCoding[] beyond = [.. people.Lines.Where(IsBeyond)];
        foreach (var group in beyond.GroupBy(line => (line.Coder, line.Document)))
        {
            problems.Add(new Problem(
                "CO015", $"codings/{group.Key.Coder}.jsonl", null,
                $"{group.Key.Document}: sentence {Number.Format(group.Max(line => line.Unit))}",
                $"a sentence of the {Number.Format(sentencesOf(group.Key.Document)!.Value)} that the text has",
                "Was another version of the text coded? These lines are set aside.", IsWarning: true));
        }

        return beyond is [] ? people : people.Where(line => !IsBeyond(line));
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
        foreach (var (line, coding) in PersonalCodingLines.Read(path, source, coder, ActorOf, problems))
        {
            if (!documents.ContainsKey(coding.Document))
            {
                unknownDocuments.TryAdd(coding.Document, line);
            }
            else if (coding.Coding is { } given && codes?.Contains(given.Code) == false)
            {
                unknownCodes.TryAdd(given.Code, line);
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

    private string ActorOf(string document) => documents.TryGetValue(document, out var known) ? known.Actor : "OTHER";
}
