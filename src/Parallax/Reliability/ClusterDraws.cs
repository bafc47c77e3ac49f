using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>Interval of one statistic of agreement by drawing whole clusters, as <see cref="AgreementDraws"/> draws for the coefficients.</summary>
internal static class ClusterDraws
{
    /// <summary>What resampling says; null where there is nothing to resample: no resamples, or fewer than two clusters.</summary>
    /// <param name="clusters">One label a unit, as its document; units of which agreement is seen and no others.</param>
    /// <param name="options">Resampling.</param>
    /// <param name="statistic">The statistic where each unit counts so many times; NaN where it is undefined.</param>
    internal static AgreementUncertainty? Of(IReadOnlyList<string> clusters, AgreementOptions options, Func<double[], double> statistic)
    {
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] ofUnit = [.. clusters.Select(cluster => labels.TryGetValue(cluster, out var known) ? known : labels[cluster] = labels.Count)];
        if (options.Resamples == 0 || labels.Count < 2)
        {
            return null;
        }

        var resampler = new ClusterResampler(ofUnit, options.Seed);
        var times = new double[ofUnit.Length];
        var draws = new double[options.Resamples];
        for (var draw = 0; draw < draws.Length; draw++)
        {
            resampler.Draw(times);
            draws[draw] = statistic(times);
        }

        return AgreementDraws.Uncertainty(draws, null);
    }
}
