using System.Diagnostics;
using System.Text;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Files;

public sealed class TextFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public TextFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Read_ByteOrderMarkAndCarriageReturns_KeepsNeither() =>
        Assert.Equal("a\nb\nc\n", Read([.. Encoding.UTF8.Preamble, .. "a\r\nb\rc\n"u8]).Kept!.Text);

    [Fact]
    public void Read_DecomposedLetter_IsComposed() =>
        Assert.Equal("й", Read("и\u0306"u8).Kept!.Text);

    [Fact]
    public void Read_AnyText_HashesTheBytesOfTheFile() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Read("abc"u8).Kept!.Sha256);

    [Theory]
    [InlineData("windows-1251", "Стороны подтверждают, что уважают суверенитет друг друга и развивают торговлю.")]
    [InlineData("koi8-r", "Стороны подтверждают, что уважают суверенитет друг друга и развивают торговлю.")]
    [InlineData("gb18030", "双方重申尊重彼此主权，并继续发展贸易合作，共同维护地区的和平与稳定。")]
    public void Read_OtherEncoding_IsAProblemThatNamesIt(string encoding, string text)
    {
        var (kept, problems) = Read(Encoding.GetEncoding(encoding).GetBytes(text));

        Assert.Null(kept);
        var problem = Assert.Single(problems);
        Assert.Equal("FI002", problem.Code);
        Assert.Contains(encoding, problem.Found, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Read_Utf16_IsAProblemThatNamesIt() =>
        Assert.Contains("UTF-16LE", Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("text")]).Problems.Single().Found,
            StringComparison.Ordinal);

    [Fact]
    public void Read_InvalidByte_TellsItsLine() => Assert.Equal(3, Read([.. "one\ntwo\nthr"u8, 0xFF, 0xE9]).Problems.Single().Line);

    [Fact]
    public void Read_NulCharacter_IsAProblem() => Assert.Equal("FI004", Read("a\0b"u8).Problems.Single().Code);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    public void Read_NoWords_IsAProblem(string text) => Assert.Equal("FI005", Read(Encoding.UTF8.GetBytes(text)).Problems.Single().Code);

    [Fact]
    public void Read_NoFile_IsAProblem()
    {
        var problems = new List<Problem>();

        Assert.Null(TextFile.Read(path + ".absent", "texts/a.txt", problems));
        Assert.Equal("FI001", Assert.Single(problems).Code);
    }

    // Nobody writes to the pipe: opened as a file is, it would wait for ever.
    [Fact(Timeout = 60_000)]
    public async Task Read_NamedPipe_IsAProblem()
    {
        var pipe = path + ".pipe";
        Assert.SkipUnless(MakePipe(pipe), "There is no mkfifo here.");
        try
        {
            var problems = new List<Problem>();

            Assert.Null(await Task.Run(() => TextFile.Read(pipe, "codings/a.jsonl", problems), TestContext.Current.CancellationToken));
            Assert.Equal(("FI006", "codings/a.jsonl"), (Assert.Single(problems).Code, problems[0].Source));
        }
        finally
        {
            File.Delete(pipe);
        }
    }

    // A device tells a length of 0 and never ends.
    [Fact(Timeout = 60_000)]
    public async Task ReadUtf8_FileWithoutEnd_IsTooLarge()
    {
        const string zero = "/dev/zero";
        Assert.SkipUnless(File.Exists(zero), $"There is no {zero} here.");
        var problems = new List<Problem>();

        Assert.Null(await Task.Run(() => TextFile.Read(zero, "texts/a.txt", problems), TestContext.Current.CancellationToken));
        Assert.Equal("FI003", Assert.Single(problems).Code);
    }

    private static bool MakePipe(string path)
    {
        try
        {
            using var made = Process.Start("mkfifo", [path]);
            made.WaitForExit();
            return made.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private (DocumentText? Kept, List<Problem> Problems) Read(ReadOnlySpan<byte> bytes)
    {
        File.WriteAllBytes(path, bytes);
        var problems = new List<Problem>();
        return (TextFile.Read(path, "texts/a.txt", problems), problems);
    }
}
