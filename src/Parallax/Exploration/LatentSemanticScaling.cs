namespace Parallax.Exploration;

/// <summary>Polarities of words by their nearness to seed words.</summary>
/// <param name="Words">Each word's polarity, within the greatest seed weight of 0; words that no dimension reaches are left out.</param>
/// <param name="Seeds">The seeds that the texts hold.</param>
/// <param name="MissingSeeds">The seeds that they do not hold, which add nothing.</param>
/// <param name="Dimensions">Dimensions kept; fewer than asked where the texts have no more.</param>
/// <param name="Reason">Why there are no polarities; null where there are.</param>
public sealed record WordPolarities(
    IReadOnlyDictionary<string, double> Words, IReadOnlyList<string> Seeds, IReadOnlyList<string> MissingSeeds, int Dimensions, string? Reason);

/// <summary>Where a document stands between the poles of the seeds.</summary>
/// <param name="Document">Its name.</param>
/// <param name="Raw">Mean polarity of its words; null with a reason.</param>
/// <param name="RawError">Standard error of <paramref name="Raw"/>; null below two words.</param>
/// <param name="Score">The mean in standard deviations from the mean of all documents; null with a reason.</param>
/// <param name="Error">Standard error of <paramref name="Score"/>.</param>
/// <param name="Words">Words with a polarity, each as often as it occurs.</param>
/// <param name="Reason">Why a score is missing; null where none is.</param>
public sealed record PolarityScore(
    string Document, double? Raw, double? RawError, double? Score, double? Error, long Words, string? Reason);

/// <summary>What leaving out one seed does.</summary>
/// <param name="Seed">The seed left out.</param>
/// <param name="Correlation">Pearson's r of the documents' scores with and without it; null with a reason.</param>
/// <param name="GreatestShift">The most that a document's standardised score moves; null with a reason.</param>
/// <param name="Reason">Why a number is missing; null where none is.</param>
public sealed record SeedSensitivity(string Seed, double? Correlation, double? GreatestShift, string? Reason);

/// <summary>Latent semantic scaling: documents between two poles that a few seed words name.</summary>
/// <remarks>
/// The counts of words in sentences are decomposed to k dimensions; a word is the row of right singular vectors that belongs
/// to it. Polarity g_w = (1/|S|) Σ_{s ∈ S} p_s cos(v_w, v_s), p_s the seed's weight; document y_d = Σ_w n_dw g_w / N_d over words with a
/// polarity; SE = √(Σ_w n_dw g_w²/N_d − y_d²) / √N_d; both divided by the documents' standard deviation after the mean is
/// taken off. Source: K. Watanabe, "Latent Semantic Scaling: A Semisupervised Text Analysis Technique for New Domains and
/// Languages", Communication Methods and Measures 15 (2021), 81–102. The mean over seeds, where others take the sum, changes
/// no standardised score.
/// </remarks>
public static class LatentSemanticScaling
{
    /// <summary>Dimensions kept unless asked otherwise: 300, as the source.</summary>
    public const int DefaultDimensions = 300;

    /// <summary>Reason: no seed stands in the texts.</summary>
    public const string NoSeed = "no seed word stands in the texts";

    /// <summary>Reason: without the only seed that the texts hold there is no scale.</summary>
    public const string OnlySeed = "no other seed word stands in the texts";

    /// <summary>Reason: no word of the document has a polarity.</summary>
    public const string NoPolarWord = "no word of the document has a polarity";

    /// <summary>Reason: the documents' means do not differ, or there is one only.</summary>
    public const string NoVariation = "the documents' mean polarities do not differ";

    private const double NoLength = 1e-10;

    /// <summary>The polarity of every word of the sentences.</summary>
    /// <param name="sentences">Words by sentence, or by whatever stretch makes words neighbours.</param>
    /// <param name="seeds">Weight of each seed, usually 1 and −1.</param>
    /// <param name="dimensions">Dimensions kept, k.</param>
    /// <param name="cancellation">Ends the decomposition early.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimensions"/> is below 1.</exception>
    public static WordPolarities Polarities(
        DocumentFeatureMatrix sentences, IReadOnlyDictionary<string, double> seeds, int dimensions = DefaultDimensions,
        CancellationToken cancellation = default) => Space(sentences, dimensions, cancellation).Polarities(seeds);

    /// <summary>The scores of documents, given what the words mean.</summary>
    /// <param name="documents">Words by document.</param>
    /// <param name="polarities">Polarity of words; others count as not there.</param>
    public static IReadOnlyList<PolarityScore> Score(DocumentFeatureMatrix documents, IReadOnlyDictionary<string, double> polarities)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(polarities);
        PolarityScore[] raw = [.. Enumerable.Range(0, documents.Documents.Count).Select(place => RawScore(documents, place, polarities))];
        double[] means = [.. raw.Where(score => score.Raw is not null).Select(score => score.Raw!.Value)];
        if (means.Length < 2 || Spread(means) is not (> NoLength and var spread))
        {
            return [.. raw.Select(score => score with { Reason = score.Reason ?? NoVariation })];
        }

        var middle = means.Average();
        return [.. raw.Select(score => score with { Score = (score.Raw - middle) / spread, Error = score.RawError / spread })];
    }

    /// <summary>What becomes of the documents' scores when each seed in turn is left out.</summary>
    /// <param name="sentences">Words by sentence.</param>
    /// <param name="documents">Words by document.</param>
    /// <param name="seeds">Weight of each seed.</param>
    /// <param name="dimensions">Dimensions kept, k.</param>
    /// <param name="cancellation">Ends the decomposition early.</param>
    /// <returns>One for each seed that the texts hold; empty where they hold none.</returns>
    public static IReadOnlyList<SeedSensitivity> LeaveOneOut(
        DocumentFeatureMatrix sentences, DocumentFeatureMatrix documents, IReadOnlyDictionary<string, double> seeds,
        int dimensions = DefaultDimensions, CancellationToken cancellation = default)
    {
        var space = Space(sentences, dimensions, cancellation);
        var whole = space.Polarities(seeds);
        var scores = Score(documents, whole.Words);
        return [.. whole.Seeds.Select(seed =>
        {
            var others = space.Polarities(seeds.Where(other => other.Key != seed).ToDictionary(StringComparer.Ordinal));
            return others.Reason is null
                ? Compared(seed, scores, Score(documents, others.Words))
                : new SeedSensitivity(seed, null, null, OnlySeed);
        })];
    }

    private static WordSpace Space(DocumentFeatureMatrix sentences, int dimensions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        return WordSpace.Of(sentences, dimensions, cancellation);
    }

    private static PolarityScore RawScore(DocumentFeatureMatrix documents, int place, IReadOnlyDictionary<string, double> polarities)
    {
        var (words, sum, squares) = (0L, 0.0, 0.0);
        foreach (var (feature, count) in documents.Row(place))
        {
            if (polarities.TryGetValue(documents.Features[feature], out var polarity))
            {
                words += count;
                sum += count * polarity;
                squares += count * polarity * polarity;
            }
        }

        if (words == 0)
        {
            return new PolarityScore(documents.Documents[place], null, null, null, null, 0, NoPolarWord);
        }

        var mean = sum / words;
        double? error = words > 1 ? Math.Sqrt(Math.Max(0, (squares / words) - (mean * mean)) / words) : null;
        return new PolarityScore(documents.Documents[place], mean, error, null, null, words, null);
    }

    private static SeedSensitivity Compared(string seed, IReadOnlyList<PolarityScore> whole, IReadOnlyList<PolarityScore> without)
    {
        (double With, double Without)[] pairs = [.. whole.Zip(without)
            .Where(pair => pair.First.Score is not null && pair.Second.Score is not null)
            .Select(pair => (pair.First.Score!.Value, pair.Second.Score!.Value))];
        if (pairs.Length < 2)
        {
            return new SeedSensitivity(seed, null, null, NoVariation);
        }

        var (with, other) = (pairs.Average(pair => pair.With), pairs.Average(pair => pair.Without));
        var product = pairs.Sum(pair => (pair.With - with) * (pair.Without - other));
        var spread = Math.Sqrt(pairs.Sum(pair => (pair.With - with) * (pair.With - with))
            * pairs.Sum(pair => (pair.Without - other) * (pair.Without - other)));
        return new SeedSensitivity(
            seed, spread > 0 ? product / spread : null, pairs.Max(pair => Math.Abs(pair.With - pair.Without)), spread > 0 ? null : NoVariation);
    }

    private static double Spread(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }

    /// <summary>Words as directions: one row of the right singular vectors each, of length 1.</summary>
    private sealed record WordSpace(IReadOnlyDictionary<string, double[]> Directions, int Dimensions)
    {
        internal static WordSpace Of(DocumentFeatureMatrix sentences, int dimensions, CancellationToken cancellation)
        {
            var svd = TruncatedSvd.Of(
                [.. Enumerable.Range(0, sentences.Documents.Count).Select(place =>
                    sentences.Row(place).ToArray().Select(cell => (cell.Feature, (double)cell.Count)).ToArray())],
                sentences.Features.Count, dimensions, cancellation);
            var directions = new Dictionary<string, double[]>(StringComparer.Ordinal);
            for (var feature = 0; feature < sentences.Features.Count; feature++)
            {
                double[] entries = [.. svd.Right.Select(vector => vector[feature])];
                var length = Math.Sqrt(entries.Sum(entry => entry * entry));
                if (length > NoLength)
                {
                    directions.Add(sentences.Features[feature], [.. entries.Select(entry => entry / length)]);
                }
            }

            return new WordSpace(directions, svd.Values.Length);
        }

        internal WordPolarities Polarities(IReadOnlyDictionary<string, double> seeds)
        {
            ArgumentNullException.ThrowIfNull(seeds);
            string[] all = [.. seeds.Keys.Order(StringComparer.Ordinal)];
            string[] found = [.. all.Where(Directions.ContainsKey)];
            string[] missing = [.. all.Except(found, StringComparer.Ordinal)];
            if (found is [])
            {
                return new WordPolarities(new Dictionary<string, double>(), [], missing, Dimensions, NoSeed);
            }

            // A mean of cosines with unit directions is one product with the mean of the seeds' directions.
            var pole = new double[Dimensions];
            foreach (var seed in found)
            {
                for (var at = 0; at < Dimensions; at++)
                {
                    pole[at] += seeds[seed] * Directions[seed][at] / found.Length;
                }
            }

            var words = Directions.ToDictionary(word => word.Key, word => word.Value.Index().Sum(entry => entry.Item * pole[entry.Index]), StringComparer.Ordinal);
            return new WordPolarities(words, found, missing, Dimensions, null);
        }
    }
}
