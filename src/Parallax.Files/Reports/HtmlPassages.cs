using Parallax.Corpora;
using Parallax.Reports;
using static Parallax.Files.Reports.HtmlText;

namespace Parallax.Files.Reports;

/// <summary>The passages that numbers open, as markup.</summary>
internal static class HtmlPassages
{
    // A sentence of a decree can run over a page; beyond this it is cut.
    private const int MostLetters = 480;

    public static void Write(IReadOnlyList<PassageList> lists, TextWriter page)
    {
        if (lists.Count == 0)
        {
            return;
        }

        page.Write("<section id=\"passages\"><h2>Passages</h2>\n<p>What the numbers were counted from: a random draw of each, with the total.</p>\n"
            + $"<details class=\"all\"><summary>All lists of passages ({Wording.Count(lists.Count)})</summary>\n");
        foreach (var list in lists)
        {
            page.Write($"<details id=\"{list.Id}\"><summary>{Of(list.Title)}</summary>\n<p class=\"quiet\">{Of(Shown(list.Sample))}</p>\n<ul>\n");
            var isAnyShown = list.Sample.Drawn.Any(passage => passage.Text is not null);
            foreach (var passage in list.Sample.Drawn)
            {
                Write(passage, isAnyShown, page);
            }

            page.Write("</ul></details>\n");
        }

        page.Write("</details>\n</section>\n");
    }

    private static string Shown(PassageSample sample)
    {
        var count = sample.Drawn.Count >= sample.Total
            ? Wording.Count(sample.Total, "sentence, shown", "sentences, all shown")
            : $"{Wording.Count(sample.Drawn.Count)} of {Wording.Count(sample.Total, "sentence", "sentences")}, drawn at random";
        return sample.Drawn.Any(passage => passage.Text is not null) ? count
            : $"{count}. Text not shipped, or not to be quoted: each line says where a sentence stands and what matched. "
                + "parallax run STUDY --texts FOLDER shows the sentences of texts you have and may quote.";
    }

    private static void Write(Passage passage, bool isAnyShown, TextWriter page)
    {
        var document = passage.Document;
        page.Write("<li>");
        page.Write(passage.Text is { } text
            ? $"<q{Language(document)}>{Of(Shortened(text, MostLetters))}</q>"
            : isAnyShown ? "<span class=\"quiet\">Text not shipped, or not to be quoted.</span><br>" : "");
        var title = Of(Shortened(document.Title.Length > 0 ? document.Title : document.Id, 110));
        var named = Address(document.Url) is { } address
            ? $"<a href=\"{address}\">{title}</a>" : title;
        page.Write($"<small>{Of(document.Date?.ToString() ?? "undated")} · {named} · sentence {Wording.Count(passage.Unit)}");
        page.Write(passage.Term.Length > 0 ? $" · matched <i{Language(document)}>{Of(passage.Term)}</i></small></li>\n" : "</small></li>\n");
    }

    // The page is in English.
    private static string Language(Document document) => document.Language == "en" ? "" : $" lang=\"{Of(document.Language)}\"";
}
