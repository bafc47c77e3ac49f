using System.Text.RegularExpressions;

namespace Parallax.Studies.Opening;

/// <summary>Ids of persons who code; each names a file on every system.</summary>
internal static partial class CoderId
{
    /// <summary>What an id is, for messages.</summary>
    public const string Expected = "an id of letters, digits, '-', '_' and '.', at most 120, not one that Windows reserves as CON";

    /// <summary>Whether a text is such an id.</summary>
    public static bool IsSound(string text) => Shape().IsMatch(text) && !Reserved().IsMatch(text);

    [GeneratedRegex(@"\A[\p{L}\p{Nd}_\-][\p{L}\p{Nd}_.\-]{0,119}\z")]
    private static partial Regex Shape();

    // A device, whatever follows after a dot.
    [GeneratedRegex(@"\A(?:CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(?:\.|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reserved();
}
