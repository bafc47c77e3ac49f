using CsCheck;
using Xunit;

namespace Parallax.Exploration;

public class OperationalCodeTests
{
    private static readonly int[] Moves = [-3, -2, -1, 1, 2, 3];

    private static readonly Gen<CodedVerb[]> Verbs =
        Gen.Select(Gen.Bool, Gen.Int[0, 5], (self, move) => new CodedVerb(self, Moves[move])).Array[0, 60];

    // METHOD §3.8: frequencies of punish … reward by self and by other.
    [Fact]
    public void Of_MethodExample_MatchesValues()
    {
        var indices = OperationalCode.Of([.. Times(true, 4, 2, 8, 20, 6, 10), .. Times(false, 14, 4, 18, 16, 2, 6)], 50)
            .ToDictionary(index => index.Name, index => Math.Round(index.Value!.Value, 6));

        Assert.Equal((.44, .253333, .0976), (indices["I-1"], indices["I-2"], indices["I-3"]));
        Assert.Equal((.56, .56), (indices["I-4a"], indices["I-4b"]));
        Assert.Equal((-.2, -.166667, .077333), (indices["P-1"], indices["P-2"], indices["P-3"]));
        Assert.Equal((.454545, .545455, .964848), (indices["P-4a"], indices["P-4b"], indices["P-5"]));
        Assert.Equal((.08, .4, .2), (indices["I-5 punish"], indices["I-5 appeal"], indices["I-5 reward"]));
    }

    [Fact]
    public void Of_FewerThanTheMinimum_IsWithheldWithAReason() => Assert.All(
        OperationalCode.Of(Times(true, 4, 2, 8, 20, 6, 9), 50), index => Assert.Equal((null, "49 verbs, fewer than 50"), (index.Value, index.Reason)));

    [Fact]
    public void Of_OneSubjectOnly_LeavesTheOtherUndefined()
    {
        var indices = OperationalCode.Of(Times(true, 0, 0, 0, 2, 0, 0), 1).ToDictionary(index => index.Name);

        Assert.Equal((1, 1), (indices["I-1"].Value, indices["P-4a"].Value));
        Assert.All((string[])["P-1", "P-2", "P-3", "P-5"], name => Assert.Equal((null, "no verb with this subject"), (indices[name].Value, indices[name].Reason)));
    }

    [Fact]
    public void Of_NoVerb_IsUndefined() => Assert.All(OperationalCode.Of([], 50), index => Assert.Null(index.Value));

    [Fact]
    public void Of_ValueOutsideTheSix_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OperationalCode.Of([new CodedVerb(true, 0)], 50));

    [Fact]
    public void Of_AnyVerbs_IsWithinItsRange() => Verbs.Sample(verbs => OperationalCode.Of(verbs, 1)
        .All(index => index.Value is null || (index.Value >= index.Least - 1e-9 && index.Value <= 1 + 1e-9)));

    [Fact]
    public void Of_SubjectsSwapped_SwapsPhilosophyAndInstruments() => Verbs.Sample(verbs =>
    {
        var one = OperationalCode.Of(verbs, 1).ToDictionary(index => index.Name, index => index.Value);
        var two = OperationalCode.Of(verbs.Select(verb => verb with { Self = !verb.Self }), 1).ToDictionary(index => index.Name, index => index.Value);
        return one["P-1"] == two["I-1"] && one["P-2"] == two["I-2"] && one["P-3"] == two["I-3"];
    });

    [Fact]
    public void Of_AnyVerbs_EqualsTheDefinition() => Verbs.Where(verbs => verbs.Any(v => v.Self) && verbs.Any(v => !v.Self)).Sample(verbs =>
    {
        var indices = OperationalCode.Of(verbs, 1).ToDictionary(index => index.Name, index => index.Value!.Value);
        double[] self = [.. verbs.Where(verb => verb.Self).Select(verb => (double)verb.Value)];
        double[] other = [.. verbs.Where(verb => !verb.Self).Select(verb => (double)verb.Value)];
        double variation(double[] values) => 1.2 * (1 - Moves.Sum(move => Math.Pow(values.Count(value => value == move) / (double)values.Length, 2)));
        var control = self.Length / (double)verbs.Length;
        double[] expected =
        [
            (other.Count(v => v > 0) - other.Count(v => v < 0)) / (double)other.Length, other.Average() / 3, 1 - variation(other),
            control, 1 - control, 1 - ((1 - variation(other)) * control), 1 - Math.Abs(self.Average(Math.Sign)),
            1 - Math.Abs(self.Average(v => Math.Abs(v) < 3 ? 1.0 : -1)),
        ];
        string[] names = ["P-1", "P-2", "P-3", "P-4a", "P-4b", "P-5", "I-4a", "I-4b"];
        return names.Zip(expected).All(pair => Math.Abs(indices[pair.First] - pair.Second) < 1e-9);
    });

    private static IEnumerable<CodedVerb> Times(bool self, params int[] counts) =>
        counts.SelectMany((count, move) => Enumerable.Repeat(new CodedVerb(self, Moves[move]), count));
}
