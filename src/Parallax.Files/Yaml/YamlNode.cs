namespace Parallax.Files.Yaml;

/// <summary>What a YAML node is.</summary>
public enum YamlKind
{
    /// <summary>A word, number or text.</summary>
    Scalar,

    /// <summary>A list.</summary>
    Sequence,

    /// <summary>Keys with values.</summary>
    Mapping,
}

/// <summary>A node of a YAML file with the line it begins on.</summary>
public sealed class YamlNode
{
    /// <summary>What it is.</summary>
    public required YamlKind Kind { get; init; }

    /// <summary>Line in the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Text of a scalar as written; empty for the others.</summary>
    public string Text { get; init; } = "";

    /// <summary>Members of a list.</summary>
    public IReadOnlyList<YamlNode> Items { get; init; } = [];

    /// <summary>Keys and values in the order written; a key stands once.</summary>
    public IReadOnlyList<(YamlNode Key, YamlNode Value)> Entries { get; init; } = [];

    /// <summary>What it is, in words for a problem.</summary>
    internal string Describe() => Kind switch
    {
        YamlKind.Sequence => "a list",
        YamlKind.Mapping => "keys with values",
        _ => Text.Length == 0 ? "nothing" : $"'{Text}'",
    };
}
