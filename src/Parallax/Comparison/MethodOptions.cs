using Parallax.Reliability;

namespace Parallax.Comparison;

/// <summary>Conventions of METHOD marked [D]; a study writes only those that differ, under <c>method:</c>.</summary>
public sealed record MethodOptions
{
    /// <summary>Bootstrap resamples; default 2000.</summary>
    public int Resamples { get; init; } = 2000;

    /// <summary>Which bootstrap interval levels, differences, changes and indexes have; default percentile. What small samples shift keeps the basic one.</summary>
    public BootstrapKind BootstrapInterval { get; init; } = BootstrapKind.Percentile;

    /// <summary>Permutations where they cannot be enumerated; default 2000.</summary>
    public int Permutations { get; init; } = 2000;

    /// <summary>Most permutations that are enumerated instead of drawn; default 20000.</summary>
    public int EnumerateUpTo { get; init; } = 20_000;

    /// <summary>Documents with fewer relevant units are joined with others of their month; default 5.</summary>
    public int JoinBelowUnits { get; init; } = 5;

    /// <summary>Most codes a person gives a unit; a dictionary keeps every hit and the unit is marked; default 4.</summary>
    public int CodesPerUnit { get; init; } = 4;

    /// <summary>Sentences in a paragraph above which its breaks are taken as lost; default 12.</summary>
    public int LostBreaksAbove { get; init; } = 12;

    /// <summary>Hits of each entry, language and kind of text that people judge; default 30.</summary>
    public int PrecisionSample { get; init; } = 30;

    /// <summary>Fewest hits of an entry whose judgement can show anything; default 5.</summary>
    public int PrecisionFewest { get; init; } = 5;

    /// <summary>Least share of judged hits that are right; default .70.</summary>
    public double PrecisionPoint { get; init; } = .70;

    /// <summary>Least lower end of Wilson's interval of that share; default .55.</summary>
    public double PrecisionLower { get; init; } = .55;

    /// <summary>Sentences of a language that people must have read before figures of a machine coder are told; default 300.</summary>
    public int GoldUnits { get; init; } = 300;

    /// <summary>Sentences with a code that people must have read for that; default 30.</summary>
    public int GoldPositives { get; init; } = 30;

    /// <summary>Largest difference of recall between two actors that passes; default .10.</summary>
    public double RecallDifference { get; init; } = .10;

    /// <summary>Blocks of time in which a classifier is tried on texts later than those it learnt from; default 3.</summary>
    public int TimeBlocks { get; init; } = 3;

    /// <summary>The curve that makes probabilities of a classifier's scores; default Platt's.</summary>
    public Recalibration ClassifierCurve { get; init; } = Recalibration.Platt;

    /// <summary>Sentences of a cell that people must have read before they correct the machine's shares; default 30.</summary>
    public int CorrectionUnits { get; init; } = 30;

    /// <summary>Smallest share difference of interest; default .05.</summary>
    public double SesoiShare { get; init; } = .05;

    /// <summary>Smallest stance difference of interest on −1 to 1; default .20.</summary>
    public double SesoiStance { get; init; } = .20;

    /// <summary>Smallest excess Jensen–Shannon divergence of interest; default .02.</summary>
    public double SesoiExcess { get; init; } = .02;

    /// <summary>Documents a cell needs: below the first no estimate, below the second a warning; default 5 and 20.</summary>
    public (int Block, int Warn) Documents { get; init; } = (5, 20);

    /// <summary>Units a cell needs; default 30 and 200.</summary>
    public (int Block, int Warn) Units { get; init; } = (30, 200);

    /// <summary>Hits that a measure divided by hits needs; default 5 and 20.</summary>
    public (int Block, int Warn) Hits { get; init; } = (5, 20);

    /// <summary>Issuers an expert cell needs; default 3 and 8.</summary>
    public (int Block, int Warn) Issuers { get; init; } = (3, 8);

    /// <summary>Roll calls in which both voted that vote agreement needs; default 5 and 20.</summary>
    public (int Block, int Warn) Votes { get; init; } = (5, 20);

    /// <summary>Scored events that a score needs; default 5 and 20.</summary>
    public (int Block, int Warn) Events { get; init; } = (5, 20);

    /// <summary>Matured commitments that the promise-fulfilment ratio needs; default 5 and 15.</summary>
    public (int Block, int Warn) Commitments { get; init; } = (5, 15);

    /// <summary>Quarters with words and events that the say–do correlation needs; default 6 and 12.</summary>
    public (int Block, int Warn) SayDoQuarters { get; init; } = (6, 12);

    /// <summary>Quarters in a block when the say–do correlation is resampled; default 4.</summary>
    public int SayDoBlock { get; init; } = 4;

    /// <summary>How far each anchor is moved in the grid of the anchored gap, as a share of their distance; default .10.</summary>
    public double AnchorShift { get; init; } = .10;

    /// <summary>Release of PLOVER that event quads follow; default the table of 2021.</summary>
    public PloverVersion PloverVersion { get; init; } = PloverVersion.Table2021;

    /// <summary>Fewest units that affirm or oppose for an issue position; default 5.</summary>
    public int PositionUnits { get; init; } = 5;

    /// <summary>Weight of framing in divergence, λ; that of positions is 1 − λ; default .5.</summary>
    public double FramingWeight { get; init; } = .5;

    /// <summary>Draws over which rarefied values are averaged; default 200.</summary>
    public int RarefactionDraws { get; init; } = 200;

    /// <summary>Fewest reference dyads for an excess; with fewer only the rank is told; default 5.</summary>
    public int ReferenceDyads { get; init; } = 5;

    /// <summary>Code assignments to which documents are rarefied for consistency of vision; default 10.</summary>
    public int RarefiedAssignments { get; init; } = 10;

    /// <summary>Units on a topic that declared and assessed both need to be compared on it; default 10.</summary>
    public int MatchedUnits { get; init; } = 10;

    /// <summary>Step of a time series; default a month.</summary>
    public SeriesStep SeriesStep { get; init; } = SeriesStep.Month;

    /// <summary>Time points needed on each side of a break; default 4 and 12.</summary>
    public (int Block, int Warn) TimePoints { get; init; } = (4, 12);

    /// <summary>
    /// Months without documents around a break: above the first a jump is told with a warning, above the second, or where the gap
    /// is longer than the shorter side, it is no estimate; default 3 and 6.
    /// </summary>
    public (int Warn, int Block) BreakGap { get; init; } = (3, 6);

    /// <summary>Units on visions that clarity needs; default 30 and 100.</summary>
    public (int Block, int Warn) VisionUnits { get; init; } = (30, 100);

    /// <summary>Least Krippendorff's α of people that makes a code reliable; default .80.</summary>
    public double AlphaReliable { get; init; } = .80;

    /// <summary>Least α that makes a code of any use; default .667.</summary>
    public double AlphaTentative { get; init; } = .667;

    /// <summary>Least lower end of α's interval for a reliable code; default .667.</summary>
    public double AlphaLower { get; init; } = .667;

    /// <summary>Sentences in a window of the check for drift between coders; default 200.</summary>
    public int DriftWindow { get; init; } = 200;

    /// <summary>How far apart shares of parallel texts may lie in two languages that are calibrated, half of SesoiShare; default .025.</summary>
    public double CalibrationMargin { get; init; } = .025;

    /// <summary>Parallel texts that calibration needs; default 5.</summary>
    public int CalibrationTexts { get; init; } = 5;

    /// <summary>Coded verbs of a speaker that an operational code needs; the literature asks 15 to 20 a speech; default 50.</summary>
    public int CodedVerbs { get; init; } = 50;

    /// <summary>Conventions by which claims are judged.</summary>
    public ClaimConventions Claims { get; init; } = new();
}

/// <summary>How an interval is read off bootstrap draws.</summary>
public enum BootstrapKind
{
    /// <summary>The quantiles of the draws.</summary>
    Percentile,

    /// <summary>Quantiles moved by the bias and the acceleration of the draws (BCa).</summary>
    BiasCorrected,
}

/// <summary>Length of a time point of a series.</summary>
public enum SeriesStep
{
    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three calendar months.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,
}
