using Parallax.Corpora;
using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>A sentence that people read, with its document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Unit">The sentence, as people read it.</param>
public sealed record ReadSentence(Document Document, LabelledUnit Unit);

/// <summary>Tries a classifier on texts of another time or kind than those it learnt from (METHOD §3.3).</summary>
/// <param name="coder">The classifier's id.</param>
/// <param name="classifier">The classifier.</param>
/// <param name="sentences">Its sentences, in its order.</param>
/// <param name="rule">What people must have read, and the blocks of time.</param>
public sealed class ClassifierTrials(string coder, TextClassifier classifier, IReadOnlyList<ReadSentence> sentences, ValidationRule rule)
{
    private const string Time = "time";
    private const string Source = "source";

    private readonly Document[] documents = [.. sentences.Select(sentence => sentence.Document)];

    /// <summary>
    /// The rows of a code: later texts with what earlier ones teach; kinds of text with what all others teach, together and each.
    /// </summary>
    /// <param name="code">The code.</param>
    public IReadOnlyList<ValidationRow> Rows(string code)
    {
        bool[] people = [.. sentences.Select(sentence => IsYes(sentence.Unit, code))];
        var later = Tried(SecondarySplits.ByTime(documents, rule.TimeBlocks), people);
        var others = Tried(SecondarySplits.BySource(documents), people);
        return
        [
            Row(code, Time, "all", later, "people read texts of one date only"),
            Row(code, Source, "all", others, "people read one kind of text only"),
            .. others.Where(_ => others.Count > 1).Select(trial => Row(code, Source, trial.Trial.Source.ToString()!, [trial], "")),
        ];
    }

    /// <summary>Figures of stated probabilities of the row's code, put into the row; sentences weigh as they do in <see cref="CodeTally"/>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="probabilities">Probability of yes for each sentence.</param>
    /// <param name="sentences">The sentences.</param>
    /// <param name="rule">Resampling.</param>
    public static ValidationRow WithProbabilities(
        ValidationRow row, IReadOnlyList<double> probabilities, IReadOnlyList<ReadSentence> sentences, ValidationRule rule)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(rule);
        Classification.ThrowUnlessPaired(probabilities, sentences);
        var isDrawn = sentences.Any(sentence => sentence.Unit.Probability is not null);
        (double Stated, ReadSentence Sentence)[] told = [.. probabilities.Zip(sentences).Where(one => !isDrawn || one.Second.Unit.Probability is not null)];
        double[] stated = [.. told.Select(one => one.Stated)];
        bool[] people = [.. told.Select(one => IsYes(one.Sentence.Unit, row.Code))];
        double[]? weights = isDrawn ? [.. told.Select(one => 1 / one.Sentence.Unit.Probability!.Value)] : null;
        return row with
        {
            AveragePrecision = Classification.AveragePrecision(stated, people, weights),
            AveragePrecisionInterval = Classification.AveragePrecisionInterval(
                stated, people, [.. told.Select(one => one.Sentence.Document.Id)], rule.Resamples,
                Seeds.Derive(rule.Seed, "average precision", $"{row.Coder}|{row.Language}|{row.Code}|{row.Actor}|{row.Split}|{row.Source}"), weights),
            Brier = ProbabilityScores.Brier(stated, people, weights),
            LogLoss = ProbabilityScores.LogLoss(stated, people, weights),
            CalibrationError = ProbabilityScores.CalibrationError(stated, people, weights: weights),
        };
    }

    /// <summary>Whether people say that a sentence has a code; where they are even, that it has not.</summary>
    public static bool IsYes(LabelledUnit unit, string code)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Label(codes => codes.Contains(code)) > .5;
    }

    // A part that nothing can be learnt for stays untried; the counts tell how much was tried.
    private List<(SplitTrial Trial, double[]? Probabilities)> Tried(IReadOnlyList<SplitTrial> trials, bool[] people) =>
        [.. trials.Select(trial => (trial, classifier.Elsewhere(people, trial.Learnt, trial.Tried)))];

    private ValidationRow Row(
        string code, string split, string source, List<(SplitTrial Trial, double[]? Probabilities)> trials, string whyNone)
    {
        var row = new ValidationRow
        {
            Kind = ValidationKind.Split,
            Coder = coder,
            Code = code,
            Language = documents[0].Language,
            Split = split,
            Source = source,
        };
        (int Place, double Probability)[] tried = [.. trials.SelectMany(trial => trial.Trial.Tried.Zip(trial.Probabilities ?? []))];
        var tally = new CodeTally();
        foreach (var document in tried.GroupBy(one => documents[one.Place].Id))
        {
            var found = document.Where(one => one.Probability >= .5).Select(one => sentences[one.Place].Unit.Unit).ToHashSet();
            tally.Add(document.Key, document.Select(one => sentences[one.Place].Unit), code, found.Contains);
        }

        var lacking = trials.Count == 0 ? whyNone
            : tried.Length == 0 ? "people gave the code nowhere or everywhere in what there was to learn from"
            : CodeTally.TooFew(tally.Counts.Positives, rule);
        return lacking.Length > 0
            ? tally.Counted(row) with { Status = ValidationStatus.NotValidated, Reason = CodeTally.Joined(lacking, tally.LeftOut) }
            : WithProbabilities(
                tally.Measured(row with { CeilingF1 = tally.People.F1 }, rule, $"{coder}|{row.Language}|{code}|{split}|{source}"),
                [.. tried.Select(one => one.Probability)], [.. tried.Select(one => sentences[one.Place])], rule);
    }
}
