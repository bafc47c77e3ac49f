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

/// <summary>The curve that makes a probability of a classifier's score.</summary>
public enum Recalibration
{
    /// <summary>Platt's logistic curve, of two parameters.</summary>
    Platt,

    /// <summary>The rising staircase of isotonic regression, which needs many sentences.</summary>
    Isotonic,
}

/// <summary>A supervised classifier of sentences, tried on documents it has not seen (METHOD §3.3).</summary>
/// <remarks>
/// Words and runs of characters (<see cref="TextFeatures"/>), ℓ2-logistic regression (<see cref="LogisticRegression"/>), documents
/// shared out among 5 folds by the study's seed. What is told of a sentence comes from a model that learnt on the other folds,
/// made a probability by a curve over their held-out scores, Platt's or the isotonic one. From .5 on it is a yes.
/// </remarks>
public sealed class TextClassifier
{
    /// <summary>Counts up whenever the features or the learning change.</summary>
    public const int RulesVersion = 2;

    private const int Folds = 5;
    private const double Penalty = .1;
    private const int LeastUnitsOfFeature = 2;

    // Above so many units turning the rows takes longer than it saves.
    private const int MostTurned = 1500;

    private readonly IReadOnlyList<FeatureRow> rows;
    private readonly int features;
    private readonly int[] folds;
    private readonly Recalibration curve;

    /// <summary>Reads the sentences.</summary>
    /// <param name="language">Their language.</param>
    /// <param name="units">The sentences, in a fixed order.</param>
    /// <param name="seed">The study's seed.</param>
    /// <param name="curve">The curve that makes probabilities of scores.</param>
    public TextClassifier(string language, IReadOnlyList<TrainingUnit> units, ulong seed, Recalibration curve = Recalibration.Platt)
    {
        ArgumentNullException.ThrowIfNull(units);
        this.curve = curve;
        var texts = new TextFeatures(language);
        IReadOnlyList<string>[] found = [.. units.Select(unit => texts.Of(unit.Text))];
        var numbers = found.SelectMany(unit => unit).CountBy(feature => feature)
            .Where(feature => feature.Value >= LeastUnitsOfFeature).Select(feature => feature.Key).Order(StringComparer.Ordinal)
            .Index().ToDictionary(feature => feature.Item, feature => feature.Index, StringComparer.Ordinal);
        FeatureRow[] plain = [.. found.Select(unit => FeatureRow.Present([.. unit.Where(numbers.ContainsKey).Select(feature => numbers[feature])]))];
        (rows, features) = units.Count <= MostTurned ? (FeatureRow.Turned(plain, numbers.Count), units.Count) : (plain, numbers.Count);
        folds = Share(units, Seeds.Derive(seed, "classifier", language));
    }

    /// <summary>Probability of yes for each sentence, by models that have not seen its document; null where none can be had.</summary>
    /// <param name="labels">Whether people say yes, one for each sentence.</param>
    public double[]? OutOfFold(IReadOnlyList<bool> labels)
    {
        Classification.ThrowUnlessPaired(rows, labels);
        int[] all = [.. Enumerable.Range(0, rows.Count)];
        if (HeldOut(all, labels) is not { } scores)
        {
            return null;
        }

        var probabilities = new double[scores.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            int[] others = [.. all.Where(place => folds[place] != fold)];
            if (Curve([.. others.Select(place => scores[place])], [.. others.Select(place => labels[place])]) is not { } probability)
            {
                return null;
            }

            foreach (var place in all.Where(place => folds[place] == fold))
            {
                probabilities[place] = probability(scores[place]);
            }
        }

        return probabilities;
    }

    /// <summary>
    /// Probability of yes for some sentences, by a model and a curve that know only others; null where none can be had, as where
    /// these are all yes or all no.
    /// </summary>
    /// <param name="labels">Whether people say yes, one for each sentence.</param>
    /// <param name="learnt">Places of the sentences to learn from.</param>
    /// <param name="tried">Places of the sentences asked for.</param>
    public double[]? Elsewhere(IReadOnlyList<bool> labels, IReadOnlyList<int> learnt, IReadOnlyList<int> tried)
    {
        Classification.ThrowUnlessPaired(rows, labels);
        ArgumentNullException.ThrowIfNull(learnt);
        ArgumentNullException.ThrowIfNull(tried);
        return HeldOut(learnt, labels) is { } scores && Curve(scores, [.. learnt.Select(place => labels[place])]) is { } probability
            && Model(learnt, labels) is { } model
            ? [.. tried.Select(place => probability(model.Score(rows[place])))]
            : null;
    }

    /// <summary>The coder's id: <c>classifier:</c> and 8 hexadecimal digits over what it learnt from and how.</summary>
    /// <param name="units">Sentences with the codes that people gave them.</param>
    /// <param name="seed">The study's seed.</param>
    /// <param name="curve">The curve that makes probabilities of scores.</param>
    public static string IdOf(IEnumerable<(TrainingUnit Unit, IEnumerable<string> Codes)> units, ulong seed, Recalibration curve = Recalibration.Platt)
    {
        ArgumentNullException.ThrowIfNull(units);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{RulesVersion} {seed} {Folds} {Penalty} {curve}\n");
        foreach (var (unit, codes) in units)
        {
            text.Append(CultureInfo.InvariantCulture, $"{unit.Document}\t{unit.Unit}\t{unit.Text}\t{string.Join(',', codes.Order(StringComparer.Ordinal))}\n");
        }

        return "classifier:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..8];
    }

    // Scores of some sentences by models that have not seen their documents, nor any sentence but these.
    private double[]? HeldOut(IReadOnlyList<int> among, IReadOnlyList<bool> labels)
    {
        var scores = new double[among.Count];
        foreach (var fold in among.Select(place => folds[place]).Distinct().Order())
        {
            if (Model([.. among.Where(place => folds[place] != fold)], labels) is not { } model)
            {
                return null;
            }

            for (var at = 0; at < scores.Length; at++)
            {
                scores[at] = folds[among[at]] == fold ? model.Score(rows[among[at]]) : scores[at];
            }
        }

        return scores;
    }

    private LogisticModel? Model(IReadOnlyList<int> places, IReadOnlyList<bool> labels) => LogisticRegression.Fit(
        [.. places.Select(place => rows[place])], [.. places.Select(place => labels[place])], features, Penalty);

    private Func<double, double>? Curve(IReadOnlyList<double> scores, IReadOnlyList<bool> people) => curve == Recalibration.Isotonic
        ? IsotonicRegression.Fit(scores, people) is { } staircase ? staircase.Of : null
        : PlattScaling.Fit(scores, people) is { } logistic ? logistic.Of : null;

    private static int[] Share(IReadOnlyList<TrainingUnit> units, ulong seed)
    {
        string[] documents = [.. units.Select(unit => unit.Document).Distinct().Order(StringComparer.Ordinal)];
        int[] order = [.. Enumerable.Range(0, documents.Length)];
        new Pcg32(seed).Shuffle(order);
        var places = order.Index().ToDictionary(one => documents[one.Item], one => one.Index % Folds, StringComparer.Ordinal);
        return [.. units.Select(unit => places[unit.Document])];
    }
}
