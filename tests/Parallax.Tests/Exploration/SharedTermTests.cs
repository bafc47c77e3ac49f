using CsCheck;
using Parallax.Comparison;
using Xunit;

namespace Parallax.Exploration;

public class SharedTermTests
{
    private static readonly SharedTermOptions Options = new() { Seed = 7, Minimum = 1 };

    private static readonly Gen<string[]> Sides = Gen.Int[0, 3].Array[1, 6].Select(words => "t " + string.Join(' ', words.Select(word => "abct"[word]))).Array[1, 3];

    [Fact]
    public void Contrast_OppositeCompany_DivergesAsFarAsItCan()
    {
        var contrast = Contrast(["t peace", "t peace", "t peace", "t peace"], ["t war", "t war", "t war", "t war"])!;

        Assert.Equal(1, contrast.Divergence!.Value, 1e-12);
        Assert.Equal(2 / 70.0, contrast.P!.Value, 1e-12);
        Assert.Equal([("peace", 1.0), ("war", -1.0)], contrast.Words.Select(word => (word.Word, word.Difference)));
        Assert.True(contrast.Excess > .5);
    }

    [Fact]
    public void Contrast_SameCompany_IsNoMoreThanChance()
    {
        var contrast = Contrast(["t a b", "t a b"], ["t a b", "t a b"])!;

        Assert.Equal((0, 1), (contrast.Divergence!.Value, contrast.P!.Value));
        Assert.All(contrast.Words, word => Assert.Equal((0.0, 1.0), (word.Difference, word.Q)));
    }

    [Fact]
    public void Contrast_OneLoudDocument_DoesNotDecide()
    {
        var loud = "t " + string.Join(' ', Enumerable.Repeat("war t", 50));

        var contrast = Contrast([loud, "t a", "t a", "t a"], ["t a", "t a", "t a", "t a"])!;

        Assert.Equal(1, contrast.Words.Single(word => word.Word == "war").P, 1e-12);
    }

    [Fact]
    public void Contrast_SideWithoutTheTerm_IsUndefined()
    {
        Assert.Null(Contrast(["a b"], ["t a"]));
        Assert.Null(Contrast(["t a"], ["t"]));
    }

    // All words near the term would be one class of rare words, which is always shared alike.
    [Fact]
    public void Contrast_OnlyRareWordsNearTheTerm_IsUndefined()
    {
        var contrast = Contrast(["t peace"], ["t war"], Options with { Minimum = 2 })!;

        Assert.Equal((null, null, null, null), (contrast.Divergence, contrast.Expected, contrast.Excess, contrast.P));
        Assert.Equal((SharedTerm.NoFrequentWord, 1, 1), (contrast.Reason, contrast.DocumentsA, contrast.DocumentsB));
        Assert.Empty(contrast.Words);
    }

    [Fact]
    public void Contrast_SidesExchanged_TurnsDifferencesOnly() => Gen.Select(Sides, Sides).Sample((one, other) =>
    {
        var (there, back) = (Contrast(one, other), Contrast(other, one));
        return (there is null && back is null) || (Math.Abs(there!.Divergence!.Value - back!.Divergence!.Value) < 1e-12
            && Math.Abs(there.P!.Value - back.P!.Value) < 1e-12
            && there.Words.All(word => Math.Abs(word.Difference + back.Words.Single(same => same.Word == word.Word).Difference) < 1e-12));
    });

    // The oracle shares the documents out by bits of a number and pools each side's words.
    [Fact]
    public void Contrast_FewDocuments_EqualsTheWalkOverAllWays() => Gen.Select(Sides, Sides).Sample((one, other) =>
    {
        string[][] near = [.. one.Concat(other).Select(Near)];
        if (near[..one.Length].Any(words => words.Length == 0) || near[one.Length..].Any(words => words.Length == 0))
        {
            return true;
        }

        double Divergence(int set)
        {
            string[] a = [.. near.Index().Where(document => (set >> document.Index & 1) == 1).SelectMany(document => document.Item)];
            string[] b = [.. near.Index().Where(document => (set >> document.Index & 1) == 0).SelectMany(document => document.Item)];
            double[] Shares(string[] words) => [.. ((string[])["a", "b", "c"]).Select(word => (double)words.Count(same => same == word) / words.Length)];
            return FramingDistance.JensenShannon(Shares(a), Shares(b));
        }

        int[] ways = [.. Enumerable.Range(0, 1 << near.Length).Where(set => int.PopCount(set) == one.Length)];
        var observed = Divergence((1 << one.Length) - 1);
        var contrast = Contrast(one, other)!;
        return Math.Abs(contrast.Divergence!.Value - observed) < 1e-9
            && Math.Abs(contrast.Expected!.Value - ways.Average(Divergence)) < 1e-9
            && Math.Abs(contrast.P!.Value - (double)ways.Count(set => Divergence(set) >= observed - 1e-12) / ways.Length) < 1e-9;
    });

    // All words of so short a text are near the term; the term itself is no company.
    private static string[] Near(string text) => [.. text.Split(' ').Index()
        .Where(word => word.Item != "t" && text.Split(' ').Index().Any(other => other.Item == "t" && Math.Abs(other.Index - word.Index) <= Options.Window))
        .Select(word => word.Item)];

    private static SharedTermContrast? Contrast(string[] one, string[] other, SharedTermOptions? options = null)
    {
        var corpus = Words.Corpus([.. one.Select(text => ("A", text)), .. other.Select(text => ("B", text))]);
        TermDocument[] Side(string actor) => [.. corpus.Documents.Where(document => document.Document.Actor == actor).Select(document => new TermDocument(
            document, [.. document.Words.Index().Where(word => corpus.Types[word.Item] == "t").Select(word => new TermPlace(word.Index, word.Index + 1))]))];
        return SharedTerm.Contrast(corpus.Types, Side("A"), Side("B"), options ?? Options);
    }
}
