namespace Parallax.Inference;

/// <summary>How the weight λ of the machine's labels is found.</summary>
public enum PowerTuning
{
    /// <summary>Sample covariance over n − 1, and the variance of the units that only the machine labelled.</summary>
    Paper,

    /// <summary>As the authors' program does: covariance over n, and the variance of all units together.</summary>
    Program,
}

/// <summary>A prediction-powered mean.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="StandardError">Its standard error, of independent units.</param>
/// <param name="Lambda">Weight of the machine's labels, 0 to 1; 1 in the plain form.</param>
public sealed record PowerMean(double Mean, double StandardError, double Lambda);

/// <summary>Prediction-powered inference: a mean over a simple random sample that people read, sharpened by the machine.</summary>
/// <remarks>
/// θ = ȳ_n + λ(f̄_N − f̄_n), Var = λ²s²_f/N + s²_{y−λf}/n; λ = 1 in the plain form, which is mean_N f + mean_n(y − f); tuned,
/// λ = Cov(y, f)/((1 + n/N) Var(f)), clipped to 0 to 1. Sources: A. N. Angelopoulos, S. Bates, C. Fannjiang, M. I. Jordan and T.
/// Zrnic, "Prediction-powered Inference", Science 382 (2023), 669–674; A. N. Angelopoulos, J. C. Duchi and T. Zrnic, "PPI++:
/// Efficient Prediction-Powered Inference" (2023). METHOD §3.5. Where the sample was stratified use
/// <see cref="DesignBasedLearning"/>.
/// </remarks>
public static class PredictionPowered
{
    /// <summary>The plain form; null below two units of either kind.</summary>
    /// <param name="people">People's labels of the sample, y.</param>
    /// <param name="machine">The machine's labels of the same units, f.</param>
    /// <param name="others">The machine's labels of the units that nobody read.</param>
    public static PowerMean? Plain(IReadOnlyList<double> people, IReadOnlyList<double> machine, IReadOnlyList<double> others) =>
        IsEnough(people, machine, others) ? With(1, people, machine, others) : null;

    /// <summary>The tuned form, never worse on average than leaving the machine out; null below two units of either kind.</summary>
    /// <param name="people">People's labels of the sample, y.</param>
    /// <param name="machine">The machine's labels of the same units, f.</param>
    /// <param name="others">The machine's labels of the units that nobody read.</param>
    /// <param name="tuning">How λ is found; either is consistent.</param>
    public static PowerMean? Tuned(
        IReadOnlyList<double> people, IReadOnlyList<double> machine, IReadOnlyList<double> others, PowerTuning tuning = PowerTuning.Paper)
    {
        if (!IsEnough(people, machine, others))
        {
            return null;
        }

        double n = people.Count;
        double meanY = Mean(people), meanF = Mean(machine);
        var products = people.Zip(machine, (y, f) => (y - meanY) * (f - meanF)).Sum();
        var (covariance, variance) = tuning == PowerTuning.Paper
            ? (products / (n - 1), Variance(others))
            : (products / n, Variance([.. machine, .. others]));
        var lambda = variance > 0 ? Math.Clamp(covariance / ((1 + (n / others.Count)) * variance), 0, 1) : 0;
        return With(lambda, people, machine, others);
    }

    private static PowerMean With(
        double lambda, IReadOnlyList<double> people, IReadOnlyList<double> machine, IReadOnlyList<double> others)
    {
        double[] rest = [.. people.Zip(machine, (y, f) => y - (lambda * f))];
        return new PowerMean(
            Mean(people) + (lambda * (Mean(others) - Mean(machine))),
            Math.Sqrt((lambda * lambda * Variance(others) / others.Count) + (Variance(rest) / rest.Length)),
            lambda);
    }

    private static bool IsEnough(IReadOnlyList<double> people, IReadOnlyList<double> machine, IReadOnlyList<double> others)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(others);
        return people.Count == machine.Count
            ? people.Count >= 2 && others.Count >= 2
            : throw new ArgumentException("The machine must have labelled every unit that people read.", nameof(machine));
    }

    private static double Mean(IReadOnlyList<double> values) => values.Sum() / values.Count;

    private static double Variance(IReadOnlyList<double> values)
    {
        var mean = Mean(values);
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
    }
}
