namespace Parallax.Studies;

/// <summary>Files that are there as a whole or not at all.</summary>
public static class WholeFile
{
    /// <summary>Copies a file; a copy onto itself does nothing.</summary>
    public static void Copy(string from, string to)
    {
        if (Path.GetFullPath(from) == Path.GetFullPath(to))
        {
            return;
        }

        var beside = Beside(to);
        File.Copy(from, beside, overwrite: true);
        File.Move(beside, to, overwrite: true);
    }

    /// <summary>Writes beside the file and renames, so that a crash leaves the old content or the new.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var beside = Beside(path);
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    private static string Beside(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return $"{path}.tmp-{Environment.ProcessId}";
    }
}
