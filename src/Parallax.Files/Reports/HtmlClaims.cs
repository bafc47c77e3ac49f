using Parallax.Claims;
using Parallax.Reports;
using static Parallax.Files.Reports.HtmlText;

namespace Parallax.Files.Reports;

/// <summary>Claims, verdicts and tests as markup.</summary>
internal static class HtmlClaims
{
    /// <summary>The claims in short, what is open in their wording before their verdicts.</summary>
    public static void Write(ClaimList claims, TextWriter page)
    {
        page.Write($"<section class=\"claims\" aria-label=\"{Of(claims.Title)}\">\n<h2>{Of(claims.Title)}</h2>\n<p class=\"quiet\">{Of(claims.Note)}</p>\n<ol>\n");
        foreach (var line in claims.Lines)
        {
            page.Write($"<li><div><a href=\"#{line.Anchor}\">{Of(line.Text)}</a>");
            foreach (var flag in line.Flags)
            {
                page.Write($"<small>{Of(flag)}</small>");
            }

            page.Write($"</div><div>{Badge(line.Verdict)}<small>{Of(line.Reason)}</small></div></li>\n");
        }

        page.Write("</ol>\n</section>\n");
    }

    /// <summary>A verdict; shape and word tell it, not colour.</summary>
    public static string Badge(VerdictMark verdict)
    {
        var (style, sign) = verdict.Kind switch
        {
            VerdictKind.Supported => ("supported", "✓"),
            VerdictKind.NotSupported => ("against", "✕"),
            VerdictKind.Mixed => ("mixed", "◐"),
            _ => ("lacking", "…"),
        };
        return $"<span class=\"badge {style}\"><span aria-hidden=\"true\">{sign}</span> {Of(verdict.Word)}</span>";
    }

    /// <summary>Tests, each with its interval drawn.</summary>
    public static void Write(IntervalList intervals, TextWriter page)
    {
        page.Write("<ul class=\"tests\">\n");
        foreach (var line in intervals.Lines)
        {
            page.Write($"<li><p><strong>{Of(line.Title)}</strong> <small>{Of(line.Subtitle)}</small></p>");
            if (line.Mark is { } mark)
            {
                var text = Of(mark.Text);
                page.Write($"<div class=\"drawing\" role=\"img\" aria-label=\"{text}\">{SvgInterval.Render(mark)}</div><p class=\"value\">"
                    + (line.Passages is { } passages ? $"<a class=\"opens\" href=\"#{passages}\">{text}</a>" : text) + "</p>");
            }

            page.Write($"<p class=\"result\"><b>{Of(Wording.Capital(line.Result))}.</b> {Of(line.Reason)}</p></li>\n");
        }

        page.Write("</ul>\n");
    }
}
