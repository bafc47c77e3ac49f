using Parallax.Comparison;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Reports;

public class ObservedSectionTests
{
    private static readonly Observations Observed = new()
    {
        Indicators =
        [
            Value("trade", "2021", 146.887, "Customs"), Value("trade", "2022", 190.27, "Customs"), Value("trade", "2023", 240.11, "Customs"), Value("trade", "2023", 238.5, "Statistics office"),
            Value("summits", "2023", 2, "Press"),
        ],
        Events =
        [
            Event("later", "2024-05-16", "INT", "RUS", "CHN"), Event("earlier", "2023-03", "INT", "CHN", "RUS"), Event("other", "2023", "", "KAZ"),
        ],
        Commitments =
        [
            Commitment("bridge", CommitmentStatus.Fulfilled, "2022"), Commitment("line", CommitmentStatus.Open, "2022"),
            Commitment("port", CommitmentStatus.Open, null),
        ],
        Votes = [new RollCallVote { Resolution = "R1", Date = Date("2023-02-01"), Actor = "RUS", Vote = VoteChoice.No, Source = "UN" }],
    };

    [Fact]
    public void Compose_NothingObserved_HasNoSuchSection() =>
        Assert.DoesNotContain(ReportComposition.Compose(ReportFixture.Study()).Sections, section => section.Id == "observed");

    [Fact]
    public void Compose_SourcesThatDisagree_AreSeriesOfTheirOwn()
    {
        var chart = Assert.Single(Section(Observed).Blocks.OfType<ChartBlock>());

        Assert.Equal("Trade: 146.89 in 2021, 240.11 in 2023", chart.Chart.Title);
        Assert.Equal("In USD bn; China and Russia", chart.Chart.Subtitle);
        Assert.Equal(["2021", "2022", "2023"], chart.Chart.Categories);
        Assert.Equal([("CHN", "Customs", 3), ("", "Statistics office", 1)], chart.Chart.Series.Select(series => (series.Key, series.Name, series.Points.Count)));
        Assert.Equal("Sources: Customs and Statistics office. Sources that contradict each other stand side by side.", chart.Chart.SourceLine);
        Assert.Equal(4, chart.Table.Rows.Count);
    }

    [Fact]
    public void Compose_ASeriesOfFewValues_StandsInATable()
    {
        var table = Section(Observed).Blocks.OfType<TableBlock>().Single(block => block.Table.Caption == "Series with few values").Table;

        Assert.Equal(["Summits: China and Russia", "2023", "2 USD bn", "Press", ""], Assert.Single(table.Rows).Select(cell => cell.Text));
    }

    [Fact]
    public void Compose_QuantitiesOfNearValues_StandOnAnAxisFromZero()
    {
        var chart = Chart(Value("trade", "2021", 98, "Customs"), Value("trade", "2022", 99.5, "Customs"), Value("trade", "2023", 100, "Customs"));

        Assert.Equal(0, chart.Upright!.Reference);
    }

    [Fact]
    public void Compose_YearsAsValues_StandOnAnAxisOfTheirOwn() => Assert.Null(
        Chart([.. "2017 2020 2022".Split(' ').Select(period => Value("target", period, 2030, "Maker") with { Unit = "year" })]).Upright!.Reference);

    [Fact]
    public void Compose_SourcesThatAgree_AreOneLine()
    {
        var chart = Chart(
            Value("trade", "2022", 190.27, "Customs, via Press"), Value("trade", "2023", 240.11, "Customs, via Agency"),
            Value("trade", "2023", 240.1, "Ministry"), Value("trade", "2024", 244.81, "Customs, via Radio"));

        var series = Assert.Single(chart.Series);
        Assert.Equal(("CHN", "Customs and Ministry", 3), (series.Key, series.Name, series.Points.Count));
        Assert.Equal("Trade: 190.27 in 2022, 244.81 in 2024", chart.Title);
    }

    [Fact]
    public void Compose_LinesOfManyPairs_GiveTheFocalPairTheColour()
    {
        Indicator[] values =
        [
            .. "2020 2021 2022 2023".Split(' ').Select(period => Value("trade", period, 5, "Customs") with { Partner = "KAZ" }),
            .. "2021 2022 2023".Split(' ').Select(period => Value("trade", period, 9, "Customs")),
        ];

        Assert.Equal([("CHN", "China and Russia"), ("", "China and Kazakhstan")], Chart(values).Series.Select(series => (series.Key, series.Name)));
        Assert.Equal("Trade: China and Russia 9 in 2021, 9 in 2023", Chart(values).Title);
    }

    [Fact]
    public void Compose_ASeriesOfBothSides_SaysWhoseEachLineIs() => Assert.Equal(
        ["China, partner Russia", "Russia, partner China"],
        Chart([
            .. "2021 2022 2023".Split(' ').Select(period => Value("view", period, 80, "Poll")),
            .. "2021 2022".Split(' ').Select(period => Value("view", period, 75, "Poll") with { Actor = "RUS", Partner = "CHN" })]).Series.Select(series => series.Name));

    [Fact]
    public void Compose_ANamedSeries_IsCalledByItsName()
    {
        var study = ReportFixture.Study() with { Observed = Observed, Series = [new SeriesName("trade", "Trade in goods of China and Russia")] };

        var chart = ReportComposition.Compose(study).Sections.Single(section => section.Id == "observed").Blocks.OfType<ChartBlock>().First().Chart;

        Assert.StartsWith("Trade in goods of China and Russia: 146.89", chart.Title, StringComparison.Ordinal);
        Assert.Equal("In USD bn", chart.Subtitle);
    }

    [Fact]
    public void Compose_Events_StandUnderTheirThemeInOrderOfTime()
    {
        var tables = Section(Observed).Blocks.OfType<TableBlock>().Select(block => block.Table).Where(table => table.Columns.Count == 4).ToList();

        Assert.Equal(["Events: interests", "Events of no one theme"], tables.Select(table => table.Caption));
        Assert.Equal(["2023-03", "2024-05-16"], tables[0].Rows.Select(row => row[0].Text));
        Assert.Equal(("China and Russia", "https://example.org/earlier"), (tables[0].Rows[0][1].Text, tables[0].Rows[0][3].Address));
    }

    [Fact]
    public void Compose_Ledger_TellsStatusAndRatio()
    {
        MeasureRow ratio = new()
        {
            Measure = "promise_fulfilment",
            Actor = "RUS",
            Source = "commitments",
            Period = "all",
            Language = "all",
            Unit = "share of commitments",
            Estimate = .583333,
            Lower = .319511,
            Upper = .80674,
            Units = 15,
            Clusters = 12,
            Hits = 7,
        };

        var section = Section(Observed, ratio, ratio with { Partner = "CHN", Estimate = null, Reason = "too few matured commitments: 2 of 5" });

        var table = section.Blocks.OfType<TableBlock>().Single(block => block.Table.Columns.Count == 8).Table;
        Assert.Equal(["fulfilled", "open, though due", "open"], table.Rows.Select(row => row[5].Text));
        string[] told = [.. section.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text)];
        Assert.Contains(told, text => text.StartsWith("Russia: 58.3% kept (95% interval 32.0 to 80.7). 12 of 15 commitments", StringComparison.Ordinal));
        Assert.Contains(told, text => text.StartsWith("Russia and China, to each other or together: no ratio, too few matured commitments: 2 of 5.", StringComparison.Ordinal));
    }

    [Fact]
    public void Compose_VotesByYear_AreDrawnWithTheirIntervals()
    {
        MeasureRow year = new()
        {
            Measure = "vote_agreement",
            Actor = "RUS",
            Partner = "CHN",
            Source = "votes",
            Period = "2022",
            Language = "all",
            Unit = "index",
            Estimate = .8,
            Lower = .7,
            Upper = .9,
            Clusters = 90,
            Hits = 60,
        };

        var chart = Section(Observed, year with { Period = "2023", Estimate = .75, Status = MeasureStatus.Warn }, year, year with { Period = "all" })
            .Blocks.OfType<ChartBlock>().Single(block => block.Chart.Id == "chart-votes");

        Assert.Equal("Russia and China: agreement of 0.80 in the votes of 2022", chart.Chart.Title);
        Assert.Equal([(0, .8, .7, .9, false), (1, .75, .7, .9, true)], chart.Chart.Series.Single().Points
            .Select(point => (point.Category, point.Value, point.Lower!.Value, point.Upper!.Value, point.IsTentative)));
        Assert.Equal(["2022", "2023"], chart.Table.Rows.Select(row => row[0].Text));
    }

    private static ChartSpecification Chart(params Indicator[] values) =>
        Assert.Single(Section(new Observations { Indicators = values }).Blocks.OfType<ChartBlock>()).Chart;

    private static ReportSection Section(Observations observed, params MeasureRow[] rows)
    {
        var study = ReportFixture.Study();
        return ReportComposition.Compose(study with { Observed = observed, Rows = [.. study.Rows, .. rows] })
            .Sections.Single(section => section.Id == "observed");
    }

    private static Indicator Value(string series, string period, double value, string source) => new()
    {
        Series = series,
        Period = ReportingPeriod.TryParse(period, out var read) ? read : throw new ArgumentException(period),
        Value = value,
        Unit = "USD bn",
        Actor = "CHN",
        Partner = "RUS",
        Source = source,
    };

    private static Event Event(string id, string date, string theme, params string[] actors) => new()
    {
        Id = id,
        Date = Date(date),
        Precision = DatePrecision.Day,
        Type = new EventType(EventScheme.Word, "talks"),
        Actors = actors,
        Theme = theme,
        Summary = $"The {id} talks",
        Source = "Press",
        Url = $"https://example.org/{id}",
    };

    private static LedgerCommitment Commitment(string id, CommitmentStatus status, string? due) => new()
    {
        Id = id,
        Date = Date("2019"),
        Actors = ["RUS"],
        Text = id,
        Predicate = id,
        Due = due is null ? null : Date(due),
        Status = status,
        Checked = Date("2026-11-01"),
        Source = "Press",
    };

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);
}
