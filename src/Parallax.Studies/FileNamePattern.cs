using System.Text;
using System.Text.RegularExpressions;

namespace Parallax.Studies;

/// <summary>Reads metadata out of file names: <c>{actor}_{session}_{year}</c> reads RUS_76_2021.</summary>
public sealed partial class FileNamePattern
{
    private readonly Regex regex;

    private FileNamePattern(string text, Regex regex, IReadOnlyList<string> names) =>
        (Text, this.regex, Names) = (text, regex, names);

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Names in braces, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">Names in braces between the characters that part them; no name twice.</param>
    /// <exception cref="FormatException">It holds no name, a name twice, or two names with nothing between them.</exception>
    public static FileNamePattern Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var regex = new StringBuilder("^");
        var names = new List<string>();
        var last = 0;
        foreach (Match match in Placeholder().Matches(text))
        {
            if (match.Index == last && names.Count > 0)
            {
                throw new FormatException($"two names with nothing between them in '{text}'");
            }

            if (names.Contains(match.Groups[1].Value))
            {
                throw new FormatException($"the name {match.Value} twice in '{text}'");
            }

            regex.Append(Regex.Escape(text[last..match.Index])).Append(System.Globalization.CultureInfo.InvariantCulture, $"(?<{match.Groups[1].Value}>.+?)");
            names.Add(match.Groups[1].Value);
            last = match.Index + match.Length;
        }

        if (names.Count == 0)
        {
            throw new FormatException($"no name in braces in '{text}'");
        }

        regex.Append(Regex.Escape(text[last..])).Append('$');
        return new FileNamePattern(
            text, new Regex(regex.ToString(), RegexOptions.CultureInvariant), names);
    }

    /// <summary>What a file's name says; null where it does not fit the pattern.</summary>
    /// <param name="name">File name without its ending.</param>
    public IReadOnlyDictionary<string, string>? Read(string name)
    {
        var match = regex.Match(name);
        return match.Success
            ? Names.ToDictionary(part => part, part => match.Groups[part].Value, StringComparer.Ordinal)
            : null;
    }

    [GeneratedRegex(@"\{([a-z_]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
