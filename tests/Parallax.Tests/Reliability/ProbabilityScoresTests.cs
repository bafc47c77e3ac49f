using CsCheck;
using Xunit;

namespace Parallax.Reliability;

public class ProbabilityScoresTests
{
    private static readonly double[] Toy = [.9, .8, .7, .6, .3, .2, .1, .4];
    private static readonly bool[] ToyLabels = [true, false, false, true, false, false, false, true];

    private static readonly Gen<(double[] P, bool[] Y)> Units = Gen.Int[1, 9].Select(Gen.Bool).Array[1, 30].Select(units => (
        units.Select(unit => unit.Item1 / 10.0).ToArray(), units.Select(unit => unit.Item2).ToArray()));

    // METHOD §3.3: Brier .225, log-loss .628883, ECE (2 bins) .125.
    [Fact]
    public void Scores_WorkedExample_MatchMethod()
    {
        Assert.Equal(.225, ProbabilityScores.Brier(Toy, ToyLabels)!.Value, 1e-12);
        Assert.Equal(.628883, ProbabilityScores.LogLoss(Toy, ToyLabels)!.Value, 5e-7);
        Assert.Equal(.125, ProbabilityScores.CalibrationError(Toy, ToyLabels, 2)!.Value, 1e-12);
    }

    [Fact]
    public void Scores_AnyOrderOfUnits_AreTheSame() => Units.Sample((p, y) =>
    {
        double[] turned = [.. p.Reverse()];
        bool[] labels = [.. y.Reverse()];
        return Math.Abs((ProbabilityScores.Brier(p, y) - ProbabilityScores.Brier(turned, labels))!.Value) < 1e-12
            && Math.Abs((ProbabilityScores.LogLoss(p, y) - ProbabilityScores.LogLoss(turned, labels))!.Value) < 1e-12
            && Math.Abs((ProbabilityScores.CalibrationError(p, y) - ProbabilityScores.CalibrationError(turned, labels))!.Value) < 1e-9;
    });

    [Fact]
    public void CalibrationError_AnyData_IsAtMostTheMeanErrorAndOneBinComparesMeans() => Units.Sample((p, y) =>
    {
        var error = ProbabilityScores.CalibrationError(p, y, 4)!.Value;
        var means = Math.Abs(p.Average() - y.Average(yes => yes ? 1.0 : 0));
        return error >= means - 1e-12 && error <= 1 && Math.Abs(ProbabilityScores.CalibrationError(p, y, 1)!.Value - means) < 1e-12;
    });

    [Fact]
    public void Scores_NoUnitsOrCertainError_AreUndefined()
    {
        Assert.Null(ProbabilityScores.Brier([], []));
        Assert.Null(ProbabilityScores.CalibrationError([], []));
        Assert.Null(ProbabilityScores.LogLoss([0, .5], [true, false]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilityScores.Brier([1.1], [true]));
    }

    // The definitions written out.
    [Fact]
    public void BrierAndLogLoss_AnyData_EqualTheirDefinitions() => Units.Sample((p, y) =>
    {
        double brier = 0, loss = 0;
        for (var unit = 0; unit < p.Length; unit++)
        {
            brier += y[unit] ? (1 - p[unit]) * (1 - p[unit]) : p[unit] * p[unit];
            loss -= y[unit] ? Math.Log(p[unit]) : Math.Log(1 - p[unit]);
        }

        return Math.Abs((brier / p.Length) - ProbabilityScores.Brier(p, y)!.Value) < 1e-12
            && Math.Abs((loss / p.Length) - ProbabilityScores.LogLoss(p, y)!.Value) < 1e-12;
    });
}

public class RecalibrationTests
{
    private static readonly Gen<(double[] Scores, bool[] People)> Units = Gen.Int[-4, 4].Select(Gen.Bool).Array[2, 20].Select(units => (
        units.Select(unit => unit.Item1 / 2.0).ToArray(), units.Select(unit => unit.Item2).ToArray()));

    // Two groups of scores: the likelihood's equations have one solution, the targets' mean in each group.
    [Fact]
    public void Platt_TwoScores_MeetsTheMeanTargetOfEach()
    {
        double[] scores = [0, 0, 0, 0, 1, 1, 1, 1];
        bool[] people = [false, false, false, true, false, true, true, true];

        var curve = PlattScaling.Fit(scores, people)!;

        double yes = 5.0 / 6, no = 1.0 / 6;
        Assert.Equal(((3 * no) + yes) / 4, curve.Of(0), 1e-6);
        Assert.Equal(((3 * yes) + no) / 4, curve.Of(1), 1e-6);
    }

    // Where the likelihood is greatest its slopes vanish: Σ(p − t) = 0 and Σ(p − t)s = 0.
    [Fact]
    public void Platt_AnyData_MakesTheGradientVanish() => Units.Sample((scores, people) =>
    {
        if (PlattScaling.Fit(scores, people) is not { } curve)
        {
            return !people.Contains(true) || !people.Contains(false);
        }

        double yes = people.Count(one => one), no = people.Length - yes, sum = 0, moment = 0;
        for (var unit = 0; unit < scores.Length; unit++)
        {
            var off = curve.Of(scores[unit]) - (people[unit] ? (yes + 1) / (yes + 2) : 1 / (no + 2));
            sum += off;
            moment += off * scores[unit];
        }

        return Math.Abs(sum) < 1e-5 && Math.Abs(moment) < 1e-5;
    });

    [Fact]
    public void Fit_OneKindOfLabel_IsUndefined()
    {
        Assert.Null(PlattScaling.Fit([1, 2], [true, true]));
        Assert.Null(IsotonicRegression.Fit([1, 2], [false, false]));
    }

    // Ayer et al. (1955): neighbours that fall are pooled. 0 1 0 | 1 → 0 ½ ½ 1.
    [Fact]
    public void Isotonic_FallingNeighbours_ArePooled()
    {
        var curve = IsotonicRegression.Fit([1, 2, 3, 4], [false, true, false, true])!;

        Assert.Equal([0, 0, .5, .5, .5, 1, 1], new[] { 0, 1, 2, 2.5, 3, 4, 9 }.Select(curve.Of));
    }

    // The max-min formula: ĝ(s) = max over a ≤ s of min over b ≥ s of the mean of y between a and b.
    [Fact]
    public void Isotonic_AnyData_EqualsTheMaxMinFormula() => Units.Sample((scores, people) =>
    {
        if (IsotonicRegression.Fit(scores, people) is not { } curve)
        {
            return true;
        }

        return scores.All(s => Math.Abs(curve.Of(s) - scores.Where(a => a <= s).Max(a => scores.Where(b => b >= s).Min(b =>
            Enumerable.Range(0, scores.Length).Where(unit => scores[unit] >= a && scores[unit] <= b)
                .Average(unit => people[unit] ? 1.0 : 0)))) < 1e-9);
    });

    [Fact]
    public void Isotonic_AnyData_NeverFallsAndKeepsTheMean() => Units.Sample((scores, people) =>
    {
        if (IsotonicRegression.Fit(scores, people) is not { } curve)
        {
            return true;
        }

        double[] fitted = [.. scores.Order().Select(curve.Of)];
        return fitted.Zip(fitted.Skip(1)).All(pair => pair.First <= pair.Second)
            && Math.Abs(fitted.Average() - people.Average(yes => yes ? 1.0 : 0)) < 1e-9;
    });
}
