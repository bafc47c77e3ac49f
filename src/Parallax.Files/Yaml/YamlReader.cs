using Parallax.Corpora;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parallax.Files.Yaml;

/// <summary>Reads YAML into nodes with lines; anchors, aliases and tags are refused, so a small file stays small in memory.</summary>
public static class YamlReader
{
    private const int MostBytes = 16 * 1024 * 1024;
    private const int MostDepth = 32;

    /// <summary>Reads a file; null where it cannot be read as YAML, and then the problem says why.</summary>
    public static YamlNode? ReadFile(string path, string source, ICollection<Problem> problems) =>
        TextFile.ReadUtf8(path, source, MostBytes, problems) is { } text ? Read(text, source, problems) : null;

    /// <summary>Reads text; null where it is not YAML or is empty, and then the problem says why.</summary>
    public static YamlNode? Read(string text, string source, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                problems.Add(Bad(source, 1, "an empty file", "Write the keys that the guide lists."));
                return null;
            }

            var before = problems.Count;
            var root = ReadNode(parser, source, depth: 0, problems);
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out var second))
            {
                problems.Add(Bad(source, Line(second), "a second document", "Take out the line '---'; a file holds one document."));
            }

            return problems.Count == before ? root : null;
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            // On some unfinished lists and false tags the parser fails with exceptions that carry no position.
            var (line, found) = exception is YamlException yaml
                ? (yaml.Start.Line, Reason(yaml))
                : (parser.Current?.End.Line ?? 1, "an unfinished list, key, tag or quotation");
            problems.Add(Bad(
                source, Math.Clamp((int)line, 1, text.AsSpan().TrimEnd().Count('\n') + 1), found,
                "Check indentation (spaces, never tabs) and put text with ': ', '#', '[', '{' or a leading '*', '&', '!' in quotes."));
            return null;
        }
    }

    private static YamlNode ReadNode(Parser parser, string source, int depth, ICollection<Problem> problems)
    {
        if (depth > MostDepth)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, "lists or keys nested too deeply");
        }

        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            problems.Add(NotAccepted(source, Line(alias), "an alias (*name)"));
            return new YamlNode { Kind = YamlKind.Scalar, Line = Line(alias) };
        }

        if (parser.Current is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            problems.Add(NotAccepted(source, Line(anchored), "an anchor (&name)"));
        }

        if (parser.Current is NodeEvent { Tag.IsEmpty: false } tagged && !tagged.Tag.IsNonSpecific)
        {
            problems.Add(NotAccepted(source, Line(tagged), "a tag (!name)"));
        }

        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(ReadNode(parser, source, depth + 1, problems));
            }

            return new YamlNode { Kind = YamlKind.Sequence, Line = Line(sequence), Items = items };
        }

        if (parser.TryConsume<MappingStart>(out var mapping))
        {
            var entries = ReadEntries(parser, source, depth, problems);
            return new YamlNode { Kind = YamlKind.Mapping, Line = Line(mapping), Entries = entries };
        }

        var scalar = parser.Consume<Scalar>();
        var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null";
        return new YamlNode { Kind = YamlKind.Scalar, Line = Line(scalar), Text = isNull ? "" : scalar.Value };
    }

    private static List<(YamlNode Key, YamlNode Value)> ReadEntries(
        Parser parser, string source, int depth, ICollection<Problem> problems)
    {
        var entries = new List<(YamlNode Key, YamlNode Value)>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(parser, source, depth + 1, problems);
            var value = ReadNode(parser, source, depth + 1, problems);
            if (key.Kind != YamlKind.Scalar)
            {
                problems.Add(Bad(source, key.Line, $"{key.Describe()} as a key", "Write a word before the colon."));
            }
            else if (!lines.TryAdd(key.Text, key.Line))
            {
                problems.Add(new Problem(
                    "YA003", source, key.Line, $"the key '{key.Text}' again, first in line {lines[key.Text]}",
                    "each key once", "Join the two into one, or take one out."));
            }
            else
            {
                entries.Add((key, value));
            }
        }

        return entries;
    }

    private static int Line(ParsingEvent parsed) => (int)parsed.Start.Line;

    // The library's message repeats the position that the problem already gives.
    private static string Reason(YamlException exception)
    {
        var message = exception.Message.TrimEnd('.');
        var end = message.IndexOf("): ", StringComparison.Ordinal);
        return message.StartsWith('(') && end >= 0 ? message[(end + 3)..] : message;
    }

    private static Problem Bad(string source, int line, string found, string remedy) =>
        new("YA001", source, line, found, "a YAML file", remedy);

    private static Problem NotAccepted(string source, int line, string found) => new(
        "YA006", source, line, found, "plain values",
        "Write the value out where it is needed, or put the text in quotes if it begins with this character.");
}
