namespace Parallax.Comparison;

/// <summary>Makes rows of estimates: what they are of, what they rest on, and whether they may be relied on.</summary>
internal sealed class Rows(ComparisonPlan plan, Cells cells)
{
    // Equal values may differ by rounding.
    private const double LeastWidth = 1e-12;

    /// <summary>A row of one side.</summary>
    internal MeasureRow Level(Measure measure, Cell cell, string who)
    {
        var side = new Side(measure, cell, who);
        var sufficiency = new Sufficiency(plan);
        sufficiency.Judge(side);
        sufficiency.JudgeSpread(measure, cell, who);
        var row = Start(measure.Name, side) with { Partner = measure.Target, Period = cell.Key.Period };
        return sufficiency.Status == MeasureStatus.Blocked
            ? Finish(row, sufficiency, null)
            : Finish(row, sufficiency, Estimation.Level(side));
    }

    /// <summary>A row of two sides.</summary>
    /// <param name="name">Name of the measure.</param>
    /// <param name="partner">What the partner column says.</param>
    /// <param name="a">The actor's side, or the later.</param>
    /// <param name="b">The partner's side, or the earlier.</param>
    /// <param name="contrast">What is computed of both sides.</param>
    /// <param name="labels">Permuted labels of both sides; null where there is no test.</param>
    internal MeasureRow Contrast(string name, string partner, Side a, Side b, OfTwoSums contrast, Lazy<Labels>? labels)
    {
        var sufficiency = Judge(a, b);
        var row = Start(name, partner, a, b);
        return sufficiency.Status == MeasureStatus.Blocked
            ? Finish(row, sufficiency, null)
            : Finish(row, sufficiency, Estimation.Contrast(a, b, contrast, a.IsCorrected ? null : labels?.Value));
    }

    /// <summary>The rows of a framing distance and of its excess.</summary>
    internal IEnumerable<MeasureRow> Framing(string distance, string excess, string partner, Side a, Side b, Lazy<Labels> labels)
    {
        var sufficiency = Judge(a, b);
        if (sufficiency.Status == MeasureStatus.Blocked)
        {
            return [Finish(Start(distance, partner, a, b), sufficiency, null), Finish(Start(excess, partner, a, b), sufficiency, null)];
        }

        var (ofDistance, ofExcess) = Estimation.Framing(a, b, labels.Value);
        var distanceRow = Finish(Start(distance, partner, a, b), sufficiency, ofDistance);
        if (ofExcess is null)
        {
            sufficiency.Block("no chance level: the sides have no texts of one source class and period to share out anew");
        }

        return [distanceRow, Finish(Start(excess, partner, a, b), sufficiency, ofExcess)];
    }

    /// <summary>A row of a number that sets two sides against each other.</summary>
    /// <param name="index">The number.</param>
    /// <param name="pair">The actor's side and the partner's.</param>
    /// <param name="labels">Permuted labels of both sides; null where there is no test.</param>
    /// <param name="caveat">What weakens it; empty for nothing.</param>
    internal MeasureRow Index(PairIndex index, IssuePair pair, Lazy<Labels>? labels, string caveat)
    {
        Side a = pair.A, b = pair.B;
        var sufficiency = Judge(a, b);
        var row = Start(index.Name, b.Who, a, b);
        if (sufficiency.Status == MeasureStatus.Blocked)
        {
            return Finish(row, sufficiency, null);
        }

        var definition = MeasureCatalogue.Of(index.Name);
        var estimate = Estimation.Index(pair, index, labels?.Value, definition.Lower, definition.Upper);
        if (estimate is null)
        {
            sufficiency.Block(index.Undefined);
        }
        else if (caveat.Length > 0)
        {
            sufficiency.Warn(caveat);
        }

        return Finish(row, sufficiency, estimate);
    }

    /// <summary>A row of how a number that sets two sides against each other changed.</summary>
    /// <param name="name">Name of the measure.</param>
    /// <param name="later">Both sides after.</param>
    /// <param name="earlier">Both sides before.</param>
    /// <param name="estimate">The estimate, and why there is none or what is to be known of it.</param>
    internal MeasureRow IndexChange(string name, IssuePair later, IssuePair earlier, Func<(Estimate? Estimate, string Reason)> estimate)
    {
        var sufficiency = Judge(later.A, later.B);
        Judge(earlier.A, earlier.B, sufficiency);
        var row = Start(name, later.B.Who, Fewer(later), Fewer(earlier)) with { Actor = later.A.Who };
        return Given(row, sufficiency, estimate);

        static Side Fewer(IssuePair pair) => pair.A.Cell.Documents.Length <= pair.B.Cell.Documents.Length ? pair.A : pair.B;
    }

    /// <summary>A row of a dyad beside its reference dyads.</summary>
    /// <param name="name">Name of the measure.</param>
    /// <param name="a">The actor's side.</param>
    /// <param name="b">The partner's side.</param>
    /// <param name="excess">The estimate, and why there is none or what is to be known of it.</param>
    internal MeasureRow Excess(string name, Side a, Side b, Func<(Estimate? Estimate, string Reason)> excess) =>
        Given(Start(name, b.Who, a, b), Judge(a, b), excess);

    /// <summary>A row of declared against assessed that more than two sides give.</summary>
    /// <param name="name">Name of the measure.</param>
    /// <param name="partner">The target of both.</param>
    /// <param name="official">Official texts.</param>
    /// <param name="expert">Texts of experts.</param>
    /// <param name="estimate">The estimate, and why there is none or what is to be known of it.</param>
    internal MeasureRow Gap(string name, string partner, Side official, Side expert, Func<(Estimate? Estimate, string Reason)> estimate) =>
        Given(Start(name, partner, official, expert), Judge(official, expert), estimate);

    /// <summary>A row of a time series before and after a break.</summary>
    /// <param name="name">Name of the measure.</param>
    /// <param name="partner">What the partner column says.</param>
    /// <param name="after">Texts after the break.</param>
    /// <param name="before">Texts before it.</param>
    /// <param name="estimate">The estimate; null where it tells the sufficiency what is missing.</param>
    internal MeasureRow Series(string name, string partner, Side after, Side before, Func<Sufficiency, Estimate?> estimate)
    {
        var sufficiency = Judge(after, before);
        var row = Start(name, partner, after, before);
        return Finish(row, sufficiency, sufficiency.Status == MeasureStatus.Blocked ? null : estimate(sufficiency));
    }

    /// <summary>A row of equivalence: the difference with its 90 % interval and the p of two one-sided tests.</summary>
    /// <param name="name">Name of the measure.</param>
    /// <param name="partner">What the partner column says.</param>
    /// <param name="a">The actor's side, or the later.</param>
    /// <param name="b">The partner's side, or the earlier.</param>
    /// <param name="margin">Smallest difference that matters.</param>
    internal MeasureRow Equivalence(string name, string partner, Side a, Side b, double margin)
    {
        var sufficiency = Judge(a, b);
        var row = Start(name, partner, a, b);
        if (sufficiency.Status == MeasureStatus.Blocked)
        {
            return Finish(row, sufficiency, null);
        }

        var estimate = Estimation.Equivalence(a, b, margin);
        if (estimate is null)
        {
            sufficiency.Block("no spread: without an error nothing can be tested");
        }

        return Finish(row, sufficiency, estimate);
    }

    private static MeasureRow Given(MeasureRow row, Sufficiency sufficiency, Func<(Estimate? Estimate, string Reason)> given)
    {
        if (sufficiency.Status == MeasureStatus.Blocked)
        {
            return Finish(row, sufficiency, null);
        }

        var (estimate, reason) = given();
        if (estimate is null)
        {
            sufficiency.Block(reason);
        }
        else if (reason.Length > 0)
        {
            sufficiency.Warn(reason);
        }

        return Finish(row, sufficiency, estimate);
    }

    /// <summary>A row of a number that is no function of sums over documents.</summary>
    /// <param name="name">Name of the measure.</param>
    /// <param name="partner">What the partner column says.</param>
    /// <param name="a">The one side, or the first.</param>
    /// <param name="b">The other; null for a level.</param>
    /// <param name="estimate">The estimate, or why there is none.</param>
    internal MeasureRow Whole(string name, string partner, Side a, Side? b, Func<(Estimate? Estimate, string Reason)> estimate)
    {
        var sufficiency = new Sufficiency(plan);
        if (b is null)
        {
            sufficiency.Judge(a);
        }
        else
        {
            sufficiency = Judge(a, b);
        }

        var row = b is null ? Start(name, a) : Start(name, partner, a, b);
        return Given(row, sufficiency, estimate);
    }

    private Sufficiency Judge(Side a, Side b, Sufficiency? further = null)
    {
        var sufficiency = further ?? new Sufficiency(plan);
        sufficiency.Judge(a);
        sufficiency.Judge(b);
        if (a.IsCorrected != b.IsCorrected)
        {
            var (read, unread) = a.IsCorrected ? (a, b) : (b, a);
            sufficiency.Block($"people read enough to correct the machine's share of {Texts(read)}, and not of {Texts(unread)}");
        }

        foreach (var (silent, speaking) in new[] { (a, b), (b, a) })
        {
            if (!cells.Speaks(silent.Cell.Key.Actor, silent.Cell.Key.Language))
            {
                sufficiency.Block($"no text of {silent.Cell.Key.Actor} is in {silent.Cell.Key.Language} at all, "
                    + $"so {speaking.Cell.Key.Actor} and the language cannot be told apart");
            }
        }

        return sufficiency;
    }

    private static MeasureRow Start(string name, Side side) => new()
    {
        Measure = name,
        Theme = side.Measure.Theme,
        Code = side.Measure.Code,
        Actor = side.Who,
        Source = side.Cell.Key.Source,
        Period = side.Cell.Key.Period,
        Language = side.Cell.Key.Language,
        Unit = MeasureCatalogue.Of(name).Unit,
        Aggregation = side.Measure.Aggregation,
        Documents = side.Cell.Documents.Length,
        Units = side.Cell.Units,
        Hits = (int)Math.Round(side.Sums.Hits),
        Clusters = side.Sums.Clusters,
        Full = side.Cell.Full,
        Coded = side.Cell.Coded,
        Digest = side.Cell.Digest,
        Coder = Coders(side),
        Read = Read(side),
    };

    private static MeasureRow Start(string name, string partner, Side a, Side b)
    {
        var row = Start(name, a) with
        {
            Partner = partner,
            Period = a.Cell.Key.Period == b.Cell.Key.Period ? a.Cell.Key.Period : $"{a.Cell.Key.Period} - {b.Cell.Key.Period}",
            PartnerDocuments = b.Cell.Documents.Length,
            PartnerUnits = b.Cell.Units,
            PartnerHits = (int)Math.Round(b.Sums.Hits),
            PartnerClusters = b.Sums.Clusters,
            PartnerRead = Read(b),
        };
        return a.Cell == b.Cell ? row : row with
        {
            Full = a.Cell.Full + b.Cell.Full,
            Coded = a.Cell.Coded + b.Cell.Coded,
            Digest = a.Cell.Digest + b.Cell.Digest,
            Coder = Coders(a, b),
        };
    }

    private static MeasureRow Finish(MeasureRow row, Sufficiency sufficiency, Estimate? estimate)
    {
        if (estimate is not null && double.IsNaN(estimate.Value))
        {
            sufficiency.Block("undefined: there is nothing to divide by");
            estimate = null;
        }

        if (estimate is { Interval: null })
        {
            sufficiency.Warn("no interval could be computed");
        }
        else if (estimate is { Interval: { } interval, Kind: not "basic" } && interval.Upper - interval.Lower < LeastWidth)
        {
            sufficiency.Warn("no spread: every text gives the same value, so the interval has no width and says nothing of certainty");
        }

        return row with
        {
            Status = sufficiency.Status,
            Reason = sufficiency.Reason,
            Estimate = estimate?.Value,
            Lower = estimate?.Interval?.Lower,
            Upper = estimate?.Interval?.Upper,
            Interval = estimate?.Kind ?? "",
            LowerBootstrap = estimate?.Bootstrap?.Lower,
            UpperBootstrap = estimate?.Bootstrap?.Upper,
            P = estimate?.P,
            LowerWeek = estimate?.Weeks?.Interval?.Lower,
            UpperWeek = estimate?.Weeks?.Interval?.Upper,
            Weeks = estimate?.Weeks?.Actor,
            PartnerWeeks = estimate?.Weeks?.Partner,
        };
    }

    private static int? Read(Side side) => side.IsCorrected ? CorrectedShare.Read(side.Cell) : null;

    // The machine first, then the people whose reading corrects it.
    private static string Coders(params Side[] sides) => string.Join(
        ';',
        sides.SelectMany(side => side.Cell.Coders).Distinct().Order(StringComparer.Ordinal).Concat(
            sides.Where(side => side.IsCorrected).SelectMany(side => side.Cell.Readers).Distinct().Order(StringComparer.Ordinal)));

    private static string Texts(Side side) => $"{side.Cell.Key.Actor} ({side.Cell.Key.Language}, {side.Cell.Key.Source}, {side.Cell.Key.Period})";
}
