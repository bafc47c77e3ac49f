using System.Numerics;
using CsCheck;
using Xunit;

namespace Parallax.Inference;

public class PermutationTests
{
    // METHOD §4.14: five months before and five after, an exact two-sided p of 2/252.
    private static readonly double[] Months = [2, 3, 2, 3, 4, 7, 8, 7, 9, 8];

    private static PermutationResult? Test(
        double[] values, bool[] isA, int enumerateUpTo = 20_000, int draws = 2000, ulong seed = 1) =>
        PermutationTest.TwoGroups(
            values, [.. values.Select(_ => 1.0)], [.. Enumerable.Range(0, values.Length)], isA, enumerateUpTo, draws, seed);

    private static bool[] FirstInA(int groupA, int clusters) =>
        [.. Enumerable.Range(0, clusters).Select(cluster => cluster < groupA)];

    [Fact]
    public void TwoGroups_FiveMonthsEach_GivesWorkedP()
    {
        var result = Test(Months, FirstInA(5, 10))!.Value;

        Assert.Equal(-5, result.Statistic, 1e-12);
        Assert.Equal(.007937, result.P, 0.0000005);
        Assert.True(result.IsExact);
        Assert.Equal(252, result.Count);
    }

    // Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 15: survival of 16 mice, 132 of their 1000
    // drawn permutations were at least as large; their draw has a standard error of .011.
    [Fact]
    public void Fill_MouseData_GivesPublishedOneSidedLevel()
    {
        double[] days = [94, 197, 16, 38, 99, 141, 23, 52, 104, 146, 10, 51, 30, 40, 27, 46];
        var ways = new LabelPermutations(7, 9, 20_000, 1, 1);
        double MeanDifference(bool[] isA) =>
            days.Where((_, mouse) => isA[mouse]).Average() - days.Where((_, mouse) => !isA[mouse]).Average();
        var observed = MeanDifference(FirstInA(7, 16));
        var isA = new bool[16];

        var asExtreme = Enumerable.Range(0, ways.Count).Count(index =>
        {
            ways.Fill(index, isA);
            return MeanDifference(isA) >= observed - 1e-9;
        });

        Assert.Equal(30.63, observed, 0.005);
        Assert.Equal(.132, ways.P(asExtreme), 3 * .011);
    }

    // METHOD §4.13: smallest attainable one-sided p with n clusters in each group.
    [Theory]
    [InlineData(3, .05)]
    [InlineData(4, .014286)]
    [InlineData(5, .003968)]
    [InlineData(6, .001082)]
    public void P_OneWayOfAll_IsTheSmallestAttainable(int each, double smallest) =>
        Assert.Equal(smallest, new LabelPermutations(each, each, 20_000, 1, 1).P(1), 0.0000005);

    [Fact]
    public void Fill_Enumerated_GivesEveryWayOnceStartingWithTheFirstInA() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6]).Sample((groupA, groupB) =>
        {
            var ways = new LabelPermutations(groupA, groupB, 1000, 1, 1);
            var isA = new bool[groupA + groupB];
            var seen = new List<uint>();
            for (var index = 0; index < ways.Count; index++)
            {
                ways.Fill(index, isA);
                seen.Add((uint)isA.Select((inA, cluster) => inA ? 1 << cluster : 0).Sum());
            }

            // The oracle walks all subsets and keeps those of the right size.
            var subsets = Enumerable.Range(0, 1 << isA.Length).Select(set => (uint)set)
                .Where(set => BitOperations.PopCount(set) == groupA).ToHashSet();
            return seen.Count == subsets.Count && subsets.SetEquals(seen) && seen[0] == (1u << groupA) - 1;
        });

    [Fact]
    public void Fill_Drawn_KeepsTheGroupSizes() =>
        Gen.Select(Gen.Int[0, 80], Gen.Int[0, 80], Gen.ULong).Sample((groupA, groupB, seed) =>
        {
            var ways = new LabelPermutations(groupA, groupB, 0, 5, seed);
            var isA = new bool[groupA + groupB];
            return ways is { IsExact: false, Count: 5 } && Enumerable.Range(0, 5).All(index =>
            {
                ways.Fill(index, isA);
                return isA.Count(inA => inA) == groupA;
            });
        });

    [Fact]
    public void Fill_DrawnManyTimes_MeetsEveryWayEquallyOften()
    {
        var ways = new LabelPermutations(2, 2, 0, 12_000, 3);
        var isA = new bool[4];
        var seen = Enumerable.Range(0, ways.Count).Select(index =>
        {
            ways.Fill(index, isA);
            return string.Concat(isA.Select(inA => inA ? 'A' : 'B'));
        }).CountBy(way => way).ToDictionary();

        Assert.Equal(6, seen.Count);
        Assert.All(seen.Values, times => Assert.InRange(times, 2000 - 170, 2000 + 170));
    }

    [Theory]
    [InlineData(252, true, 252)]
    [InlineData(251, false, 99)]
    public void LabelPermutations_AtTheLimit_EnumeratesOrDraws(int limit, bool isExact, int count)
    {
        var ways = new LabelPermutations(5, 5, limit, 99, 1);

        Assert.Equal((isExact, count), (ways.IsExact, ways.Count));
    }

    [Fact]
    public void LabelPermutations_HugeGroups_AreDrawn() =>
        Assert.Equal(10, new LabelPermutations(5000, 5000, 20_000, 10, 1).Count);

    [Fact]
    public void P_DrawnAndNeverAsExtreme_IsNotZero() =>
        Assert.Equal(1.0 / 2001, new LabelPermutations(20, 20, 20_000, 2000, 1).P(0), 1e-15);

    [Fact]
    public void TwoGroups_SmallData_MatchesRecursiveEnumeration() =>
        Gen.Select(Gen.Int[-3, 3].Array[2, 8], Gen.Int[1, 7]).Where((values, inA) => inA < values.Length)
            .Sample((values, inA) =>
            {
                // The oracle compares integers: n_B ΣA − n_A ΣB is the difference times n_A n_B.
                int inB = values.Length - inA, total = values.Sum();
                int Scaled(int sumA) => Math.Abs((inB * sumA) - (inA * (total - sumA)));
                IEnumerable<int> SumsOfA(int from, int left) => left == 0
                    ? [0]
                    : from == values.Length
                        ? []
                        : SumsOfA(from + 1, left - 1).Select(sum => sum + values[from]).Concat(SumsOfA(from + 1, left));
                var sums = SumsOfA(0, inA).ToList();
                var observed = Scaled(values.Take(inA).Sum());
                var expected = sums.Count(sum => Scaled(sum) >= observed) / (double)sums.Count;

                var result = Test([.. values.Select(value => value / 10.0)], FirstInA(inA, values.Length))!.Value;
                return Math.Abs(result.P - expected) < 1e-12;
            });

    [Fact]
    public void TwoGroups_DrawnInsteadOfEnumerated_ComesClose()
    {
        double[] values = [.1, .5, .4, .8, .3, .9, .2, .7, .6, .65];
        bool[] isA = [true, false, true, false, true, false, true, false, true, true];

        var exact = Test(values, isA)!.Value;
        var drawn = Test(values, isA, enumerateUpTo: 0, draws: 20_000)!.Value;

        Assert.False(drawn.IsExact);
        Assert.Equal(exact.P, drawn.P, 0.015);
    }

    [Fact]
    public void TwoGroups_Relabelled_ChangesTheSignOnly() =>
        Gen.Select(Gen.Double[-1, 1], Gen.Bool).Array[3, 9].Sample(items =>
        {
            double[] values = [.. items.Select(item => item.Item1)];
            var forward = Test(values, [.. items.Select(item => item.Item2)]);
            var back = Test(values, [.. items.Select(item => !item.Item2)]);
            return forward is null
                ? back is null
                : Math.Abs(forward.Value.Statistic + back!.Value.Statistic) < 1e-12 && forward.Value.P == back.Value.P;
        });

    [Fact]
    public void TwoGroups_CopiesWithinTheirClusters_ChangeNothing()
    {
        int[] clusters = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
        double[] ones = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

        var once = PermutationTest.TwoGroups(Months, ones, clusters, FirstInA(5, 10), 300, 1, 1);
        var twice = PermutationTest.TwoGroups(
            [.. Months, .. Months], [.. ones, .. ones], [.. clusters, .. clusters], FirstInA(5, 10), 300, 1, 1);

        Assert.Equal(once, twice);
    }

    [Fact]
    public void TwoGroups_Weights_CountInTheMeans()
    {
        var result = PermutationTest.TwoGroups([0, 1, 1], [1, 3, 2], [0, 0, 1], [true, false], 100, 1, 1)!.Value;

        Assert.Equal(-.25, result.Statistic, 1e-12);
    }

    [Fact]
    public void TwoGroups_NothingVaries_GivesOne() =>
        Assert.Equal(1, Test([.1, .1, .1, .1, .1, .1], FirstInA(2, 6))!.Value.P);

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void TwoGroups_OneGroupEmpty_IsNull(int inA) => Assert.Null(Test([1, 2, 3, 4], FirstInA(inA, 4)));

    [Fact]
    public void TwoGroups_NoDocuments_IsNull() => Assert.Null(Test([], []));

    [Fact]
    public void TwoGroups_ClusterWithoutDocument_Throws() =>
        Assert.Throws<ArgumentException>(() => PermutationTest.TwoGroups([1], [1], [0], [true, false], 10, 1, 1));

    [Fact]
    public void Fill_IndexTooLarge_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LabelPermutations(1, 1, 9, 1, 1).Fill(2, new bool[2]));
}
