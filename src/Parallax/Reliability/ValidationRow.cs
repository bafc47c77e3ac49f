using Parallax.Inference;

namespace Parallax.Reliability;

/// <summary>What a row of validation.csv tells.</summary>
public enum ValidationKind
{
    /// <summary>A machine coder against people, on one code.</summary>
    Coder,

    /// <summary>A classifier against people on one code, in texts of another time or kind than those it learnt from.</summary>
    Split,

    /// <summary>Mean of the codes' F1.</summary>
    Macro,

    /// <summary>F1 of all codes' counts together.</summary>
    Micro,

    /// <summary>How differently it errs on two actors.</summary>
    Difference,

    /// <summary>An entry of the dictionary against a person's judgement of its hits.</summary>
    Entry,
}

/// <summary>What the figures of a row of validation.csv are worth.</summary>
public enum ValidationStatus
{
    /// <summary>Too little was read or judged, and no figure is told.</summary>
    NotValidated,

    /// <summary>Figures are told that rest on few sentences with the code.</summary>
    Tentative,

    /// <summary>Figures are told, good or bad: no gate says how good they must be.</summary>
    Measured,

    /// <summary>A gate was passed: the entry is right often enough, or recall differs little between two actors.</summary>
    Passed,

    /// <summary>A gate was failed.</summary>
    Failed,
}

/// <summary>How good a machine's coding is, in one respect: a row of validation.csv.</summary>
public sealed record ValidationRow
{
    /// <summary>What it tells.</summary>
    public required ValidationKind Kind { get; init; }

    /// <summary>The machine coder.</summary>
    public required string Coder { get; init; }

    /// <summary>Code; <c>all</c> of macro and micro F1.</summary>
    public required string Code { get; init; }

    /// <summary>Language.</summary>
    public required string Language { get; init; }

    /// <summary>Actor whose texts, or <c>all</c>.</summary>
    public string Actor { get; init; } = "all";

    /// <summary>Of a difference the other actor; else empty.</summary>
    public string Partner { get; init; } = "";

    /// <summary>
    /// How what a classifier learnt from was parted from what it was tried on: <c>documents</c> by lot, <c>time</c> or <c>source</c>;
    /// empty of what learns nothing.
    /// </summary>
    public string Split { get; init; } = "";

    /// <summary>Of an entry the kind of text, of a split by it the kind tried, where one is told apart; else <c>all</c>.</summary>
    public string Source { get; init; } = "all";

    /// <summary>Of an entry its text; else empty.</summary>
    public string Entry { get; init; } = "";

    /// <summary>Documents that people read in; null for an entry.</summary>
    public int? Documents { get; init; }

    /// <summary>Sentences that people read, without those left out because their chance is unknown; of an entry its hits drawn.</summary>
    public int Units { get; init; }

    /// <summary>Sentences that these stand for: the sum of 1/chance where they were drawn with known chances, else the same; null for an entry.</summary>
    public double? Represented { get; init; }

    /// <summary>Sentences that have the code by people; of an entry the hits judged right. An even split counts half.</summary>
    public double Positives { get; init; }

    /// <summary>Sentences that have the code by the machine; of an entry the hits judged.</summary>
    public double Hits { get; init; }

    /// <summary>Precision, or its difference.</summary>
    public double? Precision { get; init; }

    /// <summary>Its 95 % interval.</summary>
    public Interval? PrecisionInterval { get; init; }

    /// <summary>Recall, or its difference.</summary>
    public double? Recall { get; init; }

    /// <summary>Its 95 % interval.</summary>
    public Interval? RecallInterval { get; init; }

    /// <summary>F1.</summary>
    public double? F1 { get; init; }

    /// <summary>Its 95 % interval.</summary>
    public Interval? F1Interval { get; init; }

    /// <summary>Matthews' correlation.</summary>
    public double? MatthewsCorrelation { get; init; }

    /// <summary>Its 95 % interval.</summary>
    public Interval? MatthewsInterval { get; init; }

    /// <summary>Area under precision over recall; of a classifier only.</summary>
    public double? AveragePrecision { get; init; }

    /// <summary>Its 95 % interval.</summary>
    public Interval? AveragePrecisionInterval { get; init; }

    /// <summary>Brier score of its probabilities; of a classifier only.</summary>
    public double? Brier { get; init; }

    /// <summary>Log-loss of its probabilities; of a classifier only, and null where something certain was wrong.</summary>
    public double? LogLoss { get; init; }

    /// <summary>Expected calibration error of its probabilities in 10 bins; of a classifier only.</summary>
    public double? CalibrationError { get; init; }

    /// <summary>F1 of people against each other: what a machine can be asked; null where no two read the same.</summary>
    public double? CeilingF1 { get; init; }

    /// <summary>Whether figures are told, on how much, and whether a gate was passed where there is one.</summary>
    public ValidationStatus Status { get; init; }

    /// <summary>Why; empty where there is nothing to add.</summary>
    public string Reason { get; init; } = "";
}
