namespace Parallax.Exploration;

/// <summary>A difference of log odds with its spread.</summary>
/// <param name="Delta">Log odds in the target minus log odds in the reference, both drawn towards the prior.</param>
/// <param name="Variance">Approximate variance of <paramref name="Delta"/>, above 0.</param>
public readonly record struct LogOddsDifference(double Delta, double Variance)
{
    /// <summary>Delta in its standard errors: what words are ranked by.</summary>
    public double Z => Delta / Math.Sqrt(Variance);
}

/// <summary>Which words set two bodies of text apart, with rare words held back by a prior.</summary>
/// <remarks>
/// δ = ln[(y₁ + α)/(n₁ + α₀ − y₁ − α)] − ln[(y₂ + α)/(n₂ + α₀ − y₂ − α)], Var ≈ 1/(y₁ + α) + 1/(y₂ + α), z = δ/√Var; α is
/// the word's share of the prior's α₀ words. Source: B. L. Monroe, M. P. Colaresi and K. M. Quinn, "Fightin' Words:
/// Lexical Feature Selection and Evaluation for Identifying the Content of Political Conflict", Political Analysis 16
/// (2008), 372–403, equations 15, 18, 19 and 23; METHOD §3.6.
/// </remarks>
public static class FightinWords
{
    /// <summary>The difference of one word; null where the word is all there is in a body, and its odds are infinite.</summary>
    /// <param name="words">Occurrences and words of both bodies.</param>
    /// <param name="prior">α: occurrences of the word in the prior, above 0.</param>
    /// <param name="priorWords">α₀: all words of the prior, above <paramref name="prior"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count or a prior is out of its range.</exception>
    public static LogOddsDifference? Of(WordFrequencies words, double prior, double priorWords)
    {
        words.ThrowUnlessSound();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(prior);
        ArgumentOutOfRangeException.ThrowIfLessThan(priorWords, prior);
        var (y1, y2) = (words.A + prior, words.B + prior);
        var (rest1, rest2) = (words.C + priorWords - y1, words.D + priorWords - y2);
        return rest1 > 0 && rest2 > 0
            ? new LogOddsDifference(Math.Log(y1 / rest1) - Math.Log(y2 / rest2), (1 / y1) + (1 / y2))
            : null;
    }
}
