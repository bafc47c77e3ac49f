namespace Parallax.Comparison;

/// <summary>How clear a voice's vision of order and roles is: specific, committed, affirmative, consistent.</summary>
/// <remarks>
/// CoV = mean(Spec, Commit, Affirm, Consist), each 0 to 1, and never the mean of fewer. Focus stands beside it and is no
/// part: a low entropy may be clarity or a slogan. Source: METHOD §4.8, a convention of this project.
/// </remarks>
public static class VisionClarity
{
    /// <summary>Spec = mean specificity / 2: 0 slogans to 1 programmes; null where no unit is coded.</summary>
    /// <param name="sum">Sum of the units' specificity, each 0 to 2.</param>
    /// <param name="units">Units whose specificity is coded.</param>
    public static double? Specificity(double sum, double units) => units > 0 ? sum / (2 * units) : null;

    /// <summary>Commit = (strong + .5) / (strong + weak + 1), 0 to 1.</summary>
    /// <param name="strong">Units that are boosted, pledge or bind.</param>
    /// <param name="weak">Units that hedge.</param>
    public static double Commitment(double strong, double weak) => (strong + .5) / (strong + weak + 1);

    /// <summary>Affirm = (affirm + .5) / (affirm + oppose + 1), 0 to 1.</summary>
    /// <param name="affirmed">Units that build.</param>
    /// <param name="opposed">Units that reject.</param>
    public static double Affirmation(double affirmed, double opposed) => (affirmed + .5) / (affirmed + opposed + 1);

    /// <summary>Consist = 1 − mean_d √JSD(p_d, p̄), 0 to 1, p̄ the mean of the documents' distributions; null without documents.</summary>
    /// <remarks>It falls with the length of documents: compare only documents of the same number of assignments.</remarks>
    /// <param name="documents">Distribution of each document over the codes of vision; each sums to 1.</param>
    /// <exception cref="ArgumentException">The distributions have different lengths.</exception>
    public static double? Consistency(IReadOnlyList<double[]> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        if (documents.Count == 0)
        {
            return null;
        }

        var mean = Mean(documents);
        return 1 - documents.Average(one => FramingDistance.Distance(one, mean));
    }

    /// <summary>Focus = 1 − H(p̄)/log₂K, 0 attention spread evenly over K codes to 1 all on one; null for fewer than two codes.</summary>
    /// <param name="mean">Mean distribution p̄ over the K codes of vision; sums to 1.</param>
    public static double? Focus(ReadOnlySpan<double> mean) => mean.Length < 2
        ? null
        : Math.Clamp(1 - (FramingDistance.Entropy(mean) / Math.Log2(mean.Length)), 0, 1);

    /// <summary>CoV, 0 to 1; null where a component is missing.</summary>
    public static double? Index(double? specificity, double? commitment, double? affirmation, double? consistency) =>
        (specificity + commitment + affirmation + consistency) / 4;

    private static double[] Mean(IReadOnlyList<double[]> documents)
    {
        var mean = new double[documents[0].Length];
        foreach (var document in documents)
        {
            IssuePosition.ThrowUnlessSameCodes(document.Length, mean.Length);
            for (var code = 0; code < mean.Length; code++)
            {
                mean[code] += document[code] / documents.Count;
            }
        }

        return mean;
    }
}
