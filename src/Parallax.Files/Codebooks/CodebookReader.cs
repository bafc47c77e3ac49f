using System.Text.RegularExpressions;
using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Files.Yaml;

namespace Parallax.Files.Codebooks;

/// <summary>Reads <c>codebook.yaml</c> strictly and tells every fault at once.</summary>
public static partial class CodebookReader
{
    /// <summary>Reads a codebook; null where the file cannot be read at all. With any error among the problems it is not to be used.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="problems">Where problems are added.</param>
    public static Codebook? ReadFile(string path, string source, ICollection<Problem> problems) =>
        YamlReader.ReadFile(path, source, problems) is { } root ? Read(root, source, problems) : null;

    /// <summary>Reads a codebook from text; null where it is not YAML.</summary>
    public static Codebook? Read(string text, string source, ICollection<Problem> problems) =>
        YamlReader.Read(text, source, problems) is { } root ? Read(root, source, problems) : null;

    private static Codebook? Read(YamlNode root, string source, ICollection<Problem> problems)
    {
        if (YamlMapping.Of(root, "the codebook", source, problems) is not { } file)
        {
            return null;
        }

        var title = file.RequireText("title");
        var version = file.RequireText("version");
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var themes = new List<Theme>();
        foreach (var node in file.RequireList("themes"))
        {
            if (YamlMapping.Of(node, "a theme", source, problems) is { } theme)
            {
                themes.Add(ReadTheme(theme, lines, problems));
            }
        }

        var languages = new Dictionary<string, WordLists>(StringComparer.Ordinal);
        foreach (var (language, node) in ByLanguage(file, "languages", problems))
        {
            if (YamlMapping.Of(node, language, source, problems) is { } lists)
            {
                languages[language] = WordListsReader.Read(lists, language, problems);
            }
        }

        file.Finish();
        var codebook = new Codebook { Title = title, Version = version, Themes = themes, Languages = languages };
        CodebookChecks.Check(codebook, source, lines, problems);
        return codebook;
    }

    private static Theme ReadTheme(YamlMapping theme, Dictionary<string, int> lines, ICollection<Problem> problems)
    {
        var id = theme.RequireText("id");
        Register(id, theme, lines, ThemeId(), "a theme's id", "capital letters, as INT", problems);
        var name = theme.RequireText("name");
        var definition = theme.RequireText("definition");
        var codes = new List<Code>();
        foreach (var node in theme.RequireList("codes"))
        {
            if (YamlMapping.Of(node, "a code", theme.Source, problems) is { } code)
            {
                codes.Add(ReadCode(code, id, lines, problems));
            }
        }

        theme.Finish();
        return new Theme(id, name, definition, codes);
    }

    private static Code ReadCode(YamlMapping code, string theme, Dictionary<string, int> lines, ICollection<Problem> problems)
    {
        var id = code.RequireText("id");
        Register(id, code, lines, CodeId(), "a code's id", "theme, point and capitals, as INT.TRADE", problems);
        if (CodeId().IsMatch(id) && !id.StartsWith(theme + ".", StringComparison.Ordinal))
        {
            problems.Add(new Problem(
                "CB006", code.Source, code.Line, $"the code {id} under the theme {theme}", $"an id that begins with {theme}.",
                "Rename it, or move it to its theme."));
        }

        var terms = new Dictionary<string, IReadOnlyList<Entry>>(StringComparer.Ordinal);
        foreach (var (language, node) in ByLanguage(code, "terms", problems))
        {
            terms[language] = EntryReader.Entries(node, language, code.Source, problems);
        }

        var read = new Code
        {
            Id = id,
            Theme = theme,
            Name = code.RequireText("name"),
            Definition = code.RequireText("definition"),
            Include = code.Text("include") ?? "",
            Exclude = code.Text("exclude") ?? "",
            Example = code.Text("example") ?? "",
            Stance = code.OneOf<int?>("stance", null, ("positive", 1), ("negative", -1)),
            Polarity = code.OneOf(
                "polarity", DefaultPolarity.Affirm,
                ("affirm", DefaultPolarity.Affirm), ("oppose", DefaultPolarity.Oppose), ("none", DefaultPolarity.None)),
            Horizon = code.OneOf(
                "horizon", Horizons.None,
                ("PAST", Horizons.Past), ("NOW", Horizons.Now), ("NEAR", Horizons.Near), ("LONG", Horizons.Long)),
            Negated = code.Text("negated"),
            ThirdParty = code.Flag("third_party"),
            Terms = terms,
        };
        code.Finish();
        return read;
    }

    private static IEnumerable<(string Language, YamlNode Node)> ByLanguage(
        YamlMapping parent, string key, ICollection<Problem> problems)
    {
        if (parent.Mapping(key) is not { } languages)
        {
            yield break;
        }

        foreach (var language in Languages.All)
        {
            if (languages.Take(language) is { } node)
            {
                yield return (language, node);
            }
        }

        foreach (var unknown in languages.Keys.Where(name => !Languages.All.Contains(name.Text)))
        {
            problems.Add(new Problem(
                "CB008", parent.Source, unknown.Line, $"the language '{unknown.Text}'", "en, ru or zh",
                "Parallax codes English, Russian and Chinese; take the others out."));
        }
    }

    private static void Register(
        string id, YamlMapping at, Dictionary<string, int> lines, Regex shape, string what, string expected, ICollection<Problem> problems)
    {
        if (id.Length > 0 && !shape.IsMatch(id))
        {
            problems.Add(new Problem("CB007", at.Source, at.Line, $"'{id}'", $"{what}: {expected}", "Rename it."));
        }
        else if (id.Length > 0 && !lines.TryAdd(id, at.Line))
        {
            problems.Add(new Problem(
                "CB001", at.Source, at.Line, $"{id} again, first in line {lines[id]}", "each id once",
                "Join the two, or give one of them another id."));
        }
    }

    [GeneratedRegex("^[A-Z][A-Z0-9]*$")]
    private static partial Regex ThemeId();

    [GeneratedRegex("^[A-Z][A-Z0-9]*\\.[A-Z][A-Z0-9_]*$")]
    private static partial Regex CodeId();
}
