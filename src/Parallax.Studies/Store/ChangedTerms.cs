using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Tokens;

namespace Parallax.Studies.Store;

/// <summary>Which documents a changed dictionary may touch: those that hold a type with which a changed variant begins.</summary>
internal sealed class ChangedTerms(DictionaryCoder coder, IReadOnlyList<string> before, Vocabulary vocabulary)
{
    private readonly List<string> changed = Difference(coder, before);
    private readonly Dictionary<string, PatternIndex> indexes = new(StringComparer.Ordinal);

    public bool Any => changed.Count > 0;

    /// <summary>The changed variants of a language, compiled.</summary>
    public PatternIndex In(string language)
    {
        if (!indexes.TryGetValue(language, out var index))
        {
            indexes.Add(language, index = DictionaryCoder.CompileVariants(changed, language, vocabulary));
        }

        return index;
    }

    private static List<string> Difference(DictionaryCoder coder, IReadOnlyList<string> before)
    {
        var now = coder.Variants.ToHashSet(StringComparer.Ordinal);
        var old = before.ToHashSet(StringComparer.Ordinal);
        return [.. now.Except(old).Concat(old.Except(now)).Order(StringComparer.Ordinal)];
    }
}
