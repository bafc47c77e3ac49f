using CsCheck;
using Xunit;

namespace Parallax.Reliability;

public class AgreementTests
{
    private static readonly AgreementOptions Few = new() { Resamples = 200 };
    private static readonly int[] Single = [2, -1, -1];

    [Fact]
    public void Of_FourCodersWithMissingValues_SaysWhatWasUsedAndDropped()
    {
        var result = Compute(Published.Lines(MeasurementLevel.Nominal, Published.FourObservers), null, Few);

        Assert.Equal((11, 40, 4), (result.Units, result.Values, result.Coders));
        Assert.Equal([new DroppedUnit(11, "12", "one value")], result.Dropped);
        Assert.Equal(6, result.Pairs.Count);
    }

    [Fact]
    public void Of_Nominal_NamesEveryCoefficientOnce() => Assert.Equal(
        [
            "percent_agreement", "scott_pi", "cohen_kappa", "fleiss_kappa", "conger_kappa", "brennan_prediger", "gwet_ac1", "gwet_ac2",
            "krippendorff_alpha",
        ],
        Compute(Published.Table(Published.Abstractors), null, Few).Coefficients.Select(row => row.Name));

    [Fact]
    public void Of_Ordinal_AddsTheWeightedForms() => Assert.Equal(
        ["identity", "linear", "quadratic", "ordinal"],
        Compute(Published.Table(Published.Abstractors, MeasurementLevel.Ordinal), null, Few).Coefficients
            .Where(row => row.Name == "cohen_kappa").Select(row => row.Weights));

    // A pair is what the two coders' columns alone would give.
    [Fact]
    public void Of_ThreeCoders_PairsEqualTheTwoColumns() => Gen.Int[-1, 3].Array[3].Array[0, 30].Sample(units =>
    {
        var pairs = Compute(Naive.Data(units, 3, MeasurementLevel.Ordinal), null, new AgreementOptions { Resamples = 0 }).Pairs;
        var both = new[] { (0, 1), (0, 2), (1, 2) }.Select(pair =>
            Naive.Paired([.. units.Select(unit => new[] { unit[pair.Item1], unit[pair.Item2] })])).ToArray();
        return pairs.Zip(both).All(pair =>
        {
            var data = Naive.Data(pair.Second, 2, MeasurementLevel.Ordinal);
            return pair.First.Units == pair.Second.Length
                && Same(pair.First.Coefficients.Single(row => row is { Name: "cohen_kappa", Weights: "quadratic" }).Estimate.Value, CohenKappa.Of(data, WeightKind.Quadratic).Value)
                && Same(pair.First.Coefficients.Single(row => row.Name == "scott_pi" && row.Weights == "identity").Estimate.Value, ScottPi.Of(data).Value)
                && Same(pair.First.Coefficients[^1].Estimate.Value, KrippendorffAlpha.Of(data).Value);
        });
    });

    [Fact]
    public void Of_SameSeed_GivesTheSameIntervals()
    {
        var data = Published.Lines(MeasurementLevel.Ordinal, Published.FourObservers);

        Assert.Equal(
            Compute(data, null, Few).Coefficients.Select(row => row.Uncertainty),
            Compute(data, null, Few).Coefficients.Select(row => row.Uncertainty));
    }

    [Fact]
    public void Of_SinglyCodedUnitAdded_LeavesTheIntervalOfAlpha() => Naive.ThreeCoders.Sample(units =>
        Compute(Naive.Data(units, 3), null, Few).Coefficients[^1].Uncertainty
            == Compute(Naive.Data([.. units, Single], 3), null, Few).Coefficients[^1].Uncertainty, iter: 20);

    // One cluster of identical units: what is drawn whole varies more than what is drawn one by one.
    [Fact]
    public void Of_UnitsOfOneDocument_AreDrawnTogether()
    {
        int[][] units = [.. Enumerable.Range(0, 60).Select(unit => new[] { unit < 30 ? 0 : 1, unit < 20 ? 0 : 1 })];
        string[] documents = [.. Enumerable.Range(0, 60).Select(unit => $"d{unit / 10}")];
        var data = Naive.Data(units, 2);

        var alone = Compute(data, null, Few).Coefficients[0].Uncertainty!;
        var together = Compute(data, documents, Few).Coefficients[0].Uncertainty!;

        Assert.True(together.Interval!.Value.Upper - together.Interval.Value.Lower > 1.5 * (alone.Interval!.Value.Upper - alone.Interval.Value.Lower));
        Assert.True(together.JackknifeStandardError > 1.5 * alone.JackknifeStandardError);
    }

    // Efron and Tibshirani (1993), section 11.2: the jackknife of a mean is its standard error s/√n; .89 of 100 units.
    [Fact]
    public void Of_PercentAgreement_JackknifeIsTheStandardErrorOfAMean() => Assert.Equal(
        .03144660, Compute(Published.Table(Published.Abstractors), null, Few).Coefficients[0].Uncertainty!.JackknifeStandardError!.Value, 5e-8);

    [Fact]
    public void Of_ResamplesWithoutVariation_AreCounted()
    {
        var rows = Compute(Naive.Data([[0, 0], [0, 0], [0, 0], [1, 1]], 2), null, new AgreementOptions { Resamples = 2000 }).Coefficients;

        // None of four draws meets the fourth unit: (3/4)⁴ = .316; all do: (1/4)⁴ = .004.
        Assert.InRange(rows[^1].Uncertainty!.Discarded, 560, 720);
        Assert.Equal(0, rows[0].Uncertainty!.Discarded);
    }

    [Fact]
    public void Of_FewAgree_ProbabilityBelowTheBoundsIsOne()
    {
        var row = Compute(Naive.Data([.. Enumerable.Range(0, 40).Select(unit => new[] { unit % 4, unit / 4 % 4 })], 2), null, Few).Coefficients[^1];

        Assert.Equal((1, 1), (row.Uncertainty!.BelowTentative, row.Uncertainty.BelowReliable));
    }

    // Units of one kind are counted together; a resample written out unit by unit must give the same.
    [Theory]
    [InlineData(MeasurementLevel.Nominal)]
    [InlineData(MeasurementLevel.Ordinal)]
    [InlineData(MeasurementLevel.Interval)]
    [InlineData(MeasurementLevel.Ratio)]
    public void Of_UnitsOfFewKinds_DrawsAsUnitByUnit(MeasurementLevel level) => Gen.Int[-1, 3].Array[3].Array[2, 30].Sample(units =>
    {
        int[][] paired = Naive.Paired(units);
        if (paired.Length < 2 || !Naive.Varies(units))
        {
            return true;
        }

        var options = new AgreementOptions { Resamples = 21 };
        var result = Compute(Naive.Data(units, 3, level), null, options);
        var alpha = result.Coefficients[^1].Uncertainty!;
        var expected = Draws(paired, options, drawn => Naive.Varies(drawn) ? KrippendorffAlpha.Of(Naive.Data(drawn, 3, level)).Value : null);
        var pair = result.Pairs[0].Coefficients[0];
        int[][] both = [.. paired.Select(unit => unit[..2])];
        var agreed = Draws(both, options, drawn => PercentAgreement.Of(Naive.Data(drawn, 2, level)).Value);
        return Same(Inference.BootstrapInterval.Percentile(expected)?.Lower, alpha.Interval?.Lower)
            && alpha.Discarded == expected.Count(double.IsNaN)
            && Same(JackknifeOfAlpha(paired, level), alpha.JackknifeStandardError)
            && (pair.Uncertainty is not { } told || Same(Inference.BootstrapInterval.Percentile(agreed)?.Upper, told.Interval?.Upper));
    }, iter: 60);

    // 47,000 values squared are more cells than an array has.
    [Fact]
    public void Of_MoreValuesThanATableOfTwoHolds_ComparesPairs()
    {
        var data = Measured(16_000, 3, MeasurementLevel.Interval);

        var result = Compute(data, null, new AgreementOptions { Resamples = 0 });

        Assert.Equal(3, result.Pairs.Count);
        Assert.Equal(KrippendorffAlpha.Of(data).Value, result.Coefficients[^1].Estimate.Value);
    }

    [Fact]
    public void Of_VeryManyClustersAndValues_LeavesOutTheJackknifeAndSaysSo()
    {
        var result = Compute(Measured(16_000, 2, MeasurementLevel.Interval), null, new AgreementOptions { Resamples = 2 });

        Assert.NotNull(result.WhyNoJackknife);
        Assert.Null(result.Coefficients[^1].Uncertainty!.JackknifeStandardError);
        Assert.NotNull(result.Coefficients[^1].Uncertainty!.Interval);
    }

    [Fact]
    public void Of_NoVariation_HasNeitherValueNorInterval()
    {
        var row = Compute(Naive.Data([[1, 1], [1, 1]], 2), null, Few).Coefficients[^1];

        Assert.Equal((null, AgreementEstimate.NoVariation, null), (row.Estimate.Value, row.Estimate.Reason, row.Uncertainty));
    }

    [Fact]
    public void Of_OneCluster_HasNoInterval() =>
        Assert.Null(Compute(Naive.Data([[0, 0], [1, 1], [1, 0]], 2), ["d", "d", "d"], Few).Coefficients[^1].Uncertainty);

    [Fact]
    public void Of_Empty_IsUndefinedThroughout() =>
        Assert.All(Compute(Naive.Data([], 3), null, Few).Coefficients, row => Assert.Null(row.Estimate.Value));

    [Fact]
    public void Drift_CodersWhoDriftApart_FallsInTheLaterWindow()
    {
        int[][] units = [.. Enumerable.Range(0, 100).Select(unit => new[] { unit % 4, unit < 50 ? unit % 4 : unit * 7 / 3 % 4 })];

        var windows = AgreementDrift.Of(Naive.Data(units, 2), Few, window: 50);

        Assert.Equal([(1, 50), (51, 100)], windows.Select(window => (window.FirstUnit, window.LastUnit)));
        Assert.Equal(1, windows[0].Alpha.Estimate.Value);
        Assert.True(windows[1].Alpha.Uncertainty!.Interval!.Value.Upper < .8);
    }

    // Each coder near the unit's own number, no number twice.
    private static ReliabilityData Measured(int units, int coders, MeasurementLevel level)
    {
        double[] numbers = [.. Enumerable.Range(0, units * coders).Select(number => (double)number)];
        return ReliabilityData.OfCoders(
            ValueScale.Numeric(level, numbers, [.. numbers.Select(number => $"{number}")]), [],
            [.. Enumerable.Range(1, coders).Select(coder => $"c{coder}")], [.. Enumerable.Range(0, units * coders)]);
    }

    private static double[] Draws(int[][] units, AgreementOptions options, Func<int[][], double?> statistic)
    {
        var resampler = new Inference.ClusterResampler([.. Enumerable.Range(0, units.Length)], Inference.Seeds.Derive(options.Seed, "agreement", ""));
        var times = new double[units.Length];
        var draws = new double[options.Resamples];
        for (var draw = 0; draw < draws.Length; draw++)
        {
            resampler.Draw(times);
            draws[draw] = statistic([.. units.SelectMany((unit, at) => Enumerable.Repeat(unit, (int)times[at]))]) ?? double.NaN;
        }

        return draws;
    }

    private static double? JackknifeOfAlpha(int[][] units, MeasurementLevel level)
    {
        double?[] left = [.. units.Select((_, at) => KrippendorffAlpha.Of(Naive.Data([.. units[..at], .. units[(at + 1)..]], 3, level)).Value)];
        return left.Contains(null) ? null
            : Math.Sqrt(left.Sum(value => Math.Pow(value!.Value - left.Average()!.Value, 2)) * (left.Length - 1) / left.Length);
    }

    private static AgreementResult Compute(ReliabilityData data, IReadOnlyList<string>? clusters, AgreementOptions options) =>
        Agreement.Of(data, clusters, options, null, TestContext.Current.CancellationToken);

    private static bool Same(double? a, double? b) => a is null ? b is null : b is not null && Math.Abs(a.Value - b.Value) < 1e-9;
}
