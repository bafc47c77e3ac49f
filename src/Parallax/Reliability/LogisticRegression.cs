using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Parallax.Reliability;

/// <summary>A logistic regression: a weight for each feature and an intercept.</summary>
/// <param name="Weights">Weights by number of the feature.</param>
/// <param name="Intercept">Score of a unit without features.</param>
public sealed record LogisticModel(IReadOnlyList<double> Weights, double Intercept)
{
    /// <summary>The score of a unit, in log odds: above 0 for yes.</summary>
    /// <param name="features">Numbers of its features.</param>
    public double Score(IReadOnlyList<int> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        var sum = 0.0;
        foreach (var feature in features)
        {
            sum += Weights[feature];
        }

        return (features.Count == 0 ? 0 : sum / Math.Sqrt(features.Count)) + Intercept;
    }
}

/// <summary>ℓ2-penalised logistic regression on features that are there or not, both classes weighing alike.</summary>
/// <remarks>
/// Least Σ c_i ln(1 + exp(−z_i s_i)) + λ/2 Σ w_j², z_i 1 for yes and −1 for no, s_i the intercept and the mean weight of the
/// unit's m features times √m, c_i = n/(2n_z) of its class. Found by L-BFGS: D. C. Liu and J. Nocedal, "On the Limited Memory BFGS
/// Method for Large Scale Optimization", Mathematical Programming 45 (1989), 503–528, as MathNet.Numerics does it. Sums have a
/// fixed order.
/// </remarks>
public static class LogisticRegression
{
    private const double GradientTolerance = 1e-4;
    private const int Memory = 10;
    private const int MostSteps = 1000;

    /// <summary>The model; null where there is only one class, or where no least is found.</summary>
    /// <param name="units">Numbers of each unit's features.</param>
    /// <param name="labels">Whether people say yes, one for each.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="penalty">λ, above 0.</param>
    public static LogisticModel? Fit(IReadOnlyList<IReadOnlyList<int>> units, IReadOnlyList<bool> labels, int features, double penalty)
    {
        Classification.ThrowUnlessPaired(units, labels);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(penalty);
        double yes = labels.Count(label => label), no = labels.Count - yes;
        if (yes == 0 || no == 0)
        {
            return null;
        }

        var loss = new WeightedLoss(units, labels, features, penalty, labels.Count / (2 * yes), labels.Count / (2 * no));
        try
        {
            var found = new LimitedMemoryBfgsMinimizer(GradientTolerance, 1e-10, 1e-10, Memory, MostSteps)
                .FindMinimum(ObjectiveFunction.Gradient(loss.Of), Vector<double>.Build.Dense(features + 1)).MinimizingPoint;
            return new LogisticModel([.. found.Take(features)], found[features]);
        }
        catch (OptimizationException)
        {
            return null;
        }
    }

    private sealed class WeightedLoss(
        IReadOnlyList<IReadOnlyList<int>> units, IReadOnlyList<bool> labels, int features, double penalty, double ofYes, double ofNo)
    {
        internal (double, Vector<double>) Of(Vector<double> point)
        {
            var weights = point.AsArray() ?? point.ToArray();
            var gradient = new double[features + 1];
            var loss = 0.0;
            for (var unit = 0; unit < units.Count; unit++)
            {
                var ofUnit = units[unit];
                var share = ofUnit.Count == 0 ? 0 : 1 / Math.Sqrt(ofUnit.Count);
                var sum = 0.0;
                foreach (var feature in ofUnit)
                {
                    sum += weights[feature];
                }

                var score = (sum * share) + weights[features];
                var (weight, sign) = labels[unit] ? (ofYes, 1) : (ofNo, -1);
                loss += weight * (Math.Max(-sign * score, 0) + Math.Log(1 + Math.Exp(-Math.Abs(score))));
                var slope = weight * (PlattCurve.Logistic(score) - (labels[unit] ? 1 : 0));
                gradient[features] += slope;
                foreach (var feature in ofUnit)
                {
                    gradient[feature] += slope * share;
                }
            }

            for (var feature = 0; feature < features; feature++)
            {
                loss += penalty / 2 * weights[feature] * weights[feature];
                gradient[feature] += penalty * weights[feature];
            }

            return (loss, Vector<double>.Build.Dense(gradient));
        }
    }
}
