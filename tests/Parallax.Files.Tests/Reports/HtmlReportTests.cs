using System.Text;
using System.Text.RegularExpressions;
using Parallax.Reports;
using Xunit;

namespace Parallax.Files.Reports;

public sealed partial class HtmlReportTests
{
    private static readonly Lazy<string> Page = new(() => Render(ClaimFixture.Study()));

    [Fact]
    public void Write_StudyOfRealSize_StaysUnderFiveMegabytes() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(Page.Value), 1, 5_000_000);

    [Fact]
    public void Write_SameInputTwice_GivesSameBytes() => Assert.Equal(Page.Value, Render(ClaimFixture.Study()));

    [Fact]
    public void Write_AnyReport_ForbidsTheNetwork()
    {
        Assert.Contains("default-src 'none'", Page.Value, StringComparison.Ordinal);
        Assert.DoesNotMatch(Loaded(), Regex.Replace(Page.Value, "<script>.*?</script>", "", RegexOptions.Singleline));
    }

    [Fact]
    public void Write_TextWithMarkup_IsEscaped()
    {
        Assert.Contains("&lt;习近平&gt;", Page.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("<习近平>", Page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AddressThatIsAScript_IsNoLink()
    {
        var report = new Report
        {
            Title = "T",
            Actors = [],
            Passages = [],
            Sections = [new("a", "A", [new TableBlock(new("c", [new("x")], [[new ReportCell("here", Address: "javascript:alert(1)")]]))])],
        };

        Assert.DoesNotContain("javascript:alert", Render(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_EveryNumberThatOpens_HasItsPassages()
    {
        var lists = Regex.Matches(Page.Value, "<details id=\"(p[0-9]+)\"").Select(match => match.Groups[1].Value).ToHashSet();
        var links = Regex.Matches(Page.Value, "class=\"opens\" href=\"#(p[0-9]+)\"").Select(match => match.Groups[1].Value).ToHashSet();

        Assert.NotEmpty(links);
        Assert.Subset(lists, links);
    }

    [Fact]
    public void Write_WhatAReaderSees_HoldsNamesNotKeys()
    {
        var text = Regex.Replace(Page.Value, "<script.*?</script>|<style.*?</style>|<[^>]*>", " ", RegexOptions.Singleline);

        Assert.DoesNotMatch(@"\b(RUS|CHN|JOINT|THIRD|KAZ|REL\.TRUST|INT\.C1|LS|blocked)\b", text);
    }

    [Fact]
    public void Write_Claims_ShowFlagsBeforeVerdicts()
    {
        var flag = Page.Value.IndexOf("What is open in C1.", StringComparison.Ordinal);

        Assert.InRange(flag, 1, Page.Value.IndexOf("class=\"badge supported\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Claims_LeadToTheirCards() => Assert.All(
        Regex.Matches(Page.Value, "href=\"#(claim-[^\"]+)\"").Select(match => match.Groups[1].Value),
        anchor => Assert.Contains($"<details class=\"card\" id=\"{anchor}\">", Page.Value, StringComparison.Ordinal));

    [Fact]
    public void Write_NothingMeasured_IsStillAPage()
    {
        var page = Render(ReportFixture.Study() with { Rows = [], Documents = [], Passages = null });

        Assert.DoesNotContain("<figure", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
    }

    // A narrow screen shows the name before each cell; the page's style can take it from as many columns as it lists.
    [Fact]
    public void Write_TableThatNarrowScreensStack_NamesItsColumnsOnce()
    {
        var report = new Report
        {
            Title = "T",
            Actors = [],
            Passages = [],
            Sections = [new("a", "A", [new TableBlock(new("c", [new("x"), new("Peo'ple\\ <1>")], [[new ReportCell("1"), new ReportCell("2")]]))])],
        };

        Assert.Contains("<table class=\"stacked\" style=\"--c2:'Peo\\&#39;ple\\\\ &lt;1&gt;'\">", Render(report), StringComparison.Ordinal);
        Assert.All(
            Regex.Matches(Page.Value, "--c([0-9]+):"),
            column => Assert.Contains($"content: var(--c{column.Groups[1].Value});", Page.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Anchors_AreUnique()
    {
        string[] ids = [.. Regex.Matches(Page.Value, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value)];

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    private static string Render(ReportInput input) => Render(ReportComposition.Compose(input));

    private static string Render(Report report)
    {
        using var page = new StringWriter();
        HtmlReport.Write(report, page);
        return page.ToString();
    }

    [GeneratedRegex("(<script[^>]*src=|<img|<iframe|<link[^>]*https?:|@import|url\\(https?:)")]
    private static partial Regex Loaded();
}
