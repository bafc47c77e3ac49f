using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Parallax.Reliability;

/// <summary>A logistic regression: a weight for each feature and an intercept.</summary>
/// <param name="Weights">Weights by place of the feature.</param>
/// <param name="Intercept">Score of a unit without features.</param>
public sealed record LogisticModel(ImmutableArray<double> Weights, double Intercept)
{
    /// <summary>The score of a unit, in log odds: above 0 for yes.</summary>
    /// <param name="unit">Its features.</param>
    public double Score(FeatureRow unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Dot(Weights.AsSpan()) + Intercept;
    }
}

/// <summary>ℓ2-penalised logistic regression, both classes weighing alike.</summary>
/// <remarks>
/// Least Σ c_i ln(1 + exp(−z_i s_i)) + λ/2 Σ w_j², z_i 1 for yes and −1 for no, s_i the intercept and the sum of the unit's
/// values, each times its weight w_j, c_i = n/(2n_z) of its class. Found by L-BFGS: D. C. Liu and J. Nocedal, "On the Limited Memory BFGS
/// Method for Large Scale Optimization", Mathematical Programming 45 (1989), 503–528, as MathNet.Numerics does it. Sums have a
/// fixed order.
/// </remarks>
public static class LogisticRegression
{
    private const double GradientTolerance = 1e-4;
    private const int Memory = 10;
    private const int MostSteps = 1000;

    /// <summary>The model; null where there is only one class, or where no least is found.</summary>
    /// <param name="units">Each unit's features.</param>
    /// <param name="labels">Whether people say yes, one for each.</param>
    /// <param name="features">How many places of features there are.</param>
    /// <param name="penalty">λ, above 0.</param>
    public static LogisticModel? Fit(IReadOnlyList<FeatureRow> units, IReadOnlyList<bool> labels, int features, double penalty)
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
        IReadOnlyList<FeatureRow> units, IReadOnlyList<bool> labels, int features, double penalty, double ofYes, double ofNo)
    {
        internal (double, Vector<double>) Of(Vector<double> point)
        {
            var weights = point.AsArray() ?? point.ToArray();
            var gradient = new double[features + 1];
            var loss = 0.0;
            for (var unit = 0; unit < units.Count; unit++)
            {
                var score = units[unit].Dot(weights) + weights[features];
                var (weight, sign) = labels[unit] ? (ofYes, 1) : (ofNo, -1);
                loss += weight * (Math.Max(-sign * score, 0) + Math.Log(1 + Math.Exp(-Math.Abs(score))));
                var slope = weight * (PlattCurve.Logistic(score) - (labels[unit] ? 1 : 0));
                gradient[features] += slope;
                units[unit].AddTo(gradient, slope);
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
