using System.Globalization;
using Parallax.Reports;
using static Parallax.Files.Reports.HtmlText;

namespace Parallax.Files.Reports;

/// <summary>Blocks of a report as markup.</summary>
internal sealed class HtmlBlocks(Report report, TextWriter page)
{
    private const int MostGrey = 2;

    // Longer numbers, such as counts of two sides, may be broken so that a table fits its page.
    private const int MostUnbroken = 16;

    public void Write(ReportBlock block)
    {
        switch (block)
        {
            case Answer answer:
                WriteAnswer(answer);
                break;
            case Paragraph paragraph:
                page.Write($"<p{(paragraph.IsQuiet ? " class=\"quiet\"" : "")}>{Of(paragraph.Text)}</p>\n");
                break;
            case Subheading heading:
                page.Write($"<h3>{Of(heading.Text)}</h3>\n");
                break;
            case Callout callout:
                WriteCallout(callout);
                break;
            case Foundation foundation:
                WriteFoundation(foundation);
                break;
            case DefinitionList list:
                page.Write("<dl>\n");
                foreach (var (term, text) in list.Items)
                {
                    page.Write($"<div><dt>{Of(term)}</dt><dd>{Of(text)}</dd></div>\n");
                }

                page.Write("</dl>\n");
                break;
            case TableBlock table:
                WriteTableBlock(table);
                break;
            case FoldedText folded:
                WriteFoldedText(folded);
                break;
            case ChartBlock chart:
                WriteChart(chart);
                break;
            case ClaimList claims:
                HtmlClaims.Write(claims, page);
                break;
            case IntervalList intervals:
                HtmlClaims.Write(intervals, page);
                break;
            case LayerBlock layers:
                WriteLayers(layers);
                break;
            case CurveFigure curve:
                WriteCurve(curve);
                break;
            case Folded folded:
                WriteFolded(folded);
                break;
            default:
                throw new NotSupportedException($"No markup for a {block.GetType().Name}.");
        }
    }

    private void WriteAnswer(Answer answer)
    {
        page.Write($"<p class=\"question\">{Of(answer.Question)}</p>\n<div class=\"answer\">\n");
        foreach (var sentence in answer.Sentences)
        {
            page.Write($"<p>{Of(sentence)}</p>\n");
        }

        page.Write("</div>\n");
    }

    private void WriteCallout(Callout callout)
    {
        page.Write($"<aside class=\"callout {callout.Kind.ToString().ToLowerInvariant()}\">\n<h3>{Of(callout.Title)}</h3>\n<ul>\n");
        foreach (var line in callout.Lines)
        {
            page.Write($"<li>{Of(line)}</li>\n");
        }

        page.Write("</ul>\n</aside>\n");
    }

    private void WriteFoundation(Foundation foundation)
    {
        page.Write($"<section class=\"foundation\" aria-label=\"{Of(foundation.Title)}\">\n<h2>{Of(foundation.Title)}</h2>\n");
        var counted = foundation.Items.Sum(item => item.Count);
        if (counted > 0)
        {
            page.Write("<div class=\"share\" aria-hidden=\"true\">");
            foreach (var item in foundation.Items.Where(item => item.Count > 0))
            {
                page.Write($"<span class=\"{(item.IsCounted ? "counted" : "read")}\" style=\"flex-grow:{item.Count}\"></span>");
            }

            page.Write("</div>\n");
        }

        page.Write("<ul class=\"figures\">\n");
        foreach (var item in foundation.Items)
        {
            page.Write($"<li><strong>{Wording.Count(item.Count)}</strong> {Of(item.Label)}{(item.Note.Length > 0 ? $"<small>{Of(item.Note)}</small>" : "")}</li>\n");
        }

        page.Write("</ul>\n");
        foreach (var note in foundation.Notes)
        {
            page.Write($"<p class=\"note\">{Of(note)}</p>\n");
        }

        page.Write("<ul class=\"commands\">\n");
        foreach (var (command, does) in foundation.Commands)
        {
            page.Write($"<li><code>{Of(command)}</code> {Of(does)}</li>\n");
        }

        page.Write("</ul>\n</section>\n");
    }

    private void WriteFoldedText(FoldedText folded)
    {
        var link = Address(folded.Address) is { } address ? $" <a href=\"{address}\">Source</a>" : "";
        if (folded.Paragraphs.Count == 0)
        {
            page.Write($"<p class=\"folded\">{Of(folded.Title)} <small>{Of(folded.Note)}{link}</small></p>\n");
            return;
        }

        page.Write($"<details class=\"folded\"><summary>{Of(folded.Title)} <small>{Of(folded.Note)}</small></summary>\n");
        foreach (var paragraph in folded.Paragraphs)
        {
            page.Write($"<p>{Of(paragraph)}</p>\n");
        }

        page.Write(link.Length > 0 ? $"<p class=\"quiet\">{link.TrimStart()}</p>\n</details>\n" : "</details>\n");
    }

    private void WriteFolded(Folded folded)
    {
        page.Write($"<details class=\"card\" id=\"{folded.Id}\"><summary><span>{Of(folded.Summary)}</span>{(folded.Verdict is { } verdict ? HtmlClaims.Badge(verdict) : "")}</summary>\n");
        foreach (var block in folded.Blocks)
        {
            Write(block);
        }

        page.Write("</details>\n");
    }

    private void WriteLayers(LayerBlock layers)
    {
        page.Write("<div class=\"layers\">\n");
        foreach (var layer in layers.Items)
        {
            page.Write($"<section><h3>{Of(layer.Title)}</h3><p class=\"from\">{Of(layer.From)}</p>\n<ul>\n");
            foreach (var line in layer.Shows)
            {
                page.Write($"<li{(line.Figure.IsQuiet ? " class=\"quiet\"" : "")}>{(line.Who.Length > 0 ? $"<b>{Of(line.Who)}</b> " : "")}{Linked(line.Figure)}"
                    + $"{(line.From.Length > 0 ? $"<small>{Of(line.From)}</small>" : "")}</li>\n");
            }

            page.Write("</ul>\n");
            if (layer.Can.Length > 0)
            {
                page.Write($"<p class=\"bounds\">It can show {Of(layer.Can)}; it cannot show {Of(layer.Cannot)}.</p>");
            }

            page.Write("</section>\n");
        }

        page.Write("</div>\n");
    }

    private void WriteCurve(CurveFigure curve)
    {
        page.Write($"<figure class=\"curve\" id=\"{curve.Id}\">\n<figcaption><h3>{Of(curve.Title)}</h3><p class=\"subtitle\">{Of(curve.Subtitle)}</p></figcaption>\n");
        page.Write($"<div class=\"drawing\" role=\"img\" aria-label=\"{Of(curve.Title)}. The numbers stand in the table below.\">{SvgCurve.Render(curve)}</div>\n");
        page.Write($"<p class=\"source\">{Of(curve.SourceLine)}</p>\n<details class=\"numbers\"><summary>The numbers ({Wording.Count(curve.Table.Rows.Count)})</summary>\n");
        WriteTable(curve.Table, "stacked");
        page.Write("</details>\n</figure>\n");
    }

    private void WriteTableBlock(TableBlock block)
    {
        if (!block.IsFolded)
        {
            WriteTable(block.Table, "stacked");
            return;
        }

        page.Write($"<details class=\"numbers\"><summary>{Of(block.Table.Caption)} ({Wording.Count(block.Table.Rows.Count)})</summary>\n");
        WriteTable(block.Table, "stacked");
        page.Write("</details>\n");
    }

    private void WriteTable(ReportTable table, string kind)
    {
        page.Write($"<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{Of(table.Caption)}\">\n");
        page.Write($"<table class=\"{kind}\"{(kind == "stacked" ? ColumnNames(table) : "")}><caption>{Of(table.Caption)}</caption>\n<thead><tr>");
        foreach (var column in table.Columns)
        {
            page.Write($"<th scope=\"col\"{(column.IsNumeric ? " class=\"number\"" : "")}>{Of(column.Title)}</th>");
        }

        page.Write("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Write("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                WriteCell(row[i], table.Columns[i], i == 0);
            }

            page.Write("</tr>\n");
        }

        page.Write("</tbody></table>\n</div>\n");
    }

    // On a narrow screen each cell stands under the name of its column, which the page's style takes from here.
    private static string ColumnNames(ReportTable table)
    {
        var names = table.Columns.Select((column, at) =>
            $"--c{Wording.Count(at + 1)}:'{Of(column.Title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal))}'");
        return $" style=\"{string.Join(';', names.Skip(1))}\"";
    }

    private void WriteCell(ReportCell cell, ReportColumn column, bool isHead)
    {
        var classes = string.Join(' ', new[] { column.IsNumeric ? "number" : "", column.IsNumeric && cell.Text.Length > MostUnbroken ? "long" : "", cell.IsQuiet ? "quiet" : "" }.Where(name => name.Length > 0));
        var attributes = classes.Length > 0 ? $" class=\"{classes}\"" : "";
        var text = Linked(cell);
        page.Write(isHead ? $"<th scope=\"row\"{attributes}>{text}</th>" : $"<td{attributes}>{text}</td>");
    }

    private static string Linked(ReportCell cell)
    {
        var text = Of(cell.Text);
        return cell.Passages is { } passages ? $"<a class=\"opens\" href=\"#{passages}\">{text}</a>"
            : Address(cell.Address) is { } address ? $"<a href=\"{address}\">{text}</a>"
            : text;
    }

    private void WriteChart(ChartBlock block)
    {
        var chart = block.Chart;
        page.Write($"<figure class=\"chart\" id=\"{chart.Id}\">\n<figcaption><h3>{Of(chart.Title)}</h3>"
            + $"<p class=\"subtitle\">{Of(chart.Subtitle)}</p></figcaption>\n");
        if (chart.Series.Count > 1)
        {
            WriteLegend(chart);
        }

        page.Write($"<div class=\"still\" role=\"img\" aria-label=\"{Of(chart.Title)}. {Of(chart.Subtitle)}\">{Coloured(SvgChart.Render(report, chart))}</div>\n");
        page.Write($"<div class=\"live\" role=\"img\" aria-label=\"{Of(chart.Title)}. {Of(chart.Subtitle)}. The numbers stand in the table below.\"></div>\n");
        WriteEnds(chart);
        page.Write($"<script type=\"application/json\">{ChartJson.Of(report, chart)}</script>\n");
        page.Write($"<p class=\"source\">{Of(chart.SourceLine)}</p>\n");
        page.Write("<details class=\"numbers\"><summary>The numbers, with what they rest on</summary>\n");
        WriteTable(block.Table, "wide");
        page.Write("</details>\n</figure>\n");
    }

    private void WriteEnds(ChartSpecification chart)
    {
        var axis = chart.Horizontal;
        if (chart.Kind == ChartKind.DotInterval && axis.LowEnd.Length + axis.HighEnd.Length > 0)
        {
            page.Write($"<p class=\"ends\" aria-hidden=\"true\" style=\"--label:{Wording.Count(ChartLayout.LabelWidth(chart))}px\">"
                + $"<span>← {Of(axis.LowEnd)}</span><span>{Of(axis.HighEnd)} →</span></p>\n");
        }
    }

    private void WriteLegend(ChartSpecification chart)
    {
        page.Write("<ul class=\"legend\">");
        string[] grey = [.. chart.Series.Where(series => series.Key.Length == 0).Select(series => series.Name)];
        // Many grey lines cannot be told apart by a legend; pointing at one names it.
        var isJoined = chart.Kind == ChartKind.Lines && grey.Length > MostGrey;
        foreach (var series in chart.Series.Where(series => series.Stroke != LineStroke.Line && !(isJoined && series.Key.Length == 0)))
        {
            page.Write($"<li>{Swatch(ChartColour.Place(report, series.Key))}{Of(series.Name)}</li>");
        }

        if (isJoined)
        {
            page.Write($"<li>{Swatch(ChartColour.Place(report, ""))}{Of($"For comparison: {Wording.List(grey, grey.Length)}")}</li>");
        }

        page.Write("</ul>\n");
    }

    private static string Swatch(int place)
    {
        var shape = ChartColour.Shape(place) switch
        {
            "diamond" => "<path d=\"M12 2l5 5-5 5-5-5z\"/>",
            "square" => "<path d=\"M8 3h8v8H8z\"/>",
            "triangle" => "<path d=\"M12 2l5 9H7z\"/>",
            _ => "<circle cx=\"12\" cy=\"7\" r=\"4.5\"/>",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 24 14\" width=\"24\" height=\"14\" aria-hidden=\"true\" style=\"color:var(--{ChartColour.Variable(place)})\"><path d=\"M0 7h24\"/>{shape}</svg>");
    }

    // On a page with a dark mode the drawing takes its colours from the page.
    private static string Coloured(string svg) => ChartColour.Variables()
        .Aggregate(svg, (text, colour) => text.Replace(colour.Drawn, colour.Variable, StringComparison.Ordinal));
}
