namespace Parallax.Tokens;

/// <summary>Four-digit years as they stand in texts.</summary>
public static class Years
{
    /// <summary>Whether a type is a year from 1900 to 2100.</summary>
    public static bool IsYear(ReadOnlySpan<char> type) =>
        type.Length == 4 && type[0] is '1' or '2' && char.IsAsciiDigit(type[1]) && char.IsAsciiDigit(type[2])
        && char.IsAsciiDigit(type[3]) && Value(type) is >= 1900 and <= 2100;

    /// <summary>The year a type names.</summary>
    public static int Value(ReadOnlySpan<char> type) =>
        ((type[0] - '0') * 1000) + ((type[1] - '0') * 100) + ((type[2] - '0') * 10) + (type[3] - '0');
}
