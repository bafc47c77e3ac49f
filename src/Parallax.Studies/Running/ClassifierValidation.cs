using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Reliability;

namespace Parallax.Studies.Running;

/// <summary>Trains the classifier on what people coded of texts at hand, and measures it as the dictionary is measured.</summary>
internal static class ClassifierValidation
{
    /// <summary>Rows of validation.csv; none in a language of which people read too little.</summary>
    public static IReadOnlyList<ValidationRow> Rows(Study study, PeopleLabels labels, SentenceTexts sentences, ValidationRule rule, CancellationToken cancellation) =>
    [
        .. from language in study.Documents.Where(document => document.Document.Basis == DocumentBasis.Text && labels.Of(document.Id).Count > 0)
               .Select(document => document.Document).GroupBy(document => document.Language).OrderBy(language => language.Key, StringComparer.Ordinal)
           from row in OfLanguage(study, [.. language.OrderBy(document => document.Id, StringComparer.Ordinal)], labels, sentences, rule, cancellation)
           select row,
    ];

    private static IReadOnlyList<ValidationRow> OfLanguage(
        Study study, Document[] documents, PeopleLabels labels, SentenceTexts sentences, ValidationRule rule, CancellationToken cancellation)
    {
        (TrainingUnit Unit, LabelledUnit Labelled)[] units =
        [
            .. documents.SelectMany(document => labels.Of(document.Id).Select(unit => (
                new TrainingUnit(document.Id, unit.Unit, sentences.Of(document.Id, unit.Unit)), unit))),
        ];
        if (units.Length < rule.Units)
        {
            return [];
        }

        var id = TextClassifier.IdOf(units.Select(unit => (unit.Unit, unit.Labelled.Codes)), rule.Seed);
        var classifier = new TextClassifier(documents[0].Language, [.. units.Select(unit => unit.Unit)], rule.Seed);
        var learnt = new Dictionary<string, (bool[] Labels, double[] Probabilities)>(StringComparer.Ordinal);
        foreach (var code in study.Codebook.Codes.Select(code => code.Id))
        {
            cancellation.ThrowIfCancellationRequested();
            bool[] people = [.. units.Select(unit => unit.Labelled.Label(codes => codes.Contains(code)) > .5)];
            if (people.Count(yes => yes) >= rule.Positives && classifier.OutOfFold(people) is { } probabilities)
            {
                learnt.Add(code, (people, probabilities));
            }
        }

        var validation = new Validation(id, rule);
        foreach (var document in documents)
        {
            validation.Add(document, labels.Of(document.Id), learnt.SelectMany(code => units.Index()
                .Where(unit => unit.Item.Unit.Document == document.Id && code.Value.Probabilities[unit.Index] >= .5)
                .Select(unit => Coding(document, unit.Item.Unit.Unit, code.Key, id))));
        }

        return [.. validation.Rows(study.Plan.Dyads).Where(row => learnt.ContainsKey(row.Code)).Select(row => row is { Kind: ValidationKind.Coder, Actor: "all" }
            ? WithProbabilities(row, learnt[row.Code].Labels, learnt[row.Code].Probabilities)
            : row)];
    }

    private static ValidationRow WithProbabilities(ValidationRow row, bool[] people, double[] probabilities) => row with
    {
        AveragePrecision = Classification.AveragePrecision(probabilities, people),
        Brier = ProbabilityScores.Brier(probabilities, people),
        CalibrationError = ProbabilityScores.CalibrationError(probabilities, people),
    };

    private static Coding Coding(Document document, int unit, string code, string coder) => new()
    {
        Document = document.Id,
        Unit = unit,
        Code = code,
        Coder = coder,
        Voice = document.Actor,
        Relevant = true,
    };
}
