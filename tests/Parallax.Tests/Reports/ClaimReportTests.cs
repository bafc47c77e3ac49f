using Parallax.Claims;
using Parallax.Comparison;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Reports;

public sealed class ClaimReportTests
{
    private static readonly ReportInput Study = ClaimFixture.Study();
    private static readonly Report Report = ReportComposition.Compose(Study);

    [Fact]
    public void Compose_Claims_AnswerIsWhatTheVerdictsComeTo()
    {
        var sentences = Report.Sections[0].Blocks.OfType<Answer>().Single().Sentences;

        Assert.Equal(
            "Of five claims one is supported (“Russia speaks more of order than China”), one has a mixed verdict "
                + "(“Russia speaks more of order, and evidence is illustrative”), one is not supported (“Russia and China differ in order by much”) and two cannot be judged yet.",
            sentences[0]);
        Assert.Equal(
            "Two cannot be judged, because nobody has confirmed the coding of the texts; of the two tests that wait for it, two point as claimed, none against and none neither way.",
            sentences[1]);
        Assert.Equal("Wanted most, by two claims: that two people code the same 900 sentences in English; the work plan lists all two pieces of work.", sentences[2]);
    }

    [Fact]
    public void Compose_Claims_FlagsStandBeforeTheVerdictAndTheReasonNamesTheCodes()
    {
        var lines = Report.Sections[0].Blocks.OfType<ClaimList>().Single().Lines;

        Assert.Equal(["What is open in C1."], lines[0].Flags);
        Assert.Equal(VerdictKind.Supported, lines[0].Verdict.Kind);
        Assert.Equal("Nobody has confirmed the coding of values and world order.", lines[3].Reason);
        Assert.StartsWith("Three tests, one for it and two undecided; ", lines[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_SameWorkForTwoClaims_IsCountedOnceWithTheLargerSample()
    {
        var plan = Report.Sections[0].Blocks.OfType<TableBlock>().Single().Table;

        Assert.Equal(2, plan.Rows.Count);
        Assert.Equal(["900 sentences", "C4, C5"], plan.Rows[0].Skip(1).Select(cell => cell.Text));
        Assert.Equal(["Add leaders’ speeches in English of China, from 24 February 2022", "3 documents", "C4, C5"], plan.Rows[1].Select(cell => cell.Text));
    }

    [Fact]
    public void Compose_Claim_HasACardThatTheFirstScreenLeadsTo()
    {
        var cards = Cards("claims");

        Assert.Equal(Report.Sections[0].Blocks.OfType<ClaimList>().Single().Lines.Select(line => line.Anchor), cards.Select(card => card.Id));
        Assert.All(cards, card => Assert.Equal(CalloutKind.Caution, Assert.IsType<Callout>(card.Blocks[0]).Kind));
    }

    [Fact]
    public void Compose_Test_IsDrawnAgainstTheSmallestEffectOfInterest()
    {
        var line = Cards("claims")[0].Blocks.OfType<IntervalList>().Single().Lines.Single();

        Assert.Equal([-.05, 0, .05], line.Mark!.Lines);
        Assert.Equal((.05, null), (line.Mark.PredictedFrom, line.Mark.PredictedTo));
        Assert.Equal("+9.0 points (+6.0 to +12.0)", line.Mark.Text);
        Assert.Equal("for the claim", line.Result);
        Assert.Equal(
            "Russia minus China; general debate texts in English; before (up to 23 February 2022); 10 and 11 documents; expected above +5.0 points, the smallest effect of interest",
            line.Subtitle);
    }

    [Fact]
    public void Compose_Evidence_SaysWhatIsIllustrationAndWhatDoesNotCount()
    {
        var table = Cards("claims")[1].Blocks.OfType<TableBlock>().Single().Table;

        Assert.Equal(["Authors’ illustration", "", "Does not count: a weightier item has the same provenance (press)"], table.Rows.Select(row => row[^1].Text));
        // (.9 · .6 + .1)/(.9 · .5 + .1) to (.9 · .8 + .1)/(.9 · .3 + .1).
        Assert.Equal("1.16 to 2.22", table.Rows[0][2].Text);
    }

    [Fact]
    public void Compose_Matrix_GreysWhatTellsNothing()
    {
        var tables = Report.Sections.Single(section => section.Id == "hypotheses").Blocks.OfType<TableBlock>().Select(block => block.Table).ToList();

        Assert.Equal(["H1 Interests without values.", "0.00", "1", "1"], tables[0].Rows[0].Select(cell => cell.Text));
        Assert.All(tables[1].Rows[1], cell => Assert.True(cell.IsQuiet));
        Assert.All(tables[1].Rows[0], cell => Assert.False(cell.IsQuiet));
    }

    [Fact]
    public void Compose_Curve_ListsTheChoicesOnceAndMarksTheStatedWay()
    {
        var curve = Cards("sensitivity")[0].Blocks.OfType<CurveFigure>().Single();

        Assert.Equal(6, curve.Points.Count);
        Assert.Equal(6, curve.Choices.Count);
        Assert.Single(curve.Points, point => point.IsStated && point.Choices.Count == 0);
        Assert.Equal("All 6 ways of measuring lie on the side the claim expects", curve.Title);
        Assert.Contains("actor labels are shuffled: 0.250", curve.SourceLine, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_NoClaims_AnswersFromTheNumbers()
    {
        var report = ReportComposition.Compose(ReportFixture.Study());

        Assert.DoesNotContain(report.Sections, section => section.Id is "claims" or "hypotheses" or "sensitivity");
        Assert.Empty(report.Sections[0].Blocks.OfType<ClaimList>());
    }

    [Fact]
    public void Compose_Theme_ShowsThreeLayersAndWhatIsMissing()
    {
        var observed = new Observations
        {
            Events =
            [
                new Event
                {
                    Id = "e",
                    Date = PartialDate.TryParse("2023-03-20", out var date) ? date : default!,
                    Precision = DatePrecision.Day,
                    Type = new EventType(EventScheme.Word, "visit"),
                    Actors = ["CHN", "RUS"],
                    Theme = "ORD",
                    Summary = "A visit",
                    Source = "Press",
                },
            ],
        };
        var layers = ReportComposition.Compose(Study with { Observed = observed }).Sections.Single(section => section.Id == "theme-ord").Blocks.OfType<LayerBlock>().Single().Items;

        Assert.Equal(["Declared", "Assessed", "Observed"], layers.Select(layer => layer.Title));
        Assert.Equal(["Russia", "China"], layers[0].Shows.Take(2).Select(line => line.Who));
        Assert.Equal("Expert texts from third countries", layers[1].Shows[0].Who);
        Assert.Equal(["1", "A visit"], layers[2].Shows.Select(line => line.Figure.Text));
    }

    [Fact]
    public void Compose_GapsOfTheLedger_AreToldWithoutCountingDocuments()
    {
        var row = new MeasureRow
        {
            Measure = "promise_fulfilment",
            Actor = "RUS",
            Partner = "CHN",
            Source = "commitments",
            Period = "all",
            Language = "all",
            Status = MeasureStatus.Blocked,
            Reason = "too few matured commitments: 2 of 5",
            Units = 4,
            Unit = "share of commitments",
        };

        var gaps = ReportComposition.Compose(Study with { Rows = [.. Study.Rows, row] }).Sections.Single(section => section.Id == "gaps");

        Assert.Equal(["Promises kept: too few matured commitments: 2 of 5."], gaps.Blocks.OfType<Callout>().Single().Lines);
    }

    [Fact]
    public void Compose_GapsOfThemesAndCodes_StandApartAndTellOnceWhatTheyShare()
    {
        MeasureRow Row(string theme, string code, string period) => new()
        {
            Measure = "declared_gap_share",
            Theme = theme,
            Code = code,
            Actor = "RUS",
            Partner = "CHN",
            Source = "EX:third",
            Period = period,
            Language = "en",
            Unit = "share",
            Estimate = .1,
            Lower = -.1,
            Upper = .3,
        };

        TableBlock[] tables =
        [
            .. ReportComposition.Compose(Study with { Rows = [.. Study.Rows, Row("INT", "all", "after"), Row("INT", "all", "all"), Row("INT", "INT.C1", "after")] })
                .Sections.Single(section => section.Id == "gaps").Blocks.OfType<TableBlock>(),
        ];

        Assert.Equal([(1, false), (1, true)], tables.Select(table => (table.Table.Rows.Count, table.IsFolded)));
        Assert.Equal(
            "Declared minus assessed, shares, expert texts from third countries in English, after (from 24 February 2022): above 0, official texts speak of it more often than experts",
            tables[0].Table.Caption);
        Assert.Equal(["Interests", "Russia and China", "+10.0 points", "−10.0 to +30.0", ""], tables[0].Table.Rows[0].Select(cell => cell.Text));
    }

    private static Folded[] Cards(string section) => [.. Report.Sections.Single(one => one.Id == section).Blocks.OfType<Folded>()];
}
