using Parallax.Codebooks;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Files.Results;
using Parallax.Reliability;

namespace Parallax.Studies.Opening;

/// <summary>Reads codings/precision.csv, the sampled hits and their judgement.</summary>
internal static class JudgedSample
{
    /// <summary>The file, in the study's folder.</summary>
    public const string File = "codings/precision.csv";

    /// <summary>The hits in the file's order; those of unknown documents and codes are set aside with a warning.</summary>
    public static IReadOnlyList<PrecisionHit> Read(
        string folder, IReadOnlySet<string> documents, Codebook codebook, ICollection<Problem> problems)
    {
        var path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path))
        {
            return [];
        }

        var codes = codebook.Codes.Select(code => code.Id).ToHashSet(StringComparer.Ordinal);
        var hits = new List<PrecisionHit>();
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, hit) in PrecisionCsv.Read(path, File, problems))
        {
            if (!documents.Contains(hit.Document))
            {
                SetAside(line, "document", hit.Document, "a document of the register", documents);
            }
            else if (!codes.Contains(hit.Code))
            {
                SetAside(line, "code", hit.Code, "a code of the codebook", codes);
            }
            else
            {
                hits.Add(hit);
            }
        }

        return hits;

        void SetAside(int line, string what, string name, string expected, IEnumerable<string> known)
        {
            if (unknown.Add(name))
            {
                problems.Add(new Problem(
                    "PR004", File, line, $"the unknown {what} '{name}'", expected,
                    $"{Nearest.Suggest(name, known)} Its rows are set aside.".Trim(), IsWarning: true));
            }
        }
    }
}
