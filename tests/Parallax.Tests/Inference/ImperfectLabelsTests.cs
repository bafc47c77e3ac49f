using CsCheck;
using Xunit;

namespace Parallax.Inference;

public class RoganGladenTests
{
    // METHOD §3.4: Se .666667, Sp .928571, p .30 → .384.
    [Fact]
    public void Of_WorkedExample_MatchesMethod() => Assert.Equal(.384, RoganGladen.Of(.30, 2.0 / 3, 13.0 / 14).Value!.Value, 1e-6);

    [Fact]
    public void Of_HardlyBetterThanChance_IsRefusedWithTheNumbers()
    {
        var refused = RoganGladen.Of(.3, .6, .55);

        Assert.Null(refused.Value);
        Assert.Contains("0.15", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_BeyondTheErrorRates_IsClipped() =>
        Assert.Equal((0.0, 1.0), (RoganGladen.Of(.02, .8, .9).Value!.Value, RoganGladen.Of(.95, .8, .9).Value!.Value));

    // The share that the machine would show of a known one, made from its definition, leads back to it.
    [Fact]
    public void Of_ShareMadeFromKnownErrors_LeadsBack() => Gen.Double[0, 1].Select(Gen.Double[.6, 1], Gen.Double[.65, 1]).Sample((share, se, sp) =>
        Math.Abs(RoganGladen.Of(Math.Clamp((share * se) + ((1 - share) * (1 - sp)), 0, 1), se, sp).Value!.Value - share) < 1e-9);
}

public class DesignBasedLearningTests
{
    private static readonly double[] Machine = [.9, .8, .2, .1, .7, .3, .6, .4];
    private static readonly double?[] People = [1, null, 0, null, null, 1, 0, null];
    private static readonly double[] Chances = [.5, .5, .25, .25, .5, .5, .25, .25];

    // METHOD §3.5.
    [Fact]
    public void Mean_WorkedExample_MatchesMethod()
    {
        var outcomes = DesignBasedLearning.PseudoOutcomes(Machine, People, Chances);
        var mean = DesignBasedLearning.Mean(outcomes, [0, 1, 2, 3, 4, 5, 6, 7])!;

        double[] expected = [1.1, .8, -.6, .1, .7, 1.7, -1.8, .4];
        Assert.All(expected.Zip(outcomes), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        Assert.Equal(.300000, mean.Mean, 1e-12);
        Assert.Equal(.384522, mean.StandardError!.Value, 5e-7);
        Assert.Equal(mean.StandardError, mean.ClusterRobust);
    }

    // Clusters of one document move together: the robust error is that of the cluster totals.
    [Fact]
    public void Mean_PairsAsClusters_HasTheErrorOfTheirTotals()
    {
        var outcomes = DesignBasedLearning.PseudoOutcomes(Machine, People, Chances);
        double[] totals = [.. Enumerable.Range(0, 4).Select(pair => outcomes[2 * pair] + outcomes[(2 * pair) + 1])];
        var spread = totals.Sum(total => Math.Pow(total - totals.Average(), 2)) / 3;

        Assert.Equal(Math.Sqrt(4 * spread) / 8, DesignBasedLearning.Mean(outcomes, [0, 0, 1, 1, 2, 2, 3, 3])!.ClusterRobust!.Value, 1e-12);
    }

    [Fact]
    public void PseudoOutcomes_EverythingRead_ArePeoplesLabels() => Gen.Double[0, 1].Select(Gen.Int[0, 1]).Array[1, 20].Sample(units =>
        DesignBasedLearning.PseudoOutcomes([.. units.Select(unit => unit.Item1)], [.. units.Select(unit => (double?)unit.Item2)], [.. units.Select(_ => 1.0)])
            .Zip(units, (outcome, unit) => Math.Abs(outcome - unit.Item2) < 1e-12).All(same => same));

    [Fact]
    public void Mean_EdgeCases_AreUndefinedOrRefused()
    {
        Assert.Null(DesignBasedLearning.Mean([], []));
        Assert.Equal((.5, null, null), (DesignBasedLearning.Mean([.5], [0])!.Mean, DesignBasedLearning.Mean([.5], [0])!.StandardError, DesignBasedLearning.Mean([.5], [0])!.ClusterRobust));
        Assert.Throws<ArgumentOutOfRangeException>(() => DesignBasedLearning.PseudoOutcomes([1], [null], [0]));
    }

    // Simulated labels: the machine misses half of the true yes and invents some; what it says alone is far off, and the mean
    // corrected by a sample read at known, unequal chances is right on average.
    [Fact]
    public void Mean_BiasedMachineAndKnownChances_IsRightOnAverage()
    {
        var random = new Pcg32(7);
        double corrected = 0, raw = 0, covered = 0;
        const int Studies = 300;
        for (var study = 0; study < Studies; study++)
        {
            const int Units = 400;
            var (machine, people, chances) = (new double[Units], new double?[Units], new double[Units]);
            for (var unit = 0; unit < Units; unit++)
            {
                double truth = random.NextDouble() < .30 ? 1 : 0;
                machine[unit] = random.NextDouble() < (truth == 1 ? .5 : .05) ? 1 : 0;
                chances[unit] = machine[unit] == 1 ? .8 : .4;
                people[unit] = random.NextDouble() < chances[unit] ? truth : null;
            }

            var mean = DesignBasedLearning.Mean(
                DesignBasedLearning.PseudoOutcomes(machine, people, chances), [.. Enumerable.Range(0, Units)])!;
            corrected += mean.Mean / Studies;
            raw += machine.Average() / Studies;
            covered += Math.Abs(mean.Mean - .30) <= 1.96 * mean.ClusterRobust!.Value ? 1.0 / Studies : 0;
        }

        Assert.InRange(raw, .17, .20);
        Assert.InRange(corrected, .29, .31);
        Assert.InRange(covered, .91, .98);
    }
}

public class PredictionPoweredTests
{
    private static readonly double[] People = [1, 0, 0, 0, 1, 1, 0, 1, 0, 0];
    private static readonly double[] Machine = [1, 1, 0, 0, 1, 0, 0, 1, 0, 0];
    private static readonly double[] Others = [.. Enumerable.Range(0, 100).Select(unit => unit < 45 ? 1.0 : 0)];

    // METHOD §3.5.
    [Fact]
    public void Forms_WorkedExample_MatchMethod()
    {
        var plain = PredictionPowered.Plain(People, Machine, Others)!;
        var paper = PredictionPowered.Tuned(People, Machine, Others)!;
        var program = PredictionPowered.Tuned(People, Machine, Others, PowerTuning.Program)!;

        Assert.Equal(.450000, plain.Mean, 1e-12);
        Assert.Equal(.157233, plain.StandardError, 5e-7);
        Assert.Equal(.565657, paper.Lambda, 5e-7);
        Assert.Equal(.428283, paper.Mean, 5e-7);
        Assert.Equal(.510539, program.Lambda, 5e-7);
        Assert.Equal(.425527, program.Mean, 5e-7);
    }

    [Fact]
    public void Tuned_MachineThatSaysNothing_LeavesPeoplesMean()
    {
        var tuned = PredictionPowered.Tuned(People, [.. People.Select(_ => 0.0)], [0, 0, 0])!;

        Assert.Equal((.4, 0.0), (tuned.Mean, tuned.Lambda));
        Assert.Equal(.163299, tuned.StandardError, 5e-7);
    }

    [Fact]
    public void Forms_TooFewUnits_AreUndefined()
    {
        Assert.Null(PredictionPowered.Plain([1], [1], Others));
        Assert.Null(PredictionPowered.Tuned(People, Machine, [1]));
        Assert.Throws<ArgumentException>(() => PredictionPowered.Plain(People, [1], Others));
    }

    // With one chance for all and every unit counted, design-based learning and the plain form are the same mean.
    [Fact]
    public void Plain_SimpleRandomSample_IsNearDesignBasedLearning() => Gen.Int[0, 1].Select(Gen.Int[0, 1]).Array[2, 12].Sample(units =>
    {
        double[] y = [.. units.Select(unit => (double)unit.Item1)], f = [.. units.Select(unit => (double)unit.Item2)];
        var plain = PredictionPowered.Plain(y, f, Others)!.Mean;
        var rectifier = y.Zip(f, (one, other) => one - other).Average();
        return Math.Abs(plain - (.45 + rectifier)) < 1e-12;
    });

    [Fact]
    public void Tuned_AnyData_LiesBetweenPeopleAloneAndThePlainForm() => Gen.Int[0, 1].Select(Gen.Int[0, 1]).Array[2, 12].Sample(units =>
    {
        double[] y = [.. units.Select(unit => (double)unit.Item1)], f = [.. units.Select(unit => (double)unit.Item2)];
        double plain = PredictionPowered.Plain(y, f, Others)!.Mean, alone = y.Average();
        var tuned = PredictionPowered.Tuned(y, f, Others)!;
        return tuned.Lambda is >= 0 and <= 1 && tuned.Mean >= Math.Min(plain, alone) - 1e-12 && tuned.Mean <= Math.Max(plain, alone) + 1e-12;
    });
}
