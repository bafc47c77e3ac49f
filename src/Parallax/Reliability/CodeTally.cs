using System.Globalization;
using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>One code, document by document: what the machine says against people, and people against each other.</summary>
internal sealed class CodeTally
{
    private readonly SortedDictionary<string, Confusion> documents = new(StringComparer.Ordinal);

    /// <summary>The machine against people in each document, by the order of ids.</summary>
    internal IReadOnlyCollection<Confusion> Documents => documents.Values;

    /// <summary>Everything of the machine against people.</summary>
    internal Confusion Sum => ConfusionDraws.Sum(documents.Values);

    /// <summary>People against each other, each pair of readers of each sentence.</summary>
    internal Confusion People { get; private set; }

    /// <summary>Adds sentences of a document.</summary>
    /// <param name="document">Its id.</param>
    /// <param name="units">The sentences, as people read them.</param>
    /// <param name="code">The code.</param>
    /// <param name="isFound">Whether the machine finds the code in a sentence.</param>
    internal void Add(string document, IEnumerable<LabelledUnit> units, string code, Func<int, bool> isFound)
    {
        var (sum, pairs) = (documents.GetValueOrDefault(document), People);
        foreach (var unit in units)
        {
            var label = unit.Label(codes => codes.Contains(code));
            var found = isFound(unit.Unit);
            sum = sum.Plus(Confusion.Of(true, found), label).Plus(Confusion.Of(false, found), 1 - label);
            for (var a = 0; a < unit.Readings.Count; a++)
            {
                for (var b = a + 1; b < unit.Readings.Count; b++)
                {
                    pairs = pairs.Plus(Confusion.Of(unit.Readings[a].Codes.Contains(code), unit.Readings[b].Codes.Contains(code)));
                }
            }
        }

        documents[document] = sum;
        People = pairs;
    }

    /// <summary>A row with the counts.</summary>
    internal ValidationRow Counted(ValidationRow row)
    {
        var counts = Sum;
        return row with { Documents = documents.Count, Units = (int)Math.Round(counts.Units), Positives = counts.Positives, Hits = counts.Hits };
    }

    /// <summary>A row with the counts and the figures with their intervals.</summary>
    /// <param name="row">What the row is of.</param>
    /// <param name="rule">Resampling.</param>
    /// <param name="use">Use of the seed.</param>
    internal ValidationRow Measured(ValidationRow row, ValidationRule rule, string use)
    {
        var counts = Sum;
        var figures = Classification.Of([.. Documents], rule.Resamples, Seeds.Derive(rule.Seed, "validation", use));
        return Counted(row) with
        {
            Precision = counts.Precision,
            PrecisionInterval = figures.Precision,
            Recall = counts.Recall,
            RecallInterval = figures.Recall,
            F1 = counts.F1,
            F1Interval = figures.F1,
            MatthewsCorrelation = counts.MatthewsCorrelation,
            MatthewsInterval = figures.MatthewsCorrelation,
            Status = GateStatus.Passed,
        };
    }

    /// <summary>Why there are no figures: people gave the code too seldom; empty where they did not.</summary>
    internal static string TooFew(double positives, ValidationRule rule) => positives < rule.Positives
        ? string.Create(CultureInfo.InvariantCulture, $"people gave the code {positives:0.#} times, of at least {rule.Positives}")
        : "";
}
