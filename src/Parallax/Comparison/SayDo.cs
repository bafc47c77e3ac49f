using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>Whether warmer words go with more cooperative events, or are followed by them.</summary>
/// <remarks>
/// Spearman's ρ of quarterly declared stance and quarterly mean Goldstein weight, the events so many quarters later
/// (METHOD §4.7 b): Pearson's correlation of midranks. Source: C. Spearman, "The Proof and Measurement of Association
/// between Two Things", American Journal of Psychology 15 (1904), 72–101. Interval: percentile of a moving-block
/// bootstrap, H. R. Künsch, "The Jackknife and the Bootstrap for General Stationary Observations", Annals of Statistics
/// 17 (1989), 1217–1241.
/// </remarks>
public static class SayDo
{
    /// <summary>Spearman's ρ, −1 to 1; null for fewer than two pairs and where one side does not vary.</summary>
    public static double? Correlation(IReadOnlyList<double> said, IReadOnlyList<double> done)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(done);
        ArgumentOutOfRangeException.ThrowIfNotEqual(done.Count, said.Count);
        double[] x = Ranks(said), y = Ranks(done);

        // Midranks always have the mean (n + 1)/2.
        var mean = (said.Count + 1) / 2.0;
        double covariance = 0, ofX = 0, ofY = 0;
        for (var place = 0; place < x.Length; place++)
        {
            covariance += (x[place] - mean) * (y[place] - mean);
            ofX += (x[place] - mean) * (x[place] - mean);
            ofY += (y[place] - mean) * (y[place] - mean);
        }

        return ofX > 0 && ofY > 0 ? Math.Clamp(covariance / Math.Sqrt(ofX * ofY), -1, 1) : null;
    }

    /// <summary>The interval of ρ by resampling blocks of neighbouring pairs; null where most resamples do not vary.</summary>
    /// <param name="said">Stances in the order of time.</param>
    /// <param name="done">Event scores that belong to them.</param>
    /// <param name="block">Length of a block in pairs, from 1; a longer one than the series is the series.</param>
    /// <param name="resamples">Resamples.</param>
    /// <param name="seed">Seed of this resampling.</param>
    /// <param name="level">Confidence level, above 0 and below 1.</param>
    public static Interval? IntervalOf(
        IReadOnlyList<double> said, IReadOnlyList<double> done, int block, int resamples, ulong seed, double level = .95)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(done);
        ArgumentOutOfRangeException.ThrowIfLessThan(block, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(done.Count, said.Count);
        if (said.Count == 0)
        {
            return null;
        }

        var length = Math.Min(block, said.Count);
        var random = new Pcg32(seed);
        double[] x = new double[said.Count], y = new double[said.Count], draws = new double[resamples];
        for (var draw = 0; draw < resamples; draw++)
        {
            for (var place = 0; place < x.Length; place += length)
            {
                var start = random.Below(said.Count - length + 1);
                for (var inside = 0; inside < length && place + inside < x.Length; inside++)
                {
                    x[place + inside] = said[start + inside];
                    y[place + inside] = done[start + inside];
                }
            }

            draws[draw] = Correlation(x, y) ?? double.NaN;
        }

        return BootstrapInterval.Percentile(draws, level);
    }

    private static double[] Ranks(IReadOnlyList<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(place => values[place])];
        var ranks = new double[values.Count];
        for (int first = 0, after; first < order.Length; first = after)
        {
            after = first + 1;
            while (after < order.Length && values[order[after]] == values[order[first]])
            {
                after++;
            }

            for (var place = first; place < after; place++)
            {
                ranks[order[place]] = (first + after + 1) / 2.0;
            }
        }

        return ranks;
    }
}
