using System.Text;
using Parallax.Codebooks;
using Parallax.Corpora;

namespace Parallax.Files.Codebooks;

/// <summary>What must hold across the whole of a codebook.</summary>
internal static class CodebookChecks
{
    public static void Check(Codebook codebook, string source, Dictionary<string, int> lines, ICollection<Problem> problems)
    {
        foreach (var code in codebook.Codes.Where(code => code.Negated is { } other && !lines.ContainsKey(other)))
        {
            problems.Add(new Problem(
                "CB005", source, lines.GetValueOrDefault(code.Id), $"{code.Id} negated to '{code.Negated}'", "a code of this codebook",
                Nearest.Suggest(code.Negated!, codebook.Codes.Select(known => known.Id))));
        }

        var first = new Dictionary<(string Language, string Variant), (string Code, int Line)>();
        foreach (var code in codebook.Codes)
        {
            foreach (var (language, entries) in code.Terms)
            {
                // A year's words belong to near and long alike: the year decides.
                foreach (var entry in entries.Where(entry => entry.Year == Horizons.None))
                {
                    CheckOnce(code, language, entry, source, first, problems);
                }
            }
        }
    }

    private static void CheckOnce(
        Code code, string language, Entry entry, string source,
        Dictionary<(string Language, string Variant), (string Code, int Line)> first, ICollection<Problem> problems)
    {
        foreach (var variant in entry.Text.Split('/', StringSplitOptions.TrimEntries))
        {
            var key = (language, variant.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('ё', 'е').Replace('-', ' '));
            if (!first.TryAdd(key, (code.Id, entry.Line)) && first[key].Code != code.Id)
            {
                problems.Add(new Problem(
                    "CB002", source, entry.Line, $"'{variant}' under {code.Id} and, in line {first[key].Line}, under {first[key].Code}",
                    "each entry under one code", "Leave it where it fits best, or narrow one of the two with a further word."));
            }
        }
    }
}
