using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parallax.Comparison;

namespace Parallax.Studies.Running;

/// <summary>Whether anything changed since the last run, told by names, sizes and times of change without reading a file.</summary>
internal static class Fingerprint
{
    /// <summary>What a run rests on: every file of the study and of the texts folder, and the program itself.</summary>
    /// <param name="study">The study's folder.</param>
    /// <param name="texts">Folder of texts that join; null for none.</param>
    /// <param name="results">Folder of results, which is no input.</param>
    public static string OfInputs(string study, string? texts, string results)
    {
        var text = new StringBuilder();
        // The same sources give the same module, so this changes with the program and with nothing else.
        foreach (var type in (Type[])[typeof(MethodOptions), typeof(Files.Number), typeof(Fingerprint)])
        {
            text.Append(type.Module.ModuleVersionId).Append('\n');
        }

        Append(text, study, results);
        if (texts is not null)
        {
            Append(text.Append("texts\n"), texts, results);
        }

        return Hash(text);
    }

    /// <summary>The results as they stand; empty where there are none.</summary>
    public static string OfResults(string results)
    {
        if (!Directory.Exists(results))
        {
            return "";
        }

        var text = new StringBuilder();
        Append(text, results, except: null);
        return Hash(text);
    }

    private static void Append(StringBuilder text, string folder, string? except)
    {
        var root = Path.GetFullPath(folder);
        var left = except is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(except));
        var files = Walk(new DirectoryInfo(root), left);
        foreach (var (path, file) in files
            .Select(file => (Path: Path.GetRelativePath(root, file.FullName).Replace('\\', '/'), file))
            .OrderBy(pair => pair.Path, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{path}\t{file.Length}\t{file.LastWriteTimeUtc.Ticks}\n");
        }
    }

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder, string? except)
    {
        // Hidden folders hold our own store and version control; neither is an input, nor is what a killed run left.
        foreach (var entry in folder.EnumerateFileSystemInfos()
            .Where(entry => !entry.Name.StartsWith('.') && !(except is not null && ResultsFolder.IsOwn(entry.FullName, except))))
        {
            if (entry is FileInfo file)
            {
                yield return file;
            }
            else
            {
                foreach (var inner in Walk((DirectoryInfo)entry, except))
                {
                    yield return inner;
                }
            }
        }
    }

    private static string Hash(StringBuilder text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
}
