using Parallax.Inference;

namespace Parallax.Benchmarks.Simulation;

/// <summary>Documents whose sentences carry a code: the share differs from document to document by a beta distribution.</summary>
/// <param name="share">Mean share, above 0 and below 1.</param>
/// <param name="correlation">Correlation of two sentences of one document, above 0 and below 1.</param>
internal sealed class BetaBinomial(double share, double correlation)
{
    private const int Shortest = 15;
    private const int Longest = 60;

    /// <summary>Draws a document.</summary>
    /// <returns>Its sentences, and those that carry the code.</returns>
    public (int Sentences, int Hits) Draw(Pcg32 random)
    {
        var carrying = DrawSentences(random);
        return (carrying.Length, carrying.Count(one => one));
    }

    /// <summary>Draws a document.</summary>
    /// <returns>Of each sentence whether it carries the code.</returns>
    public bool[] DrawSentences(Pcg32 random)
    {
        var sentences = Shortest + random.Below(Longest - Shortest + 1);
        var strength = (1 - correlation) / correlation;
        double carrying = Gamma(random, share * strength), other = Gamma(random, (1 - share) * strength);
        var own = carrying / (carrying + other);
        var drawn = new bool[sentences];
        for (var sentence = 0; sentence < sentences; sentence++)
        {
            drawn[sentence] = random.NextDouble() < own;
        }

        return drawn;
    }

    // G. Marsaglia and W. W. Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26 (2000), 363–372.
    private static double Gamma(Pcg32 random, double shape)
    {
        if (shape < 1)
        {
            return Gamma(random, shape + 1) * Math.Pow(Uniform(random), 1 / shape);
        }

        double d = shape - (1.0 / 3), c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var normal = Normal.Quantile(Uniform(random));
            var v = Math.Pow(1 + (c * normal), 3);
            if (v > 0 && Math.Log(Uniform(random)) < (.5 * normal * normal) + d - (d * v) + (d * Math.Log(v)))
            {
                return d * v;
            }
        }
    }

    private static double Uniform(Pcg32 random) => (random.Next() + .5) / 4294967296.0;
}
