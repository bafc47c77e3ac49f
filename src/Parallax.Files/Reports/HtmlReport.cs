using System.Security.Cryptography;
using System.Text;
using Parallax.Reports;
using static Parallax.Files.Reports.HtmlText;

namespace Parallax.Files.Reports;

/// <summary>A report as one page that needs nothing else: no network, no file beside it.</summary>
public static class HtmlReport
{
    /// <summary>Writes the page; the same report gives the same bytes.</summary>
    /// <param name="report">What to write.</param>
    /// <param name="page">Takes the page as text.</param>
    public static void Write(Report report, TextWriter page)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(page);
        var hasCharts = report.Sections.SelectMany(section => section.Blocks).Any(HasChart);
        string[] scripts = hasCharts ? [Resource("echarts.js"), Resource("report.js")] : [Resource("report.js")];
        WriteHead(report, scripts, page);
        page.Write("<body>\n<a class=\"skip\" href=\"#answer\">To the answer</a>\n");
        page.Write("<header><p>Parallax</p><button id=\"theme\" type=\"button\" hidden>Dark</button></header>\n<main>\n");
        var blocks = new HtmlBlocks(report, page);
        for (var place = 0; place < report.Sections.Count; place++)
        {
            var section = report.Sections[place];
            var level = place == 0 ? "h1" : "h2";
            page.Write($"<section id=\"{section.Id}\">\n<{level}>{Of(section.Title)}</{level}>\n");
            foreach (var block in section.Blocks)
            {
                blocks.Write(block);
            }

            page.Write("</section>\n");
            if (place == 0)
            {
                WriteContents(report, page);
            }
        }

        HtmlPassages.Write(report.Passages, page);
        page.Write("</main>\n<dialog id=\"opened\" aria-labelledby=\"opened-title\"><button type=\"button\" id=\"close\">Close</button>"
            + "<h2 id=\"opened-title\"></h2><div id=\"opened-body\" tabindex=\"0\"></div></dialog>\n");
        if (hasCharts)
        {
            page.Write("<!-- Charts are drawn by Apache ECharts, under the Apache License 2.0: https://echarts.apache.org -->\n");
        }

        foreach (var script in scripts)
        {
            page.Write($"<script>{script}</script>\n");
        }

        page.Write("</body>\n</html>\n");
    }

    private static bool HasChart(ReportBlock block) => block is ChartBlock || (block is Folded folded && folded.Blocks.Any(HasChart));

    private static void WriteHead(Report report, string[] scripts, TextWriter page)
    {
        var allowed = string.Join(' ', scripts.Select(script =>
            $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'"));
        page.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {allowed}; "
            + "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n");
        page.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Write("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        page.Write($"<title>{Of(report.Title)}</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>{Resource("report.css")}</style>\n</head>\n");
    }

    private static void WriteContents(Report report, TextWriter page)
    {
        if (report.Sections.Count < 3)
        {
            return;
        }

        page.Write("<nav aria-label=\"Contents\"><h2>In this report</h2><ol>\n");
        var part = "";
        foreach (var section in report.Sections.Skip(1))
        {
            if (section.Part != part)
            {
                part = section.Part;
                page.Write($"<li class=\"part\">{Of(part)}</li>\n");
            }

            page.Write($"<li><a href=\"#{section.Id}\">{Of(section.Title)}</a></li>\n");
        }

        if (report.Passages.Count > 0)
        {
            page.Write("<li><a href=\"#passages\">Passages</a></li>\n");
        }

        page.Write("</ol></nav>\n");
    }

    // Line ends are made one, since the browser makes them one before it checks a script's hash.
    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }
}
