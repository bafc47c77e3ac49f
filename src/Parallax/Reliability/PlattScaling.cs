namespace Parallax.Reliability;

/// <summary>A curve that turns a score into a probability: 1/(1 + exp(−(a·s + b))).</summary>
/// <param name="Slope">a; positive where higher scores are likelier yes.</param>
/// <param name="Intercept">b.</param>
public sealed record PlattCurve(double Slope, double Intercept)
{
    /// <summary>The probability of a score, above 0 and below 1.</summary>
    public double Of(double score) => Logistic((Slope * score) + Intercept);

    internal static double Logistic(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));
}

/// <summary>Platt scaling: probabilities from scores by a logistic curve fitted on units the classifier has not seen.</summary>
/// <remarks>
/// Maximum likelihood with the targets (N₊ + 1)/(N₊ + 2) for yes and 1/(N₋ + 2) for no, which keep the curve from certainty.
/// Sources: J. Platt, "Probabilistic Outputs for Support Vector Machines", Advances in Large Margin Classifiers (1999);
/// Newton's method with halved steps after H.-T. Lin, C.-J. Lin and R. C. Weng, "A Note on Platt's Probabilistic Outputs for
/// Support Vector Machines", Machine Learning 68 (2007), 267–276.
/// </remarks>
public static class PlattScaling
{
    private const int MostSteps = 100;
    private const double Ridge = 1e-12;

    /// <summary>The curve; null where people say only yes or only no.</summary>
    /// <param name="scores">Scores of held-out units.</param>
    /// <param name="people">Whether people say yes, one for each.</param>
    public static PlattCurve? Fit(IReadOnlyList<double> scores, IReadOnlyList<bool> people)
    {
        Classification.ThrowUnlessPaired(scores, people);
        double yes = people.Count(one => one), no = people.Count - yes;
        if (yes == 0 || no == 0)
        {
            return null;
        }

        double[] targets = [.. people.Select(one => one ? (yes + 1) / (yes + 2) : 1 / (no + 2))];
        var curve = new PlattCurve(0, Math.Log((yes + 1) / (no + 1)));
        for (var step = 0; step < MostSteps; step++)
        {
            if (Improve(curve, scores, targets) is not { } better)
            {
                break;
            }

            curve = better;
        }

        return curve;
    }

    // One Newton step, halved until the likelihood rises; null where none does.
    private static PlattCurve? Improve(PlattCurve curve, IReadOnlyList<double> scores, double[] targets)
    {
        double g0 = 0, g1 = 0, h00 = Ridge, h01 = 0, h11 = Ridge;
        for (var unit = 0; unit < targets.Length; unit++)
        {
            var p = curve.Of(scores[unit]);
            double off = p - targets[unit], weight = p * (1 - p);
            g0 += off;
            g1 += off * scores[unit];
            h00 += weight;
            h01 += weight * scores[unit];
            h11 += weight * scores[unit] * scores[unit];
        }

        var determinant = (h00 * h11) - (h01 * h01);
        if (determinant <= 0)
        {
            return null;
        }

        double intercept = ((h11 * g0) - (h01 * g1)) / determinant, slope = ((h00 * g1) - (h01 * g0)) / determinant;
        var loss = Loss(curve, scores, targets);
        for (var share = 1.0; share > 1e-10; share /= 2)
        {
            var tried = new PlattCurve(curve.Slope - (share * slope), curve.Intercept - (share * intercept));
            if (Loss(tried, scores, targets) < loss)
            {
                return tried;
            }
        }

        return null;
    }

    private static double Loss(PlattCurve curve, IReadOnlyList<double> scores, double[] targets)
    {
        var loss = 0.0;
        for (var unit = 0; unit < targets.Length; unit++)
        {
            // ln(1 + eˣ) − t·x, written so that eˣ cannot overflow.
            var x = (curve.Slope * scores[unit]) + curve.Intercept;
            loss += Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x))) - (targets[unit] * x);
        }

        return loss;
    }
}
