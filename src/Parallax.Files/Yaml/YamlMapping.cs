using Parallax.Corpora;

namespace Parallax.Files.Yaml;

/// <summary>Keys and values read strictly: each key is asked for once, and what nobody asked for is a problem.</summary>
public sealed class YamlMapping
{
    private readonly Dictionary<string, YamlNode> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly YamlNode node;
    private readonly ICollection<Problem> problems;

    private YamlMapping(YamlNode node, string source, ICollection<Problem> problems)
    {
        (this.node, Source, this.problems) = (node, source, problems);
        foreach (var (key, value) in node.Entries)
        {
            values[key.Text] = value;
        }
    }

    /// <summary>The file as named to the user.</summary>
    public string Source { get; }

    /// <summary>Line the mapping begins on.</summary>
    public int Line => node.Line;

    /// <summary>Keys in the order written.</summary>
    public IEnumerable<YamlNode> Keys => node.Entries.Select(entry => entry.Key);

    /// <summary>Takes a node as keys with values; null with a problem where it is something else.</summary>
    public static YamlMapping? Of(YamlNode? node, string what, string source, ICollection<Problem> problems)
    {
        if (node is null or { Kind: YamlKind.Mapping })
        {
            return node is null ? null : new YamlMapping(node, source, problems);
        }

        problems.Add(WrongKind(source, node, what, "keys with values"));
        return null;
    }

    /// <summary>The value of a key; null where the key is missing or has no value.</summary>
    public YamlNode? Take(string key)
    {
        asked.Add(key);
        return values.TryGetValue(key, out var node) && node is not { Kind: YamlKind.Scalar, Text: "" } ? node : null;
    }

    /// <summary>The value of a key that must be there; null with a problem where it is not.</summary>
    public YamlNode? Require(string key)
    {
        var node = Take(key);
        if (node is null)
        {
            problems.Add(new Problem(
                "YA004", Source, values.TryGetValue(key, out var empty) ? empty.Line : Line,
                $"no value for '{key}'", $"the key '{key}' with a value", $"Add '{key}:' with its value."));
        }

        return node;
    }

    /// <summary>The text of a key; null where there is none.</summary>
    public string? Text(string key) => AsText(Take(key), key);

    /// <summary>The text of a key that must be there; empty with a problem where it is not.</summary>
    public string RequireText(string key) => AsText(Require(key), key) ?? "";

    /// <summary>The list of a key; empty where there is none.</summary>
    public IReadOnlyList<YamlNode> List(string key) => AsList(Take(key), key);

    /// <summary>The list of a key that must be there; empty with a problem where it is not.</summary>
    public IReadOnlyList<YamlNode> RequireList(string key) => AsList(Require(key), key);

    /// <summary>The mapping of a key; null where there is none.</summary>
    public YamlMapping? Mapping(string key) => Of(Take(key), key, Source, problems);

    /// <summary>A yes or no; false where there is none.</summary>
    public bool Flag(string key) => OneOf(key, false, ("yes", true), ("true", true), ("no", false), ("false", false));

    /// <summary>One of some words; <paramref name="missing"/> where there is none.</summary>
    public T OneOf<T>(string key, T missing, params ReadOnlySpan<(string Word, T Value)> words)
    {
        if (Take(key) is not { } node)
        {
            return missing;
        }

        var known = new List<string>();
        foreach (var (word, value) in words)
        {
            if (node.Kind == YamlKind.Scalar && node.Text == word)
            {
                return value;
            }

            known.Add(word);
        }

        problems.Add(new Problem(
            "YA007", Source, node.Line, $"{key}: {node.Describe()}", string.Join(", ", known), "Write one of these words."));
        return missing;
    }

    /// <summary>Reports every key that nobody asked for.</summary>
    public void Finish()
    {
        foreach (var key in Keys.Where(key => !asked.Contains(key.Text)))
        {
            problems.Add(new Problem(
                "YA002", Source, key.Line, $"the unknown key '{key.Text}'", "a key that the guide lists",
                $"{Nearest.Suggest(key.Text, asked)} An unknown key is never passed over, since it may be a slip.".Trim()));
        }
    }

    internal static Problem WrongKind(string source, YamlNode node, string what, string expected) => new(
        "YA005", source, node.Line, $"{what}: {node.Describe()}", expected, "See the example in the guide.");

    private string? AsText(YamlNode? node, string key)
    {
        if (node is null or { Kind: YamlKind.Scalar })
        {
            return node?.Text.Trim();
        }

        problems.Add(WrongKind(Source, node, key, "text"));
        return null;
    }

    private IReadOnlyList<YamlNode> AsList(YamlNode? node, string key)
    {
        if (node is null or { Kind: YamlKind.Sequence })
        {
            return node?.Items ?? [];
        }

        problems.Add(WrongKind(Source, node, key, "a list"));
        return [];
    }
}
