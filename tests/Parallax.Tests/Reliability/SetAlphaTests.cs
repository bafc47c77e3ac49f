using CsCheck;
using Parallax.Inference;
using Xunit;

namespace Parallax.Reliability;

public class SetAlphaTests
{
    private static readonly Gen<HashSet<int>> Sets = Gen.Int[0, 3].HashSet[0, 3];

    // Passonneau (2006): equal 1, subset 2/3, overlap 1/3, disjoint 0, times Jaccard's coefficient; METHOD §2.4.
    [Theory]
    [InlineData("ab", "ab", 0)]
    [InlineData("ab", "a", 2.0 / 3)]
    [InlineData("ab", "bc", 1 - (1.0 / 9))]
    [InlineData("ab", "cd", 1)]
    [InlineData("", "", 0)]
    [InlineData("", "a", 1)]
    public void Distance_TwoSets_MatchesPublishedScale(string a, string b, double expected) =>
        Assert.Equal(expected, SetAlpha.Distance(a.ToHashSet(), b.ToHashSet()), 1e-12);

    [Fact]
    public void Distance_AnySets_IsSymmetric() => Gen.Select(Sets, Sets).Sample((a, b) =>
        SetAlpha.Distance(a, b) == SetAlpha.Distance(b, a) && SetAlpha.Distance(a, b) is >= 0 and <= 1);

    [Fact]
    public void Of_OneCodeEach_IsTheNominalAlpha() => Gen.Int[0, 3].Array[2, 4].Array[0, 10].Sample(units =>
    {
        var sets = SetAlpha.Of(units.Select(unit => unit.Select(value => (IReadOnlySet<int>)new HashSet<int> { value }).ToArray())).AllUnits.Value;
        var nominal = KrippendorffAlpha.Nominal(units).Value;
        return nominal is null ? sets is null : Math.Abs(nominal.Value - sets!.Value) < 1e-9;
    });

    [Fact]
    public void Of_UnitsWithoutCodes_AreLeftOutBeside()
    {
        var alpha = SetAlpha.Of([Two("a", "a"), Two("", ""), Two("b", "a"), Two("", "b")]);

        Assert.Equal((4, 3), (alpha.AllUnits.Units, alpha.CodedUnits.Units));
        Assert.True(alpha.AllUnits.Value > alpha.CodedUnits.Value);
    }

    [Fact]
    public void Of_SetsDoNotVary_IsUndefined() => Assert.Null(SetAlpha.Of([Two("ab", "ba"), Two("ab", "ab")]).AllUnits.Value);

    [Fact]
    public void Of_AnyData_EqualsTheSumOverAllPairs() => Sets.Array[2, 3].Array[1, 8].Sample(units =>
    {
        var all = units.SelectMany(unit => unit).ToArray();
        double n = all.Length;
        var observed = units.Sum(unit => Pairs(unit) / (unit.Length - 1)) / n;
        var expected = Pairs(all) / (n * (n - 1));
        var alpha = SetAlpha.Of(units.Select(unit => unit.Select(set => (IReadOnlySet<int>)set).ToArray())).AllUnits.Value;
        return expected == 0 ? alpha is null : Math.Abs(alpha!.Value - (1 - (observed / expected))) < 1e-9;
    });

    // The naive way: every unit written down as often as its document was drawn.
    [Fact]
    public void Uncertainty_AnyData_EqualsAlphaOfTheUnitsWrittenOut() => Gen.Select(Sets.Array[2, 2].Array[4, 10], Gen.ULong).Sample(
        (units, seed) =>
        {
            IReadOnlySet<int>[][] given = [.. units.Select(unit => unit.Select(set => (IReadOnlySet<int>)set).ToArray())];
            string[] documents = [.. given.Select((_, unit) => (unit % 3).ToString(System.Globalization.CultureInfo.InvariantCulture))];
            var resampler = new ClusterResampler([.. given.Select((_, unit) => unit % 3)], seed);
            var (draws, times) = (new double[20], new double[given.Length]);
            for (var draw = 0; draw < draws.Length; draw++)
            {
                resampler.Draw(times);
                draws[draw] = SetAlpha.Of(given.SelectMany((unit, at) => Enumerable.Repeat(unit, (int)times[at]))).AllUnits.Value ?? double.NaN;
            }

            var interval = SetAlpha.Uncertainty(given, documents, new AgreementOptions { Resamples = 20, Seed = seed }).AllUnits?.Interval;
            var naive = SetAlpha.Of(given).AllUnits.Value is null ? null : BootstrapInterval.Percentile(draws);
            Assert.Equal(naive is null, interval is null);
            Assert.Equal(naive?.Lower ?? 0, interval?.Lower ?? 0, 1e-9);
            Assert.Equal(naive?.Upper ?? 0, interval?.Upper ?? 0, 1e-9);
        }, iter: 50);

    [Fact]
    public void Uncertainty_OneDocument_IsNotKnown() => Assert.Equal(
        (null, null), SetAlpha.Uncertainty([Two("a", "a"), Two("b", "a")], ["d", "d"], new AgreementOptions { Resamples = 20 }));

    private static double Pairs(HashSet<int>[] sets) =>
        Enumerable.Range(0, sets.Length).Sum(i => Enumerable.Range(0, sets.Length).Where(j => j != i).Sum(j => SetAlpha.Distance(sets[i], sets[j])));

    private static IReadOnlySet<char>[] Two(string a, string b) => [a.ToHashSet(), b.ToHashSet()];
}
