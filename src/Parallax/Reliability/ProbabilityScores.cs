namespace Parallax.Reliability;

/// <summary>How good stated probabilities are: whether what is said to be .8 likely comes true eight times in ten.</summary>
/// <remarks>
/// Sources: G. W. Brier, "Verification of Forecasts Expressed in Terms of Probability", Monthly Weather Review 78 (1950),
/// 1–3, in its form for yes and no; M. P. Naeini, G. F. Cooper and M. Hauskrecht, "Obtaining Well Calibrated Probabilities
/// Using Bayesian Binning", AAAI (2015), of the expected calibration error. METHOD §3.3.
/// </remarks>
public static class ProbabilityScores
{
    /// <summary>Brier score Σ(p − y)²/n, 0 best to 1; null without units.</summary>
    /// <param name="probabilities">Stated probabilities, 0 to 1.</param>
    /// <param name="outcomes">What people say, one for each.</param>
    /// <param name="weights">How many units each stands for, above 0; null for one.</param>
    public static double? Brier(IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes, IReadOnlyList<double>? weights = null)
    {
        Check(probabilities, outcomes, weights);
        return Mean(probabilities.Zip(outcomes, (p, yes) => Math.Pow(p - (yes ? 1 : 0), 2)), weights);
    }

    /// <summary>−Σ(y ln p + (1 − y) ln(1 − p))/n, 0 best; null without units, and where something certain was wrong.</summary>
    /// <param name="probabilities">Stated probabilities, 0 to 1.</param>
    /// <param name="outcomes">What people say, one for each.</param>
    /// <param name="weights">How many units each stands for, above 0; null for one.</param>
    public static double? LogLoss(IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes, IReadOnlyList<double>? weights = null)
    {
        Check(probabilities, outcomes, weights);
        return Mean(probabilities.Zip(outcomes, (p, yes) => -Math.Log(yes ? p : 1 - p)), weights) is { } loss && double.IsFinite(loss)
            ? loss
            : null;
    }

    /// <summary>Expected calibration error Σ_b n_b/n |mean p − share of yes| over bins of equal size; null without units.</summary>
    /// <remarks>
    /// Bin b of B holds the units from ⌊bn/B⌋ up to ⌊(b + 1)n/B⌋ in the order of p. Units of one p share out their yes evenly,
    /// so that their order does not matter where a border parts them. Where units stand for several, bin b reaches from bW/B to
    /// (b + 1)W/B of the sum W of their weights, and a unit that a border parts counts on either side for what lies there.
    /// </remarks>
    /// <param name="probabilities">Stated probabilities, 0 to 1.</param>
    /// <param name="outcomes">What people say, one for each.</param>
    /// <param name="bins">Bins, 1 or more; METHOD takes 10.</param>
    /// <param name="weights">How many units each stands for, above 0; null for one.</param>
    public static double? CalibrationError(
        IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes, int bins = 10, IReadOnlyList<double>? weights = null)
    {
        Check(probabilities, outcomes, weights);
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        if (weights is not null)
        {
            return WeightedError(probabilities, outcomes, bins, weights);
        }

        (double P, double Yes)[] units =
        [
            .. from unit in Enumerable.Range(0, probabilities.Count)
               group unit by probabilities[unit] into tied
               orderby tied.Key
               let share = (double)tied.Count(unit => outcomes[unit]) / tied.Count()
               from _ in tied
               select (tied.Key, share),
        ];
        if (units is [])
        {
            return null;
        }

        var error = 0.0;
        for (var bin = 0; bin < bins; bin++)
        {
            int from = (int)((long)bin * units.Length / bins), to = (int)((bin + 1L) * units.Length / bins);
            error += Math.Abs(units[from..to].Sum(unit => unit.P - unit.Yes));
        }

        return error / units.Length;
    }

    private static double? WeightedError(IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes, int bins, IReadOnlyList<double> weights)
    {
        var whole = weights.Sum();
        var off = new double[bins];
        var below = 0.0;
        foreach (var tied in Enumerable.Range(0, weights.Count).GroupBy(unit => probabilities[unit]).OrderBy(tied => tied.Key))
        {
            var upTo = below + tied.Sum(unit => weights[unit]);
            var share = tied.Where(unit => outcomes[unit]).Sum(unit => weights[unit]) / (upTo - below);
            for (var bin = 0; bin < bins; bin++)
            {
                var within = Math.Min(upTo, (bin + 1) * whole / bins) - Math.Max(below, bin * whole / bins);
                off[bin] += Math.Max(within, 0) * (tied.Key - share);
            }

            below = upTo;
        }

        return weights.Count == 0 ? null : off.Sum(Math.Abs) / whole;
    }

    private static double? Mean(IEnumerable<double> losses, IReadOnlyList<double>? weights)
    {
        double[] all = [.. losses];
        return all is [] ? null : weights is null ? all.Sum() / all.Length : all.Zip(weights, (loss, weight) => loss * weight).Sum() / weights.Sum();
    }

    private static void Check(IReadOnlyList<double> probabilities, IReadOnlyList<bool> outcomes, IReadOnlyList<double>? weights)
    {
        Classification.ThrowUnlessPaired(probabilities, outcomes);
        Classification.ThrowUnlessPaired(probabilities, weights ?? probabilities);
        foreach (var probability in probabilities)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(probability, 0, nameof(probabilities));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1, nameof(probabilities));
        }

        foreach (var weight in weights ?? [])
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight, nameof(weights));
        }
    }
}
