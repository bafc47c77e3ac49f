using System.Globalization;
using Microsoft.Playwright;
using Parallax.Files.Reports;
using Parallax.Reports;
using Xunit;

namespace Parallax.Cli;

/// <summary>The report as a reader meets it: wide and narrow, light and dark, on paper and without script.</summary>
public sealed class BrowserReportTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private static readonly Lazy<string> Page = new(() =>
    {
        using var page = new StringWriter(CultureInfo.InvariantCulture);
        HtmlReport.Write(ReportComposition.Compose(ClaimFixture.Study()), page);
        return page.ToString();
    });

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parallax-report-");
    private readonly List<string> _messages = [];
    private readonly List<string> _requests = [];

    public static TheoryData<int, ColorScheme> Screens => new()
    {
        { 1280, ColorScheme.Light },
        { 1280, ColorScheme.Dark },
        { 390, ColorScheme.Light },
        { 390, ColorScheme.Dark },
    };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Report_OnAScreen_DrawsEveryChart(int width, ColorScheme scheme)
    {
        var page = await Open(width, scheme);

        var figures = await page.QuerySelectorAllAsync("figure.chart");
        Assert.NotEmpty(figures);
        foreach (var figure in figures)
        {
            await figure.ScrollIntoViewIfNeededAsync();
            await figure.WaitForSelectorAsync(".live svg path", new() { State = WaitForSelectorState.Attached });
        }

        Assert.Empty(_messages);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Report_OnAScreen_AsksNothingOfTheNetwork(int width, ColorScheme scheme)
    {
        await Open(width, scheme);

        Assert.DoesNotContain(_requests, address => !address.StartsWith("file:", StringComparison.Ordinal)
            && !address.StartsWith("data:", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Report_OnAScreen_NeverScrollsSideways(int width, ColorScheme scheme)
    {
        var page = await Open(width, scheme);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => { one.open = true; })");

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Number_Clicked_OpensItsPassages(int width)
    {
        var page = await Open(width, ColorScheme.Light);
        var figure = page.Locator("figure.chart").First;
        await figure.Locator("summary").ClickAsync();

        await figure.Locator("a.opens").First.ClickAsync();

        await Assertions.Expect(page.Locator("dialog[open] q").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Number_EnteredFromTheKeyboard_OpensItsPassages()
    {
        var page = await Open(1280, ColorScheme.Light);
        var figure = page.Locator("figure.chart").First;
        await figure.Locator("summary").PressAsync("Enter");

        await figure.Locator("a.opens").First.PressAsync("Enter");

        await Assertions.Expect(page.Locator("dialog[open] q").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Point_Clicked_OpensItsPassages()
    {
        var page = await Open(1280, ColorScheme.Light);
        var live = page.Locator("figure.chart .live").First;
        await live.ScrollIntoViewIfNeededAsync();
        var point = live.Locator("svg path[stroke-width='2']").First;

        await point.ClickAsync(new() { Force = true });

        await Assertions.Expect(page.Locator("dialog[open] q").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Theme_Switched_TurnsTheCharts()
    {
        var page = await Open(1280, ColorScheme.Light);
        await page.Locator("figure.chart .live svg").First.WaitForAsync();
        var before = await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");

        await page.Locator("#theme").ClickAsync();

        var after = await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");
        Assert.NotEqual(before, after);
        Assert.Empty(_messages);
    }

    [Fact]
    public async Task Report_OnPaper_ShowsStillCharts()
    {
        var page = await Open(1280, ColorScheme.Dark);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator(".still svg").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".live").First).ToBeHiddenAsync();
        Assert.Equal("rgb(254, 254, 253)", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
    }

    [Fact]
    public async Task Report_WithoutScript_ShowsStillChartsAndPassages()
    {
        var page = await Open(1280, ColorScheme.Light, script: false);

        await Assertions.Expect(page.Locator(".still svg").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#passages summary").First).ToBeVisibleAsync();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<IPage> Open(int width, ColorScheme scheme, bool script = true)
    {
        var page = await browser.NewPage(new()
        {
            ViewportSize = new() { Width = width, Height = 844 },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
        });
        page.Console += (_, message) => _messages.Add(message.Text);
        page.PageError += (_, error) => _messages.Add(error);
        page.Request += (_, request) => _requests.Add(request.Url);
        var path = Path.Combine(_folder.FullName, "report.html");
        await File.WriteAllTextAsync(path, Page.Value, TestContext.Current.CancellationToken);
        await page.GotoAsync(new Uri(path).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        return page;
    }
}
