using Parallax.Comparison;
using Parallax.Corpora;
using Parallax.Files.Observed;
using Parallax.Studies.Guide;
using Parallax.Studies.Running;
using Xunit;

namespace Parallax.Studies;

public sealed class ObservedFilesTests : IDisposable
{
    private const string Commitments = "id,document,date,actors,text,predicate,due,status,checked,source\n";

    private readonly TemporaryStudy folder = new();

    public static TheoryData<string> Columns =>
        [.. IndicatorsCsv.File.Header, .. EventsCsv.File.Header, .. CommitmentsCsv.File.Header, .. VotesCsv.File.Header];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Open_WithoutTheFiles_ObservesNothing()
    {
        Assert.True(Study.Open(folder.Folder).Observed.IsEmpty);
        Assert.Equal(3, Provenance.HashInputs(Study.Open(folder.Folder)).Count);
    }

    [Fact]
    public void Open_WithTheFiles_HoldsThemInTheirOrderAndNamesThemAsInputs()
    {
        folder.Write("indicators.csv", "series,period,value,unit,source\ntrade,2024,2,t,B\ntrade,2024,1,t,A\n");
        folder.Write("events.csv", "id,date,type,actors,theme,summary,source\na,2023-05,talks,RUS;CHN,INT,Talks,Press\n");
        folder.Write("commitments.csv", Commitments + "b,b,2021,RUS,Do it,Done,2022,broken,2023,Press\n");
        folder.Write("votes.csv", "resolution,date,actor,vote,source\nR1,2022-03-02,RUS,no,UN\n");

        var study = Study.Open(folder.Folder);

        Assert.Empty(study.Warnings);
        Assert.Equal([2, 1], study.Observed.Indicators.Select(row => row.Value));
        Assert.Equal("INT", Assert.Single(study.Observed.Events).Theme);
        Assert.Equal("b", Assert.Single(study.Observed.Commitments).Document);
        Assert.Equal(VoteChoice.No, Assert.Single(study.Observed.Votes).Vote);
        Assert.Equal(
            ["codebook.yaml", "commitments.csv", "documents.csv", "events.csv", "indicators.csv", "study.yaml", "votes.csv"],
            Provenance.HashInputs(study).Select(input => input.File));
    }

    [Fact]
    public void Open_ReferencesToNothing_AreWarningsAndTheItemIsSetAside()
    {
        folder.Write("events.csv", "id,date,type,actors,theme,summary,source\na,2023-05,talks,RUS;C5,ORDER,Talks,Press\n");
        folder.Write("commitments.csv", Commitments + "b,nowhere,2021,RUS,Do it,Done,2022,broken,2023,Press\nc,,2021,RUS,Do it,Done,2022,broken,2023,Press\n");

        var study = Study.Open(folder.Folder);

        Assert.Equal(
            [("OB014", "commitments.csv", 2), ("OB013", "events.csv", 2), ("OB015", "events.csv", 2)],
            study.Warnings.Select(warning => (warning.Code, warning.Source, warning.Line ?? 0)));
        Assert.Equal(["c"], study.Observed.Commitments.Select(row => row.Id));
        Assert.Equal(("", "C5"), (study.Observed.Events[0].Theme, study.Observed.Events[0].Actors[1]));
    }

    [Fact]
    public void Open_ManyUnknownActors_AreOneWarning()
    {
        folder.Write("votes.csv", "resolution,date,actor,vote,source\n"
            + string.Concat("ABCDEF".Select(letter => $"R1,2022-03-02,{letter},no,UN\n")));

        Assert.StartsWith("6 unknown actors", Assert.Single(Study.Open(folder.Folder).Warnings).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FaultsInSeveralFiles_AreToldTogether()
    {
        folder.Write("indicators.csv", "series,period,value,unit,source\ntrade,24.02.2022,2,t,B\n");
        folder.Write("votes.csv", "resolution,date,actor,vote,source\nR1,2022-03-02,RUS,nay,UN\n");

        var problems = Assert.Throws<InputException>(() => Study.Open(folder.Folder)).Problems;

        Assert.Equal([("CS007", "indicators.csv"), ("OB005", "votes.csv")], problems.Select(problem => (problem.Code, problem.Source)));
    }

    [Fact]
    public void Open_Anchors_ArePartOfThePlanAndUnknownOnesSetAside()
    {
        folder.Write("indicators.csv", "series,period,value,unit,source\ntrade,2024,2,t,B\n");
        folder.Write("study.yaml", TemporaryStudy.Settings + """
            anchors:
              - {series: trade, lo: 100, hi: 250.5, code: INT.TRADE, rationale: The target for 2024}
              - {series: trades, lo: 0, hi: 1, code: INT.TRADE, rationale: None}

            """);

        var study = Study.Open(folder.Folder);

        Assert.Equal([new Anchor("trade", 100, 250.5, "INT.TRADE", "The target for 2024")], study.Plan.Anchors);
        var warning = Assert.Single(study.Warnings);
        Assert.Equal("AN004", warning.Code);
        Assert.Contains("trade", warning.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AnchorsWithFaults_AreErrors()
    {
        folder.Write("indicators.csv", "series,period,value,unit,source\ntrade,2024,2,t,B\n");
        folder.Write("study.yaml", TemporaryStudy.Settings + """
            anchors:
              - {series: trade, lo: 100, hi: 100, code: INT.TRADE, rationale: None}
              - {series: trade, lo: low, hi: 1, code: INT.TRADE, rationale: None}

            """);

        var problems = Assert.Throws<InputException>(() => Study.Open(folder.Folder)).Problems;

        Assert.Equal(["AN002", "AN001", "AN003"], problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Run_WithObservedFiles_WritesTheirMeasuresAndSeeds()
    {
        folder.Write("votes.csv", "resolution,date,actor,vote,source\n"
            + string.Concat(Enumerable.Range(1, 6).Select(n => $"R{n},2022-03-0{n},RUS,no,UN\nR{n},2022-03-0{n},CHN,abstain,UN\n")));

        var results = StudyRun.Run(new RunOptions(folder.Folder), TimeProvider.System, _ => { }, TestContext.Current.CancellationToken).Results;

        var row = ShippedStudy.Read(Path.Combine(results, "measures.csv"))
            .Single(one => one["measure"] == "vote_agreement" && one["period"] == "all");
        Assert.Equal(("0.5", "votes", "6"), (row["estimate"], row["source"], row["n_clusters"]));
        var provenance = File.ReadAllText(Path.Combine(results, "provenance.json"));
        Assert.Contains("\"vote_agreement|RUS|CHN|all\"", provenance, StringComparison.Ordinal);
        Assert.Contains("\"votes.csv\"", provenance, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Guide_EveryColumnOfTheObservedFiles_IsExplained(string column) =>
        Assert.Contains($"`{column}`", Repository.Read("docs/guide/study-folder.md"), StringComparison.Ordinal);
}
