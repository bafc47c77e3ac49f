using System.Text.RegularExpressions;
using CsCheck;
using Parallax.Tokens;
using Xunit;

namespace Parallax.Codebooks;

/// <summary>The compiled index against a matcher written for plainness: regular expressions and recursion over words.</summary>
public class PatternIndexTests
{
    private const string Nothing = "";
    private static readonly string[] Joints = [Nothing, " ", "-", "/", "\u2013", "  "];
    private static readonly string[] Commas = [", ", "、", "，"];
    private static readonly string[] Partings = ["; ", ": ", " (", " — ", "» "];

    private static readonly string[] Vocabulary =
    [
        "a", "ab", "abc", "abbc", "b", "bc", "c", "A", "AB", "Ab", "ABC", "b's", "AB's", "b’s", "ёж", "ежи", "Ёж", "G20", "1899", "1900", "2030",
        "2100", "2101", "20300", "贸", "易", "貿", "年", "𠮷",
    ];

    private static readonly string[] WordsOfPatterns =
    [
        "a", "ab", "abc", "AB", "A", "b", "b's", "bc", "a*", "*c", "a*c", "*", "?", "a?", "a?c", "a??c", "?b?", "*b*", "**c", "ж", "еж*", "ёж", "G20",
        "2030", "20*", "贸", "易", "貿", "年", "𠮷",
    ];

    private static readonly Gen<Word> AnyWord =
        from text in Gen.OneOf(Vocabulary)
        from apart in Gen.Frequency((6, Gen.OneOf(Joints)), (2, Gen.OneOf(Commas)), (1, Gen.OneOf(Partings)))
        select new Word(text, apart);

    private static readonly Gen<Part> AnyPart =
        from word in Gen.OneOf(WordsOfPatterns)
        from before in Gen.Frequency((5, Gen.Const(Join.Plain)), (2, Gen.Const(Join.Gap)), (1, Gen.Const(Join.Comma)))
        select new Part(word, before);

    private static readonly Gen<Pattern> AnyPattern =
        from parts in AnyPart.Array[1, 4]
        from ends in Gen.Int[0, 9]
        from set in Gen.Int[0, 3]
        from capitals in Gen.Bool
        select new Pattern(parts, ends == 0, set, capitals && ends != 0);

    [Fact]
    public void MatchAt_AnyPatternsAndWords_FindsWhatPlainMatchingFinds() => Gen.Select(
        AnyWord.Array[1, 12], AnyPattern.Array[1, 6], Gen.Int[0, 15], Gen.Int[0, 12]).Sample(
        (words, patterns, sets, cut) =>
        {
            words = [.. words.Select((word, at) => at == 0 ? word with { Apart = Nothing } : Parted(words[at - 1], word))];
            var text = string.Concat(words.Select(word => word.Apart + word.Text));
            var vocabulary = new Vocabulary();
            var columns = new TokenColumns();
            new Tokenizer(vocabulary).Read(text, columns);
            Assert.Equal(words.Length, columns.Count);
            var index = PatternIndex.Compile([.. patterns.Select(pattern => (pattern.Parse(), pattern.Set))], vocabulary);
            for (var token = 0; token < words.Length; token++)
            {
                var limit = Math.Min(words.Length, token + 1 + cut);
                var found = new List<PatternMatch>();
                index.MatchAt(columns, token, limit, (uint)sets, found);
                var expected = patterns.Select((pattern, number) => new PatternMatch(number, token, Plainly(pattern, words, token, limit)))
                    .Where(match => match.End > 0 && (sets >> patterns[match.Pattern].Set & 1) == 1);

                Assert.Equal(expected, found.OrderBy(match => match.Pattern));
            }
        },
        iter: 4000, threads: 1,
        print: data => $"{string.Concat(data.Item1.Select(word => word.Apart + word.Text))} | {string.Join(" | ", data.Item2.Select(pattern => pattern.Text))}");

    [Fact]
    public void Masks_AnyPatterns_TellWhichSetsMayBegin() => Gen.Select(Gen.OneOf(Vocabulary).Array[1, 8], AnyPattern.Array[1, 6]).Sample(
        (words, patterns) =>
        {
            var vocabulary = new Vocabulary(words.Select(word => Folding.Fold(word)).Distinct());
            var masks = PatternIndex.Compile([.. patterns.Select(pattern => (pattern.Parse(), pattern.Set))], vocabulary).Masks;
            for (var type = 0; type < masks.Length; type++)
            {
                var expected = patterns.Where(pattern => IsForm(pattern.Parts[0].Word, vocabulary.Types[type]))
                    .Aggregate(0u, (mask, pattern) => mask | (1u << pattern.Set));

                Assert.Equal(expected, masks[type]);
            }
        },
        iter: 1000, threads: 1);

    [Theory]
    [InlineData("1899", null)]
    [InlineData("1900", 1900)]
    [InlineData("2100", 2100)]
    [InlineData("2101", null)]
    [InlineData("02030", null)]
    [InlineData("2030s", null)]
    [InlineData("２０３０", 2030)]
    public void YearOf_Number_IsAYearFrom1900To2100(string text, int? expected)
    {
        var vocabulary = new Vocabulary([Folding.Fold(text)]);
        var index = PatternIndex.Compile([], vocabulary);

        Assert.Equal(expected, index.YearOf(0));
        Assert.True(index.IsNumber(0));
    }

    [Theory]
    [InlineData("sovereignty, independence", "sovereignty, independence", "sovereignty, independence")]
    [InlineData("sovereignty, independence", "sovereignty independence", "")]
    [InlineData("sovereignty independence", "sovereignty, independence", "")]
    [InlineData("主权、安全", "主权、安全", "主权、安全")]
    [InlineData("主权，安全", "主权、安全", "主权，安全")]
    [InlineData("wide-body and wide body", "wide body", "wide-body")]
    [InlineData("wide – body", "wide body", "")]
    [InlineData("wide\nbody", "wide body", "")]
    [InlineData("wide\n\nbody", "wide body", "")]
    [InlineData("resist pressure", "resist … pressure", "resist pressure")]
    [InlineData("resist all of the pressure", "resist … pressure", "resist all of the pressure")]
    [InlineData("resist all of the external pressure", "resist … pressure", "")]
    [InlineData("resist any, even mild pressure", "resist … pressure", "resist any, even mild pressure")]
    [InlineData("resist any; mild pressure", "resist … pressure", "")]
    [InlineData("resist. Pressure grows", "resist … pressure", "")]
    [InlineData("resist pressure and pressure", "resist … pressure", "resist pressure and pressure")]
    [InlineData("合作开发天然气", "合作…天然气", "合作开发天然气")]
    [InlineData("反对单边制裁", "反对……制裁", "反对单边制裁")]
    [InlineData("阿卜杜拉·居尔", "阿卜杜拉·居尔", "阿卜杜拉·居尔")]
    [InlineData("China’s gas", "China gas", "China’s gas")]
    [InlineData("“gas” deal", "gas deal", "")]
    public void MatchAt_BeginningOfAText_ReachesAsFarAsTheRulesLet(string text, string pattern, string expected)
    {
        var vocabulary = new Vocabulary();
        var columns = new TokenColumns();
        new Tokenizer(vocabulary).Read(text, columns);
        var limit = 1;
        while (limit < columns.Count && !columns.Has(limit, TokenTraits.SentenceStart))
        {
            limit++;
        }

        var found = new List<PatternMatch>();
        PatternIndex.Compile([(TermPattern.Parse(pattern), 0)], vocabulary).MatchAt(columns, 0, limit, 1, found);

        Assert.Equal(expected, found is [var match] ? KeptText.Slice(text, columns.Starts[0], columns.EndOf(match.End - 1)) : "");
    }

    // Two words that would be read as one are parted.
    private static Word Parted(Word before, Word word) =>
        word.Apart.Length > 0 || IsHan(before.Text) || IsHan(word.Text) ? word : word with { Apart = " " };

    private static bool IsHan(string text) => text[0] > '\u2E00' || char.IsSurrogate(text[0]);

    private static int Plainly(Pattern pattern, Word[] words, int token, int limit) =>
        Stands(pattern, pattern.Parts[0], words[token]) ? Furthest(pattern, 1, words, token + 1, limit) : 0;

    // The furthest word after which the parts from one on can end.
    private static int Furthest(Pattern pattern, int part, Word[] words, int at, int limit)
    {
        if (part == pattern.Parts.Length)
        {
            return pattern.EndsInYear ? YearAfter(words, at, limit) : at;
        }

        var furthest = 0;
        var most = pattern.Parts[part].Before == Join.Gap ? 3 : 0;
        for (var skipped = 0; skipped <= most && at + skipped < limit; skipped++)
        {
            var apart = words[at + skipped].Apart;
            var holds = pattern.Parts[part].Before switch
            {
                Join.Plain => Joints.Contains(apart),
                Join.Comma => Commas.Contains(apart),
                _ => !Partings.Contains(apart),
            };
            if (!holds)
            {
                break;
            }

            if (Stands(pattern, pattern.Parts[part], words[at + skipped]))
            {
                furthest = Math.Max(furthest, Furthest(pattern, part + 1, words, at + skipped + 1, limit));
            }
        }

        return furthest;
    }

    private static int YearAfter(Word[] words, int at, int limit)
    {
        var furthest = 0;
        for (var year = at; year <= at + 3 && year < limit && !Partings.Contains(words[year].Apart); year++)
        {
            furthest = words[year].Text is "1900" or "2030" or "2100" ? year + 1 : furthest;
        }

        return furthest;
    }

    private static bool Stands(Pattern pattern, Part part, Word word) =>
        IsForm(part.Word, Fold(word.Text))
        && (!pattern.CapitalsMatter || part.Word is not "AB" || (word.Text.Count(char.IsUpper) >= 2 && !word.Text.Any(char.IsLower)));

    private static bool IsForm(string word, string type)
    {
        var form = "^" + Regex.Escape(Fold(word)).Replace(@"\*", @"[\p{L}']*", StringComparison.Ordinal)
            .Replace(@"\?", @"[\p{L}']?", StringComparison.Ordinal) + "('s)?$";
        return Regex.IsMatch(type, form);
    }

    private static string Fold(string text) =>
        text.ToLowerInvariant().Replace('ё', 'е').Replace('’', '\'').Replace('貿', '贸');

    internal enum Join
    {
        Plain,
        Comma,
        Gap,
    }

    internal sealed record Word(string Text, string Apart);

    internal sealed record Part(string Word, Join Before);

    internal sealed record Pattern(Part[] Parts, bool EndsInYear, int Set, bool CapitalsMatter)
    {
        public string Text => string.Concat(Parts.Select((part, at) => (at == 0 ? "" : part.Before switch
        {
            Join.Comma => ", ",
            Join.Gap => " … ",
            _ => " ",
        }) + part.Word));

        public TermPattern Parse() => EndsInYear ? TermPattern.Year(Text, "en") : TermPattern.Parse(Text, CapitalsMatter);
    }
}
