using System.Reflection;
using Parallax.Corpora;

namespace Parallax.Studies;

/// <summary>A study begun from the template: a small invented comparison, ready to run.</summary>
public static class NewStudy
{
    private const string Prefix = "new/";

    /// <summary>Writes the template into a folder that does not exist or is empty; nothing is left half-written.</summary>
    /// <returns>Paths of the files written, relative to the folder.</returns>
    /// <exception cref="InputException">The folder holds something, or cannot be written.</exception>
    public static IReadOnlyList<string> Create(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            throw new InputException([new Problem(
                "NW001", folder, null, "a folder or file that already holds something", "a new name, or an empty folder",
                "Choose another name. Nothing was changed.")]);
        }

        var beside = $"{target}.tmp-{Environment.ProcessId}";
        try
        {
            return Write(beside, target);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException([new Problem(
                "NW002", folder, null, $"a place that cannot be written ({exception.Message})", "a folder you may write to",
                "Check the path, your rights and the space left. Nothing was changed.")]);
        }
        finally
        {
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }
        }
    }

    private static List<string> Write(string beside, string target)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var written = new List<string>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            // Where the program was built on Windows the names have backslashes.
            var path = name[Prefix.Length..].Replace('\\', '/');
            var full = Path.Combine(beside, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            using var source = assembly.GetManifestResourceStream(name)!;
            using var file = File.Create(full);
            source.CopyTo(file);
            written.Add(path);
        }

        if (Directory.Exists(target))
        {
            Directory.Delete(target);
        }

        Directory.Move(beside, target);
        written.Sort(StringComparer.Ordinal);
        return written;
    }
}
