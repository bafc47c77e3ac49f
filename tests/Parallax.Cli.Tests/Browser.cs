using Microsoft.Playwright;
using Xunit;

namespace Parallax.Cli;

/// <summary>A browser of the machine's own; none is ever downloaded.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Path of the browser: PARALLAX_BROWSER, or the first known name on the path; null where there is none.</summary>
    private static string? Path =>
        Environment.GetEnvironmentVariable("PARALLAX_BROWSER") is { Length: > 0 } given ? given
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
            .FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Path is not { } path)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
        });
    }

    /// <summary>An empty page; without a browser the test is skipped by name, or fails where everything is required.</summary>
    public async Task<IPage> NewPage(BrowserNewContextOptions options)
    {
        if (_browser is null)
        {
            const string reason = "No browser: set PARALLAX_BROWSER or put chromium on the path.";
            Assert.False(Environment.GetEnvironmentVariable("PARALLAX_REQUIRE_ALL") == "1", reason);
            Assert.Skip(reason);
        }

        var context = await _browser.NewContextAsync(options);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
