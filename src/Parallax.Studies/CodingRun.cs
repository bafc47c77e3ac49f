using Parallax.Codebooks;
using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Files;
using Parallax.Studies.Opening;
using Parallax.Studies.Store;

namespace Parallax.Studies;

/// <summary>What a coding run wrote.</summary>
/// <param name="Coder">The coder's id.</param>
/// <param name="Documents">Documents coded.</param>
/// <param name="Codings">Rows written.</param>
/// <param name="Warnings">What was set aside.</param>
public sealed record CodingOutcome(string Coder, int Documents, long Codings, IReadOnlyList<Problem> Warnings);

/// <summary>Only the dictionary coding: of a study, of a folder with a register, or of a bare folder of texts.</summary>
/// <param name="Folder">A study, a folder with a documents.csv, or a bare folder.</param>
/// <param name="Codebook">The codebook to code by.</param>
public sealed record CodingRun(string Folder, Codebook Codebook)
{
    /// <summary>What file names of a bare folder say; null for nothing.</summary>
    public FileNamePattern? Pattern { get; init; }

    /// <summary>Language of a bare folder's texts; null to tell by the share of scripts.</summary>
    public string? Language { get; init; }

    /// <summary>Folder that keeps what was read; null for the usual place.</summary>
    public string? Cache { get; init; }

    /// <summary>Codes and writes the rows beside the target, then puts them in its place.</summary>
    /// <param name="target">CSV file to write.</param>
    /// <param name="progress">Told the step and the share done.</param>
    /// <param name="cancellation">Ends the work; the target stays as it was.</param>
    /// <exception cref="InputException">Texts or file names have problems; all are told.</exception>
    public CodingOutcome Write(string target, Action<string, double> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var problems = new List<Problem>();
        var (texts, coder, cache) = Prepare(problems);
        ThrowOnError(problems);
        using var store = cache is null ? CorpusStore.OfStudy(Folder) : CorpusStore.Open(cache);
        store.Read(texts, recheck: false, problems, Share("Reading the texts", progress), cancellation);
        ThrowOnError(problems);
        store.Code(coder, Share("Coding the texts", progress), cancellation);
        var beside = target + ".new";
        try
        {
            var rows = store.WriteCodings(coder, beside, cancellation);
            File.Move(beside, target, overwrite: true);
            return new CodingOutcome(coder.Id, store.Documents(coder).Count(), rows, problems);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private (IReadOnlyList<StoreInput> Texts, DictionaryCoder Coder, string? Cache) Prepare(List<Problem> problems)
    {
        if (!Directory.Exists(Folder))
        {
            problems.Add(new Problem(
                "TX005", Folder, null, "no such folder", "a study, a folder with documents.csv, or a folder of texts", "Check the path."));
            return ([], null!, "");
        }

        if (File.Exists(Path.Combine(Folder, "study.yaml")))
        {
            var study = Study.Open(Folder) with { Codebook = Codebook };
            problems.AddRange(study.Warnings);
            return (InputsOf(study.Documents), study.Coder(), Cache);
        }

        var bare = new FolderCoding { Folder = Folder, Codebook = Codebook, Pattern = Pattern, Language = Language };
        if (File.Exists(Path.Combine(Folder, "documents.csv")))
        {
            var known = new HashSet<string>(StateTable.BuiltIn.States, StringComparer.Ordinal);
            var register = new Register(Folder, "documents.csv", known, true, Languages.All, problems).Read();
            return (InputsOf(register), bare.Coder(), Cache ?? CacheOf(Folder));
        }

        // Looking through the folder takes about as long as making the coder.
        var coder = Task.Run(bare.Coder);
        return (bare.Texts(problems), coder.GetAwaiter().GetResult(), Cache ?? CacheOf(Folder));
    }

    private static List<StoreInput> InputsOf(IEnumerable<StudyDocument> documents) =>
    [
        .. documents.Where(document => document.TextPath.Length > 0 && File.Exists(document.TextPath)).Select(StoreInput.Of),
    ];

    // A bare folder is somebody's archive and is left as it is: what was read lies in the user's cache folder.
    private static string CacheOf(string folder)
    {
        var root = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } stated
            ? stated
            : OperatingSystem.IsWindows()
                ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        var name = TextFile.Hash(System.Text.Encoding.UTF8.GetBytes(Path.GetFullPath(folder)))[..16];
        return Path.Combine(root, "parallax", name);
    }

    private static void ThrowOnError(List<Problem> problems)
    {
        if (problems.Exists(problem => !problem.IsWarning))
        {
            throw new InputException(problems);
        }
    }

    private static Running.Told Share(string step, Action<string, double> progress) => new(share => progress(step, share));
}
