using Parallax.Codebooks;
using Parallax.Codings;

namespace Parallax.Files.Results;

/// <summary>The words that stand in files for the facets of a coding, as METHOD §1.2 writes them.</summary>
public static class FacetWords
{
    private static readonly (string Word, Horizons Value)[] HorizonWords =
        [("PAST", Horizons.Past), ("NOW", Horizons.Now), ("NEAR", Horizons.Near), ("LONG", Horizons.Long)];

    private static readonly string[] HorizonTexts =
        [.. Enumerable.Range(0, 1 << HorizonWords.Length).Select(set => Join((Horizons)set))];

    /// <summary>The word of an attribution: own, hypothetical, reported, quoted or denied.</summary>
    public static string Of(Attribution attribution) => attribution switch
    {
        Attribution.Own => "own",
        Attribution.Hypothetical => "hypothetical",
        Attribution.Reported => "reported",
        Attribution.Quoted => "quoted",
        _ => "denied",
    };

    /// <summary>The word of a polarity: AFFIRM, OPPOSE, BOTH or NA.</summary>
    public static string Of(Polarity polarity) => polarity switch
    {
        Polarity.Affirm => "AFFIRM",
        Polarity.Oppose => "OPPOSE",
        Polarity.Both => "BOTH",
        _ => "NA",
    };

    /// <summary>The word of a certainty: plain, hedged or boosted.</summary>
    public static string Of(Certainty certainty) => certainty switch
    {
        Certainty.Hedged => "hedged",
        Certainty.Boosted => "boosted",
        _ => "plain",
    };

    /// <summary>The word of a commitment: none, intention, pledge or binding.</summary>
    public static string Of(Commitment commitment) => commitment switch
    {
        Commitment.Intention => "intention",
        Commitment.Pledge => "pledge",
        Commitment.Binding => "binding",
        _ => "none",
    };

    /// <summary>The words of the horizons, joined by a semicolon; ATEMPORAL for none.</summary>
    public static string Of(Horizons horizons) => HorizonTexts[(int)horizons];

    /// <summary>true or false.</summary>
    public static string Of(bool flag) => flag ? "true" : "false";

    internal static bool TryRead(string word, out Attribution value) => TryRead(word, Enum.GetValues<Attribution>(), Of, out value);

    internal static bool TryRead(string word, out Polarity value) => TryRead(word, Enum.GetValues<Polarity>(), Of, out value);

    internal static bool TryRead(string word, out Certainty value) => TryRead(word, Enum.GetValues<Certainty>(), Of, out value);

    internal static bool TryRead(string word, out Commitment value) => TryRead(word, Enum.GetValues<Commitment>(), Of, out value);

    internal static bool TryRead(string word, out bool value) => TryRead(word, [true, false], Of, out value);

    internal static bool TryRead(string words, out Horizons value)
    {
        var at = Array.IndexOf(HorizonTexts, words);
        value = at < 0 ? Horizons.None : (Horizons)at;
        return at >= 0;
    }

    private static bool TryRead<T>(string word, T[] values, Func<T, string> of, out T value)
    {
        foreach (var candidate in values)
        {
            if (of(candidate) == word)
            {
                value = candidate;
                return true;
            }
        }

        value = values[0];
        return false;
    }

    private static string Join(Horizons horizons) => horizons == Horizons.None
        ? "ATEMPORAL"
        : string.Join(';', HorizonWords.Where(pair => horizons.HasFlag(pair.Value)).Select(pair => pair.Word));
}
