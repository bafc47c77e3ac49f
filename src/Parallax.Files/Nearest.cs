namespace Parallax.Files;

/// <summary>The known word that a mistyped one most probably meant.</summary>
public static class Nearest
{
    /// <summary>A sentence that offers the nearest known word, or lists them where few and none is near; may be empty.</summary>
    public static string Suggest(string written, IEnumerable<string> known)
    {
        string[] sorted = [.. known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var limit = Math.Max(1, written.Length / 3);
        string[] near = [.. sorted
            .Select(word => (Word: word, Distance: Distance(written.ToUpperInvariant(), word.ToUpperInvariant())))
            .Where(pair => pair.Distance <= limit)
            .OrderBy(pair => pair.Distance)
            .Take(3)
            .Select(pair => pair.Word)];
        return near is not [] ? $"Did you mean {string.Join(" or ", near)}?"
            : sorted.Length is > 0 and <= 40 ? $"Known are: {string.Join(", ", sorted)}."
            : "";
    }

    // Damerau and Levenshtein's distance with neighbours swapped: RSU is one slip from RUS.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
