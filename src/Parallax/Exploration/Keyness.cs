using MathNet.Numerics;
using Parallax.Inference;

namespace Parallax.Exploration;

/// <summary>How often one word stands in two bodies of text.</summary>
/// <param name="A">Occurrences in the target, 0 to <paramref name="C"/>.</param>
/// <param name="B">Occurrences in the reference, 0 to <paramref name="D"/>.</param>
/// <param name="C">Words of the target, at least 1.</param>
/// <param name="D">Words of the reference, at least 1.</param>
public readonly record struct WordFrequencies(long A, long B, long C, long D)
{
    /// <summary>Occurrences expected in the target if the word were as frequent in both.</summary>
    public double ExpectedA => (double)C * (A + B) / (C + D);

    internal void ThrowUnlessSound()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(A);
        ArgumentOutOfRangeException.ThrowIfNegative(B);
        ArgumentOutOfRangeException.ThrowIfLessThan(C, Math.Max(1, A));
        ArgumentOutOfRangeException.ThrowIfLessThan(D, Math.Max(1, B));
    }
}

/// <summary>A log ratio of relative frequencies with its interval.</summary>
/// <param name="Value">Doublings: 1 where the word is twice as frequent in the target, −1 where half as frequent.</param>
/// <param name="Interval">95 % interval that takes words as independent.</param>
public readonly record struct LogRatio(double Value, Interval Interval);

/// <summary>How much more frequent a word is in one body of text than in another, by statistics of the 2 × 2 table.</summary>
/// <remarks>
/// O: A, B and the other words C − A, D − B; E: the same with both bodies alike. G² and χ² are at least 0 and say nothing
/// of the direction, which the log ratio shows. All take words as independent, which words of one text are not: they
/// rank, and <see cref="DocumentFrequencyTest"/> decides. Sources: T. Dunning, "Accurate Methods for the Statistics of
/// Surprise and Coincidence", Computational Linguistics 19 (1993), 61–74; P. Rayson and R. Garside, "Comparing Corpora
/// using Frequency Profiling", Workshop on Comparing Corpora (2000), 1–6.
/// </remarks>
public static class Keyness
{
    /// <summary>G² over all four cells: 2 Σ O ln(O/E).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or above its total, or a total is 0.</exception>
    public static double LogLikelihood(WordFrequencies words)
    {
        words.ThrowUnlessSound();
        var (a, c) = (words.ExpectedA, words.C);
        var (b, d) = (words.A + words.B - a, words.D);
        var sum = Term(words.A, a) + Term(words.B, b) + Term(c - words.A, c - a) + Term(d - words.B, d - b);

        // Rounding leaves −1e−16 where both are alike.
        return Math.Max(0, 2 * sum);
    }

    /// <summary>G² over the word's own two cells, as corpus tools after Rayson and Garside print it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or above its total, or a total is 0.</exception>
    public static double LogLikelihoodTwoCell(WordFrequencies words)
    {
        words.ThrowUnlessSound();
        var a = words.ExpectedA;
        return Math.Max(0, 2 * (Term(words.A, a) + Term(words.B, words.A + words.B - a)));
    }

    /// <summary>G² divided by Williams' q, nearer to χ² in small tables; null where a margin is 0.</summary>
    /// <remarks>
    /// q = 1 + (N/C + N/D − 1)(N/(A + B) + N/(N − A − B) − 1)/6N. Source: D. A. Williams, "Improved Likelihood Ratio Tests
    /// for Complete Contingency Tables", Biometrika 63 (1976), 33–37.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or above its total, or a total is 0.</exception>
    public static double? LogLikelihoodWilliams(WordFrequencies words)
    {
        var g = LogLikelihood(words);
        if (!HasMargins(words))
        {
            return null;
        }

        var n = (double)words.C + words.D;
        var hits = words.A + words.B;
        return g / (1 + (((n / words.C) + (n / words.D) - 1) * ((n / hits) + (n / (n - hits)) - 1) / (6 * n)));
    }

    /// <summary>Pearson's χ² without correction; null where a margin is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or above its total, or a total is 0.</exception>
    public static double? ChiSquare(WordFrequencies words) => ChiSquare(words, 0);

    /// <summary>χ² with Yates' correction: every |O − E| is shortened by .5; null where a margin is 0.</summary>
    /// <param name="words">The counts.</param>
    /// <param name="isCapped">Shorten by no more than |O − E| itself, so that the correction never turns a difference
    /// around; default true, as R's <c>chisq.test</c>. False is the formula without this, as quanteda has it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or above its total, or a total is 0.</exception>
    public static double? ChiSquareYates(WordFrequencies words, bool isCapped = true)
    {
        words.ThrowUnlessSound();
        return ChiSquare(words, isCapped ? Math.Min(.5, Math.Abs(words.A - words.ExpectedA)) : .5);
    }

    /// <summary>p of G² or χ² with one degree of freedom, 0 to 1.</summary>
    /// <param name="statistic">At least 0.</param>
    public static double P(double statistic)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(statistic);
        return SpecialFunctions.Erfc(Math.Sqrt(statistic / 2));
    }

    /// <summary>log₂ of the ratio of relative frequencies; null where the word stands in neither body.</summary>
    /// <remarks>
    /// log₂((A/C)/(B/D)) ± 1.96·√(1/A + 1/B)/ln 2. A count of 0 is taken as .5 in both, and only a count of 0. Source:
    /// A. Hardie, "Log Ratio: An Informal Introduction", CASS, Lancaster University (2014); METHOD §3.6.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or above its total, or a total is 0.</exception>
    public static LogRatio? LogRatio(WordFrequencies words)
    {
        words.ThrowUnlessSound();
        if (words.A + words.B == 0)
        {
            return null;
        }

        var a = words.A == 0 ? .5 : words.A;
        var b = words.B == 0 ? .5 : words.B;
        var value = Math.Log2(a / words.C / (b / words.D));
        var half = Normal.Quantile(.975) * Math.Sqrt((1 / a) + (1 / b)) / Math.Log(2);
        return new LogRatio(value, new Interval(value - half, value + half));
    }

    // All four cells lie equally far from what is expected.
    private static double? ChiSquare(WordFrequencies words, double correction)
    {
        words.ThrowUnlessSound();
        if (!HasMargins(words))
        {
            return null;
        }

        var a = words.ExpectedA;
        var b = words.A + words.B - a;
        var distance = Math.Abs(words.A - a) - correction;
        return distance * distance * ((1 / a) + (1 / b) + (1 / (words.C - a)) + (1 / (words.D - b)));
    }

    private static bool HasMargins(WordFrequencies words) => words.A + words.B > 0 && words.A + words.B < words.C + words.D;

    private static double Term(double observed, double expected) => observed > 0 ? observed * Math.Log(observed / expected) : 0;
}
