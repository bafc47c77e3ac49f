using Parallax.Corpora;
using Parallax.Exploration;

namespace Parallax.Studies.Exploring;

/// <summary>Which words a topic model counts.</summary>
/// <param name="MinimumCount">Fewest occurrences in all texts together, 1 or more.</param>
/// <param name="MostTexts">Greatest share of the texts in which a word may stand, 0 to 1.</param>
/// <param name="FunctionWords">Whether function words count too.</param>
/// <param name="Excluded">Words left out besides.</param>
public sealed record TopicWords(int MinimumCount, double MostTexts, bool FunctionWords, IReadOnlyList<string> Excluded);

/// <summary>Topics of a study's texts, set beside those of the same texts in the opposite order.</summary>
public sealed record StudyTopics
{
    private const int FirstWords = 10;

    private readonly Dictionary<string, Document> documents;

    private StudyTopics(TokenisedCorpus corpus) =>
        documents = corpus.Documents.ToDictionary(document => document.Document.Id, document => document.Document, StringComparer.Ordinal);

    /// <summary>The topics.</summary>
    public required TopicModel Model { get; init; }

    /// <summary>By topic: of its ten first words, those that are together in one topic again when the texts are taken in the opposite order.</summary>
    public required IReadOnlyList<int> FoundAgain { get; init; }

    /// <summary>Number of different words counted.</summary>
    public required int Words { get; init; }

    /// <summary>Texts that hold a counted word.</summary>
    public int Texts => Model.Documents.Count(text => text.Shares is not null);

    /// <summary>Codes of the texts' actors, in ordinal order.</summary>
    public IReadOnlyList<string> Actors => [.. documents.Values.Select(document => document.Actor).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Counts the words of each document and fits the model, twice.</summary>
    /// <param name="corpus">The texts, in one language.</param>
    /// <param name="words">Which words count.</param>
    /// <param name="options">Choices of the model.</param>
    /// <param name="cancellation">Ends the work between the two.</param>
    /// <exception cref="InputException">Too few texts or words for the topics.</exception>
    public static StudyTopics Find(TokenisedCorpus corpus, TopicWords words, TopicOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(words);
        var excluded = words.Excluded.ToHashSet(StringComparer.Ordinal);
        if (!words.FunctionWords)
        {
            excluded.UnionWith(FunctionWords.Of(corpus.Language));
        }

        DocumentFeatureMatrix Counts(TokenisedCorpus texts) => TextGroups.Texts(texts, TextGrouping.Document)
            .Trimmed(words.MinimumCount, 1).WithoutCommon(words.MostTexts, excluded);
        var counts = Counts(corpus);
        var model = LatentTopics.Fit(counts, options, cancellation);
        var reversed = new TokenisedCorpus(corpus.Language, corpus.Types, [.. corpus.Documents.Reverse()]);
        return new StudyTopics(corpus)
        {
            Model = model,
            FoundAgain = model.FoundAgain(LatentTopics.Fit(Counts(reversed), options, cancellation), FirstWords),
            Words = counts.Features.Count,
        };
    }

    /// <summary>What the register says of a text.</summary>
    public Document DocumentOf(DocumentTopics text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return documents[text.Document];
    }

    /// <summary>An actor's texts that hold a counted word.</summary>
    /// <param name="actor">The actor's code.</param>
    public int TextsOf(string actor) => Model.Documents.Count(text => text.Shares is not null && DocumentOf(text).Actor == actor);

    /// <summary>Mean share of a topic in an actor's texts, 0 to 1; null where none holds a counted word.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="actor">The actor's code.</param>
    public double? ShareOf(Topic topic, string actor)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return Model.ShareIn(topic.Number, document => documents[document].Actor == actor);
    }
}
