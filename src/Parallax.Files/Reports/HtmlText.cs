using System.Globalization;
using System.Text;

namespace Parallax.Files.Reports;

/// <summary>Text made safe to stand in a page.</summary>
internal static class HtmlText
{
    /// <summary>The text with every mark that means something to a browser written as a character reference.</summary>
    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '&': safe.Append("&amp;"); break;
                case '<': safe.Append("&lt;"); break;
                case '>': safe.Append("&gt;"); break;
                case '"': safe.Append("&quot;"); break;
                case '\'': safe.Append("&#39;"); break;
                default:
                    // Control characters are not allowed in a page at all, whatever a text carried.
                    if (!char.IsControl(letter) || letter is '\n' or '\t')
                    {
                        safe.Append(letter);
                    }

                    break;
            }
        }

        return safe.ToString();
    }

    /// <summary>The address if it is a web address, made safe; null for anything else, such as a script.</summary>
    public static string? Address(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? Of(uri.AbsoluteUri) : null;

    /// <summary>The first part of a long text, cut after a whole word where there are words.</summary>
    public static string Shortened(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var info = new StringInfo(text[..most]);
        var cut = info.SubstringByTextElements(0, info.LengthInTextElements - 1);
        var space = cut.LastIndexOf(' ');
        return (space > most / 2 ? cut[..space] : cut) + " …";
    }
}
