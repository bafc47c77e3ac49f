using System.Globalization;
using System.Text.Json;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Tokens;

namespace Parallax.Files.Results;

/// <summary>The keys of one line of a person's codings on their way to a coding.</summary>
internal sealed class PersonalCodingFields(JsonElement line, int number, string source, string coder, ICollection<Problem> problems)
{
    private static readonly string[] Whens =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private static readonly HashSet<string> Numbers = ["start", "end", "unit", "stance", "specificity", "paragraph", PersonalCodingLines.Probability];

    private static readonly HashSet<string> Flags = ["third_party", "tied", "relevant"];

    // What a line means that leaves a facet out; whether it was coded stands in PersonalCoding.Stated.
    private static readonly Dictionary<string, string> Missing = new(StringComparer.Ordinal)
    {
        ["attribution"] = "own",
        ["polarity"] = "NA",
        ["horizon"] = "ATEMPORAL",
        ["certainty"] = "plain",
        ["commitment"] = "none",
        ["third_party"] = "false",
        ["tied"] = "false",
        ["relevant"] = "true",
    };

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private bool isSound = true;

    /// <summary>Columns that every coding must have.</summary>
    internal static IReadOnlySet<string> Needed { get; } = new HashSet<string>(["document", "start", "end", "unit", "code"], StringComparer.Ordinal);

    /// <summary>Writes a cell of codings.csv as the value of its key.</summary>
    internal static void Write(Utf8JsonWriter json, string column, string cell)
    {
        if (cell.Length == 0)
        {
            json.WriteNull(column);
        }
        else if (Numbers.Contains(column))
        {
            json.WriteNumber(column, int.Parse(cell, CultureInfo.InvariantCulture));
        }
        else if (Flags.Contains(column))
        {
            json.WriteBoolean(column, cell == "true");
        }
        else
        {
            json.WriteString(column, cell);
        }
    }

    /// <summary>The coding; null with a problem for each fault.</summary>
    internal PersonalCoding? Read(Dictionary<string, string> words, Func<string, string> actorOf)
    {
        ReadValues();
        var (id, when) = (Text("id"), When());
        CheckCoder();
        var isCoded = values.ContainsKey("code");
        if (isCoded == values.ContainsKey("reason") || !line.TryGetProperty("code", out _))
        {
            Fault(isCoded ? "a code and a reason for none" : "neither a code nor a reason for none", "a code, or code null and a reason",
                "Give the code; for a sentence that no code fits write code null and say why in reason.");
        }

        var given = isCoded ? Coded(words, actorOf) : null;
        var (document, unit) = given is null ? (Text("document"), Unit()) : (given.Document, given.Unit);
        var place = given is null ? Place() : (given.Start, given.End);
        var (probability, sentence) = (Probability(), Sentence());
        var further = new FurtherFacets(Facet(0), Facet(1), Facet(2), Facet(3));
        return !isSound || (isCoded && given is null) ? null : new PersonalCoding
        {
            Id = id,
            When = when,
            Coder = coder,
            Document = document,
            Unit = unit,
            Place = place,
            Sentence = sentence,
            Line = number,
            Coding = given,
            Reason = values.GetValueOrDefault("reason", ""),
            Further = further,
            Probability = probability,
            Stated = values.Keys.ToHashSet(StringComparer.Ordinal),
        };
    }

    private void ReadValues()
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in line.EnumerateObject())
        {
            if (!keys.Add(property.Name))
            {
                Told("CO011", $"the key '{property.Name}' twice", "each key once", "Take one of the two out.");
            }
            else if (!PersonalCodingLines.Keys.Any(known => known.Key == property.Name))
            {
                Told("CO011", $"the unknown key '{property.Name}'", "the keys that the guide lists",
                    Nearest.Suggest(property.Name, PersonalCodingLines.Keys.Select(known => known.Key)) is { Length: > 0 } near ? near : "Take it out.");
            }
            else if (ValueOf(property) is { } value)
            {
                values[property.Name] = value;
            }
        }
    }

    // Null says that the key holds nothing, as a code of null; what has another type than its column is a fault.
    private string? ValueOf(JsonProperty property)
    {
        var value = property.Value;
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.True or JsonValueKind.False when Flags.Contains(property.Name):
                return value.GetBoolean() ? "true" : "false";
            case JsonValueKind.Number when Numbers.Contains(property.Name):
                return value.GetRawText();
            case JsonValueKind.String when !Numbers.Contains(property.Name) && !Flags.Contains(property.Name):
                return value.GetString()!.Length > 0 ? value.GetString() : null;
            default:
                var expected = Numbers.Contains(property.Name) ? "a number without quotes" : Flags.Contains(property.Name) ? "true or false without quotes" : "text in quotes";
                Fault($"{property.Name}: {value.GetRawText()}", expected, "Write the value as the guide shows it.");
                return null;
        }
    }

    private Coding? Coded(Dictionary<string, string> words, Func<string, string> actorOf)
    {
        var voice = actorOf(values.GetValueOrDefault("document", ""));
        return new CodingCells(
            column => values.GetValueOrDefault(column)
                ?? (column == "coder" ? coder : column == "voice" ? voice : Missing.GetValueOrDefault(column, "")),
            number, source, words, problems).Read();
    }

    private void CheckCoder()
    {
        if (values.TryGetValue("coder", out var stated) && stated != coder)
        {
            Told("CO013", $"a coding by '{stated}'", $"codings by {coder}, whose name the file has", $"Move the line into codings/{stated}.jsonl.");
        }
    }

    private DateTimeOffset When()
    {
        var text = Text("when");
        if (!DateTimeOffset.TryParseExact(text, Whens, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var when) && text.Length > 0)
        {
            Fault($"when: '{text}'", "a day or a moment, as 2026-03-01 or 2026-03-01T09:30:00Z", "Write year, month and day first.");
        }

        return when;
    }

    private double? Probability()
    {
        if (!values.TryGetValue(PersonalCodingLines.Probability, out var text))
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var chance) && chance is > 0 and <= 1)
        {
            return chance;
        }

        Fault($"probability: {text}", "a chance above 0 and at most 1", "Take it over from the file that was drawn, or leave the key out.");
        return null;
    }

    // A line without code may say where its sentence stands; with one the coding says it.
    private (int Start, int End)? Place()
    {
        if (values.ContainsKey("code") || !(values.ContainsKey("start") || values.ContainsKey("end")))
        {
            return null;
        }

        if (Number.TryParseCount(values.GetValueOrDefault("start", ""), out var start)
            && Number.TryParseCount(values.GetValueOrDefault("end", ""), out var end) && end > start)
        {
            return (start, end);
        }

        Fault($"start: '{values.GetValueOrDefault("start", "")}', end: '{values.GetValueOrDefault("end", "")}'",
            "two whole numbers, the second above the first", "Take them over from the file that was drawn, or leave both keys out.");
        return null;
    }

    private string Sentence()
    {
        var mark = values.GetValueOrDefault(PersonalCodingLines.Sentence, "");
        if (mark.Length > 0 && !CutText.IsMark(mark))
        {
            Fault($"{PersonalCodingLines.Sentence}: '{mark}'", "s and 12 hexadecimal digits", "Take it over from the file that was drawn, or leave it out.");
        }

        return mark;
    }

    private int Unit()
    {
        if (Number.TryParseCount(values.GetValueOrDefault("unit", ""), out var unit) && unit > 0)
        {
            return unit;
        }

        Fault($"unit: '{values.GetValueOrDefault("unit", "")}'", "the number of the sentence in the document, from 1", "Write the number.");
        return 0;
    }

    private string Text(string key)
    {
        if (values.TryGetValue(key, out var value))
        {
            return value;
        }

        Fault($"no {key}", $"the key {key} with a value", "Add it.");
        return "";
    }

    private string Facet(int place)
    {
        var facet = PersonalFacets.All[place];
        var value = values.GetValueOrDefault(facet.Key, "");
        if (value.Length > 0 && !facet.Words.Contains(value, StringComparer.Ordinal))
        {
            Fault($"{facet.Key}: '{value}'", string.Join(", ", facet.Words), Nearest.Suggest(value, facet.Words));
        }

        return value;
    }

    private void Fault(string found, string expected, string remedy) => Told("CO012", found, expected, remedy);

    private void Told(string code, string found, string expected, string remedy)
    {
        isSound = false;
        problems.Add(new Problem(code, source, number, found, expected, remedy));
    }
}
