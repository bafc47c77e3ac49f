namespace Parallax.Benchmarks.Published;

/// <summary>Data that some published numbers were computed from and that may not be part of the project.</summary>
internal static class PublishedData
{
    /// <summary>The folder that PARALLAX_DATA names; null where it names none.</summary>
    public static string? Folder { get; } =
        Environment.GetEnvironmentVariable("PARALLAX_DATA") is { Length: > 0 } folder && Directory.Exists(folder) ? Path.GetFullPath(folder) : null;

    /// <summary>A file of it.</summary>
    public static string At(params IEnumerable<string> parts) => Path.Combine([Folder!, .. parts]);
}
