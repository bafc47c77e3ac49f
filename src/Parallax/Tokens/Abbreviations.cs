namespace Parallax.Tokens;

/// <summary>Words whose full stop ends no sentence.</summary>
internal static class Abbreviations
{
    private static readonly HashSet<string> Words = new(
    [
        "mr", "mrs", "ms", "messrs", "dr", "prof", "sr", "jr", "st", "gen", "col", "lt", "capt", "adm", "amb", "hon", "rev",
        "gov", "sen", "rep", "pres", "no", "nos", "art", "arts", "vol", "vols", "ed", "eds", "pp", "para", "paras", "fig",
        "ch", "sec", "cf", "vs", "etc", "e.g", "i.e", "al", "approx", "dept", "est", "inc", "ltd", "co", "corp",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "a.m", "p.m", "u.s", "u.n",
        "u.k", "u.s.s.r", "d.c", "ph.d", "r.o.c", "p.r.c",
        "г", "гг", "в", "вв", "т.е", "т.д", "т.п", "т.к", "т.н", "т.ч", "им", "ул", "просп", "пр", "д", "стр", "с", "см",
        "ср", "др", "руб", "коп", "долл", "млн", "млрд", "трлн", "тыс", "обл", "р-н", "акад", "проф", "чл", "ст", "п", "пп",
        "ч", "гл", "рис", "табл", "напр", "н.э", "о", "м", "к", "тел", "зам", "ген", "гос", "мин", "св", "н", "э",
    ],
    StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a full stop after this word belongs to the word.</summary>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length == 1)
        {
            // An initial: V. Putin, Си Ц. — a lone letter before a stop is a name's or a list's, not a sentence's end.
            return char.IsLetter(word[0]);
        }

        Span<char> lower = stackalloc char[8];
        if (word.Length > lower.Length)
        {
            return false;
        }

        return Lookup.Contains(lower[..word.ToLowerInvariant(lower)]);
    }
}
