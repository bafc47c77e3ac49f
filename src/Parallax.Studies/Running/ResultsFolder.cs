using Parallax.Corpora;

namespace Parallax.Studies.Running;

/// <summary>The folder that a run writes: the old results stay until the new ones are complete, and then all change at once.</summary>
/// <remarks>
/// New files are written into <c>results.tmp</c>; its rename to <c>results.new</c> marks them complete. Then the old folder
/// becomes <c>results.old</c> and the new one takes its name. Whatever moment a crash hits, a complete set is there, and the
/// next run ends what was begun or sweeps it away.
/// </remarks>
public sealed class ResultsFolder : IDisposable
{
    /// <summary>Names of the files that a run may write; a folder with others is the user's and is never replaced.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["report.html", "measures.csv", "codings.csv", "agreement.csv", "calibration.csv", "validation.csv", "claims.json", "provenance.json"];

    private readonly string target;
    private readonly FileStream guard;

    private ResultsFolder(string target, FileStream guard) => (this.target, this.guard) = (target, guard);

    private string Writing => target + ".tmp";

    private string Complete => target + ".new";

    private string Old => target + ".old";

    /// <summary>Whether a path is the results folder or one of those that stand beside it while a run is at work.</summary>
    internal static bool IsOwn(string path, string target) =>
        path.StartsWith(target, StringComparison.Ordinal) && path[target.Length..] is "" or ".tmp" or ".new" or ".old" or ".lock";

    /// <summary>Opens the folder for one run and ends or sweeps away what an earlier run left.</summary>
    /// <param name="target">Where results are to stand.</param>
    /// <exception cref="InputException">The folder holds other files, another run is at work, or nothing can be written.</exception>
    public static ResultsFolder Open(string target)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full) ?? full);
            var folder = new ResultsFolder(full, Guard(full, target));
            folder.Recover();
            folder.RefuseForeign(target);
            return folder;
        }
        catch (UnauthorizedAccessException)
        {
            throw Refused("RS002", target, "a place that cannot be written", "a folder you may write to", "Check your rights, or choose another with --out.");
        }
    }

    /// <summary>An empty folder in which the new files are to be written.</summary>
    public string Begin()
    {
        Directory.CreateDirectory(Writing);
        return Writing;
    }

    /// <summary>Puts the new files in the place of the old ones.</summary>
    public void Commit()
    {
        Directory.Move(Writing, Complete);
        Swap();
    }

    /// <summary>Ends the run; what was begun and not committed is swept away.</summary>
    public void Dispose()
    {
        Sweep(Writing);
        guard.Dispose();
    }

    private static FileStream Guard(string full, string target)
    {
        try
        {
            return new FileStream(
                full + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            throw Refused("RS003", target, "another run that writes these results", "one run at a time", "Wait until it ends, or choose another folder with --out.");
        }
    }

    private void Recover()
    {
        Sweep(Writing);
        if (Directory.Exists(Complete))
        {
            Swap();
        }
        else if (Directory.Exists(Old) && !Directory.Exists(target))
        {
            Directory.Move(Old, target);
        }

        Sweep(Old);
    }

    private void Swap()
    {
        Sweep(Old);
        if (Directory.Exists(target))
        {
            Directory.Move(target, Old);
        }

        Directory.Move(Complete, target);
        Sweep(Old);
    }

    private void RefuseForeign(string named)
    {
        if (File.Exists(target))
        {
            throw Refused("RS001", named, "a file where results are to stand", "a folder, or nothing", "Choose another folder with --out.");
        }

        if (Directory.Exists(target)
            && Directory.EnumerateFileSystemEntries(target).Select(Path.GetFileName).FirstOrDefault(name => !Names.Contains(name)) is { } foreign)
        {
            throw Refused(
                "RS001", named, $"'{foreign}', which no run has written", "a folder with nothing but results, since a run replaces all of it",
                "Move it elsewhere, or choose another folder with --out.");
        }
    }

    private static void Sweep(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static InputException Refused(string code, string target, string found, string expected, string remedy) =>
        new([new Problem(code, target, null, found, expected, remedy)]);
}
