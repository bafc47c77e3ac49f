using System.Text;

namespace Parallax.Cli;

/// <summary>Where a command writes: results to one writer, problems and progress to the other.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Problems and progress.</param>
/// <param name="ShowsProgress">Whether somebody watches: only a terminal gets a moving line.</param>
internal sealed record Screen(TextWriter Out, TextWriter Error, bool ShowsProgress)
{
    /// <summary>The console, in UTF-8 with line feeds alone.</summary>
    public static Screen OfConsole()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        // A Windows console shows Cyrillic and Chinese only when told that UTF-8 is coming.
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = utf8;
        }

        return new Screen(
            new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 16 * 1024) { NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true },
            !Console.IsErrorRedirected);
    }
}
