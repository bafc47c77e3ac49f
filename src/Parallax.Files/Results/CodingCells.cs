using System.Globalization;
using Parallax.Codings;
using Parallax.Corpora;

namespace Parallax.Files.Results;

/// <summary>The cells of one row of codings on their way to a coding.</summary>
/// <param name="row">The cell of a column.</param>
/// <param name="line">Line of the row.</param>
/// <param name="source">How the file is named to the user.</param>
/// <param name="words">One copy of each word met so far.</param>
/// <param name="problems">Where problems are added.</param>
internal sealed class CodingCells(
    Func<string, string> row, int line, string source, Dictionary<string, string> words, ICollection<Problem> problems)
{
    private bool isSound = true;

    public Coding? Read()
    {
        var coding = new Coding
        {
            Document = Needed("document"),
            Start = Count("start"),
            End = Count("end"),
            Unit = Count("unit"),
            Code = Needed("code"),
            Coder = Needed("coder"),
            Voice = Needed("voice"),
            Attribution = FacetWords.TryRead(row("attribution"), out Attribution attribution)
                ? attribution : Fault<Attribution>("attribution", "own, hypothetical, reported, quoted or denied"),
            Subject = Word("subject"),
            Target = Word("target"),
            Stance = Level("stance", -2, 2),
            Polarity = FacetWords.TryRead(row("polarity"), out Polarity polarity)
                ? polarity : Fault<Polarity>("polarity", "AFFIRM, OPPOSE, BOTH or NA"),
            Horizon = FacetWords.TryRead(row("horizon"), out Parallax.Codebooks.Horizons horizon)
                ? horizon : Fault<Parallax.Codebooks.Horizons>("horizon", "PAST, NOW, NEAR, LONG in this order, joined by ';', or ATEMPORAL"),
            Term = Word("term"),
            Certainty = FacetWords.TryRead(row("certainty"), out Certainty certainty)
                ? certainty : Fault<Certainty>("certainty", "plain, hedged or boosted"),
            Commitment = FacetWords.TryRead(row("commitment"), out Commitment commitment)
                ? commitment : Fault<Commitment>("commitment", "none, intention, pledge or binding"),
            Specificity = Level("specificity", 0, 2),
            ThirdParty = Flag("third_party"),
            Years = Word("years"),
            Tied = Flag("tied"),
            Paragraph = row("paragraph").Length == 0 ? null : Count("paragraph"),
            Relevant = Flag("relevant"),
        };
        if (isSound && (coding.End <= coding.Start || coding.Unit < 1))
        {
            Fault<int>("end", "an end after the start, and a unit from 1");
        }

        return isSound ? coding : null;
    }

    private string Word(string column)
    {
        var word = row(column);
        if (!words.TryGetValue(word, out var known))
        {
            words[word] = known = word;
        }

        return known;
    }

    private string Needed(string column) => row(column).Length > 0 ? Word(column) : Fault<string>(column, "a value") ?? "";

    private int Count(string column) =>
        Number.TryParseCount(row(column), out var value) ? value : Fault<int>(column, "a whole number");

    private bool Flag(string column) => FacetWords.TryRead(row(column), out bool value) ? value : Fault<bool>(column, "true or false");

    private int? Level(string column, int least, int most)
    {
        if (row(column).Length == 0)
        {
            return null;
        }

        var isNumber = int.TryParse(row(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value);
        return isNumber && value >= least && value <= most ? value : Fault<int?>(column, $"{least} to {most}, or empty");
    }

    private T? Fault<T>(string column, string expected)
    {
        isSound = false;
        problems.Add(new Problem(
            "CO001", source, line, $"{column} '{row(column)}'", expected, "Export the codings again, or mend the cell."));
        return default;
    }
}
