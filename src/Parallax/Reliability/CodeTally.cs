using System.Globalization;
using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>One code, document by document: what the machine says against people, and people against each other.</summary>
/// <remarks>
/// A sentence drawn with chance π stands for 1/π sentences. Where the chance of any sentence is known, those of unknown chance are left
/// out: nobody knows what they stand for. Where none is known, each stands for itself. Counts tell of what was read, figures of what it stands for.
/// </remarks>
internal sealed class CodeTally
{
    private readonly Part drawn = new();
    private readonly Part undrawn = new();

    /// <summary>The machine against people in each document, by the order of ids, each sentence for those it stands for.</summary>
    internal IReadOnlyCollection<Confusion> Documents => [.. Told.Documents.Values.Select(document => document.Weighed)];

    /// <summary>Everything of the machine against people, each sentence for those it stands for.</summary>
    internal Confusion Sum => ConfusionDraws.Sum(Documents);

    /// <summary>The same, each sentence once.</summary>
    internal Confusion Counts => ConfusionDraws.Sum(Told.Documents.Values.Select(document => document.Counted));

    /// <summary>People against each other, each pair of readers of each sentence, for those it stands for.</summary>
    internal Confusion People => Told.People;

    /// <summary>What is to be said of sentences left out; empty where there are none.</summary>
    internal string LeftOut => Told == drawn ? UnknownChance.Of((int)Math.Round(undrawn.Documents.Values.Sum(document => document.Counted.Units))) : "";

    private Part Told => drawn.Documents.Count > 0 ? drawn : undrawn;

    /// <summary>Adds sentences of a document.</summary>
    /// <param name="document">Its id.</param>
    /// <param name="units">The sentences, as people read them.</param>
    /// <param name="code">The code.</param>
    /// <param name="isFound">Whether the machine finds the code in a sentence.</param>
    internal void Add(string document, IEnumerable<LabelledUnit> units, string code, Func<int, bool> isFound)
    {
        foreach (var unit in units)
        {
            var part = unit.Probability is null ? undrawn : drawn;
            part.Add(document, unit, code, isFound(unit.Unit), 1 / (unit.Probability ?? 1));
        }
    }

    /// <summary>A row with the counts.</summary>
    internal ValidationRow Counted(ValidationRow row)
    {
        var counts = Counts;
        return row with
        {
            Documents = Told.Documents.Count,
            Units = (int)Math.Round(counts.Units),
            Represented = Sum.Units,
            Positives = counts.Positives,
            Hits = counts.Hits,
            Reason = LeftOut,
        };
    }

    /// <summary>A row with the counts and the figures with their intervals.</summary>
    /// <param name="row">What the row is of.</param>
    /// <param name="rule">Resampling.</param>
    /// <param name="use">Use of the seed.</param>
    internal ValidationRow Measured(ValidationRow row, ValidationRule rule, string use)
    {
        var sum = Sum;
        var figures = Classification.Of([.. Documents], rule.Resamples, Seeds.Derive(rule.Seed, "validation", use));
        return Counted(row) with
        {
            Precision = sum.Precision,
            PrecisionInterval = figures.Precision,
            Recall = sum.Recall,
            RecallInterval = figures.Recall,
            F1 = sum.F1,
            F1Interval = figures.F1,
            MatthewsCorrelation = sum.MatthewsCorrelation,
            MatthewsInterval = figures.MatthewsCorrelation,
            Status = ValidationStatus.Measured,
            Reason = Joined(
                sum.Recall is null ? "recall is undefined: people gave the code to no sentence" : "",
                sum.Precision is null ? "precision is undefined: the machine gave the code to no sentence that people read" : "",
                LeftOut),
        };
    }

    /// <summary>Why there are no figures: people gave the code too seldom; empty where they did not.</summary>
    internal static string TooFew(double positives, ValidationRule rule) => positives < rule.Positives
        ? string.Create(CultureInfo.InvariantCulture, $"people gave the code {positives:0.#} times, of at least {rule.Positives}")
        : "";

    /// <summary>Several things to be said, of which some may be empty.</summary>
    internal static string Joined(params IEnumerable<string> reasons) => string.Join("; ", reasons.Where(reason => reason.Length > 0));

    // Sentences of known chance, or of unknown chance.
    private sealed class Part
    {
        internal SortedDictionary<string, (Confusion Counted, Confusion Weighed)> Documents { get; } = new(StringComparer.Ordinal);

        internal Confusion People { get; private set; }

        internal void Add(string document, LabelledUnit unit, string code, bool isFound, double times)
        {
            var label = unit.Label(codes => codes.Contains(code));
            var one = default(Confusion).Plus(Confusion.Of(true, isFound), label).Plus(Confusion.Of(false, isFound), 1 - label);
            var (counted, weighed) = Documents.GetValueOrDefault(document);
            Documents[document] = (counted.Plus(one), weighed.Plus(one, times));
            for (var a = 0; a < unit.Readings.Count; a++)
            {
                for (var b = a + 1; b < unit.Readings.Count; b++)
                {
                    People = People.Plus(Confusion.Of(unit.Readings[a].Codes.Contains(code), unit.Readings[b].Codes.Contains(code)), times);
                }
            }
        }
    }
}
