namespace Parallax.Reliability;

/// <summary>How often a machine's yes and no met people's: the four counts that every figure of a classifier comes from.</summary>
/// <remarks>
/// Counts are not whole where units carry weights. Precision and recall: C. J. van Rijsbergen, Information Retrieval, 2nd
/// edition (1979), chapter 7, which gives F too. Matthews' correlation: B. W. Matthews, "Comparison of the Predicted and
/// Observed Secondary Structure of T4 Phage Lysozyme", Biochimica et Biophysica Acta 405 (1975), 442–451. METHOD §3.3.
/// </remarks>
/// <param name="TruePositives">Both say yes, TP.</param>
/// <param name="FalsePositives">Only the machine says yes, FP.</param>
/// <param name="FalseNegatives">Only people say yes, FN.</param>
/// <param name="TrueNegatives">Both say no, TN.</param>
public readonly record struct Confusion(
    double TruePositives, double FalsePositives, double FalseNegatives, double TrueNegatives)
{
    /// <summary>Units.</summary>
    public double Units => TruePositives + FalsePositives + FalseNegatives + TrueNegatives;

    /// <summary>Units that people say yes to.</summary>
    public double Positives => TruePositives + FalseNegatives;

    /// <summary>Units that the machine says yes to.</summary>
    public double Hits => TruePositives + FalsePositives;

    /// <summary>TP/(TP + FP), 0 to 1; null where the machine never says yes.</summary>
    public double? Precision => Share(TruePositives, Hits);

    /// <summary>TP/(TP + FN), sensitivity, 0 to 1; null where people never say yes.</summary>
    public double? Recall => Share(TruePositives, Positives);

    /// <summary>TN/(TN + FP), 0 to 1; null where people never say no.</summary>
    public double? Specificity => Share(TrueNegatives, TrueNegatives + FalsePositives);

    /// <summary>2TP/(2TP + FP + FN), 0 to 1; null where nobody says yes.</summary>
    public double? F1 => Share(2 * TruePositives, (2 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>(TP + TN)/n, 0 to 1; null without units.</summary>
    public double? Accuracy => Share(TruePositives + TrueNegatives, Units);

    /// <summary>
    /// (TP·TN − FP·FN)/√((TP + FP)(TP + FN)(TN + FP)(TN + FN)), −1 to 1; null where either side never varies.
    /// </summary>
    public double? MatthewsCorrelation
    {
        get
        {
            // Two roots of two factors each: the product of four counts could leave the range of whole doubles.
            var root = Math.Sqrt(Hits * Positives)
                * Math.Sqrt((TrueNegatives + FalsePositives) * (TrueNegatives + FalseNegatives));
            return root > 0 ? ((TruePositives * TrueNegatives) - (FalsePositives * FalseNegatives)) / root : null;
        }
    }

    /// <summary>The counts of one unit.</summary>
    /// <param name="people">Whether people say yes.</param>
    /// <param name="machine">Whether the machine says yes.</param>
    public static Confusion Of(bool people, bool machine) => (people, machine) switch
    {
        (true, true) => new Confusion(1, 0, 0, 0),
        (false, true) => new Confusion(0, 1, 0, 0),
        (true, false) => new Confusion(0, 0, 1, 0),
        _ => new Confusion(0, 0, 0, 1),
    };

    /// <summary>The sum of both, the second taken so many times.</summary>
    internal Confusion Plus(Confusion other, double times = 1) => new(
        TruePositives + (times * other.TruePositives),
        FalsePositives + (times * other.FalsePositives),
        FalseNegatives + (times * other.FalseNegatives),
        TrueNegatives + (times * other.TrueNegatives));

    private static double? Share(double part, double whole) => whole > 0 ? part / whole : null;
}
