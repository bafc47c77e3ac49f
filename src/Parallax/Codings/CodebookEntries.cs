using Parallax.Codebooks;

namespace Parallax.Codings;

/// <summary>Finds the entry of the codebook that a coding's term is a variant of.</summary>
public sealed class CodebookEntries
{
    private readonly Dictionary<(string Language, string Code, string Variant), string> entries = [];

    /// <summary>Reads the entries of a codebook.</summary>
    public CodebookEntries(Codebook codebook)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        Code[] codes = [.. codebook.Codes];

        // A negated hit counts to another code: trust that is denied is distrust. A code's own entries go first.
        foreach (var code in codes)
        {
            Add(code, code.Id);
        }

        foreach (var code in codes.Where(code => code.Negated is not null))
        {
            Add(code, code.Negated!);
        }
    }

    /// <summary>The entry as the codebook writes it; the term itself where no entry of the code has it, as of another codebook.</summary>
    /// <param name="language">Language of the document.</param>
    /// <param name="code">Code of the coding.</param>
    /// <param name="term">Variant that matched.</param>
    public string Of(string language, string code, string term) => entries.GetValueOrDefault((language, code, term)) ?? term;

    private void Add(Code code, string counted)
    {
        foreach (var (language, terms) in code.Terms)
        {
            foreach (var entry in terms)
            {
                foreach (var variant in TermPattern.Variants(entry.Text))
                {
                    entries.TryAdd((language, counted, variant), entry.Text);
                }
            }
        }
    }
}
