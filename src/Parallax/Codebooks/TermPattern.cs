using System.Text;
using Parallax.Tokens;

namespace Parallax.Codebooks;

/// <summary>What an element of a pattern asks for.</summary>
public enum ElementKind
{
    /// <summary>One token of a given word, wildcards allowed.</summary>
    Word,

    /// <summary>None to three tokens.</summary>
    Gap,

    /// <summary>A four-digit year.</summary>
    Year,
}

/// <summary>One element of a pattern.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Word">Folded word with <c>*</c> and <c>?</c>; empty for a gap or a year.</param>
/// <param name="CapitalsOnly">Matches only a token written in capitals.</param>
/// <param name="AfterComma">The pattern itself writes a comma before this word.</param>
public readonly record struct PatternElement(
    ElementKind Kind, string Word = "", bool CapitalsOnly = false, bool AfterComma = false);

/// <summary>One variant of an entry, ready to be matched over tokens (METHOD §1.4 B).</summary>
/// <param name="Text">The variant as written.</param>
/// <param name="Elements">Its elements; a pattern neither begins nor ends with a gap.</param>
public sealed record TermPattern(string Text, IReadOnlyList<PatternElement> Elements)
{
    /// <summary>Most tokens that one gap may span.</summary>
    public const int LongestGap = 3;

    /// <summary>Parts an entry into its variants.</summary>
    public static IEnumerable<string> Variants(string entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Why an entry cannot be read; null where it can.</summary>
    public static string? FaultOf(string entry)
    {
        try
        {
            foreach (var variant in Variants(entry))
            {
                // Unfolded: to load the tables of Chinese spellings takes longer than to read the codebook.
                Parse(variant, false, word => word);
            }

            return null;
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Reads one variant.</summary>
    /// <param name="variant">Words parted by spaces or hyphens; <c>*</c> any letters or none, <c>?</c> one letter or none,
    /// <c>…</c> none to three tokens; each Han character is a word.</param>
    /// <param name="capitalsMatter">Whether words written in capitals match only so, as names do.</param>
    /// <exception cref="FormatException">The variant is empty or begins or ends with a gap.</exception>
    public static TermPattern Parse(string variant, bool capitalsMatter = false)
    {
        ArgumentNullException.ThrowIfNull(variant);
        return Parse(variant, capitalsMatter, word => Folding.Fold(word));
    }

    private static TermPattern Parse(string variant, bool capitalsMatter, Func<string, string> fold)
    {
        var elements = new List<PatternElement>();
        var word = new StringBuilder();
        var comma = false;

        void End()
        {
            if (word.Length > 0)
            {
                elements.Add(WordOf(word.ToString(), capitalsMatter, comma, fold));
                comma = false;
                word.Clear();
            }
        }

        var text = variant.Normalize(NormalizationForm.FormC);
        for (var at = 0; at < text.Length; at++)
        {
            var rune = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? new Rune(text[at], text[++at]) : new Rune(text[at]);
            if (CharacterClasses.IsHan(rune.Value) || CharacterClasses.All[text[at]] == CharacterClass.Han)
            {
                End();
                elements.Add(WordOf(rune.ToString(), capitalsMatter, comma, fold));
                comma = false;
            }
            else if (IsWordPart(text, at))
            {
                word.Append(text[at]);
            }
            else
            {
                End();
                if (rune.Value == '…' && elements is not [.., { Kind: ElementKind.Gap }])
                {
                    elements.Add(new PatternElement(ElementKind.Gap));
                }

                comma |= rune.Value is ',' or '、' or '，';
            }
        }

        End();
        if (elements is [] || elements[0].Kind == ElementKind.Gap || elements[^1].Kind == ElementKind.Gap)
        {
            throw new FormatException($"'{variant}' holds no word, or begins or ends with a gap");
        }

        return new TermPattern(variant, elements);
    }

    /// <summary>The pattern of a year entry: a word, a gap, a four-digit year.</summary>
    /// <param name="before">The word before the year.</param>
    /// <param name="language">In Chinese 年 follows the year.</param>
    public static TermPattern Year(string before, string language)
    {
        var start = Parse(before).Elements;
        var gap = new PatternElement(ElementKind.Gap);
        var year = new PatternElement(ElementKind.Year);
        return language == "zh"
            ? new TermPattern($"{before}…年", [.. start, gap, year, new PatternElement(ElementKind.Word, "年")])
            : new TermPattern($"{before} … {(language == "ru" ? "год" : "year")}", [.. start, gap, year]);
    }

    /// <summary>Whether a type is one of a word's forms.</summary>
    /// <param name="word">Folded word with wildcards.</param>
    /// <param name="type">Folded type; an English possessive 's does not make it another word.</param>
    public static bool IsForm(ReadOnlySpan<char> word, ReadOnlySpan<char> type) =>
        Matches(word, type) || (type.EndsWith("'s", StringComparison.Ordinal) && Matches(word, type[..^2]));

    private static bool Matches(ReadOnlySpan<char> word, ReadOnlySpan<char> type)
    {
        while (!word.IsEmpty)
        {
            switch (word[0])
            {
                case '*':
                    return MatchesAnyTail(word[1..], type);
                case '?':
                    return Matches(word[1..], type)
                        || (!type.IsEmpty && IsLetter(type[0]) && Matches(word[1..], type[1..]));
                default:
                    if (type.IsEmpty || type[0] != word[0])
                    {
                        return false;
                    }

                    word = word[1..];
                    type = type[1..];
                    break;
            }
        }

        return type.IsEmpty;
    }

    private static bool MatchesAnyTail(ReadOnlySpan<char> rest, ReadOnlySpan<char> type)
    {
        for (var taken = 0; ; taken++)
        {
            if (Matches(rest, type[taken..]))
            {
                return true;
            }

            if (taken == type.Length || !IsLetter(type[taken]))
            {
                return false;
            }
        }
    }

    private static bool IsLetter(char character) => char.IsLetter(character) || character == '\'';

    // As the tokenizer joins them, so that a word of a text is the same word in a pattern.
    private static bool IsWordPart(string text, int at) => CharacterClasses.All[text[at]] switch
    {
        CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Connector or CharacterClass.Mark
            or CharacterClass.Apostrophe => true,
        CharacterClass.Comma => text[at] == ',' && at > 0 && char.IsDigit(text[at - 1])
            && at + 1 < text.Length && char.IsDigit(text[at + 1]),
        CharacterClass.MidLetter => at > 0 && CharacterClasses.All[text[at - 1]] is CharacterClass.Letter or CharacterClass.Mark,
        _ => text[at] is '*' or '?' or '.',
    };

    private static PatternElement WordOf(string written, bool capitalsMatter, bool afterComma, Func<string, string> fold)
    {
        var word = written.Trim('.', '\'', '’', '·');
        if (word.Length == 0)
        {
            throw new FormatException($"'{written}' is no word; a gap is written …");
        }

        var capitals = capitalsMatter && word.Count(char.IsUpper) > 1 && !word.Any(char.IsLower);
        return new PatternElement(ElementKind.Word, fold(word), capitals, afterComma);
    }
}
