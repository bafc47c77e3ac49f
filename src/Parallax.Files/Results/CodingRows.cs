using System.Buffers.Text;
using System.Text;
using Parallax.Codings;

namespace Parallax.Files.Results;

/// <summary>Rows of codings.csv as bytes, the same bytes that <see cref="CodingCsv"/> writes, for corpora with millions of them.</summary>
/// <remarks>One instance serves one thread; the table writer takes some twenty times as long.</remarks>
public sealed class CodingRows
{
    private readonly Dictionary<string, byte[]> fields = new(StringComparer.Ordinal);
    private byte[] buffer = new byte[1 << 16];
    private int length;
    private string document = "";
    private byte[] documentField = ","u8.ToArray();

    /// <summary>The rows so far.</summary>
    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    /// <summary>Forgets the rows.</summary>
    public void Clear() => length = 0;

    /// <summary>Adds one row.</summary>
    public void Append(Coding coding)
    {
        ArgumentNullException.ThrowIfNull(coding);
        if (coding.Document != document)
        {
            document = coding.Document;
            documentField = Field(document);
        }

        Write(documentField);
        Write(coding.Start);
        Write(coding.End);
        Write(coding.Unit);
        Cached(coding.Code);
        Cached(coding.Coder);
        Cached(coding.Voice);
        Cached(FacetWords.Of(coding.Attribution));
        Cached(coding.Subject);
        Cached(coding.Target);
        Write(coding.Stance);
        Cached(FacetWords.Of(coding.Polarity));
        Cached(FacetWords.Of(coding.Horizon));
        Cached(coding.Term);
        Cached(FacetWords.Of(coding.Certainty));
        Cached(FacetWords.Of(coding.Commitment));
        Write(coding.Specificity);
        Cached(FacetWords.Of(coding.ThirdParty));
        Cached(coding.Years);
        Cached(FacetWords.Of(coding.Tied));
        Write(coding.Paragraph);
        Cached(FacetWords.Of(coding.Relevant));
        buffer[length - 1] = (byte)'\n';
    }

    private static byte[] Field(string text)
    {
        var needsQuotes = text.AsSpan().IndexOfAny(",\"\n\r") >= 0;
        return Encoding.UTF8.GetBytes(needsQuotes
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\","
            : text + ",");
    }

    private void Cached(string text)
    {
        if (!fields.TryGetValue(text, out var field))
        {
            field = Field(text);
            if (fields.Count < 100_000)
            {
                fields.Add(text, field);
            }
        }

        Write(field);
    }

    private void Write(int? number)
    {
        Reserve(16);
        if (number is { } value)
        {
            Utf8Formatter.TryFormat(value, buffer.AsSpan(length), out var written);
            length += written;
        }

        buffer[length++] = (byte)',';
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(buffer.AsSpan(length));
        length += bytes.Length;
    }

    private void Reserve(int bytes)
    {
        if (length + bytes > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + bytes));
        }
    }
}
