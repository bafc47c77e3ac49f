namespace Parallax.Exploration;

/// <summary>A word of a topic.</summary>
/// <param name="Word">The word.</param>
/// <param name="Weight">φ: estimated probability that the topic's next word is this one, 0 to 1.</param>
public readonly record struct TopicWord(string Word, double Weight);

/// <summary>A topic: words that keep company in the same documents.</summary>
/// <param name="Number">From 1, in the order of the shares, the greatest first.</param>
/// <param name="Share">Mean of θ over the documents that hold a counted word, 0 to 1; each document weighs the same.</param>
/// <param name="Words">Words drawn for it at least once, the likeliest first; of equal ones in ordinal order.</param>
public sealed record Topic(int Number, double Share, IReadOnlyList<TopicWord> Words);

/// <summary>How a document is shared out over the topics.</summary>
/// <param name="Document">Its name.</param>
/// <param name="Words">Counted words, each as often as it stands there.</param>
/// <param name="Shares">θ by topic, in the order of the topics, with sum 1; null where no counted word stands in the document.</param>
public sealed record DocumentTopics(string Document, long Words, IReadOnlyList<double>? Shares);

/// <summary>What a fitted topic model says: its topics, and how much of each document belongs to each.</summary>
/// <remarks>
/// θ_dk = (n_dk + α)/(n_d + K·α), n_dk being the words of document d that the sampler gave to topic k: the mean of the
/// Dirichlet posterior given these, so that a document of two words is never wholly of one topic. Source: D. M. Blei,
/// A. Y. Ng and M. I. Jordan, "Latent Dirichlet Allocation", Journal of Machine Learning Research 3 (2003), 993–1022.
/// </remarks>
public sealed class TopicModel
{
    /// <summary>Puts the topics in order and the shares of documents beside them.</summary>
    /// <param name="counts">The documents.</param>
    /// <param name="words">By topic, as the sampler numbers them: its words with their weights.</param>
    /// <param name="given">By document, then by topic: the share of its words that the sampler gave to the topic, 0 to 1.</param>
    /// <param name="alpha">α, above 0.</param>
    /// <exception cref="ArgumentException">There is not one row a document, or not one share a topic.</exception>
    public TopicModel(
        DocumentFeatureMatrix counts, IReadOnlyList<IReadOnlyList<TopicWord>> words, IReadOnlyList<IReadOnlyList<double>> given, double alpha)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(alpha);
        if (given.Count != counts.Documents.Count || given.Any(shares => shares.Count != words.Count))
        {
            throw new ArgumentException("The shares have a row a document and a column a topic.", nameof(given));
        }

        double[]?[] shares = [.. given.Select((row, place) => Smoothed(row, counts.Totals[place], alpha))];
        double[] means = [.. words.Select((_, topic) => shares.Where(row => row is not null).Select(row => row![topic]).DefaultIfEmpty().Average())];
        int[] order = [.. Enumerable.Range(0, words.Count).OrderByDescending(topic => means[topic])];
        Topics =
        [
            .. order.Select((topic, place) => new Topic(
                place + 1, means[topic],
                [.. words[topic].OrderByDescending(word => word.Weight).ThenBy(word => word.Word, StringComparer.Ordinal)])),
        ];
        Documents =
        [
            .. counts.Documents.Select((name, place) => new DocumentTopics(
                name, counts.Totals[place], shares[place] is { } row ? [.. order.Select(topic => row[topic])] : null)),
        ];
    }

    /// <summary>The topics, the greatest share first.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>The documents, in the order they were given in.</summary>
    public IReadOnlyList<DocumentTopics> Documents { get; }

    /// <summary>Mean share of a topic in some of the documents, 0 to 1; null where none of them holds a counted word.</summary>
    /// <param name="topic">Its number, from 1.</param>
    /// <param name="isMeant">Whether a document of that name is one of them.</param>
    public double? ShareIn(int topic, Func<string, bool> isMeant)
    {
        double[] shares = [.. Documents.Where(document => isMeant(document.Document)).Select(document => document.Shares?[topic - 1]).OfType<double>()];
        return shares is [] ? null : shares.Average();
    }

    /// <summary>Documents with a counted word, those that are most of the topic first; of equal ones in the order they were given in.</summary>
    /// <param name="topic">Its number, from 1.</param>
    public IEnumerable<DocumentTopics> MostTypical(int topic) =>
        Documents.Where(document => document.Shares is not null).OrderByDescending(document => document.Shares![topic - 1]);

    /// <summary>By topic: how many of its first words are among as many first words of the one topic of another model that has most of them.</summary>
    /// <param name="other">A model of the same documents, such as one that took them in another order.</param>
    /// <param name="first">How many first words, 1 or more.</param>
    public IReadOnlyList<int> FoundAgain(TopicModel other, int first)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        HashSet<string>[] theirs = [.. other.Topics.Select(topic => FirstWords(topic, first).ToHashSet(StringComparer.Ordinal))];
        return [.. Topics.Select(topic => theirs.Max(words => FirstWords(topic, first).Count(words.Contains)))];
    }

    private static IEnumerable<string> FirstWords(Topic topic, int first) => topic.Words.Take(first).Select(word => word.Word);

    private static double[]? Smoothed(IReadOnlyList<double> given, long words, double alpha) => words == 0
        ? null
        : [.. given.Select(share => ((share * words) + alpha) / (words + (given.Count * alpha)))];
}
