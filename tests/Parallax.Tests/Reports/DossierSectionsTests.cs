using Parallax.Claims;
using Parallax.Codings;
using Parallax.Comparison;
using Parallax.Corpora;
using Xunit;

namespace Parallax.Reports;

public class DossierSectionsTests
{
    private static readonly Dossier Gas = new()
    {
        Id = "gas",
        Title = "Gas",
        Question = "Does gas flow?",
        Codes = ["INT.C1"],
        Series = [new("bcm", "Gas delivered"), new("target")],
        Events = ["opening"],
        Commitments = ["more", "later"],
        Claims = ["C1"],
        For = ["digest-01"],
        Against = ["digest-00"],
        Reading = "It flows one way.",
    };

    private static readonly Observations Observed = new()
    {
        Indicators =
        [
            Value("bcm", "2020", 4.1, "Seller, via Press"), Value("bcm", "2021", 10.39, "Seller, via Agency"), Value("bcm", "2022", 15.4, "Seller, via Press"),
            Value("bcm", "2022", 15.5, "Minister"), Value("target", "2017", 2023, "Maker") with { Unit = "year" }, Value("other", "2020", 1, "Press"),
        ],
        Events = [Happened("opening", "2019-12-02"), Happened("elsewhere", "2020")],
        Commitments = [Promise("more", "2014", "2021", CommitmentStatus.Broken), Promise("later", "2025", "2030", CommitmentStatus.Open)],
    };

    [Fact]
    public void Compose_ADossier_ShowsItsOwnDataAndNoOthers()
    {
        var section = Section(Study());

        Assert.Equal(("dossier-gas", "Gas"), (section.Id, section.Title));
        Assert.Equal("Does gas flow?", Assert.IsType<Subheading>(section.Blocks[0]).Text);
        var timeline = section.Blocks.OfType<TableBlock>().Single(block => block.Table.Caption.StartsWith("Events and promises", StringComparison.Ordinal)).Table;
        Assert.Equal(["2014", "2019-12-02", "2025"], timeline.Rows.Select(row => row[0].Text));
        Assert.Equal("Promise of Russia, due 2021: broken", timeline.Rows[0][2].Text);
        Assert.Contains(section.Blocks.OfType<Paragraph>(), paragraph => paragraph.Text == "The authors’ reading: It flows one way.");
    }

    [Fact]
    public void Compose_Answer_IsMadeFromVerdictNumbersAndLedger()
    {
        var answer = Section(Study()).Blocks.OfType<Callout>().Single(callout => callout.Title == "The answer");

        Assert.Equal(
            [
                "The claim is supported: C1, “Gas flows”. Every condition is met.",
                "Gas delivered, bcm: 4.1 in 2020, 15.4 or 15.5 in 2022.",
                "Target: 2023 in 2017.",
                "Of 2 promises in the ledger on this, one had fallen due: none kept, none kept late or in part, one broken.",
            ],
            answer.Lines.Take(4));
    }

    [Fact]
    public void Compose_AnswerWithoutAnything_SaysSo()
    {
        var section = Section(ReportFixture.Study() with { Dossiers = [new Dossier { Id = "gas", Title = "Gas", Question = "Does gas flow?" }] });

        Assert.Equal(["Nothing that this study holds answers it yet."], section.Blocks.OfType<Callout>().Single().Lines);
    }

    [Fact]
    public void Compose_FlagsOfAClaim_StandBeforeItsVerdict()
    {
        Callout[] callouts = [.. Section(Study()).Blocks.OfType<Callout>()];

        Assert.Equal(["To know before any verdict", "The answer", "What would change the conclusion"], callouts.Select(callout => callout.Title));
        Assert.Equal(["Flow is not defined."], callouts[0].Lines);
        Assert.Contains("C1 would be refuted by this: An empty line.", callouts[2].Lines);
    }

    [Fact]
    public void Compose_SourcesOfASeries_AreLinesOfTheirOwnAndFewValuesATable()
    {
        var section = Section(Study());

        var chart = section.Blocks.OfType<ChartBlock>().Single(block => block.Chart.Kind == ChartKind.Lines).Chart;
        Assert.Equal("Gas delivered: 4.1 in 2020, 15.4 in 2022", chart.Title);
        Assert.Equal([("RUS", "Seller", 3), ("", "Minister", 1)], chart.Series.Select(series => (series.Key, series.Name, series.Points.Count)));
        Assert.Equal([2020.0, 2021, 2022], chart.Series[0].Points.Select(point => point.Value));
        Assert.Equal([4.1, 10.39, 15.4], chart.Series[0].Points.Select(point => point.UprightValue!.Value));
        var few = section.Blocks.OfType<TableBlock>().Single(block => block.Table.Caption == "Series with few values").Table;
        Assert.Equal(["Target: Russia and China", "2017", "2023", "Maker", ""], Assert.Single(few.Rows).Select(cell => cell.Text));
    }

    [Fact]
    public void Compose_SeriesOfADossier_AreNotDrawnAgainWithWhatIsObserved()
    {
        var observed = ReportComposition.Compose(Study()).Sections.Single(section => section.Id == "observed");

        var few = observed.Blocks.OfType<TableBlock>().Single(block => block.Table.Caption == "Values").Table;
        Assert.Equal(["Other: Russia and China"], few.Rows.Select(row => row[0].Text));
        Assert.DoesNotContain(observed.Blocks.OfType<ChartBlock>(), block => block.Chart.Kind == ChartKind.Lines);
    }

    [Fact]
    public void Compose_DocumentsForAndAgainst_OpenTheirDigests()
    {
        Assert.Equal(
            [("Joint reading no. 1", 2), ("Joint reading no. 0", 0)],
            Section(Study()).Blocks.OfType<FoldedText>().Select(folded => (folded.Title, folded.Paragraphs.Count)));
    }

    [Fact]
    public void Rows_SentencesOfADossier_AreSharesOfSentencesThatCarryAnyOfItsTerms()
    {
        var plan = ReportFixture.Study().Plan;
        var speech = new DossierSpeech([Gas with { Codes = ["INT.C1"], Entries = new Dictionary<string, IReadOnlyList<string>> { ["en"] = ["pipe*/line"] } }], plan);
        for (var number = 0; number < 12; number++)
        {
            // Of ten sentences the first has both the code and the entry, the second the entry under another code, the third neither.
            var document = Speech(number);
            var found = speech.Add(document, new TextCounts(document.Id, new string('0', 64), 10, 10, 100, null, ""), [
                Hit(document, 1, "INT.C1", "gas"), Hit(document, 1, "INT.C2", "pipe*"), Hit(document, 2, "INT.C2", "line"), Hit(document, 3, "INT.C2", "gas")]);
            Assert.Equal(["dossier:gas", "dossier:gas", "dossier:gas"], found.Select(coding => coding.Code));
        }

        var row = Assert.Single(speech.Rows(), row => row is { Period: "after", Measure: "salience" });
        Assert.Equal(("dossier:gas", "RUS", 24, 120), (row.Code, row.Actor, row.Hits, row.Units));
        Assert.Equal(.2, row.Estimate!.Value, 1e-12);
    }

    private static ReportInput Study()
    {
        var claim = new Claim { Id = "C1", Text = "Gas flows.", Type = ClaimType.Descriptive, Refuters = ["An empty line."], Flags = ["Flow is not defined."] };
        var verdict = new Verdict(VerdictKind.Supported, "3: every condition is met");
        return ReportFixture.Study() with
        {
            Observed = Observed,
            Dossiers = [Gas],
            Digests = new Dictionary<string, string> { ["digest-01"] = "# Title\n\n- Seen: there\n\nOne.\n\nTwo\nlines.\n\nThemes touched: INT\n" },
            Judged =
            [
                new JudgedClaim
                {
                    Claim = claim,
                    Verdict = verdict,
                    WithoutIllustrations = verdict,
                    Qualifiers = ["descriptive only"],
                    Outcomes = [],
                    Evidence = WeightOfEvidence.Of([], [], new ClaimConventions()),
                },
            ],
        };
    }

    private static ReportSection Section(ReportInput input) =>
        ReportComposition.Compose(input).Sections.Single(section => section.Id == "dossier-gas");

    private static Document Speech(int number) => new()
    {
        Id = $"speech-{number:00}",
        Date = Date($"2023-{number + 1:00}-01"),
        Actor = "RUS",
        Source = SourceClass.LS,
        Language = "en",
        Issuer = "President",
    };

    private static Coding Hit(Document document, int unit, string code, string term) => new()
    {
        Document = document.Id,
        Unit = unit,
        Start = unit * 100,
        End = (unit * 100) + 3,
        Code = code,
        Coder = "dictionary:00000000",
        Voice = "RUS",
        Term = term,
        Relevant = true,
    };

    private static Indicator Value(string series, string period, double value, string source) => new()
    {
        Series = series,
        Period = ReportingPeriod.TryParse(period, out var read) ? read : throw new ArgumentException(period),
        Value = value,
        Unit = "bcm",
        Actor = "RUS",
        Partner = "CHN",
        Source = source,
    };

    private static Event Happened(string id, string date) => new()
    {
        Id = id,
        Date = Date(date),
        Precision = DatePrecision.Day,
        Type = new EventType(EventScheme.Word, "gas"),
        Actors = ["RUS", "CHN"],
        Summary = id,
        Source = "Press",
    };

    private static LedgerCommitment Promise(string id, string date, string due, CommitmentStatus status) => new()
    {
        Id = id,
        Date = Date(date),
        Actors = ["RUS"],
        Text = id,
        Predicate = id,
        Due = Date(due),
        Status = status,
        Checked = Date("2026-11-01"),
        Source = "Press",
    };

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text);
}
