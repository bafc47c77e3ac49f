using System.Security.Cryptography;
using System.Text;

namespace Parallax.Benchmarks;

/// <summary>Where the benchmark works: the published program, the unpacked corpus, and everything made from them.</summary>
internal sealed class Workplace
{
    private readonly string folder;

    /// <param name="folder">An empty folder with some 8 GB to spare; deleted by whoever made it.</param>
    public Workplace(string folder)
    {
        this.folder = folder;
        Repository = FindRepository();
        Data = Environment.GetEnvironmentVariable("PARALLAX_DATA") is { Length: > 0 } data && File.Exists(Path.Combine(data, Archive))
            ? data
            : throw new InvalidOperationException($"PARALLAX_DATA must name the folder that holds {Archive}.");
    }

    private static string Archive => Path.Combine("ungdc", "ungdc_1946_2021.tar.xz");

    public string Repository { get; }

    public string Data { get; }

    public string Codebook => Path.Combine(Repository, "studies", "russia-china", "codebook.yaml");

    public string Program => At("app", "parallax.dll");

    /// <summary>The unpacked corpus.</summary>
    public string Corpus => At("corpus");

    /// <summary>The corpus ten times, a folder each.</summary>
    public string TenTimes => At("ten");

    public string At(params IEnumerable<string> parts) => Path.Combine([folder, .. parts]);

    /// <summary>Publishes the program as README says.</summary>
    public void Publish() => WholeProcess.Start(
        "dotnet", ["publish", Path.Combine(Repository, "src", "Parallax.Cli"), "-c", "Release", "-o", At("app")]);

    /// <summary>Unpacks the corpus; its sessions' folders become those of <see cref="Corpus"/>.</summary>
    public void Unpack()
    {
        Directory.CreateDirectory(At("unpacked"));
        WholeProcess.Start("tar", ["-xf", Path.Combine(Data, Archive), "-C", At("unpacked"), "--exclude", "._*"]);
        var sessions = Directory.EnumerateDirectories(At("unpacked"), "Session 01*", SearchOption.AllDirectories).Single();
        Directory.Move(Path.GetDirectoryName(sessions)!, Corpus);
    }

    /// <summary>Real copies, so that ten times as many bytes pass through the page cache.</summary>
    public void MakeTenTimes()
    {
        for (var copy = 1; copy <= 10; copy++)
        {
            CopyFolder(Corpus, Path.Combine(TenTimes, $"{copy:00}"));
        }
    }

    /// <summary>A list of files for <c>xargs -0</c>.</summary>
    public string ListFiles(string of)
    {
        var list = At(Path.GetFileName(of) + ".list");
        var files = Directory.EnumerateFiles(of, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        File.WriteAllText(list, string.Concat(files.Select(file => file + "\0")));
        return list;
    }

    /// <summary>The codebook without one entry.</summary>
    public string CodebookWithout(string entry)
    {
        var lines = File.ReadAllLines(Codebook).ToList();
        lines.RemoveAt(lines.FindIndex(line => line.Trim() == "- " + entry));
        var changed = At("codebook.yaml");
        File.WriteAllLines(changed, lines);
        return changed;
    }

    public void Delete(string name)
    {
        if (Directory.Exists(At(name)))
        {
            Directory.Delete(At(name), recursive: true);
        }
    }

    /// <summary>Makes a folder hold what another holds; files that are the same by size and time of change stay.</summary>
    public static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = new FileInfo(Path.Combine(to, Path.GetRelativePath(from, path)));
            var original = new FileInfo(path);
            if (!copy.Exists || copy.Length != original.Length || copy.LastWriteTimeUtc != original.LastWriteTimeUtc)
            {
                Directory.CreateDirectory(copy.DirectoryName!);
                original.CopyTo(copy.FullName, overwrite: true);
            }
        }
    }

    /// <summary>One hash over the names and bytes of a file or of a folder's files.</summary>
    public static string Hash(string path)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] files = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)] : [path];
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            all.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            all.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(all.GetHashAndReset());
    }

    /// <summary>The repository this program was built from.</summary>
    public static string FindRepository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Parallax.slnx")))
        {
            at = at.Parent ?? throw new InvalidOperationException("Run it from the repository.");
        }

        return at.FullName;
    }
}
