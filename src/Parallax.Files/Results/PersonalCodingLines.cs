using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parallax.Codings;
using Parallax.Corpora;

namespace Parallax.Files.Results;

/// <summary>What people coded, one file a coder and one JSON object a line: codings/*.jsonl of a study.</summary>
public static class PersonalCodingLines
{
    internal const string Probability = "probability";
    internal const string Sentence = "sentence";

    private const int MostBytes = 256 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every key that a line may have, with what it holds, in the order in which they are written.</summary>
    public static IReadOnlyList<(string Key, string Description)> Keys { get; } =
    [
        ("id", "Id of the line, unique in the file: the same line twice counts once."),
        ("when", "When it was coded, as 2026-03-01T09:30:00Z, or the day alone."),
        .. CodingCsv.File.Columns.Select(column => (column.Name, column.Description)),
        ("reason", "Why no code fits; only, and always, where `code` is null."),
        (Probability, "Chance with which the sentence was drawn to be read, above 0 and at most 1, as `export STUDY sentences` writes it; left out where it was not drawn."),
        (Sentence, "What the sentence that was read is known by again, as `export STUDY sentences` writes it: `s` and the first 12 hexadecimal digits of the SHA-256 of its words in UTF-8, parted by single blanks; left out where it is unknown."),
        .. PersonalFacets.All.Select(facet => (facet.Key, $"{facet.Description}: {string.Join(", ", facet.Words)}; left out where it was not coded.")),
    ];

    /// <summary>Reads the lines of one coder; a line with a fault is left out with a problem.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="coder">The coder's id, which is the name of the file.</param>
    /// <param name="actorOf">The actor of a document, whose voice is meant where a line states none.</param>
    /// <param name="problems">Where problems are added.</param>
    public static IReadOnlyList<PersonalCoding> Read(
        string path, string source, string coder, Func<string, string> actorOf, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(actorOf);
        ArgumentNullException.ThrowIfNull(problems);
        if (TextFile.ReadUtf8(path, source, MostBytes, problems) is not { } text)
        {
            return [];
        }

        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var read = new List<PersonalCoding>();
        var known = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var number = 0;
        // Only what ends a line in a text file: JSON text may hold U+2028 and its like.
        foreach (var line in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || Parsed(line, number, source, problems) is not { } json)
            {
                continue;
            }

            var fields = new PersonalCodingFields(json, number, source, coder, problems);
            if (fields.Read(words, actorOf) is { } coding && IsNew(known, coding.Id, json, number, source, problems))
            {
                read.Add(coding);
            }
        }

        return read;
    }

    /// <summary>Writes lines, UTF-8 without byte order mark; a facet that was not coded is left out.</summary>
    public static void Write(string path, IEnumerable<PersonalCoding> codings)
    {
        ArgumentNullException.ThrowIfNull(codings);
        using var file = new StreamWriter(path, append: false, Utf8) { NewLine = "\n" };
        foreach (var coding in codings)
        {
            file.WriteLine(Line(coding));
        }
    }

    /// <summary>A coding as one line of JSON.</summary>
    public static string Line(PersonalCoding coding)
    {
        ArgumentNullException.ThrowIfNull(coding);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Json))
        {
            json.WriteStartObject();
            json.WriteString("id", coding.Id);
            json.WriteString("when", coding.When.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture));
            if (coding.Coding is { } given)
            {
                foreach (var column in CodingCsv.File.Columns.Where(column => PersonalCodingFields.Needed.Contains(column.Name) || coding.Stated.Contains(column.Name)))
                {
                    PersonalCodingFields.Write(json, column.Name, column.Value(given));
                }
            }
            else
            {
                json.WriteString("document", coding.Document);
                if (coding.Place is { } place)
                {
                    json.WriteNumber("start", place.Start);
                    json.WriteNumber("end", place.End);
                }

                json.WriteNumber("unit", coding.Unit);
                json.WriteNull("code");
                json.WriteString("reason", coding.Reason);
            }

            if (coding.Probability is { } probability)
            {
                json.WriteNumber(Probability, probability);
            }

            if (coding.Sentence.Length > 0)
            {
                json.WriteString(Sentence, coding.Sentence);
            }

            foreach (var facet in PersonalFacets.All.Where(facet => facet.Value(coding.Further).Length > 0))
            {
                json.WriteString(facet.Key, facet.Value(coding.Further));
            }

            json.WriteEndObject();
        }

        return Utf8.GetString(stream.ToArray());
    }

    private static JsonElement? Parsed(string line, int number, string source, ICollection<Problem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object && IsOfWholeCharacters(document.RootElement))
            {
                return document.RootElement.Clone();
            }
        }
        catch (JsonException)
        {
            // Told below, together with JSON that is no object.
        }

        problems.Add(new Problem(
            "CO010", source, number, "a line that is no JSON object", "one object a line, as {\"id\": …, \"when\": …, \"document\": …}",
            "Mend the line, or take it out; a line may not be broken in two."));
        return null;
    }

    // An escape such as \ud83d without its other half is JSON and yet no text.
    private static bool IsOfWholeCharacters(JsonElement line)
    {
        try
        {
            return line.EnumerateObject().All(property =>
                property.Name is not null && (property.Value.ValueKind != JsonValueKind.String || property.Value.GetString() is not null));
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // The same line twice, as after a merge of two copies, counts once; two lines of one id are a quarrel.
    private static bool IsNew(
        Dictionary<string, JsonElement> known, string id, JsonElement json, int number, string source, ICollection<Problem> problems)
    {
        if (known.TryAdd(id, json))
        {
            return true;
        }

        if (!JsonElement.DeepEquals(known[id], json))
        {
            problems.Add(new Problem(
                "CO014", source, number, $"another coding under the id '{id}'", "one coding an id",
                "Keep the line that holds, or give this one an id of its own."));
        }

        return false;
    }
}

/// <summary>A facet that only people code.</summary>
/// <param name="Key">Its key in a line.</param>
/// <param name="Description">What it says.</param>
/// <param name="Words">Values it may have.</param>
/// <param name="Value">Its value.</param>
internal sealed record PersonalFacet(string Key, string Description, IReadOnlyList<string> Words, Func<FurtherFacets, string> Value);

/// <summary>The facets that only people code, with METHOD's words for their values.</summary>
internal static class PersonalFacets
{
    internal static IReadOnlyList<PersonalFacet> All { get; } =
    [
        new("norm_scope", "Whom a norm binds", ["self", "partner", "universal"], facets => facets.NormScope),
        new("role_bearer", "Whose role it is", ["self", "partner"], facets => facets.RoleBearer),
        new("internalisation", "Why the relation is kept up", ["coercion", "interest", "legitimacy"], facets => facets.Internalisation),
        new("narrative_level", "At which level the story is told", ["system", "identity", "issue"], facets => facets.NarrativeLevel),
    ];
}
