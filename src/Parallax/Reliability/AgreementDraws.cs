using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>Bootstrap and jackknife of every coefficient, over whole clusters.</summary>
/// <remarks>
/// Nonparametric bootstrap of clusters with percentile intervals: A. C. Davison and D. V. Hinkley, Bootstrap Methods and
/// their Application (1997), chapters 3 and 5; METHOD §2.4. Jackknife: SE² = (G − 1)/G Σ_g (θ_(g) − θ̄)², θ_(g) the
/// coefficient without cluster g; B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap (1993), eq. 11.5.
/// </remarks>
internal sealed class AgreementDraws
{
    private const double Tentative = .667;
    private const double Reliable = .800;

    private readonly ReliabilityData data;
    private readonly UnitAgreement unitAgreement;
    private readonly ClusteredUnits drawn;
    private readonly CoderPairs? pairs;
    private readonly IReadOnlyList<Coefficient> coefficients;
    private readonly AgreementOptions options;
    private readonly AgreementSums always;
    private readonly AgreementSums sums;
    private readonly double[][] draws;
    private readonly double[][] pairDraws;
    private double?[] jackknife = [];

    internal AgreementDraws(
        ReliabilityData data, UnitAgreement unitAgreement, AgreementWeights[] weights, ClusteredUnits drawn, CoderPairs? pairs,
        AgreementOptions options)
    {
        (this.data, this.unitAgreement, this.drawn, this.pairs, this.options) = (data, unitAgreement, drawn, pairs, options);
        coefficients = Coefficients.OfAll(weights, data.Scale.Level);
        always = new AgreementSums(data.Scale, weights, data.CoderCount, data.Coders.Count > 0);
        sums = new AgreementSums(data.Scale, weights, data.CoderCount, data.Coders.Count > 0);
        foreach (var unit in drawn.Others)
        {
            always.Add(data, unitAgreement, unit, 1);
        }

        draws = [.. coefficients.Select(_ => new double[options.Resamples])];
        pairDraws = [.. Enumerable.Range(0, (pairs?.Count * pairs?.CoefficientCount) ?? 0).Select(_ => new double[options.Resamples])];
    }

    internal void Draw(IProgress<double>? progress, CancellationToken cancellation)
    {
        var resampler = new ClusterResampler(drawn.Labels, Seeds.Derive(options.Seed, "agreement", ""));
        var times = new double[drawn.Units.Length];
        for (var draw = 0; draw < options.Resamples; draw++)
        {
            cancellation.ThrowIfCancellationRequested();
            resampler.Draw(times);
            Sum(times);
            for (var c = 0; c < draws.Length; c++)
            {
                draws[c][draw] = coefficients[c].Of(sums).Value ?? double.NaN;
            }

            DrawPairs(draw, times);
            progress?.Report((draw + 1.0) / options.Resamples);
        }

        jackknife = Jackknife();
    }

    internal AgreementUncertainty? Uncertainty(int coefficient, AgreementEstimate estimate) =>
        Uncertainty(draws[coefficient], estimate, jackknife[coefficient]);

    internal AgreementUncertainty? PairUncertainty(int pair, int coefficient, AgreementEstimate estimate) =>
        Uncertainty(pairDraws[(pair * pairs!.CoefficientCount) + coefficient], estimate, null);

    private static AgreementUncertainty? Uncertainty(double[] draws, AgreementEstimate estimate, double? jackknife) =>
        estimate.Value is null ? null : Uncertainty(draws, jackknife);

    /// <summary>What draws say of a coefficient that has a value; NaN stands for a draw in which it has none.</summary>
    internal static AgreementUncertainty Uncertainty(double[] draws, double? jackknife)
    {
        var defined = draws.Count(draw => !double.IsNaN(draw));
        return new AgreementUncertainty(
            BootstrapInterval.Percentile(draws),
            defined == 0 ? null : (double)draws.Count(draw => draw < Tentative) / defined,
            defined == 0 ? null : (double)draws.Count(draw => draw < Reliable) / defined,
            draws.Length - defined, jackknife);
    }

    private void Sum(double[] times)
    {
        sums.CopyFrom(always);
        for (var at = 0; at < times.Length; at++)
        {
            if (times[at] > 0)
            {
                sums.Add(data, unitAgreement, drawn.Units[at], times[at]);
            }
        }
    }

    private void DrawPairs(int draw, double[] times)
    {
        if (pairs is null)
        {
            return;
        }

        var estimates = pairs.Estimates(drawn.Units, times);
        for (var pair = 0; pair < estimates.Length; pair++)
        {
            for (var c = 0; c < estimates[pair].Length; c++)
            {
                pairDraws[(pair * pairs.CoefficientCount) + c][draw] = estimates[pair][c].Value ?? double.NaN;
            }
        }
    }

    private double?[] Jackknife()
    {
        Sum(drawn.Once);
        var whole = new AgreementSums(data.Scale, [.. sums.Weights], data.CoderCount, data.Coders.Count > 0);
        whole.CopyFrom(sums);
        var left = coefficients.Select(_ => new double[drawn.Clusters]).ToArray();
        var members = Enumerable.Range(0, drawn.Units.Length).ToLookup(at => drawn.Labels[at], at => drawn.Units[at]);
        for (var cluster = 0; cluster < drawn.Clusters; cluster++)
        {
            sums.CopyFrom(whole);
            foreach (var unit in members[cluster])
            {
                sums.Add(data, unitAgreement, unit, -1);
            }

            for (var c = 0; c < left.Length; c++)
            {
                left[c][cluster] = coefficients[c].Of(sums).Value ?? double.NaN;
            }
        }

        return [.. left.Select(StandardError)];
    }

    private static double? StandardError(double[] left)
    {
        double mean = 0, squares = 0;
        foreach (var value in left)
        {
            mean += value / left.Length;
        }

        foreach (var value in left)
        {
            squares += (value - mean) * (value - mean);
        }

        return double.IsNaN(mean) ? null : Math.Sqrt(squares * (left.Length - 1) / left.Length);
    }
}
