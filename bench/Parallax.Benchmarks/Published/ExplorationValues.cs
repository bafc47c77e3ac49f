using Parallax.Corpora;
using Parallax.Exploration;
using Parallax.Files.Networks;

namespace Parallax.Benchmarks.Published;

/// <summary>Published and worked numbers of the explorations of vocabulary and of discourse networks.</summary>
internal static class ExplorationValues
{
    private const string Worked = PublishedValue.Recomputed;

    public static IEnumerable<PublishedValue> All() => [.. KeynessValues(), .. LogOdds(), .. Sequences(), .. Networks()];

    private static IEnumerable<PublishedValue> KeynessValues()
    {
        const string tests = "quanteda.textstats, test-textstat_keyness.R", letters = "b 7 of 10 against 2 of 9";
        var word = new WordFrequencies(7, 2, 10, 9);
        yield return new("Keyness, χ²", letters, tests, "4.337160", Keyness.ChiSquare(word));
        yield return new("Keyness, χ² with Yates' correction", letters, tests, "2.632438", Keyness.ChiSquareYates(word));
        yield return new("Keyness, G²", letters, tests, "4.534939", Keyness.LogLikelihood(word));
        yield return new("Keyness, G² with Williams' correction", letters, tests, "4.200833", Keyness.LogLikelihoodWilliams(word));

        const string rayson = "52 of 50,000 against 57 of 75,000", twice = "120 against 60 of 100,000", never = "10 of 50,000 against 0 of 75,000";
        WordFrequencies rare = new(52, 57, 50_000, 75_000), often = new(120, 60, 100_000, 100_000), alone = new(10, 0, 50_000, 75_000);
        yield return new("Keyness, G² of two cells", rayson, "P. Rayson, log-likelihood wizard, example", "2.65", Keyness.LogLikelihoodTwoCell(rare));
        yield return new("Keyness, G² of two cells", rayson, Worked, "2.651710", Keyness.LogLikelihoodTwoCell(rare));
        yield return new("Keyness, G²", rayson, Worked, "2.654064", Keyness.LogLikelihood(rare));
        yield return new("Keyness, p of G²", rayson, Worked, ".103286", Keyness.P(Keyness.LogLikelihood(rare)));
        yield return new("Keyness, G² of two cells", twice, Worked, "20.387884", Keyness.LogLikelihoodTwoCell(often));
        yield return new("Keyness, G²", twice, Worked, "20.405901", Keyness.LogLikelihood(often));
        yield return new("Log ratio", twice, Worked, "1.0", Keyness.LogRatio(often)?.Value);
        yield return new("Log ratio", never, Worked, "4.906891", Keyness.LogRatio(alone)?.Value);
        yield return new(
            "Document frequency, p", "4 of 4 cups against 0 of 4", "R. A. Fisher, The Design of Experiments (1935), chapter II: 1 in 70 on either side", ".028571",
            DocumentFrequencyTest.P(new(4, 4, 0, 4)));
    }

    private static IEnumerable<PublishedValue> LogOdds()
    {
        const string data = "30 of 1,000 against 10 of 1,200, α 4 of 220";
        var words = new WordFrequencies(30, 10, 1000, 1200);
        yield return new("Fightin' Words, δ", data, Worked, "1.057466", FightinWords.Of(words, 4, 220)?.Delta);
        yield return new("Fightin' Words, variance", data, Worked, ".100840", FightinWords.Of(words, 4, 220)?.Variance);
        yield return new("Fightin' Words, z", data, Worked, "3.330038", FightinWords.Of(words, 4, 220)?.Z);
        yield return new("Fightin' Words, z", "the same, α .01 of 5", Worked, "3.565548", FightinWords.Of(words, .01, 5)?.Z);
    }

    private static IEnumerable<PublishedValue> Sequences()
    {
        const string tests = "quanteda.textstats, test-textstat_collocations.R", data = "good ice, in two texts of nine pairs of words";
        var (lambda, z) = Collocations.Interaction([7, 0, 0, 2], .5);
        yield return new("Collocation, λ", data, tests, "4.317488", lambda);
        yield return new("Collocation, z", data, tests, "2.027787", z);
    }

    private static IEnumerable<PublishedValue> Networks()
    {
        const string tests = "leifeld/dna, rDNA, test-network.R", parts = "the same database, recomputed by another program", data = "sample of Discourse Network Analyzer, organisations";
        var statements = DnaDatabase.ReadFile(PublishedData.At("exchange", "dna", "sample_dna3.dna"), "sample_dna3.dna", null, new List<Problem>())!;
        double Sum(Agreement agreement) => DiscourseNetwork.Actors(statements, agreement, Normalisation.None).Sum;
        Statement[] kept = [.. statements.Where(one =>
            one.Actor is not ("Senate" or "Sierra Club") && one.Concept != "There should be legislation to regulate emissions.")];
        yield return new("Discourse network, two-mode, sum", data, tests, "40", DiscourseNetwork.TwoMode(statements).Sum);
        yield return new("Discourse network, ignore, sum", data, tests, "276", Sum(Agreement.Ignore));
        yield return new("Discourse network, congruence, sum", data, parts, "160", Sum(Agreement.Congruence));
        yield return new("Discourse network, conflict, sum", data, parts, "116", Sum(Agreement.Conflict));
        yield return new(
            "Discourse network, congruence by average activity, sum", data, parts, "25.8024",
            DiscourseNetwork.Actors(statements, Agreement.Congruence, Normalisation.Average).Sum);
        yield return new(
            "The same without two organisations and one concept", data, parts, "9.8095",
            DiscourseNetwork.Actors(kept, Agreement.Congruence, Normalisation.Average).Sum);
    }
}
