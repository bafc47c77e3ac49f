using Parallax.Codings;
using Parallax.Corpora;
using Parallax.Reliability;

namespace Parallax.Studies.Running;

/// <summary>Trains the classifier on what people coded of texts at hand, and measures it as the dictionary is measured.</summary>
internal static class ClassifierValidation
{
    /// <summary>Rows of validation.csv; none in a language of which people read too little.</summary>
    public static IReadOnlyList<ValidationRow> Rows(
        Study study, PeopleLabels labels, SentenceTexts sentences, ValidationRule rule, Func<string, IProgress<double>> progress,
        CancellationToken cancellation) =>
    [
        .. from language in study.Documents.Where(document => document.Document.Basis == DocumentBasis.Text && labels.Of(document.Id).Count > 0)
               .Select(document => document.Document).GroupBy(document => document.Language).OrderBy(language => language.Key, StringComparer.Ordinal)
           from row in OfLanguage(study, [.. language.OrderBy(document => document.Id, StringComparer.Ordinal)], labels, sentences, rule, progress(language.Key), cancellation)
           select row,
    ];

    private static IReadOnlyList<ValidationRow> OfLanguage(
        Study study, Document[] documents, PeopleLabels labels, SentenceTexts sentences, ValidationRule rule,
        IProgress<double> progress, CancellationToken cancellation)
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

        var id = TextClassifier.IdOf(units.Select(unit => (unit.Unit, unit.Labelled.Codes)), rule.Seed, rule.Curve);
        var classifier = new TextClassifier(documents[0].Language, [.. units.Select(unit => unit.Unit)], rule.Seed, rule.Curve);
        string[] codes =
        [
            .. study.Codebook.Codes.Select(code => code.Id).Where(code => units.Count(unit => ClassifierTrials.IsYes(unit.Labelled, code)) >= rule.Positives),
        ];
        var byId = documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        ReadSentence[] read = [.. units.Select(unit => new ReadSentence(byId[unit.Unit.Document], unit.Labelled))];
        var trials = new ClassifierTrials(id, classifier, read, rule);
        var learnt = new (double[]? Probabilities, IReadOnlyList<ValidationRow> Splits)[codes.Length];
        var done = 0;
        Parallel.For(0, codes.Length, new ParallelOptions { CancellationToken = cancellation }, at =>
        {
            var probabilities = classifier.OutOfFold([.. units.Select(unit => ClassifierTrials.IsYes(unit.Labelled, codes[at]))]);
            learnt[at] = (probabilities, probabilities is null ? [] : trials.Rows(codes[at]));
            progress.Report((double)Interlocked.Increment(ref done) / codes.Length);
        });

        var byCode = codes.Zip(learnt).Where(code => code.Second.Probabilities is not null)
            .ToDictionary(code => code.First, code => code.Second.Probabilities!, StringComparer.Ordinal);
        var validation = new Validation(id, rule) { Codes = byCode.Keys.ToHashSet(StringComparer.Ordinal) };
        foreach (var document in documents)
        {
            validation.Add(document, labels.Of(document.Id), byCode.SelectMany(code => units.Index()
                .Where(unit => unit.Item.Unit.Document == document.Id && code.Value[unit.Index] >= .5)
                .Select(unit => Coding(document, unit.Item.Unit.Unit, code.Key, id))));
        }

        return
        [
            .. validation.Rows(study.Plan.Dyads).Select(row => row with { Split = "documents" })
                .Select(row => row is { Kind: ValidationKind.Coder, Status: not ValidationStatus.NotValidated } ? WithProbabilities(row, byCode[row.Code], read, rule) : row),
            .. learnt.SelectMany(code => code.Splits),
        ];
    }

    private static ValidationRow WithProbabilities(ValidationRow row, double[] probabilities, ReadSentence[] read, ValidationRule rule)
    {
        (double Stated, ReadSentence Sentence)[] told = [.. probabilities.Zip(read).Where(one => row.Actor == "all" || one.Second.Document.Actor == row.Actor)];
        return ClassifierTrials.WithProbabilities(row, [.. told.Select(one => one.Stated)], [.. told.Select(one => one.Sentence)], rule);
    }

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
