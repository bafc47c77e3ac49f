using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Studies.Opening;

namespace Parallax.Studies.Running;

/// <summary>What results were made from, so that they can be made again: no time, path, user or machine.</summary>
public sealed record Provenance
{
    /// <summary>Coder of the texts, <c>dictionary:</c> and 8 hexadecimal digits.</summary>
    public required string Coder { get; init; }

    /// <summary>Files the study was read from, relative to it, with their hashes.</summary>
    public required IReadOnlyList<(string File, string Sha256)> Inputs { get; init; }

    /// <summary>Texts that were counted, by document, with their hashes.</summary>
    public required IReadOnlyList<(string Document, string Sha256)> Texts { get; init; }

    /// <summary>The plan with seed and conventions.</summary>
    public required ComparisonPlan Plan { get; init; }

    /// <summary>Seeds derived from the master seed, by what they were drawn for.</summary>
    public required IReadOnlyList<(string Use, ulong Seed)> Seeds { get; init; }

    /// <summary>Documents by what they count from.</summary>
    public required IReadOnlyDictionary<DocumentBasis, int> Documents { get; init; }

    /// <summary>Version of the program.</summary>
    public static string ProgramVersion { get; } = typeof(Provenance).Assembly.GetName().Version!.ToString(3);

    /// <summary>Hashes of the files that a study is read from, texts aside.</summary>
    public static IReadOnlyList<(string File, string Sha256)> HashInputs(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        IEnumerable<string> files =
        [
            "study.yaml", "codebook.yaml", "documents.csv",
            .. ObservedReader.Files.Append(StudyReader.ClaimsFile).Where(file => File.Exists(Path.Combine(study.Folder, file))),
        ];
        var codings = Path.Combine(study.Folder, "codings");
        if (Directory.Exists(codings))
        {
            files = files.Concat(Directory.GetFiles(codings, "*.csv").Concat(Directory.GetFiles(codings, "*.jsonl"))
                .Select(path => "codings/" + Path.GetFileName(path)));
        }

        var hashes = files.Order(StringComparer.Ordinal)
            .Select(file => (file, TextFile.Hash(File.ReadAllBytes(Path.Combine(study.Folder, file)))));
        return study.TextsFolder is { } texts
            ? [.. hashes, ("--texts documents.csv", TextFile.Hash(File.ReadAllBytes(Path.Combine(texts, "documents.csv"))))]
            : [.. hashes];
    }

    /// <summary>Writes provenance.json.</summary>
    public void Write(string path)
    {
        using var file = File.Create(path);
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(file, options);
        json.WriteStartObject();
        json.WriteString("program", $"parallax {ProgramVersion}");
        json.WriteString("coder", Coder);
        // Many readers of JSON keep 53 bits of a number: a seed is text.
        json.WriteString("seed", Plan.Seed.ToString(CultureInfo.InvariantCulture));
        WriteMap(json, "seeds", Seeds.Select(seed => (seed.Use, seed.Seed.ToString(CultureInfo.InvariantCulture))));
        json.WriteStartObject("documents");
        foreach (var basis in Enum.GetValues<DocumentBasis>())
        {
            json.WriteNumber(Word(basis), Documents.GetValueOrDefault(basis));
        }

        json.WriteEndObject();
        json.WriteStartObject("method");
        foreach (var (key, value) in MethodKeys.Of(Plan.Method))
        {
            json.WritePropertyName(key);
            json.WriteRawValue(value);
        }

        json.WriteEndObject();
        WriteMap(json, "inputs", Inputs);
        WriteMap(json, "texts", Texts);
        json.WriteEndObject();
        json.Flush();
        file.WriteByte((byte)'\n');
    }

    private static void WriteMap(Utf8JsonWriter json, string name, IEnumerable<(string Key, string Value)> pairs)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    private static string Word(DocumentBasis basis) => basis switch
    {
        DocumentBasis.Text => "full_text",
        DocumentBasis.Codings => "shipped_codings",
        _ => "digest_only",
    };
}
