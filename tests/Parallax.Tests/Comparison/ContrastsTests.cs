using Parallax.Codings;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Comparison;

public class ContrastsTests
{
    private static readonly DateOnly After = new(2023, 1, 1);
    private static readonly DateOnly Before = new(2021, 1, 1);

    private static readonly ComparisonPlan Lenient = Sample.Plan with
    {
        Method = new MethodOptions { Documents = (1, 1), Units = (1, 1), Hits = (1, 1), Resamples = 200, Permutations = 200 },
    };

    private static readonly CountTable TwoStates = Sample.Table(
        [.. Sample.Series("RUS", After, "INT.TRADE", 2, 4, 6, 8, 10), .. Sample.Series("CHN", After, "INT.TRADE", 1, 1, 2, 2, 4)]);

    // Shares .1 to .5: mean .3, SE √.005, t(4) = 2.776445.
    [Fact]
    public void Salience_FiveDocuments_HasTheTInterval()
    {
        var row = Sample.Rows(TwoStates).Row("salience", "RUS", theme: "INT", code: "INT.TRADE");

        Assert.Equal((.3, .103676, .496324), (row.Estimate!.Value, Math.Round(row.Lower!.Value, 6), Math.Round(row.Upper!.Value, 6)));
        Assert.Equal(("t", 5, 100, 30, 5), (row.Interval, row.Documents, row.Units, row.Hits, row.Clusters));
        Assert.InRange(row.LowerBootstrap!.Value, .1, .3);
    }

    // Difference .2, SE √(.005 + .00075), 5.1736 degrees of freedom, t = 2.544854; 14 of 252 ways are as far apart.
    [Fact]
    public void SalienceDifference_FiveAgainstFive_HasWelchAndTheExactP()
    {
        var row = Sample.Rows(TwoStates).Row("salience_difference", "RUS", "CHN", "INT", "INT.TRADE", period: "after");

        Assert.Equal(
            (.2, .007027, .392973, .055556, "welch"),
            (Math.Round(row.Estimate!.Value, 12), Math.Round(row.Lower!.Value, 6), Math.Round(row.Upper!.Value, 6),
                Math.Round(row.P!.Value, 6), row.Interval));
        Assert.Equal((5, 100, 10, 5), (row.PartnerDocuments, row.PartnerUnits, row.PartnerHits, row.PartnerClusters));
        Assert.Equal(10, row.Full);
    }

    // METHOD §4.1 through the whole engine: documents of 10, 20 and 5 units with 3, 2 and 3 hits.
    [Fact]
    public void Salience_WorkedDocuments_GiveWorkedShares()
    {
        var texts = new[] { (10, 3), (20, 2), (5, 3) }.Select((one, day) =>
        {
            var document = Sample.Document($"d{day}", "RUS", $"2023-01-0{day + 1}");
            return (document, one.Item1, Sample.Codings(document, "INT.TRADE", one.Item2));
        });

        var rows = Sample.Rows(Sample.Table([.. texts]), Lenient);

        Assert.Equal(.333333, rows.Row("salience", "RUS", theme: "INT").Estimate!.Value, 0.0000005);
        Assert.Equal(.228571, rows.Row("salience", "RUS", theme: "INT", aggregation: "pooled").Estimate!.Value, 0.0000005);
    }

    // METHOD §4.10 through the whole engine: 18 of trust and 4 of distrust against 9 and 6.
    [Fact]
    public void Trust_WorkedCounts_GiveWorkedIndices()
    {
        var rows = Sample.Rows(
            Sample.Table([.. Trusting("RUS", "CHN", (9, 2), (9, 2)), .. Trusting("CHN", "RUS", (5, 2), (4, 4))]), Lenient);

        Assert.Equal(.608696, rows.Row("trust", "RUS", "CHN", aggregation: "pooled").Estimate!.Value, 0.0000005);
        Assert.Equal(.1875, rows.Row("trust", "CHN", "RUS", aggregation: "pooled").Estimate!.Value, 0.0000005);
        Assert.Equal(.421196, rows.Row("trust_asymmetry", "RUS", "CHN", aggregation: "pooled").Estimate!.Value, 0.0000005);
        Assert.Equal(.1875, rows.Row("mutual_trust", "RUS", "CHN", aggregation: "pooled").Estimate!.Value, 0.0000005);
    }

    [Fact]
    public void Trust_NineReferences_IsBlocked()
    {
        var rows = Sample.Rows(Sample.Table([.. Trusting("RUS", "CHN", (5, 1), (2, 1))]), Lenient);

        var row = rows.Row("trust", "RUS", "CHN", aggregation: "pooled");

        Assert.Equal((MeasureStatus.Blocked, null), (row.Status, row.Estimate));
        Assert.Equal("too few hits: RUS has 9 of at least 10 references to trust or distrust of CHN by RUS (en, LS, all)", row.Reason);
    }

    // Σ w n: 3 × 4 of trust and 1 × 6 of distrust, 18 rescaled to the 10 there are: 6⅔ and 3⅓.
    [Fact]
    public void Trust_Weights_AreRescaledToTheUnweightedTotal()
    {
        var texts = Trusting("RUS", "CHN", (4, 0), (0, 6)).ToArray();
        texts[0].Document = texts[0].Document with { Weight = 3 };

        var row = Sample.Rows(Sample.Table(texts), Lenient).Row("trust", "RUS", "CHN", aggregation: "pooled");

        Assert.Equal(10.0 / 3 / 11, row.Estimate!.Value, 1e-12);
        Assert.Equal(10, row.Hits);
    }

    // Shares of the three codes about China .2, .1, 0 and about the controls .1 in sum over two: .1 − .1/3/2.
    [Fact]
    public void CautionExcess_ControlsInTheSameTexts_AreSubtracted()
    {
        var texts = Enumerable.Range(1, 6).Select(day =>
        {
            var document = Sample.Document($"d{day}", "RUS", $"2023-01-0{day}");
            return (document, 10, (IEnumerable<Coding>)
            [
                .. Sample.Codings(document, "STR.NONALL", 2).Select(coding => coding with { Target = "CHN" }),
                .. Sample.Codings(document, "STR.CAUTION", 1).Select(coding => coding with { Target = "CHN;IND" }),
            ]);
        });

        var rows = Sample.Rows(Sample.Table([.. texts]), Lenient);

        Assert.Equal(.1, rows.Row("caution", "RUS", "CHN").Estimate!.Value, 1e-12);
        Assert.Equal(.1 - (.1 / 6), rows.Row("caution_excess", "RUS", "CHN").Estimate!.Value, 1e-12);
    }

    // References of 1, 3, 8, 13 and 27 years ahead: ln 9.
    [Fact]
    public void TimeHorizonYears_WorkedReferences_GiveWorkedMedian()
    {
        string[] named = ["2024;2026", "2031;2036;2050"];
        var texts = named.Select((years, day) =>
        {
            var document = Sample.Document($"d{day}", "RUS", $"2023-01-0{day + 1}");
            return (document, 10, (IEnumerable<Coding>)[Sample.Coding(document, 1, "INT.TRADE") with { Years = years }]);
        });

        var row = Sample.Rows(Sample.Table([.. texts]), Lenient).Row("time_horizon_years", "RUS", aggregation: "pooled");

        Assert.Equal((2.197225, 5), (Math.Round(row.Estimate!.Value, 6), row.Hits));
    }

    [Fact]
    public void SalienceChange_TwoPeriods_IsAfterMinusBefore()
    {
        var rows = Sample.Rows(Sample.Table(
            [.. Sample.Series("RUS", Before, "INT.TRADE", 2, 2, 4, 4, 4), .. Sample.Series("RUS", After, "INT.TRADE", 6, 8, 8, 6, 8)]));

        var row = rows.Row("salience_change", "RUS", theme: "INT", code: "INT.TRADE", period: "after - before");

        Assert.Equal(.2, row.Estimate!.Value, 1e-12);
        Assert.Equal((36, 16, 2.0 / 252), (row.Hits, row.PartnerHits, row.P));
    }

    [Fact]
    public void SalienceDifference_NeitherHasAHit_IsBoundedBy3OverNOfEach()
    {
        var row = Sample.Rows(TwoStates).Row("salience_difference", "RUS", "CHN", "INT", "INT.ENERGY");

        Assert.Equal((0, -.03, .03, "3/n", 1), (row.Estimate, row.Lower, row.Upper, row.Interval, row.P));
        Assert.Equal(MeasureStatus.Warn, row.Status);
    }

    // Welch of .3 against nothing: .3 ± 2.776445·√.005; the silent side may yet have 3/100.
    [Fact]
    public void SalienceDifference_OneSideHasNoHit_IsWidenedBy3OverNOfThatSide()
    {
        var row = Sample.Rows(Sample.Table(
                [.. Sample.Series("RUS", After, "INT.TRADE", 2, 4, 6, 8, 10), .. Sample.Series("CHN", After, "INT.ENERGY", 1, 1, 2, 2, 4)]))
            .Row("salience_difference", "RUS", "CHN", "INT", "INT.TRADE");

        Assert.Equal(
            (.3, .073676, .496324, "3/n"),
            (Math.Round(row.Estimate!.Value, 12), Math.Round(row.Lower!.Value, 6), Math.Round(row.Upper!.Value, 6), row.Interval));
    }

    // Nothing about China, one unit about India in each text of 20: −1/20/3/2 in every document, at most 3/120 more.
    [Fact]
    public void CautionExcess_NoHitAboutThePartner_IsWidenedUpwards()
    {
        var texts = Sample.Series("RUS", After, "STR.CAUTION", 1, 1, 1, 1, 1, 1).Select(one =>
            (one.Document, one.Units, one.Codings.Select(coding => coding with { Target = "IND" })));

        var row = Sample.Rows(Sample.Table([.. texts])).Row("caution_excess", "RUS", "CHN");

        Assert.Equal(-1.0 / 120, row.Estimate!.Value, 1e-12);
        Assert.Equal(-1.0 / 120, row.Lower!.Value, 1e-12);
        Assert.Equal((3.0 / 120) - (1.0 / 120), row.Upper!.Value, 1e-12);
    }

    [Fact]
    public void All_ControlWithFourDocuments_HasOnlyTheRowOfAllCodes()
    {
        var rows = Sample.Rows(Sample.Table(
            [.. Sample.Series("RUS", After, "INT.TRADE", 2, 4, 6, 8), .. Sample.Series("IND", After, "INT.TRADE", 2, 4, 6, 8)]));

        Assert.Equal(["all"], rows.Where(row => row is { Measure: "salience", Actor: "IND", Period: "after", Source: "LS" }).Select(row => row.Theme));
        Assert.Equal(12, rows.Count(row => row is { Measure: "salience", Actor: "RUS", Period: "after", Source: "LS" }));
    }

    [Fact]
    public void Salience_FourDocuments_IsBlockedAndSaysWhatIsMissing()
    {
        var row = Sample.Rows(Sample.Table(Sample.Series("RUS", After, "INT.TRADE", 2, 4, 6, 8))).Row("salience", "RUS", period: "after");

        Assert.Equal((MeasureStatus.Blocked, null), (row.Status, row.Estimate));
        Assert.Equal("too little text: RUS has 4 of at least 5 documents (en, LS, after)", row.Reason);
    }

    [Fact]
    public void SalienceDifference_PartnerSilent_IsBlockedForFocalAndAbsentForControls()
    {
        var rows = Sample.Rows(Sample.Table(Sample.Series("RUS", After, "INT.TRADE", 2, 4, 6, 8, 9)));

        Assert.Equal(
            "too little text: CHN has 0 of at least 5 documents (en, LS, after); "
            + "no text of CHN is in en at all, so RUS and the language cannot be told apart",
            rows.Row("salience_difference", "RUS", "CHN", period: "after").Reason);
        Assert.DoesNotContain(rows, row => row.Measure == "salience_difference" && row.Partner == "IND");
    }

    [Fact]
    public void Salience_TwentyDocumentsAndMuchText_IsOk()
    {
        var row = Sample.Rows(Sample.Table(Sample.Series("RUS", After, "INT.TRADE", [.. Enumerable.Range(1, 20)]))).Row("salience", "RUS");

        Assert.Equal((MeasureStatus.Ok, ""), (row.Status, row.Reason));
    }

    [Fact]
    public void Salience_AllDocumentsOfOneDay_IsBlocked()
    {
        var texts = Enumerable.Range(1, 6).Select(n => (Sample.Document($"d{n}", "RUS", "2023-01-01"), 20, Enumerable.Empty<Coding>()));

        var row = Sample.Rows(Sample.Table([.. texts])).Row("salience", "RUS");

        Assert.Equal("too little text: all documents of RUS have one issuer and date (en, LS, all)", row.Reason);
    }

    [Fact]
    public void Trust_CodebookWithoutTheCode_IsBlocked()
    {
        var plan = Lenient with { Codes = new MeasureCodes { Distrust = "REL.SUSPICION" } };

        var row = Sample.Rows(TwoStates, plan).Row("trust", "RUS", "CHN", aggregation: "pooled");

        Assert.Equal("the codebook has no code REL.SUSPICION", row.Reason);
    }

    [Fact]
    public void All_CodingsOfTwoCoders_Warn()
    {
        var texts = Sample.Series("RUS", After, "INT.TRADE", 2, 4, 6, 8, 9).ToArray();
        texts[0].Codings = [.. texts[0].Codings.Select(coding => coding with { Coder = "dictionary:11111111" })];

        var row = Sample.Rows(Sample.Table(texts)).Row("salience", "RUS");

        Assert.Equal("dictionary:00000000;dictionary:11111111", row.Coder);
        Assert.Contains("coded by more than one coder", row.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void All_DocumentOfAnotherCellAdded_LeavesRowsAsTheyWere()
    {
        var more = Sample.Table(
        [
            .. Sample.Series("RUS", After, "INT.TRADE", 2, 4, 6, 8, 10), .. Sample.Series("CHN", After, "INT.TRADE", 1, 1, 2, 2, 4),
            .. Sample.Series("CHN", Before, "INT.TRADE", 1, 1, 2, 2, 4),
        ]);

        var rows = Sample.Rows(more).ToHashSet();

        Assert.All(
            Sample.Rows(TwoStates).Where(row => row.Period == "after" && row.Actor == "RUS"), row => Assert.Contains(row, rows));
    }

    [Fact]
    public void All_EveryRow_IsInTheCatalogueAndUnique()
    {
        var rows = Sample.Rows(TwoStates);

        Assert.Equal(rows.Count, rows.Select(row => (row.Measure, row.Theme, row.Code, row.Actor, row.Partner, row.Source, row.Period, row.Language, row.Aggregation)).Distinct().Count());
        Assert.All(rows, row => Assert.Equal(MeasureCatalogue.Of(row.Measure).Unit, row.Unit));
    }

    [Fact]
    public void All_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            Contrasts.All(TwoStates, Sample.Plan, Sample.Codebook, null, source.Token));
    }

    private static IEnumerable<(Document Document, int Units, IEnumerable<Coding> Codings)> Trusting(
        string actor, string partner, params (int Trust, int Distrust)[] texts) => texts.Select((text, day) =>
    {
        var document = Sample.Document($"{actor}{day}", actor, $"2023-01-0{day + 1}");
        return (document, 20, Sample.Codings(document, "REL.TRUST", text.Trust)
            .Concat(Sample.Codings(document, "REL.DISTRUST", text.Distrust, text.Trust + 1))
            .Select(coding => coding with { Target = partner }));
    });
}
