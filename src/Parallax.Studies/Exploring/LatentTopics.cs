using Microsoft.ML;
using Microsoft.ML.Data;
using Parallax.Corpora;
using Parallax.Exploration;

namespace Parallax.Studies.Exploring;

/// <summary>Choices of a topic model.</summary>
public sealed record TopicOptions
{
    /// <summary>Number of topics, 2 or more. Default 10.</summary>
    public int Topics { get; init => field = AtLeast(2, value); } = 10;

    /// <summary>Rounds of the sampler through all words, 1 or more. Default 200.</summary>
    public int Iterations { get; init => field = AtLeast(1, value); } = 200;

    /// <summary>α of the Dirichlet prior of a document's topics, above 0: the smaller, the fewer topics a document has. Default 0.1.</summary>
    public double Alpha { get; init => field = Positive(value); } = 0.1;

    /// <summary>β of the Dirichlet prior of a topic's words, above 0. Default 0.01.</summary>
    public double Beta { get; init => field = Positive(value); } = 0.01;

    private static int AtLeast(int least, int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        return value;
    }

    private static double Positive(double value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }
}

/// <summary>Topics by latent Dirichlet allocation: each document a mixture of topics, each topic a distribution over words.</summary>
/// <remarks>
/// Fitted by the LightLDA sampler of the library Microsoft.ML, on one thread and with its generator put back to its start,
/// so that the same counts in the same order give the same model. The library's seed has no effect on it and is not
/// offered. A text of more than 500 words is dealt out to parts, of which its shares are the mean by length. Sources: D. M.
/// Blei, A. Y. Ng and M. I. Jordan, "Latent Dirichlet Allocation", Journal of Machine Learning Research 3 (2003), 993–1022;
/// J. Yuan et al., "LightLDA: Big Topic Models on Modest Computer Clusters", Proceedings of the 24th International
/// Conference on World Wide Web (2015), 1351–1361.
/// </remarks>
public static class LatentTopics
{
    // What the library says unless told otherwise, and never exceeds whatever it is told.
    private const int SamplerLimit = 512;

    // The sampler's log is silenced for the whole process, and its generator may be shared: one model at a time.
    private static readonly Lock OneAtATime = new();

    /// <summary>Fits a model.</summary>
    /// <param name="counts">Documents of one language; those without a word take no part.</param>
    /// <param name="options">Choices; null for the defaults.</param>
    /// <param name="cancellation">Heeded before the sampler starts, which cannot be interrupted.</param>
    /// <exception cref="InputException">Fewer documents with words than topics, or fewer words; or the sampler does not run on this system.</exception>
    public static TopicModel Fit(DocumentFeatureMatrix counts, TopicOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(counts);
        options ??= new TopicOptions();
        int[] documents = [.. Enumerable.Range(0, counts.Documents.Count).Where(place => counts.Totals[place] > 0)];
        Check(documents.Length, counts.Features.Count, options.Topics);
        lock (OneAtATime)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                using var silence = new SilencedOutput();
                return Sampled(counts, documents, options);
            }
            catch (DllNotFoundException missing)
            {
                throw new InputException([new Problem(
                    "XP014", "explore topics", null, missing.Message, "a system for which the library's sampler is built",
                    "Run it on Linux with glibc, on macOS or on Windows, 64 bits.")]);
            }
        }
    }

    private static void Check(int documents, int words, int topics)
    {
        if (documents < topics || words < topics)
        {
            throw new InputException([new Problem(
                "XP013", "--topics", null, $"{topics} topics for {documents} texts that hold any of {words} counted words",
                "no more topics than texts with counted words, and than counted words",
                "Ask for fewer topics, widen the filters, lower --min-count or raise --max-texts.")]);
        }
    }

    private static TopicModel Sampled(DocumentFeatureMatrix counts, int[] documents, TopicOptions options)
    {
        var library = new MLContext();
        var schema = SchemaDefinition.Create(typeof(TextPart));
        schema[nameof(TextPart.Counts)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, counts.Features.Count);
        TextPart[] parts = [.. documents.SelectMany(place => TextPart.Of(counts, place))];
        var data = library.Data.LoadFromEnumerable(parts, schema);
        var fitted = library.Transforms.Text.LatentDirichletAllocation(
            nameof(GivenWords.Shares), nameof(TextPart.Counts),
            numberOfTopics: options.Topics,
            alphaSum: (float)(options.Alpha * options.Topics),
            beta: (float)options.Beta,
            maximumNumberOfIterations: options.Iterations,
            numberOfThreads: 1,
            maximumTokenCountPerDocument: SamplerLimit,
            numberOfSummaryTermsPerTopic: counts.Features.Count,
            resetRandomGenerator: true).Fit(data);
        double[][] given = [.. counts.Documents.Select(_ => new double[options.Topics])];
        foreach (var (part, row) in parts.Zip(library.Data.CreateEnumerable<GivenWords>(fitted.Transform(data), reuseRowObject: false)))
        {
            for (var topic = 0; topic < options.Topics; topic++)
            {
                given[part.Document][topic] += row.Shares[topic] * ((double)part.Words / counts.Totals[part.Document]);
            }
        }

        return new TopicModel(
            counts,
            [.. fitted.GetLdaDetails(0).ItemScoresPerTopic.Select(topic => (IReadOnlyList<TopicWord>)
                [.. topic.Select(item => new TopicWord(counts.Features[item.Item], item.Score))])],
            given, options.Alpha);
    }

    // Of a text beyond the sampler's limit the end would be lost, so it is dealt out, word after word, to as many parts as it
    // needs; at the limit itself a word is lost too.
    private sealed class TextPart
    {
        public const int MostWords = 500;

        public VBuffer<float> Counts { get; set; }

        [NoColumn]
        public int Document { get; init; }

        [NoColumn]
        public int Words { get; init; }

        public static IEnumerable<TextPart> Of(DocumentFeatureMatrix counts, int document)
        {
            var parts = (int)((counts.Totals[document] + MostWords - 1) / MostWords);
            var dealt = Enumerable.Range(0, parts).Select(_ => new SortedDictionary<int, int>()).ToArray();
            var next = 0;
            foreach (var (feature, count) in counts.Row(document))
            {
                for (var time = 0; time < count; time++)
                {
                    dealt[next][feature] = dealt[next].GetValueOrDefault(feature) + 1;
                    next = (next + 1) % parts;
                }
            }

            return dealt.Select(words => new TextPart
            {
                Document = document,
                Words = words.Values.Sum(),
                Counts = new VBuffer<float>(
                    counts.Features.Count, words.Count, [.. words.Values.Select(count => (float)count)], [.. words.Keys]),
            });
        }
    }

    private sealed class GivenWords
    {
        public float[] Shares { get; set; } = [];
    }
}
