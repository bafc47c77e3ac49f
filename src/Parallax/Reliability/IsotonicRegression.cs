namespace Parallax.Reliability;

/// <summary>A rising staircase from scores to probabilities.</summary>
public sealed class IsotonicCurve
{
    private readonly double[] scores;
    private readonly double[] probabilities;

    internal IsotonicCurve(double[] scores, double[] probabilities) => (this.scores, this.probabilities) = (scores, probabilities);

    /// <summary>The probability of a score: that of the highest step at or below it; below the first step, of the first.</summary>
    public double Of(double score)
    {
        var place = Array.BinarySearch(scores, score);
        return probabilities[Math.Max(place >= 0 ? place : ~place - 1, 0)];
    }
}

/// <summary>Isotonic regression: the rising staircase nearest to what people say, by least squares.</summary>
/// <remarks>
/// Neighbouring steps that fall are pooled into their mean until none does. Sources: M. Ayer, H. D. Brunk, G. M. Ewing, W. T.
/// Reid and E. Silverman, "An Empirical Distribution Function for Sampling with Incomplete Information", Annals of Mathematical
/// Statistics 26 (1955), 641–647; for classifiers B. Zadrozny and C. Elkan, KDD (2002). It needs more units than Platt's curve.
/// </remarks>
public static class IsotonicRegression
{
    /// <summary>The staircase; null where people say only yes or only no.</summary>
    /// <param name="scores">Scores of held-out units.</param>
    /// <param name="people">Whether people say yes, one for each.</param>
    public static IsotonicCurve? Fit(IReadOnlyList<double> scores, IReadOnlyList<bool> people)
    {
        Classification.ThrowUnlessPaired(scores, people);
        if (!people.Contains(true) || !people.Contains(false))
        {
            return null;
        }

        var steps = new List<(double Score, double Yes, double Units)>();
        foreach (var tied in Enumerable.Range(0, scores.Count).GroupBy(unit => scores[unit]).OrderBy(tied => tied.Key))
        {
            (double Score, double Yes, double Units) step = (tied.Key, tied.Count(unit => people[unit]), tied.Count());
            while (steps is [.., var below] && below.Yes * step.Units >= step.Yes * below.Units)
            {
                steps.RemoveAt(steps.Count - 1);
                step = (below.Score, below.Yes + step.Yes, below.Units + step.Units);
            }

            steps.Add(step);
        }

        return new IsotonicCurve([.. steps.Select(step => step.Score)], [.. steps.Select(step => step.Yes / step.Units)]);
    }
}
