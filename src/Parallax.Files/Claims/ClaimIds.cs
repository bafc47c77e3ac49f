using Parallax.Corpora;
using Parallax.Files.Yaml;

namespace Parallax.Files.Claims;

/// <summary>Identifiers of a claims file, each of which stands once.</summary>
internal sealed class ClaimIds(string source, ICollection<Problem> problems)
{
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    /// <summary>The file as named to the user.</summary>
    internal string Source => source;

    /// <summary>The id of an item, with a problem where it is missing or was there before.</summary>
    internal string Take(YamlMapping item)
    {
        var id = item.RequireText("id");
        if (id.Length > 0 && !lines.TryAdd(id, item.Line))
        {
            problems.Add(new Problem(
                "CL001", source, item.Line, $"the id {id} again, first in line {lines[id]}", "each id once in the file",
                "Give one of the two another id."));
        }

        return id;
    }
}

/// <summary>Numbers of one item of a claims file.</summary>
internal sealed class ClaimNumbers(YamlMapping item, ICollection<Problem> problems)
{
    /// <summary>A number from 0 to 1; 1 where there is none.</summary>
    internal double Share(string key) => Of(key, value => value is >= 0 and <= 1, "a number from 0 to 1") ?? 1;

    /// <summary>A number above 0; null where there is none.</summary>
    internal double? Positive(string key) => Of(key, value => value > 0, "a number above 0");

    /// <summary>Any number; null where there is none.</summary>
    internal double? Any(string key) => Of(key, _ => true, "a number with a point");

    /// <summary>A risk of error, above 0 and below .5; .05 where there is none.</summary>
    internal double Risk(string key) => Of(key, value => value is > 0 and < .5, "a number above 0 and below .5") ?? .05;

    /// <summary>A whole number from 0; null where there is none.</summary>
    internal int? Whole(string key) =>
        Of(key, value => value is >= 0 and <= 1_000_000 && Math.Truncate(value) == value, "a whole number from 0") is { } value ? (int)value : null;

    private double? Of(string key, Func<double, bool> isSound, string expected)
    {
        if (item.Take(key) is not { } node)
        {
            return null;
        }

        if (node.Kind == YamlKind.Scalar && Number.TryParse(node.Text, out var value) && isSound(value))
        {
            return value;
        }

        problems.Add(new Problem("CL002", item.Source, node.Line, $"{key}: {node.Describe()}", expected, "Correct the number."));
        return null;
    }
}
