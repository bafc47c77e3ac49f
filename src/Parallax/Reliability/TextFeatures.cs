using Parallax.Tokens;

namespace Parallax.Reliability;

/// <summary>What a classifier sees of a sentence: its words and runs of its characters, each there or not.</summary>
/// <remarks>
/// Words are those of the tokens that the dictionary sees too, folded; runs of 3 to 5 characters cross from word to word, in
/// Chinese, where each character is a word, of 2 to 4. One instance serves one thread.
/// </remarks>
public sealed class TextFeatures(string language)
{
    private readonly Vocabulary vocabulary = new();
    private readonly TokenColumns columns = new();
    private Tokenizer? tokenizer;

    /// <summary>The features of a sentence, each once, in ordinal order.</summary>
    public IReadOnlyList<string> Of(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        tokenizer ??= new Tokenizer(vocabulary);
        tokenizer.Read(sentence, columns);
        var words = columns.Types.ToArray().Select(type => vocabulary.Types[type]).ToArray();
        var features = new SortedSet<string>(words.Select(word => "w " + word), StringComparer.Ordinal);
        var (between, least, most) = language == "zh" ? ("", 2, 4) : (" ", 3, 5);
        var run = between + string.Join(between, words) + between;
        for (var length = least; length <= most; length++)
        {
            for (var from = 0; from + length <= run.Length; from++)
            {
                features.Add(string.Concat("c ", run.AsSpan(from, length)));
            }
        }

        return [.. features];
    }
}
