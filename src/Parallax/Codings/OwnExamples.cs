using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Tokens;

namespace Parallax.Codings;

/// <summary>Whether the dictionary finds the codebook's own examples: a first, cheap look at what it misses.</summary>
/// <remarks>The examples are invented wording that avoids the dictionary's words, so that few are to be expected.</remarks>
public static class OwnExamples
{
    /// <summary>Each code that has an example, and whether the dictionary gives the code to it.</summary>
    /// <param name="codebook">The codebook; its examples are in English.</param>
    public static IReadOnlyList<(string Code, bool IsFound)> Try(Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        var vocabulary = new Vocabulary();
        var tokenizer = new Tokenizer(vocabulary);
        Code[] codes = [.. codebook.Codes.Where(code => code.Example.Length > 0)];
        TokenColumns[] examples = [.. codes.Select(_ => new TokenColumns())];
        for (var at = 0; at < codes.Length; at++)
        {
            tokenizer.Read(KeptText.From(codes[at].Example), examples[at]);
        }

        var coder = new DictionaryCoder(new CoderPlan { Codebook = codebook, Names = StateTable.BuiltIn }).Compile("en", vocabulary);
        var facts = new DocumentFacts("example", "", SourceClass.LS, "en", "", null);
        return [.. codes.Select((code, at) =>
            (code.Id, coder.ReaderOf(examples[at]).Code(facts).Codings.Any(coding => coding.Code == code.Id)))];
    }
}
