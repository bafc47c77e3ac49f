using Parallax.Corpora;

namespace Parallax.Cli;

/// <summary>Kinds of text in plain words, with the key that registers and options use.</summary>
internal static class SourceWords
{
    /// <summary>A source class, a genre, or <c>EX:</c> and an expert base.</summary>
    public static string Of(string key)
    {
        var words = key.Split(':')[0] switch
        {
            nameof(SourceClass.JD) => "joint declarations",
            nameof(SourceClass.PD) => "policy documents",
            nameof(SourceClass.LS) => "leaders' speeches",
            nameof(SourceClass.TR) => "treaties",
            nameof(SourceClass.MB) => "ministry briefings",
            nameof(SourceClass.EX) => "experts",
            nameof(SourceClass.ME) => "media",
            _ => "",
        };
        return words.Length == 0 ? key : $"{words} ({key})";
    }
}
