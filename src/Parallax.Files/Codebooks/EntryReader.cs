using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Files.Yaml;

namespace Parallax.Files.Codebooks;

/// <summary>Reads the entries of term lists: a text, a name or a year.</summary>
internal static class EntryReader
{
    public static List<Entry> Entries(YamlNode node, string language, string source, ICollection<Problem> problems)
    {
        var entries = new List<Entry>();
        if (node.Kind != YamlKind.Sequence)
        {
            problems.Add(YamlMapping.WrongKind(source, node, "terms", "a list, one entry a line"));
            return entries;
        }

        foreach (var item in node.Items)
        {
            var entry = item.Kind == YamlKind.Mapping
                ? Of(YamlMapping.Of(item, "an entry", source, problems)!)
                : new Entry(item.Text.Trim(), Line: item.Line);
            if (item.Kind == YamlKind.Sequence)
            {
                problems.Add(YamlMapping.WrongKind(source, item, "an entry", "text"));
            }
            else if (IsSound(entry.Text, language, source, item.Line, problems))
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    /// <summary>Whether a pattern has words in each variant and only the wildcards its script allows; adds problems.</summary>
    public static bool IsSound(string text, string language, string source, int line, ICollection<Problem> problems)
    {
        if (text.Split('/').Any(variant => !variant.Any(char.IsLetterOrDigit)))
        {
            problems.Add(new Problem(
                "CB003", source, line, text.Length == 0 ? "an empty entry" : $"the entry '{text}' with an empty variant",
                "letters in every variant", "Write the words, or take out the entry or the stray slash."));
            return false;
        }

        if (language == "zh" && text.AsSpan().IndexOfAny('*', '?') >= 0)
        {
            problems.Add(new Problem(
                "CB004", source, line, $"a wildcard in the Chinese entry '{text}'", "characters without * or ?",
                "Chinese entries match inside longer words already; take the wildcard out."));
            return false;
        }

        if (TermPattern.FaultOf(text) is { } fault)
        {
            problems.Add(new Problem(
                "CB010", source, line, $"the entry '{text}': {fault}", "words, and gaps only between them",
                "Take out the gap at the end, or write the word that is to stand there."));
            return false;
        }

        return true;
    }

    private static Entry Of(YamlMapping item)
    {
        var year = item.Text("year");
        Entry entry;
        if (year is not null)
        {
            item.Require("horizon");
            entry = new Entry(
                year, Year: item.OneOf("horizon", Horizons.None, ("near", Horizons.Near), ("long", Horizons.Long)), Line: item.Line);
        }
        else
        {
            entry = new Entry(item.RequireText("term"), IsName: item.Flag("name"), Line: item.Line);
        }

        item.Finish();
        return entry;
    }
}
