using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Parallax.Studies.Exploring;

/// <summary>While it lasts, what native code prints to the standard output goes nowhere.</summary>
/// <remarks>
/// It holds for the whole process. .NET's own console keeps a descriptor of its own on Unix, so that results still arrive. On
/// Windows a library takes the handle when it is loaded, so it must be loaded inside.
/// </remarks>
internal sealed class SilencedOutput : IDisposable
{
    private const int Output = 1;
    private const int WindowsOutput = -11;

    private readonly SafeFileHandle nowhere;
    private readonly int kept;
    private readonly nint keptHandle;

    public SilencedOutput()
    {
        var path = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        nowhere = File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        if (OperatingSystem.IsWindows())
        {
            keptHandle = GetStdHandle(WindowsOutput);
            SetStdHandle(WindowsOutput, nowhere.DangerousGetHandle());
            return;
        }

        _ = Flush(0);
        kept = Duplicate(Output);
        _ = DuplicateOnto((int)nowhere.DangerousGetHandle(), Output);
    }

    public void Dispose()
    {
        if (OperatingSystem.IsWindows())
        {
            SetStdHandle(WindowsOutput, keptHandle);
        }
        else
        {
            // The C library holds back what is printed to a file or a pipe; unflushed it would appear when the program ends.
            _ = Flush(0);
            if (kept >= 0)
            {
                _ = DuplicateOnto(kept, Output);
                _ = Close(kept);
            }
        }

        nowhere.Dispose();
    }

    [DllImport("libc", EntryPoint = "dup")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Duplicate(int descriptor);

    [DllImport("libc", EntryPoint = "dup2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int DuplicateOnto(int descriptor, int target);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Close(int descriptor);

    // Of no stream in particular: of all.
    [DllImport("libc", EntryPoint = "fflush")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Flush(nint stream);

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint GetStdHandle(int which);

    [DllImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern bool SetStdHandle(int which, nint handle);
}
