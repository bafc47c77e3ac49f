using Parallax.Corpora;
using Parallax.Reports;
using Parallax.Studies.Running;
using Xunit;

namespace Parallax.Studies;

public sealed class DossiersTests : IDisposable
{
    private const string Dossier = """
        dossiers:
          - id: gas
            title: Gas
            question: Does gas flow?
            terms: {codes: [INT.ENERGY], en: [trade]}
            series: [{id: bcm, name: Gas delivered}]
            events: [start]
            commitments: [more]
            claims: [C1]
            documents: {for: [a], against: [b]}
            reading: We think so.

        """;

    private readonly TemporaryStudy folder = new();

    public DossiersTests()
    {
        folder.Write("indicators.csv", "series,period,value,unit,source\nbcm,2021,1,bcm,A\nbcm,2022,2,bcm,A\nbcm,2023,3,bcm,A\nbcm,2023,4,bcm,B\n");
        folder.Write("events.csv", "id,date,type,actors,theme,summary,source\nstart,2019-12-02,gas,RUS;CHN,INT,The line opens,Press\n");
        folder.Write("commitments.csv", "id,document,date,actors,text,predicate,due,status,checked,source\nmore,,2014,RUS,Send more,More is sent,2020,broken,2023,Press\n");
        folder.Write("claims.yaml", """
            hypotheses: [{id: H1, text: It flows.}, {id: H2, text: It does not.}]
            claims:
              - id: C1
                text: Gas flows.
                type: descriptive
                tests: [{id: C1.a, measure: "indicator:bcm", period: "2022", direction: ">", threshold: 1}]
                refuters: [An empty line.]
                flags: [What flows is not said.]

            """);
        folder.Write("digests/b.md", "# B\n\n- Seen: here\n\nWhat it says\nin our words.\n\nThemes touched: INT\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Open_ClaimsThatCannotBeRead_TellsTheirFaultAndNotThatTheyAreUnknown()
    {
        folder.Write("study.yaml", TemporaryStudy.Settings + Dossier);
        folder.Write("claims.yaml", "claims: 3\n");

        var problems = Assert.Throws<InputException>(() => Study.Open(folder.Folder)).Problems;

        Assert.Contains(problems, problem => problem.Source == "claims.yaml");
        Assert.DoesNotContain(problems, problem => problem.Code == "DO010" && problem.Found.Contains("claim", StringComparison.Ordinal));
    }

    [Fact]
    public void Open_ADossier_IsReadWithAllItRefersTo()
    {
        folder.Write("study.yaml", TemporaryStudy.Settings + Dossier);

        var study = Study.Open(folder.Folder);

        Assert.Empty(study.Warnings);
        var dossier = Assert.Single(study.Dossiers);
        Assert.Equal(("gas", "Gas", "Does gas flow?", "We think so."), (dossier.Id, dossier.Title, dossier.Question, dossier.Reading));
        Assert.Equal(["INT.ENERGY"], dossier.Codes);
        Assert.Equal(["trade"], dossier.Entries["en"]);
        Assert.Equal([new SeriesName("bcm", "Gas delivered")], dossier.Series);
        Assert.Equal([("start", "more", "C1", "a", "b")], [(dossier.Events[0], dossier.Commitments[0], dossier.Claims[0], dossier.For[0], dossier.Against[0])]);
    }

    [Fact]
    public void Open_NamesOfSeries_AreReadAndUnknownSeriesSetAside()
    {
        folder.Write("study.yaml", TemporaryStudy.Settings + "series: [{id: bcm, name: Gas delivered}, {id: tcm, name: Gas}]\ndossiers: [{id: gas, title: The gas, topic: gas, question: Q}]\n");

        var study = Study.Open(folder.Folder);

        Assert.Equal([new SeriesName("bcm", "Gas delivered")], study.Series);
        Assert.Equal(("DO010", "series: the unknown series 'tcm'"), (Assert.Single(study.Warnings).Code, study.Warnings[0].Found));
        Assert.Equal("gas", study.Dossiers[0].Topic);
    }

    [Fact]
    public void Open_WhatADossierCannotFind_IsAWarningAndSetAside()
    {
        folder.Write("study.yaml", TemporaryStudy.Settings + """
            dossiers:
              - id: gas
                title: Gas
                question: Does gas flow?
                terms: {codes: [INT.GAS], en: [trad, gas], ru: [gas]}
                series: [tcm]
                events: [end]
                commitments: [less]
                claims: [C2]
                documents: {for: [c], against: [b]}

            """);

        var study = Study.Open(folder.Folder);

        Assert.Equal(8, study.Warnings.Count);
        Assert.All(study.Warnings, warning => Assert.Equal(("DO010", "study.yaml"), (warning.Code, warning.Source)));
        var dossier = Assert.Single(study.Dossiers);
        Assert.Equal(["gas"], dossier.Entries["en"]);
        string[] left = [.. dossier.Codes, .. dossier.Entries["ru"], .. dossier.Events, .. dossier.Commitments, .. dossier.Claims, .. dossier.For];
        Assert.Empty(left);
        Assert.Empty(dossier.Series);
        Assert.Equal(["b"], dossier.Against);
    }

    [Theory]
    [InlineData("{id: Gas line, title: Gas, question: Q}", "DO001")]
    [InlineData("{id: a, title: Gas, question: Q}, {id: a, title: Gas, question: Q}", "DO001")]
    [InlineData("{id: a, title: Gas, question: Q, events: [[start]]}", "DO002")]
    [InlineData("{id: a, title: Gas, question: Q, events: [start, start]}", "DO003")]
    [InlineData("{id: a, title: Gas, question: Q, series: [bcm, {id: bcm, name: Gas}]}", "DO003")]
    [InlineData("{id: a, title: Gas}", "YA004")]
    [InlineData("{id: a, title: Gas, question: Q, answer: yes}", "YA002")]
    [InlineData("{id: a, title: Gas, question: Q, terms: {de: [Gas]}}", "YA002")]
    public void Open_AFaultyDossier_IsAnError(string dossiers, string code)
    {
        folder.Write("study.yaml", TemporaryStudy.Settings + $"dossiers: [{dossiers}]\n");

        var problem = Assert.Single(Assert.Throws<InputException>(() => Study.Open(folder.Folder)).Problems);

        Assert.Equal((code, "study.yaml"), (problem.Code, problem.Source));
    }

    [Fact]
    public void Run_ADossier_StandsInTheReportAndNotInTheSummary()
    {
        folder.Write("study.yaml", TemporaryStudy.Settings + Dossier);

        var outcome = StudyRun.Run(new RunOptions(folder.Folder), TimeProvider.System, _ => { }, TestContext.Current.CancellationToken);

        var page = folder.Read("results/report.html");
        Assert.Contains("<section id=\"dossier-gas\">", page, StringComparison.Ordinal);
        Assert.Contains("What it says in our words.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Seen: here", page, StringComparison.Ordinal);
        Assert.DoesNotContain(outcome.Summary, line => line.Contains("would be refuted by", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_TheSameStudyTwice_GivesTheSameBytes()
    {
        folder.Write("study.yaml", TemporaryStudy.Settings + Dossier);
        byte[] Run(string name)
        {
            var results = Path.Combine(folder.Folder, name);
            StudyRun.Run(new RunOptions(folder.Folder) { Out = results, Recheck = true }, TimeProvider.System, _ => { }, TestContext.Current.CancellationToken);
            return File.ReadAllBytes(Path.Combine(results, "report.html"));
        }

        Assert.Equal(Run("one"), Run("two"));
    }
}
