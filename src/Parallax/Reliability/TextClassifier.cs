using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>A sentence that a classifier learns from.</summary>
/// <param name="Document">Its document: all sentences of one stay on one side of every split.</param>
/// <param name="Unit">Number of the sentence.</param>
/// <param name="Text">The sentence.</param>
public sealed record TrainingUnit(string Document, int Unit, string Text);

/// <summary>A supervised classifier of sentences, tried on documents it has not seen (METHOD §3.3).</summary>
/// <remarks>
/// Words and runs of characters (<see cref="TextFeatures"/>), ℓ2-logistic regression (<see cref="LogisticRegression"/>), documents
/// shared out among 5 folds by the study's seed. What is told of a sentence comes from a model that learnt on the other folds,
/// made a probability by Platt's curve over their held-out scores. From .5 on it is a yes.
/// </remarks>
public sealed class TextClassifier
{
    /// <summary>Counts up whenever the features or the learning change.</summary>
    public const int RulesVersion = 1;

    private const int Folds = 5;
    private const double Penalty = .1;
    private const int LeastUnitsOfFeature = 2;

    private readonly int[][] features;
    private readonly int[] folds;
    private readonly int count;

    /// <summary>Reads the sentences.</summary>
    /// <param name="language">Their language.</param>
    /// <param name="units">The sentences, in a fixed order.</param>
    /// <param name="seed">The study's seed.</param>
    public TextClassifier(string language, IReadOnlyList<TrainingUnit> units, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(units);
        var texts = new TextFeatures(language);
        IReadOnlyList<string>[] found = [.. units.Select(unit => texts.Of(unit.Text))];
        var numbers = found.SelectMany(unit => unit).CountBy(feature => feature)
            .Where(feature => feature.Value >= LeastUnitsOfFeature).Select(feature => feature.Key).Order(StringComparer.Ordinal)
            .Index().ToDictionary(feature => feature.Item, feature => feature.Index, StringComparer.Ordinal);
        features = [.. found.Select(unit => unit.Where(numbers.ContainsKey).Select(feature => numbers[feature]).ToArray())];
        count = numbers.Count;
        folds = Share(units, Seeds.Derive(seed, "classifier", language));
    }

    /// <summary>Probability of yes for each sentence, by models that have not seen its document; null where none can be had.</summary>
    /// <param name="labels">Whether people say yes, one for each sentence.</param>
    public double[]? OutOfFold(IReadOnlyList<bool> labels)
    {
        Classification.ThrowUnlessPaired(features, labels);
        var scores = new double[features.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            int[] others = [.. Places(place => folds[place] != fold)];
            if (LogisticRegression.Fit([.. others.Select(place => features[place])], [.. others.Select(place => labels[place])], count, Penalty) is not { } model)
            {
                return null;
            }

            foreach (var place in Places(place => folds[place] == fold))
            {
                scores[place] = model.Score(features[place]);
            }
        }

        return Calibrated(scores, labels);
    }

    /// <summary>The coder's id: <c>classifier:</c> and 8 hexadecimal digits over what it learnt from and how.</summary>
    /// <param name="units">Sentences with the codes that people gave them.</param>
    /// <param name="seed">The study's seed.</param>
    public static string IdOf(IEnumerable<(TrainingUnit Unit, IEnumerable<string> Codes)> units, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(units);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{RulesVersion} {seed} {Folds} {Penalty}\n");
        foreach (var (unit, codes) in units)
        {
            text.Append(CultureInfo.InvariantCulture, $"{unit.Document}\t{unit.Unit}\t{unit.Text}\t{string.Join(',', codes.Order(StringComparer.Ordinal))}\n");
        }

        return "classifier:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..8];
    }

    private double[]? Calibrated(double[] scores, IReadOnlyList<bool> labels)
    {
        var probabilities = new double[scores.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            int[] others = [.. Places(place => folds[place] != fold)];
            if (PlattScaling.Fit([.. others.Select(place => scores[place])], [.. others.Select(place => labels[place])]) is not { } curve)
            {
                return null;
            }

            foreach (var place in Places(place => folds[place] == fold))
            {
                probabilities[place] = curve.Of(scores[place]);
            }
        }

        return probabilities;
    }

    private IEnumerable<int> Places(Func<int, bool> wanted) => Enumerable.Range(0, features.Length).Where(wanted);

    private static int[] Share(IReadOnlyList<TrainingUnit> units, ulong seed)
    {
        string[] documents = [.. units.Select(unit => unit.Document).Distinct().Order(StringComparer.Ordinal)];
        int[] order = [.. Enumerable.Range(0, documents.Length)];
        new Pcg32(seed).Shuffle(order);
        var places = order.Index().ToDictionary(one => documents[one.Item], one => one.Index % Folds, StringComparer.Ordinal);
        return [.. units.Select(unit => places[unit.Document])];
    }
}
