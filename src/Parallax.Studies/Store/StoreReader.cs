using Parallax.Corpora;
using Parallax.Files;
using Parallax.Tokens;

namespace Parallax.Studies.Store;

/// <summary>One thread's way from a file to its columns, and in a study to the kept text.</summary>
internal sealed class StoreReader(Vocabulary vocabulary, string? keptTexts)
{
    private readonly Tokenizer tokenizer = new(vocabulary);
    private readonly TokenColumns columns = new();
    private readonly TypeList types = new();
    private byte[] buffer = [];

    public Result? Read(StoreInput input, List<Problem> problems)
    {
        if (TextFile.Read(input.Path, input.Name, problems) is not { } text)
        {
            return null;
        }

        var language = input.Facts.Language.Length > 0 ? input.Facts.Language : LanguageGuess.Of(text.Text);
        if (language is null)
        {
            problems.Add(new Problem(
                "TX001", input.Name, null, "a text that is not in English, Russian or Chinese, or too short to tell",
                "one of the three", "It is not coded. Name its language with --language if it is one of them.", true));
            return null;
        }

        if (keptTexts is not null)
        {
            File.WriteAllText(Path.Combine(keptTexts, input.Facts.Id + ".txt"), text.Text);
        }

        tokenizer.Read(text.Text, columns);
        var length = columns.ByteCount;
        if (buffer.Length < length)
        {
            buffer = new byte[length * 2];
        }

        columns.Write(buffer);
        var isContradicted = StatedLanguage.IsContradicted(text.Text, language);
        return new Result(text.Sha256, language, isContradicted, buffer.AsMemory(0, length), types.Of(columns).ToArray());
    }

    public sealed record Result(string Sha256, string Language, bool IsContradicted, ReadOnlyMemory<byte> Block, byte[] Types)
    {
        public ReadOnlySpan<byte> Columns => Block.Span;
    }
}
