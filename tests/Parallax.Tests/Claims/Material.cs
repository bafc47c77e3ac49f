using Parallax.Comparison;
using Parallax.Inference;

namespace Parallax.Claims;

/// <summary>Claims, tests and evidence for tests of the engine.</summary>
internal static class Material
{
    internal static readonly ClaimConventions Conventions = new();

    internal static QuantitativeTest Test(
        string id = "a", Direction direction = Direction.Above, double? sesoi = .05, double? threshold = null, double weight = 1) => new()
        {
            Id = id,
            Measure = "salience_difference",
            Contrast = "RUS - CHN",
            Actor = "RUS",
            Partner = "CHN",
            Direction = direction,
            Sesoi = threshold is null ? sesoi : null,
            Threshold = threshold,
            Weight = weight,
        };

    internal static Measured Number(double lower, double upper, double? narrowLower = null, double? narrowUpper = null) => new(
        (lower + upper) / 2, new Interval(lower, upper), new Interval(narrowLower ?? lower, narrowUpper ?? upper));

    internal static EvidenceItem Item(
        double givenClaim, double givenRival, string id = "e", string rival = "H2", bool isFound = true, double credibility = 1, string cluster = "") =>
        Ranged(new Interval(givenClaim, givenClaim), new Interval(givenRival, givenRival), id, rival, isFound, credibility, cluster);

    internal static EvidenceItem Ranged(
        Interval givenClaim, Interval givenRival, string id = "e", string rival = "H2", bool isFound = true, double credibility = 1, string cluster = "") => new()
        {
            Id = id,
            Text = id,
            GivenClaim = givenClaim,
            GivenRival = givenRival,
            Rival = rival,
            IsFound = isFound,
            Credibility = credibility,
            Cluster = cluster,
        };

    internal static TestSensitivity Robust(string test, double share = 1, int specifications = 20)
    {
        var agreeing = (int)Math.Round(share * specifications);
        var curve = SpecificationCurve.Of(
            Test(test),
            [.. Enumerable.Range(0, specifications).Select(one => new Specification($"s{one:00}", one < agreeing ? 1 : -1, one < agreeing ? 1 : 0))],
            Conventions);
        return new TestSensitivity(test, curve, []);
    }
}
