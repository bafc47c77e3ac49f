using System.Buffers;

namespace Parallax.Files.Csv;

/// <summary>A document's words in a cell that people open in a spreadsheet.</summary>
public static class SpreadsheetText
{
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r＝＋－＠");

    /// <summary>The words, after an apostrophe where a spreadsheet would run them as a formula; a number stays as it is.</summary>
    /// <param name="words">Words that somebody else may have written.</param>
    public static string Of(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Length > 0 && FormulaStarts.Contains(words[0]) && !IsNumber(words) ? "'" + words : words;
    }

    private static bool IsNumber(string words) => words[0] == '-' && Number.TryParse(words, out _);
}
