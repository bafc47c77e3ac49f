using Parallax.Tokens;

namespace Parallax.Codings.Rules;

/// <summary>How a match stands in quotation marks.</summary>
internal enum QuotationKind
{
    /// <summary>It stands in none, or in the quotation marks of a name.</summary>
    None,

    /// <summary>Somebody's words.</summary>
    Quoted,

    /// <summary>Scare quotes: held up as not being so.</summary>
    Scare,
}

/// <summary>Reads quotation marks (METHOD §3.1): at most three tokens without a verb are scare quotes, the rest is quoted.</summary>
/// <remarks>
/// Russian and Chinese put names in quotation marks as a matter of course: «Один пояс, один путь», “一带一路”. A short
/// quotation that begins with a capital, or that the codebook lists as a quoted name, is a name and is neither.
/// </remarks>
internal static class Quotation
{
    private const int ScareTokens = 3;
    private const int NameTokens = 4;

    public static QuotationKind Of(Unit unit, CodeHit hit)
    {
        var columns = unit.Columns;
        if (!columns.Has(hit.Start, TokenTraits.Quoted))
        {
            return QuotationKind.None;
        }

        var (from, to) = Extent(columns, hit.Start);
        var hasVerb = HasCue(unit, Cue.Verb, from, to);
        if (IsName(unit, from, to, hasVerb))
        {
            return QuotationKind.None;
        }

        return to - from <= ScareTokens && !hasVerb ? QuotationKind.Scare : QuotationKind.Quoted;
    }

    /// <summary>The quotation a token stands in; it may begin in an earlier sentence.</summary>
    public static (int From, int To) Extent(TokenColumns columns, int token)
    {
        var from = token;
        while (from > 0 && !columns.Has(from, TokenTraits.QuoteStart))
        {
            from--;
        }

        var to = token + 1;
        while (to < columns.Count && columns.Has(to, TokenTraits.Quoted) && !columns.Has(to, TokenTraits.QuoteStart))
        {
            to++;
        }

        return (from, to);
    }

    private static bool IsName(Unit unit, int from, int to, bool hasVerb)
    {
        foreach (var cue in unit.Of(Cue.QuotedName))
        {
            if (cue.Start == from && cue.End == to)
            {
                return true;
            }
        }

        return !hasVerb && to - from <= NameTokens && BeginsAsAName(unit.Columns, from);
    }

    // A capital tells nothing at the start of a sentence or after a comma or colon, where every quotation has one.
    private static bool BeginsAsAName(TokenColumns columns, int from) =>
        columns.Has(from, TokenTraits.Capitalised) && !columns.Has(from, TokenTraits.SentenceStart)
        && columns.GapBefore(from) < Gap.Comma;

    private static bool HasCue(Unit unit, Cue kind, int from, int to)
    {
        foreach (var cue in unit.Of(kind))
        {
            if (cue.Start >= from && cue.End <= to)
            {
                return true;
            }
        }

        return false;
    }
}
