using Xunit;

namespace Parallax.Exploration;

public class DocumentFeatureMatrixTests
{
    [Fact]
    public void FromWords_Words_AreCountedInOrdinalOrder()
    {
        var counts = DocumentFeatureMatrix.FromWords([("one", ["b", "a", "b"]), ("two", []), ("three", ["c"])]);

        Assert.Equal(["a", "b", "c"], counts.Features);
        Assert.Equal([3, 0, 1], counts.Totals);
        Assert.Equal([(0, 1), (1, 2)], counts.Row(0).ToArray());
        Assert.Equal([1, 2, 1], counts.FeatureTotals());
    }

    [Fact]
    public void FromWords_OneNameTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => DocumentFeatureMatrix.FromWords([("one", ["a"]), ("one", ["b"])]));

    [Fact]
    public void FromCounts_NegativeCount_IsRefused() =>
        Assert.Throws<ArgumentException>(() => DocumentFeatureMatrix.FromCounts(["one"], ["a"], [[-1]]));

    [Fact]
    public void Trimmed_RareWords_AreLeftOut()
    {
        var counts = DocumentFeatureMatrix.FromCounts(["one", "two"], ["a", "b", "c"], [[5, 1, 0], [0, 1, 1]]);

        Assert.Equal(["a", "b"], counts.Trimmed(2, 1).Features);
        Assert.Equal(["b"], counts.Trimmed(1, 2).Features);
        Assert.Equal([1, 1], counts.Trimmed(1, 2).Totals);
    }

    // The empty document is none of those of which a share is taken.
    [Fact]
    public void WithoutCommon_WordsOfMostDocuments_AreLeftOut()
    {
        var counts = DocumentFeatureMatrix.FromCounts(["one", "two", "none"], ["a", "b", "c"], [[5, 1, 1], [0, 1, 0], [0, 0, 0]]);

        Assert.Equal(["a", "c"], counts.WithoutCommon(.5).Features);
        Assert.Equal(["a", "b"], counts.WithoutCommon(1, new HashSet<string> { "c" }).Features);
    }
}
