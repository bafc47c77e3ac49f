using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Files.Yaml;

namespace Parallax.Files.Codebooks;

/// <summary>Reads the word lists of one language that the coder's rules need.</summary>
internal static class WordListsReader
{
    public static WordLists Read(YamlMapping lists, string language, ICollection<Problem> problems)
    {
        List<RuleWord> Words(string key) => ReadWords(lists, key, language, problems);
        var read = new WordLists
        {
            Block = Words("block"),
            NotNegators = Words("not_negators"),
            Negators = Words("negators"),
            Hedges = Words("hedges"),
            Boosters = Words("boosters"),
            Conditionals = Words("conditionals"),
            Reporting = Words("reporting"),
            NotReporting = Words("not_reporting"),
            Denying = Words("denying"),
            ClauseEnds = Words("clause_ends"),
            Intentions = Words("intentions"),
            Pledges = Words("pledges"),
            Binding = Words("binding"),
            Opposition = Words("opposition"),
            Both = Words("both"),
            FirstPerson = Words("first_person"),
            ThirdPerson = Words("third_person"),
            QuotedNames = Words("quoted_names"),
            Verbs = Words("verbs"),
            YearBefore = Words("year_before"),
        };
        lists.Finish();
        return read;
    }

    private static List<RuleWord> ReadWords(YamlMapping lists, string key, string language, ICollection<Problem> problems)
    {
        var words = new List<RuleWord>();
        foreach (var item in lists.List(key))
        {
            if (item.Kind == YamlKind.Sequence)
            {
                problems.Add(YamlMapping.WrongKind(lists.Source, item, key, "a word"));
                continue;
            }

            var word = item.Kind == YamlKind.Scalar
                ? new RuleWord(item.Text.Trim())
                : Of(YamlMapping.Of(item, key, lists.Source, problems)!);
            if (EntryReader.IsSound(word.Text, language, lists.Source, item.Line, problems))
            {
                words.Add(word);
            }
        }

        return words;
    }

    private static RuleWord Of(YamlMapping item)
    {
        var word = new RuleWord(
            item.RequireText("term"),
            LowerCaseOnly: item.OneOf("case", false, ("lower", true)),
            NotBeforeNumber: item.OneOf("not_before", false, ("number", true)),
            Before: item.Text("before"),
            SourceAfter: item.OneOf("source", false, ("after", true)));
        item.Finish();
        return word;
    }
}
