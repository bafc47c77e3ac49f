using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parallax.Corpora;
using UtfUnknown;

namespace Parallax.Files;

/// <summary>A document's text as it is kept and counted: Unicode in NFC, line ends LF, no byte order mark.</summary>
/// <param name="Text">The kept text.</param>
/// <param name="Sha256">Hash of the file's bytes, lower-case hexadecimal.</param>
public sealed record DocumentText(string Text, string Sha256);

/// <summary>Reads text files; a text in another encoding than UTF-8 is a problem, never a guess.</summary>
public static class TextFile
{
    /// <summary>Largest file that is read as one text, in bytes.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    // A language shows itself well before this; the detector slows down with the length.
    private const int BytesToDetect = 256 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a document's text; null where it cannot be used, and then the problem says why.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="problems">Where problems are added.</param>
    public static DocumentText? Read(string path, string source, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (ReadBytes(path, source, MostBytes, problems) is not { } bytes || Decode(bytes, source, problems) is not { } text)
        {
            return null;
        }

        text = Tokens.KeptText.From(text);
        if (string.IsNullOrWhiteSpace(text))
        {
            problems.Add(new Problem(
                "FI005", source, null, "no text", "a document's words",
                "Put the text into the file, or take the document out of the register."));
            return null;
        }

        return new DocumentText(text, Hash(bytes));
    }

    /// <summary>Hash of bytes as Parallax writes it: SHA-256, lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Reads a file of tables or settings as UTF-8; null where it cannot be read, and then the problem says why.</summary>
    internal static string? ReadUtf8(string path, string source, int mostBytes, ICollection<Problem> problems) =>
        ReadBytes(path, source, mostBytes, problems) is { } bytes ? Decode(bytes, source, problems) : null;

    /// <summary>Whether a path is nothing that reading could wait for without end; if it is, the problem says so.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="source">How the file is named to the user.</param>
    /// <param name="problems">Where a problem is added.</param>
    public static bool IsFile(string path, string source, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (!NamedPipe.Is(path))
        {
            return true;
        }

        problems.Add(new Problem(
            "FI006", source, null, "a named pipe or a device", "a file on disk",
            "Reading it could wait without end. Put a file in its place, or take it out of the folder."));
        return false;
    }

    private static byte[]? ReadBytes(string path, string source, int mostBytes, ICollection<Problem> problems)
    {
        if (!IsFile(path, source, problems))
        {
            return null;
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            // A device or pipe tells no length, or 0, and may never end.
            var isOfKnownLength = file.CanSeek && file.Length > 0;
            if (isOfKnownLength && file.Length <= mostBytes)
            {
                var bytes = new byte[file.Length];
                file.ReadExactly(bytes);
                return bytes;
            }

            if (!isOfKnownLength && ReadUpTo(file, mostBytes) is { } read)
            {
                return read;
            }

            problems.Add(new Problem(
                "FI003", source, null, isOfKnownLength ? $"a file of {Megabytes(file.Length)} MB" : $"more than {Megabytes(mostBytes)} MB",
                $"at most {Megabytes(mostBytes)} MB", "Split it into its documents; one file holds one document."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var missing = exception is FileNotFoundException or DirectoryNotFoundException;
            problems.Add(new Problem(
                "FI001", source, null, missing ? "no such file" : "a file that cannot be read", "a readable file",
                missing ? "Check the name and the folder." : "Check that it is a file, that you may read it and that no other program holds it."));
        }

        return null;
    }

    // Null where there is more.
    private static byte[]? ReadUpTo(FileStream file, int mostBytes)
    {
        using var read = new MemoryStream();
        var block = new byte[64 * 1024];
        int count;
        while (read.Length <= mostBytes && (count = file.Read(block)) > 0)
        {
            read.Write(block, 0, count);
        }

        return read.Length <= mostBytes ? read.ToArray() : null;
    }

    private static string? Decode(byte[] bytes, string source, ICollection<Problem> problems)
    {
        if (LooksLikeUtf16Or32(bytes) is { } name)
        {
            problems.Add(WrongEncoding(source, null, name));
            return null;
        }

        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var zero = Array.IndexOf(bytes, (byte)0, start);
        if (zero >= 0)
        {
            problems.Add(new Problem(
                "FI004", source, LineOf(bytes, zero), "a NUL character", "plain text",
                "The file is damaged or is not a text file; save it again as plain text in UTF-8."));
            return null;
        }

        try
        {
            return Strict.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException exception)
        {
            var detected = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, BytesToDetect)]).Detected;
            var looks = detected?.EncodingName is { } found && !found.Contains("utf-8", StringComparison.OrdinalIgnoreCase)
                && !found.Contains("ascii", StringComparison.OrdinalIgnoreCase) ? found : null;
            problems.Add(WrongEncoding(source, LineOf(bytes, Math.Max(0, start + exception.Index)), looks));
            return null;
        }
    }

    private static Problem WrongEncoding(string source, int? line, string? looksLike) => new(
        "FI002", source, line,
        looksLike is null ? "bytes that are not UTF-8" : $"text that looks like {looksLike}", "UTF-8",
        looksLike is null
            ? "Open the file in an editor, choose the encoding that shows it correctly, and save it as UTF-8."
            : $"Save it as UTF-8 in an editor, or: iconv -f {looksLike} -t UTF-8 OLD > NEW; then read it over, since an encoding can only be guessed.");

    private static string? LooksLikeUtf16Or32(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => "UTF-32LE",
        [0, 0, 0xFE, 0xFF, ..] => "UTF-32BE",
        [0xFF, 0xFE, ..] => "UTF-16LE",
        [0xFE, 0xFF, ..] => "UTF-16BE",
        _ => null,
    };

    private static int LineOf(ReadOnlySpan<byte> bytes, int index) => bytes[..Math.Min(index, bytes.Length)].Count((byte)'\n') + 1;

    private static string Megabytes(long bytes) =>
        Math.Ceiling(bytes / (1024.0 * 1024)).ToString("0", CultureInfo.InvariantCulture);
}
