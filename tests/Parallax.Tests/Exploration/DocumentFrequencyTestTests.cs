using CsCheck;
using Parallax.Inference;
using Xunit;

namespace Parallax.Exploration;

public class DocumentFrequencyTestTests
{
    // Fisher (1935), chapter II: all eight cups told right has one chance in seventy; both ways make it two.
    [Fact]
    public void P_LadyTastingTea_IsTwoInSeventy() => Assert.Equal(2 / 70.0, DocumentFrequencyTest.P(new(4, 4, 0, 4))!.Value, 1e-12);

    [Fact]
    public void P_NoDifference_IsOne() => Assert.Equal(1, DocumentFrequencyTest.P(new(2, 4, 3, 6))!.Value, 1e-12);

    [Theory]
    [InlineData(0, 0, 1, 4)]
    [InlineData(1, 4, 0, 0)]
    public void P_GroupWithoutDocuments_IsUndefined(int holdA, int a, int holdB, int b) => Assert.Null(DocumentFrequencyTest.P(new(holdA, a, holdB, b)));

    [Fact]
    public void P_MoreHoldersThanDocuments_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => DocumentFrequencyTest.P(new(5, 4, 0, 4)));

    // The oracle is the permutation test itself, over every way to share the documents out.
    [Fact]
    public void P_FewDocuments_EqualsThePermutationTest() =>
        Gen.Select(Gen.Bool.Array[1, 6], Gen.Bool.Array[1, 6]).Sample((a, b) =>
        {
            double[] values = [.. a.Concat(b).Select(holds => holds ? 1.0 : 0.0)];
            var test = PermutationTest.TwoGroups(
                values, [.. values.Select(_ => 1.0)], [.. Enumerable.Range(0, values.Length)],
                [.. a.Select(_ => true), .. b.Select(_ => false)], 20_000, 1, 1)!.Value;
            return Math.Abs(test.P - DocumentFrequencyTest.P(new(a.Count(x => x), a.Length, b.Count(x => x), b.Length))!.Value) < 1e-9;
        });
}
