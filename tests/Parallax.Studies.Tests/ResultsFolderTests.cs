using Parallax.Corpora;
using Parallax.Studies.Running;
using Xunit;

namespace Parallax.Studies;

public sealed class ResultsFolderTests : IDisposable
{
    private readonly TemporaryStudy folder = new();

    private string Target => Path.Combine(folder.Folder, "results");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Commit_OverOldResults_LeavesOnlyTheNew()
    {
        Write("old", commit: true);
        Write("new", commit: true);

        Assert.Equal("new", folder.Read("results/measures.csv"));
        AssertNoLeftovers();
    }

    [Fact]
    public void Dispose_WithoutCommit_KeepsTheOld()
    {
        Write("old", commit: true);
        Write("new", commit: false);

        Assert.Equal("old", folder.Read("results/measures.csv"));
        AssertNoLeftovers();
    }

    // Each set of folders is what a crash at one moment of Commit leaves.
    [Theory]
    [InlineData("results:old results.tmp:half", "old")]
    [InlineData("results:old results.new:new", "new")]
    [InlineData("results.old:old results.new:new", "new")]
    [InlineData("results:new results.old:old", "new")]
    [InlineData("results.old:old", "old")]
    [InlineData("results.tmp:half", null)]
    public void Open_AfterACrash_FindsACompleteSet(string left, string? expected)
    {
        foreach (var part in left.Split(' '))
        {
            folder.Write($"{part.Split(':')[0]}/measures.csv", part.Split(':')[1]);
        }

        ResultsFolder.Open(Target).Dispose();

        Assert.Equal(expected, File.Exists(Path.Combine(Target, "measures.csv")) ? folder.Read("results/measures.csv") : null);
        AssertNoLeftovers();
    }

    [Fact]
    public void Open_WhileAnotherRunWrites_IsRefused()
    {
        using var first = ResultsFolder.Open(Target);

        Assert.Equal("RS003", Assert.Throws<InputException>(() => ResultsFolder.Open(Target)).Problems.Single().Code);
    }

    private void Write(string text, bool commit)
    {
        using var results = ResultsFolder.Open(Target);
        File.WriteAllText(Path.Combine(results.Begin(), "measures.csv"), text);
        if (commit)
        {
            results.Commit();
        }
    }

    private void AssertNoLeftovers() =>
        Assert.DoesNotContain(
            Directory.GetFileSystemEntries(folder.Folder), path => Path.GetFileName(path).StartsWith("results.", StringComparison.Ordinal));
}
