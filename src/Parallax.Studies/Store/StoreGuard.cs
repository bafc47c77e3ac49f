using Parallax.Corpora;

namespace Parallax.Studies.Store;

/// <summary>Lets one run at a time use a store; the system lets go of it when the run ends, however it ends.</summary>
internal static class StoreGuard
{
    /// <summary>The file that is held while the store is in use.</summary>
    /// <exception cref="InputException">Another run holds it, or nothing can be written there.</exception>
    public static FileStream Take(string folder)
    {
        var path = Path.Combine(folder, "in-use");
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new InputException([new Problem(
                "SR001", folder, null, "a store that another run is using", "one run at a time",
                "Wait until the other run has ended, or give this one another folder with --cache.")]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException([new Problem(
                "SR002", folder, null, "a place that cannot be written", "a folder for what was read",
                "Check your rights and the space left, or name another folder with --cache.")]);
        }
    }
}
