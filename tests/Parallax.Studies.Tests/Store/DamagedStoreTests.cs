using System.Security.Cryptography;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Studies.Store;

/// <summary>A store only saves work: whatever becomes of its files, the codings are the same.</summary>
public sealed class DamagedStoreTests : IDisposable
{
    private const int Steps = 40;

    private readonly SmallCorpus corpus = new();
    private readonly string expected;

    public DamagedStoreTests()
    {
        for (var text = 0; text < 6; text++)
        {
            corpus.Apply(new Edit(1, text, text, [.. Enumerable.Range(0, 40).Select(piece => piece * 7 * (text + 1))]));
        }

        expected = corpus.CodeChanges();
    }

    public void Dispose() => corpus.Dispose();

    [Fact]
    public void Open_IndexCutAnywhere_IsBuiltAnew()
    {
        var whole = File.ReadAllBytes(PathOf("index.bin"));
        int[] lengths = [0, 1, 7, 8, 9, 31, 32, 33, 40, 41, .. Enumerable.Range(1, Steps - 1).Select(step => whole.Length * step / Steps),
            whole.Length - 33, whole.Length - 32, whole.Length - 31, whole.Length - 1];
        foreach (var length in lengths)
        {
            File.WriteAllBytes(PathOf("index.bin"), whole[..length]);

            Assert.Equal(expected, corpus.CodeChanges());
        }
    }

    [Fact]
    public void Open_IndexWithOneByteChanged_IsBuiltAnew()
    {
        var whole = File.ReadAllBytes(PathOf("index.bin"));
        for (var at = 0; at < whole.Length; at += whole.Length / Steps)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x81;
            File.WriteAllBytes(PathOf("index.bin"), damaged);

            Assert.Equal(expected, corpus.CodeChanges());
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Open_IndexOfAnotherVersion_IsBuiltAnew(int versionAt)
    {
        var other = File.ReadAllBytes(PathOf("index.bin"))[..^SHA256.HashSizeInBytes];
        other[versionAt]++;
        File.WriteAllBytes(PathOf("index.bin"), [.. other, .. SHA256.HashData(other)]);

        Assert.Equal(expected, corpus.CodeChanges());
    }

    [Theory]
    [InlineData("index.bin")]
    [InlineData("columns.bin")]
    [InlineData("types.bin")]
    [InlineData("codings.bin")]
    [InlineData("in-use")]
    public void Open_FileThatIsGoneOrEmptyOrCut_IsBuiltAnew(string name)
    {
        File.Delete(PathOf(name));
        Assert.Equal(expected, corpus.CodeChanges());

        File.WriteAllBytes(PathOf(name), []);
        Assert.Equal(expected, corpus.CodeChanges());

        File.WriteAllBytes(PathOf(name), File.ReadAllBytes(PathOf(name)).SkipLast(1).ToArray());
        Assert.Equal(expected, corpus.CodeChanges());
    }

    [Fact]
    public void Open_AfterARunThatWasKilledWhileItBuiltAnew_DoesNotTrustTheOldIndex()
    {
        var index = File.ReadAllBytes(PathOf("index.bin"));
        File.Delete(PathOf("types.bin"));
        using (CorpusStore.Open(corpus.Cache))
        {
            Assert.False(File.Exists(PathOf("index.bin")), $"an index of {index.Length} bytes stands for blocks that are written over");
        }
    }

    [Fact]
    public void Open_WhileAnotherRunIsUsingIt_SaysSo()
    {
        using var first = CorpusStore.Open(corpus.Cache);

        Assert.Equal("SR001", Assert.Throws<InputException>(() => CorpusStore.Open(corpus.Cache)).Problems.Single().Code);
    }

    [Fact]
    public void Open_PlaceWhereAFileStands_SaysThatItCannotBeWritten()
    {
        File.WriteAllText(Path.Combine(corpus.Cache, "file"), "");

        var exception = Assert.Throws<InputException>(() => CorpusStore.Open(Path.Combine(corpus.Cache, "file", "store")));

        Assert.Equal("SR002", exception.Problems.Single().Code);
    }

    [Fact]
    public void Code_WithRecheck_GivesTheSame() => Assert.Equal(expected, corpus.Code(corpus.Cache, recheck: true));

    [Fact]
    public void Open_StoreThatKnowsNothingNew_LeavesItsFilesAlone()
    {
        var before = Sizes();

        corpus.CodeChanges();

        Assert.Equal(before, Sizes());
    }

    private long[] Sizes() =>
        [.. Directory.GetFiles(corpus.Cache).Order(StringComparer.Ordinal).Select(path => new FileInfo(path).Length)];

    private string PathOf(string name) => Path.Combine(corpus.Cache, name);
}
