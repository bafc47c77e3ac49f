using Parallax.Files.Csv;
using Parallax.Inference;
using Parallax.Reliability;

namespace Parallax.Files.Results;

/// <summary>How good the machine coding is: validation.csv.</summary>
public static class ValidationCsv
{
    /// <summary>The columns of the file.</summary>
    public static readonly CsvFile<ValidationRow> File = new(
        "validation.csv",
        "How good the machine coding is; written where people have coded sentences or judged hits.",
        [
            new("kind", "`coder`: a machine coder against people; `split`: a classifier on texts of another time or kind than those it learnt from; `macro` and `micro`: F1 of all codes told, as the mean of theirs and of their counts together; `difference`: actor minus partner; `entry`: an entry of the dictionary, of which a person judged hits.", row => Of(row.Kind)),
            new("coder", "The machine coder.", row => row.Coder),
            new("code", "Code; `all` of macro and micro F1.", row => row.Code),
            new("language", "Language of the texts.", row => row.Language),
            new("actor", "Actor whose texts, or `all`.", row => row.Actor),
            new("partner", "Of a difference the other actor; else empty.", row => row.Partner),
            new("split", "How a classifier's texts to learn from and to be tried on were parted: `documents` by lot, `time`: earlier and later, `source`: other kinds of text; empty of what learns nothing.", row => row.Split),
            new("source", "Of an entry the kind of text, of a split the kind tried where it is told apart; else `all`.", row => row.Source),
            new("entry", "Of an entry its text as the codebook writes it.", row => row.Entry),
            new("n_documents", "Documents that people read in; empty for an entry.", row => Number.Format(row.Documents)),
            new("n_units", "Sentences that people read; of an entry the hits drawn.", row => Number.Format(row.Units)),
            new("n_represented", "Sentences that these stand for, which all figures weigh by: the sum of 1/`probability` where the chance of being drawn is recorded; the same as n_units where it is not. Sentences of unknown chance among others are left out. Empty for an entry.", row => Number.Format(row.Represented)),
            new("n_positives", "Sentences with the code by people, an even split counting half; of an entry the hits judged right.", row => Number.Format(row.Positives)),
            new("n_hits", "Sentences with the code by the machine; of an entry the hits judged.", row => Number.Format(row.Hits)),
            new("precision", "Share of the machine's yes that is right, or the difference of two.", row => Number.Format(row.Precision)),
            new("precision_lower", "Lower end of its 95 % interval: bootstrap of documents; of an entry Wilson's.", row => Lower(row.PrecisionInterval)),
            new("precision_upper", "Upper end.", row => Upper(row.PrecisionInterval)),
            new("recall", "Share of people's yes that the machine finds, or the difference of two.", row => Number.Format(row.Recall)),
            new("recall_lower", "Lower end of its 95 % interval.", row => Lower(row.RecallInterval)),
            new("recall_upper", "Upper end.", row => Upper(row.RecallInterval)),
            new("f1", "Harmonic mean of precision and recall.", row => Number.Format(row.F1)),
            new("f1_lower", "Lower end of its 95 % interval.", row => Lower(row.F1Interval)),
            new("f1_upper", "Upper end.", row => Upper(row.F1Interval)),
            new("mcc", "Matthews' correlation.", row => Number.Format(row.MatthewsCorrelation)),
            new("mcc_lower", "Lower end of its 95 % interval.", row => Lower(row.MatthewsInterval)),
            new("mcc_upper", "Upper end.", row => Upper(row.MatthewsInterval)),
            new("average_precision", "Area under precision over recall; of a classifier only.", row => Number.Format(row.AveragePrecision)),
            new("average_precision_lower", "Lower end of its 95 % interval.", row => Lower(row.AveragePrecisionInterval)),
            new("average_precision_upper", "Upper end.", row => Upper(row.AveragePrecisionInterval)),
            new("brier", "Brier score of its probabilities; of a classifier only.", row => Number.Format(row.Brier)),
            new("log_loss", "Log-loss of its probabilities; of a classifier only, and empty where it was certain and wrong.", row => Number.Format(row.LogLoss)),
            new("calibration_error", "Expected calibration error of its probabilities in 10 bins; of a classifier only.", row => Number.Format(row.CalibrationError)),
            new("ceiling_f1", "F1 of people against each other in the same sentences: what a machine can be asked; empty where no two read the same.", row => Number.Format(row.CeilingF1)),
            new("status", "`measured`: figures are told, good or bad, and no gate judges them; `tentative`: on few sentences with the code; `not validated`: too little was read or judged; `passed` and `failed`: only of a `difference`, by the gate on recall, and of an `entry`, by the precision gate.", row => Of(row.Status)),
            new("reason", "Why; empty where there is nothing to add.", row => row.Reason),
        ]);

    private static string Of(ValidationKind kind) => kind switch
    {
        ValidationKind.Coder => "coder",
        ValidationKind.Split => "split",
        ValidationKind.Macro => "macro",
        ValidationKind.Micro => "micro",
        ValidationKind.Difference => "difference",
        _ => "entry",
    };

    private static string Of(ValidationStatus status) => status switch
    {
        ValidationStatus.Measured => "measured",
        ValidationStatus.Passed => "passed",
        ValidationStatus.Failed => "failed",
        ValidationStatus.Tentative => "tentative",
        _ => "not validated",
    };

    private static string Lower(Interval? interval) => Number.Format(interval?.Lower);

    private static string Upper(Interval? interval) => Number.Format(interval?.Upper);
}
