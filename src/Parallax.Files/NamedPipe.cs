using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Parallax.Files;

/// <summary>Whether a path is a named pipe or another thing that is read as it comes.</summary>
/// <remarks>
/// .NET tells none of these from an empty file before it is opened, and opening a pipe waits for somebody to write to it. The
/// system opens it without waiting if asked to. On Windows a pipe has no place among files.
/// </remarks>
internal static class NamedPipe
{
    // To read only; the bit of macOS is that of all but Linux.
    private static readonly int WithoutWaiting = OperatingSystem.IsLinux() ? 0x800 : 0x4;

    // A pipe that the user gives a command on purpose.
    private static readonly string[] Given = ["/dev/", "/proc/"];

    public static bool Is(string path)
    {
        var full = Path.GetFullPath(path);
        if (OperatingSystem.IsWindows() || Given.Any(place => full.StartsWith(place, StringComparison.Ordinal))
            || new FileInfo(full) is not { Exists: true, Length: 0 })
        {
            return false;
        }

        using var handle = new SafeFileHandle(Open([.. Encoding.UTF8.GetBytes(full), 0], WithoutWaiting), ownsHandle: true);
        if (handle.IsInvalid)
        {
            return false;
        }

        using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        return !stream.CanSeek;
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Open(byte[] path, int flags);
}
