namespace Parallax.Comparison;

/// <summary>How warm or critical a voice is towards a target.</summary>
/// <remarks>
/// The mean stance is the mean of coded values −2 to 2 halved to −1 to 1 (METHOD §1.2, §4.2). Balance and logit scale
/// count positive units P and negative units N. Source of the logit scale: W. Lowe, K. Benoit, S. Mikhaylov, M. Laver,
/// "Scaling Policy Preferences from Coded Political Texts", Legislative Studies Quarterly 36 (2011).
/// </remarks>
public static class Stance
{
    /// <summary>b = (P − N) / (P + N), −1 to 1; null where nothing is positive or negative.</summary>
    /// <param name="positive">Positive units.</param>
    /// <param name="negative">Negative units.</param>
    public static double? Balance(double positive, double negative) =>
        positive + negative > 0 ? (positive - negative) / (positive + negative) : null;

    /// <summary>θ = ln((P + .5) / (N + .5)): 0 where both are equal, without bounds; its tails behave in tests.</summary>
    /// <param name="positive">Positive units.</param>
    /// <param name="negative">Negative units.</param>
    public static double Logit(double positive, double negative) => Math.Log((positive + .5) / (negative + .5));
}
