using Parallax.Comparison;
using Parallax.Reliability;
using Xunit;

namespace Parallax.Reports;

public class ReliabilitySectionTests
{
    private static readonly CalibrationRow Passed = new("INT", "en", "ru", 6, .001, .002, -.003, .005, CalibrationStatus.Passed, "");

    private static readonly string[] Coefficients = ["krippendorff_alpha", "percent_agreement", "gwet_ac1"];

    [Fact]
    public void Section_NobodyCoded_SaysSoAndPlans()
    {
        var text = Text(ReportFixture.Study());

        Assert.Contains("Nobody has coded a sentence of this study by hand", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Section_Languages_TellsEachOutcomeInWords()
    {
        var text = Text(ReportFixture.Study() with
        {
            Calibration =
            [
                Passed,
                Passed with { Code = "INT.TRADE", Status = CalibrationStatus.Failed, Reason = "found more often in en" },
                new CalibrationRow("INT", "en", "zh", 0, null, null, null, null, CalibrationStatus.Untested, "0 of at least 5"),
            ],
        });

        Assert.Contains("English with Russian, 6 parallel texts: passed ", text, StringComparison.Ordinal);
        Assert.Contains("; failed ", text, StringComparison.Ordinal);
        Assert.Contains("English with Chinese: no text that counts", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Section_PeopleCoded_ChartsAlphaWithBothLines()
    {
        AgreementRow[] rows = [.. Coefficients.Select(name => Row("all", "failed", name, .5)), .. Coefficients.Select(name => Row("INT", "passed", name, .9))];
        var section = Section(ReportFixture.Study() with { Agreement = rows });

        var chart = Assert.Single(section.Blocks.OfType<ChartBlock>()).Chart;
        Assert.Equal([.667, .80], chart.Horizontal.References);
        Assert.Equal([true, false], chart.Series[0].Points.Select(point => point.IsTentative));
        Assert.Contains("20 sentences that one person alone has read are left out", string.Join(' ', section.Blocks.OfType<Paragraph>().Select(block => block.Text)), StringComparison.Ordinal);
        Assert.Contains(section.Blocks.OfType<TableBlock>(), block => block.Table.Caption == "Reliability of themes and codes" && block.Table.Rows.Count == 2);
    }

    [Fact]
    public void Section_ChancesDiffered_TellsWeightedAc1BesideThePlain()
    {
        AgreementRow[] rows =
        [
            .. Coefficients.Append("gwet_ac1_weighted").Select(name =>
                Row("all", "failed", name, name == "gwet_ac1_weighted" ? .75 : .5) with { AtLeast = name == "gwet_ac1" ? "fair" : "" }),
        ];

        var table = Section(ReportFixture.Study() with { Agreement = rows }).Blocks.OfType<TableBlock>().Single(block => block.Table.Caption == "Reliability of themes and codes").Table;

        var place = table.Columns.Select(column => column.Title).ToList().IndexOf("AC1, weighted");
        Assert.StartsWith("0.75", table.Rows[0][place].Text, StringComparison.Ordinal);
        Assert.EndsWith(", at least fair", table.Rows[0][place - 2].Text, StringComparison.Ordinal);
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
    }

    private static AgreementRow Row(string topic, string status, string coefficient, double value) => new()
    {
        Code = topic,
        Language = "all",
        Coders = "all",
        Coefficient = coefficient,
        Level = "nominal",
        Value = value,
        Lower = value - .1,
        Upper = value + .05,
        Units = 300,
        Dropped = 20,
        Values = 600,
        Prevalence = .2,
        Status = status,
    };

    private static string Text(ReportInput input) => string.Join('\n', Section(input).Blocks.OfType<Paragraph>().Select(block => block.Text));

    private static ReportSection Section(ReportInput input) =>
        Assert.Single(ReportComposition.Compose(input).Sections, section => section.Id == "reliability");
}
