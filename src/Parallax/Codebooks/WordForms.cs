namespace Parallax.Codebooks;

/// <summary>The distinct words of compiled patterns, and which types are forms of them.</summary>
internal sealed class WordForms
{
    private static readonly char[] Wildcards = ['*', '?'];

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> words = [];

    public int Count => words.Count;

    public int NumberOf(PatternElement element)
    {
        if (element.Kind != ElementKind.Word)
        {
            return -1;
        }

        if (!numbers.TryGetValue(element.Word, out var number))
        {
            number = words.Count;
            words.Add(element.Word);
            numbers.Add(element.Word, number);
        }

        return number;
    }

    /// <summary>For each type the range of its words in one flat list.</summary>
    public (int[] First, int[] Words) Resolve(IReadOnlyList<string> types)
    {
        var exact = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var byPrefix = WildcardsByPrefix();
        var first = new int[types.Count + 1];
        var flat = new List<int>();
        for (var type = 0; type < types.Count; type++)
        {
            var text = types[type].AsSpan();
            first[type] = flat.Count;
            AddExact(exact, text, flat);
            foreach (var word in byPrefix.Of(text))
            {
                if (TermPattern.IsForm(words[word], text))
                {
                    flat.Add(word);
                }
            }
        }

        first[^1] = flat.Count;
        return (first, [.. flat]);
    }

    private static void AddExact(
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> exact, ReadOnlySpan<char> type, List<int> flat)
    {
        if (exact.TryGetValue(type, out var number))
        {
            flat.Add(number);
        }

        if (type.EndsWith("'s", StringComparison.Ordinal) && exact.TryGetValue(type[..^2], out number))
        {
            flat.Add(number);
        }
    }

    private PrefixTable WildcardsByPrefix()
    {
        var table = new PrefixTable();
        for (var number = 0; number < words.Count; number++)
        {
            var cut = words[number].IndexOfAny(Wildcards);
            if (cut >= 0)
            {
                table.Add(words[number][..Math.Min(cut, PrefixTable.Longest)], number);
            }
        }

        return table;
    }

    /// <summary>Words with wildcards by the letters before the first wildcard, at most three of them.</summary>
    private sealed class PrefixTable
    {
        public const int Longest = 3;

        private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>>[] tables =
            [.. Enumerable.Range(0, Longest + 1).Select(_ =>
                new Dictionary<string, List<int>>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>())];

        private readonly List<int> found = [];

        public void Add(string prefix, int word)
        {
            if (!tables[prefix.Length].TryGetValue(prefix, out var list))
            {
                tables[prefix.Length].Dictionary.Add(prefix, list = []);
            }

            list.Add(word);
        }

        public List<int> Of(ReadOnlySpan<char> type)
        {
            found.Clear();
            for (var length = 0; length <= Math.Min(Longest, type.Length); length++)
            {
                if (tables[length].Dictionary.Count > 0 && tables[length].TryGetValue(type[..length], out var list))
                {
                    found.AddRange(list);
                }
            }

            return found;
        }
    }
}
