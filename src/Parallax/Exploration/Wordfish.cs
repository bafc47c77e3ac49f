namespace Parallax.Exploration;

/// <summary>When the rounds of an estimation end.</summary>
public enum WordfishEnding
{
    /// <summary>
    /// The first time the log posterior rises by less than the tolerance, or falls, as it may once positions are put back
    /// on their scale: the rule of the published software, by which its numbers come out.
    /// </summary>
    FirstFall,

    /// <summary>When no position moves by more than the tolerance in a round.</summary>
    Settled,
}

/// <summary>Choices of a Wordfish estimation.</summary>
public sealed record WordfishOptions
{
    /// <summary>Standard deviation of the normal prior of the weights β about 0; keeps words of one side finite. Default 3.</summary>
    public double WeightPrior { get; init => field = Positive(value); } = 3;

    /// <summary>Standard deviation of the normal prior of the positions θ about 0. Default 1.</summary>
    public double PositionPrior { get; init => field = Positive(value); } = 1;

    /// <summary>When the rounds end. Default: the rule of the published software.</summary>
    public WordfishEnding Ending { get; init; } = WordfishEnding.FirstFall;

    /// <summary>Least gain of the log posterior, or least move of a position, that calls for another round. Default 10⁻⁶.</summary>
    public double Tolerance { get; init => field = Positive(value); } = 1e-6;

    /// <summary>Most rounds. Default 1,000.</summary>
    public int MostRounds { get; init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = 1000;

    private static double Positive(double value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }
}

/// <summary>A document as Wordfish places it.</summary>
/// <param name="Document">Its name.</param>
/// <param name="Position">θ; mean 0 and standard deviation 1 over the documents placed; null with a reason.</param>
/// <param name="PositionError">Standard error of θ, given the words' parameters.</param>
/// <param name="Length">α, the log of how much longer than others it is; mean 0 over the documents.</param>
/// <param name="LengthError">Standard error of α, given the words' parameters.</param>
/// <param name="Reason">Why it has no position; null where it has one.</param>
public sealed record WordfishDocument(
    string Document, double? Position, double? PositionError, double? Length, double? LengthError, string? Reason);

/// <summary>A word as Wordfish weighs it.</summary>
/// <param name="Word">The word.</param>
/// <param name="Weight">β: above 0 where it draws a text towards the upper anchor; null with a reason.</param>
/// <param name="WeightError">Standard error of β, given the documents' parameters.</param>
/// <param name="Frequency">ψ, the log of its expected count in a middle document of middle length.</param>
/// <param name="FrequencyError">Standard error of ψ, given the documents' parameters.</param>
/// <param name="Reason">Why it has no weight; null where it has one.</param>
public sealed record WordfishWord(
    string Word, double? Weight, double? WeightError, double? Frequency, double? FrequencyError, string? Reason);

/// <summary>An estimated Wordfish model.</summary>
/// <param name="Documents">All documents, in the order of the matrix.</param>
/// <param name="Words">All words, in the order of the matrix.</param>
/// <param name="LogPosterior">At the end, without its constant; null where nothing could be estimated.</param>
/// <param name="Rounds">Rounds taken.</param>
/// <param name="LastMove">The most that a position moved in the last round, in standard deviations: far from 0, other rules of
/// ending give other positions.</param>
/// <param name="Reached">Whether the rule of ending was met before the rounds ran out.</param>
public sealed record WordfishResult(
    IReadOnlyList<WordfishDocument> Documents, IReadOnlyList<WordfishWord> Words, double? LogPosterior, int Rounds, double? LastMove, bool Reached);

/// <summary>Wordfish: positions of texts on the one dimension along which their words differ most.</summary>
/// <remarks>
/// y_jw ~ Poisson(exp(α_j + ψ_w + β_w θ_j)), β ~ N(0, 3²), θ ~ N(0, 1); mean θ = 0, SD θ = 1 (n − 1), mean α = 0, the lower
/// anchor below the upper. Words given documents and documents given words are estimated in turn by Newton steps from the
/// first dimension of a correspondence analysis. Standard errors come from the inverse of the observed information of each
/// word's (ψ, β) or document's (α, θ), the others held fixed. Source: J. B. Slapin and S.-O. Proksch, "A Scaling Model for
/// Estimating Time-Series Party Positions from Texts", American Journal of Political Science 52 (2008), 705–722; order of
/// the steps, priors, start and ending after K. Benoit et al., "quanteda", Journal of Open Source Software 3 (2018), 774.
/// </remarks>
public static class Wordfish
{
    /// <summary>Reason: the document holds no word.</summary>
    public const string EmptyDocument = "the document holds no word";

    /// <summary>Reason: the word stands in no document.</summary>
    public const string EmptyWord = "the word stands in no document";

    /// <summary>Reason: fewer than three documents with words, which any line can pass through.</summary>
    public const string TooFewDocuments = "fewer than three documents hold words";

    /// <summary>Reason: the documents use all words in the same shares.</summary>
    public const string NoVariation = "the documents use all words in the same shares";

    /// <summary>Estimates the model.</summary>
    /// <param name="counts">Documents of one language and genre.</param>
    /// <param name="lower">The document that stands lower, which fixes only the sign.</param>
    /// <param name="upper">The document that stands higher.</param>
    /// <param name="options">Choices; null for the defaults.</param>
    /// <param name="cancellation">Ends the estimation early.</param>
    /// <exception cref="ArgumentException">An anchor is not in the matrix, or both are one.</exception>
    public static WordfishResult Of(
        DocumentFeatureMatrix counts, string lower, string upper, WordfishOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.PlaceOf(lower) is not { } low || counts.PlaceOf(upper) is not { } high || low == high)
        {
            throw new ArgumentException("The anchors are two documents of the matrix.", nameof(lower));
        }

        var totals = counts.FeatureTotals();
        int[] documents = [.. Enumerable.Range(0, counts.Documents.Count).Where(place => counts.Totals[place] > 0)];
        int[] words = [.. Enumerable.Range(0, counts.Features.Count).Where(feature => totals[feature] > 0)];
        if (documents.Length < 3)
        {
            return Nothing(counts, totals, TooFewDocuments);
        }

        var fit = new WordfishFit(Dense(counts, documents, words), options ?? new WordfishOptions());
        if (!fit.Start())
        {
            return Nothing(counts, totals, NoVariation);
        }

        fit.Run(cancellation);
        fit.Orient(Array.IndexOf(documents, low), Array.IndexOf(documents, high));
        return new WordfishResult(
            [.. counts.Documents.Select((name, place) => Array.IndexOf(documents, place) is >= 0 and var row
                ? fit.Document(name, row) : new WordfishDocument(name, null, null, null, null, EmptyDocument))],
            Words(counts, words, fit),
            fit.LogPosterior, fit.Rounds, fit.LastMove, fit.Reached);
    }

    private static WordfishWord[] Words(DocumentFeatureMatrix counts, int[] words, WordfishFit fit)
    {
        WordfishWord[] all = [.. counts.Features.Select(word => new WordfishWord(word, null, null, null, null, EmptyWord))];
        for (var column = 0; column < words.Length; column++)
        {
            all[words[column]] = fit.Word(counts.Features[words[column]], column);
        }

        return all;
    }

    private static double[][] Dense(DocumentFeatureMatrix counts, int[] documents, int[] words)
    {
        var columns = words.Index().ToDictionary(word => word.Item, word => word.Index);
        var rows = new double[documents.Length][];
        for (var row = 0; row < documents.Length; row++)
        {
            rows[row] = new double[words.Length];
            foreach (var (feature, count) in counts.Row(documents[row]))
            {
                rows[row][columns[feature]] = count;
            }
        }

        return rows;
    }

    private static WordfishResult Nothing(DocumentFeatureMatrix counts, long[] totals, string reason) => new(
        [.. counts.Documents.Select((name, place) => new WordfishDocument(
            name, null, null, null, null, counts.Totals[place] == 0 ? EmptyDocument : reason))],
        [.. counts.Features.Select((word, feature) => new WordfishWord(
            word, null, null, null, null, totals[feature] == 0 ? EmptyWord : reason))],
        null, 0, null, false);
}
