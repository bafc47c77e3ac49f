using Parallax.Claims;
using Parallax.Comparison;
using Parallax.Inference;

namespace Parallax.Benchmarks.Published;

/// <summary>Worked numbers of claims: weights of evidence and competing hypotheses.</summary>
internal static class ClaimValues
{
    private const string Worked = PublishedValue.Recomputed;

    private static readonly string[] Inconsistency = ["0", "2", "1"];
    private static readonly string[] Diagnosticity = ["2", "4", "0"];

    public static IEnumerable<PublishedValue> All() => [.. Ratios(), .. Weights(), .. Hypotheses()];

    private static IEnumerable<PublishedValue> Ratios()
    {
        (string Label, double Claim, double Rival, string Found, string Absent)[] tests =
        [
            ("straw in the wind", .6, .4, "1.5", ".667"), ("hoop", .95, .60, "1.583", ".125"),
            ("smoking gun", .40, .05, "8.0", ".632"), ("doubly decisive", .90, .05, "18.0", ".105"),
        ];
        foreach (var (label, claim, rival, found, absent) in tests)
        {
            yield return new("Likelihood ratio, found", label, Worked, found, LikelihoodRatio.Of(claim, rival));
            yield return new("Likelihood ratio, absent", label, Worked, absent, LikelihoodRatio.Of(1 - claim, 1 - rival));
        }
    }

    private static IEnumerable<PublishedValue> Weights()
    {
        const string data = "likelihood ratios 4, .5 and 8 from even odds";
        yield return new("Weight of evidence, dB", "likelihood ratio 4", Worked, "6.0206", LikelihoodRatio.Decibels(4));
        yield return new("Weight of evidence, dB", "likelihood ratio .5", Worked, "−3.0103", LikelihoodRatio.Decibels(.5));
        yield return new("Weight of evidence, dB", "likelihood ratio 8", Worked, "9.0309", LikelihoodRatio.Decibels(8));
        var evidence = WeightOfEvidence.Of([Item("a", .8, .2), Item("b", .3, .6), Item("c", .8, .1)], [], new ClaimConventions());
        yield return new("Posterior probability", data, Worked, ".941176", evidence.Posterior(.5).Lower);
    }

    private static IEnumerable<PublishedValue> Hypotheses()
    {
        const string data = "rows (1, 1, −1), (2, −2, 1), (1, 1, 1)";
        ConsistencyRow[] rows = [new("a", "", [1, 1, -1]), new("b", "", [2, -2, 1]), new("c", "", [1, 1, 1])];
        var ranked = CompetingHypotheses.Rank(rows, 3);
        foreach (var (place, expected) in Inconsistency.Index())
        {
            yield return new($"Inconsistency of hypothesis {place + 1}", data, Worked, expected, ranked.Inconsistency[place]);
        }

        foreach (var (place, expected) in Diagnosticity.Index())
        {
            yield return new($"Diagnosticity of row {place + 1}", data, Worked, expected, rows[place].Diagnosticity);
        }
    }

    private static EvidenceItem Item(string id, double claim, double rival) => new()
    {
        Id = id,
        Text = id,
        GivenClaim = new Interval(claim, claim),
        GivenRival = new Interval(rival, rival),
        Rival = "H2",
    };
}
