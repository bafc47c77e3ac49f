using Parallax.Comparison;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Reports;

public sealed class ReportCompositionTests
{
    private static readonly ReportInput Study = ReportFixture.Study();
    private static readonly Report Report = ReportComposition.Compose(Study);

    [Fact]
    public void Compose_Study_AnswersInThreeSentences() => Assert.Equal(3, Opening(Report).Sentences.Count);

    [Fact]
    public void Compose_DocumentsDatedByTheYear_NamesNoMonthOfThem()
    {
        PartialDate year = new(new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31));
        var report = ReportComposition.Compose(Study with
        {
            Documents = [.. Study.Documents.Select(placed => placed with { Document = placed.Document with { Date = year } })],
        });

        var told = Assert.Single(report.Sections[0].Blocks.OfType<Foundation>().Single().Notes, note => note.StartsWith("Most texts are Russia’s ", StringComparison.Ordinal));
        Assert.Contains(" of 2021", told, StringComparison.Ordinal);
        Assert.DoesNotContain("January", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_Study_HasNoEmptySection() => Assert.All(Report.Sections, section => Assert.NotEmpty(section.Blocks));

    [Fact]
    public void Compose_Study_HasNoEmptyChart() => Assert.All(Charts(Report), chart =>
        Assert.All(chart.Series, series => Assert.NotEmpty(series.Points)));

    [Fact]
    public void Compose_Study_DrawsAnIntervalAtEveryPoint() => Assert.All(
        Charts(Report).SelectMany(chart => chart.Series).SelectMany(series => series.Points),
        point => Assert.NotNull(point.Lower));

    [Fact]
    public void Compose_Study_HasASectionForEveryTheme() => Assert.All(
        Study.Codebook.Themes, theme => Assert.Contains(Report.Sections, section => section.Title == theme.Name));

    [Fact]
    public void Compose_Study_KeepsOneColourForAnActor() => Assert.All(
        Charts(Report).SelectMany(chart => chart.Series).Where(series => series.Name.StartsWith("Russia", StringComparison.Ordinal)),
        series => Assert.True(series.Key == "RUS" || series.Name.Contains(" and ", StringComparison.Ordinal)));

    [Fact]
    public void Compose_RowsInAnyOrder_FindsTheSame()
    {
        var turned = ReportComposition.Compose(Study with { Rows = [.. Study.Rows.Reverse()] });

        Assert.Equal(Opening(Report).Sentences, Opening(turned).Sentences);
    }

    [Fact]
    public void Compose_NothingMeasured_ClaimsNothing()
    {
        var report = ReportComposition.Compose(Study with { Rows = [], Documents = [], Passages = null });

        Assert.Contains("No two states can be compared yet", Opening(report).Sentences[0], StringComparison.Ordinal);
        Assert.Empty(Charts(report));
    }

    [Fact]
    public void Compose_NoDyad_HasNoComparison()
    {
        var report = ReportComposition.Compose(Study with { Plan = Study.Plan with { Dyads = [] } });

        Assert.DoesNotContain(report.Sections, section => section.Id.EndsWith("-framing", StringComparison.Ordinal));
    }

    [Fact]
    public void Compose_ManyContrastsByChance_DoNotStand()
    {
        var rows = Study.Rows.Select(row => row.P is null ? row : row with { P = .03 }).ToList();
        var report = ReportComposition.Compose(Study with { Rows = rows });

        Assert.StartsWith("No difference between Russia and China", Opening(report).Sentences[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-.03, .0005, "the permutation test (p below 0.001) and the interval, which holds zero, disagree")]
    [InlineData(.03, .2, "the interval, which excludes zero, and the permutation test (p 0.200) disagree")]
    [InlineData(-.03, .2, "than chance is not established")]
    [InlineData(.03, .0005, "more differently than chance gives")]
    public void Compose_FramingTestAndInterval_StandsOnlyByBoth(double lower, double p, string expected)
    {
        var excess = Index("framing_excess", "ORD", .09) with { Lower = lower, Upper = .15, P = p };
        var framing = Charts(ReportComposition.Compose(Study with { Rows = [excess] })).Single(chart => chart.Id == "chart-ord-framing");

        Assert.EndsWith(expected, framing.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_DictionaryMissesExamples_SaysSoOnTheFirstScreen()
    {
        var foundation = ReportComposition.Compose(Study with { Examples = (9, 48) }).Sections[0].Blocks.OfType<Foundation>().Single();

        Assert.Contains(foundation.Notes, note => note.StartsWith("The dictionary finds 9 of the codebook’s 48", StringComparison.Ordinal));
    }

    [Fact]
    public void Compose_OverviewOfTheDyad_HasItsDifferencesInTheTable()
    {
        var table = Report.Sections[0].Blocks.OfType<ChartBlock>().Single().Table;

        Assert.Contains(table.Columns, column => column.Title == "Russia minus China");
        Assert.Contains(table.Columns, column => column.Title == "its p corrected");
    }

    [Fact]
    public void Compose_Shares_NamesThemOnAverage() =>
        Assert.Contains("on average per document", Charts(Report)[0].Subtitle, StringComparison.Ordinal);

    [Fact]
    public void Compose_NoHits_SaysHowRareItMayBe()
    {
        var none = Index("salience", "ORD", 0) with { Partner = "", Lower = 0, Upper = .003, Interval = "3/n", Units = 1000 };
        MeasureRow[] rows = [none, none with { Actor = "CHN", Estimate = .1, Upper = .2, Hits = 100, Interval = "t" }];
        var table = ReportComposition.Compose(Study with { Rows = rows }).Sections[0].Blocks.OfType<ChartBlock>().Single().Table;

        Assert.Contains(table.Rows[0], cell => cell.Text == "none in 1,000 sentences; below 0.30%");
    }

    [Fact]
    public void Compose_InterestAndDivergenceMeasured_DrawsThePlane()
    {
        MeasureRow[] rows =
        [
            Index("common_interest", "INT", .6), Index("divergence", "INT", .2),
            Index("common_interest", "ORD", .3), Index("divergence", "ORD", .5),
        ];
        var plane = Charts(ReportComposition.Compose(Study with { Rows = rows }))[0];

        Assert.Equal(ChartKind.Plane, plane.Kind);
        Assert.Equal([0, 0], [plane.Horizontal.Reference, plane.Upright!.Reference]);
        Assert.Equal([.2, .5], plane.Series[0].Points.Select(point => point.UprightValue!.Value));
    }

    // Any two samples lie somewhat apart: only a divergence beyond shuffled labels is named.
    [Theory]
    [InlineData(.3, .4, "on no theme do they differ beyond chance")]
    [InlineData(.01, .4, "and differ most on interests")]
    [InlineData(.01, .02, "and differ most on world order")]
    public void Compose_Plane_NamesWhatDiffersBeyondChance(double pOfInterests, double pOfOrder, string told)
    {
        MeasureRow[] rows =
        [
            Index("common_interest", "INT", .3), Index("divergence", "INT", .2) with { P = pOfInterests },
            Index("common_interest", "ORD", .2), Index("divergence", "ORD", .5) with { P = pOfOrder },
            Index("common_interest", "VAL", .6), Index("divergence", "VAL", .1) with { P = .9 },
        ];

        Assert.EndsWith(told, Charts(ReportComposition.Compose(Study with { Rows = rows }))[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_LevelsOfAnIndex_StandOnAnAxisFromZero() =>
        Assert.Equal(0, Charts(Report).Single(chart => chart.Id == "chart-time-horizon").Horizontal.Reference);

    [Fact]
    public void Compose_TooLittleTextOnBothSides_SaysWhatToAdd()
    {
        var table = Report.Sections.Single(section => section.Id == "standing").Blocks.OfType<TableBlock>().Single().Table;

        Assert.Equal(
            ["Russia: general debate texts in English", "from 24 February 2022", "2", "3", "18", "0"],
            table.Rows[0].Select(cell => cell.Text));
    }

    [Fact]
    public void Compose_Digests_AreListedAndNotCounted()
    {
        var foundation = Report.Sections[0].Blocks.OfType<Foundation>().Single();

        var digests = Study.Documents.Count(placed => placed.Document.Basis == DocumentBasis.Digest);
        Assert.Contains(foundation.Items, item => item.Count == digests && !item.IsCounted);
    }

    [Fact]
    public void Compose_Verbs_AreOnlyThoseThatExist()
    {
        string[] verbs = ["new", "check", "add", "run", "code", "kwic", "export"];
        var foundation = Report.Sections[0].Blocks.OfType<Foundation>().Single();

        Assert.All(foundation.Commands, command => Assert.Contains(command.Command.Split(' ')[1], verbs));
    }

    private static Answer Opening(Report report) => report.Sections[0].Blocks.OfType<Answer>().Single();

    private static List<ChartSpecification> Charts(Report report) =>
        [.. report.Sections.SelectMany(section => section.Blocks).OfType<ChartBlock>().Select(block => block.Chart)];

    private static MeasureRow Index(string measure, string theme, double estimate) => new()
    {
        Measure = measure,
        Theme = theme,
        Actor = "RUS",
        Partner = "CHN",
        Source = "LS",
        Period = "after",
        Language = "en",
        Unit = "index",
        Estimate = estimate,
        Lower = estimate - .1,
        Upper = estimate + .1,
        Documents = 30,
        PartnerDocuments = 30,
    };
}
