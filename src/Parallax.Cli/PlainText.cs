namespace Parallax.Cli;

/// <summary>Text of a user's material as a terminal may show it.</summary>
internal static class PlainText
{
    // What turns the direction of a line, or hides in it, and so shows another text than there is.
    private const string Directions = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    /// <summary>The text with a blank for each line end and tab, and \uFFFD for each other character that would steer the terminal.</summary>
    public static string Of(string text) => text.Any(IsUnsafe)
        ? string.Concat(text.Select(letter => !IsUnsafe(letter) ? letter : char.IsWhiteSpace(letter) ? ' ' : '\uFFFD'))
        : text;

    private static bool IsUnsafe(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029' || Directions.Contains(letter, StringComparison.Ordinal);
}
