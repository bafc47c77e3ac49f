namespace Parallax.Corpora;

/// <summary>The languages that texts are read in.</summary>
public static class Languages
{
    /// <summary>English, Russian and Chinese, as ISO 639-1.</summary>
    public static IReadOnlyList<string> All { get; } = ["en", "ru", "zh"];

    /// <summary>Plain name of a language; the key itself where it is not one of the three.</summary>
    public static string NameOf(string language) => language switch
    {
        "en" => "English",
        "ru" => "Russian",
        "zh" => "Chinese",
        _ => language,
    };
}
