using Parallax.Inference;

namespace Parallax.Comparison;

/// <summary>A share of one cell as people's reading corrects what the machine says (METHOD §3.5).</summary>
/// <remarks>
/// <para>
/// Of the sentences that the machine gave the code people find a share R₁ right, and of all others a share R₀ missed; both are
/// weighted by 1/π, π the chance with which a sentence was drawn, and in a mean of documents by 1/U, U the document's relevant
/// sentences. θ = ḡR₁ + q̄R₀, with ḡ and q̄ the machine's shares of yes and no in all texts. That is design-based supervised
/// learning with the predictions R₁ and R₀ in place of 1 and 0, so that the correction vanishes: it stays within 0 to 1 and
/// sparse reading does not throw it about. Double sampling: A. Tenenbein, "A Double Sampling Scheme for Estimating from
/// Binomial Data with Misclassifications", Journal of the American Statistical Association 65 (1970), 1350–1361.
/// </para>
/// <para>
/// Interval: of R₁ and R₀ Wilson's with the effective number of sentences min(Kish's, R(1 − R)/V), V the variance over
/// clusters, cut by the ratio of t quantiles: E. L. Korn and B. I. Graubard, "Confidence Intervals for Proportions with Small
/// Expected Number of Positive Counts Estimated from Survey Data", Survey Methodology 24 (1998), 193–201. With the t interval
/// of the machine's part they make θ's: each end lies from θ the root of the squared distances of the parts' ends, as in G. Y.
/// Zou and A. Donner, "Construction of Confidence Limits about Effect Measures: A General Approach", Statistics in Medicine 27
/// (2008), 1693–1702. Where the parts vary together over clusters, so that θ varies more than the parts by themselves, both
/// distances are stretched by the ratio of the two standard errors. Coverage: docs/methods/imperfect-labels.md.
/// </para>
/// </remarks>
internal sealed class CorrectedShare
{
    private readonly Cell cell;
    private readonly Reading reading;
    private readonly double[] scale;

    // Standard error of θ over clusters if R₁ and R₀ were known, and how much more θ varies than its parts by themselves.
    private readonly double machineError;
    private readonly double stretch;

    /// <summary>The share of a topic in a cell.</summary>
    /// <param name="cell">The cell; people read enough of it.</param>
    /// <param name="topic">Number of the topic.</param>
    /// <param name="isPooled">Whether sentences count alike instead of documents.</param>
    internal CorrectedShare(Cell cell, int topic, bool isPooled)
    {
        this.cell = cell;
        reading = new Reading(cell, topic);
        scale = [.. cell.Documents.Select(document => document.Units == 0 ? 0 : isPooled ? document.Weight : document.Weight / document.Units)];
        var all = Sum(scale, document => document.Units);
        MachineYes = Sum(scale, reading.Hits) / all;
        var machineNo = Sum(scale, document => reading.Population(document) - reading.Hits(document)) / all;
        var right = new ReadPart(cell, scale, reading.ReadHits, reading.ReadHitSquare, reading.Right);
        var missed = new ReadPart(cell, scale, reading.ReadOthers, reading.ReadOtherSquare, reading.Missed);
        var parts = (MachineYes > 0 && right.IsEmpty) || missed.IsEmpty
            ? [(new ReadPart(cell, scale, reading.Read, reading.Square, document => reading.Right(document) + reading.Missed(document)), MachineYes + machineNo)]
            : new[] { (right, MachineYes), (missed, machineNo) };
        Parts = [.. parts.Where(part => part.Item2 > 0)];
        Value = Math.Min(1, Parts.Sum(part => part.Share * part.Part.Rate));
        All = all;
        machineError = Error(MachineResidual);
        stretch = Stretch();
    }

    /// <summary>The share, 0 to 1.</summary>
    internal double Value { get; }

    private double MachineYes { get; }

    private double All { get; }

    // Where people read no sentence of the one kind, both kinds are one.
    private IReadOnlyList<(ReadPart Part, double Share)> Parts { get; }

    /// <summary>Whether people read enough of a cell to correct its shares.</summary>
    internal static bool IsPossible(Cell cell, MethodOptions method) =>
        Read(cell) >= method.CorrectionUnits
        && cell.Documents.Count(document => Reading.ReadOf(cell, document) > 0) >= method.Documents.Block;

    /// <summary>Sentences that people read in a cell; where the chance of some is known, only those.</summary>
    internal static int Read(Cell cell) => (int)Math.Round(cell.Documents.Sum(document => Reading.ReadOf(cell, document)));

    /// <summary>Sentences that people read in a cell and that are left aside, since their chance is unknown while that of others is known.</summary>
    internal static int LeftAside(Cell cell) => (int)Math.Round(cell.Total(new Column(Counted.PeopleRead))) - Read(cell);

    /// <summary>How many of the sentences read people gave the topic.</summary>
    internal double Positives => cell.Documents.Sum(document => document[new Column(Counted.ReadRight, reading.Topic)] + document[new Column(Counted.ReadMissed, reading.Topic)]);

    /// <summary>The interval, within 0 to 1.</summary>
    internal Interval Interval(double level)
    {
        var half = StudentT.Quantile(Levels.UpperProbability(level), cell.ClusterCount - 1) * machineError;
        double below = half * half, above = half * half;
        foreach (var (part, share) in Parts)
        {
            var ends = part.Interval(level);
            below += Square(share * (part.Rate - ends.Lower));
            above += Square(share * (ends.Upper - part.Rate));
        }

        return new Interval(Math.Max(0, Value - (stretch * Math.Sqrt(below))), Math.Min(1, Value + (stretch * Math.Sqrt(above))));
    }

    /// <summary>The interval of a difference of two shares, from theirs.</summary>
    internal static Interval Difference(CorrectedShare a, CorrectedShare b, double level)
    {
        Interval ofA = a.Interval(level), ofB = b.Interval(level);
        var difference = a.Value - b.Value;
        return new Interval(
            difference - Math.Sqrt(Square(a.Value - ofA.Lower) + Square(ofB.Upper - b.Value)),
            difference + Math.Sqrt(Square(ofA.Upper - a.Value) + Square(b.Value - ofB.Lower)));
    }

    /// <summary>Two-sided p of a difference: what lies outside the interval that just reaches zero.</summary>
    internal static double P(CorrectedShare a, CorrectedShare b) => a.Value == b.Value ? 1
        : 1 - Widest(level => Difference(a, b, level) is var interval && (interval.Lower > 0 || interval.Upper < 0));

    /// <summary>
    /// p of two one-sided tests that a difference lies within a margin: half of what lies outside the widest interval within it. Of
    /// a difference beyond the margin half of what lies inside the widest interval beyond it, and the other half.
    /// </summary>
    internal static double Equivalence(CorrectedShare a, CorrectedShare b, double margin) => Math.Abs(a.Value - b.Value) < margin
        ? (1 - Widest(level => Difference(a, b, level) is var interval && interval.Lower > -margin && interval.Upper < margin)) / 2
        : (1 + Widest(level => Difference(a, b, level) is var interval && (interval.Lower > margin || interval.Upper < -margin))) / 2;

    // Level of the widest interval that does, where narrower ones do too.
    private static double Widest(Func<double, bool> does)
    {
        const int halvings = 40;
        double narrow = 0, wide = 1;
        for (var step = 0; step < halvings; step++)
        {
            var level = (narrow + wide) / 2;
            (narrow, wide) = does(level) ? (level, wide) : (narrow, level);
        }

        return narrow;
    }

    private double MachineResidual(int place)
    {
        var document = cell.Documents[place];
        var expected = Parts.Count == 1 ? Parts[0].Part.Rate * reading.Population(document)
            : (Parts[0].Part.Rate * reading.Hits(document)) + (Parts[^1].Part.Rate * (reading.Population(document) - reading.Hits(document)));
        return scale[place] * (expected - (Value * document.Units)) / All;
    }

    private double Stretch()
    {
        var apart = machineError * machineError;
        foreach (var (part, share) in Parts)
        {
            apart += Square(share) * part.Variance;
        }

        var together = Square(Error(place => MachineResidual(place) + Parts.Sum(one => one.Share * one.Part.Residual(place))));
        return apart > 0 && together > apart ? Math.Sqrt(together / apart) : 1;
    }

    private double Error(Func<int, double> residual)
    {
        var clusters = new double[cell.ClusterCount];
        for (var place = 0; place < cell.Documents.Length; place++)
        {
            clusters[cell.Clusters[place]] += residual(place);
        }

        return Math.Sqrt(Between(clusters, cell.ClusterCount));
    }

    // Variance of a sum from the residuals of its clusters, of which so many enter (Hansen, Hurwitz and Madow, as in ClusterMean).
    private static double Between(double[] residuals, int clusters) => clusters / (clusters - 1.0) * residuals.Sum(Square);

    private double Sum(double[] weights, Func<CountedDocument, double> of) => cell.Documents.Index().Sum(one => weights[one.Index] * of(one.Item));

    private static double Square(double value) => value * value;

    /// <summary>What of a document's sentences people read and found, with the weights that hold in the cell.</summary>
    private sealed class Reading(Cell cell, int topic)
    {
        private readonly bool isDrawn = IsDrawn(cell);

        internal int Topic => topic;

        internal static double ReadOf(Cell cell, CountedDocument document) => document[new Column(IsDrawn(cell) ? Counted.PeopleDrawn : Counted.PeopleRead)];

        internal double Hits(CountedDocument document) => document[new Column(Counted.Units, topic)];

        // Drawn were relevant sentences; people who chose for themselves read any.
        internal double Population(CountedDocument document) => isDrawn ? document.Units : document.Sentences;

        internal double Read(CountedDocument document) => document[new Column(isDrawn ? Counted.DrawnWeight : Counted.PeopleRead)];

        internal double Square(CountedDocument document) => document[new Column(isDrawn ? Counted.DrawnSquare : Counted.PeopleRead)];

        internal double ReadHits(CountedDocument document) => document[new Column(isDrawn ? Counted.DrawnHits : Counted.ReadHits, topic)];

        internal double ReadHitSquare(CountedDocument document) => document[new Column(isDrawn ? Counted.DrawnHitSquare : Counted.ReadHits, topic)];

        internal double Right(CountedDocument document) => document[new Column(isDrawn ? Counted.DrawnRight : Counted.ReadRight, topic)];

        internal double Missed(CountedDocument document) => document[new Column(isDrawn ? Counted.DrawnMissed : Counted.ReadMissed, topic)];

        internal double ReadOthers(CountedDocument document) => Read(document) - ReadHits(document);

        internal double ReadOtherSquare(CountedDocument document) => Square(document) - ReadHitSquare(document);

        private static bool IsDrawn(Cell cell) => cell.Total(new Column(Counted.PeopleDrawn)) > 0;
    }

    /// <summary>How often people gave the code, of the sentences of one kind that they read.</summary>
    private sealed class ReadPart
    {
        private readonly double[] residuals;
        private readonly double effective;

        internal ReadPart(Cell cell, double[] scale, Func<CountedDocument, double> read, Func<CountedDocument, double> square, Func<CountedDocument, double> given)
        {
            var documents = cell.Documents;
            double weight = 0, squares = 0, yes = 0;
            for (var place = 0; place < documents.Length; place++)
            {
                weight += scale[place] * read(documents[place]);
                squares += scale[place] * scale[place] * square(documents[place]);
                yes += scale[place] * given(documents[place]);
            }

            residuals = new double[documents.Length];
            IsEmpty = weight <= 0;
            if (IsEmpty)
            {
                return;
            }

            Rate = Math.Clamp(yes / weight, 0, 1);
            var clusters = new double[cell.ClusterCount];
            var isRead = new bool[cell.ClusterCount];
            for (var place = 0; place < documents.Length; place++)
            {
                residuals[place] = scale[place] * (given(documents[place]) - (Rate * read(documents[place]))) / weight;
                clusters[cell.Clusters[place]] += residuals[place];
                isRead[cell.Clusters[place]] |= read(documents[place]) > 0;
            }

            var count = isRead.Count(one => one);
            Variance = count < 2 ? 0 : Between(clusters, count);
            effective = Effective(weight * weight / squares, count);
        }

        internal bool IsEmpty { get; }

        internal double Rate { get; }

        internal double Variance { get; }

        internal double Residual(int place) => residuals[place];

        internal Interval Interval(double level) => WilsonInterval.Of(Rate, effective, level);

        // Sentences of one cluster say no more than one sentence.
        private double Effective(double kish, int clusters)
        {
            const double upper = .975;
            if (clusters < 2)
            {
                return 1;
            }

            var least = Variance > 0 && Rate is > 0 and < 1 ? Math.Min(kish, Rate * (1 - Rate) / Variance) : kish;
            var freedom = StudentT.Quantile(upper, Math.Max(kish - 1, clusters - 1)) / StudentT.Quantile(upper, clusters - 1);
            return least * freedom * freedom;
        }
    }
}
