using Parallax.Exploration;

namespace Parallax.Benchmarks.Published;

/// <summary>Published numbers of the models that scale texts, and worked ones of readability and the operational code.</summary>
internal static class ScalingValues
{
    private const string Texts = "Laver, Benoit and Garry's table";
    private const string Worked = PublishedValue.Recomputed;

    public static IEnumerable<PublishedValue> All() =>
        [.. WordscoresOfTexts(), .. WordfishOfTexts(), .. SeedWords(), .. ReadingEase(), .. Verbs()];

    private static IEnumerable<PublishedValue> WordscoresOfTexts()
    {
        const string laver = "Laver, Benoit and Garry (2003), table 1; quanteda.textmodels, tests";
        const string martin = "Martin and Vanberg (2008); quanteda.textmodels, tests";
        yield return new("Wordscores, raw", $"{Texts}, V1", laver, "−.4481", Of(WordscoresRescaling.MartinVanberg).Raw);
        yield return new("Wordscores, standard error", $"{Texts}, V1", laver, ".0119", Of(WordscoresRescaling.MartinVanberg).StandardError);
        yield return new("Wordscores, Martin–Vanberg", $"{Texts}, V1", martin, "−.5100", Of(WordscoresRescaling.MartinVanberg).Rescaled);
        yield return new("Wordscores, Laver–Benoit–Garry", $"{Texts}, V1", laver, "−.5297", Of(WordscoresRescaling.LaverBenoitGarryPooled).Rescaled);

        var toy = Wordscores.Of(
            DocumentFeatureMatrix.FromCounts(["R1", "R2", "V"], ["a", "b", "c"], [[40, 40, 20], [10, 40, 50], [20, 50, 30]]),
            new Dictionary<string, double> { ["R1"] = -1, ["R2"] = 1 }).Texts[2];
        yield return new("Wordscores, raw", "3 words, 2 references", Worked, ".008571", toy.Raw);
        yield return new("Wordscores, standard error", "3 words, 2 references", Worked, ".035641", toy.StandardError);

        static TextScore Of(WordscoresRescaling rescaling) =>
            Wordscores.Of(ScalingData.LaverBenoitGarry, ScalingData.Positions, rescaling).Texts[5];
    }

    private static IEnumerable<PublishedValue> WordfishOfTexts()
    {
        const string page = "quanteda.textmodels, reference page of textmodel_wordfish";
        string[] positions = ["−1.29057", "−.61644", ".03351", ".70961", "1.52334", "−.35945"];
        string[] errors = [".01448", ".01060", ".01085", ".01214", ".01744", ".01070"];
        var documents = Wordfish.Of(ScalingData.LaverBenoitGarry, "R1", "R5").Documents;
        for (var at = 0; at < positions.Length; at++)
        {
            yield return new("Wordfish, θ", $"{Texts}, {documents[at].Document}", page, positions[at], documents[at].Position);
        }

        for (var at = 0; at < errors.Length; at++)
        {
            yield return new("Wordfish, standard error of θ", $"{Texts}, {documents[at].Document}", page, errors[at], documents[at].PositionError);
        }
    }

    private static IEnumerable<PublishedValue> SeedWords()
    {
        var score = LatentSemanticScaling.Score(
            DocumentFeatureMatrix.FromWords([("text", ["a", "a", "b", "c", "c", "d", "e"])]),
            new Dictionary<string, double> { ["a"] = .1, ["b"] = .1, ["c"] = .3 })[0];
        yield return new("Latent semantic scaling, mean polarity", "a a b c c d e", "LSX, tests of textmodel_lss", ".18", score.Raw);
    }

    private static IEnumerable<PublishedValue> ReadingEase()
    {
        yield return new("Flesch's reading ease", "20 words a sentence, 1.7 syllables a word", Worked, "42.715", Readability.Flesch(20, 1.7));
        yield return new("Oborneva's reading ease", "15 words a sentence, 2.4 syllables a word", Worked, "43.095", Readability.Oborneva(15, 2.4));
    }

    private static IEnumerable<PublishedValue> Verbs()
    {
        (string Name, string Value)[] published =
        [
            ("P-1", "−.20"), ("P-2", "−.166667"), ("P-3", ".077333"), ("P-4a", ".454545"), ("P-5", ".964848"),
            ("I-1", ".44"), ("I-2", ".253333"), ("I-3", ".0976"), ("I-4a", ".56"), ("I-4b", ".56"),
        ];
        var indices = OperationalCode.Of([.. Of(true, 4, 2, 8, 20, 6, 10), .. Of(false, 14, 4, 18, 16, 2, 6)], 50);
        return published.Select(index => new PublishedValue(
            $"Operational code, {index.Name}", "50 own and 60 others' verbs", Worked, index.Value, indices.Single(ours => ours.Name == index.Name).Value));

        static IEnumerable<CodedVerb> Of(bool self, params int[] counts) =>
            counts.SelectMany((count, move) => Enumerable.Repeat(new CodedVerb(self, move < 3 ? move - 3 : move - 2), count));
    }
}
