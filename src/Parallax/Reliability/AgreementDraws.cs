using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>Bootstrap of every coefficient, over whole clusters.</summary>
/// <remarks>
/// Nonparametric bootstrap of clusters with percentile intervals: A. C. Davison and D. V. Hinkley, Bootstrap Methods and
/// their Application (1997), chapters 3 and 5; METHOD §2.4.
/// </remarks>
internal sealed class AgreementDraws
{
    private const double Tentative = .667;
    private const double Reliable = .800;

    // Resamples that are drawn one after another and then computed side by side.
    private const int AtOnce = 4;

    private readonly ClusteredUnits drawn;
    private readonly AgreementOptions options;
    private readonly CountedKinds counted;
    private readonly ResampledAgreement[] computed;
    private readonly double[][] draws;
    private readonly AgreementJackknife jackknife;

    internal AgreementDraws(ReliabilityData data, AgreementWeights[] weights, ClusteredUnits drawn, AgreementOptions options)
    {
        (this.drawn, this.options) = (drawn, options);
        counted = new CountedKinds(data, weights, drawn);
        computed = [.. Enumerable.Range(0, AtOnce).Select(_ => new ResampledAgreement(counted))];
        draws = [.. Enumerable.Range(0, computed[0].Count).Select(_ => new double[options.Resamples])];
        jackknife = new AgreementJackknife(counted, drawn);
    }

    internal string? WhyNoJackknife => jackknife.IsFeasible ? null : AgreementJackknife.TooManySteps;

    internal void Draw(IProgress<double>? progress, CancellationToken cancellation)
    {
        var resampler = new ClusterResampler(drawn.Labels, Seeds.Derive(options.Seed, "agreement", ""));
        var parallel = new ParallelOptions { CancellationToken = cancellation };
        var times = new double[drawn.Units.Length];
        for (var first = 0; first < options.Resamples; first += AtOnce)
        {
            var count = Math.Min(AtOnce, options.Resamples - first);
            for (var at = 0; at < count; at++)
            {
                cancellation.ThrowIfCancellationRequested();
                resampler.Draw(times);
                counted.Sum(times, computed[at].Times);
            }

            Parallel.For(0, count, parallel, at =>
            {
                var values = computed[at].Compute();
                for (var c = 0; c < values.Length; c++)
                {
                    draws[c][first + at] = values[c];
                }
            });
            progress?.Report((first + (double)count) / options.Resamples);
        }

        jackknife.Compute(computed, cancellation);
    }

    internal AgreementUncertainty? Uncertainty(int coefficient, AgreementEstimate estimate) =>
        Uncertainty(draws[coefficient], estimate, jackknife.StandardError(coefficient));

    internal AgreementUncertainty? PairUncertainty(int pair, int coefficient, AgreementEstimate estimate) =>
        Uncertainty(draws[computed[0].OfPair(pair, coefficient)], estimate, null);

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
}
